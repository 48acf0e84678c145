import { beforeAll, describe, expect, it } from 'vitest';
import { anonymous } from '../../kernel/identity/actor.ts';
import { getInnovationBySlug } from '../innovations/public.ts';
import { beginNeed, joinNeed, meetNeed, publishNeed } from '../needs/public.ts';
import { listGoneWaiting } from './about-adoptions.ts';
import { tellAdoption } from './actions.ts';
import { listSpread } from './national.ts';
import { viewNext } from './next-view.ts';
import { reconcileAdoptions } from './reconcile.ts';
import { halfEffect, inUse, sampleInnovation, type TestRoom, testRoom } from './testing-room.ts';
import { trackOf } from './track.ts';

let room: TestRoom;
let number = 0;

beforeAll(async () => {
  room = await testRoom();
});

async function fresh(): Promise<{ id: string; slug: string }> {
  number += 1;
  return sampleInnovation(room.db, room.maker.id, { slug: `ting-${number}`, title: `Ting nummer ${number}` });
}

const tell = (who: keyof TestRoom['people'], slug: string, body: object = {}, revision = 0) =>
  tellAdoption(room.context, room.people[who].actor, {
    slug,
    revision,
    language: 'nb',
    body: { ...inUse, ...body },
  });
const page = async (path: string, who?: keyof TestRoom['people']) =>
  (await room.app.request(path, who ? { headers: room.people[who].headers } : {})).text();

describe('the page of how an innovation spreads', () => {
  it('answers in its heading, and tells which effects held', async () => {
    const { slug } = await fresh();
    const first = await tell('editor', slug, {
      learnedFrom: 'originator',
      effect: { ...halfEffect, value: 30 },
    });
    await tell('other', slug, { state: 'adapted', year: 2025, learnedFrom: first.id, effect: halfEffect });
    const html = await page(`/innovations/${slug}/adoption`);
    expect(html).toContain('To har tatt det i bruk. To har målt. Én fikk samme gevinst.');
    expect(html).toContain('Én av to som har målt, fikk samme gevinst');
    expect(html).toContain('10 timer i uken her, 10 timer i uken hos opphavet');
    expect(html).toContain('5 timer i uken her, 10 timer i uken hos opphavet');
    // Nested: the second learned from the first, who learned from the originator.
    expect(html).toMatch(
      /Opphav kommune laget det<\/strong><ul><li><a[^>]*>Vang kommune<\/a>[\s\S]*?<ul><li><a[^>]*>Lom kommune/,
    );
    // What the source tells of spread stands apart, and is not counted.
    expect(html).toContain('Ifølge kilden');
    expect(html).toContain('Skjåk kommune');
  });

  it('shows nothing of what is not for all, not even to the organisation itself', async () => {
    const { slug } = await fresh();
    await tell('editor', slug, { visibility: 'organisation', note: 'Bare oss' });
    for (const who of [undefined, 'other', 'editor'] as const) {
      const html = await page(`/innovations/${slug}/adoption`, who);
      expect(html).not.toContain('Vang kommune</a>');
      expect(html).not.toContain('Bare oss');
    }
  });

  it('does not tell that somebody learned from one who has hidden themselves', async () => {
    const { slug } = await fresh();
    const first = await tell('editor', slug);
    await tell('other', slug, { learnedFrom: first.id });
    await tell('editor', slug, { visibility: 'organisation' }, 1);
    const html = await page(`/innovations/${slug}/adoption`);
    expect(html).not.toContain('Vang kommune');
    expect(html).toContain('Har ikke fortalt hvem de lærte av');
  });

  it('shows the year that is asked for, and this year for one that cannot be', async () => {
    const { slug } = await fresh();
    await tell('editor', slug, { state: 'tests', year: 2023 });
    await tell('editor', slug, { year: 2025 }, 1);
    // Without a place on the map there is no map, and no year to choose.
    expect(await page(`/innovations/${slug}/adoption`)).not.toContain('<svg class="nytte-map"');
    const { id } = room.our;
    const place = { latitude: 61.1, longitude: 8.5, population: 1600 };
    await room.db.updateTable('organisations').set(place).where('id', '=', id).execute();
    expect(await page(`/innovations/${slug}/adoption?year=2025`)).toContain('Én kommune brukte det i 2025');
    expect(await page(`/innovations/${slug}/adoption?year=2024`)).toContain('brukte det i 2024');
    expect(await page(`/innovations/${slug}/adoption?year=tull`)).toContain('brukte det i 2026');
    expect((await room.app.request('/innovations/finnes-ikke/adoption')).status).toBe(404);
  });
});

describe('the track of an innovation', () => {
  it('counts what is for all in the real world, in one answer for many', async () => {
    const [one, two, none] = [await fresh(), await fresh(), await fresh()];
    await tell('editor', one.slug, { effect: { ...halfEffect, value: 30 } });
    await tell('other', one.slug, { effect: halfEffect });
    await tell('pretender', one.slug);
    await tell('editor', two.slug, { state: 'tests', visibility: 'organisation' });
    await tell('other', two.slug, { state: 'stopped', learned: 'Passet ikke' });
    const track = await trackOf(room.db, [one.id, two.id, none.id]);
    expect(track.get(one.id)).toEqual({
      adopters: 2,
      testing: 0,
      considering: 0,
      stopped: 0,
      measuredBy: 2,
      held: 1,
      notHeld: 1,
    });
    expect(track.get(two.id)).toMatchObject({ adopters: 0, testing: 0, stopped: 1 });
    expect(track.has(none.id)).toBe(false);
    const national = await listSpread(room.db);
    expect(national.find(({ id }) => id === one.id)?.track).toEqual(track.get(one.id));
    expect((await page('/adoption')).includes('Demo')).toBe(false);
  });
});

