// The second server of the tests: the PostgreSQL 15 of Debian and Ubuntu's archive, in a temporary directory.
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

const directory = '/usr/lib/postgresql/15/bin';

/**
 * Finds the programs of PostgreSQL 15, and installs them where they are missing, which takes root and apt-get.
 * @returns {string} the directory of the programs
 */
export function ensurePostgres15() {
  if (existsSync(path.join(directory, 'postgres'))) return directory;
  if (process.getuid?.() !== 0) {
    throw new Error(
      `PostgreSQL 15 is not in ${directory}. Install the package postgresql-15, then run again.`,
    );
  }
  process.stderr.write('Installing PostgreSQL 15 for the tests …\n');
  // The package would otherwise make and start a cluster of its own.
  mkdirSync('/etc/postgresql-common', { recursive: true });
  const settings = '/etc/postgresql-common/createcluster.conf';
  if (!existsSync(settings)) appendFileSync(settings, 'create_main_cluster = false\n');
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args) =>
    spawnSync('apt-get', args, { stdio: ['ignore', process.stderr, 'inherit'], env: environment }).status ===
    0;
  const install = () => apt('install', '--yes', '--no-install-recommends', '-qq', 'postgresql-15');
  if (!install()) {
    apt('update', '-qq');
    if (!install()) throw new Error('apt-get could not install postgresql-15.');
  }
  return directory;
}

/**
 * Starts a PostgreSQL 15 of its own on a free port, as an ordinary user.
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function startPostgres15() {
  const bin = ensurePostgres15();
  const account = process.getuid?.() === 0 ? ordinaryUser() : {};
  const folder = mkdtempSync(path.join(tmpdir(), 'nytte-postgres15-'));
  chmodSync(folder, 0o700);
  if ('uid' in account) chownSync(folder, account.uid, account.gid);
  const data = path.join(folder, 'data');
  const run = (program, ...args) => {
    // The log goes to a file: the server would keep a pipe open.
    const result = spawnSync(path.join(bin, program), args, {
      ...account,
      cwd: folder,
      env: { PATH: process.env.PATH, LC_ALL: 'C' },
      stdio: 'ignore',
    });
    if (result.status === 0) return;
    const log = path.join(folder, 'log');
    const said = existsSync(log) ? readFileSync(log, 'utf8') : '';
    rmSync(folder, { recursive: true, force: true });
    throw new Error(
      `${program} of PostgreSQL 15 failed (${result.error?.message ?? result.status}).\n${said}`,
    );
  };
  // Nobody but this machine's loopback can reach it, and it holds nothing but what tests put there.
  run(
    'initdb',
    '-D',
    data,
    '-U',
    'nytte',
    '--auth=trust',
    '--encoding=UTF8',
    '--locale=C.UTF-8',
    '--no-sync',
  );
  const port = await freePort();
  appendFileSync(
    path.join(data, 'postgresql.conf'),
    [
      `port = ${port}`,
      "listen_addresses = '127.0.0.1'",
      "unix_socket_directories = ''",
      'fsync = off',
      'synchronous_commit = off',
      'full_page_writes = off',
      '',
    ].join('\n'),
  );
  run('pg_ctl', 'start', '-D', data, '-l', path.join(folder, 'log'), '-w', '-s');
  return {
    url: `postgres://nytte@127.0.0.1:${port}/postgres`,
    stop: async () => {
      run('pg_ctl', 'stop', '-D', data, '-m', 'immediate', '-w', '-s');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL refuses to run as root; its Debian package brings the user `postgres`. */
function ordinaryUser() {
  const id = (flag) => Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout);
  return { uid: id('-u'), gid: id('-g') };
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
