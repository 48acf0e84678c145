import { beforeAll, describe, expect, it } from 'vitest';
import type { Db, Tables } from '../../kernel/db/tables.ts';
import { freshDatabase } from '../../kernel/db/testing.ts';
import { anonymous } from '../../kernel/identity/actor.ts';
import { type TestPerson, testOrganisation, testPerson } from '../../kernel/identity/testing-people.ts';
import { listVersions } from '../../kernel/records/records.ts';
import { createStatisticsCache } from '../../kernel/search/statistics.ts';
import { createAnalyser } from '../../kernel/search/text/analyser.ts';
import { sampleLexicon, sampleTopics } from '../../kernel/search/text/sample-vocabulary.ts';
import { beginInitiative, type InitiativeContext, moveInitiative, saveInitiative } from './actions.ts';
import { readableInitiative } from './queries.ts';
import { type InitiativeBody, initiativeBody } from './schema.ts';

let db: Db;
let context: InitiativeContext;
let editor: TestPerson;
let partner: TestPerson;
let stranger: TestPerson;
let partnerId: string;

beforeAll(async () => {
  db = (await freshDatabase<Tables>()).sql;
  context = {
    db,
    analyser: createAnalyser({ lexicon: sampleLexicon, topics: sampleTopics }),
    statistics: createStatisticsCache(db),
    sources: [],
    now: () => new Date(),
  };
  const our = await testOrganisation(db, 'Vang kommune');
  const other = await testOrganisation(db, 'Lom kommune');
  partnerId = (await testOrganisation(db, 'Skjåk kommune')).id;
  editor = await testPerson(db, { organisationId: our.id, role: 'editor', name: 'Eva' });
  partner = await testPerson(db, { organisationId: partnerId, role: 'reader', name: 'Per' });
  stranger = await testPerson(db, { organisationId: other.id, role: 'editor', name: 'Siv' });
});

const body = (more: Partial<InitiativeBody> = {}): InitiativeBody =>
  initiativeBody.parse({ title: 'Digital medisindispenser', ...more });

describe('an initiative', () => {
  it('is seen by its own, by those who take part, and by all once it is published', async () => {
    const taking = { organisationId: partnerId, name: 'Skjåk', sector: 'municipal', part: 'takes_part' };
    const { record } = await beginInitiative(context, editor.actor, {
      body: body({ participants: [taking] as InitiativeBody['participants'] }),
    });
    expect((await readableInitiative(db, partner.actor, record.id)).body.title).toBe(
      'Digital medisindispenser',
    );
    for (const who of [stranger.actor, anonymous]) {
      await expect(readableInitiative(db, who, record.id)).rejects.toMatchObject({ status: 404 });
    }
    const published = await saveInitiative(context, editor.actor, {
      id: record.id,
      revision: record.revision,
      body: body({ visibility: 'public' }),
    });
    expect(published.record.slug).toBe('digital-medisindispenser');
    expect((await readableInitiative(db, anonymous, 'digital-medisindispenser')).phase).toBe('need');
  });

  it('keeps every version, and refuses to save over what somebody else saved', async () => {
    const { record } = await beginInitiative(context, editor.actor, { body: body() });
    const edit = { id: record.id, revision: record.revision, body: body({ summary: 'Ny.' }) };
    await saveInitiative(context, editor.actor, edit);
    await expect(saveInitiative(context, editor.actor, edit)).rejects.toMatchObject({
      code: 'edit_conflict',
    });
    expect((await listVersions(db, record.id)).map(({ version }) => version)).toEqual([2, 1]);
  });

  it('cannot be stopped without saying what was learned, and remembers where it stopped', async () => {
    const { record } = await beginInitiative(context, editor.actor, { body: body(), phase: 'trial' });
    const stop = { id: record.id, to: 'stopped' } as const;
    await expect(moveInitiative(context, editor.actor, stop)).rejects.toMatchObject({ status: 422 });
    const stopped = await moveInitiative(context, editor.actor, { ...stop, note: 'Ingen brukte den.' });
    expect([stopped.phase, stopped.stoppedIn, stopped.body.learned]).toEqual([
      'stopped',
      'trial',
      'Ingen brukte den.',
    ]);
    const further = { id: record.id, to: 'in_use' } as const;
    await expect(moveInitiative(context, editor.actor, further)).rejects.toMatchObject({
      code: 'not_to_this_phase',
    });
  });

  it('is begun and changed by editors of its organisation only', async () => {
    const { record } = await beginInitiative(context, editor.actor, { body: body() });
    await expect(beginInitiative(context, partner.actor, { body: body() })).rejects.toMatchObject({
      status: 403,
    });
    const move = { id: record.id, to: 'idea' } as const;
    await expect(moveInitiative(context, stranger.actor, move)).rejects.toMatchObject({ status: 404 });
  });
});
