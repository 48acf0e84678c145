import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { Tables } from '../../kernel/db/tables.ts';
import { freshDatabase } from '../../kernel/db/testing.ts';
import type { HttpApp } from '../../kernel/http/app.ts';
import { type TestPerson, testOrganisation, testPerson } from '../../kernel/identity/testing-people.ts';
import { findRecord, type OwnRecord } from '../../kernel/records/records.ts';
import { beginRecord, discardDraft, publishOwnRecord, saveRecord, withdrawRecord } from './actions.ts';
import { findKind } from './kinds.ts';
import type { OwnRecordPagesRoom } from './page-access.ts';
import { judge } from './publish.ts';
import { browserOf, completeInnovation, roomWithContent } from './testing-room.ts';

const { sql: db } = await freshDatabase<Tables>();
const kind = findKind('innovation') ?? expect.fail();
const language = 'nb' as const;
let room: OwnRecordPagesRoom;
let app: HttpApp;
let kari: TestPerson;
let ola: TestPerson;
let record: OwnRecord;
let path: string;

beforeAll(async () => {
  ({ room, app } = await roomWithContent(db));
  const organisation = await testOrganisation(db, 'Skrivstad');
  kari = await testPerson(db, { organisationId: organisation.id, role: 'editor', name: 'Kari' });
  ola = await testPerson(db, { organisationId: organisation.id, role: 'editor', name: 'Ola' });
});

beforeEach(async () => {
  record = await beginRecord(room, kari.actor, { kind, language, body: completeInnovation });
  path = `/records/innovation/${record.id}`;
});

const at = (one: OwnRecord) => ({ kind, id: one.id, revision: one.revision, language });
const draftNow = async () =>
  ((await findRecord(db, 'innovation', record.id)) ?? expect.fail()).draft as Record<string, unknown>;
const unescaped = (text: string) =>
  text.replaceAll('&quot;', '"').replaceAll('&amp;', '&').replaceAll('&#39;', "'");

/** What the form of a step carries hidden. */
async function hidden(person: TestPerson, step: string): Promise<Record<string, string>> {
  const { html } = await browserOf(app, person).get(`${path}/edit/${step}`);
  return {
    revision: /name="revision" value="(\d+)"/.exec(html)?.[1] ?? '',
    'seen.step': /name="seen\.step" value="([^"]*)"/.exec(html)?.[1] ?? '',
  };
}

const faultsOf = async (body: Record<string, unknown>) => {
  const judged = await judge(db, kind, record, { language, now: room.now(), body });
  return new Map(judged.faults.map(({ field, message }) => [field, message]));
};

test('nothing is published without a source, nor with one that has no address', async () => {
  expect((await faultsOf({ ...completeInnovation, sources: [] })).get('sources')).toContain('minst én kilde');
  const named = { ...completeInnovation, sources: [{ title: 'Rapport' }] };
  expect((await faultsOf(named)).get('sources.0.url')).toContain('hele adressen');
  const script = { ...completeInnovation, sources: [{ title: 'Rapport', url: 'javascript:alert(1)' }] };
  expect((await faultsOf(script)).has('sources.0.url')).toBe(true);
});

test('a result must say whether it is measured, estimated or expected', async () => {
  const [result] = completeInnovation.results;
  for (const status of [undefined, 'unknown', 'sikkert']) {
    const body = { ...completeInnovation, results: [{ ...result, status }] };
    expect((await faultsOf(body)).get('results.0.status')).toContain('målt, anslått eller forventet');
  }
});

test('nobody says that it worked without a measured effect for the better', async () => {
  const claim = { ...completeInnovation, outcome: 'worked' };
  expect((await faultsOf(claim)).get('outcome')).toContain('minst én målt virkning');
  const measured = { text: 'Færre netter.', status: 'measured', kind: 'effect', direction: 'better' };
  expect(await faultsOf({ ...claim, results: [measured] })).toEqual(new Map());
});

test('what is typed in the wrong form is told at its field, and kept as it was typed', async () => {
  const body = {
    ...completeInnovation,
    yearStart: 'i fjor',
    yearEnd: '1789',
    results: [{ ...completeInnovation.results[0], figure: 'mange', unit: 'netter' }],
    need: 'x'.repeat(1300),
  };
  const faults = await faultsOf(body);
  expect(faults.get('yearStart')).toContain('årstall');
  expect(faults.get('yearEnd')).toContain('årstall');
  expect(faults.get('results.0.figure')).toContain('tall');
  expect(faults.get('need')).toContain('1200');
  const saved = await saveRecord(room, kari.actor, { ...at(record), body });
  expect(saved.draft).toMatchObject({ yearStart: 'i fjor', results: [{ figure: 'mange' }] });
});

