import { z } from 'zod';
import {
  formRoute,
  type Page,
  type PageRequest,
  type PageRoute,
  pageRoute,
  seeOther,
} from '../../kernel/http/page-route.ts';
import { actingOrganisationId } from '../../kernel/identity/actor.ts';
import { findPerson } from '../../kernel/identity/people.ts';
import { may } from '../../kernel/identity/permissions.ts';
import { targetOf } from '../../kernel/records/records.ts';
import { listTopics } from '../../kernel/topics/queries.ts';
import { discardDraft, type NeedContext } from './actions.ts';
import { needPath } from './addresses.ts';
import { wordsOf } from './body.ts';
import { DraftPage } from './draft-page.tsx';
import { draftIn, editableNeed } from './edit.ts';
import { messages } from './messages.ts';
import { readableRecord } from './queries.ts';
import type { NeedDraft, Step } from './schema.ts';
import { findSimilarNeeds } from './similar.ts';
import { SimilarPage } from './similar-page.tsx';
import { solutionWordsOf } from './solution-hint-message.tsx';
import { editPath } from './step-page.tsx';
import { revisionForm } from './write-schema.ts';

const similarShown = 3;

/** A draft as its organisation sees it, throwing it away, and what it is like. */
export function needDraftPages(context: NeedContext): PageRoute[] {
  return [
    pageRoute({
      name: 'needs.draft',
      path: '/needs/draft/:id',
      permission: 'need.read',
      query: z.object({ saved: z.literal('yes').optional().catch(undefined) }),
      handler: (request) => draftPage(context, request),
    }),
    pageRoute({
      name: 'needs.similar',
      path: '/needs/:id/similar',
      permission: 'need.write',
      query: z.object({}),
      handler: (request) => similarPage(context, request),
    }),
    formRoute({
      name: 'needs.discard',
      path: '/needs/:id/discard',
      permission: 'need.write',
      body: revisionForm,
      handler: async ({ input, params, actor, language }) => {
        const id = params.id ?? '';
        const left = await discardDraft(context, actor, { id, revision: input.revision });
        return seeOther(language, left === 'gone' ? '/needs?own=yes' : `/needs/${id}`);
      },
    }),
  ];
}

async function draftPage(
  context: NeedContext,
  request: PageRequest<{ saved?: 'yes' | undefined }>,
): Promise<Page | Response> {
  const { actor, language, params, input } = request;
  const record = await readableRecord(context.db, actor, params.id ?? '');
  // Who is not of the organisation reads what is published, and learns of no draft.
  const isOwn = may(actor, 'need.read', { ...targetOf(record), isPublic: false });
  if (!isOwn || record.draft === null) return seeOther(language, needPath(record));
  const draft = await draftIn(context.db, record);
  const [topics, savedBy] = await Promise.all([
    listTopics(context.db),
    record.draftBy ? findPerson(context.db, record.draftBy) : undefined,
  ]);
  return {
    title: draft.title ?? messages[language].untitled,
    noIndex: true,
    main: (
      <DraftPage
        language={language}
        record={{ ...record, isPublished: record.publishedVersion !== null }}
        draft={draft}
        topics={topics}
        savedBy={savedBy?.name || undefined}
        canWrite={may(actor, 'need.write', targetOf(record))}
        step={firstOpenStep(draft)}
        isJustSaved={input.saved === 'yes'}
        token={request.session?.csrfToken}
      />
    ),
  };
}

/** The first step that lacks something that publishing demands. */
function firstOpenStep(draft: NeedDraft): Step {
  if (!draft.title || !draft.today) return 'need';
  if (!draft.whom) return 'who';
  return draft.knowMet ? 'review' : 'worth';
}

async function similarPage(context: NeedContext, request: PageRequest): Promise<Page | Response> {
  const { actor, language, params } = request;
  const { record, draft } = await editableNeed(context.db, actor, params.id ?? '');
  const similar = await findSimilarNeeds(context, actor, {
    text: wordsOf(draft),
    exceptId: record.id,
    limit: similarShown,
  });
  if (similar.length === 0 && solutionWordsOf(draft).length === 0) {
    return seeOther(language, editPath(record.id, 'who'));
  }
  return {
    title: messages[language].pauseTitle,
    noIndex: true,
    main: (
      <SimilarPage
        language={language}
        id={record.id}
        draft={draft}
        similar={similar}
        organisationId={actingOrganisationId(actor)}
      />
    ),
  };
}
