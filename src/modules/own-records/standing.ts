import { type RawBuilder, sql } from 'kysely';
import { countRows } from '../../kernel/db/count-rows.ts';
import type { Db } from '../../kernel/db/tables.ts';
import type { Describe, Described } from '../../kernel/events/describe.ts';
import { type Actor, accountIdOf, actingOrganisationId } from '../../kernel/identity/actor.ts';
import { may } from '../../kernel/identity/permissions.ts';
import type { PersonalData } from '../../kernel/identity/personal-data.ts';
import type { MergeMover } from '../../kernel/organisations/merge.ts';
import type { OwnRecordKindName } from '../../kernel/records/kind.ts';
import { findRecord, targetOf } from '../../kernel/records/records.ts';
import { listCorrections } from './correction-queries.ts';
import { reviewObstacle } from './domain.ts';
import { findKind } from './kinds.ts';
import { recordPath } from './list-page.tsx';
import { messages } from './messages.ts';
import { currentBody, listDraftAuthors, publishedBody } from './queries.ts';

/** What records of a kind are called, by the id of the public table: public ones for all, others for their own. */
export function describeRecords(kindName: OwnRecordKindName): Describe {
  return async (db, actor, ids) => {
    const described = new Map<string, Described>();
    for (const id of ids) {
      const one = await describeOne(db, actor, kindName, id);
      if (one) described.set(id, one);
    }
    return described;
  };
}

async function describeOne(
  db: Db,
  actor: Actor,
  kindName: OwnRecordKindName,
  id: string,
): Promise<Described | undefined> {
  const kind = findKind(kindName);
  const row = await kind?.findPublic(db, { id });
  if (!kind) return undefined;
  if (row) return { title: row.title, href: kind.publicPath(row.slug), language: row.language };
  // What was taken over and is gone from the public is known by its old id still.
  const origin = await db
    .selectFrom('record_origins')
    .select('record_id')
    .where('public_id', '=', id)
    .executeTakeFirst();
  const record = await findRecord(db, kindName, origin?.record_id ?? id);
  if (!record || !may(actor, 'record.read', targetOf(record))) return undefined;
  const isOwn = may(actor, 'record.read', { ...targetOf(record), isPublic: false });
  const body = isOwn ? await currentBody(db, record) : await publishedBody(db, record);
  if (body === undefined) return undefined;
  const draft = kind.readDraft(body);
  return {
    title: kind.titleOf(draft),
    href: recordPath(record, isOwn ? '' : '/published'),
    language: kind.languageOf(draft),
  };
}

/** Something that waits for an answer from somebody. */
export interface WaitingRecord {
  readonly kind: 'review' | 'correction';
  readonly title: string;
  readonly language: string;
  /** Without language prefix. */
  readonly href: string;
  readonly at: Date;
  readonly organisationId: string | undefined;
}

/** Reviews that this person may answer: in the organisation acted for, and not of their own words. */
export async function listReviewsWaiting(db: Db, actor: Actor): Promise<WaitingRecord[]> {
  const organisationId = actingOrganisationId(actor);
  const reviewerId = accountIdOf(actor);
  const { isDemonstration } = actor;
  if (reviewerId === undefined || !may(actor, 'record.review', { organisationId, isDemonstration }))
    return [];
  const rows = await db
    .selectFrom('record_reviews as v')
    .innerJoin('records as r', 'r.id', 'v.record_id')
    .select(['r.id', 'r.kind', 'v.asked_by', 'v.asked_at'])
    .where('r.organisation_id', '=', organisationId ?? null)
    .where('v.state', '=', 'asked')
    .orderBy('v.asked_at')
    .limit(100)
    .execute();
  const waiting: WaitingRecord[] = [];
  for (const row of rows) {
    const kind = findKind(row.kind);
    const record = await findRecord(db, row.kind, row.id);
    const authorIds = await listDraftAuthors(db, row.id);
    if (!kind || !record || reviewObstacle({ reviewerId, askedBy: row.asked_by, authorIds })) continue;
    const draft = kind.readDraft(await currentBody(db, record));
    waiting.push({
      kind: 'review',
      title: kind.titleOf(draft),
      language: kind.languageOf(draft),
      href: recordPath(record, '/review'),
      at: row.asked_at,
      organisationId,
    });
  }
  return waiting;
}

