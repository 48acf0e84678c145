import { beforeAll, describe, expect, it } from 'vitest';
import { listAuditEntries } from '../../kernel/audit/read.ts';
import { anonymous } from '../../kernel/identity/actor.ts';
import { anonymousForm } from '../../kernel/identity/testing-people.ts';
import { tellAdoption } from './actions.ts';
import { listAdoptionsOf, listSteps } from './queries.ts';
import { halfEffect, inUse, sampleInnovation, type TestRoom, testRoom } from './testing-room.ts';

let room: TestRoom;
let number = 0;

beforeAll(async () => {
  room = await testRoom();
});

/** A fresh innovation, so that no test stands on another. */
async function fresh(): Promise<{ id: string; slug: string }> {
  number += 1;
  return sampleInnovation(room.db, room.maker.id, { slug: `sak-${number}`, title: `Sak nummer ${number}` });
}

const tell = (who: keyof TestRoom['people'], slug: string, body: Partial<typeof inUse>, revision = 0) =>
  tellAdoption(room.context, room.people[who].actor, {
    slug,
    revision,
    language: 'nb',
    body: { ...inUse, ...body },
  });
const page = async (path: string, who?: keyof TestRoom['people']) =>
  (await room.app.request(path, who ? { headers: room.people[who].headers } : {})).text();

describe('telling that one has taken an innovation over', () => {
  it('is shown to all on its page, with name, state, year and whom it was learned from', async () => {
    const { slug } = await fresh();
    await tell('editor', slug, { learnedFrom: 'originator' });
    const html = await page(`/innovations/${slug}`);
    expect(html).toContain('Én annen bruker dette.');
    expect(html).toContain('Vang kommune');
    expect(html).toContain('Bruker, siden 2024 · lærte av Opphav kommune');
  });

  it('is seen by the organisation alone while it is only considered, and no event leaves it', async () => {
    const { id, slug } = await fresh();
    const answer = await room.app.request(
      `/innovations/${slug}/adopt`,
      room.people.editor.form({ state: 'considers', year: '2026', note: 'Hemmelig plan' }),
    );
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toContain('/adoption?done=own');
    expect(await listAdoptionsOf(room.db, anonymous, id)).toEqual([]);
    for (const who of [undefined, 'other', 'maker'] as const) {
      expect(await page(`/innovations/${slug}`, who)).not.toContain('Vang kommune');
    }
    expect(await page(`/innovations/${slug}`, 'reader')).toContain('Ser bare dere');
    const events = await room.db.selectFrom('events').selectAll().where('subject_id', '=', id).execute();
    expect(events.map((event) => [event.is_public, event.organisation_id])).toEqual([[false, room.our.id]]);
    const links = await room.db.selectFrom('links').selectAll().where('to_id', '=', id).execute();
    expect(links).toEqual([]);
  });

  it('keeps every step, and what was told inside the organisation stays inside when it is opened', async () => {
    const { id, slug } = await fresh();
    const first = await tell('editor', slug, { state: 'considers', year: 2022, visibility: 'organisation' });
    const second = await tell('colleague', slug, { state: 'tests', year: 2023, visibility: 'public' }, 1);
    expect(second.revision).toBe(2);
    expect((await listSteps(room.db, [first.id], { onlyPublic: false })).map(({ state }) => state)).toEqual([
      'considers',
      'tests',
    ]);
    expect((await listSteps(room.db, [first.id], { onlyPublic: true })).map(({ state }) => state)).toEqual([
      'tests',
    ]);
    const links = await room.db.selectFrom('links').selectAll().where('to_id', '=', id).execute();
    expect(links).toMatchObject([{ from_kind: 'adoption', from_id: first.id, relation: 'adopts' }]);
  });

  it('tells the originator of it, and takes the news back when it is no longer for all', async () => {
    const { id, slug } = await fresh();
    await tell('editor', slug, {});
    const events = () =>
      room.db
        .selectFrom('events')
        .select(['is_public', 'organisation_id', 'detail'])
        .where('subject_id', '=', id)
        .orderBy('at')
        .execute();
    expect(await events()).toMatchObject([
      {
        is_public: true,
        organisation_id: room.maker.id,
        detail: { state: 'uses', organisationId: room.our.id },
      },
    ]);
    await tell('editor', slug, { visibility: 'organisation' }, 1);
    expect((await events()).map((event) => [event.is_public, event.organisation_id])).toEqual([
      [false, room.our.id],
      [false, room.our.id],
    ]);
    const links = await room.db.selectFrom('links').selectAll().where('to_id', '=', id).execute();
    expect(links).toEqual([]);
  });

  it('is in the log of the organisation that told it', async () => {
    const { id, slug } = await fresh();
    await tell('editor', slug, {});
    const entries = await listAuditEntries(room.db, {
      streams: [`organisation:${room.our.id}`],
      limit: 100,
    });
    expect(entries.find((entry) => entry.subjectId === id)).toMatchObject({
      action: 'adoption.told',
      detail: { state: 'uses', year: 2024, public: true },
    });
  });

  it('of demonstration is seen in the demonstration alone, and reaches no real organisation', async () => {
    const { id, slug } = await fresh();
    await tell('pretender', slug, {});
    expect(await page(`/innovations/${slug}`)).not.toContain('Demo kommune');
    expect(await page(`/innovations/${slug}`, 'editor')).not.toContain('Demo kommune');
    expect(await page(`/innovations/${slug}`, 'pretender')).toContain('Demo kommune');
    const [event] = await room.db.selectFrom('events').selectAll().where('subject_id', '=', id).execute();
    expect(event).toMatchObject({ organisation_id: null, is_demonstration: true });
    expect(await room.db.selectFrom('links').selectAll().where('to_id', '=', id).execute()).toEqual([]);
  });
});

