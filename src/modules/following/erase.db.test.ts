import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { verifyAudit } from '../../kernel/audit/verify.ts';
import type { Tables } from '../../kernel/db/tables.ts';
import { freshDatabase } from '../../kernel/db/testing.ts';
import { inTransaction } from '../../kernel/db/transaction.ts';
import { giveRole } from '../../kernel/identity/members.ts';
import { testOrganisation, testPerson } from '../../kernel/identity/testing-people.ts';
import { queueMail } from '../../kernel/mail/queue.ts';
import { startMailServer } from '../../kernel/mail/testing-server.ts';
import { findRecord, listVersions } from '../../kernel/records/records.ts';
import { eraseAccount } from './erase.ts';
import { followingRoom, happened, testRecord } from './testing-room.ts';

const { sql: db } = await freshDatabase<Tables>({ poolSize: 6 });
const { app, context } = followingRoom(db);
const erase = { word: 'slett' };

const exists = async (accountId: string) =>
  (await db.selectFrom('accounts').select('id').where('id', '=', accountId).execute()).length === 1;

describe('erasing oneself', () => {
  it('lists what goes and what stays, with how much there is of each', async () => {
    const town = await testOrganisation(db, 'Listekommunen');
    const person = await testPerson(db, { organisationId: town.id });
    await testRecord(db, { title: 'Kladd', organisationId: town.id, accountId: person.accountId });
    const html = await (await app.request('/me/erase', { headers: person.headers })).text();
    for (const words of [
      'tilgangen din til virksomheter (1)',
      'innloggingene dine (1)',
      'utkast (1) og versjoner (0)',
      'kontonummer som ikke lenger fører til noen',
      'Skriv «slett» for å bekrefte',
    ])
      expect(html).toContain(words);
  });

  it('asks for the word in the language of the page, and does nothing without it', async () => {
    const person = await testPerson(db);
    for (const [path, word] of [
      ['/me/erase', ''],
      ['/me/erase', 'slettt'],
      ['/me/erase', 'delete'],
      ['/en/me/erase', 'slett'],
    ] as const) {
      const answer = await app.request(path, person.form({ word }));
      expect([path, word, answer.status]).toEqual([path, word, 422]);
    }
    const html = await (await app.request('/me/erase', person.form({ word: 'slettt' }))).text();
    expect(html).toContain('value="slettt"');
    expect(html).toContain('href="#word"');
    expect(await exists(person.accountId)).toBe(true);
    expect((await app.request('/en/me/erase', person.form({ word: 'Delete' }))).status).toBe(303);
    expect(await exists(person.accountId)).toBe(false);
  });

  it('removes the person and leaves what they wrote to the organisation', async () => {
    const town = await testOrganisation(db, 'Skrivekommunen');
    const { settings } = await startMailServer();
    const person = await testPerson(db, {
      name: 'Solveig Slettmeg',
      email: 'solveig@slettmeg.test',
      organisationId: town.id,
    });
    const { accountId } = person;
    const wrote = { organisationId: town.id, accountId };
    const draft = await testRecord(db, { title: 'Kladd', ...wrote });
    const published = await testRecord(db, { title: 'Publisert', slug: 'publisert', ...wrote });
    await happened(db, 'need.published', published, { actorId: accountId });
    await app.request('/follows', person.form({ kind: 'need', id: published.id }));
    await inTransaction(db, (tx) =>
      queueMail(tx, settings, {
        to: 'solveig@slettmeg.test',
        subject: 'Hei Solveig',
        text: 'x',
        language: 'nb',
        purpose: 'digest',
        accountId,
      }),
    );
    const answer = await app.request('/me/erase', person.form(erase));
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/erased']);
    expect(answer.headers.get('set-cookie')).toContain('Max-Age=0');
    expect((await app.request('/me', { headers: person.headers })).status).toBe(401);
    expect(await (await app.request('/erased')).text()).toContain('Kontoen er slettet');
    expect(await tablesHolding(accountId)).toEqual(['audit_entries']);
    expect(await tablesHolding('Solveig')).toEqual([]);
    expect(await tablesHolding('slettmeg')).toEqual([]);
    expect(await findRecord(db, 'need', draft.id)).toMatchObject({
      createdBy: null,
      draftBy: null,
      draft: { title: 'Kladd' },
    });
    expect(await listVersions(db, published.id)).toMatchObject([
      { madeBy: null, body: { title: 'Publisert' } },
    ]);
    const log = await db
      .selectFrom('audit_entries')
      .select(['stream', 'action'])
      .where('actor', '=', `account:${accountId}`)
      .orderBy('stream')
      .execute();
    expect(log).toEqual([
      { stream: `organisation:${town.id}`, action: 'member.left' },
      { stream: 'platform', action: 'account.erased' },
    ]);
    expect((await verifyAudit(db)).faults).toEqual([]);
  });

  it('is all or nothing', async () => {
    const town = await testOrganisation(db, 'Altkommunen');
    const person = await testPerson(db, { organisationId: town.id });
    const failing = [
      ...context.personalData,
      {
        name: 'last',
        covers: [],
        export: async () => null,
        erase: async () => {
          throw new Error('the database went away');
        },
      },
    ];
    await expect(eraseAccount({ db, personalData: failing }, person.actor)).rejects.toThrow('went away');
    expect(await exists(person.accountId)).toBe(true);
    expect((await app.request('/me', { headers: person.headers })).status).toBe(200);
    expect(await tablesHolding(`account:${person.accountId}`)).toEqual([]);
  });

  it('is refused to the only administrator, who is told of which organisation', async () => {
    const town = await testOrganisation(db, 'Ensomkommunen');
    const only = await testPerson(db, { organisationId: town.id, role: 'administrator' });
    const colleague = await testPerson(db, { organisationId: town.id, role: 'editor' });
    const refused = await app.request('/me/erase', only.form(erase));
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain('Ensomkommunen ville stått uten administrator');
    expect(await exists(only.accountId)).toBe(true);
    await inTransaction(db, (tx) =>
      giveRole(tx, { organisationId: town.id, accountId: colleague.accountId, role: 'administrator' }),
    );
    expect((await app.request('/me/erase', only.form(erase))).status).toBe(303);
  });

  it('leaves one of two administrators who go at the same instant', async () => {
    for (let round = 0; round < 5; round++) {
      const town = await testOrganisation(db, `Kappkommunen ${round}`);
      const role = 'administrator';
      await testPerson(db, { organisationId: town.id, role: 'reader' });
      const [one, other] = [
        await testPerson(db, { organisationId: town.id, role }),
        await testPerson(db, { organisationId: town.id, role }),
      ];
      const answers = await Promise.all(
        [one, other].map((person) => app.request('/me/erase', person.form(erase))),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
    }
  });

  it('is refused to the only platform administrator; one of the demonstration does not count', async () => {
    const only = await testPerson(db, { isPlatformAdministrator: true });
    await testPerson(db, { isPlatformAdministrator: true, isDemonstration: true });
    const refused = await app.request('/me/erase', only.form(erase));
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain('eneste som administrerer denne Nytte-tjenesten');
    await testPerson(db, { isPlatformAdministrator: true });
    expect((await app.request('/me/erase', only.form(erase))).status).toBe(303);
  });
});

/** Every table that holds the text anywhere in a row. */
async function tablesHolding(text: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1
  `.execute(db);
  const found: string[] = [];
  for (const { name } of rows) {
    const held =
      await sql`select from ${sql.table(name)} t where t::text ilike ${`%${text}%`} limit 1`.execute(db);
    if (held.rows.length > 0) found.push(name);
  }
  return found;
}
