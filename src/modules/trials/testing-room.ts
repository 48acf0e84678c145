import type { Db, Tables } from '../../kernel/db/tables.ts';
import { freshDatabase } from '../../kernel/db/testing.ts';
import type { Actor } from '../../kernel/identity/actor.ts';
import { testOrganisation, testPerson } from '../../kernel/identity/testing-people.ts';
import { createStatisticsCache } from '../../kernel/search/statistics.ts';
import { createAnalyser } from '../../kernel/search/text/analyser.ts';
import { sampleLexicon, sampleTopics } from '../../kernel/search/text/sample-vocabulary.ts';
import { beginInitiative, type InitiativeBody, initiativeBody } from '../initiatives/public.ts';
import type { TrialContext } from './actions.ts';
import type { TrialDraft } from './schema.ts';

/** Two organisations with people of every role, and what the acts of the room are done with. */
export async function testTrialRoom() {
  const db: Db = (await freshDatabase<Tables>()).sql;
  const context: TrialContext = {
    db,
    analyser: createAnalyser({ lexicon: sampleLexicon, topics: sampleTopics }),
    statistics: createStatisticsCache(db),
    sources: [],
    now: () => new Date(),
  };
  const our = await testOrganisation(db, 'Vang kommune');
  const other = await testOrganisation(db, 'Lom kommune');
  const member = (organisationId: string, role: 'reader' | 'editor', name: string) =>
    testPerson(db, { organisationId, role, name });
  return {
    db,
    context,
    our,
    people: {
      editor: await member(our.id, 'editor', 'Eva Editor'),
      colleague: await member(our.id, 'editor', 'Kåre Kollega'),
      reader: await member(our.id, 'reader', 'Rolf Reader'),
      otherEditor: await member(other.id, 'editor', 'Olga Other'),
    },
    initiative: (actor: Actor, more: Partial<InitiativeBody> = {}) =>
      beginInitiative(context, actor, {
        body: initiativeBody.parse({ title: 'Påminnelse før timen', visibility: 'public', ...more }),
      }),
  };
}

export type TestTrialRoom = Awaited<ReturnType<typeof testTrialRoom>>;

/** A registration that lacks nothing: two groups, a mean, looked at once. */
export const wholeDraft: TrialDraft = {
  title: 'SMS dagen før timen',
  need: 'Folk glemmer timen, og andre venter lenger.',
  hypothesis: 'Ventetiden går ned når folk får en SMS dagen før.',
  change: 'En SMS klokken tolv dagen før timen.',
  population: 'Alle med time på helsestasjonen i mars.',
  dataBefore: 'none',
  primaryLabel: 'Ventetid',
  primaryKind: 'mean',
  primaryUnit: 'dager',
  primaryBetter: 'lower',
  primaryImportant: '2',
  primaryColumn: 'dager',
  design: 'two_groups',
  groups: [
    { code: 'som_før', label: 'Som før', share: '1' },
    { code: 'sms', label: 'SMS', share: '1' },
  ],
  unitColumn: 'id',
  groupColumn: 'gruppe',
  sd: '4',
  plannedSize: '64',
  stoppingRule: 'fixed',
  stopping: 'Når mars er over.',
  missingRule: 'complete_case',
  adopt: 'Minst to dager kortere.',
  adapt: 'Kortere, men mindre enn to dager.',
  stop: 'Ikke kortere.',
};