describe('what cannot be told', () => {
  it('that one has taken over what one has made oneself', async () => {
    const { slug } = await fresh();
    await expect(tell('maker', slug, {})).rejects.toMatchObject({ code: 'own_innovation', status: 409 });
    expect(
      (await room.app.request(`/innovations/${slug}/adopt`, { headers: room.people.maker.headers })).status,
    ).toBe(409);
  });

  it('by who only reads, or has not signed in', async () => {
    const { slug } = await fresh();
    const sent = { state: 'uses', year: '2024' };
    const path = `/innovations/${slug}/adopt`;
    expect((await room.app.request(path, room.people.reader.form(sent))).status).toBe(403);
    expect((await room.app.request(path, anonymousForm(sent))).status).toBe(401);
  });

  it('years that have not been, and years out of order', async () => {
    const { slug } = await fresh();
    const fieldOf = (field: string) => ({ status: 422, fields: [{ field }] });
    await expect(tell('editor', slug, { year: 2027 })).rejects.toMatchObject(fieldOf('year'));
    await tell('editor', slug, { state: 'tests', year: 2024 });
    await expect(tell('editor', slug, { year: 2023 }, 1)).rejects.toMatchObject(fieldOf('year'));
    expect((await tell('editor', slug, { state: 'tests', year: 2023 }, 1)).year).toBe(2023);
  });

  it('that one goes back to considering what is in use', async () => {
    const { slug } = await fresh();
    await tell('editor', slug, {});
    await expect(tell('editor', slug, { state: 'considers', year: 2025 }, 1)).rejects.toMatchObject({
      code: 'not_to_this_state',
    });
  });

  it('a circle of who learned from whom, not even by two at once', async () => {
    const { slug } = await fresh();
    const [ours, theirs] = [await tell('editor', slug, {}), await tell('other', slug, {})];
    const both = await Promise.allSettled([
      tell('editor', slug, { learnedFrom: theirs.id }, 1),
      tell('other', slug, { learnedFrom: ours.id }, 1),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const current = await listAdoptionsOf(room.db, anonymous, ours.subjectId);
    expect(current.filter(({ learnedFrom }) => learnedFrom !== undefined)).toHaveLength(1);
  });

  it('that one learned from somebody whom one cannot see', async () => {
    const { slug } = await fresh();
    const hidden = await tell('other', slug, { state: 'considers', visibility: 'organisation' });
    await expect(tell('editor', slug, { learnedFrom: hidden.id })).rejects.toMatchObject({
      fields: [{ field: 'learnedFrom', message: 'cannot be used' }],
    });
  });

  it('over what a colleague told meanwhile: the form comes back with both', async () => {
    const { slug } = await fresh();
    await tell('colleague', slug, { state: 'tests', year: 2023 });
    const answer = await room.app.request(
      `/innovations/${slug}/adopt`,
      room.people.editor.form({ state: 'uses', year: '2024', note: 'Vi er i gang', revision: '0' }),
    );
    expect(answer.status).toBe(409);
    const html = await answer.text();
    expect(html).toContain('De skrev: Prøver ut, siden 2023.');
    expect(html).toContain('Vi er i gang');
    expect(html).toContain('name="revision" value="1"');
  });

  it.each([
    [{ state: 'stopped', year: '2024' }, 'Hva lærte dere: mangler'],
    [{ state: 'uses', year: 'i fjor' }, 'Siden hvilket år'],
    [{ state: 'uses', year: '2031' }, 'kan ikke være et år som ikke har vært'],
    [
      {
        state: 'uses',
        year: '2024',
        'effect.text': 'Timer',
        'effect.baseline': 'mange',
        'effect.value': '7,5',
        'effect.unit': 'timer',
        'effect.better': 'lower',
        'effect.year': '2025',
        'effect.source': 'Oss',
      },
      'Nullpunkt: hvor mye var det før: må være et tall',
    ],
    [{ state: 'uses', year: '2024', 'effect.text': 'Timer' }, 'Nullpunkt: hvor mye var det før: mangler'],
  ])('what lacks something comes back as 422 with what was typed: %j', async (sent, message) => {
    const { slug } = await fresh();
    const answer = await room.app.request(
      `/innovations/${slug}/adopt`,
      room.people.editor.form({ ...sent, note: 'Det jeg skrev <b>' }),
    );
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain(message);
    expect(html).toContain('Det jeg skrev &lt;b&gt;');
  });
});

describe('what it gave here', () => {
  it('is kept as decimals, from a form with a decimal comma', async () => {
    const { id, slug } = await fresh();
    const answer = await room.app.request(
      `/innovations/${slug}/adopt`,
      room.people.editor.form({
        state: 'adapted',
        year: '2024',
        'effect.text': halfEffect.text,
        'effect.baseline': '1 040,5',
        'effect.value': '35',
        'effect.unit': halfEffect.unit,
        'effect.better': 'lower',
        'effect.year': '2025',
        'effect.source': halfEffect.source,
      }),
    );
    expect(answer.status).toBe(303);
    const [adoption] = await listAdoptionsOf(room.db, anonymous, id);
    expect(adoption?.effect).toEqual({ ...halfEffect, baseline: 1040.5 });
  });
});
