import { z } from 'zod';
import { oneOrMany } from '../../../kernel/http/query-fields.ts';
import { initiativePhases } from '../schema.ts';

export const views = ['board', 'table', 'timeline'] as const;
export type View = (typeof views)[number];

/** What a leader looks for: each is both a count in the heading and a filter. */
export const signals = ['late', 'no_baseline', 'no_owner'] as const;
export type Signal = (typeof signals)[number];

export const sorts = ['due', 'changed', 'title', 'phase', 'cost'] as const;
export type Sort = (typeof sorts)[number];

export const rowsPerPage = 25;
export const maxTextCharacters = 100;

export const portfolioQuery = z.object({
  view: z.enum(views).default('board').catch('board'),
  show: oneOrMany(z.enum(signals)),
  phase: oneOrMany(z.enum(initiativePhases)),
  topic: oneOrMany(z.string().regex(/^(tema|ord)\/[a-zæøå0-9-]{1,90}$/)),
  q: z.string().trim().max(maxTextCharacters).optional(),
  sort: z.enum(sorts).default('due').catch('due'),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  /** One of the reader's own organisations; without it the one that the reader acts for. */
  organisation: z.uuid().optional(),
});
export type PortfolioQuery = z.output<typeof portfolioQuery>;
export type Selection = Readonly<Pick<PortfolioQuery, 'show' | 'phase' | 'topic' | 'q'>>;

/** The query string of a portfolio, without what goes without saying. */
export function queryOf(query: PortfolioQuery, change: Partial<PortfolioQuery> = {}): string {
  const { view, show, phase, topic, q, sort, page, organisation } = { ...query, page: 1, ...change };
  const params = new URLSearchParams();
  if (view !== 'board') params.set('view', view);
  for (const [name, values] of Object.entries({ show, phase, topic })) {
    for (const value of [...values].sort()) params.append(name, value);
  }
  if (q) params.set('q', q);
  if (sort !== 'due') params.set('sort', sort);
  if (page > 1) params.set('page', String(page));
  if (organisation) params.set('organisation', organisation);
  return params.toString();
}

export const isNarrowed = ({ show, phase, topic, q }: Selection): boolean =>
  show.length + phase.length + topic.length > 0 || Boolean(q);
