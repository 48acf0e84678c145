import { z } from 'zod';
import { notFound } from '../../kernel/http/errors.ts';
import {
  formRoute,
  type Page,
  type PageRequest,
  type PageRoute,
  pageRoute,
  type RawRequest,
  seeOther,
} from '../../kernel/http/page-route.ts';
import { requireMay } from '../../kernel/identity/require.ts';
import { findRecord, findVersion, type OwnRecord, targetOf } from '../../kernel/records/records.ts';
import { Notice } from '../../ui/components/notice.tsx';
import { discardDraft, publishOwnRecord, readDraftOf, withdrawRecord } from './actions.ts';
import { standingOf } from './domain.ts';
import { recordPath } from './list-page.tsx';
import { messages } from './messages.ts';
import {
  kindOf,
  type Opened,
  type OwnRecordPagesRoom,
  openForWriting,
  openRecord,
  revisionField,
} from './page-access.ts';
import { PreviewPage } from './preview-page.tsx';
import { judge } from './publish.ts';
import { findLastReview, findOrigin, isReviewRequired, namesOf, organisationOf } from './queries.ts';
import { RecordPage, tellings } from './record-page.tsx';

const revisionBody = z.object({ revision: revisionField });

/** Where a record stands; seeing it as others will, publishing, withdrawing and throwing away. */
export function recordRoutes(room: OwnRecordPagesRoom): PageRoute[] {
  const at = (request: PageRequest<{ revision: number }>, { kind, record }: Opened) => ({
    kind,
    id: record.id,
    revision: request.input.revision,
    language: request.language,
  });
  return [
    pageRoute({
      name: 'own-record',
      path: '/records/:kind/:id',
      permission: 'organisation.read',
      query: z.object({ told: z.enum(tellings).optional().catch(undefined) }),
      handler: (request) => overview(room, request),
    }),
    pageRoute({
      name: 'own-record-preview',
      path: '/records/:kind/:id/preview',
      permission: 'organisation.read',
      query: z.object({}),
      handler: (request) => preview(room, request),
    }),
    pageRoute({
      name: 'own-record-published',
      path: '/records/:kind/:id/published',
      permission: 'record.read',
      query: z.object({}),
      handler: (request) => published(room, request),
    }),
    formRoute({
      name: 'own-record-publish',
      path: '/records/:kind/:id/publish',
      permission: 'record.publish',
      body: revisionBody.extend({ note: z.string().trim().max(200).optional() }),
      handler: async (request) => {
        const opened = await openForWriting(room.db, request);
        const { note } = request.input;
        await publishOwnRecord(room, request.actor, { ...at(request, opened), note });
        return seeOther(request.language, recordPath(opened.record, '?told=published'));
      },
    }),
    formRoute({
      name: 'own-record-discard',
      path: '/records/:kind/:id/discard',
      permission: 'record.write',
      body: revisionBody,
      handler: async (request) => {
        const opened = await openForWriting(room.db, request);
        const left = await discardDraft(room, request.actor, at(request, opened));
        return seeOther(
          request.language,
          left ? recordPath(left, '?told=discarded') : '/records?told=discarded',
        );
      },
    }),
    formRoute({
      name: 'own-record-withdraw',
      path: '/records/:kind/:id/withdraw',
      permission: 'record.publish',
      body: revisionBody,
      handler: async (request) => {
        const opened = await openForWriting(room.db, request);
        await withdrawRecord(room, request.actor, at(request, opened));
        return seeOther(request.language, recordPath(opened.record, '?told=withdrawn'));
      },
    }),
  ];
}

async function overview(
  { db, now }: OwnRecordPagesRoom,
  request: PageRequest<{ told?: (typeof tellings)[number] | undefined }>,
): Promise<Page> {
  const { language, session, input } = request;
  const { kind, record, mayWrite } = await openRecord(db, request);
  const draft = await readDraftOf(db, kind, record);
  const [{ faults }, review, origin, reviewRequired] = await Promise.all([
    judge(db, kind, record, { language, now: now(), body: draft }),
    findLastReview(db, record.id),
    findOrigin(db, record.id),
    isReviewRequired(db, record.organisationId),
  ]);
  const names = await namesOf(db, [record.draftBy, review?.askedBy ?? null, review?.answeredBy ?? null]);
  const title = kind.titleOf(draft);
  return {
    title,
    noIndex: true,
    main: (
      <RecordPage
        {...{ language, record, title, faults, review, names, mayWrite }}
        kindName={kind.kind}
        titleLang={kind.languageOf(draft)}
        standing={standingOf(record, review?.state === 'asked')}
        steps={kind
          .steps(draft)
          .map((name) => ({ name, heading: kind.stepWords(language, name, draft).heading }))}
        isReviewRequired={reviewRequired}
        isTakenOver={origin !== undefined}
        publicPath={publicPathOf(record, kind.publicPath)}
        token={session?.csrfToken}
        told={input.told}
      />
    ),
  };
}

function publicPathOf(record: OwnRecord, path: (slug: string) => string): string | undefined {
  if (!record.isPublic || record.slug === null) return undefined;
  return record.isDemonstration ? recordPath(record, '/published') : path(record.slug);
}

async function preview({ db, now }: OwnRecordPagesRoom, request: RawRequest): Promise<Page> {
  const { language, session } = request;
  const { kind, record, mayWrite } = await openRecord(db, request);
  const judged = await judge(db, kind, record, { language, now: now() });
  const page = judged.content
    ? await kind.preview(db, language, judged.content, { keeper: judged.keeper })
    : undefined;
  return {
    title: messages[language].previewTitle(kind.titleOf(judged.draft)),
    noIndex: true,
    main: (
      <PreviewPage
        {...{ language, record, page }}
        missing={judged.faults.length}
        isReviewRequired={await isReviewRequired(db, record.organisationId)}
        mayPublish={mayWrite}
        token={session?.csrfToken}
      />
    ),
  };
}

/** The public page of what is for demonstration: it is in no public table, and only demonstration accounts get here. */
async function published({ db }: OwnRecordPagesRoom, request: RawRequest): Promise<Page> {
  const { language, actor, params } = request;
  const kind = kindOf(request);
  const record = await findRecord(db, kind.kind, params.id ?? '');
  if (!record?.isDemonstration || !record.isPublic || record.publishedVersion === null) throw notFound();
  requireMay(actor, 'record.read', targetOf(record));
  const version = await findVersion(db, record.id, record.publishedVersion);
  if (!version) throw notFound();
  const judged = await judge(db, kind, record, { language, now: version.madeAt, body: version.body });
  if (!judged.content) throw notFound();
  const organisation = await organisationOf(db, record.organisationId);
  const keeper = { organisation, recordId: record.id, at: version.madeAt };
  return {
    title: kind.titleOf(judged.draft),
    noIndex: true,
    main: (
      <>
        <Notice lang={language} kind="warning" title={messages[language].demonstrationPublished} />
        {await kind.preview(db, language, judged.content, { keeper })}
      </>
    ),
  };
}
