import { type RawBuilder, type Selectable, sql } from 'kysely';
import type { Db } from '../../kernel/db/tables.ts';
import type { Actor } from '../../kernel/identity/actor.ts';
import { may } from '../../kernel/identity/permissions.ts';
import { listOrganisationsById, type Organisation } from '../../kernel/organisations/queries.ts';
import { isAdoptionState } from './domain.ts';
import type { AdoptionState, OwnEffect } from './schema.ts';
import { isSubjectKind, type SubjectKind } from './subject.ts';
import type { AdoptionTables } from './tables.ts';

type AdoptionRow = Selectable<AdoptionTables['adoptions']>;

/** What an organisation has told of its use of an innovation or a solution, as it stands now. */
export interface Adoption {
  readonly id: string;
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
  readonly subjectSlug: string;
  readonly organisation: Organisation;
  readonly isPublic: boolean;
  readonly isDemonstration: boolean;
  readonly language: string;
  readonly state: AdoptionState;
  readonly year: number;
  readonly note: string | null;
  readonly learned: string | null;
  /** The framework that it was called off from. */
  readonly calledOffFrom: string | null;
  /** Undefined where it is not told, and where the one it learned from is not for this reader. */
  readonly learnedFrom: string | 'originator' | undefined;
  readonly effect: OwnEffect | undefined;
  readonly changedAt: Date;
}

/** The same for the organisation's own people. */
export interface OwnAdoption extends Adoption {
  readonly revision: number;
  readonly initiativeId: string | null;
  readonly goneSeenAt: Date | null;
}

/** One thing that was told. */
export interface AdoptionStep {
  readonly adoptionId: string;
  readonly state: AdoptionState;
  readonly year: number;
  readonly isPublic: boolean;
  readonly at: Date;
}

/**
 * SQL: which adoptions `actor` may see: those for all, of its own world, and its own organisations'. `alias` is the
 * name of the table in the query.
 */
export function isVisible(actor: Actor, alias = 'a'): RawBuilder<boolean> {
  const column = (name: string) => sql.ref(`${alias}.${name}`);
  const open = actor.isDemonstration
    ? sql`${column('is_public')}`
    : sql`(${column('is_public')} and not ${column('is_demonstration')})`;
  return sql<boolean>`(${open} or ${column('organisation_id')} = any(${organisationsReadBy(actor)}::uuid[]))`;
}

/** SQL: what is for all. */
export const isForAll = sql<boolean>`(a.is_public and not a.is_demonstration)`;

function organisationsReadBy(actor: Actor): string[] {
  const ids =
    actor.kind === 'person'
      ? actor.memberships.map(({ organisationId }) => organisationId)
      : actor.kind === 'client'
        ? [actor.organisationId]
        : [];
  const { isDemonstration } = actor;
  return ids.filter((organisationId) =>
    may(actor, 'adoption.read', { organisationId, isPublic: false, isDemonstration }),
  );
}

/** What `actor` may see of who has taken an innovation or a solution over: the earliest first. */
export async function listAdoptionsOf(db: Db, actor: Actor, subjectId: string): Promise<Adoption[]> {
  const rows = await db
    .selectFrom('adoptions as a')
    .selectAll()
    .where('a.subject_id', '=', subjectId)
    .where(isVisible(actor))
    .orderBy('a.year')
    .orderBy('a.id')
    .execute();
  return presentAll(db, rows);
}

/** What an organisation considers and uses, the last changed first. The caller has asked whose eyes it is for. */
export async function listAdoptionsBy(
  db: Db,
  organisationId: string,
  options: { readonly onlyPublic: boolean },
): Promise<OwnAdoption[]> {
  let query = db
    .selectFrom('adoptions as a')
    .selectAll()
    .where('a.organisation_id', '=', organisationId)
    .orderBy('a.changed_at', 'desc')
    .orderBy('a.id')
    .limit(1000);
  if (options.onlyPublic) query = query.where('a.is_public', '=', true);
  return presentAll(db, await query.execute());
}

