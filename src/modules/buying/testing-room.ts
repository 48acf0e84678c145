import type { Tables } from '../../kernel/db/tables.ts';
import { freshDatabase } from '../../kernel/db/testing.ts';
import type { HttpApp } from '../../kernel/http/app.ts';
import { roomApp } from '../../kernel/http/testing-app.ts';
import { testIdentify, testOrganisation, testPerson } from '../../kernel/identity/testing-people.ts';
import { createStatisticsCache } from '../../kernel/search/statistics.ts';
import { createAnalyser } from '../../kernel/search/text/analyser.ts';
import { sampleLexicon, sampleTopics } from '../../kernel/search/text/sample-vocabulary.ts';
import { registerBuyingApi } from './api.ts';
import type { BuyingContext } from './context.ts';
import { buyingPages } from './routes.tsx';

/** A room with needs and initiatives beside it, two organisations and people of every role. */
export async function testRoom(more: Partial<BuyingContext> = {}) {
  const db = (await freshDatabase<Tables>()).sql;
  const context: BuyingContext = {
    db,
    analyser: createAnalyser({ lexicon: sampleLexicon, topics: sampleTopics }),
    statistics: createStatisticsCache(db),
    sources: [],
    now: () => new Date(),
    ...more,
  };
  const app = roomApp({
    pages: buyingPages(context),
    api: (http: HttpApp) => registerBuyingApi(http),
    identify: testIdentify(db, {}),
  });
  const our = await testOrganisation(db, 'Vang kommune');
  const other = await testOrganisation(db, 'Lom kommune');
  const member = (organisationId: string, role: 'reader' | 'editor', name: string) =>
    testPerson(db, { organisationId, role, name });
  return {
    db,
    context,
    app,
    our,
    other,
    people: {
      editor: await member(our.id, 'editor', 'Eva Editor'),
      colleague: await member(our.id, 'editor', 'Kåre Kollega'),
      reader: await member(our.id, 'reader', 'Rolf Reader'),
      otherEditor: await member(other.id, 'editor', 'Olga Other'),
    },
  };
}

export type TestRoom = Awaited<ReturnType<typeof testRoom>>;
