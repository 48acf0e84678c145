import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../kernel/db/tables.ts';
import type { NoticeSelection } from './notice-schema.ts';

/** A notice in a list. */
export interface ListedNotice {
  readonly id: string;
  readonly title: string | null;
  readonly description: string | null;
  readonly language: string | null;
  readonly stage: string;
  readonly standing: string;
  readonly threshold: string;
  readonly procedureType: string | null;
  readonly cpv: string | null;
  readonly publishedOn: string | null;
  readonly publicationNumber: string | null;
  readonly identifier: string;
  readonly version: number;
  readonly buyer: string | null;
  readonly buyerSlug: string | null;
  readonly isDemonstration: boolean;
}

/** Where a list has come to: the day (0001-01-01 for none) and the id of the last. */
export interface ListedPlace {
  readonly day: string;
  readonly id: string;
}

export interface ListScope {
  readonly selection: Omit<NoticeSelection, 'q'>;
  /** Found by words, in this order; undefined: all. */
  readonly ids?: readonly string[] | undefined;
  readonly withDemonstration: boolean;
}

const listedDay = sql<string>`coalesce(n.published_on, date '0001-01-01')`;

/** What a notice of the list is, from `notices n` with its buyer `o`. */
const listed = sql`
  n.id, n.title, n.description, n.language, n.stage, n.standing, n.threshold, n.procedure_type as "procedureType",
  n.main_cpv as cpv, n.published_on as "publishedOn", n.publication_number as "publicationNumber",
  n.notice_identifier as identifier, n.version, n.is_demonstration as "isDemonstration", o.slug as "buyerSlug",
  coalesce(o.name, (select p.name from notice_parties p
    where p.notice_id = n.id and 'buyer' = any(p.roles) order by p.organisation_ref limit 1)) as buyer`;

function conditions({ selection, ids, withDemonstration }: ListScope): RawBuilder<unknown> {
  const { year, buyer, stage, cpv } = selection;
  const all = [
    sql`n.standing in ('latest', 'cancelled')`,
    ...(withDemonstration ? [] : [sql`not n.is_demonstration`]),
    ...(ids ? [sql`n.id = any(${[...ids]}::uuid[])`] : []),
    ...(year ? [sql`n.published_on between ${`${year}-01-01`}::date and ${`${year}-12-31`}::date`] : []),
    ...(buyer ? [sql`n.buyer_id = (select id from organisations where slug = ${buyer})`] : []),
    ...(stage ? [sql`n.stage = ${stage}`] : []),
    ...(cpv ? [sql`n.main_cpv like ${`${cpv}%`}`] : []),
  ];
  return sql.join(all, sql` and `);
}

/** Notices that count, newest first, or found ones in the order that they were found. */
export async function listNotices(
  db: Db,
  scope: ListScope,
  { limit, after }: { readonly limit: number; readonly after?: ListedPlace | undefined },
): Promise<{ readonly notices: ListedNotice[]; readonly next: ListedPlace | undefined }> {
  const order = scope.ids
    ? sql`array_position(${[...scope.ids]}::uuid[], n.id)`
    : sql`${listedDay} desc, n.id desc`;
  const later =
    after && !scope.ids ? sql`and (${listedDay}, n.id) < (${after.day}::date, ${after.id}::uuid)` : sql``;
  const { rows } = await sql<ListedNotice>`
    select ${listed} from notices n left join organisations o on o.id = n.buyer_id
    where ${conditions(scope)} ${later} order by ${order} limit ${limit + 1}
  `.execute(db);
  const notices = rows.slice(0, limit);
  const last = notices.at(-1);
  const hasMore = rows.length > limit && last !== undefined && !scope.ids;
  return {
    notices,
    next: hasMore ? { day: last.publishedOn ?? '0001-01-01', id: last.id } : undefined,
  };
}

/** How many there are, by year, stage and division of CPV. */
export interface NoticeCounts {
  readonly total: number;
  readonly years: readonly { readonly value: string; readonly count: number }[];
  readonly stages: readonly { readonly value: string; readonly count: number }[];
  readonly divisions: readonly { readonly value: string; readonly count: number }[];
}

