import { beforeAll, expect, test } from 'vitest';
import type { Tables } from '../../kernel/db/tables.ts';
import { freshDatabase } from '../../kernel/db/testing.ts';
import type { HttpApp } from '../../kernel/http/app.ts';
import {
  anonymousForm,
  type TestPerson,
  testOrganisation,
  testPerson,
} from '../../kernel/identity/testing-people.ts';
import type { OwnRecord } from '../../kernel/records/records.ts';
import { beginRecord, publishOwnRecord, saveRecord } from './actions.ts';
import { sendCorrection } from './corrections.ts';
import { findKind } from './kinds.ts';
import { askReview } from './reviews.ts';
import { completeInnovation, roomWithContent } from './testing-room.ts';

const { sql: db } = await freshDatabase<Tables>();
const planted = 'Hvitløksfergen';
const kind = findKind('innovation') ?? expect.fail();
let app: HttpApp;
let draft: OwnRecord;
let asked: OwnRecord;
let changed: OwnRecord;
let demonstrated: OwnRecord;
let correctionId: string;
const people: Record<string, TestPerson> = {};

beforeAll(async () => {
  const made = await roomWithContent(db);
  app = made.app;
  const { room } = made;
  const [own, other, demo] = [
    await testOrganisation(db, 'Egenby', { requiresReview: false }),
    await testOrganisation(db, 'Annenby'),
    await testOrganisation(db, 'Lekeby', { isDemonstration: true }),
  ];
  for (const role of ['reader', 'editor', 'administrator'] as const) {
    people[role] = await testPerson(db, { organisationId: own.id, role });
    people[`other ${role}`] = await testPerson(db, { organisationId: other.id, role });
  }
  people.platform = await testPerson(db, { isPlatformAdministrator: true });
  people['without organisation'] = await testPerson(db, {});
  people.demonstration = await testPerson(db, {
    organisationId: demo.id,
    role: 'administrator',
    isDemonstration: true,
  });
  const { actor } = people.editor as TestPerson;
  const body = { ...completeInnovation, title: `${planted} utkast`, need: `${planted} behov` };
  const begin = { kind, language: 'nb' as const };
  draft = await beginRecord(room, actor, { ...begin, body });
  asked = await beginRecord(room, actor, { ...begin, body: { ...body, title: `${planted} gjennomgang` } });
  await askReview(room, actor, { kind, id: asked.id, revision: asked.revision, language: 'nb' });
  const first = await beginRecord(room, actor, {
    ...begin,
    body: { ...completeInnovation, title: 'Åpen sak' },
  });
  const published = await publishOwnRecord(room, actor, {
    kind,
    id: first.id,
    revision: first.revision,
    language: 'nb',
  });
  changed = await saveRecord(room, actor, { kind, id: first.id, revision: published.revision, body });
  const demoActor = (people.demonstration as TestPerson).actor;
  const made2 = await beginRecord(room, demoActor, { ...begin, body: { ...body, title: `${planted} lek` } });
  demonstrated = await publishOwnRecord(room, demoActor, {
    kind,
    id: made2.id,
    revision: made2.revision,
    language: 'nb',
  });
  ({ id: correctionId } = await sendCorrection(room, actor, {
    kind,
    slug: 'apen-sak',
    message: `${planted} er feil`,
    language: 'nb',
  }));
});

const member = ['reader', 'editor', 'administrator'];
const writer = ['editor', 'administrator'];
const everybody = () => ['anonymous', ...Object.keys(people)];

const pages: readonly [path: () => string, mayRead: readonly string[]][] = [
  [() => `/records/innovation/${draft.id}`, member],
  [() => `/records/innovation/${draft.id}/preview`, member],
  [() => `/records/innovation/${draft.id}/edit/need`, writer],
  [() => `/records/innovation/${asked.id}`, member],
  [() => `/records/innovation/${asked.id}/review`, writer],
  [() => `/records/innovation/${changed.id}`, member],
  [() => `/records/innovation/${changed.id}/versions`, member],
  [() => `/records/corrections/${correctionId}`, writer],
  [() => `/records/innovation/${demonstrated.id}/published`, ['demonstration']],
];

