import { z } from 'zod';
import type { EventKind } from '../../kernel/events/announce.ts';
import { scopes } from '../../kernel/identity/actor.ts';
import { lifeDays } from './domain.ts';

/** A form sends one ticked box as a text, several as a list, none as nothing. */
const ticked = <Item extends z.ZodType>(item: Item) =>
  z.preprocess(
    (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
    z.array(item).min(1).max(50),
  );

/** One line of plain text. */
const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^[^\p{Cc}]*$/u);

/** The id comes from the form, so that sending it twice makes one client. */
export const newClientSchema = z.object({
  id: z.uuid(),
  name: line(100),
  scopes: ticked(z.enum(scopes)),
  days: z.enum(lifeDays),
});
export type NewClient = z.output<typeof newClientSchema>;

/** The events that a webhook can hear, in the order they are shown. Those that only concern oneself come last. */
const publicKinds = [
  'need.published',
  'need.changed',
  'need.joined',
  'need.left',
  'need.met',
  'need.withdrawn',
  'innovation.published',
  'innovation.changed',
  'innovation.withdrawn',
  'instrument.published',
  'instrument.changed',
  'instrument.withdrawn',
  'solution.published',
  'solution.changed',
  'solution.withdrawn',
  'initiative.published',
  'initiative.changed',
  'initiative.moved',
  'initiative.stopped',
  'trial.registered',
  'trial.amended',
  'trial.analysed',
  'benefit.planned',
  'benefit.measured',
  'benefit.realised',
  'adoption.told',
  'challenge.published',
  'challenge.changed',
  'challenge.closed',
  'challenge.question_answered',
  'challenge.concluded',
] as const;
export const webhookKinds = [
  ...publicKinds,
  'need.brief_kept',
  'need.brief_changed',
  'benefit.due',
  'adoption.asked',
  'adoption.answered',
  'challenge.answered',
  'review.asked',
  'review.answered',
  'correction.received',
  'correction.answered',
] as const satisfies readonly EventKind[];
export type WebhookKind = (typeof webhookKinds)[number];

export const newWebhookSchema = z
  .object({
    id: z.uuid(),
    url: z.string().trim().max(500),
    hears: z.enum(['own', 'public']),
    kinds: ticked(z.enum(webhookKinds)),
  })
  // Of others nobody is told what only they may know: such a webhook would never be sent anything.
  .refine(
    ({ hears, kinds }) =>
      hears === 'own' || kinds.some((kind) => (publicKinds as readonly string[]).includes(kind)),
    { path: ['kinds'] },
  );
export type NewWebhook = z.output<typeof newWebhookSchema>;
