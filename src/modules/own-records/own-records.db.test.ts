import { beforeAll, expect, test } from 'vitest';
import type { Tables } from '../../kernel/db/tables.ts';
import { freshDatabase } from '../../kernel/db/testing.ts';
import type { HttpApp } from '../../kernel/http/app.ts';
import { type TestPerson, testOrganisation, testPerson } from '../../kernel/identity/testing-people.ts';
import { beginRecord } from './actions.ts';
import { findKind } from './kinds.ts';
import type { OwnRecordPagesRoom } from './page-access.ts';
import { browserOf, completeInnovation, roomWithContent } from './testing-room.ts';

const { sql: db } = await freshDatabase<Tables>();
let room: OwnRecordPagesRoom;
let app: HttpApp;
let editor: TestPerson;

beforeAll(async () => {
  ({ room, app } = await roomWithContent(db));
  const organisation = await testOrganisation(db, 'Testvik');
  editor = await testPerson(db, { organisationId: organisation.id, role: 'editor' });
});

const kind = () => {
  const found = findKind('innovation');
  if (!found) throw new Error('no kind');
  return found;
};

/** The revision that a page's form carries. */
const revisionIn = (html: string) => /name="revision" value="(\d+)"/.exec(html)?.[1] ?? '';
const seenIn = (html: string) => /name="seen\.step" value="([^"]*)"/.exec(html)?.[1] ?? '';

test('an innovation is told step by step, previewed, published, and found by all', async () => {
  const b = browserOf(app, editor);
  const start = await b.post('/records/innovation/new', { title: 'Nattlege i to kommuner' });
  expect(start.status).toBe(303);
  const path = start.location.replace('/edit/need', '');
  let page = await b.get(`${path}/edit/need`);
  const step = async (name: string, fields: Record<string, string>) => {
    page = await b.get(`${path}/edit/${name}`);
    const saved = await b.post(`${path}/edit/${name}`, {
      revision: revisionIn(page.html),
      'seen.step': seenIn(page.html),
      ...fields,
    });
    expect(saved.status).toBe(303);
    return saved.location;
  };
  expect(await step('need', { title: 'Nattlege i to kommuner', need: 'Ingen lege om natta.' })).toBe(
    `${path}/edit/action`,
  );
  await step('action', { solution: 'Vi delte én lege.', types: 'service', phase: 'in_use' });
  await step('outcome', { outcome: 'not_known' });
  await step('results', {
    'results.0.text': 'Færre netter uten lege.',
    'results.0.status': 'estimated',
    'results.0.kind': 'effect',
  });
  const before = await b.get(path);
  expect(before.html).toContain('Legg til minst én kilde');
  expect((await b.post(`${path}/publish`, { revision: revisionIn(before.html) })).status).toBe(422);
  await step('sources', {
    'sources.0.title': 'Rapport',
    'sources.0.url': 'https://example.no/rapport',
    keywords: 'nattlege, legevakt',
  });
  const preview = await b.get(`${path}/preview`);
  expect(preview.html).toContain('Vi delte én lege.');
  expect((await app.request('/innovations/nattlege-i-to-kommuner')).status).toBe(404);
  const published = await b.post(`${path}/publish`, { revision: revisionIn(preview.html) });
  expect(published.location).toBe(`${path}?told=published`);
  const shown = await (await app.request('/innovations/nattlege-i-to-kommuner')).text();
  expect(shown).toContain('Vi delte én lege.');
  expect(shown).toContain('Testvik har skrevet dette');
  expect(await (await app.request('/innovations?q=nattlege')).text()).toContain('Nattlege i to kommuner');
});

test('a complete body is accepted by the checks', async () => {
  const record = await beginRecord(room, editor.actor, {
    kind: kind(),
    language: 'nb',
    body: completeInnovation,
  });
  const page = await browserOf(app, editor).get(`/records/innovation/${record.id}`);
  expect(page.html).toContain('Alt er på plass');
});
