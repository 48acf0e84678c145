import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../kernel/db/tables.ts';
import { notFound } from '../../kernel/http/errors.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { type Actor, actingOrganisationId } from '../../kernel/identity/actor.ts';
import { may } from '../../kernel/identity/permissions.ts';
import { requireMay } from '../../kernel/identity/require.ts';
import { listOrganisationsById, type Organisation } from '../../kernel/organisations/queries.ts';
import {
  findRecord,
  findRecordBySlug,
  isUuid,
  type OwnRecord,
  targetOf,
} from '../../kernel/records/records.ts';
import { type Deadlines, phaseOf, readDraft } from './domain.ts';
import {
  type Answerer,
  answerers,
  type ChallengeBody,
  type Criterion,
  challengeBody,
  criteriaOf,
  type Phase,
  phases,
  type Selection,
} from './schema.ts';

export const recordKind = 'challenge';

/** Something that was said after the publication. */
export interface Amendment {
  readonly at: Date;
  readonly reason: string;
  readonly words: string | null;
  readonly answersBy: Date | null;
}

/** A challenge that is or was published, and how it stands by the clock of the database. */
export interface Challenge extends Deadlines {
  readonly record: OwnRecord;
  readonly id: string;
  readonly phase: Phase;
  /** When the database was asked. */
  readonly askedAt: Date;
  readonly language: Language;
  readonly body: ChallengeBody;
  readonly criteria: readonly Criterion[];
  readonly seed: number;
  readonly owner: Organisation;
  readonly amendments: readonly Amendment[];
  /** What each judge is in the organisation, those who were taken out left out. */
  readonly judgeTitles: readonly string[];
  readonly publishedAt: Date;
  readonly judgedAt: Date | null;
  readonly concludedAt: Date | null;
  readonly result: unknown;
  readonly outcomeWords: string | null;
  readonly withdrawn: { readonly at: Date; readonly reason: string } | undefined;
  readonly initiativeId: string | null;
}

/** The record that an address means, if `actor` may read it. @throws AppError 404 alike for hidden and for none. */
export async function readableRecord(db: Db, actor: Actor, reference: string): Promise<OwnRecord> {
  const record = isUuid(reference)
    ? await findRecord(db, recordKind, reference)
    : await findRecordBySlug(db, recordKind, reference);
  if (!record) throw notFound();
  requireMay(actor, 'challenge.read', targetOf(record));
  return record;
}

/** A published challenge by slug or id. @throws AppError 404 as above, and for what was never published. */
export async function readableChallenge(db: Db, actor: Actor, reference: string): Promise<Challenge> {
  const record = await readableRecord(db, actor, reference);
  const challenge = await completeChallenge(db, record);
  if (!challenge) throw notFound();
  return challenge;
}

/** All that is published of a record; undefined for a draft. */
export async function completeChallenge(db: Db, record: OwnRecord): Promise<Challenge | undefined> {
  if (record.publishedVersion === null) return undefined;
  const [row, amendments, judges, owners] = await Promise.all([
    db
      .selectFrom('challenges as c')
      .innerJoin('record_versions as v', (join) =>
        join.onRef('v.record_id', '=', 'c.id').on('v.version', '=', record.publishedVersion),
      )
      .selectAll('c')
      .select(['v.body', sql<Date>`clock_timestamp()`.as('asked_at')])
      .where('c.id', '=', record.id)
      .executeTakeFirst(),
    db
      .selectFrom('challenge_amendments')
      .select(['at', 'reason', 'words', 'answers_by as answersBy'])
      .where('challenge_id', '=', record.id)
      .orderBy('at')
      .orderBy('id')
      .execute(),
    db
      .selectFrom('challenge_judges')
      .select('title')
      .where('challenge_id', '=', record.id)
      .where('removed_at', 'is', null)
      .where(sql<boolean>`has_conflict is not true`)
      .orderBy('named_at')
      .orderBy('id')
      .execute(),
    listOrganisationsById(db, [record.organisationId]),
  ]);
  const [owner] = owners;
  if (!row || !owner) return undefined;
  const deadlines = {
    opensAt: row.opens_at,
    questionsBy: row.questions_by,
    answersBy: row.answers_by,
    judgedBy: row.judged_by,
  };
  return {
    ...deadlines,
    record,
    id: record.id,
    phase: phaseOf({ ...deadlines, state: row.state }, row.asked_at),
    askedAt: row.asked_at,
    language: row.language as Language,
    body: challengeBody.parse(row.body),
    criteria: criteriaOf.parse(row.criteria),
    seed: Number(row.seed),
    owner,
    amendments,
    judgeTitles: judges.map(({ title }) => title),
    publishedAt: row.published_at,
    judgedAt: row.judged_at,
    concludedAt: row.concluded_at,
    result: row.result,
    outcomeWords: row.outcome_words,
    withdrawn:
      row.withdrawn_at && row.withdrawn_reason !== null
        ? { at: row.withdrawn_at, reason: row.withdrawn_reason }
        : undefined,
    initiativeId: row.initiative_id,
  };
}

