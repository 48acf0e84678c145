import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { type Binaries, EmbeddedPostgresUnavailable } from './binaries.ts';

/** The system user that the database runs as, where it is not the one that Nytte runs as. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

const ownAccountName = 'nytte-postgres';

/** Whether Nytte runs as root, which PostgreSQL refuses to do. */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/**
 * Chooses the user for the database when Nytte runs as root: the owner of the cluster that is there already, else the
 * ordinary user who owns the data directory, else a system user, which is made where it is missing.
 * @returns undefined when Nytte is not root and the database simply runs as the same user.
 * @throws EmbeddedPostgresUnavailable when no such user can be made.
 */
export function chooseAccount(paths: { cluster: string; dataDir: string }): Account | undefined {
  if (!isRoot()) return undefined;
  if (existsSync(paths.cluster)) {
    const { uid, gid } = statSync(paths.cluster);
    if (uid !== 0) return { uid, gid };
  }
  const owner = statSync(paths.dataDir);
  const ordinary = owner.uid === 0 ? undefined : lookUp(String(owner.uid));
  return ordinary ?? lookUp(ownAccountName) ?? lookUp('postgres') ?? createAccount();
}

/** Whether the user can run these programs, libraries and all. Tried, not reckoned from modes. */
export function canRun(account: Account | undefined, binaries: Binaries): boolean {
  return spawnSync(binaries.postgres, ['--version'], { ...account, cwd: '/', stdio: 'ignore' }).status === 0;
}

/** Whether the user can get to a directory and write in it. Tried, not reckoned from modes. */
export function canWriteIn(account: Account | undefined, directory: string): boolean {
  const script = 'cd "$1" && test -w .';
  return (
    spawnSync('/bin/sh', ['-c', script, 'sh', directory], { ...account, cwd: '/', stdio: 'ignore' })
      .status === 0
  );
}

function lookUp(name: string): Account | undefined {
  const ask = (flag: string) => spawnSync('id', [flag, name], { encoding: 'utf8' });
  const uid = ask('-u');
  const gid = ask('-g');
  if (uid.status !== 0 || gid.status !== 0) return undefined;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

function createAccount(): Account {
  const shell = '/usr/sbin/nologin';
  const made = spawnSync(
    'useradd',
    [
      '--system',
      '--user-group',
      '--no-create-home',
      '--home-dir',
      '/nonexistent',
      '--shell',
      shell,
      ownAccountName,
    ],
    { encoding: 'utf8' },
  );
  const account = lookUp(ownAccountName);
  if (account) return account; // Made now, or by another Nytte at the same moment.
  throw new EmbeddedPostgresUnavailable(
    `PostgreSQL does not run as root, and the system user ${ownAccountName} could not be made (${made.error?.message ?? made.stderr.trim()}). Make it, start Nytte as an ordinary user, or set DATABASE_URL.`,
  );
}
