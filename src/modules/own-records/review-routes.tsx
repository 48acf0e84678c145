import { z } from 'zod';
import {
  formRoute,
  type Page,
  type PageRoute,
  pageRoute,
  type RawRequest,
  seeOther,
} from '../../kernel/http/page-route.ts';
import { accountIdOf } from '../../kernel/identity/actor.ts';
import { requireMay } from '../../kernel/identity/require.ts';
import { compareFields } from '../../kernel/records/differences.ts';
import { targetOf } from '../../kernel/records/records.ts';
import { readDraftOf } from './actions.ts';
import { reviewObstacle } from './domain.ts';
import { recordPath } from './list-page.tsx';
import { messages } from './messages.ts';
import {
  type Opened,
  type OwnRecordPagesRoom,
  openForWriting,
  openRecord,
  revisionField,
} from './page-access.ts';
import { judge } from './publish.ts';
import { findLastReview, listDraftAuthors, namesOf, publishedBody, type Review } from './queries.ts';
import { ReviewPage } from './review-page.tsx';
import { answerReview, askReview } from './reviews.ts';

const answerBody = z.object({
  revision: revisionField,
  review: z.uuid(),
  decision: z.enum(['approve', 'return']),
  words: z.string().trim().max(2_000).default(''),
});

/** A colleague looks before it is published. */
export function reviewRoutes(room: OwnRecordPagesRoom): PageRoute[] {
  return [
    formRoute({
      name: 'own-record-ask-review',
      path: '/records/:kind/:id/ask-review',
      permission: 'record.publish',
      body: z.object({ revision: revisionField }),
      handler: async (request) => {
        const { kind, record } = await openForWriting(room.db, request);
        const { revision } = request.input;
        const { language } = request;
        await askReview(room, request.actor, { kind, id: record.id, revision, language });
        return seeOther(language, recordPath(record, '?told=asked'));
      },
    }),
    pageRoute({
      name: 'own-record-review',
      path: '/records/:kind/:id/review',
      permission: 'record.review',
      query: z.object({}),
      handler: async (request) => {
        const opened = await openToReview(room, request);
        const review = await findLastReview(room.db, opened.record.id);
        // Whoever follows an old link is told on the record's own page how it went.
        if (review?.state !== 'asked') return seeOther(request.language, recordPath(opened.record));
        return reviewPage(room, request, opened, { review, words: '' });
      },
    }),
    formRoute({
      name: 'own-record-answer-review',
      path: '/records/:kind/:id/review',
      permission: 'record.review',
      body: answerBody,
      handler: (request) => answer(room, request, request.input),
    }),
  ];
}

async function openToReview(room: OwnRecordPagesRoom, request: RawRequest): Promise<Opened> {
  const opened = await openRecord(room.db, request);
  requireMay(request.actor, 'record.review', targetOf(opened.record));
  return opened;
}

async function answer(
  room: OwnRecordPagesRoom,
  request: RawRequest,
  { revision, review: reviewId, decision, words }: z.output<typeof answerBody>,
): Promise<Page | Response> {
  const { language, actor } = request;
  const opened = await openToReview(room, request);
  const { kind, record } = opened;
  if (decision === 'return' && words === '') {
    const review = await findLastReview(room.db, record.id);
    const error = messages[language].reviewWordsMissing;
    if (review?.state === 'asked') return reviewPage(room, request, opened, { review, words, error });
  }
  await answerReview(room, actor, { kind, id: record.id, revision, reviewId, decision, words, language });
  return seeOther(language, recordPath(record, `?told=${decision === 'approve' ? 'approved' : 'returned'}`));
}

async function reviewPage(
  { db, now }: OwnRecordPagesRoom,
  { language, session, actor }: RawRequest,
  { kind, record }: Opened,
  { review, words, error }: { readonly review: Review; readonly words: string; readonly error?: string },
): Promise<Page> {
  const draft = await readDraftOf(db, kind, record);
  const before = await publishedBody(db, record);
  const [names, authorIds, judged] = await Promise.all([
    namesOf(db, [review.askedBy]),
    listDraftAuthors(db, record.id),
    judge(db, kind, record, { language, now: now(), body: draft }),
  ]);
  const fields =
    before === undefined
      ? undefined
      : compareFields(
          await kind.compared(db, language, kind.readDraft(before)),
          await kind.compared(db, language, draft),
        );
  const page =
    fields === undefined && judged.content
      ? await kind.preview(db, language, judged.content, { keeper: judged.keeper })
      : undefined;
  const reviewerId = accountIdOf(actor) ?? '';
  const contentLanguage = kind.languageOf(draft);
  return {
    title: messages[language].reviewTitle(kind.titleOf(draft)),
    status: error ? 422 : 200,
    noIndex: true,
    main: (
      <ReviewPage
        {...{ language, record, review, fields, page, words, error }}
        title={kind.titleOf(draft)}
        askedBy={names.get(review.askedBy ?? '')}
        isOwn={reviewObstacle({ reviewerId, askedBy: review.askedBy, authorIds }) !== undefined}
        contentLang={contentLanguage === language ? undefined : contentLanguage}
        token={session?.csrfToken}
      />
    ),
  };
}
