import type { FieldFault } from '../../../kernel/http/errors.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import type { Actor } from '../../../kernel/identity/actor.ts';
import { plainText } from '../../../kernel/records/kind.ts';
import { guessLanguages } from '../../../kernel/search/text/language.ts';
import { tokenise } from '../../../kernel/search/text/tokens.ts';
import { readTypedDay } from '../typed-day.ts';
import {
  dayNames,
  type SandboxBody,
  type SandboxDraft,
  sandboxBody,
  sandboxDraft,
  textNames,
} from './schema.ts';

/**
 * The kinds under which cases stand in the search table. Those of demonstration stand under a kind of their own, so that
 * a search for the public kind cannot find them.
 */
export const publicKind = 'sandbox_case';
export const demonstrationKind = 'sandbox_case_demonstration';

export const searchKindOf = ({ isDemonstration }: { readonly isDemonstration: boolean }): string =>
  isDemonstration ? demonstrationKind : publicKind;

/** The kinds that `actor` may find cases under. */
export const kindsFor = (actor: Actor): readonly string[] =>
  actor.isDemonstration ? [publicKind, demonstrationKind] : [publicKind];

/** A draft as it lies in its record. What another version of Nytte wrote and this one does not know is left out. */
export function readDraft(stored: unknown): SandboxDraft {
  const read = sandboxDraft.safeParse(stored ?? {});
  return read.success ? read.data : {};
}

/** A published version as it lies in its record. @throws ZodError when it was not written by this room. */
export function readBody(stored: unknown): SandboxBody {
  return sandboxBody.parse(stored);
}

/** A published case as a draft to be changed. */
export function draftOf(body: SandboxBody): SandboxDraft {
  return sandboxDraft.parse({
    ...body,
    sources: body.sources.map(({ year, ...source }) => ({
      ...source,
      ...(year === undefined ? {} : { year: String(year) }),
    })),
  });
}

/** Something that keeps a case from being published, at a field of its form. */
export interface CaseFault extends FieldFault {
  readonly isTooLong: boolean;
}

/**
 * A draft as what would be published. Rows in which nothing is typed are left out; nothing else is.
 * @returns the body, or what is missing or wrong by the field of the form, in the words of the schema.
 */
export function completeDraft(
  draft: SandboxDraft,
): { readonly body: SandboxBody } | { readonly faults: readonly CaseFault[] } {
  const days = Object.fromEntries(dayNames.map((name) => [name, readTypedDay(draft[name])]));
  const texts = Object.fromEntries(textNames.map((name) => [name, plainText(draft[name]) || undefined]));
  const rules = rowsOf(draft.rules, ({ law, section }) => ({
    law: plainText(law),
    section: plainText(section) || undefined,
  }));
  const sources = rowsOf(draft.sources, ({ title, url, publisher, year, isOwn }) => ({
    title: plainText(title),
    url: plainText(url),
    publisher: plainText(publisher) || undefined,
    year: plainText(year) === '' ? undefined : Number(plainText(year)),
    isOwn,
  }));
  const read = sandboxBody.safeParse({
    ...draft,
    ...texts,
    ...days,
    rules: rules.map(({ value }) => value),
    sources: sources.map(({ value }) => value),
    topics: draft.topics ?? [],
  });
  if (read.success) return { body: read.data };
  const places: Readonly<Record<string, readonly { readonly at: number }[]>> = { rules, sources };
  const faults = read.error.issues.map(({ path, message, code }) => {
    const [name = '', row, ...rest] = path;
    const at = typeof row === 'number' ? (places[String(name)]?.[row]?.at ?? row) : row;
    return {
      field: [name, at, ...rest].filter((part) => part !== undefined).join('.'),
      message,
      isTooLong: code === 'too_big',
    };
  });
  return { faults };
}

/** The rows in which something is typed, each with its place in the form. */
function rowsOf<Row extends object, Value>(
  rows: readonly Row[] | undefined,
  read: (row: Row) => Value,
): { readonly at: number; readonly value: Value }[] {
  return (rows ?? []).flatMap((row, at) =>
    Object.values(row).some((text) => plainText(text) !== '') ? [{ at, value: read(row) }] : [],
  );
}

/** The language that a case is written in, as far as its small words tell. */
export function languageOf({ title = '', question = '' }: SandboxDraft): Language {
  const words = tokenise(`${title} ${question}`.slice(0, 2000)).map(({ word }) => word);
  const share = guessLanguages(words);
  if (share.en > 0.5) return 'en';
  return share.nn > share.nb ? 'nn' : 'nb';
}
