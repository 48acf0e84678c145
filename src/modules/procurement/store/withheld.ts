import type { NoticeFacts } from '../eforms/facts.ts';

/** What the buyer keeps from publication: codes of BT-195, each with what it is kept of. */
export type Withheld = ReadonlyMap<string, ReadonlySet<string | undefined>>;

export function withheldOf({ withheld }: Pick<NoticeFacts, 'withheld'>): Withheld {
  const found = new Map<string, Set<string | undefined>>();
  for (const { field, of } of withheld) found.set(field, (found.get(field) ?? new Set()).add(of));
  return found;
}

/** Whether a value is a mask: kept back for the whole notice, or for one of these parts of it. */
export function isWithheld(
  withheld: Withheld,
  field: string,
  ...of: readonly (string | undefined)[]
): boolean {
  const places = withheld.get(field);
  if (places === undefined) return false;
  return places.has(undefined) || of.some((id) => id !== undefined && places.has(id));
}
