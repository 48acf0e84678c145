import { z } from '@hono/zod-openapi';
import { languages } from '../../kernel/i18n/language.ts';

/** What can be followed. */
export const subjectKinds = [
  'need',
  'innovation',
  'instrument',
  'solution',
  'organisation',
  'initiative',
  'trial',
  'benefit',
  'challenge',
] as const;

/** A page of ours, to go back to: never another site. */
const ownPath = z
  .string()
  .max(500)
  .regex(/^\/(?![/\\])[\w\-./~%?=&#:]*$/, 'must be a page of ours')
  .refine((path) => !path.includes('..'), 'must be a page of ours');

export const followBody = z.object({
  kind: z.enum(subjectKinds),
  id: z.uuid(),
  back: ownPath.default('/me'),
});

export const settingsBody = z.object({
  language: z.enum(languages),
  digest: z.enum(['yes', 'no']),
});
export type Settings = z.output<typeof settingsBody>;

export const endSessionBody = z.object({ session: z.string().regex(/^[0-9a-f]{64}$/) });

/** What was just done, told on arrival. */
export const toldQuery = z.object({
  done: z.enum(['saved', 'ended', 'othersEnded', 'stopped']).optional().catch(undefined),
});

export const tokenQuery = z.object({ token: z.string().max(200).optional().catch(undefined) });
export const tokenBody = z.object({ token: z.string().max(200) });

export const eraseBody = z.object({ word: z.string().trim().max(100).default('') });
