import { z } from '@hono/zod-openapi';
import type { CsvColumn } from '../../kernel/http/csv.ts';
import { languages } from '../../kernel/i18n/language.ts';
import { listedStates } from './list-schema.ts';
import type { ListedNeed } from './queries.ts';

export const openDataLicence = 'CC-BY-4.0';

const nullableText = z.string().nullable();

/** A published need as open data: the same in the API and in files. Nothing is translated or added. */
export const needRecord = z
  .object({
    id: z
      .string()
      .openapi({ description: 'The last part of its address', example: 'eldre-far-ikke-hjelp-raskt-nok' }),
    title: z.string(),
    language: z
      .enum(languages)
      .openapi({ description: 'The language of its texts, as far as its words tell' }),
    state: z.enum(listedStates),
    today: z.string(),
    whom: z.string(),
    where: nullableText,
    howOften: nullableText,
    costOfNothing: nullableText,
    costNokPerYear: z.int().nullable().openapi({ description: 'Whole kroner a year' }),
    costBasis: nullableText,
    knowMet: z.string(),
    topics: z.array(z.string()).openapi({ description: 'Ids relative to https://psi.norge.no/los/' }),
    lifeEvents: z.array(z.string()),
    organisation: z.string(),
    organisations: z
      .int()
      .openapi({ description: 'How many have the need, the one that stated it among them' }),
    publishedAt: z.iso.datetime(),
    changedAt: z.iso.datetime(),
    url: z.string(),
  })
  .openapi('Need');
export type NeedRecord = z.infer<typeof needRecord>;

export function recordOf(need: ListedNeed): NeedRecord {
  const { body } = need;
  return {
    id: need.slug,
    title: body.title,
    language: need.language,
    state: need.state === 'met' ? 'met' : 'published',
    today: body.today,
    whom: body.whom,
    where: body.where ?? null,
    howOften: body.howOften ?? null,
    costOfNothing: body.costOfNothing ?? null,
    costNokPerYear: body.costNokPerYear ?? null,
    costBasis: body.costBasis ?? null,
    knowMet: body.knowMet,
    topics: [...body.topics],
    lifeEvents: [...body.lifeEvents],
    organisation: need.owner.name,
    organisations: need.organisations,
    publishedAt: need.publishedAt.toISOString(),
    changedAt: need.changedAt.toISOString(),
    url: `/needs/${need.slug}`,
  };
}

export const columns: readonly CsvColumn<NeedRecord>[] = [
  { name: 'id', value: (it) => it.id },
  { name: 'title', value: (it) => it.title },
  { name: 'language', value: (it) => it.language },
  { name: 'state', value: (it) => it.state },
  { name: 'today', value: (it) => it.today },
  { name: 'whom', value: (it) => it.whom },
  { name: 'where', value: (it) => it.where },
  { name: 'how_often', value: (it) => it.howOften },
  { name: 'cost_of_nothing', value: (it) => it.costOfNothing },
  { name: 'cost_nok_per_year', value: (it) => it.costNokPerYear },
  { name: 'cost_basis', value: (it) => it.costBasis },
  { name: 'know_met', value: (it) => it.knowMet },
  { name: 'topics', value: (it) => it.topics },
  { name: 'life_events', value: (it) => it.lifeEvents },
  { name: 'organisation', value: (it) => it.organisation },
  { name: 'organisations', value: (it) => it.organisations },
  { name: 'published_at', value: (it) => it.publishedAt },
  { name: 'changed_at', value: (it) => it.changedAt },
];
