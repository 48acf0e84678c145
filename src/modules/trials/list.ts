import { sql } from 'kysely';
import type { Db } from '../../kernel/db/tables.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import type { Actor } from '../../kernel/identity/actor.ts';
import { may } from '../../kernel/identity/permissions.ts';
import type { Initiative } from '../initiatives/public.ts';
import type { ConclusionCode } from './core/conclusion.ts';
import { isTrialState } from './domain.ts';
import { trialTarget } from './queries.ts';
import type { TrialDesign, TrialState } from './schema.ts';

/** A registered trial as lists tell of it. */
export interface ListedTrial {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly language: Language;
  readonly state: TrialState;
  readonly design: TrialDesign;
  readonly organisation: string;
  readonly initiative: { readonly id: string; readonly slug: string; readonly title: string };
  readonly registeredAt: Date;
  readonly measure: {
    readonly kind: 'mean' | 'proportion';
    readonly unit: string | null;
    readonly label: string;
  };
  readonly conclusion: ConclusionCode | null;
  readonly effect: { readonly estimate: number; readonly low: number; readonly high: number } | null;
  readonly analysedAt: Date | null;
}

export interface TrialSelection {
  readonly q?: string | undefined;
  readonly conclusion?: ConclusionCode | 'none' | undefined;
}

interface Row {
  id: string;
  slug: string;
  title: string;
  language: Language;
  state: string;
  design: TrialDesign;
  organisation: string;
  initiativeId: string;
  initiativeSlug: string;
  initiativeTitle: string;
  registeredAt: Date;
  kind: 'mean' | 'proportion';
  label: string | null;
  unit: string | null;
  conclusion: ConclusionCode | null;
  effect: number | null;
  low: number | null;
  high: number | null;
  analysedAt: Date | null;
}

const columns = sql`
  t.id, r.slug, t.title, t.language, t.state, t.design, o.name as organisation,
  i.id as "initiativeId", ir.slug as "initiativeSlug", i.title as "initiativeTitle",
  t.registered_at as "registeredAt",
  l.canonical::jsonb #>> '{spec,primary,kind}' as kind,
  l.canonical::jsonb #>> '{spec,primary,label}' as label,
  l.canonical::jsonb #>> '{spec,primary,unit}' as unit,
  t.conclusion, t.effect, t.effect_low as low, t.effect_high as high, t.analysed_at as "analysedAt"`;

const tables = sql`
  trials t
  join records r on r.id = t.id
  join trial_registrations l on l.trial_id = t.id
  join organisations o on o.id = t.organisation_id
  join initiatives i on i.id = t.initiative_id
  join records ir on ir.id = i.id`;

/** Public: registered, of a public initiative, and of the reader's own world. */
const publicTo = (actor: Actor) => sql`
  t.registered_at is not null and i.is_public
  and (not t.is_demonstration or ${actor.isDemonstration}::boolean)`;

const selected = ({ q, conclusion }: TrialSelection) => sql`
  ${q ? like(q) : sql`true`}
  and ${
    conclusion === undefined
      ? sql`true`
      : conclusion === 'none'
        ? sql`t.conclusion is null`
        : sql`t.conclusion = ${conclusion}`
  }`;

function like(q: string) {
  const pattern = `%${q.replace(/[\\%_]/g, '\\$&')}%`;
  return sql`(t.title ilike ${pattern} or i.title ilike ${pattern} or o.name ilike ${pattern})`;
}

/** Registered trials of public initiatives, the last registered first. */
export async function listTrials(
  db: Db,
  actor: Actor,
  wish: TrialSelection & { readonly limit: number; readonly offset?: number },
): Promise<{ readonly trials: ListedTrial[]; readonly total: number }> {
  const where = sql`${publicTo(actor)} and ${selected(wish)}`;
  const [{ rows }, counted] = await Promise.all([
    sql<Row>`
      select ${columns} from ${tables} where ${where}
      order by t.registered_at desc, t.id desc limit ${wish.limit} offset ${wish.offset ?? 0}`.execute(db),
    sql<{ total: number }>`select count(*)::integer as total from ${tables} where ${where}`.execute(db),
  ]);
  return { trials: rows.map(presentRow), total: counted.rows[0]?.total ?? 0 };
}

/** A page of open data: what comes after one, in the order of the list. */
export async function pageOfTrials(
  db: Db,
  actor: Actor,
  wish: TrialSelection & {
    readonly limit: number;
    readonly after: { readonly registeredAt: string; readonly id: string } | undefined;
  },
): Promise<{ trials: ListedTrial[]; next: { registeredAt: string; id: string } | undefined }> {
  const later = wish.after
    ? sql`and (t.registered_at, t.id) < (${wish.after.registeredAt}::timestamptz, ${wish.after.id}::uuid)`
    : sql``;
  const { rows } = await sql<Row & { at: string }>`
    select ${columns}, t.registered_at::text as at from ${tables}
    where ${publicTo(actor)} and ${selected(wish)} ${later}
    order by t.registered_at desc, t.id desc limit ${wish.limit}`.execute(db);
  const last = rows.at(-1);
  return {
    trials: rows.map(presentRow),
    next: rows.length === wish.limit && last ? { registeredAt: last.at, id: last.id } : undefined,
  };
}

/** The trials of an initiative that `actor` may see, the first begun first; drafts for those who may write them. */
export async function listTrialsOfInitiative(
  db: Db,
  actor: Actor,
  initiative: Initiative,
): Promise<{ readonly registered: ListedTrial[]; readonly drafts: { id: string; title: string }[] }> {
  const { id } = initiative.record;
  const target = (state: TrialState) => trialTarget(initiative, initiative.record, state);
  const [found, begun] = await Promise.all([
    may(actor, 'trial.read', target('registered'))
      ? sql<Row>`
          select ${columns} from ${tables}
          where t.initiative_id = ${id} and t.registered_at is not null order by t.id`.execute(db)
      : { rows: [] },
    may(actor, 'trial.write', target('draft'))
      ? db
          .selectFrom('trials')
          .select(['id', 'title'])
          .where('initiative_id', '=', id)
          .where('state', '=', 'draft')
          .orderBy('id')
          .execute()
      : [],
  ]);
  return { registered: found.rows.map(presentRow), drafts: begun };
}

function presentRow(row: Row): ListedTrial {
  const { effect, low, high } = row;
  return {
    id: row.id,
    slug: row.slug,
    title: row.title,
    language: row.language,
    state: isTrialState(row.state) ? row.state : 'registered',
    design: row.design,
    organisation: row.organisation,
    initiative: { id: row.initiativeId, slug: row.initiativeSlug, title: row.initiativeTitle },
    registeredAt: row.registeredAt,
    measure: { kind: row.kind, unit: row.unit, label: row.label ?? '' },
    conclusion: row.conclusion,
    effect: effect === null || low === null || high === null ? null : { estimate: effect, low, high },
    analysedAt: row.analysedAt,
  };
}
