import path from 'node:path';
import autocannon from 'autocannon';
import { type PageWeight, weighPage } from './load/page-weight.ts';
import { type ServerProcess, startProduct, startServer } from './load/server-process.ts';
import { readJudgedNeeds } from './relevance/judged-needs.ts';
import { residentMib } from './report/machine.ts';
import type { Measurement } from './report/measurement.ts';
import { type Requirement, requirementTable } from './report/requirement.ts';
import { percentile } from './report/statistics.ts';
import { decimals, table } from './report/table.ts';
import { temporaryDataDir } from './temporary-nytte.ts';

const connections = 32;
const firstVisitLimitBytes = 40_000;

interface LoadResult {
  readonly page: string;
  readonly result: autocannon.Result;
  readonly residentMib: number;
}

/** Loads the real server over loopback, beside a bare Hono page in the same run, and weighs the brief page. */
export async function measureLoad({ quick }: { quick: boolean }): Promise<Measurement> {
  const seconds = quick ? 2 : 15;
  const folder = temporaryDataDir();
  const bare = await startServer([path.join(import.meta.dirname, 'bare-server.js')], '/', {});
  try {
    const product = await startProduct({
      NYTTE_DATA_DIR: folder.dataDir,
      NYTTE_RATE_LIMIT_PER_MINUTE: '100000000',
    });
    try {
      const briefs = readJudgedNeeds().map(({ text }) => `/brief?need=${encodeURIComponent(text)}`);
      const weights = [];
      for (const brief of briefs) weights.push(await weighPage(product.url + brief));
      const results = [
        await fire('bare Hono page', bare, ['/'], seconds),
        await fire(`brief page, ${briefs.length} needs in turn`, product, briefs, seconds),
        await fire('library list', product, ['/innovations'], seconds),
        await fire('front page', product, ['/'], seconds),
      ];
      return {
        sections: [
          `${connections} connections for ${seconds} s each, gzip asked for; the client runs on the same cores.`,
          loadTable(results),
          weightTable(weights),
          requirementTable(requirements(weights)),
        ],
        failed: results.some(({ result }) => result.errors + result.non2xx > 0),
      };
    } finally {
      await product.stop();
    }
  } finally {
    await bare.stop();
    folder.remove();
  }
}

/** A second to warm up, then the measured time. */
async function fire(
  page: string,
  server: ServerProcess,
  paths: readonly string[],
  seconds: number,
): Promise<LoadResult> {
  const options = {
    url: server.url,
    connections,
    headers: { 'accept-encoding': 'gzip, br', accept: 'text/html' },
    requests: paths.map((path) => ({ path })),
  };
  await autocannon({ ...options, duration: 1 });
  const result = await autocannon({ ...options, duration: seconds });
  return { page, result, residentMib: residentMib(server.pid) ?? Number.NaN };
}

function loadTable(results: readonly LoadResult[]): string {
  const rows = results.map(({ page, result, residentMib: mib }) => [
    page,
    decimals(result.requests.average, 0),
    decimals(result.latency.p50, 0),
    decimals(result.latency.p99, 0),
    result.errors + result.non2xx,
    decimals(mib, 0),
  ]);
  return table(['page', 'req/s', 'p50 ms', 'p99 ms', 'errors', 'resident MiB after'], rows);
}

/** Each part at its median and its heaviest over all needs. */
function weightTable(weights: readonly PageWeight[]): string {
  const row = (name: string, of: (weight: PageWeight) => number) => {
    const bytes = weights.map(of);
    return [name, decimals(percentile(bytes, 0.5), 0), decimals(Math.max(...bytes), 0)];
  };
  return table(
    ['first visit to a brief, bytes', 'median', 'heaviest'],
    [
      row('HTML as sent', ({ htmlSent }) => htmlSent),
      row('CSS as sent', ({ cssSent }) => cssSent),
      row('HTML and CSS as sent', sentOf),
      row('HTML and CSS, gzip', ({ htmlGzip, cssGzip }) => htmlGzip + cssGzip),
      row('HTML and CSS, brotli', ({ htmlBrotli, cssBrotli }) => htmlBrotli + cssBrotli),
      row('script as sent (the page works without)', ({ scriptSent }) => scriptSent),
    ],
  );
}

function sentOf({ htmlSent, cssSent }: PageWeight): number {
  return htmlSent + cssSent;
}

function requirements(weights: readonly PageWeight[]): Requirement[] {
  const heaviest = Math.max(...weights.map(sentOf));
  return [
    {
      text: 'HTML and CSS of the first visit to the heaviest brief, as sent',
      wanted: `≤ ${decimals(firstVisitLimitBytes, 0)} bytes`,
      reached: `${decimals(heaviest, 0)} bytes`,
      holds: heaviest <= firstVisitLimitBytes,
    },
  ];
}
