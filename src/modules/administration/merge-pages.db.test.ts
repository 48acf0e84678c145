import { beforeAll, expect, it } from 'vitest';
import type { Db, Tables } from '../../kernel/db/tables.ts';
import { freshDatabase } from '../../kernel/db/testing.ts';
import type { HttpApp } from '../../kernel/http/app.ts';
import { listMembers } from '../../kernel/identity/members.ts';
import { type TestPerson, testOrganisation, testPerson } from '../../kernel/identity/testing-people.ts';
import { administrationApp, textOf } from './testing-room.ts';

let db: Db;
let app: HttpApp;
let operator: TestPerson;
let from: { id: string; name: string };
let into: { id: string; name: string };

beforeAll(async () => {
  db = (await freshDatabase<Tables>()).sql;
  app = administrationApp(db, { now: () => new Date('2026-11-23T12:00:00Z') });
  operator = await testPerson(db, { isPlatformAdministrator: true });
  from = await testOrganisation(db, 'Gamle <b>by</b>');
  into = await testOrganisation(db, 'Nye by');
  await testPerson(db, { organisationId: from.id });
});

const ask = async (query: string) => {
  const response = await app.request(`/platform/merge?${query}`, { headers: operator.headers });
  return { status: response.status, html: await response.text() };
};
const confirm = (fields: Record<string, string>) =>
  app.request(
    '/platform/merge',
    operator.form({ from: from.id, into: into.id, date: '2026-01-01', ...fields }),
  );

it.each([
  ['from=finst-ikkje&into=Nye by', 'Vi kjenner ingen virksomhet som «finst-ikkje»'],
  ['from=Nye by', 'Skriv hvilken virksomhet det gjelder'],
  ['from=Nye by&into=Nye by', 'En virksomhet kan ikke slås sammen med seg selv'],
  ['from=Gamle <b>by</b>&into=Nye by&date=2026-11-24', 'Datoen ligger frem i tid'],
  ['from=Nye by&into=x&date=2026-02-31', 'Skriv en dato som finnes'],
  ['from=<script>&into=<script>', 'Vi kjenner ingen virksomhet som «<script>»'],
])('%s is told with what was typed', async (query, words) => {
  const { status, html } = await ask(new URLSearchParams(query).toString());
  expect(status).toBe(422);
  expect(html).not.toMatch(/<script>|<b>by/);
  expect(textOf(html.replaceAll('&lt;', '‹').replaceAll('&gt;', '›'))).toContain(
    words.replaceAll('<', '‹').replaceAll('>', '›'),
  );
});

it('shows what would move, and does nothing before the name is typed', async () => {
  const query = new URLSearchParams({ from: from.name, into: into.name, date: '2026-01-01' });
  const { status, html } = await ask(query.toString());
  expect(status).toBe(200);
  expect(textOf(html)).toContain('Medlemmer 1');
  expect(textOf(html)).toContain('Dette kan ikke gjøres om');
  const wrong = await confirm({ confirmation: 'Gamleby' });
  expect(wrong.status).toBe(422);
  expect(await wrong.text()).toContain('value="Gamleby"');
  expect((await confirm({ confirmation: '' })).status).toBe(422);
  expect(await listMembers(db, from.id)).toHaveLength(1);
});

it('moves it when the name is typed, and then cannot merge back', async () => {
  const response = await confirm({ confirmation: 'gamle <b>BY</b> ' });
  expect([response.status, response.headers.get('location')]).toEqual([303, '/platform/merge?told=merged']);
  expect(await listMembers(db, into.id)).toHaveLength(1);
  const back = await app.request(
    '/platform/merge',
    operator.form({ from: into.id, into: from.id, date: '2026-01-01', confirmation: into.name }),
  );
  expect(back.status).toBe(422);
  expect(textOf(await back.text())).toContain('selv slått sammen med en annen');
  expect(await listMembers(db, into.id)).toHaveLength(1);
});

it('is not for organisations of the other world, whoever asks', async () => {
  const demo = await testOrganisation(db, 'Demobyen', { isDemonstration: true });
  const guide = await testPerson(db, { isPlatformAdministrator: true, isDemonstration: true });
  const real = await testOrganisation(db, 'Virkelig by');
  const form = (a: string, b: string) => ({ from: a, into: b, date: '2026-01-01', confirmation: 'Demobyen' });
  for (const [person, fields] of [
    [operator, form(demo.id, real.id)],
    [operator, form(real.id, demo.id)],
    [guide, form(real.id, into.id)],
    [guide, form(demo.id, real.id)],
  ] as const) {
    expect((await app.request('/platform/merge', person.form(fields))).status).toBe(404);
  }
  expect((await ask('from=Demobyen&into=Virkelig+by')).status).toBe(422);
});
