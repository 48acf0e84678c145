import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import type { Tables } from '../../kernel/db/tables.ts';
import { freshDatabase } from '../../kernel/db/testing.ts';
import { testOrganisation, testPerson } from '../../kernel/identity/testing-people.ts';
import { followingRoom, happened, testRecord } from './testing-room.ts';

const { sql: db } = await freshDatabase<Tables>({ poolSize: 6 });
const bergen = await testOrganisation(db, 'Bergen kommune');
const oslo = await testOrganisation(db, 'Oslo kommune');
const { app } = followingRoom(db);

interface Element {
  name: string;
  attributes: Record<string, string>;
  text: string;
  children: Element[];
}

/** Reads strictly: a fault in the XML fails the test. */
function parse(xml: string): Element {
  const root: Element = { name: '', attributes: {}, text: '', children: [] };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, text: '', children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(xml).close();
  return root.children[0] as Element;
}

const named = ({ children }: Element, name: string) => children.filter((child) => child.name === name);
const textOf = (element: Element, name: string) => named(element, name)[0]?.text;

async function feed(path: string): Promise<Element> {
  const answer = await app.request(path);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
  return parse(await answer.text());
}

describe('the feed of needs', () => {
  it('is Atom as the standard demands it, in the language of its address', async () => {
    const need = await testRecord(db, { title: 'Færre fall', organisationId: bergen.id, slug: 'fall' });
    await happened(db, 'need.published', need);
    await happened(db, 'need.joined', need, { detail: { organisationId: oslo.id } });
    for (const [prefix, lang, sentence] of [
      ['', 'nb', 'Oslo kommune har også dette behovet.'],
      ['/en', 'en', 'Oslo kommune has this need too.'],
    ] as const) {
      const root = await feed(`${prefix}/feeds/needs.atom`);
      expect(root.name).toBe('feed');
      expect(root.attributes).toMatchObject({ xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': lang });
      for (const name of ['id', 'title', 'updated', 'author']) expect(named(root, name)).toHaveLength(1);
      const self = named(root, 'link').find(({ attributes }) => attributes.rel === 'self')?.attributes.href;
      expect(self).toBe(`https://nytte.test${prefix}/feeds/needs.atom`);
      const entries = named(root, 'entry');
      expect(entries).toHaveLength(2);
      for (const entry of entries) {
        for (const name of ['id', 'title', 'updated']) expect(named(entry, name)).toHaveLength(1);
        expect(textOf(entry, 'id')).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
        expect(textOf(entry, 'updated')).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
      }
      expect(new Set(entries.map((entry) => textOf(entry, 'id'))).size).toBe(2);
      const [latest] = entries as [Element, Element];
      expect(textOf(latest, 'summary')).toBe(sentence);
      expect(named(latest, 'title')[0]).toMatchObject({
        text: 'Færre fall',
        attributes: { 'xml:lang': 'nb' },
      });
      expect(named(latest, 'link')[0]?.attributes.href).toBe(`https://nytte.test${prefix}/needs/fall`);
      expect(textOf(root, 'updated')).toBe(textOf(latest, 'updated'));
    }
  });

  it('keeps hostile text a text', async () => {
    const title = ']]><script>alert("1")</script>&amp; \u0001\ud800\uffff <!-- \' --> &#0; blåbær 🫐';
    const need = await testRecord(db, { title: 'x', organisationId: bergen.id, slug: 'ond' });
    await happened(db, 'need.changed', need);
    const { context } = followingRoom(db);
    const { followingPages } = await import('./routes.tsx');
    const { roomApp } = await import('../../kernel/http/testing-app.ts');
    const hostile = roomApp({
      pages: followingPages({
        ...context,
        describers: {
          ...context.describers,
          need: async (_, __, ids) =>
            new Map(ids.map((id) => [id, { title, href: '/x"<&', language: 'n"b' }])),
        },
      }),
    });
    const root = parse(await (await hostile.request('/feeds/needs.atom')).text());
    const titles = named(root, 'entry').map((entry) => textOf(entry, 'title'));
    expect(titles[0]).toBe(']]><script>alert("1")</script>&amp; ��� <!-- \' --> &#0; blåbær 🫐');
  });

  it('tells only what is public now and real, signed in or not', async () => {
    const member = await testPerson(db, { organisationId: bergen.id });
    const make = (slug: string, options = {}) =>
      testRecord(db, { title: `PLANTET ${slug}`, organisationId: bergen.id, slug, ...options });
    const hidden = await make('skjult', { isPublic: false });
    await happened(db, 'need.published', hidden);
    await happened(db, 'need.changed', hidden, { isPublic: true });
    const demonstration = await make('demo', { isDemonstration: true });
    await happened(db, 'need.published', demonstration, { isPublic: true });
    const withdrawn = await make('trukket');
    await happened(db, 'need.published', withdrawn);
    await db.updateTable('records').set({ is_public: false }).where('id', '=', withdrawn.id).execute();
    for (const path of ['/feeds/needs.atom', `/feeds/organisations/${bergen.slug}.atom`]) {
      const [without, signedIn] = await Promise.all([
        app.request(path),
        app.request(path, { headers: member.headers }),
      ]);
      const xml = await without.text();
      expect(xml).toContain('<entry>');
      expect(xml).not.toContain('PLANTET');
      expect(await signedIn.text()).toBe(xml);
    }
  });

  it('is not sent again to who has it, and is sent when something in it is withdrawn', async () => {
    const need = await testRecord(db, { title: 'Kjent', organisationId: oslo.id, slug: 'kjent' });
    await happened(db, 'need.published', need);
    const first = await app.request('/feeds/needs.atom');
    const etag = first.headers.get('etag') ?? '';
    expect(Date.parse(first.headers.get('last-modified') ?? '')).toBeGreaterThan(Date.now() - 60_000);
    const again = await app.request('/feeds/needs.atom', { headers: { 'if-none-match': `"x", ${etag}` } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    await db.updateTable('records').set({ is_public: false }).where('id', '=', need.id).execute();
    const changed = await app.request('/feeds/needs.atom', { headers: { 'if-none-match': etag } });
    expect(changed.status).toBe(200);
    expect(await changed.text()).not.toContain('Kjent');
  });
});

describe('other feeds', () => {
  it('tell of innovations, and of what one organisation has written', async () => {
    const innovation = await testRecord(db, {
      title: 'Sensor i gulvet',
      organisationId: oslo.id,
      kind: 'innovation',
      slug: 'sensor',
    });
    await happened(db, 'innovation.published', innovation);
    const titles = async (path: string) =>
      named(await feed(path), 'entry').map((entry) => textOf(entry, 'title'));
    expect(await titles('/feeds/innovations.atom')).toEqual(['Sensor i gulvet']);
    expect(await titles(`/feeds/organisations/${oslo.slug}.atom`)).toEqual(['Sensor i gulvet']);
    expect(await titles(`/feeds/organisations/${bergen.slug}.atom`)).not.toContain('Sensor i gulvet');
  });

  it('of an organisation that is not there, or is of the demonstration, do not exist', async () => {
    const demo = await testOrganisation(db, 'Demokommunen', { isDemonstration: true });
    for (const slug of ['finnes-ikke', demo.slug, '%00', 'a/b']) {
      expect((await app.request(`/feeds/organisations/${slug}.atom`)).status).toBeGreaterThanOrEqual(400);
    }
  });

  it('are valid also when nothing has happened', async () => {
    const quiet = await testOrganisation(db, 'Stille kommune');
    const root = await feed(`/feeds/organisations/${quiet.slug}.atom`);
    expect(named(root, 'entry')).toEqual([]);
    expect(textOf(root, 'updated')).toBe('1970-01-01T00:00:00.000Z');
  });
});
