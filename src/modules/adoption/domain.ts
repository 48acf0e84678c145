import type { AdoptionState, Visibility } from './schema.ts';
import { adoptionStates } from './schema.ts';

/** Whoever has used something cannot go back to considering it: they test it anew, or have stopped. */
const moves: Readonly<Record<AdoptionState, readonly AdoptionState[]>> = {
  considers: ['tests', 'uses', 'adapted', 'stopped'],
  tests: ['considers', 'uses', 'adapted', 'stopped'],
  uses: ['tests', 'adapted', 'stopped'],
  adapted: ['tests', 'uses', 'stopped'],
  stopped: ['considers', 'tests', 'uses', 'adapted'],
};

/** Whether an organisation may tell `to` after `from`; it may begin anywhere, and tell more of where it stands. */
export function canMoveTo(from: AdoptionState | undefined, to: AdoptionState): boolean {
  return from === undefined || from === to || moves[from].includes(to);
}

/** Whether a step comes in the order of the years. The year of a state may be corrected while it lasts. */
export function isInOrder(
  last: { readonly state: AdoptionState; readonly year: number } | undefined,
  next: { readonly state: AdoptionState; readonly year: number },
): boolean {
  return last === undefined || last.state === next.state || next.year >= last.year;
}

export function isAdoptionState(text: string): text is AdoptionState {
  return (adoptionStates as readonly string[]).includes(text);
}

/** Who has it in use, as it was or changed. */
export function isInUse(state: AdoptionState): boolean {
  return state === 'uses' || state === 'adapted';
}

/** Who sees it unless the organisation says otherwise: what is in use is told, what is thought of is one's own. */
export function defaultVisibility(state: AdoptionState): Visibility {
  return isInUse(state) || state === 'stopped' ? 'public' : 'organisation';
}

/** From thought to use. Of two organisations that become one, the one that is furthest tells how it stands. */
const furthestLast: readonly AdoptionState[] = ['considers', 'stopped', 'tests', 'uses', 'adapted'];

export function furthest(a: AdoptionState, b: AdoptionState): AdoptionState {
  return furthestLast.indexOf(a) >= furthestLast.indexOf(b) ? a : b;
}

/**
 * Whether it would close a circle if `id` had learned from `parentId`.
 * @param parentOf whom each adoption learned from, by id; those that learned from nobody else are not in it.
 */
export function wouldCycle(parentOf: ReadonlyMap<string, string>, id: string, parentId: string): boolean {
  const seen = new Set<string>();
  for (let at: string | undefined = parentId; at !== undefined; at = parentOf.get(at)) {
    if (at === id || seen.has(at)) return true;
    seen.add(at);
  }
  return false;
}
