import { Command } from 'commander';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Db, Tables } from '../../kernel/db/tables.ts';
import { freshDatabase } from '../../kernel/db/testing.ts';
import { listSessions } from '../../kernel/identity/sessions.ts';
import { testPerson } from '../../kernel/identity/testing-people.ts';
import { registerAccountCommands } from './cli.ts';

let db: Db;
beforeAll(async () => {
  db = (await freshDatabase<Tables>()).sql;
});

async function run(...words: string[]): Promise<string> {
  const written: string[] = [];
  const write = vi
    .spyOn(process.stdout, 'write')
    .mockImplementation((text) => written.push(String(text)) > 0);
  try {
    const program = new Command().exitOverride();
    registerAccountCommands(
      program,
      (work) => work({ db }),
      (message) => new Error(message),
    );
    await program.parseAsync(['account', 'platform-administrator', ...words], { from: 'user' });
  } finally {
    write.mockRestore();
  }
  return written.join('');
}

const isAdministrator = async (id: string) =>
  (
    await db
      .selectFrom('accounts')
      .select('is_platform_administrator as is')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
  ).is;

describe('nytte account platform-administrator', () => {
  it('gives the right and takes it, each with an entry in the log, and signs out who lost it', async () => {
    const { accountId } = await testPerson(db);
    await db
      .insertInto('account_subjects')
      .values({ issuer: 'https://i', subject: 's', account_id: accountId })
      .execute();
    expect(await run('--account', accountId)).toContain('is now a platform administrator');
    expect(await isAdministrator(accountId)).toBe(true);
    expect(await run('--account', accountId)).toContain('Nothing was changed');
    expect(await listSessions(db, accountId)).toHaveLength(1);
    expect(await run('--issuer', 'https://i', '--subject', 's', '--remove')).toContain('no more');
    expect(await isAdministrator(accountId)).toBe(false);
    expect(await listSessions(db, accountId)).toEqual([]);
    const log = await db
      .selectFrom('audit_entries')
      .select(['action', 'actor', 'stream'])
      .where('subject_id', '=', accountId)
      .orderBy('sequence')
      .execute();
    expect(log).toEqual([
      { action: 'platform_administrator.given', actor: 'system:cli', stream: 'platform' },
      { action: 'platform_administrator.taken', actor: 'system:cli', stream: 'platform' },
    ]);
  });

  it('refuses whom it does not know, whoever is made up, and a name that is none', async () => {
    const nobody = '01900000-0000-7000-8000-000000000000';
    await expect(run('--account', nobody)).rejects.toThrow('must have signed in once');
    await expect(run('--issuer', 'https://i', '--subject', 'x')).rejects.toThrow('is not known');
    const { accountId } = await testPerson(db, { isDemonstration: true });
    await expect(run('--account', accountId)).rejects.toThrow('for demonstration');
    await expect(run('--account', 'kari')).rejects.toThrow('must be an account number');
    await expect(run('--issuer', 'https://i')).rejects.toThrow('--issuer and --subject');
    await expect(run()).rejects.toThrow('name the account');
  });
});