test('the path for what did not work has its own words and no choice of success', async () => {
  const b = browserOf(app, kari);
  expect((await b.get('/records/innovation/new?path=did-not-work')).html).toContain(
    'mest nyttige du kan dele',
  );
  const begun = await b.post('/records/innovation/new', { title: 'Nattkamera', path: 'did-not-work' });
  const outcome = await b.get(begun.location.replace('/need', '/outcome'));
  expect(outcome.html).toContain('Hva skjedde, og hvorfor?');
  for (const value of ['failed', 'gave_nothing', 'stopped', 'mixed']) {
    expect(outcome.html).toContain(`value="${value}"`);
  }
  expect(outcome.html).not.toContain('value="worked"');
});

test('rows are added and removed by buttons, and what was typed elsewhere on the page is saved with them', async () => {
  const b = browserOf(app, kari);
  const rows = { 'results.0.text': 'Endret', 'results.0.status': 'estimated', 'results.0.kind': 'effect' };
  const added = await b.post(`${path}/edit/results`, {
    ...(await hidden(kari, 'results')),
    ...rows,
    do: 'add:results',
  });
  expect(added.location).toBe(`${path}/edit/results?row=add#results-1`);
  expect((await b.get(`${path}/edit/results`)).html).toContain('results.1.text');
  expect((await draftNow()).results).toMatchObject([{ text: 'Endret' }, {}]);
  const removed = await b.post(`${path}/edit/results`, {
    ...(await hidden(kari, 'results')),
    ...rows,
    'results.1.text': 'Den andre',
    do: 'remove:results:0',
  });
  expect(removed.status).toBe(303);
  expect((await draftNow()).results).toMatchObject([{ text: 'Den andre' }]);
});

test('a draft is saved while one types, and the form goes on from the new revision', async () => {
  const b = browserOf(app, kari);
  const auto = await b.post(`${path}/edit/need`, {
    ...(await hidden(kari, 'need')),
    title: 'Lagret av seg selv',
    save: 'auto',
  });
  expect(auto.status).toBe(204);
  const { step } = JSON.parse(auto.headers.get('nytte-seen') ?? '{}') as { step: string };
  const next = { revision: auto.headers.get('nytte-revision') ?? '', 'seen.step': step };
  const again = await b.post(`${path}/edit/need`, { ...next, title: 'Og en gang til', save: 'auto' });
  expect(again.status).toBe(204);
  expect((await draftNow()).title).toBe('Og en gang til');
});

test('two who write in different fields both have their words saved', async () => {
  const [first, second] = [await hidden(kari, 'need'), await hidden(ola, 'outcome')];
  const { title, need } = completeInnovation;
  await browserOf(app, kari).post(`${path}/edit/need`, { ...first, title: `${title}!`, need });
  const saved = await browserOf(app, ola).post(`${path}/edit/outcome`, {
    ...second,
    outcome: 'not_known',
    learned: 'Start i det små.',
  });
  expect(saved.status).toBe(303);
  expect(await draftNow()).toMatchObject({ title: `${title}!`, learned: 'Start i det små.' });
});

test('two who write in the same field: the second sees both and chooses, and nothing is lost meanwhile', async () => {
  const [first, second] = [await hidden(kari, 'need'), await hidden(ola, 'need')];
  const { title } = completeInnovation;
  await browserOf(app, kari).post(`${path}/edit/need`, { ...first, title, need: 'Karis ord.' });
  const mine = { ...second, title: 'Olas tittel', need: 'Olas ord.' };
  expect((await browserOf(app, ola).post(`${path}/edit/need`, { ...mine, save: 'auto' })).status).toBe(409);
  const conflict = await browserOf(app, ola).post(`${path}/edit/need`, mine);
  expect(conflict.status).toBe(409);
  expect(conflict.html).toContain('Kari lagret endringer');
  expect(conflict.html.replaceAll('<mark>', '').replaceAll('</mark>', '')).toContain('Olas ord.');
  expect((await draftNow()).need).toBe('Karis ord.');
  const field = (name: string) =>
    unescaped(new RegExp(`name="${name}" value="([^"]*)"`).exec(conflict.html)?.[1] ?? '');
  const resolved = await browserOf(app, ola).post(`${path}/resolve`, {
    revision: field('revision'),
    mine: field('mine'),
    step: 'need',
    'choose.title': 'mine',
    'choose.need': 'theirs',
  });
  expect(resolved.status).toBe(303);
  expect(await draftNow()).toMatchObject({ title: 'Olas tittel', need: 'Karis ord.' });
});

