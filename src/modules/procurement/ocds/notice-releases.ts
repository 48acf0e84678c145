import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../../kernel/db/tables.ts';
import type { NoticeFacts } from '../eforms/facts.ts';
import { EformsFault } from '../eforms/fault.ts';
import { factsOf } from '../notice-facts.ts';
import type { JsonObject } from './core/json.ts';
import { type NoRelease, releaseOf } from './core/release.ts';

/** Which notices are exchanged. Demonstration and second copies of a version never are. */
export interface ReleaseSelection {
  /** Published on this day or later. */
  readonly since?: string | undefined;
  /** The buyer, by the last part of its address. */
  readonly buyer?: string | undefined;
  /** BT-04. */
  readonly procedure?: string | undefined;
}

/** How notices become releases. */
export interface ReleaseMaking {
  readonly ocidPrefix: string;
  /** Reads a stored notice; another one in tests. */
  readonly read?: (stored: { readonly document: Uint8Array }) => NoticeFacts;
}

/** A notice of the database and the release that it makes, or why it makes none. */
export interface NoticeRelease {
  readonly id: string;
  /** BT-701 and BT-757. */
  readonly notice: string;
  readonly publishedOn: string | null;
  readonly readAt: Date;
  readonly release: JsonObject | undefined;
  readonly refusal: NoRelease | 'unreadable' | undefined;
}

interface Row {
  readonly id: string;
  readonly notice_identifier: string;
  readonly version: number;
  readonly procedure_identifier: string | null;
  readonly published_on: string | null;
  readonly read_at: Date;
  readonly document: Buffer;
}

const columns = sql`n.id, n.notice_identifier, n.version, n.procedure_identifier, n.published_on::text as published_on,
  n.read_at, n.document`;

/** What may be exchanged at all, from `notices n`. */
const exchanged = sql`not n.is_demonstration and n.standing <> 'duplicate'`;

const daySort = sql`coalesce(n.published_on, date '0001-01-01')`;

/** Where a list of releases has come to: the day (0001-01-01 for none) and the id of the last. */
export type ReleasePlace = readonly [day: string, id: string];

/**
 * A page of releases, the newest first.
 * @returns what was found, and where to go on; undefined: that was all
 */
export async function pageOfReleases(
  db: Db,
  making: ReleaseMaking,
  selection: ReleaseSelection,
  { after, limit }: { readonly after: ReleasePlace | undefined; readonly limit: number },
): Promise<{ readonly found: readonly NoticeRelease[]; readonly next: ReleasePlace | undefined }> {
  const where = [
    exchanged,
    ...conditions(selection),
    ...(after ? [sql`(${daySort}, n.id) < (${after[0]}::date, ${after[1]}::uuid)`] : []),
  ];
  const { rows } = await sql<Row>`
    select ${columns} from notices n where ${sql.join(where, sql` and `)}
    order by ${daySort} desc, n.id desc limit ${limit}`.execute(db);
  const last = rows.length === limit ? rows.at(-1) : undefined;
  return {
    found: rows.map((row) => noticeRelease(row, making)),
    next: last && [last.published_on ?? '0001-01-01', last.id],
  };
}

function conditions({ since, buyer, procedure }: ReleaseSelection): RawBuilder<unknown>[] {
  return [
    ...(since === undefined ? [] : [sql`n.published_on >= ${since}::date`]),
    ...(buyer === undefined ? [] : [sql`n.buyer_id = (select id from organisations where slug = ${buyer})`]),
    ...(procedure === undefined ? [] : [sql`n.procedure_identifier = ${procedure}`]),
  ];
}

/** Every release of one process, in no order; none where there is no such process. */
export async function releasesOfProcess(
  db: Db,
  making: ReleaseMaking,
  ocid: string,
): Promise<readonly NoticeRelease[]> {
  if (!ocid.startsWith(making.ocidPrefix)) return [];
  const key = ocid.slice(making.ocidPrefix.length);
  const notice = key.startsWith('notice-') ? key.slice('notice-'.length) : undefined;
  const { rows } = await sql<Row>`
    select ${columns} from notices n
    where ${exchanged} and (n.procedure_identifier = ${key}
      or (n.procedure_identifier is null and n.notice_identifier = ${notice ?? null}))
    order by n.id`.execute(db);
  return rows.map((row) => noticeRelease(row, making));
}

const rowsPerStep = 100;

/** The releases of whole processes, one process after another; memory holds one and a page of rows. */
export async function* processes(
  db: Db,
  making: ReleaseMaking,
  selection: ReleaseSelection,
): AsyncGenerator<readonly NoticeRelease[]> {
  yield* processesBy(db, making, selection, 'procedure_identifier');
  yield* processesBy(db, making, selection, 'notice_identifier');
}

/** Those with a procedure by it, and those without (planning) by their notice. */
async function* processesBy(
  db: Db,
  making: ReleaseMaking,
  selection: ReleaseSelection,
  column: 'procedure_identifier' | 'notice_identifier',
): AsyncGenerator<readonly NoticeRelease[]> {
  const key = sql.ref(`n.${column}`);
  const picked = conditions(selection);
  const where = [
    exchanged,
    column === 'procedure_identifier'
      ? sql`n.procedure_identifier is not null`
      : sql`n.procedure_identifier is null`,
    // A process that has one of what was asked for is told as a whole.
    ...(picked.length === 0
      ? []
      : [
          sql`${key} in (select ${key} from notices n where ${sql.join([exchanged, ...picked], sql` and `)})`,
        ]),
  ];
  let held: NoticeRelease[] = [];
  let [heldKey, after]: [string | undefined, { key: string; id: string } | undefined] = [
    undefined,
    undefined,
  ];
  for (;;) {
    const step: RawBuilder<unknown> = after
      ? sql`and (${key}, n.id) > (${after.key}, ${after.id}::uuid)`
      : sql``;
    const { rows } = await sql<Row>`
      select ${columns} from notices n where ${sql.join(where, sql` and `)} ${step}
      order by ${key}, n.id limit ${rowsPerStep}`.execute(db);
    for (const row of rows) {
      const its = row[column] ?? '';
      if (its !== heldKey && held.length > 0) {
        yield held;
        held = [];
      }
      heldKey = its;
      held.push(noticeRelease(row, making));
      after = { key: its, id: row.id };
    }
    if (rows.length < rowsPerStep) break;
  }
  if (held.length > 0) yield held;
}

function noticeRelease(row: Row, { read = factsOf, ocidPrefix }: ReleaseMaking): NoticeRelease {
  const { id, notice_identifier, version, published_on, read_at, document } = row;
  const told = {
    id,
    notice: `${notice_identifier}-${version}`,
    publishedOn: published_on,
    readAt: read_at,
  };
  let facts: NoticeFacts;
  try {
    facts = read({ document });
  } catch (error) {
    if (!(error instanceof EformsFault)) throw error;
    return { ...told, release: undefined, refusal: 'unreadable' };
  }
  const settings = { ocidPrefix, date: published_on ?? undefined, id: notice_identifier };
  const release = releaseOf(facts, settings);
  return typeof release === 'string'
    ? { ...told, release: undefined, refusal: release }
    : { ...told, release, refusal: undefined };
}
