// Makes a fresh clone runnable: installs the locked packages once, and again when the lock file changes.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '..');

const stamp = path.join(root, 'node_modules', '.nytte-installed');

/** The Node that the project pins; npm puts it first on the path of every script once it is installed. */
export const pinnedNode =
  process.platform === 'win32'
    ? path.join(root, 'node_modules', 'node', 'bin', 'node.exe')
    : path.join(root, 'node_modules', 'node', 'bin', 'node');

/** Installs the packages of package-lock.json unless they are there already. Says what it does on stderr. */
export function ensureInstalled() {
  const wanted = createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted && existsSync(pinnedNode)) return;
  process.stderr.write('nytte: installing packages …\n');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const result = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', process.stderr, process.stderr],
  });
  if (result.status !== 0) {
    process.stderr.write('nytte: npm ci failed; nothing was started.\n');
    process.exit(result.status ?? 1);
  }
  writeFileSync(stamp, wanted);
}
