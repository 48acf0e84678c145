import type { Db } from '../../kernel/db/tables.ts';
import { createKept } from '../../kernel/kept.ts';
import { searchStamp } from '../../kernel/search/statistics.ts';
import { listTopics, type Topic } from '../../kernel/topics/queries.ts';
import {
  countInMemory,
  countSelection,
  emptySelection,
  type FacetCounts,
  facetGroupsOf,
  matchesGroups,
  type Selection,
} from './facets.ts';
import { countLibrary, listCounties, listInnovations } from './library-queries.ts';
import { innovationsPerPage, type LibrarySort, type LibraryState } from './library-schema.ts';
import { type Found, searchInnovations, type WordSearch } from './library-search.ts';
import { type Innovation, listInnovationsById, surestFirst } from './queries.ts';

/** The words that filters are labelled with. */
export interface Vocabulary {
  readonly topics: ReadonlyMap<string, Topic>;
  readonly counties: readonly { readonly number: string; readonly name: string }[];
}

export interface LibraryPage {
  readonly innovations: readonly Innovation[];
  readonly page: number;
  readonly pageCount: number;
  /** What matches the text and the selection. */
  readonly counts: FacetCounts;
  /** The whole library, whatever is chosen. */
  readonly everything: { readonly total: number; readonly measured: number };
  /** No record has all the words; these have some of them. */
  readonly isPartial: boolean;
}

export interface Library {
  readonly vocabulary: () => Promise<Vocabulary>;
  readonly show: (state: LibraryState) => Promise<LibraryPage>;
  /** Ids of what the text finds, best first, and undefined without a text. */
  readonly find: (text: string) => Promise<Found | undefined>;
}

/** Counts of that many selections are kept; readers mostly ask for the same few. */
const keptSelections = 300;

/**
 * The library over the database. Counts and vocabulary are kept until a record is published or content is loaded:
 * counting facets of all records at each visit would cost more than the page.
 */
export function createLibrary(search: WordSearch): Library {
  const { db } = search;
  const stamp = (at: Db) => searchStamp(at, 'innovation');
  const keptVocabulary = createKept<Vocabulary>({ stamp, capacity: 1 });
  const keptCounts = createKept<FacetCounts>({ stamp, capacity: keptSelections });
  const countOf = (selection: Selection) =>
    keptCounts(db, JSON.stringify(facetGroupsOf(selection)), () => countLibrary(db, selection));

  async function everything(): Promise<LibraryPage['everything']> {
    const all = await countOf(emptySelection);
    return { total: all.total, measured: all.counts.effect.get('measured') ?? 0 };
  }

  return {
    vocabulary: () =>
      keptVocabulary(db, '', async () => {
        const [topics, counties] = await Promise.all([listTopics(db), listCounties(db)]);
        return { topics, counties };
      }),
    find: async (text) => (text === '' ? undefined : searchInnovations(search, text)),
    show: async (state) => {
      const [whole, shown] = await Promise.all([
        everything(),
        state.text === '' ? showAll(search, countOf, state) : showFound(search, state),
      ]);
      return { ...shown, everything: whole };
    },
  };
}

type Shown = Omit<LibraryPage, 'everything'>;

async function showAll(
  { db }: WordSearch,
  countOf: (selection: Selection) => Promise<FacetCounts>,
  { selection, sort, page: wanted }: LibraryState,
): Promise<Shown> {
  const counts = await countOf(selection);
  const { page, pageCount, offset } = paging(counts.total, wanted);
  const { innovations } = await listInnovations(db, {
    selection,
    sort: sort === 'best' ? 'surest' : sort,
    limit: innovationsPerPage,
    offset,
  });
  return { innovations, page, pageCount, counts, isPartial: false };
}

async function showFound(search: WordSearch, state: LibraryState): Promise<Shown> {
  const { records, isPartial } = await searchInnovations(search, state.text);
  const groups = facetGroupsOf(state.selection);
  const matching = records.filter(({ facets }) => matchesGroups(facets, groups));
  const counts = await countSelection(state.selection, async (given) => countInMemory(records, given));
  const { page, pageCount, offset } = paging(matching.length, state.page);
  const ids = matching.map(({ id }) => id);
  const innovations =
    state.sort === 'best'
      ? await listInnovationsById(search.db, ids.slice(offset, offset + innovationsPerPage))
      : (await listInnovationsById(search.db, ids))
          .sort(orders[state.sort])
          .slice(offset, offset + innovationsPerPage);
  return { innovations, page, pageCount, counts, isPartial };
}

const titles = new Intl.Collator('nb-NO');
const byTitle = (a: Innovation, b: Innovation) => titles.compare(a.title, b.title) || (a.id < b.id ? -1 : 1);

/** The orders of the database, for the few hundred records that a text finds. */
const orders: Record<LibrarySort, (a: Innovation, b: Innovation) => number> = {
  title: byTitle,
  newest: (a, b) => (b.yearStart ?? 0) - (a.yearStart ?? 0) || byTitle(a, b),
  surest: surestFirst,
};

/** A page beyond the last shows the last: filters chosen on page 7 may leave only two. */
function paging(total: number, wanted: number) {
  const pageCount = Math.max(1, Math.ceil(total / innovationsPerPage));
  const page = Math.min(wanted, pageCount);
  return { page, pageCount, offset: (page - 1) * innovationsPerPage };
}
