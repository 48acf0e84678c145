import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../../kernel/db/tables.ts';
import { datedPhases } from '../domain.ts';
import { phaseOf } from '../queries.ts';
import { type InitiativePhase, initiativePhases } from '../schema.ts';
import type { Selection, Signal, Sort } from './selection.ts';

/** Whose initiatives, and which of them. The caller has asked `portfolio.read`. */
export interface PortfolioScope {
  readonly organisationId: string;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly selection: Selection;
}

/** From the trial on there must be something to measure against: what was before cannot be measured afterwards. */
const measuredPhases: readonly InitiativePhase[] = [
  'trial',
  'decision',
  'implementation',
  'in_use',
  'spread',
];

const isOneOf = (phases: readonly string[]) => sql`i.phase = any(${[...phases]}::text[])`;

/** Each signal as a condition on `i`; the same in counts, filters and rows. */
const conditionOf = (signal: Signal, today: string): RawBuilder<unknown> =>
  ({
    late: sql`(i.due_on < ${today}::date and ${isOneOf(datedPhases)})`,
    no_baseline: sql`((i.benefits_planned = 0 or i.benefits_without_baseline > 0) and ${isOneOf(measuredPhases)})`,
    no_owner: sql`(i.owner_id is null and i.owner_role is null and i.phase <> 'stopped')`,
  })[signal];

const matchesPhase = ({ phase }: Selection) => (phase.length === 0 ? sql`true` : isOneOf(phase));
const matchesTopic = ({ topic }: Selection) =>
  topic.length === 0 ? sql`true` : sql`i.topics && ${[...topic]}::text[]`;
const matchesSignals = ({ show }: Selection, today: string) =>
  show.length === 0
    ? sql`true`
    : sql`(${sql.join(
        show.map((signal) => conditionOf(signal, today)),
        sql` and `,
      )})`;
const matchesText = ({ q }: Selection) =>
  q ? sql`i.title ilike ${`%${q.replace(/[\\%_]/g, '\\$&')}%`}` : sql`true`;

/** Every condition of a portfolio's rows. */
function conditions({ organisationId, today, selection }: PortfolioScope): RawBuilder<unknown> {
  return sql`i.organisation_id = ${organisationId}::uuid and ${matchesText(selection)}
    and ${matchesPhase(selection)} and ${matchesTopic(selection)} and ${matchesSignals(selection, today)}`;
}

export interface PortfolioSums {
  readonly all: number;
  readonly going: number;
  readonly signals: Readonly<Record<Signal, number>>;
}

/** The whole portfolio in a few numbers, whatever is filtered. */
export async function sumPortfolio(db: Db, organisationId: string, today: string): Promise<PortfolioSums> {
  const { rows } = await sql<Record<'all' | 'going' | Signal, number>>`
    select count(*)::integer as "all",
      (count(*) filter (where i.phase not in ('stopped', 'spread')))::integer as going,
      (count(*) filter (where ${conditionOf('late', today)}))::integer as late,
      (count(*) filter (where ${conditionOf('no_baseline', today)}))::integer as no_baseline,
      (count(*) filter (where ${conditionOf('no_owner', today)}))::integer as no_owner
    from initiatives i where i.organisation_id = ${organisationId}::uuid`.execute(db);
  const { all = 0, going = 0, late = 0, no_baseline = 0, no_owner = 0 } = rows[0] ?? {};
  return { all, going, signals: { late, no_baseline, no_owner } };
}

export interface PortfolioCounts {
  /** How many the whole selection has. */
  readonly total: number;
  readonly phase: ReadonlyMap<InitiativePhase, number>;
  readonly topic: ReadonlyMap<string, number>;
}

/**
 * Beside each choice, how many it would leave: what is chosen within a name does not narrow that name's own counts.
 * One pass over the organisation's rows; nothing of them leaves the database.
 */
export async function countPortfolio(db: Db, scope: PortfolioScope): Promise<PortfolioCounts> {
  const { organisationId, today, selection } = scope;
  const { rows } = await sql<{ name: string; value: string; count: number }>`
    with base as materialized (
      select i.phase, i.topics, ${matchesPhase(selection)} as in_phase, ${matchesTopic(selection)} as in_topic
      from initiatives i
      where i.organisation_id = ${organisationId}::uuid and ${matchesText(selection)}
        and ${matchesSignals(selection, today)}
    )
    select 'total' as name, '' as value, count(*)::integer as count from base where in_phase and in_topic
    union all select 'phase', phase, count(*)::integer from base where in_topic group by phase
    union all select 'topic', topic, count(*)::integer
      from base cross join lateral unnest(topics) as topic where in_phase group by topic`.execute(db);
  const of = (wanted: string) =>
    rows.filter(({ name }) => name === wanted).map(({ value, count }) => [value, count] as const);
  return {
    total: of('total')[0]?.[1] ?? 0,
    phase: new Map(of('phase').map(([phase, count]) => [phaseOf(phase), count])),
    topic: new Map(of('topic').sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))),
  };
}

/** An initiative as a portfolio shows it. */
export interface PortfolioRow {
  readonly id: string;
  readonly href: string;
  readonly title: string;
  readonly language: string;
  readonly isPublic: boolean;
  readonly phase: InitiativePhase;
  readonly phaseSince: Date;
  /** `YYYY-MM-DD`. */
  readonly startOn: string | null;
  readonly dueOn: string | null;
  readonly begunAt: Date;
  readonly owner: string | null;
  readonly costNok: number | null;
  readonly benefits: {
    readonly planned: number;
    readonly withoutBaseline: number;
    readonly measured: number;
  };
  readonly signals: readonly Signal[];
}

