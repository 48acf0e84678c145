import { spawn, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type { Account } from './account.ts';
import { type Binaries, EmbeddedPostgresUnavailable } from './binaries.ts';
import { commandOf, isAlive } from './process-identity.ts';
import { hostRules, settingsFile, settingsText } from './settings.ts';

export const superuser = 'nytte';

/** A database cluster on disk, with all that is needed to run it. */
export interface Cluster {
  readonly directory: string;
  readonly logFile: string;
  readonly binaries: Binaries;
  readonly account: Account | undefined;
}

/** What the server says of itself in `postmaster.pid`. */
export interface Postmaster {
  readonly pid: number;
  readonly directory: string;
  readonly port: number;
}

/** Whether the directory holds a complete cluster. One is only ever moved in when it is complete. */
export function isInitialised(directory: string): boolean {
  return existsSync(path.join(directory, 'PG_VERSION'));
}

/**
 * Makes the cluster beside its place and moves it in when it is complete, so that a stop at any moment leaves either
 * nothing or all of it. Leftovers of earlier stops are removed.
 * @throws EmbeddedPostgresUnavailable with what initdb said.
 */
export async function initialise(cluster: Cluster, password: string): Promise<void> {
  const parent = path.dirname(cluster.directory);
  const prefix = `${path.basename(cluster.directory)}.new-`;
  for (const name of readdirSync(parent)) {
    if (name.startsWith(prefix))
      rmSync(path.join(parent, name), { recursive: true, force: true, maxRetries: 3 });
  }
  const temporary = path.join(parent, `${prefix}${process.pid}-${Date.now()}`);
  makeOwn(cluster.account, temporary);
  const secrets = `${temporary}-secret`;
  makeOwn(cluster.account, secrets);
  try {
    const passwordFile = path.join(secrets, 'password');
    writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
    give(cluster.account, passwordFile);
    const { status, output } = await run(cluster, cluster.binaries.initdb, [
      `--pgdata=${temporary}`,
      `--username=${superuser}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      // Sorting and case the same on every machine; text search and trigrams still ask the C library what a letter is.
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      `--lc-ctype=${unicodeCtype()}`,
      '--no-instructions',
    ]);
    if (status !== 0)
      throw new EmbeddedPostgresUnavailable(`The database could not be initialised.\n${output.trim()}`);
    writeFileSync(path.join(temporary, 'pg_hba.conf'), hostRules, { flush: true });
    appendFileSync(path.join(temporary, 'postgresql.conf'), `include_if_exists '${settingsFile}'\n`, {
      flush: true,
    });
    renameSync(temporary, cluster.directory);
    syncDirectory(parent);
  } finally {
    rmSync(secrets, { recursive: true, force: true });
    rmSync(temporary, { recursive: true, force: true });
  }
}

/**
 * Starts the server, detached from this process: it lives on when Nytte is killed.
 * @returns whether it came up, and the last words of its log.
 */
export async function startServer(
  cluster: Cluster,
  port: number,
  durable: boolean,
): Promise<{ started: boolean; log: string }> {
  const settings = path.join(cluster.directory, settingsFile);
  writeFileSync(settings, settingsText(port, durable), { mode: 0o600 });
  give(cluster.account, settings);
  const begin = openLog(cluster);
  const { status, output } = await run(cluster, cluster.binaries.pgCtl, [
    'start',
    `--pgdata=${cluster.directory}`,
    `--log=${cluster.logFile}`,
    '--wait',
    '--timeout=60',
    '--silent',
  ]);
  const written = readFileSync(cluster.logFile, 'utf8').slice(begin);
  return { started: status === 0, log: `${output.trim()}\n${written.trim()}`.trim().slice(-4_000) };
}

/** Stops the server and waits for it; open transactions are rolled back. @returns whether it stopped. */
export async function stopServer(cluster: Cluster): Promise<boolean> {
  const { status } = await run(cluster, cluster.binaries.pgCtl, [
    'stop',
    `--pgdata=${cluster.directory}`,
    '--mode=fast',
    '--wait',
    '--timeout=60',
    '--silent',
  ]);
  return status === 0;
}

/** The server that has this cluster open, running or left over from a crash; undefined when none says so. */
export function readPostmaster(directory: string): Postmaster | undefined {
  let text: string;
  try {
    text = readFileSync(path.join(directory, 'postmaster.pid'), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  const [pid, dataDirectory, , port] = text.split('\n');
  if (!pid || !dataDirectory) return undefined;
  // A negative number is that of a single-user server.
  return { pid: Math.abs(Number(pid)), directory: dataDirectory, port: Number(port ?? 0) };
}

/** Whether that server is there, and not merely another process that has got its number since. */
export function isRunning(postmaster: Postmaster): boolean {
  if (!isAlive(postmaster.pid)) return false;
  const command = commandOf(postmaster.pid);
  return command === undefined || command.includes(postmaster.directory);
}

/** Removes what a crashed server left, where its number now belongs to a stranger and PostgreSQL would not dare to. */
export function removeStalePostmaster(directory: string): void {
  rmSync(path.join(directory, 'postmaster.pid'), { force: true });
}

/** Gives a file or directory that root has made to the user of the database. */
export function give(account: Account | undefined, file: string): void {
  if (account) chownSync(file, account.uid, account.gid);
}

/** Makes a directory that only the user of the database can enter. */
export function makeOwn(account: Account | undefined, directory: string): void {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  give(account, directory);
}

/** @returns the length of the log before the start, after putting a long one aside. */
function openLog({ logFile, account }: Cluster): number {
  const limitBytes = 10_000_000;
  if (existsSync(logFile) && statSync(logFile).size > limitBytes) renameSync(logFile, `${logFile}.1`);
  appendFileSync(logFile, '', { mode: 0o600 });
  give(account, logFile);
  return readFileSync(logFile, 'utf8').length;
}

function run(
  cluster: Cluster,
  program: string,
  args: readonly string[],
): Promise<{ status: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...cluster.account,
      cwd: path.dirname(cluster.directory),
      env: environment(),
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
    let output = '';
    const collect = (chunk: Buffer) => {
      output += chunk.toString('utf8');
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', reject);
    // Not `close`: the server that pg_ctl leaves behind may keep the pipes open.
    child.on('exit', (status) => setImmediate(() => resolve({ status, output })));
  });
}

/** PGPORT, PGDATA and the like of whoever starts Nytte must not steer the embedded database. */
function environment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name));
  return { ...Object.fromEntries(kept), LC_ALL: 'C' };
}

function unicodeCtype(): string {
  if (process.platform === 'win32') return 'C';
  const listed = spawnSync('locale', ['-a'], { encoding: 'utf8' }).stdout ?? '';
  const available = listed.split('\n').map((name) => name.trim());
  const wanted = ['C.UTF-8', 'C.utf8', 'nb_NO.UTF-8', 'nb_NO.utf8', 'en_US.UTF-8', 'en_US.utf8'];
  return wanted.find((name) => available.includes(name)) ?? 'C';
}

function syncDirectory(directory: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(directory, 'r');
  fsyncSync(handle);
  closeSync(handle);
}
