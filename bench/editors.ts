import path from 'node:path';
import type { Db } from '../src/kernel/db/tables.ts';
import { makeEditors } from './editors/people.ts';
import { sendTraffic, type Traffic, type TrafficResult } from './editors/traffic.ts';
import { startProduct, startServer } from './load/server-process.ts';
import { readJudgedNeeds } from './relevance/judged-needs.ts';
import { residentMib } from './report/machine.ts';
import type { Measurement } from './report/measurement.ts';
import { requirementTable } from './report/requirement.ts';
import { percentile } from './report/statistics.ts';
import { decimals, table } from './report/table.ts';
import { openTemporaryNytte } from './temporary-nytte.ts';

const editorCount = 200;
const readerCount = 300;
const pauseMs = 5_000;
const wantedP99Ms = 400;

/** A working day in a minute: many write, more read; then every acknowledged draft is looked for in the database. */
export async function measureEditors({ quick }: { quick: boolean }): Promise<Measurement> {
  const temporary = await openTemporaryNytte();
  try {
    const { db } = temporary.nytte;
    const editors = await makeEditors(db, editorCount);
    const traffic: Traffic = {
      seconds: quick ? 10 : 90,
      readers: readerCount,
      pauseMs,
      paths: pathsToRead(),
    };
    const bare = await startServer([path.join(import.meta.dirname, 'bare-form-server.js')], '/', {});
    const without = await sendTraffic(bare.url, editors, traffic).finally(bare.stop);
    const product = await startProduct({
      NYTTE_DATA_DIR: temporary.dataDir,
      NYTTE_RATE_LIMIT_PER_MINUTE: '100000000',
      NYTTE_LOG_LEVEL: 'warn',
    });
    try {
      await sendTraffic(product.url, [], { ...traffic, seconds: 3, readers: 10, pauseMs: 200 });
      const result = await sendTraffic(product.url, editors, traffic);
      const mib = residentMib(product.pid) ?? Number.NaN;
      const lost = await countLost(db, result);
      return report(traffic, result, without, lost, mib);
    } finally {
      await product.stop();
    }
  } finally {
    await temporary.remove();
  }
}

/** What readers look at: a fifth each of briefs, the library, needs, support and the front page. */
function pathsToRead(): string[] {
  return readJudgedNeeds().flatMap(({ text }) => [
    `/brief?need=${encodeURIComponent(text)}`,
    '/innovations',
    '/needs',
    '/instruments',
    '/',
  ]);
}

/** Drafts that are not there as they were acknowledged: another text, or another number of saves. */
async function countLost(db: Db, { acknowledged }: TrafficResult): Promise<number> {
  const rows = await db.selectFrom('records').select(['id', 'draft', 'revision']).execute();
  const found = new Map(rows.map((row) => [row.id, row]));
  return acknowledged.filter(({ needId, saves, text }) => {
    const row = found.get(needId);
    if (row === undefined) return true;
    // Whoever saved nothing at all has the draft that the run began with.
    if (saves === 0) return row.revision !== 1;
    return row.revision !== saves + 1 || (row.draft as { today?: string }).today?.trim() !== text.trim();
  }).length;
}

function report(
  traffic: Traffic,
  result: TrafficResult,
  without: TrafficResult,
  lost: number,
  mib: number,
): Measurement {
  const row = (name: string, times: readonly number[], errors: number | '') => [
    name,
    times.length,
    decimals(percentile(times, 0.5), 1),
    decimals(percentile(times, 0.95), 1),
    decimals(percentile(times, 0.99), 1),
    decimals(Math.max(...times), 0),
    errors,
  ];
  const all = [...result.saveMs, ...result.readMs];
  const p99 = percentile(all, 0.99);
  const saves = result.acknowledged.reduce((sum, { saves: count }) => sum + count, 0);
  return {
    sections: [
      `${editorCount} editors save a draft every ${pauseMs / 1000} s through the form, ${traffic.readers} readers open a page every ${pauseMs / 1000} s, for ${traffic.seconds} s. The client runs on the same cores. Resident memory of the server afterwards: ${decimals(mib, 0)} MiB.`,
      table(
        ['request', 'answered', 'p50 ms', 'p95 ms', 'p99 ms', 'slowest ms', 'errors'],
        [
          row('Nytte, save a draft', result.saveMs, result.errors),
          row('Nytte, read a page', result.readMs, ''),
          row('bare Hono without database, take a form', without.saveMs, without.errors),
          row('bare Hono without database, one line', without.readMs, ''),
        ],
      ),
      requirementTable([
        {
          text: 'p99 of all requests',
          wanted: `≤ ${wantedP99Ms} ms`,
          reached: `${decimals(p99, 0)} ms`,
          holds: p99 <= wantedP99Ms,
        },
        {
          text: `drafts not there as acknowledged, of ${editorCount} (${decimals(saves, 0)} saves)`,
          wanted: '0',
          reached: String(lost),
          holds: lost === 0,
        },
        { text: 'errors', wanted: '0', reached: String(result.errors), holds: result.errors === 0 },
      ]),
    ],
    failed: lost > 0 || result.errors > 0,
  };
}