test.each(pages.map(([path, readers], index) => [index, path, readers] as const))(
  'page %i shows planted words to those who may read them, and to nobody else',
  async (_, path, readers) => {
    for (const who of everybody()) {
      const answer = await app.request(path(), { headers: people[who]?.headers ?? {} });
      const html = await answer.text();
      expect({ who, seen: html.includes(planted), status: answer.status === 200 }).toEqual({
        who,
        seen: readers.includes(who),
        status: readers.includes(who),
      });
    }
  },
);

test('a hidden record answers as one that does not exist, whoever asks', async () => {
  const missing = draft.id.replace(/.{12}$/, '000000000000');
  for (const who of everybody().filter((name) => !member.includes(name))) {
    for (const more of ['', '/preview', '/edit/need', '/versions', '/review', '/published']) {
      const ask = (id: string) =>
        app.request(`/records/innovation/${id}${more}`, { headers: people[who]?.headers ?? {} });
      const [hidden, none] = await Promise.all([ask(draft.id), ask(missing)]);
      expect([who, more, hidden.status, await hidden.text()]).toEqual([
        who,
        more,
        none.status,
        await none.text(),
      ]);
    }
  }
});

const acts: readonly [act: string, fields: Record<string, string>][] = [
  ['edit/need', { title: 'kapret' }],
  ['publish', {}],
  ['discard', {}],
  ['withdraw', {}],
  ['ask-review', {}],
  ['restore', { version: '1' }],
  ['resolve', { mine: '{}', step: 'need' }],
  ['review', { review: '01900000-0000-7000-8000-000000000001', decision: 'approve' }],
];

test.each(acts)('only editors of the organisation may %s', async (act, fields) => {
  for (const record of [draft, changed]) {
    for (const who of everybody().filter((name) => !writer.includes(name))) {
      const form = { revision: String(record.revision), ...fields };
      const person = people[who];
      const answer = await app.request(
        `/records/innovation/${record.id}/${act}`,
        person ? person.form(form) : anonymousForm(form),
      );
      expect([401, 403, 404], `${who} ${act}`).toContain(answer.status);
      expect(await answer.text()).not.toContain(planted);
    }
  }
  const rows = await db
    .selectFrom('records')
    .select(['id', 'revision'])
    .where('id', 'in', [draft.id, changed.id])
    .execute();
  expect(new Map(rows.map(({ id, revision }) => [id, revision]))).toEqual(
    new Map([draft, changed].map(({ id, revision }) => [id, revision])),
  );
});

test('nothing unpublished or for demonstration is on a public page, in search, in the API or in files', async () => {
  const paths = [
    '/innovations',
    `/innovations?q=${encodeURIComponent(planted)}`,
    '/innovations/apen-sak',
    '/innovations.csv',
    '/innovations.json',
    '/api/v1/innovations?limit=100',
    `/api/v1/innovations?q=${encodeURIComponent(planted)}`,
    `/innovations/${demonstrated.slug}`,
    `/corrections/new?kind=innovation&of=${demonstrated.slug}`,
  ];
  for (const path of paths) {
    const told = (await (await app.request(path)).text()).replaceAll(`value="${planted}"`, '');
    // The search page repeats what was asked for; anything more would be a leak.
    expect(told.split(planted).length - 1, path).toBeLessThanOrEqual(
      path.startsWith('/innovations?q=') ? 4 : 0,
    );
    expect(told, path).not.toContain(`${planted} `);
  }
});

test('a list shows the records of the organisation that one acts for, and of no other', async () => {
  const ask = async (who: string) =>
    (await app.request('/records', { headers: people[who]?.headers ?? {} })).text();
  expect(await ask('reader')).toContain(`${planted} utkast`);
  expect(await ask('other administrator')).not.toContain(planted);
  expect(await ask('demonstration')).not.toContain(`${planted} utkast`);
});
