import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { migrations } from '../../migrations/index.ts';
import type { Tables } from '../kernel/db/tables.ts';
import { freshDatabase } from '../kernel/db/testing.ts';
import { testOrganisation, testPerson } from '../kernel/identity/testing-people.ts';
import { exportPersonalData } from '../modules/following/public.ts';
import { personalData } from './personal-data.ts';

const { sql: db } = await freshDatabase<Tables>({ poolSize: 6 });

/** Columns that lead to an account, and that its owner need not be told of. Each with the reason. */
const notTold: Readonly<Record<string, string>> = {};

interface ForeignKey {
  name: string;
  on_delete: string;
}

async function keysToAccounts(): Promise<ForeignKey[]> {
  const { rows } = await sql<ForeignKey>`
    select c.conrelid::regclass::text || '.' || a.attname as name, c.confdeltype::text as on_delete
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey)
    where c.contype = 'f' and c.confrelid = 'accounts'::regclass order by 1
  `.execute(db);
  return rows;
}

describe('what is held about a person', () => {
  it(`is told to its owner: every column that leads to an account, after ${migrations.length} migrations`, async () => {
    const keys = (await keysToAccounts()).map(({ name }) => name);
    const covered = new Set(personalData.flatMap(({ covers }) => covers));
    expect(keys.length).toBeGreaterThan(10);
    expect(keys.filter((name) => !covered.has(name) && !(name in notTold))).toEqual([]);
    expect([...covered, ...Object.keys(notTold)].filter((name) => !keys.includes(name))).toEqual([]);
  });

  it('can be erased: no column holds an account back', async () => {
    const held = (await keysToAccounts()).filter(({ on_delete }) => on_delete !== 'c' && on_delete !== 'n');
    expect(held).toEqual([]);
  });

  it('is found by index when an account is erased', async () => {
    const { rows } = await sql<{ name: string }>`
      select c.conrelid::regclass::text || '.' || a.attname as name
      from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
      where c.contype = 'f' and c.confrelid = 'accounts'::regclass and not exists (
        select from pg_index i where i.indrelid = c.conrelid and i.indkey[0] = c.conkey[1])
      order by 1
    `.execute(db);
    // An organisation has a handful of these.
    const few = ['api_clients.created_by', 'webhooks.created_by'];
    expect(rows.map(({ name }) => name).filter((name) => !few.includes(name))).toEqual([]);
  });

  it('is one file with a part for each room, and holds nothing that opens a door', async () => {
    const town = await testOrganisation(db, 'Filkommunen');
    const person = await testPerson(db, {
      name: 'Fia Fil',
      email: 'fia@example.no',
      organisationId: town.id,
    });
    const file = await exportPersonalData({ db, personalData }, person.accountId, new Date());
    expect(Object.keys(file)).toEqual([
      'format',
      'version',
      'madeAt',
      ...personalData.map(({ name }) => name),
    ]);
    expect(new Set(Object.keys(file)).size).toBe(3 + personalData.length);
    const text = JSON.stringify(file);
    for (const words of ['Fia Fil', 'fia@example.no', 'Filkommunen', person.accountId])
      expect(text).toContain(words);
    const session = await db
      .selectFrom('sessions')
      .select(['token_hash', 'csrf_token'])
      .where('account_id', '=', person.accountId)
      .executeTakeFirstOrThrow();
    for (const secret of Object.values(session)) expect(text).not.toContain(secret);
  });
});
