/** What the library can be narrowed by: the name in addresses, and the group that the search table calls it. */
export const facetGroups = {
  effect: 'effect',
  outcome: 'outcome',
  type: 'type',
  degree: 'degree',
  phase: 'phase',
  topic: 'topic',
  lifeEvent: 'life-event',
  organisationKind: 'organisation-kind',
  county: 'county',
  country: 'country',
} as const;

export type FacetName = keyof typeof facetGroups;

export const facetNames = Object.keys(facetGroups) as readonly FacetName[];

/** What a reader has chosen: within a name any of the values will do, between names all must hold. */
export type Selection = Readonly<Record<FacetName, readonly string[]>>;

export const emptySelection: Selection = {
  effect: [],
  outcome: [],
  type: [],
  degree: [],
  phase: [],
  topic: [],
  lifeEvent: [],
  organisationKind: [],
  county: [],
  country: [],
};

/** How many records each value of each name would leave; values that would leave none are absent. */
export interface FacetCounts {
  readonly total: number;
  readonly counts: Readonly<Record<FacetName, ReadonlyMap<string, number>>>;
}

/** The selection as the search table filters: one list of `group:value` for each name that was chosen from. */
export function facetGroupsOf(selection: Selection, except?: FacetName): string[][] {
  return facetNames
    .filter((name) => name !== except && selection[name].length > 0)
    .map((name) => selection[name].map((value) => `${facetGroups[name]}:${value}`));
}

export function isEmptySelection(selection: Selection): boolean {
  return facetNames.every((name) => selection[name].length === 0);
}

export function matchesGroups(facets: readonly string[], groups: readonly (readonly string[])[]): boolean {
  return groups.every((group) => group.some((facet) => facets.includes(facet)));
}

/** Counts facets of records in memory, as `countFacets` of the search table does in the database. */
export function countInMemory(
  records: readonly { readonly facets: readonly string[] }[],
  groups: readonly (readonly string[])[],
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { facets } of records) {
    if (!matchesGroups(facets, groups)) continue;
    for (const facet of facets) counts.set(facet, (counts.get(facet) ?? 0) + 1);
  }
  return counts;
}

/**
 * The counts beside the filters. What is chosen within a name does not narrow that name's own counts: beside
 * "product" stands what choosing it as well would bring.
 * @param count counts of all facets among the records that match the groups.
 */
export async function countSelection(
  selection: Selection,
  count: (groups: readonly (readonly string[])[]) => Promise<ReadonlyMap<string, number>>,
): Promise<FacetCounts> {
  const chosen = facetNames.filter((name) => selection[name].length > 0);
  const [all, ...withoutOwn] = await Promise.all([
    count(facetGroupsOf(selection)),
    ...chosen.map((name) => count(facetGroupsOf(selection, name))),
  ]);
  const source = (name: FacetName) => withoutOwn[chosen.indexOf(name)] ?? all;
  const counts = Object.fromEntries(
    facetNames.map((name) => [name, valuesOf(name, source(name))]),
  ) as unknown as FacetCounts['counts'];
  return { total: totalOf(all), counts };
}

function valuesOf(name: FacetName, facets: ReadonlyMap<string, number>): Map<string, number> {
  const prefix = `${facetGroups[name]}:`;
  return new Map(
    [...facets]
      .filter(([facet]) => facet.startsWith(prefix))
      .map(([facet, records]) => [facet.slice(prefix.length), records]),
  );
}

/** Each record is in exactly one phase. */
function totalOf(facets: ReadonlyMap<string, number>): number {
  return [...valuesOf('phase', facets).values()].reduce((sum, records) => sum + records, 0);
}