export async function countNotices(db: Db, scope: ListScope): Promise<NoticeCounts> {
  const { rows } = await sql<{ what: string; value: string | null; count: number }>`
    with counted as (
      select extract(year from n.published_on)::integer as year, n.stage, left(n.main_cpv, 2) as division
      from notices n where ${conditions(scope)}
    )
    select case when grouping(year) = 0 then 'year' when grouping(stage) = 0 then 'stage'
        when grouping(division) = 0 then 'division' else 'total' end as what,
      coalesce(case when grouping(year) = 0 then year::text end, case when grouping(stage) = 0 then stage end,
        case when grouping(division) = 0 then division end) as value,
      count(*)::integer as count
    from counted group by grouping sets ((year), (stage), (division), ())
  `.execute(db);
  const of = (what: string) =>
    rows.flatMap((row) =>
      row.what === what && row.value !== null ? [{ value: row.value, count: row.count }] : [],
    );
  const byCount = (one: { count: number }, other: { count: number }) => other.count - one.count;
  return {
    total: rows.find(({ what }) => what === 'total')?.count ?? 0,
    years: of('year').sort((one, other) => Number(other.value) - Number(one.value)),
    stages: of('stage').sort(byCount),
    divisions: of('division').sort(byCount),
  };
}

/** Those of the notices that are there, in no order. */
export async function listNoticesById(
  db: Db,
  ids: readonly string[],
  { withDemonstration }: { readonly withDemonstration: boolean },
): Promise<ListedNotice[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<ListedNotice>`
    select ${listed} from notices n left join organisations o on o.id = n.buyer_id
    where n.id = any(${[...ids]}::uuid[]) ${withDemonstration ? sql`` : sql`and not n.is_demonstration`}
  `.execute(db);
  return rows;
}

/** Who won something in each of the notices, as far as it is told; the largest value first. */
export interface NoticeWinner {
  readonly noticeId: string;
  readonly lotRef: string;
  readonly tenderRef: string;
  readonly organisationRef: string;
  readonly name: string | null;
  readonly slug: string | null;
  readonly size: string | null;
  readonly value: string | null;
  readonly currency: string | null;
}

export async function listWinners(db: Db, noticeIds: readonly string[]): Promise<NoticeWinner[]> {
  if (noticeIds.length === 0) return [];
  const { rows } = await sql<NoticeWinner>`
    select w.notice_id as "noticeId", w.lot_ref as "lotRef", w.tender_ref as "tenderRef",
      w.organisation_ref as "organisationRef", coalesce(o.name, p.name) as name, o.slug, w.size, w.value, w.currency
    from notice_winners w
    left join notice_parties p on p.notice_id = w.notice_id and p.organisation_ref = w.organisation_ref
    left join organisations o on o.id = w.organisation_id
    where w.notice_id = any(${[...noticeIds]}::uuid[])
    order by w.notice_id, w.value desc nulls last, w.lot_ref, w.tender_ref, w.organisation_ref
  `.execute(db);
  return rows;
}

/** All that the tables know of one notice; the XML as it was published is read apart. */
export interface StoredNotice extends ListedNotice {
  readonly document: Buffer;
  readonly contentHash: string;
  readonly source: string;
  readonly sourceName: string;
  readonly sdkVersion: string | null;
  readonly subtype: string | null;
  readonly noticeType: string | null;
  readonly legalBasis: string | null;
  readonly procedure: string | null;
  readonly sentAt: Date | null;
  readonly changes: string | null;
  readonly changeReason: string | null;
  readonly callId: string | null;
  readonly readAt: Date;
  readonly readerVersion: number;
}

