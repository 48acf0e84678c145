import { type RawBuilder, type Selectable, type SqlBool, sql } from 'kysely';
import { kebabId } from '../../kernel/content/fields.ts';
import type { Db } from '../../kernel/db/tables.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { listOrganisationsById, type Organisation } from '../../kernel/organisations/queries.ts';
import { countFacets } from '../../kernel/search/facet-counts.ts';
import { type CalendarDay, comingDeadlines } from './deadlines.ts';
import type { Instrument } from './instrument.ts';
import type { ApplicantKind, InstrumentCategory, InstrumentPhase, InstrumentStatus } from './schema.ts';
import type { InstrumentTables } from './tables.ts';

/** What a list is narrowed to. Everything left out narrows nothing. */
export interface InstrumentFilter {
  /** One of the facets of every group, as `group:value`; all facets of a group share its name. */
  readonly facetGroups?: readonly (readonly string[])[] | undefined;
  /** Whole kroner wanted: economic support whose stated limits allow it, or that states none. */
  readonly amountNok?: number | undefined;
  /** The greatest share of the cost one can carry, 0–100; what states no share is kept. */
  readonly maxOwnSharePercent?: number | undefined;
  /** Ids, best first: only what a search by words found. */
  readonly found?: readonly string[] | undefined;
  /** Only what states an amount. */
  readonly statesAmount?: boolean | undefined;
  /** Only what states a deadline as a date, coming or past. */
  readonly statesDeadline?: boolean | undefined;
}

export const instrumentSorts = ['fit', 'name', 'status', 'deadline'] as const;
export type InstrumentSort = (typeof instrumentSorts)[number];

type Order =
  | { readonly sort: Exclude<InstrumentSort, 'deadline'> }
  /** Coming deadlines as seen from `today`, soonest first; then what has none. */
  | { readonly sort: 'deadline'; readonly today: CalendarDay };

interface Part {
  readonly limit: number;
  readonly offset?: number | undefined;
  /** With `sort: 'name'`: the last row of the part before, so that paging keeps its place. */
  readonly after?: { readonly name: string; readonly id: string } | undefined;
}

/**
 * Instruments that pass the filter. `fit` is the order of `found`; without it, those that state an amount or a share
 * that fits come first, then those that may be had, then by name.
 */
export async function listInstruments(db: Db, query: InstrumentFilter & Order & Part): Promise<Instrument[]> {
  const conditions = [...conditionsOf(query)];
  if (query.after) {
    const { name, id } = query.after;
    conditions.push(sql`(instruments.name, instruments.id) > (${name} collate norwegian, ${id}::uuid)`);
  }
  const rows = await matching(db, conditions)
    .selectAll('instruments')
    .orderBy(await firstOrder(db, query))
    .orderBy('instruments.name')
    .orderBy('instruments.id')
    .limit(query.limit)
    .offset(query.offset ?? 0)
    .execute();
  return presentAll(db, rows);
}

