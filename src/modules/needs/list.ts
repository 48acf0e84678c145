import { sql } from 'kysely';
import type { Db } from '../../kernel/db/tables.ts';
import {
  countFacets,
  countListed,
  type ListedPlace,
  type ListedScope,
  nextIds,
  pageOfIds,
} from '../../kernel/search/listed.ts';
import { rankByWords } from '../evidence/public.ts';
import type { NeedContext } from './actions.ts';
import {
  type FacetName,
  facetGroupsOf,
  facetNames,
  needsPerPage,
  type Selection,
  valuesIn,
} from './list-schema.ts';
import { type ListedNeed, listNeedsById } from './queries.ts';

/** Weaker than this share of the best is noise: a common word, met once. */
const leastShare = 0.15;
/** The most needs that words find, of each kind. */
export const mostFound = 300;

export interface NeedList {
  readonly needs: readonly ListedNeed[];
  readonly total: number;
  readonly page: number;
  readonly pageCount: number;
  /** Beside each choice: how many it would leave. */
  readonly counts: Readonly<Record<FacetName, readonly (readonly [value: string, count: number])[]>>;
}

interface ListWish {
  /** The kinds that the reader may find needs under, and no others. */
  readonly kinds: readonly string[];
  readonly selection: Selection;
  /** The organisation that `own` means. */
  readonly organisationId: string | undefined;
  readonly page: number;
  readonly perPage?: number;
}

/** Needs by what they are about, the last changed first; with words, the best fit first. */
export async function listNeeds(context: NeedContext, wish: ListWish): Promise<NeedList> {
  const { perPage = needsPerPage } = wish;
  const own = wish.selection.own ? (wish.organisationId ?? noOrganisation) : undefined;
  const found = wish.selection.q ? await idsByWords(context, wish.kinds, wish.selection.q) : undefined;
  const scope: ListedScope = { table: 'needs', kinds: wish.kinds, organisationId: own, ids: found };
  const [total, counts] = await Promise.all([
    countListed(context.db, scope, facetGroupsOf(wish.selection)),
    countChoices(context.db, scope, wish.selection),
  ]);
  const pageCount = Math.max(1, Math.ceil(total / perPage));
  const page = Math.min(wish.page, pageCount);
  const ids = await pageOfIds(context.db, scope, facetGroupsOf(wish.selection), {
    offset: (page - 1) * perPage,
    limit: perPage,
  });
  return { needs: await listNeedsById(context.db, ids), total, page, pageCount, counts };
}

/** No organisation has this id, so that nothing is found for who has none. */
const noOrganisation = '00000000-0000-0000-0000-000000000000';

async function idsByWords(context: NeedContext, kinds: readonly string[], text: string): Promise<string[]> {
  const ranked = await rankByWords(context, kinds, text, mostFound);
  const best = ranked[0]?.score ?? 0;
  return ranked.filter(({ score }) => score >= best * leastShare).map(({ id }) => id);
}

/** What is chosen within a name does not narrow that name's own counts. */
async function countChoices(db: Db, scope: ListedScope, selection: Selection): Promise<NeedList['counts']> {
  const counted = await Promise.all(
    facetNames.map(async (name) => {
      const all = await countFacets(db, scope, facetGroupsOf(selection, name));
      return [name, valuesIn(name, all).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))] as const;
    }),
  );
  return Object.fromEntries(counted) as unknown as NeedList['counts'];
}

/** Needs of the kinds, page by page in the order of change, from after `after`; for files and the API. */
export async function pageOfNeeds(
  db: Db,
  wish: {
    readonly kinds: readonly string[];
    readonly selection: Selection;
    readonly after?: ListedPlace | undefined;
    readonly limit: number;
  },
): Promise<{ needs: ListedNeed[]; next: ListedPlace | undefined }> {
  const scope = { table: 'needs', kinds: wish.kinds } as const;
  const { ids, next } = await nextIds(db, scope, facetGroupsOf(wish.selection), wish);
  return { needs: await listNeedsById(db, ids), next };
}

/** Public needs that most bodies have: at least two. */
export async function listSharedNeeds(db: Db, limit: number): Promise<ListedNeed[]> {
  const { rows } = await sql<{ id: string }>`
    select s.id from search_records s join needs n on n.id = s.id
    where s.kind = 'need' and cardinality(s.organisation_ids) > 1 and s.facets && array['state:published']
    order by cardinality(s.organisation_ids) desc, n.changed_at desc, s.id limit ${limit}`.execute(db);
  return listNeedsById(
    db,
    rows.map(({ id }) => id),
  );
}