/** What readers told that this person may answer. */
export async function listCorrectionsWaiting(db: Db, actor: Actor): Promise<WaitingRecord[]> {
  const corrections = await listCorrections(db, actor);
  return corrections
    .filter(({ state }) => state === 'received')
    .map(({ id, title, titleLanguage, receivedAt, organisationId }) => ({
      kind: 'correction',
      title,
      language: titleLanguage,
      href: `/records/corrections/${id}`,
      at: receivedAt,
      organisationId: organisationId ?? undefined,
    }));
}

/** What stands on an organisation besides its records: who keeps a public row, and what readers told. */
export const ownRecordsMergeMover: MergeMover = {
  what: { nb: messages.nb.recordsMoved, nn: messages.nn.recordsMoved, en: messages.en.recordsMoved },
  count: async (db, fromId) =>
    (await countRows(db, sql`innovations where maintained_by = ${fromId}`)) +
    (await countRows(db, sql`instruments where maintained_by = ${fromId}`)) +
    (await countRows(db, sql`solutions where maintained_by = ${fromId}`)) +
    (await countRows(db, sql`corrections where organisation_id = ${fromId}`)),
  move: async (tx, fromId, intoId) => {
    const moved = await ownRecordsMergeMover.count(tx, fromId);
    await sql`update innovations set maintained_by = ${intoId} where maintained_by = ${fromId}`.execute(tx);
    await sql`update instruments set maintained_by = ${intoId} where maintained_by = ${fromId}`.execute(tx);
    await sql`update solutions set maintained_by = ${intoId} where maintained_by = ${fromId}`.execute(tx);
    await sql`update corrections set organisation_id = ${intoId} where organisation_id = ${fromId}`.execute(
      tx,
    );
    return moved;
  },
};

/** Who wrote, asked and answered is remembered for the four eyes, and forgotten with the account. */
export const ownRecordsPersonalData: PersonalData = {
  name: 'ownRecords',
  covers: [
    'record_draft_authors.account_id',
    'record_reviews.asked_by',
    'record_reviews.answered_by',
    'corrections.answered_by',
  ],
  export: async (db, accountId) => ({
    draftsWrittenOn: await db
      .selectFrom('record_draft_authors')
      .select('record_id as recordId')
      .where('account_id', '=', accountId)
      .execute(),
    reviewsAsked: await db
      .selectFrom('record_reviews')
      .select(['record_id as recordId', 'asked_at as askedAt', 'state'])
      .where('asked_by', '=', accountId)
      .execute(),
    reviewsAnswered: await db
      .selectFrom('record_reviews')
      .select(['record_id as recordId', 'answered_at as answeredAt', 'state', 'answer'])
      .where('answered_by', '=', accountId)
      .execute(),
    correctionsAnswered: await db
      .selectFrom('corrections')
      .select(['id', 'answered_at as answeredAt', 'state', 'answer'])
      .where('answered_by', '=', accountId)
      .execute(),
  }),
};

interface Stuck {
  readonly count: number;
  readonly oldest: Date | null;
}
interface Asked {
  readonly isDemonstration: boolean;
  readonly now: Date;
}

/** What ought to have been answered within this time. */
const stuckAfterDays = 14;

const words = (name: 'stuckReviews' | 'stuckCorrections') => ({
  nb: messages.nb[name],
  nn: messages.nn[name],
  en: messages.en[name],
});

/** Reviews that nobody has answered for two weeks, for the platform's page. */
export const stuckReviews = {
  what: words('stuckReviews'),
  count: (db: Db, asked: Asked) =>
    countStuck(
      db,
      asked,
      sql`select v.asked_at as at, r.is_demonstration from record_reviews v
        join records r on r.id = v.record_id where v.state = 'asked'`,
    ),
};

/** What readers told and nobody has answered for two weeks. */
export const stuckCorrections = {
  what: words('stuckCorrections'),
  count: (db: Db, asked: Asked) =>
    countStuck(
      db,
      asked,
      sql`select received_at as at, is_demonstration from corrections where state = 'received'`,
    ),
  href: '/records/corrections',
};

async function countStuck(
  db: Db,
  { isDemonstration, now }: Asked,
  query: RawBuilder<unknown>,
): Promise<Stuck> {
  const before = new Date(now.getTime() - stuckAfterDays * 86_400_000);
  const { rows } = await sql<Stuck>`
    select count(*)::integer as count, min(at) as oldest from (${query}) as waiting
    where is_demonstration = ${isDemonstration} and at < ${before}
  `.execute(db);
  return rows[0] ?? { count: 0, oldest: null };
}
