import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Db, Tables } from '../../kernel/db/tables.ts';
import { freshDatabase } from '../../kernel/db/testing.ts';
import { inTransaction } from '../../kernel/db/transaction.ts';
import type { HttpApp } from '../../kernel/http/app.ts';
import { type Role, roles } from '../../kernel/identity/actor.ts';
import {
  giveRole,
  listAdministrators,
  listMembers,
  lockMembers,
  organisationsLeftAlone,
  removeMember,
} from '../../kernel/identity/members.ts';
import { findSession } from '../../kernel/identity/sessions.ts';
import { type TestPerson, testOrganisation, testPerson } from '../../kernel/identity/testing-people.ts';
import { changeRole, leaveOrganisation, removeColleague } from './member-actions.ts';
import { administrationApp, textOf } from './testing-room.ts';

let db: Db;
let app: HttpApp;
let number = 0;

beforeAll(async () => {
  db = (await freshDatabase<Tables>({ poolSize: 12 })).sql;
  app = administrationApp(db);
});

async function organisationWith(wanted: Readonly<Record<string, Role>>) {
  const organisation = await testOrganisation(db, `Testby ${++number}`);
  const people: Record<string, TestPerson> = {};
  for (const [name, role] of Object.entries(wanted)) {
    people[name] = await testPerson(db, { name, organisationId: organisation.id, role });
  }
  return { organisation, person: (name: string) => people[name] as TestPerson };
}

const entries = async (organisationId: string) =>
  db
    .selectFrom('audit_entries')
    .select(['action', 'actor', 'subject_id', 'detail'])
    .where('stream', '=', `organisation:${organisationId}`)
    .orderBy('sequence')
    .execute();
const roleOf = async (organisationId: string, { accountId }: TestPerson) =>
  (await listMembers(db, organisationId)).find((member) => member.accountId === accountId)?.role;
const tokenOf = ({ headers }: TestPerson) => headers.cookie?.replace('nytte=', '') ?? '';

