import type { FormValue, FormValues } from '../../kernel/http/form-body.ts';
import { formTokenField } from '../../kernel/http/visitor.ts';

/** A field as a browser sends it. */
export interface KeptField {
  readonly name: string;
  readonly value: string;
}

/**
 * The fields that a form was sent with: what `formValues` reads out of them again is the same, but for files, which
 * are not kept, and the token of the session that has ended.
 */
export function keptFields(form: FormValues): KeptField[] {
  return Object.entries(form)
    .filter(([name]) => name !== formTokenField)
    .flatMap(([name, value]) => flatten(name, value));
}

function flatten(name: string, value: FormValue): KeptField[] {
  if (typeof value === 'string') return [{ name, value }];
  if (value instanceof File) return [];
  if (!Array.isArray(value)) {
    return Object.entries(value).flatMap(([part, inner]) => flatten(`${name}.${part}`, inner));
  }
  const list = (value as readonly FormValue[]).filter((one) => !(one instanceof File));
  // A name that was sent several times; one alone can only have come from a numbered row.
  if (list.length > 1 && list.every((one) => typeof one === 'string')) {
    return list.map((one) => ({ name, value: one as string }));
  }
  // Only the files that stood beside it made it a list.
  if (list.length === 1 && value.length > 1 && typeof list[0] === 'string') return [{ name, value: list[0] }];
  return list.flatMap((one, row) => flatten(`${name}.${row}`, one));
}

/** Whether a form held files, which the person must choose again. */
export function hasFiles(form: FormValues): boolean {
  return Object.values(form).some(isOrHoldsFile);
}

function isOrHoldsFile(value: FormValue): boolean {
  if (typeof value === 'string') return false;
  if (value instanceof File) return true;
  return Object.values(value).some((inner) => isOrHoldsFile(inner as FormValue));
}

/** What a person wrote, apart from choices, numbers of rows and the like, which say nothing on their own. */
export function writtenTexts(fields: readonly KeptField[]): string[] {
  return fields
    .map(({ value }) => value)
    .filter((value) => /\p{L}{2}/u.test(value) && /\s/.test(value.trim()));
}