/** A challenge in a list. */
export interface ListedChallenge {
  readonly id: string;
  readonly slug: string;
  readonly phase: Phase;
  readonly title: string;
  readonly language: Language;
  readonly body: ChallengeBody;
  readonly criteria: readonly Criterion[];
  readonly owner: { readonly name: string; readonly slug: string };
  readonly publishedAt: Date;
  readonly opensAt: Date;
  readonly questionsBy: Date;
  readonly answersBy: Date;
  readonly judgedBy: Date;
  readonly askedAt: Date;
  readonly changedAt: Date;
  readonly concludedAt: Date | null;
  readonly result: unknown;
  readonly outcomeWords: string | null;
  readonly withdrawnReason: string | null;
}

/** SQL over `challenges c`: the phase, by the clock of the database. The same as `phaseOf`. */
const phaseSql = sql<Phase>`case when c.state <> 'published' then c.state
  when clock_timestamp() < c.opens_at then 'announced'
  when clock_timestamp() < c.answers_by then 'open' else 'judging' end`;

const phaseOrder: readonly Phase[] = ['open', 'announced', 'judging', 'judged', 'concluded', 'withdrawn'];

export interface Scope {
  /** Whether those of the demonstration are shown too. */
  readonly includeDemonstration: boolean;
  readonly selection: Selection;
  readonly organisationId?: string | undefined;
  readonly needId?: string | undefined;
  /** One alone. */
  readonly id?: string | undefined;
}

export const scopeOf = (actor: Actor, selection: Selection): Scope => ({
  includeDemonstration: actor.isDemonstration,
  selection,
});
export const everything: Selection = { phase: [], who: [] };

function conditions(scope: Scope, except?: keyof Selection): RawBuilder<unknown> {
  const { includeDemonstration, selection, organisationId, needId, id } = scope;
  const all: RawBuilder<unknown>[] = [sql`r.is_public`];
  if (!includeDemonstration) all.push(sql`not c.is_demonstration`);
  if (id) all.push(sql`c.id = ${id}::uuid`);
  if (organisationId) all.push(sql`c.organisation_id = ${organisationId}`);
  if (needId) {
    all.push(sql`exists (select from links l where l.from_kind = ${recordKind} and l.from_id = c.id
      and l.relation = 'meets' and l.to_kind = 'need' and l.to_id = ${needId}::uuid)`);
  }
  if (except !== 'phase' && selection.phase.length > 0) {
    all.push(sql`(${phaseSql}) = any(${[...selection.phase]}::text[])`);
  }
  if (except !== 'who' && selection.who.length > 0) {
    all.push(sql`c.answerers && ${[...selection.who]}::text[]`);
  }
  return sql.join(all, sql` and `);
}

export interface ChallengeList {
  readonly challenges: readonly ListedChallenge[];
  readonly total: number;
  readonly open: number;
  readonly page: number;
  readonly pageCount: number;
  /** Beside each choice: how many it would leave, were nothing else chosen of the same name. */
  readonly counts: {
    readonly phase: ReadonlyMap<Phase, number>;
    readonly who: ReadonlyMap<Answerer, number>;
  };
}

/** Those that are open first, by deadline; then what comes, what is judged, and what was concluded, the last first. */
export async function listChallenges(
  db: Db,
  scope: Scope,
  { page: wished, perPage }: { readonly page: number; readonly perPage: number },
): Promise<ChallengeList> {
  const [{ rows: totals }, phase, who] = await Promise.all([
    sql<{ total: number; open: number }>`
      select count(*)::integer as total, (count(*) filter (where (${phaseSql}) = 'open'))::integer as open
      from challenges c join records r on r.id = c.id where ${conditions(scope)}`.execute(db),
    countBy<Phase>(db, scope, 'phase', phases),
    countBy<Answerer>(db, scope, 'who', answerers),
  ]);
  const total = totals[0]?.total ?? 0;
  const pageCount = Math.max(1, Math.ceil(total / perPage));
  const page = Math.min(wished, pageCount);
  const { rows } = await sql<Row>`
    ${listed} where ${conditions(scope)}
    order by array_position(${[...phaseOrder]}::text[], ${phaseSql}),
      case when c.state = 'published' and clock_timestamp() < c.answers_by then c.answers_by end, c.answers_by desc, c.id
    limit ${perPage} offset ${(page - 1) * perPage}`.execute(db);
  return {
    challenges: rows.map(presentListed),
    total,
    open: totals[0]?.open ?? 0,
    page,
    pageCount,
    counts: { phase, who },
  };
}

