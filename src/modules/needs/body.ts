import type { Language } from '../../kernel/i18n/language.ts';
import { slugify } from '../../kernel/organisations/slug.ts';
import { isUuid } from '../../kernel/records/records.ts';
import { guessLanguages } from '../../kernel/search/text/language.ts';
import { tokenise } from '../../kernel/search/text/tokens.ts';
import { limits, type NeedBody, type NeedDraft, needBody, needDraft } from './schema.ts';

/** A draft as it lies in its record. What another version of Nytte wrote and this one does not know is left out. */
export function readDraft(stored: unknown): NeedDraft {
  const read = needDraft.safeParse(stored ?? {});
  return read.success ? read.data : {};
}

/** A published version as it lies in its record. @throws ZodError when it was not written by `publishNeed`. */
export function readBody(stored: unknown): NeedBody {
  return needBody.parse(stored);
}

/** A published need as a draft to be changed. */
export function draftOf(body: NeedBody): NeedDraft {
  const { costNokPerYear, ...rest } = body;
  return costNokPerYear === undefined ? rest : { ...rest, costNokPerYear: String(costNokPerYear) };
}

/** The words that a brief is made from and that like needs are found by. */
export function wordsOf(body: NeedDraft | NeedBody): string {
  return [body.title, body.today, body.whom].filter(Boolean).join('. ').slice(0, briefCharacters);
}

/** The longest need that an address of a brief may hold. */
const briefCharacters = 5000;

/** The language that a need is written in, as far as its small words tell. */
export function languageOf(body: NeedDraft | NeedBody): Language {
  const words = tokenise(`${body.title ?? ''} ${body.today ?? ''}`.slice(0, 2000)).map(({ word }) => word);
  const share = guessLanguages(words);
  if (share.en > 0.5) return 'en';
  return share.nn > share.nb ? 'nn' : 'nb';
}

const maxSlugCharacters = 70;
/** Addresses of our own below `/needs/`. */
const reserved: ReadonlySet<string> = new Set(['new', 'draft']);

/** The last part of a public need's address, cut between words. */
export function slugOf(title: string): string {
  const slug = slugify(title);
  if (reserved.has(slug) || isUuid(slug)) return `behov-${slug}`;
  if (slug.length <= maxSlugCharacters) return slug || 'behov';
  const cut = slug.slice(0, maxSlugCharacters + 1);
  return cut.slice(0, Math.max(cut.lastIndexOf('-'), 20));
}

/** A typed need as the beginning of a draft: a short one is its title, a long one what happens today. */
export function draftFromText(text: string): NeedDraft {
  const plain = text.trim();
  if (plain.length <= limits.title && !plain.includes('\n')) return { title: plain };
  const first = /^[^\n.!?]{10,200}[.!?]?(?=\s)/.exec(plain)?.[0];
  return { ...(first ? { title: first.slice(0, limits.title) } : {}), today: plain.slice(0, limits.today) };
}
