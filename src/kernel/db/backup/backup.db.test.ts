import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { type Kysely, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { appliedMigrations, migrate } from '../migrate.ts';
import type { Migration } from '../migration.ts';
import type { Database } from '../open.ts';
import { freshDatabase } from '../testing.ts';
import { backupDatabase } from './backup.ts';
import { BackupError } from './format.ts';
import { restoreDatabase } from './restore.ts';
import { tarEnd, tarEntry } from './tar.ts';

const statements = async (db: Kysely<unknown>, texts: readonly string[]) => {
  for (const text of texts) await sql.raw(text).execute(db);
};

/** Everything that makes loading rows awkward: keys in a circle, triggers that refuse, values that are made. */
const awkward: readonly Migration[] = [
  {
    name: '0001_awkward',
    up: (db) =>
      statements(db, [
        'create extension if not exists pg_trgm',
        'create collation norwegian from "C"',
        "create type phase as enum ('tried', 'spread')",
        `create table zebras (id integer generated always as identity primary key, name text collate norwegian not null,
          friend_id integer, length integer generated always as (char_length(name)) stored, detail jsonb, tags text[],
          weight numeric, born date, seen timestamptz, raw bytea, phase phase)`,
        'create table apes (id integer primary key, zebra_id integer not null references zebras (id))',
        'alter table zebras add constraint friend foreign key (friend_id) references apes (id)',
        'create table "Odd ""name""" (value text)',
        'create table empty_ones (id integer)',
        'create table seeded (id integer)',
        'insert into seeded values (1), (2)',
        'create view names as select name from zebras',
        `create function refuse() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$`,
        'create trigger apes_only_read before insert or update or delete on apes for each row execute function refuse()',
      ]),
  },
];
const later: Migration = {
  name: '0002_later',
  up: (db) => statements(db, ["alter table apes add column kind text not null default 'gorilla'"]),
};

let folder: string;
const fileFor = (name: string) => path.join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'nytte-backup-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function filled(): Promise<Database<unknown>> {
  const database = await freshDatabase({ template: 'empty' });
  await migrate(database.sql, { migrations: awkward });
  await statements(database.sql, [
    `insert into zebras (name, detail, tags, weight, born, seen, raw, phase) values
      ('Ærlig Åse 🦓', '{"a": [1, null, "\\\\n\\t"]}', '{"x,y",null,"\\"z\\""}', 12345678901234567890.123456789,
       '0044-03-15 BC', '2026-03-29T01:30:00.123456Z', '\\x0001ff0a5c', 'spread'),
      (E'tab\\tnewline\\nbackslash\\\\N end', null, '{}', 'NaN', 'infinity', '-infinity', '', 'tried')`,
    'alter table apes disable trigger user',
    'insert into apes values (7, 1)',
    'alter table apes enable trigger user',
    'update zebras set friend_id = 7 where id = 2',
    `insert into "Odd ""name""" select repeat('0123456789', 300) from generate_series(1, 1000)`,
    'delete from seeded where id = 1',
    "select setval('zebras_id_seq', 41)",
  ]);
  return database;
}

/** Every row of every table, as text, in one order. */
async function contentOf({ sql: db }: Database<unknown>): Promise<Record<string, string[]>> {
  const content: Record<string, string[]> = {};
  for (const table of ['zebras', 'apes', '"Odd ""name"""', 'empty_ones', 'seeded']) {
    const { rows } = await sql<{
      row: string;
    }>`select t::text as row from ${sql.raw(table)} t order by 1`.execute(db);
    content[table] = rows.map((r) => r.row);
  }
  return content;
}

const codeOf = (error: unknown) => (error instanceof BackupError ? error.code : error);
const refusal = (promise: Promise<unknown>) => promise.then(() => 'restored', codeOf);

