import type { BriefFilter, BriefQuery } from './schema.ts';

/** What an address of a brief holds. */
export interface BriefAddress {
  readonly need: string;
  readonly organisation?: string | undefined;
  readonly filter: BriefFilter;
  /** The day and the content version that a shared link was made from. */
  readonly made?: string | undefined;
  readonly content?: string | undefined;
}

/** A checked query as an address. */
export function addressOf(input: BriefQuery): BriefAddress {
  const { need, organisation, made, content, ...filter } = input;
  return { need, organisation, made, content, filter };
}

/** The query string of a brief: the same need, organisation and filter always give the same one. */
export function briefQueryString(address: BriefAddress): string {
  const params = new URLSearchParams({ need: address.need });
  if (address.organisation) params.set('organisation', address.organisation);
  for (const [name, values] of listFilters(address.filter)) {
    for (const value of values) params.append(name, value);
  }
  if (address.filter.measured) params.set('measured', 'yes');
  if (address.filter.likeMine) params.set('likeMine', 'yes');
  if (address.made) params.set('made', address.made);
  if (address.content) params.set('content', address.content);
  return params.toString();
}

/** The filters that hold several values, by their name in the address. */
export function listFilters(filter: BriefFilter): [ListFilterName, readonly string[]][] {
  return listFilterNames.map((name) => [name, filter[name]]);
}

const listFilterNames = ['type', 'degree', 'phase', 'topic', 'lifeEvent'] as const;
export type ListFilterName = (typeof listFilterNames)[number];
