import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inTransaction } from '../../kernel/db/transaction.ts';
import { anonymous } from '../../kernel/identity/actor.ts';
import { testOrganisation, testPerson } from '../../kernel/identity/testing-people.ts';
import { tellAdoption } from './actions.ts';
import { adoptionsMergeMover, questionsMergeMover } from './merge.ts';
import { listAdoptionsOf, listSteps } from './queries.ts';
import { askQuestion } from './question-actions.ts';
import { listQuestions, readableQuestion } from './question-queries.ts';
import { halfEffect, inUse, sampleInnovation, type TestRoom, testRoom } from './testing-room.ts';

let room: TestRoom;
let number = 0;
let from: Awaited<ReturnType<typeof body>>;
let into: Awaited<ReturnType<typeof body>>;
let innovation: { id: string; slug: string };

const body = async (name: string) => {
  const organisation = await testOrganisation(room.db, name);
  const { actor } = await testPerson(room.db, { organisationId: organisation.id, role: 'editor' });
  return { id: organisation.id, slug: organisation.slug, actor };
};

beforeAll(async () => {
  room = await testRoom();
});

beforeEach(async () => {
  number += 1;
  from = await body(`Gamle ${number}`);
  into = await body(`Nye ${number}`);
  innovation = await sampleInnovation(room.db, room.maker.id, { slug: `flettet-${number}` });
});

const tell = (who: typeof from, changes: object) =>
  tellAdoption(room.context, who.actor, {
    slug: innovation.slug,
    revision: 0,
    language: 'nb',
    body: { ...inUse, ...changes },
  });
const merge = () =>
  inTransaction(room.db, async (tx) => {
    const counted = await adoptionsMergeMover.count(tx, from.id);
    expect(await adoptionsMergeMover.move(tx, from.id, into.id)).toBe(counted);
    expect(await adoptionsMergeMover.count(tx, from.id)).toBe(0);
    await questionsMergeMover.move(tx, from.id, into.id);
    expect(await questionsMergeMover.count(tx, from.id)).toBe(0);
  });

describe('two organisations that become one', () => {
  it('have an innovation once, as the one that is furthest has told it, with the history of both', async () => {
    await tell(into, { state: 'tests', year: 2025, visibility: 'organisation' });
    await tell(from, { state: 'adapted', year: 2023, effect: halfEffect });
    await merge();
    const [adoption, ...others] = await listAdoptionsOf(room.db, anonymous, innovation.id);
    expect(others).toEqual([]);
    expect(adoption).toMatchObject({ state: 'adapted', year: 2023, effect: { value: 35 } });
    expect(adoption?.organisation.id).toBe(into.id);
    const steps = await listSteps(room.db, [adoption?.id ?? ''], { onlyPublic: false });
    expect(steps.map(({ state }) => state).sort()).toEqual(['adapted', 'tests']);
    const links = await room.db
      .selectFrom('links')
      .select(['from_id', 'relation'])
      .where('to_id', '=', innovation.id)
      .execute();
    expect(links).toEqual([{ from_id: adoption?.id, relation: 'adopts' }]);
  });

  it('open nothing that was hidden, and hide nothing that was for all', async () => {
    await tell(into, { state: 'tests', year: 2025 });
    await tell(from, {
      state: 'adapted',
      year: 2026,
      visibility: 'organisation',
      note: 'Bare oss',
      effect: halfEffect,
    });
    await merge();
    const [adoption] = await listAdoptionsOf(room.db, anonymous, innovation.id);
    expect(adoption).toMatchObject({ state: 'tests', note: null, effect: undefined });
    const steps = await listSteps(room.db, [adoption?.id ?? ''], { onlyPublic: true });
    expect(steps.map(({ state }) => state)).toEqual(['tests']);
  });

  it('keep who learned from them, and have learned from nobody where it was from each other', async () => {
    const first = await tell(into, {});
    const middle = await tellAdoption(room.context, room.people.other.actor, {
      slug: innovation.slug,
      revision: 0,
      language: 'nb',
      body: { ...inUse, learnedFrom: first.id },
    });
    await tell(from, { state: 'adapted', learnedFrom: middle.id });
    await merge();
    const all = await listAdoptionsOf(room.db, anonymous, innovation.id);
    const one = all.find(({ organisation }) => organisation.id === into.id);
    expect(one).toMatchObject({ state: 'adapted', learnedFrom: undefined });
    expect(all.find(({ id }) => id === middle.id)?.learnedFrom).toBe(one?.id);
  });

  it('take over what only the old one had, and the news of it names the new one', async () => {
    const told = await tell(from, {});
    await merge();
    const [adoption] = await listAdoptionsOf(room.db, anonymous, innovation.id);
    expect(adoption).toMatchObject({ id: told.id, organisation: { id: into.id } });
    const events = await room.db
      .selectFrom('events')
      .select('detail')
      .where('subject_id', '=', innovation.id)
      .execute();
    expect(events.map(({ detail }) => detail.organisationId)).toEqual([into.id]);
  });

  it('keep their conversations; what they asked each other waits for nobody', async () => {
    await tell(into, {});
    const { id: inside } = await askQuestion(room.context, from.actor, {
      slug: innovation.slug,
      to: into.slug,
      text: 'Hvordan gjør dere det?',
    });
    const { id: outside } = await askQuestion(room.context, from.actor, {
      slug: innovation.slug,
      to: room.maker.slug,
      text: 'Og dere?',
    });
    await merge();
    const questions = await listQuestions(room.db, into.id);
    expect(questions.find(({ id }) => id === inside)?.awaitsId).toBeNull();
    expect(questions.find(({ id }) => id === outside)?.awaitsId).toBe(room.maker.id);
    expect((await readableQuestion(room.db, into.actor, outside)).messages).toMatchObject([
      { organisationId: into.id, text: 'Og dere?' },
    ]);
  });
});
