import { AppError, invalidRequest, problemText } from './errors.ts';

/** What a form held: texts and files by name, lists and rows in their places. Nothing is checked yet. */
export type FormValues = { readonly [name: string]: FormValue };
export type FormValue = string | File | FormValues | readonly FormValue[];

const maxFields = 2_000;
const maxDepth = 4;
/** A row number above this is no row that a form of ours has made. */
const maxRows = 500;
const forbiddenNames = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * A form body as an object. `results.0.text` becomes `{ results: [{ text }] }`, a repeated name a list; fields that
 * were left empty are left out; line ends are `\n`.
 * @throws AppError 422 for a NUL or a name that no form of ours has; 413 for too many fields.
 */
export function formValues(form: FormData): FormValues {
  const entries = [...form.entries()];
  if (entries.length > maxFields) {
    throw new AppError({ code: 'too_large', status: 413, text: problemText('too_large') });
  }
  const root: Branch = new Map();
  for (const [name, value] of entries) {
    const plain = typeof value === 'string' ? value.replaceAll('\r\n', '\n') : value;
    if (typeof plain === 'string' && plain.includes('\0')) {
      throw invalidRequest([{ field: name, message: 'holds a NUL character' }]);
    }
    if (plain === '' || (plain instanceof File && plain.size === 0 && plain.name === '')) continue;
    place(root, name, plain);
  }
  return settle(root) as FormValues;
}

type Branch = Map<string, Leaf[] | Branch>;
type Leaf = string | File;

function place(root: Branch, name: string, value: Leaf): void {
  const parts = name.split('.');
  if (parts.length > maxDepth || parts.some((part) => forbiddenNames.has(part) || isFarRow(part))) {
    throw invalidRequest([{ field: name.slice(0, 100), message: 'is no field of this form' }]);
  }
  let branch = root;
  for (const part of parts.slice(0, -1)) {
    const next = branch.get(part);
    if (next instanceof Map) branch = next;
    else {
      const made: Branch = new Map();
      branch.set(part, made);
      branch = made;
    }
  }
  const last = parts.at(-1) as string;
  const there = branch.get(last);
  if (Array.isArray(there)) there.push(value);
  else if (there === undefined) branch.set(last, [value]);
}

const isFarRow = (part: string) => /^\d+$/.test(part) && Number(part) >= maxRows;

function settle(branch: Branch): FormValues | readonly FormValue[] {
  const entries = [...branch].map(([name, value]): [string, FormValue] => {
    if (value instanceof Map) return [name, settle(value)];
    return [name, value.length === 1 ? (value[0] as Leaf) : value];
  });
  if (entries.length > 0 && entries.every(([name]) => /^\d+$/.test(name))) {
    return entries.sort(([a], [b]) => Number(a) - Number(b)).map(([, value]) => value);
  }
  return Object.fromEntries(entries);
}
