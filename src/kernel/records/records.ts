import { type Selectable, sql } from 'kysely';
import { newId } from '../db/ids.ts';
import type { Db, Tx } from '../db/tables.ts';
import { AppError } from '../http/errors.ts';
import type { Target } from '../identity/permissions.ts';
import type { RecordTables } from './tables.ts';

/**
 * A record that an organisation writes: a draft that is saved while it is written, and numbered versions, of which one
 * may be published. What a body holds, and which states there are, is the business of the room that owns the kind.
 */
export interface OwnRecord {
  readonly id: string;
  readonly kind: string;
  readonly organisationId: string;
  /** The last part of its address; given at the first publication. */
  readonly slug: string | null;
  readonly state: string;
  /** Whether it is published for all. Whoever is not of the organisation sees only those that are. */
  readonly isPublic: boolean;
  readonly isDemonstration: boolean;
  /** Grows with every saved draft; who saves says which one they began from. */
  readonly revision: number;
  /** What is being written and is not published; null when there is none. */
  readonly draft: unknown;
  readonly draftBy: string | null;
  readonly draftAt: Date | null;
  readonly publishedVersion: number | null;
  readonly createdBy: string | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

export interface RecordVersion {
  readonly version: number;
  readonly body: unknown;
  readonly note: string | null;
  readonly restoredFrom: number | null;
  readonly madeBy: string | null;
  readonly madeAt: Date;
}

/** 409: somebody saved meanwhile. Carries what they saved, so that the second can see the difference and choose. */
export class EditConflict extends AppError {
  readonly theirs: OwnRecord;