describe('a backup', () => {
  test('restored into an empty database gives the same rows, rules and sequences', async () => {
    const source = await filled();
    const file = fileFor('whole.backup');
    const made = await backupDatabase({ url: source.url, file });
    expect(made.tables).toEqual([
      { name: 'Odd "name"', rows: 1000 },
      { name: 'apes', rows: 1 },
      { name: 'empty_ones', rows: 0 },
      { name: 'seeded', rows: 1 },
      { name: 'zebras', rows: 2 },
    ]);
    const target = await freshDatabase({ template: 'empty' });
    const restored = await restoreDatabase({ url: target.url, file, migrations: awkward });
    expect(restored).toEqual(made);
    expect(await contentOf(target)).toEqual(await contentOf(source));
    const next = await sql<{ id: number }>`insert into zebras (name) values ('ny') returning id`.execute(
      target.sql,
    );
    expect(next.rows[0]?.id).toBe(42);
    await expect(sql`update apes set id = 8`.execute(target.sql)).rejects.toThrow('no');
    await expect(sql`update zebras set friend_id = 99`.execute(target.sql)).rejects.toThrow(/foreign key/);
  });

  test('is one file for its owner, with the checksum that was told, and opens with tar', async () => {
    const source = await filled();
    const file = fileFor('single.backup');
    const made = await backupDatabase({ url: source.url, file });
    const content = readFileSync(file);
    expect(createHash('sha256').update(content).digest('hex')).toBe(made.sha256);
    expect(content.length).toBe(made.bytes);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
    expect(gunzipSync(content).toString('latin1', 257, 262)).toBe('ustar');
  });

  test('shows one moment, though others write while it is made', async () => {
    const source = await filled();
    let stop = false;
    const writing = (async () => {
      // Each transaction writes to the first and to the last table, so that a backup of two moments would tell.
      while (!stop) {
        await source.sql
          .transaction()
          .execute((tx) =>
            statements(tx, [
              `insert into "Odd ""name""" values ('w')`,
              `insert into zebras (name) values ('w')`,
            ]),
          );
      }
    })();
    const made = [];
    for (const n of [1, 2, 3])
      made.push(await backupDatabase({ url: source.url, file: fileFor(`busy${n}.backup`) }));
    stop = true;
    await writing;
    for (const { tables } of made) {
      const rowsOf = (name: string) => tables.find((table) => table.name === name)?.rows ?? -1;
      expect(rowsOf('Odd "name"') - 1000).toBe(rowsOf('zebras') - 2);
    }
  });

  test('of a database that Nytte never used is refused, and no file is left', async () => {
    const { url } = await freshDatabase({ template: 'empty' });
    const file = fileFor('nothing.backup');
    expect(await refusal(backupDatabase({ url, file }))).toBe('nothing_to_back_up');
    expect(existsSync(file)).toBe(false);
  });
});

