import { findByWords, type WordSearch } from '../../kernel/search/find-by-words.ts';

export type { WordSearch };

/** What was closed or discontinued stands after what may be had, unless its words fit far better. */
const goneWeight = 0.4;

/** The ids of the instruments that the words speak of, best first. The evidence brief ranks with more care. */
export function findInstrumentsByWords(search: WordSearch, text: string): Promise<string[]> {
  return findByWords(search, 'instrument', text, (facets) =>
    facets.includes('status:closed') || facets.includes('status:discontinued') ? goneWeight : 1,
  );
}
