import fc from 'fast-check';
import { sql } from 'kysely';
import { afterEach, describe, expect, it, onTestFailed, vi } from 'vitest';
import type { Db, Tables } from '../db/tables.ts';
import { freshDatabase } from '../db/testing.ts';
import { inTransaction } from '../db/transaction.ts';
import { anchorAudit, appendAudit, type NewAuditEntry } from './append.ts';
import { verifyAudit } from './verify.ts';

const entry = (stream: string, change: Partial<NewAuditEntry> = {}): NewAuditEntry => ({
  stream,
  actor: 'system:test',
  action: 'thing.changed',
  subjectKind: 'thing',
  subjectId: '1',
  detail: { before: 1, after: 2 },
  ...change,
});

const append = (db: Db, ...entries: NewAuditEntry[]) =>
  inTransaction(db, async (tx) => {
    for (const one of entries) await appendAudit(tx, one);
  });

const anchor = (db: Db) => inTransaction(db, anchorAudit);

/** Does to the log what only somebody with every right to the database can. */
async function tamper(db: Db, statement: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await sql`alter table audit_entries disable trigger user`.execute(tx);
    await sql`alter table audit_anchors disable trigger user`.execute(tx);
    await sql.raw(statement).execute(tx);
    await sql`alter table audit_entries enable trigger user`.execute(tx);
    await sql`alter table audit_anchors enable trigger user`.execute(tx);
  });
}

/** Three entries in each of two streams, with two anchors on the way. */
async function anchoredLog(): Promise<Db> {
  const { sql: db } = await freshDatabase<Tables>();
  await append(db, entry('a'), entry('b'));
  await anchor(db);
  await append(db, entry('a'), entry('b'), entry('a'), entry('b'));
  await anchor(db);
  return db;
}

const reasons = async (db: Db) => [...new Set((await verifyAudit(db)).faults.map((fault) => fault.reason))];

afterEach(() => {
  vi.useRealTimers();
});

