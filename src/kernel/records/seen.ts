import { createHash } from 'node:crypto';

/** What each field held, as short marks: enough to tell whether it is the same now. */
export type Seen = Readonly<Record<string, string>>;

/** Marks of the named fields of a draft. */
export function seenOf(draft: unknown, fields: readonly string[]): Seen {
  const values = draft as Record<string, unknown>;
  return Object.fromEntries(fields.map((field) => [field, markOf(values[field])]));
}

export const writeSeen = (seen: Seen): string =>
  Object.entries(seen)
    .map(([field, mark]) => `${field}=${mark}`)
    .join('.');

export function readSeen(text: string): Seen {
  return Object.fromEntries(
    text.split('.').flatMap((pair) => {
      const [field, mark] = pair.split('=');
      return field && mark ? [[field, mark]] : [];
    }),
  );
}

/** An empty list, an empty text and nothing at all say the same. */
function markOf(value: unknown): string {
  const isEmpty = value === undefined || value === null || value === '';
  const text = isEmpty || (Array.isArray(value) && value.length === 0) ? '' : JSON.stringify(tidy(value));
  return createHash('sha256').update(text).digest('base64url').slice(0, 12);
}

function tidy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(tidy);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, one]) => [name, tidy(one)]));
}

/**
 * Joins what two people wrote when they changed different fields. `mine` is the whole draft with my step filled in over
 * `theirs`; `seen` is what both began from.
 * @returns undefined when both changed the same field to different words: then somebody must choose.
 */
export function joinDrafts(mine: unknown, theirs: unknown, seen: Seen): Record<string, unknown> | undefined {
  const joined: Record<string, unknown> = { ...(theirs as object) };
  for (const [field, before] of Object.entries(seen)) {
    const my = markOf((mine as Record<string, unknown>)[field]);
    const their = markOf((theirs as Record<string, unknown>)[field]);
    if (my === before || my === their) continue;
    if (their !== before) return undefined;
    joined[field] = (mine as Record<string, unknown>)[field];
  }
  return joined;
}

/** The part of a draft that another draft is given field by field. */
export function chosenDraft(
  mine: object,
  theirs: object,
  chosen: Readonly<Record<string, string>>,
  fieldsBehind: (compared: string) => readonly string[],
): Record<string, unknown> {
  const from = mine as Record<string, unknown>;
  const taken = Object.entries(chosen)
    .filter(([, side]) => side === 'mine')
    .flatMap(([compared]) => fieldsBehind(compared));
  return { ...theirs, ...Object.fromEntries(taken.map((field) => [field, from[field]])) };
}