/** Published challenges page by page in the order of publication, from after `after`; for files and the API. */
export async function pageOfChallenges(
  db: Db,
  scope: Scope,
  {
    after,
    limit,
  }: { readonly after: { readonly at: string; readonly id: string } | undefined; readonly limit: number },
) {
  const later = after
    ? sql`and (c.published_at, c.id) < (${after.at}::timestamptz, ${after.id}::uuid)`
    : sql``;
  const { rows } = await sql<Row>`
    ${listed} where ${conditions(scope)} ${later}
    order by c.published_at desc, c.id desc limit ${limit}`.execute(db);
  const last = rows.at(-1);
  return {
    challenges: rows.map(presentListed),
    next: rows.length === limit && last ? { at: last.published_text, id: last.id } : undefined,
  };
}

async function countBy<Value extends string>(
  db: Db,
  scope: Scope,
  name: keyof Selection,
  values: readonly Value[],
): Promise<ReadonlyMap<Value, number>> {
  const value = name === 'phase' ? phaseSql : sql`unnest(c.answerers)`;
  const { rows } = await sql<{ value: string; count: number }>`
    select ${value} as value, count(*)::integer as count
    from challenges c join records r on r.id = c.id where ${conditions(scope, name)} group by 1`.execute(db);
  const counts = new Map(rows.map((row) => [row.value, row.count]));
  return new Map(values.flatMap((one) => (counts.has(one) ? [[one, counts.get(one) ?? 0]] : [])));
}

interface Row {
  id: string;
  slug: string;
  phase: Phase;
  title: string;
  language: Language;
  body: unknown;
  criteria: unknown;
  owner_name: string;
  owner_slug: string;
  published_at: Date;
  published_text: string;
  opens_at: Date;
  questions_by: Date;
  answers_by: Date;
  judged_by: Date;
  asked_at: Date;
  changed_at: Date;
  concluded_at: Date | null;
  result: unknown;
  outcome_words: string | null;
  withdrawn_reason: string | null;
}

const listed = sql`
  select c.id, coalesce(r.slug, r.id::text) as slug, ${phaseSql} as phase, c.title, c.language, v.body, c.criteria,
    o.name as owner_name, o.slug as owner_slug, c.published_at, c.published_at::text as published_text, c.opens_at,
    c.questions_by, c.answers_by, c.judged_by, clock_timestamp() as asked_at, c.changed_at, c.concluded_at, c.result,
    c.outcome_words, c.withdrawn_reason
  from challenges c
  join records r on r.id = c.id
  join record_versions v on v.record_id = r.id and v.version = r.published_version
  join organisations o on o.id = r.organisation_id`;

const presentListed = (row: Row): ListedChallenge => ({
  id: row.id,
  slug: row.slug,
  phase: row.phase,
  title: row.title,
  language: row.language,
  body: challengeBody.parse(row.body),
  criteria: criteriaOf.parse(row.criteria),
  owner: { name: row.owner_name, slug: row.owner_slug },
  publishedAt: row.published_at,
  opensAt: row.opens_at,
  questionsBy: row.questions_by,
  answersBy: row.answers_by,
  judgedBy: row.judged_by,
  askedAt: row.asked_at,
  changedAt: row.changed_at,
  concludedAt: row.concluded_at,
  result: row.result,
  outcomeWords: row.outcome_words,
  withdrawnReason: row.withdrawn_reason,
});

/** A challenge that an organisation is writing on, for its own. */
export interface DraftedChallenge {
  readonly id: string;
  readonly title: string | undefined;
  readonly savedAt: Date | null;
}

const draftsShown = 10;

/** What the organisation that the reader works for is writing on, for those who may write it; the last saved first. */
export async function listOwnDrafts(db: Db, actor: Actor): Promise<DraftedChallenge[]> {
  const organisationId = actingOrganisationId(actor);
  const { isDemonstration } = actor;
  if (organisationId === undefined) return [];
  if (!may(actor, 'challenge.write', { organisationId, isDemonstration })) return [];
  const rows = await db
    .selectFrom('records')
    .select(['id', 'draft', 'draft_at'])
    .where('kind', '=', recordKind)
    .where('organisation_id', '=', organisationId)
    .where('is_demonstration', '=', isDemonstration)
    .where('draft', 'is not', null)
    .orderBy('draft_at', 'desc')
    .orderBy('id')
    .limit(draftsShown)
    .execute();
  return rows.map((row) => ({ id: row.id, title: readDraft(row.draft).title, savedAt: row.draft_at }));
}
