import type { Db } from '../../kernel/db/tables.ts';
import { listOrganisationsById, type Organisation } from '../../kernel/organisations/queries.ts';
import type { AnyOwnRecordKind } from '../../kernel/records/kind.ts';
import { findVersion, listRecords, type OwnRecord } from '../../kernel/records/records.ts';
import { type Standing, standingOf } from './domain.ts';
import { ownRecordKindNames, ownRecordKinds } from './kinds.ts';
import type { ReviewState } from './tables.ts';

/** What a record was taken over from. */
export interface Origin {
  readonly publicId: string;
  readonly slug: string;
  readonly content: unknown;
}

export interface Review {
  readonly id: string;
  readonly recordId: string;
  readonly revision: number;
  readonly state: ReviewState;
  readonly askedBy: string | null;
  readonly askedAt: Date;
  readonly answeredBy: string | null;
  readonly answeredAt: Date | null;
  readonly answer: string | null;
}

/** A record in the list of its organisation. */
export interface ListedRecord {
  readonly id: string;
  readonly kind: AnyOwnRecordKind['kind'];
  readonly title: string;
  readonly language: string;
  readonly standing: Standing;
  /** Whether something is written that is not published. */
  readonly hasDraft: boolean;
  readonly slug: string | null;
  readonly updatedAt: Date;
  readonly isSobering: boolean;
}

const mostListed = 500;

/** The records of an organisation, the last changed first. */
export async function listOwnRecords(db: Db, organisationId: string): Promise<ListedRecord[]> {
  const records = await listRecords(db, { organisationId, kinds: ownRecordKindNames, limit: mostListed });
  const open = await openReviews(
    db,
    records.map(({ id }) => id),
  );
  const listed: ListedRecord[] = [];
  for (const record of records) {
    const kind = ownRecordKinds.find(({ kind: name }) => name === record.kind) as AnyOwnRecordKind;
    const draft = kind.readDraft(await currentBody(db, record));
    listed.push({
      id: record.id,
      kind: kind.kind,
      title: kind.titleOf(draft),
      language: kind.languageOf(draft),
      standing: standingOf(record, open.has(record.id)),
      hasDraft: record.draft !== null,
      slug: record.slug,
      updatedAt: record.updatedAt,
      isSobering: kind.isSobering(draft),
    });
  }
  return listed;
}

/** What is being written; else what is published. */
export async function currentBody(db: Db, record: OwnRecord): Promise<unknown> {
  return record.draft ?? (await publishedBody(db, record));
}

/** What others see, or what the record was taken over from; undefined for what was never public. */
export async function publishedBody(db: Db, record: OwnRecord): Promise<unknown> {
  // What was taken over has the words of the content files as its first version.
  const version = await findVersion(db, record.id, record.publishedVersion ?? 1);
  return version?.body;
}

export async function findOrigin(db: Db, recordId: string): Promise<Origin | undefined> {
  const row = await db
    .selectFrom('record_origins')
    .selectAll()
    .where('record_id', '=', recordId)
    .executeTakeFirst();
  return row && { publicId: row.public_id, slug: row.slug, content: row.content };
}

/** The id by which pages, events and search know the record. */
export async function publicIdOf(db: Db, recordId: string): Promise<string> {
  return (await findOrigin(db, recordId))?.publicId ?? recordId;
}

export async function organisationOf(db: Db, organisationId: string): Promise<Organisation> {
  const [organisation] = await listOrganisationsById(db, [organisationId]);
  if (!organisation) throw new Error('A record without its organisation.');
  return organisation;
}

/** Whether the organisation wants a colleague to approve before anything is published. */
export async function isReviewRequired(db: Db, organisationId: string): Promise<boolean> {
  const row = await db
    .selectFrom('organisation_admissions')
    .select('requires_review')
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst();
  return row?.requires_review ?? false;
}

async function openReviews(db: Db, recordIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (recordIds.length === 0) return new Set();
  const rows = await db
    .selectFrom('record_reviews')
    .select('record_id')
    .where('record_id', 'in', recordIds)
    .where('state', '=', 'asked')
    .execute();
  return new Set(rows.map((row) => row.record_id));
}

/** The last review of a record, open or answered. */
export async function findLastReview(db: Db, recordId: string): Promise<Review | undefined> {
  const row = await db
    .selectFrom('record_reviews')
    .selectAll()
    .where('record_id', '=', recordId)
    .orderBy('asked_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return (
    row && {
      id: row.id,
      recordId: row.record_id,
      revision: row.revision,
      state: row.state,
      askedBy: row.asked_by,
      askedAt: row.asked_at,
      answeredBy: row.answered_by,
      answeredAt: row.answered_at,
      answer: row.answer,
    }
  );
}

/** Who has written on the draft since it was last published. */
export async function listDraftAuthors(db: Db, recordId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('record_draft_authors')
    .select('account_id')
    .where('record_id', '=', recordId)
    .execute();
  return rows.map((row) => row.account_id);
}

/** What colleagues are called, by account. */
export async function namesOf(
  db: Db,
  accountIds: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(accountIds.filter((id) => id !== null))];
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('accounts').select(['id', 'name']).where('id', 'in', ids).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
