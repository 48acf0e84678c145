import { z } from 'zod';
import data from './points.json' with { type: 'json' };

export const areas = [
  'goals',
  'framework',
  'instruments',
  'digital',
  'competence',
  'trials',
  'participation',
  'procurement',
  'research',
  'benefits',
  'statistics',
] as const;
export type Area = (typeof areas)[number];

export const pointStatuses = ['done', 'partly', 'not_yet'] as const;
export type PointStatus = (typeof pointStatuses)[number];

const inEachLanguage = z.strictObject({
  nb: z.string().min(1),
  nn: z.string().min(1),
  en: z.string().min(1),
});

const point = z
  .strictObject({
    id: z.string().regex(/^[A-Z]\d(?:[–,] ?[A-Z]\d)*$/),
    area: z.enum(areas),
    status: z.enum(pointStatuses),
    /** The modules that carry it, as docs/architecture.md names them. */
    part: z.string().min(1),
    wants: inEachLanguage,
    /** What there is; what there will be, as long as the status is `not_yet`. */
    inNytte: inEachLanguage,
    missing: inEachLanguage.optional(),
    /** A page to try it on, without language prefix. */
    tryAt: z.string().startsWith('/').optional(),
  })
  .refine(({ status, missing }) => (status === 'partly') === (missing !== undefined), {
    path: ['missing'],
    error: 'must be told for what is done partly, and for nothing else',
  })
  .refine(({ status, tryAt }) => (status === 'not_yet') === (tryAt === undefined), {
    path: ['tryAt'],
    error: 'must be told for what is there, and for nothing else',
  });
export type Point = z.infer<typeof point>;

export const whitePaperSchema = z.strictObject({ source: z.string(), points: z.array(point).min(1) });

/** What the white paper wants, and how far Nytte has come with each point. Also the source of docs/white-paper.md. */
export const whitePaper = whitePaperSchema.parse(data);

/** How many points have each status. */
export function countByStatus(points: readonly Point[]): Record<PointStatus, number> {
  const counts = { done: 0, partly: 0, not_yet: 0 };
  for (const { status } of points) counts[status] += 1;
  return counts;
}

/** The points of each area that has any, in the order of the areas. */
export function pointsByArea(points: readonly Point[]): { area: Area; points: readonly Point[] }[] {
  return areas
    .map((area) => ({ area, points: points.filter((candidate) => candidate.area === area) }))
    .filter((group) => group.points.length > 0);
}