test('HTML in every field comes out as it was typed, in forms, preview, versions and on the public page', async () => {
  const nasty = '<img src=x onerror=alert(1)>';
  const body = {
    ...completeInnovation,
    title: `Navn ${nasty}`,
    need: nasty,
    solution: nasty,
    learned: nasty,
    outcomeReason: nasty,
    partners: nasty,
    spreadTo: nasty,
    keywords: nasty,
    results: [{ ...completeInnovation.results[0], text: nasty, figure: '3', unit: nasty }],
    sources: [{ title: nasty, publisher: nasty, year: nasty, url: 'https://example.no/?a=<b>"' }],
  };
  const saved = await saveRecord(room, kari.actor, { ...at(record), body });
  const b = browserOf(app, kari);
  const pages = ['', '/preview', '/versions', ...kind.steps(body).map((step) => `/edit/${step}`)];
  for (const more of pages) expect((await b.get(path + more)).html, more).not.toContain('<img');
  const published = await publishOwnRecord(room, kari.actor, at(saved));
  const shown = await (await app.request(`/innovations/${published.slug}`)).text();
  expect(shown).not.toContain('<img');
  expect(shown).toContain('&lt;img src=x');
});

test('a published record that is changed keeps its address, and others see the change when it is published', async () => {
  const first = await publishOwnRecord(room, kari.actor, at(record));
  const changed = await saveRecord(room, kari.actor, {
    ...at(first),
    body: { ...completeInnovation, title: 'Et helt nytt navn' },
  });
  const see = async () => (await app.request(`/innovations/${first.slug}`)).text();
  expect(await see()).not.toContain('Et helt nytt navn');
  const second = await publishOwnRecord(room, kari.actor, at(changed));
  expect(second.slug).toBe(first.slug);
  expect(await see()).toContain('Et helt nytt navn');
  const withdrawn = await withdrawRecord(room, kari.actor, at(second));
  expect((await app.request(`/innovations/${first.slug}`)).status).toBe(404);
  expect(await (await app.request('/innovations?q=Et+helt+nytt+navn')).text()).not.toContain(
    `/${first.slug}"`,
  );
  const again = await publishOwnRecord(room, kari.actor, at(withdrawn));
  expect(await see()).toContain('Et helt nytt navn');
  const kinds = await db
    .selectFrom('events')
    .select('kind')
    .where('subject_id', '=', record.id)
    .orderBy('at')
    .orderBy('id')
    .execute();
  expect(kinds.map((event) => event.kind)).toEqual([
    'innovation.published',
    'innovation.changed',
    'innovation.withdrawn',
    'innovation.published',
  ]);
  expect(again.isPublic).toBe(true);
});

test('two records of the same name get an address each, also beside one from the content files', async () => {
  const other = await beginRecord(room, ola.actor, { kind, language, body: completeInnovation });
  const [a, b] = [
    await publishOwnRecord(room, kari.actor, at(record)),
    await publishOwnRecord(room, ola.actor, at(other)),
  ];
  expect(a.slug).not.toBe(b.slug);
  const body = { ...completeInnovation, title: 'Asker velferdslab' };
  const third = await beginRecord(room, ola.actor, { kind, language, body });
  expect((await publishOwnRecord(room, ola.actor, at(third))).slug).toBe('asker-velferdslab-2');
});

test('a draft that was never published is gone when it is thrown away; what is published stays', async () => {
  const published = await publishOwnRecord(room, kari.actor, at(record));
  const changed = await saveRecord(room, kari.actor, { ...at(published), body: { title: 'Halvferdig' } });
  expect((await discardDraft(room, kari.actor, at(changed)))?.isPublic).toBe(true);
  expect((await app.request(`/innovations/${published.slug}`)).status).toBe(200);
  const fresh = await beginRecord(room, kari.actor, { kind, language, title: 'Bort' });
  expect(await discardDraft(room, kari.actor, at(fresh))).toBeUndefined();
  expect(await findRecord(db, 'innovation', fresh.id)).toBeUndefined();
});
