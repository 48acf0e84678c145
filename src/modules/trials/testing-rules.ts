import type { Tables } from '../../kernel/db/tables.ts';
import { freshDatabase } from '../../kernel/db/testing.ts';
import { roomApp } from '../../kernel/http/testing-app.ts';
import type { Actor } from '../../kernel/identity/actor.ts';
import { testIdentify, testOrganisation, testPerson } from '../../kernel/identity/testing-people.ts';
import { createStatisticsCache } from '../../kernel/search/statistics.ts';
import { createAnalyser } from '../../kernel/search/text/analyser.ts';
import { sampleLexicon, sampleTopics } from '../../kernel/search/text/sample-vocabulary.ts';
import type { InitiativeContext } from '../initiatives/public.ts';
import { registerActApi } from './act/api.ts';
import { actPages } from './act/routes.tsx';
import { registerSandboxApi } from './sandbox/api.ts';
import { sandboxPages } from './sandbox/routes.tsx';

/** The pages on rules and sandbox cases, with two organisations, one of demonstration, and people of each role. */
export async function testRules(clients: Readonly<Record<string, Actor>> = {}) {
  const db = (await freshDatabase<Tables>()).sql;
  const context: InitiativeContext = {
    db,
    analyser: createAnalyser({ lexicon: sampleLexicon, topics: sampleTopics }),
    statistics: createStatisticsCache(db),
    sources: [],
    now: () => new Date(),
  };
  await db
    .insertInto('topics')
    .values(
      sampleTopics.map(({ id, kind, label, parents = [] }) => ({
        id,
        kind,
        label_nb: label.nb ?? id,
        label_nn: null,
        label_en: null,
        parents: [...parents],
        related: [],
        synonyms: '{}',
      })),
    )
    .execute();
  const app = roomApp({
    pages: [...actPages({ ...context, publicUrl: undefined }), ...sandboxPages(context)],
    api: (http) => {
      registerActApi(http);
      registerSandboxApi(http, context);
    },
    identify: testIdentify(db, clients),
  });
  const our = await testOrganisation(db, 'Vang kommune');
  const other = await testOrganisation(db, 'Lom kommune');
  const pretend = await testOrganisation(db, 'Prøve kommune', { isDemonstration: true });
  return {
    db,
    context,
    app,
    our,
    other,
    people: {
      editor: await testPerson(db, { organisationId: our.id, role: 'editor', name: 'Eva Editor' }),
      colleague: await testPerson(db, { organisationId: our.id, role: 'editor', name: 'Kåre Kollega' }),
      reader: await testPerson(db, { organisationId: our.id, role: 'reader', name: 'Rolf Reader' }),
      otherEditor: await testPerson(db, { organisationId: other.id, role: 'editor', name: 'Olga Other' }),
      pretender: await testPerson(db, { organisationId: pretend.id, role: 'editor', isDemonstration: true }),
    },
  };
}

export type TestRules = Awaited<ReturnType<typeof testRules>>;
