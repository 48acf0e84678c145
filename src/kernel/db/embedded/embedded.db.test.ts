import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { killDatabase, runModule, runningPostmaster, startWriter } from '../crash-testing.ts';
import { isDatabaseError } from '../errors.ts';
import { type Database, openDatabase } from '../open.ts';
import { read } from '../transaction.ts';
import { removeOutsideCluster } from './placement.ts';

let dataDir: string;
const open = () => openDatabase<Tables>({ dataDir, role: 'test' });
type Tables = { acknowledged: { number: number } };

beforeEach(() => {
  const folder = mkdtempSync(path.join(tmpdir(), 'nytte-embedded-'));
  chmodSync(folder, 0o755); // Within reach of the user that the database runs as when root tests.
  dataDir = path.join(folder, 'data');
});
afterEach(() => {
  killDatabase(dataDir);
  removeOutsideCluster(dataDir);
  rmSync(path.dirname(dataDir), { recursive: true, force: true, maxRetries: 5 });
});

const numbersIn = async ({ sql: db }: Database<Tables>) =>
  (await db.selectFrom('acknowledged').select('number').execute()).map((row) => row.number);

describe('the embedded database', () => {
  test('is made at the first start, keeps its data, and is stopped by the last who closes it', async () => {
    const first = await open();
    await sql`create table acknowledged (number integer)`.execute(first.sql);
    const second = await open();
    await second.sql.insertInto('acknowledged').values({ number: 1 }).execute();
    await first.close();
    expect(runningPostmaster(dataDir)).toBeDefined();
    await second.close();
    await second.close();
    expect(runningPostmaster(dataDir)).toBeUndefined();
    const third = await open();
    expect(await numbersIn(third)).toEqual([1]);
    await third.close();
  });

  test('keeps its password to its owner and lets nobody in without it', async () => {
    const database = await open();
    expect(statSync(path.join(dataDir, 'secret')).mode & 0o777).toBe(0o600);
    const url = new URL(database.url);
    expect(url.password).toBe(readFileSync(path.join(dataDir, 'secret'), 'utf8'));
    url.password = 'wrong';
    const attempt = openDatabase({ databaseUrl: url.href, dataDir, role: 'test' });
    await expect(attempt).rejects.toThrow(/refused the connection/);
    await database.close();
  });

  test('is made once when two Nyttes start at the same moment', async () => {
    const script = `
      import { openDatabase } from './open.ts';
      import { sql } from '${import.meta.resolve('kysely')}';
      const db = await openDatabase({ dataDir: ${JSON.stringify(dataDir)}, role: 'cli' });
      const { rows } = await sql\`select pg_postmaster_start_time()::text || current_setting('port') as server\`.execute(db.sql);
      console.log(rows[0].server);
      await db.close();`;
    const children = [1, 2, 3].map(() => runModule(script));
    const results = await Promise.all(
      children.map(async (child) => {
        let said = '';
        child.stdout?.on('data', (chunk: Buffer) => {
          said += chunk.toString('utf8');
        });
        child.stderr?.on('data', (chunk: Buffer) => {
          said += chunk.toString('utf8');
        });
        const [code] = await once(child, 'exit');
        return { code, said };
      }),
    );
    expect(results.map(({ code, said }) => (code === 0 ? 'well' : said))).toEqual(['well', 'well', 'well']);
    expect(readdirSync(dataDir).sort()).toEqual(['postgres', 'postgres.json', 'postgres.log', 'secret']);
    expect(runningPostmaster(dataDir)).toBeUndefined();
  });

  test('is made anew when the first attempt was killed half-way', async () => {
    const child = runModule(`
      import { openDatabase } from './open.ts';
      await openDatabase({ dataDir: ${JSON.stringify(dataDir)}, role: 'cli' });`);
    const halfMade = () =>
      existsSync(dataDir) &&
      readdirSync(dataDir).some((name) => name.startsWith('postgres.new-') && !name.endsWith('probe'));
    await expect.poll(halfMade, { timeout: 20_000, interval: 5 }).toBe(true);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(existsSync(path.join(dataDir, 'postgres'))).toBe(false);
    const database = await open();
    expect((await sql`select 1 as one`.execute(database.sql)).rows).toEqual([{ one: 1 }]);
    await database.close();
    expect(existsSync(path.join(dataDir, 'lock'))).toBe(false);
  });

  test('starts although a crash left a server number that a stranger has now', async () => {
    await (await open()).close();
    const left = `${process.pid}\n${path.join(dataDir, 'postgres')}\n1\n5432\n\n127.0.0.1\n\nready\n`;
    writeFileSync(path.join(dataDir, 'postgres', 'postmaster.pid'), left);
    const database = await open();
    expect((await sql`select 1 as one`.execute(database.sql)).rows).toEqual([{ one: 1 }]);
    await database.close();
  });

  test('takes another port when its own is taken', async () => {
    await (await open()).close();
    const record = JSON.parse(readFileSync(path.join(dataDir, 'postgres.json'), 'utf8')) as { port: number };
    const squatter = createServer().listen(record.port, '127.0.0.1');
    await once(squatter, 'listening');
    const database = await open();
    expect(Number(new URL(database.url).port)).not.toBe(record.port);
    await database.close();
    squatter.close();
  });

  test('of another major version is refused with what to do', async () => {
    await (await open()).close();
    writeFileSync(path.join(dataDir, 'postgres', 'PG_VERSION'), '17\n');
    await expect(open()).rejects.toThrow(/made by PostgreSQL 17.*backup/);
  });

  test('without its password file is refused, not made anew', async () => {
    await (await open()).close();
    rmSync(path.join(dataDir, 'secret'));
    await expect(open()).rejects.toThrow(/secret.*missing/);
    expect(existsSync(path.join(dataDir, 'secret'))).toBe(false);
  });

  test('whose record cannot be read is not passed over', async () => {
    await (await open()).close();
    writeFileSync(path.join(dataDir, 'postgres.json'), '');
    await expect(open()).rejects.toThrow(/postgres\.json cannot be read/);
    rmSync(path.join(dataDir, 'postgres.json'));
  });

  test('cannot lie where there is a file, and says so', async () => {
    writeFileSync(dataDir, 'a file');
    await expect(open()).rejects.toThrow(/cannot be used by this user/);
  });

  test('settings of other tools in the environment do not steer it', async () => {
    mkdirSync(dataDir);
    const child = runModule(`
      process.env.PGPORT = '1'; process.env.PGDATA = '/nowhere'; process.env.LC_ALL = 'nonsense';
      import { openDatabase } from './open.ts';
      const db = await openDatabase({ dataDir: ${JSON.stringify(dataDir)}, role: 'cli' });
      await db.close();`);
    const [code] = await once(child, 'exit');
    expect(code).toBe(0);
  });
});