/** What an organisation has told of one innovation or solution; held until the end of the transaction where `lock` is asked for. */
export async function findAdoption(
  db: Db,
  where: { readonly organisationId: string; readonly subjectId: string },
  { lock = false }: { readonly lock?: boolean } = {},
): Promise<OwnAdoption | undefined> {
  let query = db
    .selectFrom('adoptions')
    .selectAll()
    .where('organisation_id', '=', where.organisationId)
    .where('subject_id', '=', where.subjectId);
  if (lock) query = query.forUpdate();
  const rows = await query.execute();
  return (await presentAll(db, rows, { isOwn: true }))[0];
}

/** The steps of adoptions in the order that they were told; only what was told to all, unless it is for its own. */
export async function listSteps(
  db: Db,
  adoptionIds: readonly string[],
  options: { readonly onlyPublic: boolean },
): Promise<AdoptionStep[]> {
  if (adoptionIds.length === 0) return [];
  let query = db
    .selectFrom('adoption_steps')
    .select(['adoption_id', 'state', 'year', 'is_public', 'at'])
    .where('adoption_id', '=', sql<string>`any(${[...adoptionIds]}::uuid[])`)
    .orderBy('at')
    .orderBy('id');
  if (options.onlyPublic) query = query.where('is_public', '=', true);
  return (await query.execute()).map((row) => ({
    adoptionId: row.adoption_id,
    state: stateOf(row.state),
    year: row.year,
    isPublic: row.is_public,
    at: row.at,
  }));
}

export async function presentAll(
  db: Db,
  rows: readonly AdoptionRow[],
  { isOwn = false }: { readonly isOwn?: boolean } = {},
): Promise<OwnAdoption[]> {
  if (rows.length === 0) return [];
  const organisations = await listOrganisationsById(db, [
    ...new Set(rows.map(({ organisation_id }) => organisation_id)),
  ]);
  const byId = new Map(organisations.map((organisation) => [organisation.id, organisation]));
  const shown = new Set(rows.map(({ id }) => id));
  return rows.flatMap((row) => {
    const organisation = byId.get(row.organisation_id);
    // Whom it learned from is told where that one is told of; the organisation itself knows what it said.
    const teller = row.learned_from && (isOwn || shown.has(row.learned_from)) ? row.learned_from : undefined;
    return organisation ? [present(row, organisation, teller)] : [];
  });
}

function present(row: AdoptionRow, organisation: Organisation, teller: string | undefined): OwnAdoption {
  return {
    id: row.id,
    subjectKind: isSubjectKind(row.subject_kind) ? row.subject_kind : 'innovation',
    subjectId: row.subject_id,
    subjectSlug: row.subject_slug,
    organisation,
    isPublic: row.is_public,
    isDemonstration: row.is_demonstration,
    language: row.language,
    state: stateOf(row.state),
    year: row.year,
    note: row.note,
    learned: row.learned,
    calledOffFrom: row.called_off_from,
    learnedFrom: row.learned_from_originator ? 'originator' : teller,
    effect: effectOf(row),
    changedAt: row.changed_at,
    revision: row.revision,
    initiativeId: row.initiative_id,
    goneSeenAt: row.gone_seen_at,
  };
}

/** The measured effect that a row holds. */
export function effectOf(
  row: Pick<
    AdoptionRow,
    | 'effect_text'
    | 'effect_unit'
    | 'effect_baseline'
    | 'effect_value'
    | 'effect_lower_is_better'
    | 'effect_year'
    | 'effect_source'
    | 'effect_repeats'
    | 'effect_benefit_id'
    | 'year'
  >,
): OwnEffect | undefined {
  if (row.effect_text === null) return undefined;
  return {
    text: row.effect_text,
    unit: row.effect_unit ?? '',
    baseline: Number(row.effect_baseline),
    value: Number(row.effect_value),
    lowerIsBetter: row.effect_lower_is_better ?? false,
    year: row.effect_year ?? row.year,
    source: row.effect_source ?? '',
    repeats: row.effect_repeats ?? undefined,
    benefitId: row.effect_benefit_id ?? undefined,
  };
}

export function stateOf(text: string): AdoptionState {
  return isAdoptionState(text) ? text : 'considers';
}
