import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Command } from 'commander';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import type { Db, Tables } from '../../kernel/db/tables.ts';
import { freshDatabase } from '../../kernel/db/testing.ts';
import { testOrganisation } from '../../kernel/identity/testing-people.ts';
import { registerRecordCommands } from './cli.ts';

let db: Db;
let slug: string;
const folder = mkdtempSync(path.join(tmpdir(), 'nytte-records-'));
afterAll(() => rmSync(folder, { recursive: true }));

beforeAll(async () => {
  db = (await freshDatabase<Tables>()).sql;
  ({ slug } = await testOrganisation(db, 'Askeby'));
});
beforeEach(() => {
  vi.restoreAllMocks();
});

async function run(content: string, ...options: string[]) {
  const file = path.join(folder, 'fil.csv');
  writeFileSync(file, content);
  let printed = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
  const program = new Command().exitOverride();
  registerRecordCommands(
    program,
    (work) => work({ db }),
    (message) => new Error(message),
  );
  const args = ['records', 'import', file, '--kind', 'innovation', '--organisation', slug, ...options];
  const failed = await program.parseAsync(args, { from: 'user' }).then(
    () => undefined,
    (error: Error) => error.message,
  );
  vi.restoreAllMocks();
  return { printed, failed, saved: (await db.selectFrom('records').select('id').execute()).length };
}

it('only tells with --check, and saves without', async () => {
  const csv = 'title;need\nVikarpool;For få vikarer\n';
  expect(await run(csv, '--check')).toMatchObject({ failed: undefined, saved: 0 });
  const { printed, saved } = await run(csv);
  expect(printed).toContain('2 Nye: Vikarpool');
  expect(printed).toContain('1 row saved as drafts.');
  expect(saved).toBe(1);
  const entry = await db
    .selectFrom('audit_entries')
    .selectAll()
    .where('action', '=', 'records.saved_in_bulk')
    .executeTakeFirst();
  expect(entry).toMatchObject({ actor: 'client:command-line', detail: { created: 1 } });
});

it('saves nothing where a row is faulty, unless told to', async () => {
  const csv = 'title;types\nGod;\nDårlig;romskip\n';
  expect(await run(csv)).toMatchObject({ failed: '1 row must be corrected. Nothing was saved.', saved: 1 });
  expect(await run(csv, '--without-faulty')).toMatchObject({
    failed: '1 row must be corrected. 1 row saved as drafts.',
    saved: 2,
  });
});

it('prints the report for programs', async () => {
  const { printed } = await run('title;types\nDårlig;romskip\n', '--json', '--check', '--language', 'en');
  expect(JSON.parse(printed)).toMatchObject({
    counts: { faulty: 1 },
    rows: [{ number: 2, state: 'faulty', faults: [{ place: 'B2' }] }],
    outcome: null,
  });
});

it.each([
  [['--kind', 'spaceship'], 'innovation or instrument'],
  [['--organisation', 'nowhere'], 'no organisation "nowhere"'],
  [['--language', 'fr'], 'nb, nn or en'],
])('refuses %s', async (options, message) => {
  expect((await run('title;need\nA;B', ...options)).failed).toContain(message);
});

it('says why a file cannot be read', async () => {
  expect((await run('')).failed).toContain('Filen er tom.');
  expect((await run('a;b\nc;d', '--language', 'en')).failed).toContain('We found no row with the headings');
});
