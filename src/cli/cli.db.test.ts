import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { getContentVersion } from '../kernel/content/load.ts';
import { copySmallContent } from '../kernel/content/testing-folder.ts';
import type { Tables } from '../kernel/db/tables.ts';
import { freshDatabase } from '../kernel/db/testing.ts';
import { nytte, spawnNytte, startServer } from './testing-cli.ts';

const need = 'Eldre glemmer å ta medisinen';

function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'nytte-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Sends raw bytes and gives what comes back until the connection closes; `more` is sent later. */
async function raw(url: string, bytes: string, more?: Promise<string>): Promise<string> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  socket.on('error', () => undefined);
  socket.write(bytes);
  void more?.then((rest) => socket.write(rest));
  let all = '';
  for await (const chunk of socket) all += chunk;
  return all;
}

/** A way to the database that can be cut. */
async function startProxy(databaseUrl: string) {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect(Number(target.port), target.hostname);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => sockets.delete(socket));
    }
    client.pipe(upstream).pipe(client);
  });
  let port = 0;
  const open = async () => {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    port = (server.address() as AddressInfo).port;
  };
  const close = () => {
    server.close();
    for (const socket of sockets) socket.destroy();
  };
  await open();
  onTestFinished(close);
  const url = new URL(databaseUrl);
  url.hostname = '127.0.0.1';
  url.port = String(port);
  return { url: url.href, open, close };
}