  constructor(theirs: OwnRecord) {
    super({
      code: 'edit_conflict',
      status: 409,
      text: {
        nb: 'Noen andre har lagret endringer mens du skrev. Ingenting av ditt er overskrevet.',
        nn: 'Nokon andre har lagra endringar medan du skreiv. Ingenting av ditt er overskrive.',
        en: 'Somebody else saved changes while you were writing. Nothing of yours is overwritten.',
      },
    });
    this.theirs = theirs;
  }
}

/** What permissions need to know of a record. */
export function targetOf(record: OwnRecord): Required<Target> {
  return {
    organisationId: record.organisationId,
    participantIds: [],
    isPublic: record.isPublic,
    isDemonstration: record.isDemonstration,
    accountId: record.createdBy,
  };
}

/** Begins a record as a draft that only its organisation sees. */
export async function createRecord(
  tx: Tx,
  record: {
    readonly kind: string;
    readonly organisationId: string;
    readonly isDemonstration: boolean;
    readonly accountId: string | undefined;
    readonly body: unknown;
  },
): Promise<OwnRecord> {
  const now = new Date();
  const row = await tx
    .insertInto('records')
    .values({
      id: newId(),
      kind: record.kind,
      organisation_id: record.organisationId,
      slug: null,
      state: 'draft',
      is_public: false,
      is_demonstration: record.isDemonstration,
      revision: 1,
      draft: JSON.stringify(record.body),
      draft_by: record.accountId ?? null,
      draft_at: now,
      published_version: null,
      created_by: record.accountId ?? null,
      created_at: now,
      updated_at: now,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return present(row);
}

/** The record of that kind and id, whoever may see it; undefined when there is none. */
export async function findRecord(db: Db, kind: string, id: string): Promise<OwnRecord | undefined> {
  if (!isUuid(id)) return undefined;
  const row = await db
    .selectFrom('records')
    .selectAll()
    .where('id', '=', id)
    .where('kind', '=', kind)
    .executeTakeFirst();
  return row && present(row);
}

/** The record at that address, whoever may see it. */
export async function findRecordBySlug(db: Db, kind: string, slug: string): Promise<OwnRecord | undefined> {
  const row = await db
    .selectFrom('records')
    .selectAll()
    .where('kind', '=', kind)
    .where('slug', '=', slug)
    .executeTakeFirst();
  return row && present(row);
}

/** The record, held so that nobody else changes it before this transaction ends. */
export async function lockRecord(tx: Tx, kind: string, id: string): Promise<OwnRecord | undefined> {
  if (!isUuid(id)) return undefined;
  const row = await tx
    .selectFrom('records')
    .selectAll()
    .where('id', '=', id)
    .where('kind', '=', kind)
    .forUpdate()
    .executeTakeFirst();
  return row && present(row);
}

/** The records of an organisation, the last changed first. */
export async function listRecords(
  db: Db,
  filter: { readonly organisationId: string; readonly kinds: readonly string[]; readonly limit: number },
): Promise<OwnRecord[]> {
  const rows = await db
    .selectFrom('records')
    .selectAll()
    .where('organisation_id', '=', filter.organisationId)
    .where('kind', 'in', filter.kinds)
    .orderBy('updated_at', 'desc')
    .orderBy('id')
    .limit(filter.limit)
    .execute();
  return rows.map(present);
}

/**
 * Saves what is being written over revision `revision`.
 * @throws EditConflict when the record has moved on since that revision was read; nothing is then written.
 */
export async function saveDraft(
  tx: Tx,
  draft: {
    readonly id: string;
    readonly kind: string;
    readonly revision: number;
    readonly body: unknown;
    readonly accountId: string | undefined;
  },
): Promise<OwnRecord> {
  const now = new Date();
  const row = await tx
    .updateTable('records')
    .set({
      draft: JSON.stringify(draft.body),
      draft_by: draft.accountId ?? null,
      draft_at: now,
      updated_at: now,
      revision: sql`revision + 1`,
    })
    .where('id', '=', draft.id)
    .where('kind', '=', draft.kind)
    .where('revision', '=', draft.revision)
    .returningAll()
    .executeTakeFirst();
  if (row) return present(row);
  const theirs = await findRecord(tx, draft.kind, draft.id);
  throw theirs ? new EditConflict(theirs) : new Error(`No ${draft.kind} record with that id.`);
}

/**
 * Makes `body` the next version and publishes it; the draft is then empty. The record must be locked by the caller.
 * A slug that it already has is kept: addresses do not change.
 */
export async function publishRecord(
  tx: Tx,
  record: OwnRecord,
  publication: {
    readonly body: unknown;
    readonly state: string;
    readonly isPublic: boolean;
    readonly slug: string;
    readonly accountId: string | undefined;
    readonly note?: string | undefined;
    readonly restoredFrom?: number | undefined;
  },
): Promise<OwnRecord> {
  const version = await nextVersion(tx, record.id);
  const now = new Date();
  await tx
    .insertInto('record_versions')
    .values({
      record_id: record.id,
      version,
      body: JSON.stringify(publication.body),
      note: publication.note ?? null,
      restored_from: publication.restoredFrom ?? null,
      made_by: publication.accountId ?? null,
      made_at: now,
    })
    .execute();
  return changeRecord(tx, record, {
    draft: null,
    draft_by: null,
    draft_at: null,
    state: publication.state,
    is_public: publication.isPublic,
    slug: record.slug ?? (await freeSlug(tx, record.kind, publication.slug)),
    published_version: version,
  });
}

/** Changes the standing of a locked record: its state, who sees it, whose it is. Counts as a revision. */
export async function changeRecord(
  tx: Tx,
  record: OwnRecord,
  change: Partial<
    Pick<
      RecordTables['records'],
      'state' | 'is_public' | 'slug' | 'draft_by' | 'draft_at' | 'published_version' | 'organisation_id'
    >
  > & { readonly draft?: string | null },
): Promise<OwnRecord> {
  const row = await tx
    .updateTable('records')
    .set({ ...change, updated_at: new Date(), revision: sql`revision + 1` })
    .where('id', '=', record.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  return present(row);
}

/** Removes a record with its versions: only for one that was never published. */
export async function removeRecord(tx: Tx, record: OwnRecord): Promise<void> {
  await tx.deleteFrom('records').where('id', '=', record.id).execute();
}

/** Every version, the newest first. */
export async function listVersions(db: Db, recordId: string): Promise<RecordVersion[]> {
  const rows = await db
    .selectFrom('record_versions')
    .selectAll()
    .where('record_id', '=', recordId)
    .orderBy('version', 'desc')
    .execute();
  return rows.map(presentVersion);
}

export async function findVersion(
  db: Db,
  recordId: string,
  version: number,
): Promise<RecordVersion | undefined> {
  const row = await db
    .selectFrom('record_versions')
    .selectAll()
    .where('record_id', '=', recordId)
    .where('version', '=', version)
    .executeTakeFirst();
  return row && presentVersion(row);
}

/** Whether a text can be an id at all: what comes from an address need not be. */
export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}

async function nextVersion(tx: Tx, recordId: string): Promise<number> {
  const { last } = await tx
    .selectFrom('record_versions')
    .select((eb) => eb.fn.coalesce(eb.fn.max('version'), sql<number>`0`).as('last'))
    .where('record_id', '=', recordId)
    .executeTakeFirstOrThrow();
  return last + 1;
}

/** `barnehageplass`, or `barnehageplass-2` when that is taken. */
async function freeSlug(tx: Tx, kind: string, wanted: string): Promise<string> {
  await sql`select pg_advisory_xact_lock(hashtext(${`slug:${kind}:${wanted}`}))`.execute(tx);
  const rows = await tx
    .selectFrom('records')
    .select('slug')
    .where('kind', '=', kind)
    .where((eb) => eb.or([eb('slug', '=', wanted), eb('slug', 'like', `${wanted}-%`)]))
    .execute();
  const taken = new Set(rows.map(({ slug }) => slug));
  if (!taken.has(wanted)) return wanted;
  for (let number = 2; ; number++) {
    if (!taken.has(`${wanted}-${number}`)) return `${wanted}-${number}`;
  }
}

function present(row: Selectable<RecordTables['records']>): OwnRecord {
  return {
    id: row.id,
    kind: row.kind,
    organisationId: row.organisation_id,
    slug: row.slug,
    state: row.state,
    isPublic: row.is_public,
    isDemonstration: row.is_demonstration,
    revision: row.revision,
    draft: row.draft,
    draftBy: row.draft_by,
    draftAt: row.draft_at,
    publishedVersion: row.published_version,
    createdBy: row.created_by,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

function presentVersion(row: Selectable<RecordTables['record_versions']>): RecordVersion {
  return {
    version: row.version,
    body: row.body,
    note: row.note,
    restoredFrom: row.restored_from,
    madeBy: row.made_by,
    madeAt: row.made_at,
  };
}
