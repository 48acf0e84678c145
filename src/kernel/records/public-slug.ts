import { slugify } from '../organisations/slug.ts';
import { isUuid, type OwnRecord } from './records.ts';

const maxCharacters = 70;

/**
 * The last part of a public record's address: its title. A word and the end of its id where the title says nothing, or
 * what another page has (`taken`, always `new`). What demonstrates never takes an address in words from others.
 */
export function publicSlug(
  { id, isDemonstration }: Pick<OwnRecord, 'id' | 'isDemonstration'>,
  title: string,
  { word, taken = [] }: { readonly word: string; readonly taken?: readonly string[] },
): string {
  const slug = slugify(title).slice(0, maxCharacters).replace(/-$/, '');
  const isTaken = ['', 'new', ...taken].includes(slug) || isUuid(slug);
  const free = isTaken ? `${word}-${id.slice(-12)}` : slug;
  return isDemonstration ? `${free}-${id.slice(-12)}` : free;
}
