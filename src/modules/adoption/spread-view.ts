import type { Db } from '../../kernel/db/tables.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import type { Actor } from '../../kernel/identity/actor.ts';
import { listOrganisations, type Organisation } from '../../kernel/organisations/queries.ts';
import type { Comparison } from './comparison.ts';
import { isInUse } from './domain.ts';
import { findOriginator, type Originator } from './originator.ts';
import { type Adoption, listAdoptionsOf, listSteps } from './queries.ts';
import type { OwnEffect } from './schema.ts';
import { type SpreadYear, spreadByYear, stateAt } from './spread.ts';
import type { Subject } from './subject.ts';
import { comparisonOf, type Track, tally } from './track.ts';
import { type AdoptionTree, buildTree } from './tree.ts';

/** What an adopter measured, with how it compares. */
export interface MeasuredCopy {
  readonly adoption: Adoption;
  readonly effect: OwnEffect;
  readonly comparison: Comparison;
}

/** All that the page of how something spreads tells: what is for all, whoever reads. */
export interface SpreadView {
  readonly adoptions: readonly Adoption[];
  readonly originator: Originator | undefined;
  readonly track: Track;
  readonly years: readonly SpreadYear[];
  readonly tree: AdoptionTree<Adoption & { readonly learnedFrom: Adoption['learnedFrom'] }>;
  readonly copies: readonly MeasuredCopy[];
  /** The year that the map is of. */
  readonly mapYear: number;
  /** In use at the end of that year, by organisation, with the year since when. */
  readonly inUse: ReadonlyMap<string, number>;
  readonly municipalities: readonly Organisation[];
  /** Whether any of them has a place on the map and has used it, whatever the year. */
  readonly hasMap: boolean;
}

export interface SpreadPageProps {
  readonly language: Language;
  readonly subject: Subject;
  readonly view: SpreadView;
  readonly done: 'public' | 'own' | undefined;
  /** Whether the reader may be one who says that they want it too. */
  readonly mayTell: boolean;
}

/** @param wanted which year and what the present one is. */
export async function viewSpread(
  db: Db,
  actor: Actor,
  subject: Subject,
  wanted: { readonly year: number | undefined; readonly thisYear: number },
): Promise<SpreadView> {
  const [all, originator, municipalities] = await Promise.all([
    listAdoptionsOf(db, actor, subject.id),
    findOriginator(db, subject),
    listOrganisations(db, { kind: 'municipality' }),
  ]);
  const adoptions = all.filter(({ isPublic }) => isPublic);
  const steps = await listSteps(
    db,
    adoptions.map(({ id }) => id),
    { onlyPublic: true },
  );
  const copies = adoptions.flatMap((adoption): MeasuredCopy[] => {
    const { effect } = adoption;
    return effect ? [{ adoption, effect, comparison: comparisonOf(subject.results, effect) }] : [];
  });
  const verdicts = new Map(copies.map(({ adoption, comparison }) => [adoption.id, comparison.verdict]));
  const years = spreadByYear(steps, wanted.thisYear);
  const isShown = years.some(({ year }) => year === wanted.year);
  const mapYear = isShown ? (wanted.year as number) : wanted.thisYear;
  const histories = Map.groupBy(steps, ({ adoptionId }) => adoptionId);
  const inUse = adoptions.flatMap(({ id, organisation }): [string, number][] => {
    const history = histories.get(id) ?? [];
    const state = stateAt(history, mapYear);
    if (!state || !isInUse(state)) return [];
    const since = history.find((step) => isInUse(step.state))?.year ?? mapYear;
    return [[organisation.id, since]];
  });
  return {
    adoptions,
    originator,
    track: tally(adoptions.map(({ id, state }) => ({ state, verdict: verdicts.get(id) }))),
    years,
    tree: buildTree(adoptions),
    copies,
    mapYear,
    inUse: new Map(inUse),
    municipalities: municipalities.filter(({ country }) => country === 'NO'),
    hasMap: adoptions.some(
      ({ id, organisation }) =>
        organisation.latitude !== null && histories.get(id)?.some(({ state }) => isInUse(state)),
    ),
  };
}
