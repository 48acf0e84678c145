import { beforeAll, describe, expect, it } from 'vitest';
import type { Db, Tables } from '../../kernel/db/tables.ts';
import { freshDatabase } from '../../kernel/db/testing.ts';
import type { HttpApp } from '../../kernel/http/app.ts';
import { listMembers } from '../../kernel/identity/members.ts';
import {
  anonymousForm,
  type TestPerson,
  testOrganisation,
  testPerson,
} from '../../kernel/identity/testing-people.ts';
import { acceptInvitation, inviteMember, withdrawInvitation } from './invitation-actions.ts';
import { changeRole, removeColleague } from './member-actions.ts';
import { administrationPersonalData } from './personal-data.ts';
import { administrationApp, textOf } from './testing-room.ts';

let db: Db;
let app: HttpApp;
let organisation: { id: string; name: string };
let administrator: TestPerson;

beforeAll(async () => {
  db = (await freshDatabase<Tables>()).sql;
  app = administrationApp(db, { publicUrl: 'https://nytte.example' });
  organisation = await testOrganisation(db, 'Innlandet');
  administrator = await testPerson(db, { organisationId: organisation.id, role: 'administrator' });
});

const invite = (role: 'reader' | 'editor' | 'administrator' = 'editor', email?: string) =>
  inviteMember(db, administrator.actor, { organisationId: organisation.id, role, email });
const roleOf = async ({ accountId }: TestPerson) =>
  (await listMembers(db, organisation.id)).find((member) => member.accountId === accountId)?.role;
const open = (token: string, person?: TestPerson) =>
  app.request(`/invitation/${token}`, person ? { headers: person.headers } : {});
const lastEntry = () =>
  db
    .selectFrom('audit_entries')
    .select(['action', 'actor', 'detail'])
    .where('stream', '=', `organisation:${organisation.id}`)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();

describe('an invitation', () => {
  it('is a link shown once, of which only the hash is kept', async () => {
    const response = await app.request(
      '/administration/invitations',
      administrator.form({ organisation: organisation.id, role: 'editor', email: 'kari@kommune.no' }),
    );
    const html = await response.text();
    const token = /value="https:\/\/nytte\.example\/invitation\/([\w-]{43})"/.exec(html)?.[1];
    expect(token).toBeDefined();
    expect(textOf(html)).not.toContain('Vi sender den til');
    const everything = JSON.stringify([
      await db.selectFrom('invitations').selectAll().execute(),
      await db.selectFrom('audit_entries').selectAll().execute(),
      await db.selectFrom('outgoing_mails').selectAll().execute(),
    ]);
    expect(everything).not.toContain(token);
    const list = await (await app.request('/administration', { headers: administrator.headers })).text();
    expect(list).not.toContain(token);
    expect(textOf(list)).toContain('kari@kommune.no');
  });

  it('is sent by mail where mail is offered, in the transaction that makes it', async () => {
    const withMail = administrationApp(db, {
      mail: { from: 'nytte@nytte.example' } as never,
      publicUrl: 'https://nytte.example',
    });
    const response = await withMail.request(
      '/nn/administration/invitations',
      administrator.form({ organisation: organisation.id, role: 'reader', email: 'ola@kommune.no' }),
    );
    expect(textOf(await response.text())).toContain('Vi sender han til ola@kommune.no');
    const mail = await db
      .selectFrom('outgoing_mails')
      .select(['body', 'subject', 'purpose'])
      .where('recipient', '=', 'ola@kommune.no')
      .executeTakeFirstOrThrow();
    expect(mail).toMatchObject({
      purpose: 'invitation',
      subject: 'Invitasjon til å arbeide for Innlandet i Nytte',
    });
    expect(mail.body).toMatch(/https:\/\/nytte\.example\/nn\/invitation\/[\w-]{43}\n/);
  });

  it.each([
    [{ role: 'king' }, 'Velg hva kollegaen skal kunne gjøre'],
    [{ role: 'editor', email: 'ingen' }, 'Skriv en hel e-postadresse'],
    [{ role: 'editor', email: '"><script>@x.no' }, 'Skriv en hel e-postadresse'],
  ])('of %o is refused with what was typed', async (fields, words) => {
    const before = await db.selectFrom('invitations').select('id').execute();
    const response = await app.request(
      '/administration/invitations',
      administrator.form({ organisation: organisation.id, ...fields } as Record<string, string>),
    );
    expect(response.status).toBe(422);
    const html = await response.text();
    expect(textOf(html)).toContain(words);
    expect(html).not.toContain('<script>');
    if ('email' in fields)
      expect(html.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>')).toContain(
        fields.email,
      );
    expect(await db.selectFrom('invitations').select('id').execute()).toEqual(before);
  });
});

