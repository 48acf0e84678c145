import { z } from 'zod';
import { choice, choices, short, typed } from '../../../kernel/records/draft-fields.ts';
import { type RowChange, withRows } from '../../../kernel/records/kind.ts';
import { innovationDegrees, innovationTypes } from '../../innovations/public.ts';
import {
  type InitiativeBody,
  initiativeBody,
  maxNeeds,
  maxParticipants,
  novelties,
  parts,
  sectors,
  visibilities,
} from '../schema.ts';

const participantRow = z.object({
  /** A name, or the number of an organisation or a municipality. */
  organisation: short,
  sector: choice(sectors),
  part: choice(parts),
});
export type TypedParticipant = z.output<typeof participantRow>;

/** The form of an initiative as it was typed: nothing is required and nothing is judged. */
export const typedInitiative = z.object({
  title: short,
  summary: typed,
  visibility: choice(visibilities),
  needIds: choices(z.string().max(40), 2 * maxNeeds),
  /** The address of one need more. */
  need: short,
  topics: choices(z.string().max(200), 10),
  lifeEvents: choices(z.string().max(200), 7),
  idea: typed,
  types: choices(z.enum(innovationTypes), innovationTypes.length),
  degree: choice(innovationDegrees),
  novelty: choice(novelties),
  /** The address of the innovation that it is taken over from. */
  copiedFrom: short,
  ownerId: short,
  ownerRole: short,
  participants: z
    .array(participantRow)
    .max(2 * maxParticipants)
    .optional()
    .catch(undefined),
  socialPartners: typed,
  startOn: short,
  dueOn: short,
  costNok: short,
  instrumentIds: choices(z.string().max(40), 300),
  goals: choices(z.string().max(2), 17),
  decision: typed,
  learned: typed,
});
export type TypedInitiative = z.output<typeof typedInitiative>;

/** The names of everything that an initiative says, as its body has them. */
export const bodyFields = Object.keys(initiativeBody.shape) as (keyof InitiativeBody)[];

/** An initiative as its form shows it. */
export function typedOf(body: InitiativeBody, copiedFromSlug: string | undefined): TypedInitiative {
  return {
    title: body.title,
    summary: body.summary,
    visibility: body.visibility,
    needIds: body.needIds,
    need: undefined,
    topics: body.topics,
    lifeEvents: body.lifeEvents,
    idea: body.idea,
    types: body.types,
    degree: body.degree,
    novelty: body.novelty,
    copiedFrom: copiedFromSlug && `/innovations/${copiedFromSlug}`,
    ownerId: body.ownerId,
    ownerRole: body.ownerRole,
    participants: body.participants.map(({ name, sector, part }) => ({ organisation: name, sector, part })),
    socialPartners: body.socialPartners,
    startOn: body.startOn,
    dueOn: body.dueOn,
    costNok: body.costNok?.toString(),
    instrumentIds: body.instrumentIds,
    goals: body.goals.map(String),
    decision: body.decision,
    learned: body.learned,
  };
}

/** `add:participants`, `remove:participants:2`; undefined for a button that saves. */
export function rowChangeOf(pressed: string | undefined): RowChange | undefined {
  const [, act, index] = /^(add|remove):participants(?::(\d{1,3}))?$/.exec(pressed ?? '') ?? [];
  if (act === undefined) return undefined;
  return { act: act as RowChange['act'], list: 'participants', index: Number(index ?? -1) };
}

export const changeRows = (typed: TypedInitiative, change: RowChange): TypedInitiative =>
  withRows(typed, change, { participants: maxParticipants });
