import { createHash } from 'node:crypto';
import type { NeedDraft } from './schema.ts';

type FieldName = keyof NeedDraft;

/** What each field held when a form was drawn, as short fingerprints: they tell whether it has changed, not what it was. */
export type Seen = Readonly<Partial<Record<string, string>>>;

const fingerprintCharacters = 10;

export function fingerprint(value: NeedDraft[FieldName]): string {
  const text = JSON.stringify(value === undefined || value.length === 0 ? '' : value);
  return createHash('sha256').update(text).digest('base64url').slice(0, fingerprintCharacters);
}

/** The fingerprints of some fields, for the hidden fields of a form. */
export function seenOf(draft: NeedDraft, fields: readonly FieldName[]): Record<string, string> {
  return Object.fromEntries(fields.map((field) => [field, fingerprint(draft[field])]));
}

/**
 * Puts what one person wrote into what another saved meanwhile. A field that only one of them changed is theirs who
 * changed it; a field that both changed, to different texts, is in conflict and must be chosen by a person.
 * @param seen what the fields held when the writer's form was drawn; a field that is not in it counts as changed by both.
 * @returns the merged draft, where conflicts hold the saved text, and the names of the fields in conflict.
 */
export function mergeEdits(edit: {
  readonly fields: readonly FieldName[];
  readonly mine: NeedDraft;
  readonly theirs: NeedDraft;
  readonly seen: Seen;
}): { readonly merged: NeedDraft; readonly conflicts: readonly FieldName[] } {
  const merged: NeedDraft = { ...edit.theirs };
  const conflicts: FieldName[] = [];
  for (const field of edit.fields) {
    const mine = fingerprint(edit.mine[field]);
    const theirs = fingerprint(edit.theirs[field]);
    const seen = edit.seen[field];
    if (mine === theirs || mine === seen) continue;
    if (theirs === seen) put(merged, edit.mine, field);
    else conflicts.push(field);
  }
  return { merged, conflicts };
}

/** A field that was emptied is left out. */
function put(into: NeedDraft, from: NeedDraft, field: FieldName): void {
  const target = into as Record<string, unknown>;
  const value = from[field];
  if (value === undefined || value === '') delete target[field];
  else target[field] = value;
}
