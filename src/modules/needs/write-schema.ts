import { z } from 'zod';
import { isUuid } from '../../kernel/records/records.ts';
import { needDraft, steps } from './schema.ts';

const seen = z.record(z.string().max(40), z.string().max(20)).default({});
const revision = z.coerce.number().int().min(0).max(1_000_000_000);

/** One step, sent by a button or by itself (`save=auto`). Fields of other steps are not looked at. */
export const stepForm = needDraft.extend({
  revision: revision.optional(),
  seen,
  save: z.literal('auto').optional(),
  go: z.enum(['next', 'leave', 'publish']).default('next'),
});
export type StepForm = z.output<typeof stepForm>;

const side = z.enum(['mine', 'theirs']);

/** What the second of two editors chose. */
export const resolveForm = z.object({
  step: z.enum(steps),
  revision,
  seen,
  mine: needDraft.default({}),
  conflicts: z.preprocess(
    (value) => (typeof value === 'string' ? [value] : value),
    z.array(z.string().max(40)).max(20),
  ),
  choose: z.record(z.string().max(40), side).default({}),
  whole: side.optional(),
});
export type ResolveForm = z.output<typeof resolveForm>;

export const revisionForm = z.object({ revision });

/** A typed need that the first step begins with. */
export const newQuery = z.object({ need: z.string().max(100_000).optional() });

export const joinForm = z.object({
  note: z.string().trim().max(1000).optional(),
  draft: z.string().refine(isUuid).optional(),
  removeDraft: z.literal('yes').optional(),
});

export const meetForm = z.object({
  words: z.string().trim().max(2000).optional(),
  innovations: z
    .preprocess(
      (value) => (typeof value === 'string' ? [value] : value),
      z.array(z.string().refine(isUuid)).max(20),
    )
    .optional(),
});

export const withdrawForm = z.object({ reason: z.string().trim().min(1).max(1000) });

export const restoreForm = z.object({
  revision,
  version: z.coerce.number().int().min(1).max(1_000_000),
  replace: z.literal('yes').optional(),
});
