import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../kernel/db/ids.ts';
import type { Db, Tables } from '../kernel/db/tables.ts';
import { freshDatabase } from '../kernel/db/testing.ts';
import type { Describe } from '../kernel/events/describe.ts';
import { type Actor, anonymous } from '../kernel/identity/actor.ts';
import { testOrganisation, testPerson } from '../kernel/identity/testing-people.ts';
import type { ChainStop } from '../kernel/links/chain.ts';
import type { RecordKind, RecordReference, Relation } from '../kernel/links/links.ts';
import { createStatisticsCache } from '../kernel/search/statistics.ts';
import { createAnalyser } from '../kernel/search/text/analyser.ts';
import { sampleLexicon, sampleTopics } from '../kernel/search/text/sample-vocabulary.ts';
import { beginInitiative, initiativeBody } from '../modules/initiatives/public.ts';
import { beginNeed, publishNeed } from '../modules/needs/public.ts';
import { chainOf } from './chain.ts';
import { chainDescribers } from './describers.ts';

let db: Db;
let hidden: Set<string>;
let names: Map<string, string>;
/** How often the rooms were asked. */
let asked: number;

const made = (kind: RecordKind, name: string): RecordReference => {
  const id = newId();
  names.set(id, name);
  return { kind, id };
};

async function link(from: RecordReference, relation: Relation, ...targets: RecordReference[]) {
  for (const to of targets) {
    await sql`insert into links (from_kind, from_id, relation, to_kind, to_id)
      values (${from.kind}, ${from.id}::uuid, ${relation}, ${to.kind}, ${to.id}::uuid)`.execute(db);
  }
}

/** Everything is seen but what is hidden, and stands at its name. */
const describeAll: Describe = async (_db, _actor, ids) => {
  asked += 1;
  return new Map(
    ids
      .filter((id) => !hidden.has(id) && names.has(id))
      .map((id) => [id, { title: names.get(id) ?? '', href: `/${names.get(id)}`, language: 'nb' }]),
  );
};

const chain = (record: RecordReference, actor: Actor = anonymous) => {
  const kinds = ['need', 'innovation', 'initiative', 'trial', 'benefit', 'adoption', 'instrument'] as const;
  return chainOf(db, Object.fromEntries(kinds.map((kind) => [kind, describeAll])))(actor, record);
};

const byStation = (stops: readonly ChainStop[]) =>
  Object.fromEntries(stops.map(({ station, title, count }) => [station, `${title} ${count}`]));

/** One initiative with all that may stand on its chain, and a stranger's that copied the same. */
async function thread() {
  const need = made('need', 'need');
  const source = made('innovation', 'source');
  const initiative = made('initiative', 'initiative');
  const trial = made('trial', 'trial');
  const [benefit, second] = [made('benefit', 'benefit'), made('benefit', 'second')];
  const became = made('innovation', 'became');
  const adoption = made('adoption', 'adoption');
  const stranger = made('initiative', 'stranger');
  await link(initiative, 'meets', need);
  await link(initiative, 'copied_from', source);
  await link(stranger, 'copied_from', source, became);
  await link(stranger, 'gave', made('benefit', 'theirs'));
  await link(initiative, 'tested_in', trial);
  await link(initiative, 'gave', benefit, second);
  await link(trial, 'showed', benefit);
  await link(initiative, 'became', became);
  await link(adoption, 'adopts', became);
  await link(made('adoption', 'of the source'), 'adopts', source);
  return { need, source, initiative, trial, benefit, became, adoption, stranger };
}

beforeEach(async () => {
  db = (await freshDatabase<Tables>()).sql;
  hidden = new Set();
  names = new Map();
  asked = 0;
});

