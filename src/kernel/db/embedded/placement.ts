import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type { DatabaseLog } from '../open-options.ts';
import { type Account, canRun, canWriteIn, chooseAccount } from './account.ts';
import { type Binaries, copyBinaries, EmbeddedPostgresUnavailable, locateBinaries } from './binaries.ts';
import { type Cluster, isInitialised, makeOwn } from './cluster.ts';

/** Where root puts what must be reachable for another user, when the project's own folders are not. */
const systemDirectory = '/var/lib/nytte';

/** What `<dataDir>/postgres.json` says. */
export interface ClusterRecord {
  /** Relative to the data directory, or absolute where the cluster had to be put elsewhere. */
  readonly location: string;
  readonly port: number;
  readonly version: string;
}

const recordFile = 'postgres.json';
const ownNames = /^(lock|lock\.clearing|secret|postgres\.json|postgres\.log(\.1)?|postgres(\.new-.*)?)$/;

/**
 * Finds the cluster of a data directory, or decides where a new one goes, and which programs and user run it. Run by
 * root, neither the programs nor the data directory may be within reach of the user that the database must run as:
 * then the programs are copied, and the cluster is put, below /var/lib/nytte. Modes of folders that are not Nytte's own
 * are never changed.
 * @throws EmbeddedPostgresUnavailable when an existing cluster cannot be reached or is of another major version.
 */
export function placeCluster(dataDir: string, log?: DatabaseLog): Cluster {
  const record = readRecord(dataDir);
  const recorded = record && path.resolve(dataDir, record.location);
  const directory = recorded && isInitialised(recorded) ? recorded : path.join(dataDir, 'postgres');
  const account = chooseAccount({ cluster: directory, dataDir });
  const binaries = reachableBinaries(account, log);
  if (!isInitialised(directory)) {
    if (recorded && path.isAbsolute(record.location)) {
      throw new EmbeddedPostgresUnavailable(
        `The database belongs in ${recorded}, but is not there. Put it back, or move ${path.join(dataDir, recordFile)} away to begin with an empty one.`,
      );
    }
    return { ...placeNew(dataDir, account, log), binaries, account };
  }
  requireSameMajor(directory, binaries);
  if (account && !canWriteIn(account, directory)) {
    throw new EmbeddedPostgresUnavailable(
      `The database in ${directory} cannot be reached by its own user (uid ${account.uid}): a folder above it is closed to others.`,
    );
  }
  return { directory, logFile: `${directory}.log`, binaries, account };
}

/** What is known of the cluster from the last start. */
export function readRecord(dataDir: string): ClusterRecord | undefined {
  const file = path.join(dataDir, recordFile);
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as ClusterRecord;
  } catch (error) {
    // Not to be passed over: it may say that the data lie elsewhere.
    throw new EmbeddedPostgresUnavailable(`The file ${file} cannot be read: ${(error as Error).message}`);
  }
}

/** Notes where the cluster is and the port that it listens on. */
export function writeRecord(dataDir: string, cluster: Cluster, port: number): void {
  const relative = path.relative(dataDir, cluster.directory);
  const record: ClusterRecord = {
    location: relative.startsWith('..') ? cluster.directory : relative,
    port,
    version: cluster.binaries.version,
  };
  const file = path.join(dataDir, recordFile);
  writeFileSync(`${file}.new`, `${JSON.stringify(record, undefined, 2)}\n`, { mode: 0o644, flush: true });
  ownLike(dataDir, `${file}.new`);
  renameSync(`${file}.new`, file);
}

/**
 * The password of the embedded database; made once, readable by its owner only.
 * @throws EmbeddedPostgresUnavailable when it is missing although there is a database, or is not ours to read.
 */
export function readSecret(dataDir: string, mayCreate: boolean): string {
  const file = path.join(dataDir, 'secret');
  if (!existsSync(file)) {
    if (!mayCreate) {
      throw new EmbeddedPostgresUnavailable(`The file ${file} with the password of the database is missing.`);
    }
    writeFileSync(`${file}.new`, randomBytes(24).toString('base64url'), { mode: 0o600, flush: true });
    ownLike(dataDir, `${file}.new`);
    renameSync(`${file}.new`, file);
  }
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw new EmbeddedPostgresUnavailable(
      `The file ${file} cannot be read (${(error as Error).message}): start Nytte as the user who started it first.`,
    );
  }
}