describe('kill -9', () => {
  test('of a writing Nytte leaves the database running and every acknowledged row in it', async () => {
    const acknowledged: number[] = [];
    for (let round = 0; round < 3; round++) {
      const writer = startWriter(dataDir, round * 1_000_000);
      await writer.acknowledge(30);
      const before = runningPostmaster(dataDir)?.pid;
      await writer.kill();
      acknowledged.push(...writer.acknowledged);
      expect(runningPostmaster(dataDir)?.pid).toBe(before);
    }
    const database = await open();
    expect(await numbersIn(database)).toEqual(expect.arrayContaining(acknowledged));
    await database.close();
    expect(runningPostmaster(dataDir)).toBeUndefined();
  });

  test('of the database during writes loses nothing acknowledged, and the writer goes on by itself', async () => {
    const writer = startWriter(dataDir, 1);
    await writer.acknowledge(20);
    for (let round = 0; round < 4; round++) {
      expect(killDatabase(dataDir)).toBeGreaterThan(1);
      await writer.acknowledge(20);
    }
    killDatabase(dataDir);
    await writer.kill();
    const database = await open();
    const saved = await numbersIn(database);
    expect(saved).toEqual(expect.arrayContaining(writer.acknowledged));
    for (const number of writer.refused) expect(saved).not.toContain(number);
    expect(new Set(saved).size).toBe(saved.length);
    await database.close();
  });

  test('of a database that cannot be started again is told as unavailable', async () => {
    const database = await open();
    const secret = path.join(dataDir, 'secret');
    const password = readFileSync(secret);
    rmSync(secret);
    killDatabase(dataDir);
    const error: unknown = await sql`select 1`.execute(database.sql).catch((e: unknown) => e);
    const again: unknown = await sql`select 1`.execute(database.sql).catch((e: unknown) => e);
    expect([error, again].every((e) => isDatabaseError(e, 'database_unavailable'))).toBe(true);
    writeFileSync(secret, password, { mode: 0o600 });
    expect((await sql`select 1 as one`.execute(database.sql)).rows).toEqual([{ one: 1 }]);
    await database.close();
  });

  test('of the database is repaired by the next query of a Nytte that was idle', async () => {
    const database = await open();
    await sql`create table acknowledged (number integer)`.execute(database.sql);
    const first = runningPostmaster(dataDir)?.pid;
    killDatabase(dataDir);
    expect(await read(database.sql, (db) => db.selectFrom('acknowledged').selectAll().execute())).toEqual([]);
    expect(runningPostmaster(dataDir)?.pid).not.toBe(first);
    await database.close();
    expect(runningPostmaster(dataDir)).toBeUndefined();
  });
});