describe('nytte', () => {
  let env: Record<string, string>;

  beforeAll(async () => {
    env = { DATABASE_URL: (await freshDatabase<Tables>()).url };
    const loaded = await nytte(['content', 'load'], env);
    expect(loaded).toMatchObject({ code: 0, stdout: '' });
    expect(loaded.stderr).toMatch(/innovation .*134\/134/);
  }, 120_000);

  it('brief prints JSON and nothing else, best first', async () => {
    const { code, stdout, stderr } = await nytte(
      ['brief', need, '--json', '--organisation', '4601', '--limit', '5'],
      env,
    );
    expect([code, stderr]).toEqual([0, '']);
    const brief = JSON.parse(stdout);
    expect(brief.organisation).toMatchObject({ name: 'Bergen' });
    expect(brief.innovations).toHaveLength(5);
    const hits: { score: number; proof: { level: string } }[] = brief.innovations;
    const sureness = ['none', 'unknown', 'expected', 'estimated', 'measured', 'repeated'];
    for (const [at, hit] of hits.entries()) {
      for (const above of hits.slice(0, at)) {
        // Relevance orders, and what is better proved may pass what is at most a tenth more relevant.
        expect(hit.score).toBeLessThanOrEqual(above.score * 1.1);
        if (hit.score > above.score) {
          expect(sureness.indexOf(hit.proof.level)).toBeLessThan(sureness.indexOf(above.proof.level));
        }
      }
    }
    expect(brief.innovations[0]).toMatchObject({
      id: expect.stringMatching(/^[a-z0-9-]+$/),
      title: expect.any(String),
      why: expect.arrayContaining([expect.any(String)]),
    });
  });

  it.each([
    ['an option that does not exist', ['brief', need, '--jsn'], /unknown option '--jsn'/],
    ['no need', ['brief'], /missing required argument 'need'/],
    ['an empty need', ['brief', '  '], /^nytte: need: /],
    [
      'an organisation that nobody has',
      ['brief', need, '--organisation', '999999999'],
      /no organisation "999999999"/,
    ],
    ['a limit out of range', ['brief', need, '--limit', '101'], /^nytte: limit: .*100/],
    ['a limit that is no number', ['brief', need, '--limit', 'many'], /^nytte: limit: /],
    ['a language that we do not speak', ['brief', need, '--language', 'se'], /^nytte: language: /],
    ['a command that does not exist', ['bref', need], /unknown command 'bref'/],
    ['a format that does not exist', ['export', '--format', 'xlsx'], /'xlsx' is invalid.*jsonl, csv/],
    ['no format', ['export'], /required option '--format <format>' not specified/],
    [
      'a folder that is not there',
      ['export', '--format', 'csv', '--out', '/nowhere/x.csv'],
      /^nytte: \/nowhere\/x\.csv/,
    ],
    ['a backup that is none', ['db', 'restore', 'package.json'], /^nytte: /],
    ['a backup that is not there', ['db', 'restore', '/nowhere/backup'], /^nytte: \/nowhere\/backup/],
  ])('refuses %s in one line', async (_, args, words) => {
    const { code, stdout, stderr } = await nytte(args, env);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(words);
    expect(
      stderr
        .trim()
        .split('\n')
        .filter((line) => !line.startsWith('(Did you mean')),
    ).toHaveLength(1);
  });

  it.each([
    ['a faulty setting', { PORT: 'abc' }, /PORT: must be a whole number/],
    ['an unknown setting', { NYTTE_COLOUR: 'red' }, /NYTTE_COLOUR: no such setting/],
    ['no server at the address', { DATABASE_URL: 'postgres://nytte:geheim@127.0.0.1:1/nytte' }, /^nytte: /],
  ])('refuses %s, without a secret or a stack', async (_, settings, words) => {
    const { code, stdout, stderr } = await nytte(['audit', 'verify'], { ...env, ...settings });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(words);
    expect(stderr).not.toMatch(/geheim|\n\s+at /);
  });

  it('export writes every kind as JSON lines', async () => {
    const { code, stdout, stderr } = await nytte(['export', '--format', 'jsonl'], env);
    expect([code, stderr]).toEqual([0, '']);
    const rows = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const ofKind = (kind: string) => rows.filter((row) => row.kind === kind);
    expect(ofKind('innovation')).toHaveLength(134);
    expect(ofKind('instrument')).toHaveLength(50);
    expect(ofKind('solution')).toHaveLength(24);
    expect(ofKind('organisation').map((row) => row.id)).toContain('heroy-more-og-romsdal');
    expect(new Set(rows.map((row) => `${row.kind} ${row.id}`)).size).toBe(rows.length);
  });

  it('export writes each kind as CSV to a file, whole or not at all', async () => {
    const folder = temporaryFolder();
    for (const [kind, rows] of [
      ['innovation', 134],
      ['instrument', 50],
      ['solution', 24],
    ] as const) {
      const file = path.join(folder, `${kind}.csv`);
      const { code, stdout } = await nytte(['export', '--format', 'csv', '--kind', kind, '--out', file], env);
      expect([code, stdout]).toEqual([0, '']);
      const cells = parse(readFileSync(file, 'utf8'), { bom: true, columns: true }) as { id: string }[];
      expect(new Set(cells.map((row) => row.id)).size).toBe(rows);
    }
    const target = path.join(folder, 'folder-in-the-way');
    await nytte(
      ['export', '--format', 'csv', '--kind', 'organisation', '--out', path.join(target, 'x')],
      env,
    );
    expect(readdirSync(folder).sort()).toEqual(['innovation.csv', 'instrument.csv', 'solution.csv']);
  });

  it('backup and restore bring everything to another database, where the audit log holds', async () => {
    const file = path.join(temporaryFolder(), 'nytte.backup');
    expect((await nytte(['db', 'backup', file], env)).code).toBe(0);
    const other = { DATABASE_URL: (await freshDatabase<Tables>({ template: 'empty' })).url };
    expect(await nytte(['db', 'restore', file], other)).toMatchObject({ code: 0 });
    const refused = await nytte(['db', 'restore', file], other);
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    expect(refused.stderr.trim().split('\n')).toHaveLength(1);
    const verified = await nytte(['audit', 'verify', '--json'], other);
    expect(JSON.parse(verified.stdout)).toMatchObject({ entries: 1, faults: [] });
    const [here, there] = [
      await nytte(['export', '--format', 'jsonl'], env),
      await nytte(['export', '--format', 'jsonl'], other),
    ];
    expect(there.stdout).toBe(here.stdout);
  });

  it('audit verify says what does not hold, and fails', async () => {
    const { sql: db, url } = await freshDatabase<Tables>();
    await db
      .insertInto('audit_streams')
      .values({ stream: 'a', last_sequence: 1, last_hash: 'f'.repeat(64) })
      .execute();
    const { code, stdout, stderr } = await nytte(['audit', 'verify'], { DATABASE_URL: url });
    expect(code).toBe(1);
    expect(stdout).toContain('a 1: head');
    expect(stderr).toBe('nytte: the audit log does not hold.\n');
  });

  it('content check reports each fault by file, item and reason, and fails', async () => {
    const content = copySmallContent();
    expect((await nytte(['content', 'check'], { NYTTE_CONTENT_DIR: content.dir })).code).toBe(0);
    content.editJson('innovations/norway-state.json', ({ items }) =>
      Object.assign(items[0] ?? {}, { id: 'the-item', topics: ['tema/finnes-ikke'] }),
    );
    const { code, stdout } = await nytte(['content', 'check'], { NYTTE_CONTENT_DIR: content.dir });
    expect(code).toBe(1);
    expect(stdout).toContain('innovations/norway-state.json · the-item · unknown_topic · tema/finnes-ikke\n');
    const json = await nytte(['content', 'check', '--json'], { NYTTE_CONTENT_DIR: content.dir });
    expect(JSON.parse(json.stdout).problems).toHaveLength(1);
  });

  it('leaves the content as it was when a load is killed', async () => {
    const { sql: db, url } = await freshDatabase<Tables>();
    const content = copySmallContent();
    const own = { DATABASE_URL: url, NYTTE_CONTENT_DIR: content.dir };
    await nytte(['content', 'load'], own);
    const before = await getContentVersion(db);
    content.edit('topics/los.json', (text) => text.replaceAll(/"nb":\s*"([^"]+)"/g, '"nb": "$1 x"'));
    const child = spawnNytte(['content', 'load'], own);
    child.stdout?.resume();
    await once(child.stderr ?? child, 'data');
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(await getContentVersion(db)).toEqual(before);
    expect(await db.selectFrom('topics').select('id').where('label_nb', 'like', '% x').execute()).toEqual([]);
    expect((await nytte(['content', 'load'], own)).code).toBe(0);
    expect(await getContentVersion(db)).not.toEqual(before);
  });
});

