import { beforeAll, describe, expect, it } from 'vitest';
import type { Db, Tables } from '../../kernel/db/tables.ts';
import { freshDatabase } from '../../kernel/db/testing.ts';
import type { HttpApp } from '../../kernel/http/app.ts';
import {
  anonymousForm,
  type TestPerson,
  testOrganisation,
  testPerson,
} from '../../kernel/identity/testing-people.ts';
import { administrationApp } from './testing-room.ts';

const secret = 'Hemmeligdalen';
const people = ['anonymous', 'nobody', 'reader', 'editor', 'administrator', 'neighbour', 'operator'] as const;
type Who = (typeof people)[number];

let db: Db;
let app: HttpApp;
let own: { id: string };
let member: TestPerson;
let invitation: string;
const person = {} as Record<Exclude<Who, 'anonymous'>, TestPerson>;

beforeAll(async () => {
  db = (await freshDatabase<Tables>()).sql;
  app = administrationApp(db);
  own = await testOrganisation(db, secret);
  const other = await testOrganisation(db, 'Naboen');
  person.nobody = await testPerson(db);
  for (const role of ['reader', 'editor', 'administrator'] as const) {
    person[role] = await testPerson(db, { organisationId: own.id, role });
  }
  member = await testPerson(db, { name: 'Hemmelig Medlem', organisationId: own.id, role: 'editor' });
  person.neighbour = await testPerson(db, { organisationId: other.id, role: 'administrator' });
  person.operator = await testPerson(db, { isPlatformAdministrator: true });
  invitation = '00000000-0000-7000-8000-000000000001';
});

/** Who gets in; others get the status beside. A neighbour is administrator elsewhere. */
const admin = { administrator: 200, neighbour: 200 };
const platform = { operator: 200 };
const refused: Record<Who, number> = {
  anonymous: 401,
  nobody: 403,
  reader: 403,
  editor: 403,
  administrator: 403,
  neighbour: 403,
  operator: 403,
};

interface Asked {
  readonly path: () => string;
  readonly form?: () => Record<string, string>;
  readonly may: Partial<Record<Who, number>>;
}

const organisation = () => ({ organisation: own.id });
// Valid, but of nothing that is there: who gets past the permission meets "not found", and nothing is changed.
const noMember = '00000000-0000-7000-8000-000000000002';
const adminOnly = { administrator: 404, neighbour: 404 };
const routes: Record<string, Asked> = {
  'GET /administration': { path: () => '/administration', may: admin },
  'GET /administration/members/:account': {
    path: () => `/administration/members/${member.accountId}`,
    may: { administrator: 200, neighbour: 404 },
  },
  'POST role': {
    path: () => `/administration/members/${noMember}/role`,
    form: () => ({ ...organisation(), role: 'reader' }),
    may: adminOnly,
  },
  'POST removal': {
    path: () => `/administration/members/${noMember}/removal`,
    form: organisation,
    may: adminOnly,
  },
  'GET /administration/invitations/new': { path: () => '/administration/invitations/new', may: admin },
  'POST /administration/invitations': {
    path: () => '/administration/invitations',
    form: () => ({ ...organisation(), role: 'reader' }),
    may: { administrator: 200, neighbour: 404 },
  },
  'POST withdrawal': {
    path: () => `/administration/invitations/${invitation}/withdrawal`,
    form: organisation,
    may: adminOnly,
  },
  'GET /administration/settings': { path: () => '/administration/settings', may: admin },
  'POST /administration/settings': {
    path: () => '/administration/settings',
    form: organisation,
    may: { administrator: 303, neighbour: 404 },
  },
  'GET /administration/audit': { path: () => '/administration/audit', may: admin },
  'GET /administration/audit/export': { path: () => '/administration/audit/export', may: admin },
  'POST /administration/audit/verification': {
    path: () => '/administration/audit/verification',
    form: () => ({}),
    may: admin,
  },
  'GET /platform': { path: () => '/platform', may: platform },
  'GET /platform/organisations/:id': { path: () => `/platform/organisations/${own.id}`, may: platform },
  ...Object.fromEntries(
    ['approval', 'refusal', 'administrator', 'suspension', 'opening'].map((what) => [
      `POST ${what}`,
      {
        path: () => `/platform/organisations/${noMember}/${what}`,
        form: () => ({ administrator: noMember, reason: 'x' }),
        may: { operator: 404 },
      },
    ]),
  ),
  'GET /platform/merge': { path: () => '/platform/merge', may: platform },
  'POST /platform/merge': {
    path: () => '/platform/merge',
    form: () => ({ from: noMember, into: own.id, date: '2026-01-01', confirmation: 'x' }),
    may: { operator: 404 },
  },
  'GET /platform/audit': { path: () => '/platform/audit', may: platform },
  'GET /platform/audit/export': { path: () => '/platform/audit/export', may: platform },
  'POST /platform/audit/verification': {
    path: () => '/platform/audit/verification',
    form: () => ({}),
    may: platform,
  },
};

describe.each(Object.keys(routes))('%s', (name) => {
  const { path, form, may } = routes[name] as Asked;
  it.each(people)('for %s', async (who) => {
    const response = await app.request(path(), initOf(who, form?.()));
    // Those of whom the log is read may have no platform to run, and the other way round.
    const ownLog = name.includes('/administration/audit') && who === 'operator';
    expect(response.status).toBe(may[who] ?? (ownLog ? 403 : refused[who]));
    const text = await response.text();
    const isOfTheirs = ['reader', 'editor', 'administrator'].includes(who) || who === 'operator';
    if (!isOfTheirs || response.status >= 400) {
      expect(text).not.toContain(secret);
      expect(text).not.toContain('Hemmelig Medlem');
    }
  });
});

it('an unknown organisation and one that is not one’s own answer alike, byte for byte', async () => {
  for (const [path, more] of [
    [`/administration/members/${member.accountId}/role`, { role: 'reader' }],
    [`/administration/members/${member.accountId}/removal`, {}],
    ['/administration/invitations', { role: 'reader' }],
    ['/administration/settings', {}],
  ] as const) {
    const answers = [];
    for (const id of [own.id, noMember]) {
      const response = await app.request(path, person.neighbour.form({ organisation: id, ...more }));
      answers.push([response.status, await response.text()]);
    }
    expect(answers[0]).toEqual([404, 'not_found']);
    expect(answers[1]).toEqual(answers[0]);
  }
});

it('a form without the session’s token, or from another site, changes nothing', async () => {
  const path = `/administration/members/${member.accountId}/removal`;
  const whole = person.administrator.form(organisation());
  const stale = await app.request(path, { ...whole, body: new URLSearchParams(organisation()) });
  const foreign = await app.request(path, {
    ...whole,
    headers: { ...whole.headers, origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
  });
  expect([stale.status, foreign.status]).toEqual([403, 403]);
});

function initOf(who: Who, fields: Record<string, string> | undefined): RequestInit {
  if (who === 'anonymous') return fields ? anonymousForm(fields) : {};
  return fields ? person[who].form(fields) : { headers: person[who].headers };
}
