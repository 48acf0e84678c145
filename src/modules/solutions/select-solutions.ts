import { osloDay } from '../../kernel/i18n/format.ts';
import { likeMineThreshold, likeness } from '../../kernel/organisations/peers.ts';
import {
  findOrganisation,
  listOrganisations,
  type Organisation,
} from '../../kernel/organisations/queries.ts';
import { findByWords } from '../../kernel/search/find-by-words.ts';
import type { SolutionContext } from './context.ts';
import type { SolutionFilter } from './queries.ts';
import { filterOf, type Selection } from './selection.ts';

/** A selection with what had to be looked up for it. */
export interface ResolvedSelection {
  readonly selection: Selection;
  readonly filter: SolutionFilter;
  /** Who one says one is; undefined when it was not said, or nobody is called that. */
  readonly organisation: Organisation | undefined;
}

/** Looks up the organisation, the words and what organisations alike use. */
export async function resolveSelection(
  context: SolutionContext,
  selection: Selection,
): Promise<ResolvedSelection> {
  const [organisation, found] = await Promise.all([
    selection.organisation ? findOrganisation(context.db, selection.organisation) : undefined,
    selection.q ? findByWords(context, 'solution', selection.q) : undefined,
  ]);
  const among = selection.alike && organisation ? await usedByAlike(context, organisation) : undefined;
  const today = osloDay(context.now());
  return { selection, organisation, filter: filterOf(selection, { today, found, among }) };
}

/** What bodies like this one use; itself is not among them. */
export async function usedByAlike(
  context: SolutionContext,
  organisation: Organisation,
): Promise<readonly string[]> {
  const others = await listOrganisations(context.db, { kind: organisation.kind });
  const alike = others.filter((other) => other.id !== organisation.id && isAlike(organisation, other));
  return context.usedBy(alike.map(({ id }) => id));
}

/** A body without a population can only be compared by its kind. */
function isAlike(one: Organisation, other: Organisation): boolean {
  const alike = likeness(one, other);
  return one.population === null ? alike.sameKind : alike.comparable && alike.score >= likeMineThreshold;
}