describe('the audit log', () => {
  it('holds after ordinary use, and tells how much it walked', async () => {
    const db = await anchoredLog();
    const report = await verifyAudit(db);
    expect(report).toMatchObject({ streams: 2, entries: 6, anchors: 2, faults: [] });
    expect(report.lastAnchor).toMatchObject({ sequence: '2', hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });

  it('is empty and whole before anything has happened', async () => {
    const { sql: db } = await freshDatabase<Tables>();
    expect(await anchor(db)).toBeUndefined();
    expect(await verifyAudit(db)).toEqual({
      streams: 0,
      entries: 0,
      anchors: 0,
      lastAnchor: undefined,
      faults: [],
    });
  });

  it('walks further than one step of entries and of anchors', async () => {
    const { sql: db } = await freshDatabase<Tables>();
    await inTransaction(db, async (tx) => {
      for (let i = 0; i < 1003; i++) await appendAudit(tx, entry('long', { detail: { i } }));
      for (let i = 0; i < 103; i++) {
        await appendAudit(tx, entry('short'));
        await anchorAudit(tx);
      }
    });
    expect(await verifyAudit(db)).toMatchObject({ entries: 1106, anchors: 103, faults: [] });
  });

  it('refuses to change or remove an entry or an anchor', async () => {
    const db = await anchoredLog();
    for (const statement of [
      "update audit_entries set action = 'thing.kept'",
      'delete from audit_entries',
      "update audit_anchors set at = '2000-01-01'",
      'delete from audit_anchors',
    ]) {
      await expect(sql.raw(statement).execute(db)).rejects.toThrow('append-only');
    }
    expect((await verifyAudit(db)).faults).toEqual([]);
  });

  it('shows each change that the database itself would let through', async () => {
    const columns: [table: string, column: string, value: string][] = [
      ['audit_entries', 'at', "at + interval '1 millisecond'"],
      ['audit_entries', 'actor', "'user:2'"],
      ['audit_entries', 'action', "'thing.kept'"],
      ['audit_entries', 'subject_kind', "'other'"],
      ['audit_entries', 'subject_id', "'2'"],
      ['audit_entries', 'detail', `'{"before": 1, "after": 3}'`],
      ['audit_entries', 'detail', `'[["after", 2], ["before", 1]]'`],
      ['audit_entries', 'previous_hash', "repeat('1', 64)"],
      ['audit_entries', 'hash', "repeat('1', 64)"],
      ['audit_anchors', 'at', "at + interval '1 millisecond'"],
      ['audit_anchors', 'heads', "heads - 'a'"],
      ['audit_anchors', 'previous_hash', "repeat('1', 64)"],
      ['audit_anchors', 'hash', "repeat('1', 64)"],
      ['audit_anchors', 'sequence', 'sequence + 10'],
    ];
    const db = await anchoredLog();
    for (const [table, column, value] of columns) {
      const where = table === 'audit_entries' ? "where stream = 'a' and sequence = 2" : 'where sequence = 1';
      await sql.raw(`create table kept as select * from ${table}`).execute(db);
      await tamper(db, `update ${table} set ${column} = ${value} ${where}`);
      expect(await reasons(db), `${table}.${column} = ${value}`).not.toEqual([]);
      await tamper(db, `delete from ${table}; insert into ${table} select * from kept; drop table kept`);
    }
    expect((await verifyAudit(db)).faults).toEqual([]);
  });

  it('finds any entries that are taken out, moved to another place or to another stream', async () => {
    const db = await anchoredLog();
    const places = fc.constantFrom(...['a', 'b'].flatMap((s) => [1, 2, 3].map((n) => [s, n] as const)));
    await sql`create table kept as select * from audit_entries`.execute(db);
    await fc.assert(
      fc.asyncProperty(places, places, fc.boolean(), async ([stream, n], [toStream, to], removed) => {
        fc.pre(removed || stream !== toStream || n !== to);
        const here = `stream = '${stream}' and sequence = ${n}`;
        const there = `stream = '${toStream}' and sequence = ${to}`;
        await tamper(
          db,
          removed
            ? `delete from audit_entries where ${here}`
            : `update audit_entries set stream = 'x' where ${here};
               update audit_entries set stream = '${stream}', sequence = ${n} where ${there};
               update audit_entries set stream = '${toStream}', sequence = ${to} where stream = 'x'`,
        );
        expect(await reasons(db)).not.toEqual([]);
        await tamper(db, 'delete from audit_entries; insert into audit_entries select * from kept');
      }),
      { numRuns: 40 },
    );
    expect((await verifyAudit(db)).faults).toEqual([]);
  });

  it('shows a tail that was cut off: by the head, and when the head was set back too, by the anchor', async () => {
    const db = await anchoredLog();
    await tamper(db, "delete from audit_entries where stream = 'a' and sequence = 3");
    expect(await reasons(db)).toEqual(['head', 'anchor_lost_entry']);
    await tamper(
      db,
      `update audit_streams s set last_sequence = 2, last_hash = e.hash from audit_entries e
       where s.stream = 'a' and e.stream = 'a' and e.sequence = 2`,
    );
    expect((await verifyAudit(db)).faults).toEqual([
      { stream: 'a', sequence: '3', reason: 'anchor_lost_entry' },
    ]);
  });

  it('shows a stream that lost its head or all of it', async () => {
    const db = await anchoredLog();
    await tamper(db, "delete from audit_streams where stream = 'a'");
    expect(await reasons(db)).toEqual(['head']);
    await tamper(db, "delete from audit_entries where stream = 'a'");
    expect(await reasons(db)).toEqual(['anchor_lost_entry']);
  });

  it('shows an anchor that was taken out from between others', async () => {
    const db = await anchoredLog();
    await tamper(db, 'delete from audit_anchors where sequence = 1');
    expect(await reasons(db)).toEqual(['anchor_gap', 'anchor_hash']);
  });

  it('does not anchor twice when nothing has happened between', async () => {
    const db = await anchoredLog();
    expect(await anchor(db)).toBeUndefined();
    await append(db, entry('c'));
    expect(await anchor(db)).toBe('3');
  });
});

describe('appendAudit', () => {
  it('leaves nothing when the change that it speaks of is rolled back', async () => {
    const { sql: db } = await freshDatabase<Tables>();
    await append(db, entry('a'));
    const failing = inTransaction(db, async (tx) => {
      await appendAudit(tx, entry('a'));
      await appendAudit(tx, entry('new'));
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await verifyAudit(db)).toMatchObject({ streams: 1, entries: 1, faults: [] });
  });

  it('keeps one chain when many write the same streams at once', async () => {
    const { sql: db } = await freshDatabase<Tables>({ poolSize: 8 });
    const writers = Array.from({ length: 24 }, () => append(db, entry('a'), entry('b')));
    await Promise.all([...writers, anchor(db), anchor(db)]);
    expect(await verifyAudit(db)).toMatchObject({ streams: 2, entries: 48, faults: [] });
  });

  it('survives two writers that take the same streams in opposite order', async () => {
    const { sql: db } = await freshDatabase<Tables>();
    await Promise.all([append(db, entry('a'), entry('b')), append(db, entry('b'), entry('a'))]);
    expect(await verifyAudit(db)).toMatchObject({ streams: 2, entries: 4, faults: [] });
  });

  it('makes a writer of the same stream wait, and no writer of another', async () => {
    const { sql: db } = await freshDatabase<Tables>();
    await append(db, entry('a'), entry('b'));
    const first = await db.startTransaction().execute();
    onTestFailed(async () => {
      await first.rollback().execute();
    });
    await appendAudit(first, entry('a'));
    const impatient = async (stream: string) =>
      inTransaction(db, async (tx) => {
        await sql`set local lock_timeout = '100ms'`.execute(tx);
        await appendAudit(tx, entry(stream));
      });
    await expect(impatient('a')).rejects.toMatchObject({ code: 'statement_timed_out' });
    await impatient('b');
    await first.commit().execute();
    await impatient('a');
    expect(await verifyAudit(db)).toMatchObject({ entries: 5, faults: [] });
  });

  it('orders entries by their sequence also when the clock goes backwards', async () => {
    const { sql: db } = await freshDatabase<Tables>();
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-10-25T02:30:00Z') });
    await append(db, entry('a'));
    vi.setSystemTime(new Date('2026-10-25T01:30:00Z'));
    await append(db, entry('a'));
    vi.useRealTimers();
    const rows = await db.selectFrom('audit_entries').select('at').orderBy('sequence').execute();
    expect(rows.map((row) => row.at.toISOString())).toEqual([
      '2026-10-25T02:30:00.000Z',
      '2026-10-25T01:30:00.000Z',
    ]);
    expect((await verifyAudit(db)).faults).toEqual([]);
  });

  it('gives back whatever it was given as it was hashed, and refuses what cannot be kept', async () => {
    const { sql: db } = await freshDatabase<Tables>();
    const text = fc.string({ unit: 'binary' });
    const detail = fc.dictionary(
      text,
      fc.oneof(text, fc.double(), fc.boolean(), fc.constant(null), fc.array(text)),
    );
    await fc.assert(
      fc.asyncProperty(text, text, detail, async (actor, subjectId, anything) => {
        const unkept = /\0|\\u0000|\\ud[89a-f]/.test(
          JSON.stringify([actor, subjectId, anything]).replaceAll('\\\\', ''),
        );
        const appending = append(db, entry('a', { actor, subjectId, detail: anything }));
        if (unkept) await expect(appending).rejects.toThrow('cannot be kept');
        else await appending;
      }),
      { numRuns: 200 },
    );
    expect((await verifyAudit(db)).faults).toEqual([]);
  });
});

describe('verifyAudit', () => {
  it('does not take what is written meanwhile for a fault', async () => {
    const { sql: db } = await freshDatabase<Tables>({ poolSize: 8 });
    let writing = true;
    const write = async (stream: string) => {
      while (writing) {
        await append(db, entry(stream), entry(stream));
        if (stream === 'b') await anchor(db);
      }
    };
    const writers = ['a', 'b', 'c'].map(write);
    for (let i = 0; i < 15; i++) expect((await verifyAudit(db)).faults).toEqual([]);
    writing = false;
    await Promise.all(writers);
  });
});
