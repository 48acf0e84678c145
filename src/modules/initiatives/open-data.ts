import { z } from '@hono/zod-openapi';
import type { CsvColumn } from '../../kernel/http/csv.ts';
import { osloDay } from '../../kernel/i18n/format.ts';
import { languages } from '../../kernel/i18n/language.ts';
import { innovationDegrees, innovationTypes } from '../innovations/public.ts';
import type { ListedInitiative } from './listed.ts';
import { initiativePhases, novelties, parts, sectors } from './schema.ts';

export const openDataLicence = 'CC-BY-4.0';

const nullableText = z.string().nullable();
const nullableDay = z.iso.date().nullable();

/** A public initiative as open data: the same in the API and in files. Nobody is named; roles are. */
export const initiativeRecord = z
  .object({
    id: z.string().openapi({ description: 'The last part of its address' }),
    title: z.string(),
    language: z
      .enum(languages)
      .openapi({ description: 'The language of its texts, as far as its words tell' }),
    summary: nullableText,
    phase: z.enum(initiativePhases),
    phaseSince: z.iso.date(),
    stoppedIn: z
      .enum(initiativePhases)
      .nullable()
      .openapi({ description: 'The last phase before it was stopped' }),
    dueOn: nullableDay.openapi({ description: 'When the phase should be over' }),
    startOn: nullableDay,
    idea: nullableText,
    decision: nullableText,
    learned: nullableText,
    types: z.array(z.enum(innovationTypes)),
    degree: z.enum(innovationDegrees).nullable(),
    novelty: z.enum(novelties).nullable(),
    needs: z.array(z.string()).openapi({ description: 'Addresses of the public needs that it meets' }),
    topics: z.array(z.string()).openapi({ description: 'Ids relative to https://psi.norge.no/los/' }),
    lifeEvents: z.array(z.string()),
    goals: z.array(z.int()).openapi({ description: 'Sustainable Development Goals, by number' }),
    costNok: z.int().nullable().openapi({ description: 'What it is reckoned to cost in all, whole kroner' }),
    organisation: z.string(),
    ownerRole: nullableText,
    participants: z.array(z.object({ name: z.string(), sector: z.enum(sectors), part: z.enum(parts) })),
    socialPartners: nullableText,
    changedAt: z.iso.datetime(),
    url: z.string(),
  })
  .openapi('Initiative');
export type InitiativeRecord = z.infer<typeof initiativeRecord>;

/** @param needPaths the addresses of the needs that everybody may read, by id. */
export function recordOf(
  { body, ...initiative }: ListedInitiative,
  needPaths: ReadonlyMap<string, string>,
): InitiativeRecord {
  return {
    id: initiative.slug,
    title: body.title,
    language: initiative.language,
    summary: body.summary ?? null,
    phase: initiative.phase,
    phaseSince: osloDay(initiative.phaseSince),
    stoppedIn: initiative.stoppedIn,
    dueOn: body.dueOn ?? null,
    startOn: body.startOn ?? null,
    idea: body.idea ?? null,
    decision: body.decision ?? null,
    learned: body.learned ?? null,
    types: body.types,
    degree: body.degree ?? null,
    novelty: body.novelty ?? null,
    needs: body.needIds.flatMap((id) => needPaths.get(id) ?? []),
    topics: body.topics,
    lifeEvents: body.lifeEvents,
    goals: body.goals,
    costNok: body.costNok ?? null,
    organisation: initiative.owner.name,
    ownerRole: body.ownerRole ?? null,
    participants: body.participants.map(({ name, sector, part }) => ({ name, sector, part })),
    socialPartners: body.socialPartners ?? null,
    changedAt: initiative.changedAt.toISOString(),
    url: `/initiatives/${initiative.slug}`,
  };
}

export const columns: readonly CsvColumn<InitiativeRecord>[] = [
  { name: 'id', value: (it) => it.id },
  { name: 'title', value: (it) => it.title },
  { name: 'language', value: (it) => it.language },
  { name: 'summary', value: (it) => it.summary },
  { name: 'phase', value: (it) => it.phase },
  { name: 'phase_since', value: (it) => it.phaseSince },
  { name: 'stopped_in', value: (it) => it.stoppedIn },
  { name: 'due_on', value: (it) => it.dueOn },
  { name: 'start_on', value: (it) => it.startOn },
  { name: 'idea', value: (it) => it.idea },
  { name: 'decision', value: (it) => it.decision },
  { name: 'learned', value: (it) => it.learned },
  { name: 'types', value: (it) => it.types },
  { name: 'degree', value: (it) => it.degree },
  { name: 'novelty', value: (it) => it.novelty },
  { name: 'needs', value: (it) => it.needs },
  { name: 'topics', value: (it) => it.topics },
  { name: 'life_events', value: (it) => it.lifeEvents },
  { name: 'goals', value: (it) => it.goals.map(String) },
  { name: 'cost_nok', value: (it) => it.costNok },
  { name: 'organisation', value: (it) => it.organisation },
  { name: 'owner_role', value: (it) => it.ownerRole },
  { name: 'participants', value: (it) => it.participants.map(({ name }) => name) },
  { name: 'social_partners', value: (it) => it.socialPartners },
  { name: 'changed_at', value: (it) => it.changedAt },
  { name: 'url', value: (it) => it.url },
];
