import { newId } from '../db/ids.ts';
import type { Db, Tx } from '../db/tables.ts';
import { inTransaction } from '../db/transaction.ts';
import type { Identify } from '../http/identify.ts';
import { formTokenField } from '../http/visitor.ts';
import { newOrganisationRow } from '../organisations/new-row.ts';
import { type Actor, anonymous, type Person, type Role } from './actor.ts';
import { visitorBySession } from './identify.ts';
import { sessionCookie } from './session-cookie.ts';
import { findSession, openSession } from './sessions.ts';

/** The address that tests ask at: forms must come from it. */
export const testOrigin = 'http://localhost';

/** Somebody who can sign in, in a test. */
export interface TestPerson {
  readonly accountId: string;
  readonly actor: Person;
  /** For GET: `app.request('/x', { headers: person.headers })`. */
  readonly headers: Readonly<Record<string, string>>;
  /** For POST of a form: `app.request('/x', person.form({ title: 'T' }))`. */
  readonly form: (fields: Readonly<Record<string, string | readonly string[]>>) => RequestInit;
}

/** Makes an organisation that works in Nytte. */
export async function testOrganisation(
  db: Db,
  name: string,
  options: { readonly isDemonstration?: boolean; readonly requiresReview?: boolean } = {},
): Promise<{ id: string; slug: string; name: string }> {
  const organisation = { id: newId(), slug: name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-'), name };
  await inTransaction(db, async (tx) => {
    const row = newOrganisationRow({
      ...organisation,
      kind: 'municipality',
      isDemonstration: options.isDemonstration ?? false,
      source: { test: true },
    });
    await tx.insertInto('organisations').values(row).execute();
    await admit(tx, organisation.id, options.requiresReview ?? false);
  });
  return organisation;
}

async function admit(tx: Tx, organisationId: string, requiresReview: boolean): Promise<void> {
  const now = new Date();
  await tx
    .insertInto('organisation_admissions')
    .values({
      organisation_id: organisationId,
      state: 'approved',
      requires_review: requiresReview,
      requested_at: now,
      decided_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Makes somebody with an open session. The organisation, when given, is admitted if it was not. */
export async function testPerson(
  db: Db,
  person: {
    readonly name?: string;
    readonly email?: string;
    readonly organisationId?: string;
    readonly role?: Role;
    readonly isPlatformAdministrator?: boolean;
    readonly isDemonstration?: boolean;
  } = {},
): Promise<TestPerson> {
  const accountId = newId();
  const token = await inTransaction(db, async (tx) => {
    const now = new Date();
    await tx
      .insertInto('accounts')
      .values({
        id: accountId,
        kind: 'employee',
        name: person.name ?? 'Kari Test',
        email: person.email ?? null,
        language: 'nb',
        is_platform_administrator: person.isPlatformAdministrator ?? false,
        is_demonstration: person.isDemonstration ?? false,
        wants_digest: true,
        created_at: now,
        last_seen_at: null,
      })
      .execute();
    if (person.organisationId) {
      await admit(tx, person.organisationId, false);
      const { organisationId, role = 'editor' } = person;
      await tx
        .insertInto('memberships')
        .values({ account_id: accountId, organisation_id: organisationId, role, since: now })
        .execute();
    }
    return openSession(tx, { accountId, organisationId: person.organisationId, userAgent: 'test' });
  });
  const found = await findSession(db, token);
  if (found?.state !== 'open') throw new Error('The session of a test person did not open.');
  const { csrfToken } = found.session;
  const headers = { cookie: `nytte=${token}` };
  return {
    accountId,
    actor: found.person,
    headers,
    form: (fields) => ({
      method: 'POST',
      headers: { ...headers, ...formHeaders },
      body: body(fields, csrfToken),
    }),
  };
}

/** What a browser sends with a form of ours; without a person: somebody who has not signed in. */
export function anonymousForm(fields: Readonly<Record<string, string | readonly string[]>>): RequestInit {
  return { method: 'POST', headers: formHeaders, body: body(fields) };
}

const formHeaders = { origin: testOrigin, 'sec-fetch-site': 'same-origin' } as const;

function body(fields: Readonly<Record<string, string | readonly string[]>>, token?: string): URLSearchParams {
  const form = new URLSearchParams(token ? { [formTokenField]: token } : {});
  for (const [name, value] of Object.entries(fields)) {
    for (const one of typeof value === 'string' ? [value] : value) form.append(name, one);
  }
  return form;
}

/** Identifies test people by their session; `clients` are API clients by their bearer token. */
export function testIdentify(db: Db, clients: Readonly<Record<string, Actor>> = {}): Identify {
  return {
    visitor: visitorBySession(db, sessionCookie(false), { isDemonstration: true }),
    client: async (authorization) => clients[authorization?.replace(/^Bearer /, '') ?? ''] ?? anonymous,
  };
}
