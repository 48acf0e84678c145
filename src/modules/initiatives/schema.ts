import { z } from '@hono/zod-openapi';
import { lifeEventId, topicId } from '../../kernel/topics/schema.ts';
import { innovationDegrees, innovationTypes } from '../innovations/public.ts';

/** From a need to use elsewhere. `stopped` is an end like any other: it tells what was learned. */
export const initiativePhases = [
  'need',
  'idea',
  'trial',
  'decision',
  'implementation',
  'in_use',
  'spread',
  'stopped',
] as const;
export type InitiativePhase = (typeof initiativePhases)[number];

/** New for whom: nobody else was known to have it, taken over and changed, or taken over as it was. */
export const novelties = ['first', 'adapted', 'copied'] as const;
export type Novelty = (typeof novelties)[number];

export const sectors = [
  'municipal',
  'county',
  'state',
  'voluntary',
  'business',
  'research',
  'employees',
  'citizens',
  'other',
] as const;
export type Sector = (typeof sectors)[number];

/** What somebody does in an initiative. `social_partner`: the employees' organisations and their elected. */
export const parts = [
  'leads',
  'takes_part',
  'delivers',
  'funds',
  'researches',
  'social_partner',
  'users',
  'advises',
] as const;
export type Part = (typeof parts)[number];

export const visibilities = ['organisation', 'public'] as const;

/** The most characters of each text. */
export const limits = {
  title: 200,
  summary: 3000,
  idea: 5000,
  decision: 3000,
  socialPartners: 2000,
  learned: 5000,
  ownerRole: 120,
  participant: 200,
} as const;

export const maxParticipants = 30;
export const maxNeeds = 10;
const maxNok = 1_000_000_000_000;

// PostgreSQL keeps neither a NUL nor half a surrogate pair.
const storable = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .refine((value) => !value.includes('\0') && value.isWellFormed(), { error: 'cannot be kept' });

const maybeText = (max: number) =>
  storable(max)
    .optional()
    .transform((value) => value || undefined);

export const participant = z.object({
  /** The id of an organisation that Nytte knows; without it the name stands alone. */
  organisationId: z.uuid().optional(),
  name: storable(limits.participant).min(1),
  sector: z.enum(sectors),
  part: z.enum(parts),
});
export type Participant = z.output<typeof participant>;

/** Everything that an initiative says of itself. Only the title is demanded of one that has just begun. */
export const initiativeBody = z
  .object({
    title: storable(limits.title).min(1),
    /** What it is, for somebody who has ten minutes. */
    summary: maybeText(limits.summary),
    /** How it is meant to work. */
    idea: maybeText(limits.idea),
    /** What was decided, by whom and on what grounds. */
    decision: maybeText(limits.decision),
    /** How employees and their organisations take part. */
    socialPartners: maybeText(limits.socialPartners),
    learned: maybeText(limits.learned),
    types: z.array(z.enum(innovationTypes)).max(innovationTypes.length).default([]),
    degree: z.enum(innovationDegrees).optional(),
    /** Undefined until somebody has said: nobody is first by default. */
    novelty: z.enum(novelties).optional(),
    /** The innovation that it was taken over from. */
    copiedFrom: z.uuid().optional(),
    needIds: z.array(z.uuid()).max(maxNeeds).default([]),
    instrumentIds: z.array(z.uuid()).max(maxNeeds).default([]),
    topics: z.array(topicId).max(10).default([]),
    lifeEvents: z.array(lifeEventId).max(3).default([]),
    /** Sustainable Development Goals, 1–17. */
    goals: z.array(z.int().min(1).max(17)).max(5).default([]),
    ownerId: z.uuid().optional(),
    ownerRole: maybeText(limits.ownerRole),
    startOn: z.iso.date().optional(),
    /** When the phase that it is in should be over. */
    dueOn: z.iso.date().optional(),
    /** What it is reckoned to cost in all, in whole kroner. */
    costNok: z.int().min(0).max(maxNok).optional(),
    participants: z.array(participant).max(maxParticipants).default([]),
    visibility: z.enum(visibilities).default('organisation'),
  })
  .refine(({ startOn, dueOn }) => !startOn || !dueOn || dueOn >= startOn, {
    path: ['dueOn'],
    error: 'is before the start',
  })
  .refine(
    ({ novelty, copiedFrom }) => copiedFrom === undefined || novelty === 'adapted' || novelty === 'copied',
    {
      path: ['copiedFrom'],
      error: 'stands with adapted or copied',
    },
  );
export type InitiativeBody = z.output<typeof initiativeBody>;