describe('the chain of a record', () => {
  it('holds what its initiative stands on and what came of it, and nothing of others who copied the same', async () => {
    const { initiative } = await thread();
    const stops = await chain(initiative);
    expect(byStation(stops)).toEqual({
      need: 'need 1',
      evidence: 'source 2',
      initiative: 'initiative 1',
      trial: 'trial 1',
      benefit: 'second 2',
      adoption: 'adoption 1',
    });
    expect(stops.find(({ station }) => station === 'adoption')?.href).toBe('/became/adoption');
  });

  it('is the same thread from the need, the trial and the benefit', async () => {
    const { need, trial, benefit } = await thread();
    const met = made('innovation', 'met');
    await link(need, 'met_by', met);
    expect(byStation(await chain(need))).toMatchObject({
      evidence: 'met 3',
      initiative: 'initiative 1',
      benefit: 'second 2',
      adoption: 'adoption 1',
    });
    for (const record of [trial, benefit]) {
      expect(byStation(await chain(record))).toMatchObject({ need: 'need 1', initiative: 'initiative 1' });
    }
    // At its own station it stands alone.
    expect(byStation(await chain(benefit)).benefit).toBe('benefit 1');
  });

  it('of an innovation is the initiative that became it, who took it up, and the needs that it met', async () => {
    const { became, source, adoption } = await thread();
    const need = made('need', 'other need');
    await link(need, 'met_by', became);
    expect(byStation(await chain(became))).toEqual({
      need: 'other need 2',
      evidence: 'became 1',
      initiative: 'initiative 1',
      trial: 'trial 1',
      benefit: 'second 2',
      adoption: 'adoption 1',
    });
    expect(byStation(await chain(source))).toEqual({ evidence: 'source 1', adoption: 'of the source 1' });
    expect(byStation(await chain(adoption))).toEqual({ evidence: 'became 1', adoption: 'adoption 1' });
  });

  it('never shows, counts or goes through what the reader may not see', async () => {
    const { need, initiative, benefit, became } = await thread();
    hidden.add(benefit.id);
    expect(byStation(await chain(need)).benefit).toBe('second 1');
    hidden.add(initiative.id);
    // The need and what it led to are joined by the hidden initiative alone.
    expect(byStation(await chain(need))).toEqual({ need: 'need 1' });
    expect(byStation(await chain(became))).toEqual({ evidence: 'became 1', adoption: 'adoption 1' });
    expect(await chain(initiative)).toEqual([]);
    expect(await chain({ kind: 'need', id: newId() })).toEqual([]);
  });

  it('ends although records lead round in circles, and to themselves', async () => {
    const { initiative, became, need } = await thread();
    await link(initiative, 'copied_from', became);
    await link(need, 'met_by', became);
    await link(became, 'met_by', became);
    await link(initiative, 'gave', initiative);
    const stops = await chain(initiative);
    expect(byStation(stops)).toMatchObject({ evidence: 'became 2', initiative: 'initiative 1' });
    expect(new Set(stops.map(({ station }) => station)).size).toBe(stops.length);
  });

  it('counts no more than fifty at a station, and asks few questions, of thousands of links', async () => {
    const need = made('need', 'need');
    await sql`insert into links (from_kind, from_id, relation, to_kind, to_id)
      select 'initiative', gen_random_uuid(), 'meets', 'need', ${need.id}::uuid from generate_series(1, 5000)`.execute(
      db,
    );
    const { rows } = await sql<{ id: string }>`select from_id as id from links`.execute(db);
    for (const { id } of rows) names.set(id, 'one of many');
    await sql`insert into links (from_kind, from_id, relation, to_kind, to_id)
      select 'initiative', from_id, 'gave', 'benefit', gen_random_uuid() from links, generate_series(1, 3)`.execute(
      db,
    );
    const benefits = await sql<{ id: string }>`select to_id as id from links where relation = 'gave'`.execute(
      db,
    );
    for (const { id } of benefits.rows) names.set(id, 'benefit');
    const stops = await chain(need);
    expect(asked).toBeLessThanOrEqual(6);
    expect(stops.map(({ station, count, hasMore }) => [station, count, hasMore])).toEqual([
      ['need', 1, undefined],
      ['initiative', 50, true],
      ['benefit', 50, true],
    ]);
  });

  it('is nothing for what stands beside it', async () => {
    expect(await chain(made('instrument', 'grant'))).toEqual([]);
  });
});

describe('the chain over real rooms', () => {
  it('tells each reader only of what the rooms let them read, and keeps demonstration apart', async () => {
    const analyser = createAnalyser({ lexicon: sampleLexicon, topics: sampleTopics });
    const room = { db, analyser, statistics: createStatisticsCache(db), sources: [], now: () => new Date() };
    const our = await testOrganisation(db, 'Vang kommune');
    const pretend = await testOrganisation(db, 'Prøve kommune', { isDemonstration: true });
    const editor = await testPerson(db, { organisationId: our.id, role: 'editor' });
    const player = await testPerson(db, {
      organisationId: pretend.id,
      role: 'editor',
      isDemonstration: true,
    });
    const draft = await beginNeed(room, editor.actor, {
      title: 'Eldre faller om natten',
      today: 'De blir liggende.',
      whom: 'Eldre',
      knowMet: 'Ingen ligger.',
      visibility: 'public',
    });
    const need = await publishNeed(room, editor.actor, { id: draft.id, revision: draft.revision });
    const begin = (actor: typeof editor.actor, title: string, visibility: 'public' | 'organisation') =>
      beginInitiative(room, actor, { body: initiativeBody.parse({ title, needIds: [need.id], visibility }) });
    await begin(editor.actor, 'Hemmelig', 'organisation');
    await begin(player.actor, 'Lek', 'public');
    const of = async (actor: Actor) =>
      byStation(await chainOf(db, chainDescribers)(actor, { kind: 'need', id: need.id }));

    expect(await of(anonymous)).toEqual({ need: 'Eldre faller om natten 1' });
    expect((await of(editor.actor)).initiative).toBe('Hemmelig 1');
    const open = await begin(editor.actor, 'Åpent', 'public');
    expect((await of(anonymous)).initiative).toBe('Åpent 1');
    expect((await of(player.actor)).initiative).toMatch(/ 2$/);
    const stops = await chainOf(db, chainDescribers)(anonymous, { kind: 'initiative', id: open.record.id });
    expect(stops.map(({ station, href }) => [station, href])).toEqual([
      ['initiative', '/initiatives/apent'],
      ['need', `/needs/${need.slug}`],
    ]);
  });
});
