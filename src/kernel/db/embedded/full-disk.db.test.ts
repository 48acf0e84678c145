import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { killDatabase } from '../crash-testing.ts';
import { DatabaseError, isDatabaseError } from '../errors.ts';
import { openDatabase } from '../open.ts';
import { inTransaction } from '../transaction.ts';

type Tables = { batches: { batch: number; filler: string } };

const disk = mkdtempSync(path.join(tmpdir(), 'nytte-full-disk-'));
chmodSync(disk, 0o755);
const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=144m,mode=755', 'none', disk]).status === 0;

afterAll(() => {
  if (mounted) {
    killDatabase(path.join(disk, 'data'));
    spawnSync('umount', ['--lazy', disk]);
  }
  rmSync(disk, { recursive: true, force: true });
});

const rowsPerBatch = 50;

if (mounted) {
  test('a full disk refuses writes as such, keeps what was acknowledged, and is over when there is space', async () => {
    const database = await openDatabase<Tables>({
      dataDir: path.join(disk, 'data'),
      role: 'test',
      poolSize: 2,
    });
    await sql`create table batches (batch integer not null, filler text not null)`.execute(database.sql);
    const write = (batch: number) =>
      inTransaction(database.sql, (tx) =>
        sql`insert into batches select ${batch}::integer, (select string_agg(md5(random()::text), '') from generate_series(1, 300) where n > 0)
            from generate_series(1, ${rowsPerBatch}::integer) as n`.execute(tx),
      );
    const acknowledged: number[] = [];
    const refused: number[] = [];
    const errors: unknown[] = [];
    const ballast = path.join(disk, 'ballast');
    const { bavail, bsize } = statfsSync(disk);
    writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - 12_000_000)));
    for (let batch = 1; errors.length < 3; batch++) {
      const error: unknown = await write(batch).then(
        () => undefined,
        (e: unknown) => e,
      );
      if (error === undefined) acknowledged.push(batch);
      else if (!isDatabaseError(error, 'outcome_unknown')) refused.push(batch);
      if (error !== undefined) errors.push(error);
    }
    // The server itself goes down when not even its log can be written: then a connection is lost on the way.
    expect(errors.every((error) => error instanceof DatabaseError)).toBe(true);
    expect(errors.some((error) => isDatabaseError(error, 'database_full'))).toBe(true);

    expect(acknowledged.length).toBeGreaterThan(0);

    rmSync(ballast);
    await write(0);
    const { rows } = await sql<{ batch: number; rows: number }>`
      select batch, count(*)::int as rows from batches group by batch`.execute(database.sql);
    const saved = rows.map((row) => row.batch);
    expect(saved).toEqual(expect.arrayContaining([0, ...acknowledged]));
    for (const batch of refused) expect(saved).not.toContain(batch);
    for (const row of rows) expect(row.rows).toBe(rowsPerBatch);
    await database.close();
  });
} else {
  test('a full disk is told by its own code (a small disk could not be mounted here: that takes root)', () => {
    expect(new DatabaseError('database_full', 'made up').status).toBe(507);
  });
}
