import { type ServerType, serve } from '@hono/node-server';
import type { Db } from '../src/kernel/db/tables.ts';
import type { HttpApp } from '../src/kernel/http/app.ts';
import { testOrganisation, testPerson } from '../src/kernel/identity/testing-people.ts';
import { plantRows } from '../src/modules/initiatives/portfolio/testing-rows.ts';
import { createWebApp } from '../src/web/app.ts';
import { portfolioInJavaScript } from './portfolio/in-javascript.tsx';
import { serverVersion } from './report/machine.ts';
import type { Measurement } from './report/measurement.ts';
import { requirementTable } from './report/requirement.ts';
import { percentile } from './report/statistics.ts';
import { decimals, table } from './report/table.ts';
import { openTemporaryNytte } from './temporary-nytte.ts';

const sizes = [50, 500, 5_000];
const today = '2026-11-28';
const wantedMs = 100;
/** Other organisations' initiatives in the same tables. */
const othersCount = 5_000;

const views: readonly (readonly [name: string, query: string])[] = [
  ['board', ''],
  ['table', '?view=table'],
  ['table, late, last page', '?view=table&show=late&page=9999'],
  ['table, words and topic', '?view=table&q=snøvarsling&topic=tema%2Fskole&sort=title'],
  ['timeline', '?view=timeline'],
];

interface Timed {
  readonly name: string;
  readonly size: number;
  readonly times: readonly number[];
}

/** Each view of a portfolio over HTTP while it grows, beside the same page made from all rows in JavaScript. */
export async function measurePortfolio({ quick }: { quick: boolean }): Promise<Measurement> {
  const rounds = quick ? 5 : 60;
  const { nytte, remove } = await openTemporaryNytte({ NYTTE_RATE_LIMIT_PER_MINUTE: '100000000' });
  try {
    const { db } = nytte;
    const other = await testOrganisation(db, 'Nabo kommune');
    await plantRows(db, other.id, quick ? 100 : othersCount, { seed: 99, today });
    const app = await createWebApp(nytte);
    app.get('/portfolio-in-javascript/:organisation', async (c) =>
      c.html(await portfolioInJavaScript(db, c.req.param('organisation'), today)),
    );
    const { server, port } = await listen(app);
    const base = `http://127.0.0.1:${port}`;
    try {
      const timed: Timed[] = [];
      for (const size of quick ? [50, 500] : sizes) timed.push(...(await timeSize(db, base, size, rounds)));
      return report(timed, rounds, await serverVersion(db));
    } finally {
      server.close();
    }
  } finally {
    await remove();
  }
}

function listen({ fetch }: Pick<HttpApp, 'fetch'>): Promise<{ server: ServerType; port: number }> {
  return new Promise((resolve) => {
    const server = serve({ fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) => resolve({ server, port }));
  });
}

async function timeSize(db: Db, base: string, size: number, rounds: number): Promise<Timed[]> {
  const organisation = await testOrganisation(db, `Kommune med ${size}`);
  const reader = await testPerson(db, { organisationId: organisation.id, role: 'reader' });
  await plantRows(db, organisation.id, size, { seed: size, today });
  const pages = [
    ...views.map(([name, query]) => [name, `${base}/portfolio${query}`] as const),
    ['all rows loaded, in JavaScript', `${base}/portfolio-in-javascript/${organisation.id}`] as const,
  ];
  const times = new Map(pages.map(([name]) => [name, [] as number[]]));
  // In turn, so that whatever else the machine does meets all of them alike.
  for (let round = -3; round < rounds; round += 1) {
    for (const [name, url] of pages) {
      const ms = await ask(url, reader.headers);
      if (round >= 0) times.get(name)?.push(ms);
    }
  }
  process.stderr.write(`measured with ${size} initiatives\n`);
  return pages.map(([name]) => ({ name, size, times: times.get(name) ?? [] }));
}

async function ask(url: string, headers: Readonly<Record<string, string>>): Promise<number> {
  const began = performance.now();
  const answer = await fetch(url, { headers });
  await answer.text();
  if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}.`);
  return performance.now() - began;
}

function report(timed: readonly Timed[], rounds: number, server: string): Measurement {
  const largest = Math.max(...timed.map(({ size }) => size));
  const slowest = timed
    .filter(({ size, name }) => size === largest && views.some(([view]) => view === name))
    .map(({ name, times }) => ({ name, p95: percentile(times, 0.95) }))
    .sort((a, b) => b.p95 - a.p95)[0];
  const p95 = slowest?.p95 ?? Number.NaN;
  return {
    server,
    sections: [
      `${rounds} rounds, one request at a time, warm, interleaved, over HTTP on one machine; client and server share the process. ${decimals(othersCount, 0)} initiatives of another organisation stand in the same tables.`,
      table(
        ['page', 'initiatives', 'p50 ms', 'p95 ms'],
        timed.map(({ name, size, times }) => [
          name,
          decimals(size, 0),
          decimals(percentile(times, 0.5), 1),
          decimals(percentile(times, 0.95), 1),
        ]),
      ),
      requirementTable([
        {
          text: `p95 of the slowest view (${slowest?.name}) with ${decimals(largest, 0)} initiatives`,
          wanted: `≤ ${wantedMs} ms`,
          reached: `${decimals(p95, 1)} ms`,
          holds: p95 <= wantedMs,
        },
      ]),
    ],
  };
}
