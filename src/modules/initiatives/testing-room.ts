import type { Db, Tables } from '../../kernel/db/tables.ts';
import { freshDatabase } from '../../kernel/db/testing.ts';
import type { HttpApp } from '../../kernel/http/app.ts';
import { roomApp } from '../../kernel/http/testing-app.ts';
import type { Actor } from '../../kernel/identity/actor.ts';
import { testIdentify, testOrganisation, testPerson } from '../../kernel/identity/testing-people.ts';
import { createStatisticsCache } from '../../kernel/search/statistics.ts';
import { createAnalyser } from '../../kernel/search/text/analyser.ts';
import { sampleLexicon, sampleTopics } from '../../kernel/search/text/sample-vocabulary.ts';
import { beginNeed, publishNeed } from '../needs/public.ts';
import { beginInitiative } from './actions.ts';
import { registerInitiativeApi } from './api.ts';
import type { InitiativePagesContext } from './initiative-routes.tsx';
import type { Initiative } from './queries.ts';
import { initiativePages } from './routes.tsx';
import { initiativeBody } from './schema.ts';

/** A room with two organisations and people of every role, one of demonstration, and nobody's. */
export async function testRoom(
  options: {
    readonly clients?: Readonly<Record<string, Actor>>;
    readonly context?: Partial<InitiativePagesContext>;
  } = {},
) {
  const db = (await freshDatabase<Tables>()).sql;
  const context: InitiativePagesContext = {
    db,
    analyser: createAnalyser({ lexicon: sampleLexicon, topics: sampleTopics }),
    statistics: createStatisticsCache(db),
    sources: [],
    now: () => new Date(),
    chain: async () => [],
    sections: [],
    measuredResults: async () => [],
    isUsed: async () => false,
    ...options.context,
  };
  await saveTopics(db);
  const app = roomApp({
    pages: initiativePages(context),
    api: (http: HttpApp) => registerInitiativeApi(http, context),
    identify: testIdentify(db, options.clients ?? {}),
  });
  const our = await testOrganisation(db, 'Vang kommune');
  const other = await testOrganisation(db, 'Lom kommune');
  const pretend = await testOrganisation(db, 'Prøve kommune', { isDemonstration: true });
  const member = (organisationId: string, role: 'reader' | 'editor' | 'administrator', name: string) =>
    testPerson(db, { organisationId, role, name });
  return {
    db,
    context,
    app,
    our,
    other,
    pretend,
    people: {
      editor: await member(our.id, 'editor', 'Eva Editor'),
      colleague: await member(our.id, 'editor', 'Kåre Kollega'),
      reader: await member(our.id, 'reader', 'Rolf Reader'),
      otherEditor: await member(other.id, 'editor', 'Olga Other'),
      outsider: await testPerson(db, { name: 'Uten Virksomhet' }),
      pretender: await testPerson(db, { organisationId: pretend.id, role: 'editor', isDemonstration: true }),
    },
  };
}

export type TestRoom = Awaited<ReturnType<typeof testRoom>>;

/** An initiative of Vang, with what `said` says. */
export function begun(
  { context, people }: TestRoom,
  said: Readonly<Record<string, unknown>> = {},
  actor: Actor = people.editor.actor,
): Promise<Initiative> {
  return beginInitiative(context, actor, {
    body: initiativeBody.parse({ title: 'Digitalt nattilsyn', ...said }),
  });
}

/** A published need of Lom, for itself alone or for all. */
export async function statedNeed(
  { context, people }: TestRoom,
  title: string,
  visibility: 'public' | 'organisation',
): Promise<string> {
  const { actor } = people.otherEditor;
  const need = await beginNeed(context, actor, {
    title,
    today: 'Folk venter.',
    whom: 'De som venter',
    knowMet: 'Ingen venter.',
    topics: [],
    visibility,
  });
  await publishNeed(context, actor, { id: need.id, revision: need.revision });
  return need.id;
}

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