describe('the list of members', () => {
  it('tells who works for the organisation, in which role, and what one may do about it', async () => {
    const { organisation, person } = await organisationWith({ Åse: 'administrator', Berit: 'reader' });
    const response = await app.request('/administration', { headers: person('Åse').headers });
    expect(response.status).toBe(200);
    const html = await response.text();
    expect(textOf(html)).toContain(`2 arbeider for ${organisation.name} i Nytte`);
    expect(textOf(html)).toContain('Bare én er administrator');
    expect(textOf(html)).toMatch(/Åse \(deg\) administrator/);
    expect(html).toContain(`/administration/members/${person('Berit').accountId}`);
  });

  it.each(['', '/nn', '/en'])(
    'is whole in the language of %s, and escapes what people are called',
    async (prefix) => {
      const { person } = await organisationWith({ '<script>alert(1)</script>': 'administrator' });
      const { headers } = person('<script>alert(1)</script>');
      for (const path of [
        '/administration',
        `/administration/members/${person('<script>alert(1)</script>').accountId}`,
      ]) {
        const html = await (await app.request(`${prefix}${path}`, { headers })).text();
        expect(html).not.toContain('<script>alert');
        expect(html).toContain('&lt;script&gt;');
        expect(html).not.toMatch(/undefined|\[object/);
      }
    },
  );
});

describe('changing a role', () => {
  it('counts from the next request, and is logged with what it was', async () => {
    const { organisation, person } = await organisationWith({ Anne: 'administrator', Bo: 'reader' });
    const path = `/administration/members/${person('Bo').accountId}/role`;
    const response = await app.request(
      path,
      person('Anne').form({ organisation: organisation.id, role: 'administrator' }),
    );
    expect([response.status, response.headers.get('location')]).toEqual([303, '/administration?told=role']);
    expect((await app.request('/administration', { headers: person('Bo').headers })).status).toBe(200);
    expect(await entries(organisation.id)).toEqual([
      {
        action: 'member.role_given',
        actor: `account:${person('Anne').accountId}`,
        subject_id: person('Bo').accountId,
        detail: { role: 'administrator', was: 'reader' },
      },
    ]);
  });

  it('to the one they have is logged as nothing', async () => {
    const { organisation, person } = await organisationWith({ Anne: 'administrator', Bo: 'editor' });
    await changeRole(db, person('Anne').actor, {
      organisationId: organisation.id,
      accountId: person('Bo').accountId,
      role: 'editor',
    });
    expect(await entries(organisation.id)).toEqual([]);
  });

  it('of the last administrator is refused on the page itself, with what was chosen', async () => {
    const { organisation, person } = await organisationWith({ Anne: 'administrator', Bo: 'editor' });
    const response = await app.request(
      `/administration/members/${person('Anne').accountId}/role`,
      person('Anne').form({ organisation: organisation.id, role: 'reader' }),
    );
    expect(response.status).toBe(409);
    const html = await response.text();
    expect(textOf(html)).toContain('Dette er den siste administratoren');
    expect(html).toMatch(/value="reader"[^>]*checked|checked[^>]*value="reader"/);
    expect(await roleOf(organisation.id, person('Anne'))).toBe('administrator');
    expect(await entries(organisation.id)).toEqual([]);
  });

  it.each(['nobody', '00000000-0000-7000-8000-000000000000'])('of %s is not found', async (account) => {
    const { organisation, person } = await organisationWith({ Anne: 'administrator' });
    for (const what of ['role', 'removal']) {
      const response = await app.request(
        `/administration/members/${account}/${what}`,
        person('Anne').form({ organisation: organisation.id, role: 'reader' }),
      );
      expect(response.status).toBe(404);
    }
  });

  it('never makes a member of somebody who was none', async () => {
    const { organisation, person } = await organisationWith({ Anne: 'administrator' });
    const { person: other } = await organisationWith({ Eli: 'editor' });
    const { accountId } = other('Eli');
    await expect(
      changeRole(db, person('Anne').actor, { organisationId: organisation.id, accountId, role: 'editor' }),
    ).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('removing a colleague', () => {
  it('ends what is open of theirs for the organisation, and leaves the rest', async () => {
    const { organisation, person } = await organisationWith({ Anne: 'administrator', Bo: 'editor' });
    const elsewhere = await testOrganisation(db, `Testby ${++number}`);
    await inTransaction(db, (tx) =>
      giveRole(tx, { organisationId: elsewhere.id, accountId: person('Bo').accountId, role: 'reader' }),
    );
    const response = await app.request(
      `/administration/members/${person('Bo').accountId}/removal`,
      person('Anne').form({ organisation: organisation.id }),
    );
    expect(response.status).toBe(303);
    expect(await roleOf(organisation.id, person('Bo'))).toBeUndefined();
    expect((await findSession(db, tokenOf(person('Bo'))))?.state).toBe('expired');
    expect(await roleOf(elsewhere.id, person('Bo'))).toBe('reader');
    expect((await entries(organisation.id)).map(({ action }) => action)).toEqual(['member.removed']);
  });
});

describe('leaving', () => {
  it('is for everybody, and one stays signed in', async () => {
    const { organisation, person } = await organisationWith({ Anne: 'administrator', Bo: 'reader' });
    const page = await app.request('/leave-organisation', { headers: person('Bo').headers });
    expect(textOf(await page.text())).toContain(`Vil du slutte å arbeide for ${organisation.name} i Nytte?`);
    const response = await app.request(
      '/leave-organisation',
      person('Bo').form({ organisation: organisation.id }),
    );
    expect(response.status).toBe(303);
    expect(await roleOf(organisation.id, person('Bo'))).toBeUndefined();
    expect(await findSession(db, tokenOf(person('Bo')))).toMatchObject({
      state: 'open',
      person: { memberships: [] },
    });
    expect((await entries(organisation.id)).map(({ action }) => action)).toEqual(['member.left']);
  });

  it('is not for the last administrator, who is told why', async () => {
    const { organisation, person } = await organisationWith({ Anne: 'administrator', Bo: 'reader' });
    const response = await app.request(
      '/leave-organisation',
      person('Anne').form({ organisation: organisation.id }),
    );
    expect(response.status).toBe(409);
    expect(textOf(await response.text())).toContain('Gjør først en kollega til administrator');
    expect(await roleOf(organisation.id, person('Anne'))).toBe('administrator');
  });

  it('of an organisation that one does not belong to answers as if it did not exist', async () => {
    const { organisation } = await organisationWith({ Anne: 'administrator' });
    const { person } = await organisationWith({ Eli: 'editor', Ida: 'administrator' });
    for (const id of [organisation.id, '00000000-0000-7000-8000-000000000000']) {
      const response = await app.request('/leave-organisation', person('Eli').form({ organisation: id }));
      expect([response.status, await response.text()]).toEqual([404, 'not_found']);
    }
  });
});

describe('the last administrator', () => {
  it('stays when two remove each other at the same instant', async () => {
    for (let round = 0; round < 8; round++) {
      const { organisation, person } = await organisationWith({ Anne: 'administrator', Bo: 'administrator' });
      const [anne, bo] = [person('Anne'), person('Bo')];
      const acts =
        round % 2 === 0
          ? [
              removeColleague(db, anne.actor, { organisationId: organisation.id, accountId: bo.accountId }),
              removeColleague(db, bo.actor, { organisationId: organisation.id, accountId: anne.accountId }),
            ]
          : [
              leaveOrganisation(db, anne.actor, { organisationId: organisation.id, tokenHash: undefined }),
              changeRole(db, bo.actor, {
                organisationId: organisation.id,
                accountId: bo.accountId,
                role: 'reader',
              }),
            ];
      const outcomes = await Promise.allSettled(acts);
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      // The second was removed by the first, or is the last one left.
      expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
        reason: {
          code: round % 2 === 0 ? 'forbidden' : expect.stringMatching(/forbidden|last_administrator/),
        },
      });
      expect(await listAdministrators(db, organisation.id)).toHaveLength(1);
      expect(await entries(organisation.id)).toHaveLength(1);
    }
  });

  it('cannot be removed by one who lost the role since the request began', async () => {
    const { organisation, person } = await organisationWith({
      Anne: 'administrator',
      Bo: 'administrator',
      Cleo: 'administrator',
    });
    const at = (name: string) => ({ organisationId: organisation.id, accountId: person(name).accountId });
    await changeRole(db, person('Anne').actor, { ...at('Bo'), role: 'reader' });
    await expect(removeColleague(db, person('Bo').actor, at('Cleo'))).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(
      changeRole(db, person('Bo').actor, { ...at('Bo'), role: 'administrator' }),
    ).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('is waited for: whoever comes second decides on what the first has left', async () => {
    const { organisation, person } = await organisationWith({ Anne: 'administrator', Bo: 'administrator' });
    const at = (name: string) => ({ organisationId: organisation.id, accountId: person(name).accountId });
    let second: Promise<unknown> = Promise.resolve();
    let isSecondDone = false;
    await inTransaction(db, async (tx) => {
      await removeMember(tx, at('Bo'));
      second = inTransaction(db, (other) => removeMember(other, at('Anne'))).catch((error: unknown) => error);
      second.finally(() => {
        isSecondDone = true;
      });
      await db.selectFrom('memberships').select('role').execute();
      expect(isSecondDone).toBe(false);
    });
    expect(await second).toMatchObject({ code: 'last_administrator' });
    expect(await listAdministrators(db, organisation.id)).toHaveLength(1);
  });

  it('cannot erase the account while colleagues are left, and can when alone', async () => {
    const { organisation, person } = await organisationWith({ Anne: 'administrator', Bo: 'editor' });
    const alone = (name: string) =>
      inTransaction(db, (tx) => organisationsLeftAlone(tx, person(name).accountId));
    expect(await alone('Anne')).toEqual([{ id: organisation.id, name: organisation.name }]);
    expect(await alone('Bo')).toEqual([]);
    await inTransaction(db, (tx) =>
      removeMember(tx, { organisationId: organisation.id, accountId: person('Bo').accountId }),
    );
    expect(await alone('Anne')).toEqual([]);
  });

  it('is there after any sequence of acts', async () => {
    const names = ['A', 'B', 'C'] as const;
    const act = fc.record({
      by: fc.constantFrom(...names),
      on: fc.constantFrom(...names),
      to: fc.constantFrom<Role | 'removed'>(...roles, 'removed'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 8 }), async (acts) => {
        const { organisation, person } = await organisationWith({
          A: 'administrator',
          B: 'administrator',
          C: 'editor',
        });
        for (const { on, to } of acts) {
          const at = { organisationId: organisation.id, accountId: person(on).accountId };
          await inTransaction(db, async (tx) => {
            await lockMembers(tx, organisation.id);
            if (to === 'removed') await removeMember(tx, at);
            else await giveRole(tx, { ...at, role: to });
          }).catch((error: unknown) => expect(error).toMatchObject({ code: 'last_administrator' }));
        }
        expect((await listAdministrators(db, organisation.id)).length).toBeGreaterThan(0);
      }),
      { numRuns: 20 },
    );
  });
});
