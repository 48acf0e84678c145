import { Command } from 'commander';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import type { Db, Tables } from '../../kernel/db/tables.ts';
import { freshDatabase } from '../../kernel/db/testing.ts';
import { listMembers } from '../../kernel/identity/members.ts';
import { testOrganisation, testPerson } from '../../kernel/identity/testing-people.ts';
import { kernelMergeMovers } from '../../kernel/organisations/merge-kernel.ts';
import { registerOrganisationCommands } from './cli.ts';

let db: Db;
let from: { id: string; slug: string };
let into: { id: string; slug: string };

beforeAll(async () => {
  db = (await freshDatabase<Tables>()).sql;
  from = await testOrganisation(db, 'Liten');
  into = await testOrganisation(db, 'Stor');
  await testPerson(db, { organisationId: from.id });
});
afterEach(() => vi.restoreAllMocks());

async function nytte(...args: string[]): Promise<string> {
  let written = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    written += String(chunk);
    return true;
  });
  const program = new Command().exitOverride().configureOutput({ writeErr: () => {} });
  registerOrganisationCommands(program, {
    run: (work) => work(db),
    movers: kernelMergeMovers,
    fail: (message) => new Error(message),
  });
  await program.parseAsync(['organisation', 'merge', ...args], { from: 'user' });
  return written;
}

it('tells what would move without moving it, then moves it, and does nothing the second time', async () => {
  const merger = ['--from', from.slug, '--into', into.slug, '--date', '2026-01-01'];
  expect(await nytte(...merger, '--dry-run')).toBe(
    'Liten → Stor, 2026-01-01 (nothing is moved)\n  1 members\n',
  );
  expect(await listMembers(db, from.id)).toHaveLength(1);
  expect(await nytte(...merger)).toBe('Liten → Stor, 2026-01-01\n  1 members\n');
  expect(await listMembers(db, into.id)).toHaveLength(1);
  expect(await nytte(...merger)).toBe('Liten → Stor, 2026-01-01\n');
});

it.each([
  [
    ['--from', 'finst-ikkje', '--into', 'stor', '--date', '2026-01-01'],
    '--from: no organisation is known as finst-ikkje.',
  ],
  [
    ['--from', 'stor', '--into', 'finst-ikkje', '--date', '2026-01-01'],
    '--into: no organisation is known as',
  ],
  [['--from', 'stor', '--into', 'liten', '--date', '2026-02-31'], '--date: 2026-02-31 is no day'],
  [['--from', 'stor', '--into', 'stor', '--date', '2026-01-01'], 'cannot be merged with itself'],
  [['--from', 'stor', '--into', 'liten', '--date', '2026-01-01'], 'has itself been merged into another'],
  [['--from', 'liten', '--into', 'stor', '--date', '2999-01-01'], 'in the future'],
  [['--from', 'liten', '--into', 'stor'], "required option '--date"],
])('refuses %j, and says why', async (args, words) => {
  await expect(nytte(...args)).rejects.toThrow(words);
});
