import { z } from '@hono/zod-openapi';
import type { CsvColumn } from '../../kernel/http/csv.ts';
import { languages } from '../../kernel/i18n/language.ts';
import {
  solutionFact,
  solutionFramework,
  solutionKinds,
  solutionLicence,
  solutionPhases,
  termNames,
} from './schema.ts';
import type { Solution } from './solution.ts';

export const openDataLicence = 'CC-BY-4.0';

const nullableFact = solutionFact.nullable();

/** A solution as open data: the same in the API and in files. Null is "not known", never "no". */
export const solutionRecord = z
  .object({
    id: z.string().openapi({ description: 'Lasting id, as in the content files', example: 'designsystemet' }),
    language: z.enum(languages).openapi({ description: 'The language of its texts' }),
    title: z.string(),
    solutionKind: z.enum(solutionKinds),
    phase: z.enum(solutionPhases),
    need: z.string(),
    description: z.string(),
    providers: z.array(z.object({ name: z.string(), organisationId: z.string() })),
    terms: z
      .object({
        whoMayUse: nullableFact,
        price: nullableFact,
        dataLocation: nullableFact,
        dataProcessing: nullableFact,
        exit: nullableFact,
        accessibility: nullableFact,
        security: nullableFact,
        uptime: nullableFact,
      })
      .openapi({ description: 'What is known, with source and the day it was read; null is not known' }),
    licence: solutionLicence.nullable(),
    repository: z.string().nullable(),
    contact: z.string().nullable(),
    standards: z.array(z.string()),
    frameworks: z.array(solutionFramework),
    builtOn: z.array(z.string()).openapi({ description: 'Ids of innovations' }),
    usedBy: z.int().openapi({ description: 'Organisations that have told all that they use it' }),
    topics: z.array(z.string()).openapi({ description: 'Ids relative to https://psi.norge.no/los/' }),
    keywords: z.array(z.string()),
    sources: z.array(z.object({ url: z.string(), title: z.string().optional() })),
    readOn: z.iso.date(),
    readingNote: z.string(),
    keptBy: z
      .string()
      .nullable()
      .openapi({ description: 'The organisation that keeps it; null for what Nytte has read' }),
  })
  .openapi('Solution');
export type SolutionRecord = z.infer<typeof solutionRecord>;

export function recordOf(solution: Solution, usedBy: number): SolutionRecord {
  const { id: _, slug, kind, organisations, terms, keptBy, frameworks, sources, ...rest } = solution;
  return {
    ...rest,
    id: slug,
    solutionKind: kind,
    providers: organisations.map(({ namedAs, slug: organisationId }) => ({ name: namedAs, organisationId })),
    terms: {
      whoMayUse: terms.whoMayUse ?? null,
      price: terms.price ?? null,
      dataLocation: terms.dataLocation ?? null,
      dataProcessing: terms.dataProcessing ?? null,
      exit: terms.exit ?? null,
      accessibility: terms.accessibility ?? null,
      security: terms.security ?? null,
      uptime: terms.uptime ?? null,
    },
    standards: [...rest.standards],
    frameworks: [...frameworks],
    builtOn: [...rest.builtOn],
    usedBy,
    topics: [...rest.topics],
    keywords: [...rest.keywords],
    sources: sources.map(({ url, title }) => (title === undefined ? { url } : { url, title })),
    keptBy: keptBy?.organisation.slug ?? null,
  };
}

/** One line a solution; what has parts is joined with `; `. An empty cell is "not known". */
export const solutionColumns: readonly CsvColumn<SolutionRecord>[] = [
  { name: 'id', value: (record) => record.id },
  { name: 'title', value: (record) => record.title },
  { name: 'language', value: (record) => record.language },
  { name: 'solutionKind', value: (record) => record.solutionKind },
  { name: 'phase', value: (record) => record.phase },
  { name: 'need', value: (record) => record.need },
  { name: 'description', value: (record) => record.description },
  { name: 'providers', value: (record) => record.providers.map(({ name }) => name) },
  ...termNames.flatMap((name): CsvColumn<SolutionRecord>[] => [
    { name, value: (record) => record.terms[name]?.text },
    { name: `${name}Source`, value: (record) => record.terms[name]?.source },
    { name: `${name}ReadOn`, value: (record) => record.terms[name]?.readOn },
  ]),
  { name: 'licence', value: (record) => record.licence?.spdx },
  { name: 'licenceSource', value: (record) => record.licence?.source },
  { name: 'repository', value: (record) => record.repository },
  { name: 'contact', value: (record) => record.contact },
  { name: 'standards', value: (record) => record.standards },
  {
    name: 'frameworks',
    value: (record) => record.frameworks.map(({ name, from, to }) => `${name} (${from ?? '?'}/${to ?? '?'})`),
  },
  { name: 'builtOn', value: (record) => record.builtOn },
  { name: 'usedBy', value: (record) => record.usedBy },
  { name: 'topics', value: (record) => record.topics },
  { name: 'keywords', value: (record) => record.keywords },
  { name: 'sources', value: (record) => record.sources.map(({ url }) => url) },
  { name: 'readOn', value: (record) => record.readOn },
  { name: 'keptBy', value: (record) => record.keptBy },
];