describe('one’s own list', () => {
  it('has the hidden ones too, with the next step; and is nobody else’s', async () => {
    const { slug } = await fresh();
    await tell('editor', slug, { state: 'considers', visibility: 'organisation', note: '=1+1' });
    const html = await page('/adoptions', 'reader');
    expect(html).toContain(`Ting nummer ${number}`);
    expect(html).toContain('Neste steg: spør dem som bruker det');
    expect(await page('/adoptions', 'other')).not.toContain(`Ting nummer ${number}`);
    expect((await room.app.request('/adoptions')).status).toBe(401);
    expect(await page('/adoptions.csv', 'reader')).toContain("'=1+1");
  });
});

describe('an innovation that is withdrawn', () => {
  it('leaves what was told of it, tells those who use it, and is found again when it comes back', async () => {
    const { id, slug } = await fresh();
    const told = await tell('editor', slug);
    await room.db.deleteFrom('links').where('to_id', '=', id).execute();
    await room.db.deleteFrom('innovations').where('id', '=', id).execute();
    expect(await page('/adoptions', 'editor')).toContain('Denne innovasjonen er trukket tilbake');
    const waiting = () => listGoneWaiting(room.db, room.people.editor.actor);
    expect((await waiting()).map(({ href }) => href)).toContain(`/adoptions#gone-${told.id}`);
    expect((await room.app.request(`/adoptions/${told.id}/seen`, room.people.other.form({}))).status).toBe(
      404,
    );
    expect((await room.app.request(`/adoptions/${told.id}/seen`, room.people.editor.form({}))).status).toBe(
      303,
    );
    expect((await waiting()).map(({ href }) => href)).not.toContain(`/adoptions#gone-${told.id}`);
    expect((await trackOf(room.db, [id])).size).toBe(0);

    const back = await sampleInnovation(room.db, room.maker.id, { slug, title: 'Tilbake' });
    expect(await reconcileAdoptions(room.db)).toBe(1);
    expect(await reconcileAdoptions(room.db)).toBe(0);
    expect((await trackOf(room.db, [back.id])).get(back.id)?.adopters).toBe(1);
    const links = await room.db.selectFrom('links').selectAll().where('to_id', '=', back.id).execute();
    expect(links).toMatchObject([{ from_id: told.id, relation: 'adopts' }]);
    expect(await page(`/innovations/${slug}/adoption`)).toContain('Vang kommune');
  });
});

describe('who should look at it next', () => {
  it('are those with a like need that do not use it, with the reason; nothing hidden counts', async () => {
    const { slug, id } = await fresh();
    const need = async (
      who: keyof TestRoom['people'],
      title: string,
      visibility: 'public' | 'organisation',
    ) => {
      const { actor } = room.people[who];
      const begun = await beginNeed(room.context, actor, {
        title,
        today: 'Hjemmetjenesten bruker for mye tid i bilen.',
        whom: 'De ansatte i hjemmetjenesten',
        knowMet: 'Mindre kjøring',
        visibility,
      });
      await publishNeed(room.context, actor, { id: begun.id, revision: begun.revision });
      return begun.id;
    };
    await need('other', 'Hjemmetjenesten bruker for mye tid i bilen på kjøring', 'public');
    await need('editor', 'Hemmelig: hjemmetjenesten bruker for mye tid i bilen', 'organisation');
    const innovation = await getInnovationBySlug(room.db, slug);
    if (!innovation) throw new Error('gone');
    const view = () => viewNext(room.context, anonymous, innovation, { onlyMunicipalities: false });
    const found = await view();
    expect(found.withNeed.map(({ name }) => name)).toEqual(['Lom kommune']);
    expect(found.withNeed[0]?.score).toBeGreaterThan(0);
    const html = await page(`/innovations/${slug}/next`);
    expect(html).toContain('Har meldt: «Hjemmetjenesten bruker for mye tid i bilen på kjøring»');
    expect(html).not.toContain('Hemmelig');
    expect(await page(`/innovations/${slug}/next.csv`)).toContain('Lom kommune');

    await tell('other', slug);
    expect((await view()).withNeed).toEqual([]);

    // Somebody met a need with it: whoever joined that need has the very same.
    const met = await need('other', 'Noe helt annet som handler om parkering', 'public');
    await joinNeed(room.context, room.people.editor.actor, { id: met });
    await meetNeed(room.context, room.people.other.actor, { id: met, innovationIds: [id] });
    expect((await view()).withNeed).toMatchObject([
      { name: 'Vang kommune', need: 1, reason: { isJoined: true, metBy: 'Lom kommune' } },
    ]);
  });
});