describe('nytte serve', () => {
  it('serves, with commands beside it, and finishes what is under way when it is told to stop', async () => {
    const env = { DATABASE_URL: (await freshDatabase<Tables>()).url };
    const { url, child } = await startServer(env);
    const get = (at: string, headers = {}) => fetch(`${url}${at}`, { headers });

    expect(await (await get('/healthz')).json()).toEqual({ status: 'ok' });
    expect(await (await get('/readyz')).json()).toMatchObject({ status: 'ready' });
    expect((await get('/metrics')).status).toBe(200);
    expect((await get('/metrics', { 'x-forwarded-for': '10.0.0.1' })).status).toBe(404);

    const brief = await nytte(['brief', need, '--json'], env);
    expect(brief).toMatchObject({ code: 0, stderr: '' });
    const posted = await fetch(`${url}/api/v1/brief`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ need }),
    });
    const ids = (one: { innovations: { id: string }[] }) => one.innovations.map((hit) => hit.id);
    expect(ids(JSON.parse(brief.stdout))).toEqual(ids(await posted.json()));

    const long = await get(`/brief?need=${'behov+'.repeat(17_000)}`);
    expect(long.status).toBe(422);
    expect(await long.text()).toContain('behov behov');
    const tooLong = await raw(url, `GET /nn/brief?need=${'x'.repeat(400_000)} HTTP/1.1\r\nHost: x\r\n\r\n`);
    expect(tooLong).toMatch(/^HTTP\/1\.1 431 [\s\S]*Adressa er for lang/);
    expect(await raw(url, 'nonsense\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /);

    const second = await nytte(['serve'], { ...env, PORT: new URL(url).port });
    expect(second.code).toBe(1);
    expect(second.stderr).toMatch(/^nytte: Cannot listen on 127\.0\.0\.1, port \d+: something else listens/m);
    expect(second.stderr).not.toMatch(/\n\s+at /);

    const body = JSON.stringify({ need });
    const head = `POST /api/v1/brief HTTP/1.1\r\nHost: ${new URL(url).host}\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n`;
    const ended = once(child, 'exit');
    const rest = new Promise<string>((resolve) => {
      setTimeout(() => {
        child.kill('SIGTERM');
        setTimeout(() => resolve(body.slice(10)), 300);
      }, 300);
    });
    expect(await raw(url, head + body.slice(0, 10), rest)).toMatch(/^HTTP\/1\.1 200 OK/);
    expect((await ended)[0]).toBe(0);
  });

  it('answers without its jobs when the worker is off, and loads nothing that it has', async () => {
    const database = await freshDatabase<Tables>();
    const content = copySmallContent();
    const env = { DATABASE_URL: database.url, NYTTE_CONTENT_DIR: content.dir, NYTTE_WORKER: 'off' };
    const first = await startServer(env);
    const loaded = await getContentVersion(database.sql);
    first.child.kill('SIGTERM');
    await once(first.child, 'exit');
    const { url } = await startServer(env);
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    expect(await getContentVersion(database.sql)).toEqual(loaded);
    const schemas = await database.sql.introspection.getSchemas();
    expect(schemas.map((schema) => schema.name)).not.toContain('pgboss');
  });

  it('says that the database is lost, and finds it again', async () => {
    const database = await freshDatabase<Tables>();
    const proxy = await startProxy(database.url);
    const content = copySmallContent();
    const { url } = await startServer({ DATABASE_URL: proxy.url, NYTTE_CONTENT_DIR: content.dir });
    const get = (at: string) => fetch(`${url}${at}`);
    expect((await get('/')).status).toBe(200);
    proxy.close();
    const [page, ready, problem] = await Promise.all([
      get('/en'),
      get('/readyz'),
      get('/api/v1/innovations'),
    ]);
    expect([page.status, ready.status, problem.status]).toEqual([503, 503, 503]);
    expect(await page.text()).toContain('The database does not answer');
    expect(await problem.json()).toMatchObject({ code: 'database_unavailable' });
    expect((await get('/healthz')).status).toBe(200);
    await proxy.open();
    expect((await get('/readyz')).status).toBe(200);
    expect((await get('/en')).status).toBe(200);
  });
});
