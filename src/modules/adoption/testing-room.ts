import { z } from 'zod';
import { newId } from '../../kernel/db/ids.ts';
import type { Db, Tables } from '../../kernel/db/tables.ts';
import { freshDatabase } from '../../kernel/db/testing.ts';
import { inTransaction } from '../../kernel/db/transaction.ts';
import { notFound } from '../../kernel/http/errors.ts';
import { type PageRoute, pageRoute } from '../../kernel/http/page-route.ts';
import { roomApp } from '../../kernel/http/testing-app.ts';
import type { Actor } from '../../kernel/identity/actor.ts';
import { testIdentify, testOrganisation, testPerson } from '../../kernel/identity/testing-people.ts';
import { createStatisticsCache } from '../../kernel/search/statistics.ts';
import { createAnalyser } from '../../kernel/search/text/analyser.ts';
import { sampleLexicon, sampleTopics } from '../../kernel/search/text/sample-vocabulary.ts';
import { getInnovationBySlug } from '../innovations/public.ts';
import { registerAdoptionApi } from './api.ts';
import type { AdoptionContext } from './context.ts';
import { adoptionPages } from './routes.tsx';
import type { AdoptionBody } from './schema.ts';
import { innovationSection } from './sections.tsx';

/** A measured result of the sample innovation: 10 hours a week less. */
export const measured = {
  text: 'Kjøringen gikk ned ti timer i uken.',
  status: 'measured',
  kind: 'effect',
  figure: 10,
  unit: 'timer i uken',
  direction: 'better',
} as const;

/** A room with an innovation, the organisation behind it, two that may take it over, and one of demonstration. */
export async function testRoom(
  options: {
    readonly clients?: Readonly<Record<string, Actor>>;
    readonly context?: Partial<AdoptionContext>;
  } = {},
) {
  const db = (await freshDatabase<Tables>()).sql;
  const context: AdoptionContext = {
    db,
    analyser: createAnalyser({ lexicon: sampleLexicon, topics: sampleTopics }),
    statistics: createStatisticsCache(db),
    sources: [],
    now: () => new Date('2026-11-28T12:00:00Z'),
    ...options.context,
  };
  const app = roomApp({
    pages: [sectionPage(context), ...adoptionPages(context)],
    api: (app) => registerAdoptionApi(app, context),
    identify: testIdentify(db, options.clients ?? {}),
  });
  const maker = await testOrganisation(db, 'Opphav kommune');
  const our = await testOrganisation(db, 'Vang kommune');
  const other = await testOrganisation(db, 'Lom kommune');
  const pretend = await testOrganisation(db, 'Demo kommune', { isDemonstration: true });
  const member = (organisationId: string, role: 'reader' | 'editor' | 'administrator', name: string) =>
    testPerson(db, { organisationId, role, name, email: `${name.replaceAll(' ', '.')}@example.org` });
  const people = {
    maker: await member(maker.id, 'editor', 'Mari Opphav'),
    editor: await member(our.id, 'editor', 'Eva Editor'),
    colleague: await member(our.id, 'editor', 'Kari Kollega'),
    reader: await member(our.id, 'reader', 'Rolf Reader'),
    other: await member(other.id, 'editor', 'Olga Other'),
    pretender: await testPerson(db, { organisationId: pretend.id, role: 'editor', isDemonstration: true }),
  };
  const innovation = await sampleInnovation(db, maker.id);
  return { db, context, app, maker, our, other, pretend, people, innovation };
}

/** Where the page of an innovation is, with our section alone. */
function sectionPage(context: AdoptionContext): PageRoute {
  const section = innovationSection(context);
  return pageRoute({
    name: 'innovation',
    path: '/innovations/:slug',
    permission: 'public',
    query: z.object({}),
    handler: async (request) => {
      const innovation = await getInnovationBySlug(context.db, request.params.slug ?? '');
      if (!innovation) throw notFound();
      return { title: innovation.title, main: await section(innovation, request) };
    },
  });
}

export type TestRoom = Awaited<ReturnType<typeof testRoom>>;

/** An innovation as the content files would tell it, without the search index. */
export async function sampleInnovation(
  db: Db,
  makerId: string,
  changes: { readonly slug?: string; readonly title?: string } = {},
): Promise<{ id: string; slug: string }> {
  const id = newId();
  const slug = changes.slug ?? 'kjoreplan';
  await inTransaction(db, async (tx) => {
    await tx
      .insertInto('innovations')
      .values({
        id,
        slug,
        language: 'nb',
        title: changes.title ?? 'Kjøreplan for hjemmetjenesten',
        need: 'Hjemmetjenesten brukte for mye tid i bilen.',
        solution: 'Rutene legges av den som kjører.',
        learned: null,
        types: ['process'],
        degree: 'incremental',
        phase: 'in_use',
        outcome: 'worked',
        outcome_reason: null,
        year_start: 2020,
        year_end: null,
        results: JSON.stringify([measured]),
        certainty: 'measured',
        organisations: JSON.stringify([{ name: 'Opphav kommune' }]),
        partners: [],
        spread_to: ['Skjåk kommune'],
        topics: [],
        life_events: [],
        keywords: ['kjøring'],
        sources: JSON.stringify([{ url: 'https://example.org/kilde', title: 'En kilde' }]),
        read_on: '2026-01-01',
        reading_note: 'Lest.',
        verified: true,
        editorial: [],
        maintained_by: null,
        record_id: null,
        maintained_at: null,
      })
      .execute();
    await tx
      .insertInto('innovation_organisations')
      .values({ innovation_id: id, organisation_id: makerId, position: 0 })
      .execute();
  });
  return { id, slug };
}

/** A solution of the catalogue, without the search index. */
export async function sampleSolution(
  db: Db,
  providerId: string,
  slug: string,
): Promise<{ id: string; slug: string }> {
  const id = newId();
  await inTransaction(db, async (tx) => {
    await tx
      .insertInto('solutions')
      .values({
        id,
        slug,
        language: 'nb',
        title: `Løsningen ${slug}`,
        kind: 'cloud_service',
        phase: 'in_use',
        need: 'Innbyggerne fyller ut det samme hver gang.',
        description: 'Henter det som alt er kjent.',
        providers: JSON.stringify([{ name: 'Opphav kommune', country: 'NO', kind: 'municipality' }]),
        terms: '{}',
        licence: null,
        repository: null,
        contact: null,
        standards: [],
        frameworks: '[]',
        built_on: [],
        topics: [],
        keywords: ['skjema'],
        sources: JSON.stringify([{ url: 'https://example.org/kilde' }]),
        read_on: '2026-01-01',
        reading_note: 'Lest.',
        maintained_by: null,
        record_id: null,
        maintained_at: null,
      })
      .execute();
    await tx
      .insertInto('solution_organisations')
      .values({ solution_id: id, organisation_id: providerId, position: 0 })
      .execute();
  });
  return { id, slug };
}

/** What lacks nothing: in use since 2024, for all. */
export const inUse: AdoptionBody = {
  state: 'uses',
  year: 2024,
  note: undefined,
  learned: undefined,
  visibility: 'public',
};

/** Half of what the originator measured. */
export const halfEffect = {
  text: 'Timer til kjøring',
  unit: 'timer i uken',
  baseline: 40,
  value: 35,
  lowerIsBetter: true,
  year: 2025,
  source: 'Egen telling',
  repeats: undefined,
  benefitId: undefined,
} as const;
