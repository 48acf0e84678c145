import type { SolutionContent } from './schema.ts';
import type { Solution } from './solution.ts';

/** A solution for tests: complete and plausible, with what a test is about put in its place. */
export const sampleContent: SolutionContent = {
  id: 'skjemaverktoy',
  title: 'Skjemaverktøy',
  language: 'nb',
  kind: 'open_source',
  phase: 'in_use',
  need: 'Innbyggerne fyller ut det samme på papir hver gang.',
  description: 'Lager skjemaer som henter det som alt er kjent.',
  providers: [{ name: 'Opphav kommune', country: 'NO', kind: 'municipality' }],
  terms: {
    price: { text: 'Gratis', source: 'https://www.example.no/pris', readOn: '2026-11-28' },
  },
  licence: { spdx: 'EUPL-1.2', source: 'https://github.com/example/skjema', readOn: '2026-11-28' },
  repository: 'https://github.com/example/skjema',
  standards: ['OpenAPI'],
  frameworks: [],
  builtOn: [],
  topics: [],
  keywords: ['skjema'],
  sources: [{ url: 'https://github.com/example/skjema', title: 'README' }],
  readOn: '2026-11-28',
  readingNote: 'Lest.',
};

export function sampleSolution(changes: Partial<Solution> = {}): Solution {
  const { id: slug, providers: _, ...content } = sampleContent;
  return {
    ...content,
    id: '01900000-0000-7000-8000-000000000002',
    slug,
    organisations: [],
    licence: content.licence ?? null,
    repository: content.repository ?? null,
    contact: null,
    keptBy: null,
    ...changes,
  };
}