describe('using an invitation', () => {
  it('says who invites to what, and how to sign in, before anything is done', async () => {
    const { token } = await invite('reader');
    const html = await (await open(token)).text();
    expect(textOf(html)).toContain('Vil du arbeide for Innlandet i Nytte?');
    expect(textOf(html)).toContain('Kari Test inviterer deg som leser');
    expect(html).toContain(`href="/sign-in?return=${encodeURIComponent(`/invitation/${token}`)}"`);
    expect((await app.request(`/invitation/${token}`, anonymousForm({}))).status).toBe(401);
  });

  it('lets one in, once, and works for the organisation at once', async () => {
    const { token } = await invite('editor');
    const other = await testOrganisation(db, 'En annen by');
    const [first, second] = [
      await testPerson(db, { name: 'Nils Ny', organisationId: other.id }),
      await testPerson(db),
    ];
    const response = await app.request(`/invitation/${token}`, first.form({}));
    expect([response.status, response.headers.get('location')]).toEqual([303, '/workplace']);
    expect(await roleOf(first)).toBe('editor');
    expect(await lastEntry()).toMatchObject({
      action: 'invitation.accepted',
      actor: `account:${first.accountId}`,
      detail: { role: 'editor', was: null },
    });
    const acting = await db
      .selectFrom('sessions')
      .select('organisation_id')
      .where('account_id', '=', first.accountId)
      .executeTakeFirstOrThrow();
    expect(acting.organisation_id).toBe(organisation.id);
    const again = await app.request(`/invitation/${token}`, second.form({}));
    expect(again.status).toBe(404);
    const told = textOf(await again.text());
    expect(told).toContain('Denne invitasjonen er allerede brukt');
    expect(told).not.toContain('Innlandet');
    expect(await roleOf(second)).toBeUndefined();
    expect((await open(token, first)).status).toBe(303);
  });

  it('by two at the same instant lets one of them in', async () => {
    const { token } = await invite();
    const people = await Promise.all([testPerson(db), testPerson(db), testPerson(db)]);
    const outcomes = await Promise.allSettled(people.map(({ actor }) => acceptInvitation(db, actor, token)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('never takes a stronger role away', async () => {
    const { token } = await invite('reader');
    await acceptInvitation(db, administrator.actor, token);
    expect(await roleOf(administrator)).toBe('administrator');
  });

  it('raises a weaker role', async () => {
    const { token } = await invite('administrator');
    const reader = await testPerson(db, { organisationId: organisation.id, role: 'reader' });
    await acceptInvitation(db, reader.actor, token);
    expect(await roleOf(reader)).toBe('administrator');
    expect(await lastEntry()).toMatchObject({ detail: { role: 'administrator', was: 'reader' } });
  });

  const spoil: Record<string, (id: string) => Promise<unknown>> = {
    'har gått ut': (id) =>
      db.updateTable('invitations').set({ expires_at: new Date() }).where('id', '=', id).execute(),
    'er trukket tilbake': (id) =>
      withdrawInvitation(db, administrator.actor, { organisationId: organisation.id, id }),
  };
  it.each(Object.keys(spoil))('that %s says so and nothing of whose it was', async (words) => {
    const { id, token } = await invite();
    await spoil[words]?.(id);
    const person = await testPerson(db);
    for (const response of [
      await open(token),
      await open(token, person),
      await app.request(`/invitation/${token}`, person.form({})),
    ]) {
      expect(response.status).toBe(404);
      const text = textOf(await response.text());
      expect(text).toContain(words);
      expect(text).not.toContain('Innlandet');
      expect(text).not.toContain('Kari');
    }
    expect(await roleOf(person)).toBeUndefined();
  });

  it('for an organisation that was closed does not work until it is opened', async () => {
    const closed = await testOrganisation(db, 'Stengt');
    const anne = await testPerson(db, { organisationId: closed.id, role: 'administrator' });
    const { token } = await inviteMember(db, anne.actor, { organisationId: closed.id, role: 'reader' });
    await db
      .updateTable('organisation_admissions')
      .set({ state: 'suspended' })
      .where('organisation_id', '=', closed.id)
      .execute();
    const person = await testPerson(db);
    expect((await app.request(`/invitation/${token}`, person.form({}))).status).toBe(404);
    expect(textOf(await (await open(token)).text())).not.toContain('Stengt');
  });

  it('to a demonstration is for demonstration accounts, and the other way round', async () => {
    const demo = await testOrganisation(db, 'Demobyen', { isDemonstration: true });
    const host = await testPerson(db, {
      organisationId: demo.id,
      role: 'administrator',
      isDemonstration: true,
    });
    const guest = await testPerson(db, { isDemonstration: true });
    const person = await testPerson(db);
    const { token } = await inviteMember(db, host.actor, { organisationId: demo.id, role: 'reader' });
    const real = await invite();
    for (const [one, wrong] of [
      [token, person],
      [real.token, guest],
    ] as const) {
      expect((await open(one, wrong)).status).toBe(404);
      await expect(acceptInvitation(db, wrong.actor, one)).rejects.toMatchObject({
        code: 'invitation_unusable',
      });
    }
    await acceptInvitation(db, guest.actor, token);
  });

  it.each(['x', '%00', 'a'.repeat(3000), '../administration'])(
    'with the link %s finds nothing',
    async (token) => {
      expect([404, 422]).toContain((await open(encodeURIComponent(token))).status);
    },
  );
});

describe('withdrawing', () => {
  it('comes by itself when whoever invited may not any more: no way back by a link of one’s own', async () => {
    const acts = {
      removed: (at: { organisationId: string; accountId: string }) =>
        removeColleague(db, administrator.actor, at),
      demoted: (at: { organisationId: string; accountId: string }) =>
        changeRole(db, administrator.actor, { ...at, role: 'reader' }),
      erased: (at: { organisationId: string; accountId: string }) =>
        db
          .transaction()
          .execute((tx) => administrationPersonalData.erase?.(tx, at.accountId) ?? Promise.resolve()),
    };
    for (const act of Object.values(acts)) {
      const rogue = await testPerson(db, { organisationId: organisation.id, role: 'administrator' });
      const { token } = await inviteMember(db, rogue.actor, {
        organisationId: organisation.id,
        role: 'administrator',
      });
      await act({ organisationId: organisation.id, accountId: rogue.accountId });
      const friend = await testPerson(db);
      await expect(acceptInvitation(db, friend.actor, token)).rejects.toMatchObject({
        code: 'invitation_unusable',
      });
    }
  });

  it('is logged, once, and another organisation’s invitation is not found', async () => {
    const { id } = await invite();
    const path = `/administration/invitations/${id}/withdrawal`;
    const stranger = await testPerson(db, {
      organisationId: (await testOrganisation(db, 'Nabobyen')).id,
      role: 'administrator',
    });
    const { organisationId } = stranger.actor.memberships[0] ?? { organisationId: '' };
    expect((await app.request(path, stranger.form({ organisation: organisationId }))).status).toBe(404);
    expect((await app.request(path, stranger.form({ organisation: organisation.id }))).status).toBe(404);
    for (let time = 0; time < 2; time++) {
      expect((await app.request(path, administrator.form({ organisation: organisation.id }))).status).toBe(
        303,
      );
    }
    const logged = await db
      .selectFrom('audit_entries')
      .select('action')
      .where('subject_id', '=', id)
      .orderBy('sequence')
      .execute();
    expect(logged.map(({ action }) => action)).toEqual(['invitation.made', 'invitation.withdrawn']);
  });
});

it('what is kept of a person is exported, and the address goes with the account', async () => {
  const person = await testPerson(db);
  const { id, token } = await invite('reader', 'min@adresse.no');
  await acceptInvitation(db, person.actor, token);
  expect(await administrationPersonalData.export(db, person.accountId)).toMatchObject({
    invitations: [{ organisation: 'Innlandet', used_by_you: true, made_by_you: false }],
    requests: [],
  });
  await db.transaction().execute(async (tx) => {
    await administrationPersonalData.erase?.(tx, person.accountId);
  });
  const row = await db.selectFrom('invitations').select('email').where('id', '=', id).executeTakeFirst();
  expect(row).toEqual({ email: null });
});
