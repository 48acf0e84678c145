import { z } from '@hono/zod-openapi';
import type { CsvColumn } from '../../../kernel/http/csv.ts';
import { languages } from '../../../kernel/i18n/language.ts';
import type { PublishedCase } from './queries.ts';
import { sandboxOutcomes } from './schema.ts';

const nullableText = z.string().nullable();

/** A published case as open data: the same in the API and in files. Nothing is translated or added. */
export const caseRecord = z
  .object({
    id: z.string().openapi({ description: 'The last part of its address' }),
    title: z.string(),
    language: z
      .enum(languages)
      .openapi({ description: 'The language of its texts, as far as its words tell' }),
    question: z.string(),
    rules: z.array(z.object({ law: z.string(), section: nullableText })),
    dataUsed: z.string(),
    safeguards: nullableText,
    authority: z.string().openapi({ description: 'The authority that guided' }),
    outcome: z.enum(sandboxOutcomes),
    reasoning: z.string(),
    mayRely: nullableText.openapi({ description: 'What others may rely on' }),
    mayNotRely: z.string().openapi({ description: 'What others may not rely on' }),
    topics: z.array(z.string()).openapi({ description: 'Ids relative to https://psi.norge.no/los/' }),
    startedOn: z.iso.date().nullable(),
    endedOn: z.iso.date().nullable(),
    sources: z.array(
      z.object({
        title: z.string(),
        url: z.string(),
        publisher: nullableText,
        year: z.int().nullable(),
      }),
    ),
    organisation: z.string(),
    publishedAt: z.iso.datetime(),
    changedAt: z.iso.datetime(),
    url: z.string(),
  })
  .openapi('SandboxCase');
export type CaseRecord = z.infer<typeof caseRecord>;

/** Which initiative a case came from is left out: it need not be for all. */
export function recordOf({ slug, language, body, owner, ...at }: PublishedCase): CaseRecord {
  return {
    id: slug,
    title: body.title,
    language,
    question: body.question,
    rules: body.rules.map(({ law, section }) => ({ law, section: section ?? null })),
    dataUsed: body.dataUsed,
    safeguards: body.safeguards ?? null,
    authority: body.authority,
    outcome: body.outcome,
    reasoning: body.reasoning,
    mayRely: body.mayRely ?? null,
    mayNotRely: body.mayNotRely,
    topics: [...body.topics],
    startedOn: body.startedOn ?? null,
    endedOn: body.endedOn ?? null,
    sources: body.sources.map(({ title, url, publisher, year }) => ({
      title,
      url,
      publisher: publisher ?? null,
      year: year ?? null,
    })),
    organisation: owner.name,
    publishedAt: at.publishedAt.toISOString(),
    changedAt: at.changedAt.toISOString(),
    url: `/sandbox/${slug}`,
  };
}

export const columns: readonly CsvColumn<CaseRecord>[] = [
  { name: 'id', value: (it) => it.id },
  { name: 'title', value: (it) => it.title },
  { name: 'language', value: (it) => it.language },
  { name: 'question', value: (it) => it.question },
  {
    name: 'rules',
    value: (it) => it.rules.map(({ law, section }) => [law, section].filter(Boolean).join(' ')),
  },
  { name: 'data_used', value: (it) => it.dataUsed },
  { name: 'safeguards', value: (it) => it.safeguards },
  { name: 'authority', value: (it) => it.authority },
  { name: 'outcome', value: (it) => it.outcome },
  { name: 'reasoning', value: (it) => it.reasoning },
  { name: 'may_rely', value: (it) => it.mayRely },
  { name: 'may_not_rely', value: (it) => it.mayNotRely },
  { name: 'topics', value: (it) => it.topics },
  { name: 'started_on', value: (it) => it.startedOn },
  { name: 'ended_on', value: (it) => it.endedOn },
  { name: 'sources', value: (it) => it.sources.map(({ url }) => url) },
  { name: 'organisation', value: (it) => it.organisation },
  { name: 'published_at', value: (it) => it.publishedAt },
  { name: 'changed_at', value: (it) => it.changedAt },
];