describe('a restore', () => {
  let file: string;
  let source: Database<unknown>;

  beforeAll(async () => {
    source = await filled();
    file = fileFor('sound.backup');
    await backupDatabase({ url: source.url, file });
  });

  /** A copy of the backup with its unpacked content changed. */
  const altered = (name: string, change: (content: Buffer) => Buffer) => {
    const copy = fileFor(name);
    writeFileSync(copy, gzipSync(change(gunzipSync(readFileSync(file)))));
    return copy;
  };

  test('into a database with rows is refused unless forced, and then replaces them', async () => {
    const target = await filled();
    await sql`insert into empty_ones values (5)`.execute(target.sql);
    const before = await contentOf(target);
    expect(await refusal(restoreDatabase({ url: target.url, file, migrations: awkward }))).toBe('not_empty');
    expect(await contentOf(target)).toEqual(before);
    await restoreDatabase({ url: target.url, file, migrations: awkward, force: true });
    expect(await contentOf(target)).toEqual(await contentOf(source));
  });

  test('of an older backup brings it forward to the schema of today', async () => {
    const target = await freshDatabase({ template: 'empty' });
    await restoreDatabase({ url: target.url, file, migrations: [...awkward, later] });
    expect(await appliedMigrations(target.sql)).toEqual(['0001_awkward', '0002_later']);
    const { rows } = await sql`select * from apes`.execute(target.sql);
    expect(rows).toEqual([{ id: 7, zebra_id: 1, kind: 'gorilla' }]);
  });

  test('of a backup made by a newer version is refused', async () => {
    const newer = await filled();
    await migrate(newer.sql, { migrations: [...awkward, later] });
    const newerFile = fileFor('newer.backup');
    await backupDatabase({ url: newer.url, file: newerFile });
    const target = await freshDatabase({ template: 'empty' });
    const attempt = restoreDatabase({ url: target.url, file: newerFile, migrations: awkward });
    expect(await refusal(attempt)).toBe('newer_migrations');
  });

  test.each([
    [
      'a form of the future',
      'newer_format',
      (c: Buffer) => head(c, (text) => text.replace('"format": 1', '"format": 2')),
    ],
    ['a changed value', 'damaged', (c: Buffer) => swap(c, 'Ærlig', 'Uerlig'.slice(0, 6))],
    ['a changed count', 'damaged', (c: Buffer) => dropLine(c)],
    ['a broken header', 'damaged', (c: Buffer) => swap(c, 'tables/apes', 'tables/aqes')],
    ['no end', 'incomplete', (c: Buffer) => c.subarray(0, Math.floor(c.length / 1024) * 512)],
    [
      'another content',
      'not_a_backup',
      () => Buffer.concat([tarEntry({ name: 'x', body: Buffer.from('y') }), tarEnd()]),
    ],
  ])('of a file with %s is refused as %s, and what was there stays', async (_name, code, change) => {
    const target = await filled();
    const before = await contentOf(target);
    const bad = altered('altered.backup', change);
    expect(
      await refusal(restoreDatabase({ url: target.url, file: bad, migrations: awkward, force: true })),
    ).toBe(code);
    expect(await contentOf(target)).toEqual(before);
  });

  test('of a file that was cut off, or is none of ours, is refused', async () => {
    const target = await freshDatabase({ template: 'empty' });
    const content = readFileSync(file);
    const attempt = (name: string, bytes: Buffer) => {
      writeFileSync(fileFor(name), bytes);
      return refusal(restoreDatabase({ url: target.url, file: fileFor(name), migrations: awkward }));
    };
    expect(await attempt('cut.backup', content.subarray(0, content.length - 300))).toBe('incomplete');
    expect(await attempt('empty.backup', Buffer.alloc(0))).toBe('incomplete');
    expect(await attempt('text.backup', Buffer.from('not a backup'))).toBe('not_a_backup');
    const flipped = Buffer.from(content);
    flipped[flipped.length >> 1] = (flipped[flipped.length >> 1] ?? 0) ^ 0xff;
    expect(await attempt('flipped.backup', flipped)).toBe('damaged');
  });

  test('of a file that is not there says so', async () => {
    const target = await freshDatabase({ template: 'empty' });
    await expect(restoreDatabase({ url: target.url, file: fileFor('none.backup') })).rejects.toThrow(
      /ENOENT/,
    );
  });
});

/** Replaces text of the same number of bytes. */
function swap(content: Buffer, from: string, to: string): Buffer {
  const result = Buffer.from(content);
  const at = result.indexOf(from);
  expect(at).toBeGreaterThan(0);
  expect(Buffer.byteLength(to)).toBe(Buffer.byteLength(from));
  result.write(to, at);
  return result;
}

function head(content: Buffer, change: (text: string) => string): Buffer {
  const end = content.indexOf('\0', 512);
  const body = Buffer.from(change(content.toString('utf8', 512, end)));
  const next = 512 + Math.ceil((end - 512) / 512) * 512;
  return Buffer.concat([tarEntry({ name: 'nytte-backup.json', body }), content.subarray(next)]);
}

/** Takes one row of a thousand away, with sound headers. */
function dropLine(content: Buffer): Buffer {
  const at = content.indexOf('tables/Odd "name"/00000001.copy');
  const size = Number.parseInt(content.toString('latin1', at + 124, at + 135), 8);
  const body = content.subarray(at + 512, at + 512 + size);
  const entry = tarEntry({ name: 'tables/Odd "name"/00000001.copy', body: body.subarray(3001) });
  const next = at + 512 + Math.ceil(size / 512) * 512;
  return Buffer.concat([content.subarray(0, at), entry, content.subarray(next)]);
}
