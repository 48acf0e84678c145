import type { Db, Tables } from '../../kernel/db/tables.ts';
import { freshDatabase } from '../../kernel/db/testing.ts';
import type { HttpApp } from '../../kernel/http/app.ts';
import { roomApp } from '../../kernel/http/testing-app.ts';
import type { Actor } from '../../kernel/identity/actor.ts';
import { testIdentify, testOrganisation, testPerson } from '../../kernel/identity/testing-people.ts';
import { createStatisticsCache } from '../../kernel/search/statistics.ts';
import { createAnalyser } from '../../kernel/search/text/analyser.ts';
import { sampleLexicon, sampleTopics } from '../../kernel/search/text/sample-vocabulary.ts';
import type { NeedContext } from './actions.ts';
import { registerNeedApi } from './api.ts';
import { needPages } from './routes.tsx';
import type { NeedDraft } from './schema.ts';

/** A room with two organisations and people of every role in each, one of demonstration, and nobody's. */
export async function testRoom(clients: Readonly<Record<string, Actor>> = {}) {
  const db = (await freshDatabase<Tables>()).sql;
  const context: NeedContext = {
    db,
    analyser: createAnalyser({ lexicon: sampleLexicon, topics: sampleTopics }),
    statistics: createStatisticsCache(db),
    sources: [],
    now: () => new Date(),
  };
  await saveTopics(db);
  const ask = roomApp({
    pages: needPages({ ...context, chain: async () => [] }),
    api: (app: HttpApp) => registerNeedApi(app, context),
    identify: testIdentify(db, clients),
  });
  const our = await testOrganisation(db, 'Vang kommune');
  const other = await testOrganisation(db, 'Lom kommune');
  const pretend = await testOrganisation(db, 'Prøve kommune', { isDemonstration: true });
  const member = (organisationId: string, role: 'reader' | 'editor' | 'administrator', name: string) =>
    testPerson(db, { organisationId, role, name });
  return {
    db,
    context,
    app: ask,
    our,
    other,
    pretend,
    people: {
      editor: await member(our.id, 'editor', 'Eva Editor'),
      colleague: await member(our.id, 'editor', 'Kåre Kollega'),
      reader: await member(our.id, 'reader', 'Rolf Reader'),
      administrator: await member(our.id, 'administrator', 'Ada Admin'),
      otherEditor: await member(other.id, 'editor', 'Olga Other'),
      otherReader: await member(other.id, 'reader', 'Oda Other'),
      outsider: await testPerson(db, { name: 'Uten Virksomhet' }),
      platform: await testPerson(db, { name: 'Per Plattform', isPlatformAdministrator: true }),
      pretender: await testPerson(db, { organisationId: pretend.id, role: 'editor', isDemonstration: true }),
    },
  };
}

export type TestRoom = Awaited<ReturnType<typeof testRoom>>;

/** A need that lacks nothing. */
export const wholeNeed: NeedDraft = {
  title: 'Eldre som faller om natten, venter lenge på hjelp fra hjemmetjenesten',
  today: 'Den som faller, blir liggende til noen kommer innom. Trygghetsalarmen er ofte ikke på.',
  whom: 'Eldre som bor alene',
  knowMet: 'Ingen ligger mer enn 30 minutter.',
  visibility: 'public',
};

async function saveTopics(db: Db): Promise<void> {
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
}