/** Removes a cluster that was put outside its data directory; for tests and for `rm -r` of a data directory. */
export function removeOutsideCluster(dataDir: string): void {
  const record = readRecord(dataDir);
  if (record && path.isAbsolute(record.location)) {
    rmSync(path.dirname(record.location), { recursive: true, force: true });
  }
}

function placeNew(
  dataDir: string,
  account: Account | undefined,
  log: DatabaseLog | undefined,
): { directory: string; logFile: string } {
  const inside = { directory: path.join(dataDir, 'postgres'), logFile: path.join(dataDir, 'postgres.log') };
  if (!account || isReachable(dataDir, account)) return inside;
  const outside = path.join(systemDirectory, 'clusters', outsideName(dataDir));
  makeSystemDirectory('clusters');
  makeOwn(account, outside);
  if (!canWriteIn(account, outside)) {
    throw new EmbeddedPostgresUnavailable(
      `Neither ${dataDir} nor ${outside} can be reached by the user of the database (uid ${account.uid}).`,
    );
  }
  const directory = path.join(outside, 'postgres');
  log?.info(
    { dataDir, directory },
    'the data directory cannot be reached by the database; its cluster is put elsewhere',
  );
  return { directory, logFile: `${directory}.log` };
}

/** Opens our own data directory for passing through, if that is what helps; else leaves it as it was. */
function isReachable(dataDir: string, account: Account): boolean {
  const probe = path.join(dataDir, 'postgres.new-probe');
  makeOwn(account, probe);
  try {
    if (canWriteIn(account, probe)) return true;
    if (!readdirSync(dataDir).every((name) => ownNames.test(name))) return false;
    const { mode } = statSync(dataDir);
    chmodSync(dataDir, mode | 0o111);
    if (canWriteIn(account, probe)) return true;
    chmodSync(dataDir, mode);
    return false;
  } finally {
    rmSync(probe, { recursive: true, force: true });
  }
}

/** Never the same for a later data directory at the same path: that one must not find an old database. */
function outsideName(dataDir: string): string {
  const hash = createHash('sha256').update(path.resolve(dataDir)).digest('hex').slice(0, 12);
  return `${hash}-${randomBytes(4).toString('hex')}`;
}

function reachableBinaries(account: Account | undefined, log: DatabaseLog | undefined): Binaries {
  const installed = locateBinaries();
  if (!account || canRun(account, installed)) return installed;
  makeSystemDirectory();
  const name = `postgresql-${installed.version}-${process.platform}-${process.arch}`;
  const target = path.join(systemDirectory, name);
  for (let attempt = 1; attempt <= 2; attempt++) {
    if (!existsSync(target)) log?.info({ target }, 'copying PostgreSQL to where its user can reach it');
    const copied = copyBinaries(installed, target);
    if (canRun(account, copied)) return copied;
    rmSync(target, { recursive: true, force: true }); // Nobody can be using what cannot be run.
  }
  throw new EmbeddedPostgresUnavailable(
    `The user of the database (uid ${account.uid}) can run PostgreSQL neither in ${installed.root} nor in ${target}.`,
  );
}

/** Open for passing through, whatever the umask of whoever starts Nytte. */
function makeSystemDirectory(...below: readonly string[]): void {
  for (const directory of [systemDirectory, path.join(systemDirectory, ...below)]) {
    mkdirSync(directory, { recursive: true });
    chmodSync(directory, 0o755);
  }
}

function requireSameMajor(directory: string, binaries: Binaries): void {
  const major = readFileSync(path.join(directory, 'PG_VERSION'), 'utf8').trim();
  if (binaries.version.split('.')[0] === major) return;
  throw new EmbeddedPostgresUnavailable(
    `The database in ${directory} was made by PostgreSQL ${major}; this version of Nytte brings ${binaries.version}. Make a backup with the older Nytte and restore it into an empty data directory.`,
  );
}

/** Files that root makes in somebody's data directory belong to that somebody. */
function ownLike(directory: string, file: string): void {
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = statSync(directory);
  chownSync(file, uid, gid);
}
