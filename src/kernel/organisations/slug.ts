// Letters that Unicode does not take apart into a letter and a mark; å, ö, ä, á, č … need no entry.
const letters: Record<string, string> = {
  æ: 'ae',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ŋ: 'n',
  ŧ: 't',
  ł: 'l',
  ß: 'ss',
};

/** A name as part of an address: `Sande (Møre og Romsdal)` → `sande-more-og-romsdal`; '' when it has no Latin letter. */
export function slugify(name: string): string {
  return name
    .toLocaleLowerCase('nb')
    .replace(/[æøđðþŋŧłß]/g, (letter) => letters[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