interface Row {
  id: string;
  slug: string | null;
  title: string;
  language: string;
  is_public: boolean;
  phase: string;
  phase_since: Date;
  start_on: string | null;
  due_on: string | null;
  created_at: Date;
  owner: string | null;
  cost_nok: string | null;
  benefits_planned: number;
  benefits_without_baseline: number;
  benefits_measured: number;
  late: boolean;
  no_baseline: boolean;
  no_owner: boolean;
}

/** The rows of some ids, with what other tables know of them: joined last, so that it is done for these alone. */
const detailed = (picked: RawBuilder<unknown>, today: string) => sql<Row>`
  select i.id, r.slug, i.title, i.language, i.is_public, i.phase, i.phase_since, i.start_on, i.due_on, i.created_at,
    nullif(concat_ws(', ', nullif(a.name, ''), i.owner_role), '') as owner, i.cost_nok, i.benefits_planned,
    i.benefits_without_baseline, i.benefits_measured, coalesce(${conditionOf('late', today)}, false) as late,
    ${conditionOf('no_baseline', today)} as no_baseline, ${conditionOf('no_owner', today)} as no_owner
  from (${picked}) picked
  join initiatives i on i.id = picked.id
  join records r on r.id = i.id
  left join accounts a on a.id = i.owner_id
  order by picked.place`;

const orders: Readonly<Record<Sort, RawBuilder<unknown>>> = {
  due: sql`i.due_on asc nulls last, i.changed_at desc, i.id`,
  changed: sql`i.changed_at desc, i.id`,
  title: sql`i.title, i.id`,
  phase: sql`array_position(${[...initiativePhases]}::text[], i.phase), i.due_on asc nulls last, i.id`,
  cost: sql`i.cost_nok desc nulls last, i.id`,
};

/** One page of the table or the time line. */
export async function listPortfolio(
  db: Db,
  scope: PortfolioScope,
  page: { readonly sort: Sort; readonly offset: number; readonly limit: number },
): Promise<PortfolioRow[]> {
  const order = orders[page.sort];
  const picked = sql`
    select i.id, row_number() over (order by ${order}) as place from initiatives i where ${conditions(scope)}
    order by ${order} limit ${page.limit} offset ${page.offset}`;
  const { rows } = await detailed(picked, scope.today).execute(db);
  return rows.map(present);
}

/** What is late or has no owner, the longest overdue first. */
export async function listPressing(
  db: Db,
  organisationId: string,
  today: string,
  limit: number,
): Promise<PortfolioRow[]> {
  const late = conditionOf('late', today);
  const order = sql`${late} desc nulls last, i.due_on asc nulls last, i.changed_at desc, i.id`;
  const picked = sql`
    select i.id, row_number() over (order by ${order}) as place from initiatives i
    where i.organisation_id = ${organisationId}::uuid and (${late} or ${conditionOf('no_owner', today)})
    order by ${order} limit ${limit}`;
  const { rows } = await detailed(picked, today).execute(db);
  return rows.map(present);
}

/** The most pressing of each phase: what should have been over longest ago comes first, what has no date last. */
export async function listBoard(
  db: Db,
  scope: PortfolioScope,
  perPhase: number,
): Promise<ReadonlyMap<InitiativePhase, readonly PortfolioRow[]>> {
  const { phase } = scope.selection;
  const shown = phase.length > 0 ? phase : initiativePhases;
  const inColumn: PortfolioScope = { ...scope, selection: { ...scope.selection, phase: [] } };
  const picked = sql`
    select one.id, column_.number * 1000 + one.number as place
    from unnest(${[...shown]}::text[]) with ordinality as column_(phase, number)
    cross join lateral (
      select i.id, row_number() over () as number from (
        select i.id from initiatives i where ${conditions(inColumn)} and i.phase = column_.phase
        order by i.due_on asc nulls last, i.changed_at desc, i.id limit ${perPhase}
      ) i
    ) one`;
  const { rows } = await detailed(picked, scope.today).execute(db);
  return Map.groupBy(rows.map(present), (row) => row.phase);
}

function present(row: Row): PortfolioRow {
  return {
    id: row.id,
    href: `/initiatives/${row.slug ?? row.id}`,
    title: row.title,
    language: row.language,
    isPublic: row.is_public,
    phase: phaseOf(row.phase),
    phaseSince: row.phase_since,
    startOn: row.start_on,
    dueOn: row.due_on,
    begunAt: row.created_at,
    owner: row.owner,
    costNok: row.cost_nok === null ? null : Number(row.cost_nok),
    benefits: {
      planned: row.benefits_planned,
      withoutBaseline: row.benefits_without_baseline,
      measured: row.benefits_measured,
    },
    signals: (['late', 'no_baseline', 'no_owner'] as const).filter((signal) => row[signal]),
  };
}

/** The phases that each of some initiatives has entered, by id, the first first. */
export async function listPhasesOf(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly { readonly phase: InitiativePhase; readonly enteredAt: Date }[]>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('initiative_phases')
    .select(['initiative_id', 'phase', 'entered_at'])
    .where('initiative_id', 'in', ids)
    .orderBy('entered_at')
    .orderBy('id')
    .execute();
  const entries = rows.map((row) => ({
    id: row.initiative_id,
    phase: phaseOf(row.phase),
    enteredAt: row.entered_at,
  }));
  return Map.groupBy(entries, ({ id }) => id);
}