export async function countInstruments(db: Db, filter: InstrumentFilter = {}): Promise<number> {
  const { count } = await matching(db, conditionsOf(filter))
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** How many instruments each facet would leave, see `countFacets`. */
export function countInstrumentFacets(
  db: Db,
  filter: InstrumentFilter,
): Promise<ReadonlyMap<string, number>> {
  return countFacets(db, {
    table: 'instruments',
    kind: 'instrument',
    groups: groupsOf(filter),
    conditions: conditionsOf({ ...filter, facetGroups: [] }),
  });
}

/** Every instrument that passes the filter, by name: for files and the calendar. */
export async function listAllInstruments(db: Db, filter: InstrumentFilter): Promise<Instrument[]> {
  const rows = await matching(db, conditionsOf(filter))
    .selectAll('instruments')
    .orderBy('instruments.name')
    .orderBy('instruments.id')
    .execute();
  return presentAll(db, rows);
}

/** Undefined for an unknown slug, and for text that cannot be one. */
export async function getInstrumentBySlug(db: Db, slug: string): Promise<Instrument | undefined> {
  if (!kebabId.safeParse(slug).success) return undefined;
  const row = await db.selectFrom('instruments').selectAll().where('slug', '=', slug).executeTakeFirst();
  return row && (await presentAll(db, [row]))[0];
}

/** The named instruments in the order of `ids`; unknown ids are left out. */
export async function listInstrumentsById(db: Db, ids: readonly string[]): Promise<Instrument[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom('instruments').selectAll().where('id', 'in', ids).execute();
  const byId = new Map((await presentAll(db, rows)).map((instrument) => [instrument.id, instrument]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

function matching(db: Db, conditions: readonly RawBuilder<SqlBool>[]) {
  return db
    .selectFrom('instruments')
    .innerJoin('search_records', (join) =>
      join.onRef('search_records.id', '=', 'instruments.id').on('search_records.kind', '=', 'instrument'),
    )
    .where((eb) => eb.and([...conditions]));
}

const groupsOf = (filter: InstrumentFilter) => (filter.facetGroups ?? []).filter((group) => group.length > 0);

const allowsAmount = (amountNok: number) => sql<SqlBool>`(
  coalesce(instruments.min_amount_nok <= ${amountNok}, true) and
  coalesce(instruments.max_amount_nok >= ${amountNok}, true))`;
const hasAmount = sql<SqlBool>`
  coalesce(instruments.min_amount_nok, instruments.max_amount_nok) is not null`;
// The same as ownSharePercent in domain.ts, but null also where no money is asked for: both pass the filter.
const ownShare = sql<number | null>`greatest(
  (instruments.own_contribution ->> 'minSharePercent')::double precision, 100 - instruments.max_share_percent)`;

function conditionsOf(filter: InstrumentFilter): RawBuilder<SqlBool>[] {
  const { amountNok, maxOwnSharePercent, found } = filter;
  const conditions = groupsOf(filter).map(
    (group) => sql<SqlBool>`search_records.facets && ${[...group]}::text[]`,
  );
  if (amountNok !== undefined) {
    conditions.push(sql`(instruments.category = 'economic' or ${hasAmount})`, allowsAmount(amountNok));
  }
  if (maxOwnSharePercent !== undefined) {
    conditions.push(sql`coalesce(${ownShare} <= ${maxOwnSharePercent}, true)`);
  }
  if (filter.statesAmount) conditions.push(hasAmount);
  if (filter.statesDeadline) conditions.push(sql`instruments.deadlines <> '[]'::jsonb`);
  if (found) conditions.push(sql`instruments.id = any(${[...found]}::uuid[])`);
  return conditions;
}

const statusRank = sql<number>`array_position(
  array['open', 'rolling', 'unknown', 'closed', 'discontinued'], instruments.status)`;

async function firstOrder(db: Db, query: InstrumentFilter & Order): Promise<RawBuilder<unknown>> {
  if (query.sort === 'status') return statusRank;
  if (query.sort === 'fit' && query.found) return positionIn(query.found);
  if (query.sort === 'fit') return sql`${statedFit(query)} desc, ${statusRank}`;
  if (query.sort === 'deadline') return positionIn(await listIdsByDeadline(db, query, query.today));
  return sql`instruments.name`;
}

const positionIn = (ids: readonly string[]) =>
  sql`array_position(${[...ids]}::uuid[], instruments.id) nulls last`;

/** How many of the reader's figures the source states something about: what is known to fit comes first. */
function statedFit({ amountNok, maxOwnSharePercent }: InstrumentFilter): RawBuilder<number> {
  const amount = amountNok === undefined ? sql`0` : sql`(${hasAmount})::integer`;
  const share = maxOwnSharePercent === undefined ? sql`0` : sql`(${ownShare} is not null)::integer`;
  return sql`${amount} + ${share}`;
}

/** Few instruments state a deadline, and what is next depends on the day: sorted here, by the one rule for it. */
async function listIdsByDeadline(db: Db, filter: InstrumentFilter, today: CalendarDay): Promise<string[]> {
  const instruments = await listAllInstruments(db, { ...filter, statesDeadline: true });
  return instruments
    .flatMap((instrument) =>
      comingDeadlines(instrument, today)
        .slice(0, 1)
        .map(({ day }) => ({ day, id: instrument.id })),
    )
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .map(({ id }) => id);
}

type InstrumentRow = Selectable<InstrumentTables['instruments']>;

async function presentAll(db: Db, rows: readonly InstrumentRow[]): Promise<Instrument[]> {
  const keeperIds = new Set(rows.flatMap(({ maintained_by }) => maintained_by ?? []));
  const keepers = await listOrganisationsById(db, [...keeperIds]);
  const byId = new Map(keepers.map((organisation) => [organisation.id, organisation]));
  return rows.map((row) => present(row, byId.get(row.maintained_by ?? '')));
}

/** The content schema has checked every value; the columns of words are read back as what they were. */
function present(row: InstrumentRow, keeper: Organisation | undefined): Instrument {
  return {
    id: row.id,
    slug: row.slug,
    language: row.language as Language,
    name: row.name,
    owners: row.owners,
    ownerNote: row.owner_note,
    category: row.category as InstrumentCategory,
    description: row.description,
    whoCanApply: row.who_can_apply as ApplicantKind[],
    phases: row.phases as InstrumentPhase[],
    support: row.support,
    minAmountNok: row.min_amount_nok === null ? null : Number(row.min_amount_nok),
    maxAmountNok: row.max_amount_nok === null ? null : Number(row.max_amount_nok),
    maxSharePercent: row.max_share_percent,
    amountNote: row.amount_note,
    ownContribution: row.own_contribution,
    requires: row.requires,
    deadlineText: row.deadline_text,
    deadlines: row.deadlines,
    status: row.status as InstrumentStatus,
    statusNote: row.status_note,
    topics: row.topics,
    keywords: row.keywords,
    sources: row.sources,
    readOn: row.read_on,
    readingNote: row.reading_note,
    keptBy: keeper && row.maintained_at ? { organisation: keeper, at: row.maintained_at } : null,
  };
}
