import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { killDatabase } from '../crash-testing.ts';
import { openDatabase } from '../open.ts';
import { canRun, canWriteIn, chooseAccount, isRoot } from './account.ts';
import { copyBinaries, locateBinaries } from './binaries.ts';
import { isInitialised } from './cluster.ts';
import { readRecord, removeOutsideCluster } from './placement.ts';

let folder: string;
let dataDir: string;
const modeOf = (file: string) => statSync(file).mode & 0o777;
const open = () => openDatabase({ dataDir, role: 'test' });

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'nytte-placement-'));
  chmodSync(folder, 0o755);
  dataDir = path.join(folder, 'data');
});
afterEach(() => {
  killDatabase(dataDir);
  removeOutsideCluster(dataDir);
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

async function keepsData(): Promise<void> {
  const first = await open();
  await sql`create table if not exists kept (id integer)`.execute(first.sql);
  await first.close();
  const second = await open();
  expect((await sql`select * from kept`.execute(second.sql)).rows).toEqual([]);
  await second.close();
}

describe('the programs', () => {
  test('are copied whole, links and all, and once', () => {
    const target = path.join(folder, 'copy', 'postgresql');
    const copied = copyBinaries(locateBinaries(), target);
    expect(canRun(undefined, copied)).toBe(true);
    const { ino } = statSync(copied.postgres);
    copyBinaries(locateBinaries(), target);
    expect(statSync(copied.postgres).ino).toBe(ino);
  });

  test('are completed when npm ran without scripts, which leaves out the links', () => {
    const { root } = locateBinaries();
    const links = JSON.parse(readFileSync(path.join(root, 'pg-symlinks.json'), 'utf8')) as {
      target: string;
    }[];
    expect(links.length).toBeGreaterThan(0);
    for (const { target } of links) expect(existsSync(path.join(path.dirname(root), target))).toBe(true);
  });
});

test('the cluster lies in the data directory, by a path that may hold spaces and letters of any kind', async () => {
  dataDir = path.join(folder, "år 2026's (data)");
  await keepsData();
  expect(readRecord(dataDir)?.location).toBe('postgres');
  expect(isInitialised(path.join(dataDir, 'postgres'))).toBe(true);
});

test('a data directory may be moved while nobody uses it, and be reached by a link', async () => {
  await keepsData();
  const moved = path.join(folder, 'moved');
  renameSync(dataDir, moved);
  dataDir = moved;
  await keepsData();
  const link = path.join(folder, 'link');
  symlinkSync(moved, link);
  dataDir = link;
  await keepsData();
});

// PostgreSQL refuses root, so only root meets these; in a container one usually is.
if (isRoot()) {
  describe('started by root', () => {
    test('the database runs as another user', async () => {
      await keepsData();
      const { uid } = statSync(path.join(dataDir, 'postgres'));
      expect(uid).not.toBe(0);
      expect(chooseAccount({ cluster: path.join(dataDir, 'postgres'), dataDir })?.uid).toBe(uid);
    });

    test('its own closed data directory is opened for passing through, and no more', async () => {
      mkdirSync(dataDir, { mode: 0o700 });
      await keepsData();
      expect(modeOf(dataDir)).toBe(0o711);
      expect(readRecord(dataDir)?.location).toBe('postgres');
    });

    test('a closed folder above is left as it is; the cluster is put elsewhere, and found again', async () => {
      chmodSync(folder, 0o700);
      await keepsData();
      expect(modeOf(folder)).toBe(0o700);
      const location = readRecord(dataDir)?.location ?? '';
      expect(path.isAbsolute(location)).toBe(true);
      expect(isInitialised(location)).toBe(true);
      expect(modeOf(location)).toBe(0o700);
    });

    test('a closed data directory that holds other things too is left as it is', async () => {
      mkdirSync(dataDir, { mode: 0o700 });
      writeFileSync(path.join(dataDir, 'diary.txt'), 'private');
      await keepsData();
      expect(modeOf(dataDir)).toBe(0o700);
      expect(path.isAbsolute(readRecord(dataDir)?.location ?? '')).toBe(true);
    });

    test('a new data directory at the place of a deleted one begins empty', async () => {
      chmodSync(folder, 0o700);
      await keepsData();
      const before = readRecord(dataDir)?.location ?? '';
      rmSync(dataDir, { recursive: true });
      try {
        await keepsData();
        expect(readRecord(dataDir)?.location).not.toBe(before);
      } finally {
        rmSync(path.dirname(before), { recursive: true, force: true });
      }
    });

    test('a cluster that was put elsewhere and is gone is missed, not made anew', async () => {
      chmodSync(folder, 0o700);
      await keepsData();
      removeOutsideCluster(dataDir);
      await expect(open()).rejects.toThrow(/is not there/);
    });

    test('in a data directory of an ordinary user the database and its files are that user’s', async () => {
      mkdirSync(dataDir);
      chownSync(dataDir, 65_534, 65_534);
      await keepsData();
      for (const name of ['postgres', 'secret', 'postgres.json']) {
        expect(statSync(path.join(dataDir, name)).uid).toBe(65_534);
      }
    });

    test('programs out of reach are seen to be so', () => {
      chmodSync(folder, 0o700);
      const account = { uid: 65_534, gid: 65_534 };
      expect(canRun(account, copyBinaries(locateBinaries(), path.join(folder, 'closed')))).toBe(false);
      chmodSync(folder, 0o755);
      expect(canRun(account, copyBinaries(locateBinaries(), path.join(folder, 'closed')))).toBe(true);
      expect(canWriteIn(account, folder)).toBe(false);
    });
  });
}