export async function getNotice(
  db: Db,
  id: string,
  { withDemonstration }: { readonly withDemonstration: boolean },
): Promise<StoredNotice | undefined> {
  const { rows } = await sql<StoredNotice>`
    select ${listed}, n.document, encode(n.content_sha256, 'hex') as "contentHash", n.source,
      n.source_name as "sourceName", n.sdk_version as "sdkVersion", n.subtype, n.notice_type as "noticeType",
      n.legal_basis as "legalBasis", n.procedure_identifier as procedure, n.sent_at as "sentAt",
      n.changes_identifier as changes, n.change_reason as "changeReason", n.call_id as "callId",
      n.read_at as "readAt", n.reader_version as "readerVersion"
    from notices n left join organisations o on o.id = n.buyer_id
    where n.id = ${id}::uuid ${withDemonstration ? sql`` : sql`and not n.is_demonstration`}
  `.execute(db);
  return rows[0];
}

/** A notice beside others of the same purchase. */
export interface RelatedNotice {
  readonly id: string;
  readonly title: string | null;
  readonly language: string | null;
  readonly stage: string;
  readonly standing: string;
  readonly version: number;
  readonly changeReason: string | null;
  readonly publishedOn: string | null;
  readonly publicationNumber: string | null;
}

const mostRelated = 100;

/** Versions and changes of a notice, and all else of its procedure, in the order of time; itself among them. */
export async function listRelated(db: Db, notice: StoredNotice): Promise<RelatedNotice[]> {
  const { rows } = await sql<RelatedNotice>`
    select n.id, n.title, n.language, n.stage, n.standing, n.version, n.change_reason as "changeReason",
      n.published_on as "publishedOn", n.publication_number as "publicationNumber"
    from notices n
    where n.is_demonstration = ${notice.isDemonstration} and (
      n.notice_identifier = ${notice.identifier} or n.changes_identifier = ${notice.identifier}
      ${notice.changes === null ? sql`` : sql`or n.notice_identifier = ${notice.changes} or n.changes_identifier = ${notice.changes} or n.publication_number = ${notice.changes}`}
      ${notice.procedure === null ? sql`` : sql`or n.procedure_identifier = ${notice.procedure}`})
    order by coalesce(n.sent_at, n.published_on::timestamp at time zone 'UTC') nulls first, n.version, n.id
    limit ${mostRelated}
  `.execute(db);
  return rows;
}

/** A party as it is joined to an organisation of ours. */
export interface JoinedParty {
  readonly ref: string;
  readonly slug: string | null;
  readonly name: string | null;
  readonly joinedBy: string | null;
}

export async function listParties(db: Db, noticeId: string): Promise<JoinedParty[]> {
  const { rows } = await sql<JoinedParty>`
    select p.organisation_ref as ref, o.slug, coalesce(o.name, p.name) as name, p.joined_by as "joinedBy"
    from notice_parties p left join organisations o on o.id = p.organisation_id
    where p.notice_id = ${noticeId}::uuid order by p.organisation_ref
  `.execute(db);
  return rows;
}

/** An import with its account. */
export interface StoredImport {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly state: string;
  readonly read: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly rejected: number;
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
  readonly reasons: readonly { readonly reason: string; readonly count: number }[];
}

/** The last imports, newest first. */
export async function listImports(db: Db, limit: number): Promise<StoredImport[]> {
  const { rows } = await sql<StoredImport>`
    select i.id, i.source, i.target, i.state, i.read_count as read, i.new_count as added,
      i.changed_count as changed, i.unchanged_count as unchanged, i.rejected_count as rejected,
      i.started_at as "startedAt", i.finished_at as "finishedAt",
      coalesce((select json_agg(json_build_object('reason', g.reason, 'count', g.count) order by g.count desc, g.reason)
        from (select r.reason, count(*)::integer as count from notice_rejections r
          where r.import_id = i.id group by r.reason) g), '[]'::json) as reasons
    from notice_imports i order by i.started_at desc, i.id desc limit ${limit}
  `.execute(db);
  return rows;
}

export interface StoredRejection {
  readonly importId: string;
  readonly name: string;
  readonly reason: string;
  readonly detail: string | null;
  readonly at: Date;
}

/** What was rejected, the latest first. */
export async function listRejections(db: Db, limit: number): Promise<StoredRejection[]> {
  const { rows } = await sql<StoredRejection>`
    select import_id as "importId", name, reason, detail, at from notice_rejections
    order by import_id desc, id desc limit ${limit}
  `.execute(db);
  return rows;
}
