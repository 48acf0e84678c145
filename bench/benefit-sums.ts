import { sql } from 'kysely';
import { readConfig } from '../src/kernel/config.ts';
import { newId } from '../src/kernel/db/ids.ts';
import type { Db } from '../src/kernel/db/tables.ts';
import { createLog } from '../src/kernel/log.ts';
import { listImportant } from '../src/modules/benefits/important.ts';
import { type SumScope, sumBenefits } from '../src/modules/benefits/sums.ts';
import { sumBenefits as addUp } from '../src/modules/benefits/valuation/sums.ts';
import { openNytte } from '../src/start/open-nytte.ts';
import type { Measurement } from './report/measurement.ts';
import { requirementTable } from './report/requirement.ts';
import { percentile } from './report/statistics.ts';
import { decimals, table } from './report/table.ts';
import { temporaryDataDir } from './temporary-nytte.ts';

const benefitsEach = 4;
const mostMs = 1_000;

interface Result {
  readonly initiatives: number;
  readonly sumsMs: number;
  readonly tableMs: number;
  readonly programMs: number;
}

/**
 * Times the sums of an organisation and the ministry's table over a growing portfolio, beside the straightforward way:
 * to read every benefit with its shares and add them up in the program.
 */
export async function measureBenefitSums({ quick }: { quick: boolean }): Promise<Measurement> {
  const sizes = quick ? [50, 500] : [50, 500, 5_000];
  const folder = temporaryDataDir();
  const config = readConfig({ NYTTE_LOG_LEVEL: 'warn', NYTTE_DATA_DIR: folder.dataDir });
  const nytte = await openNytte(config, 'cli', createLog(config.logLevel, 'cli'));
  try {
    const results: Result[] = [];
    let filled = 0;
    const [own, partner] = await organisations(nytte.db);
    for (const size of sizes) {
      await fill(nytte.db, { own, partner, from: filled, to: size });
      filled = size;
      results.push(await timeAll(nytte.db, own, size, quick ? 3 : 20));
    }
    const largest = results.at(-1) as Result;
    return {
      sections: [
        resultTable(results),
        requirementTable([
          {
            text: `sums of an organisation with ${largest.initiatives} initiatives, 95th percentile`,
            wanted: `≤ ${mostMs} ms`,
            reached: `${decimals(largest.sumsMs, 0)} ms`,
            holds: largest.sumsMs <= mostMs,
          },
          {
            text: `the ministry’s table over ${largest.initiatives} initiatives, 95th percentile`,
            wanted: `≤ ${mostMs} ms`,
            reached: `${decimals(largest.tableMs, 0)} ms`,
            holds: largest.tableMs <= mostMs,
          },
        ]),
      ],
    };
  } finally {
    await nytte.close();
    folder.remove();
  }
}

async function timeAll(db: Db, own: string, initiatives: number, rounds: number): Promise<Result> {
  const scope: SumScope = { kind: 'organisations', ids: [own], isDemonstration: false };
  return {
    initiatives,
    sumsMs: await time(rounds, () => sumBenefits(db, scope)),
    tableMs: await time(rounds, () =>
      listImportant(db, scope, { thresholdNok: 10_000_000, isMarkedOnly: false }),
    ),
    programMs: await time(rounds, () => inProgram(db, own)),
  };
}

/** The 95th percentile; the first round warms up and is not counted. */
async function time(rounds: number, run: () => Promise<unknown>): Promise<number> {
  await run();
  const ms: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const began = performance.now();
    await run();
    ms.push(performance.now() - began);
  }
  return percentile(ms, 0.95);
}

/** Every benefit with its shares, read and added up by the core: the same answer, for one of the three breakdowns. */
async function inProgram(db: Db, own: string): Promise<bigint> {
  const rows = await db
    .selectFrom('benefits as b')
    .innerJoin('benefit_shares as s', 's.benefit_id', 'b.id')
    .select(['b.id', 'b.expected_ore', 's.organisation_id', 's.share'])
    .where('b.organisation_id', '=', own)
    .execute();
  const byId = Map.groupBy(rows, ({ id }) => id);
  const { byOrganisation } = addUp(
    [...byId].map(([id, shares]) => ({
      id,
      ore: BigInt(shares[0]?.expected_ore ?? 0),
      shares: shares.map(({ organisation_id, share }) => ({
        organisation: organisation_id ?? '',
        share: Number(share),
      })),
    })),
  );
  return byOrganisation.find(({ organisation }) => organisation === own)?.ore ?? 0n;
}

async function organisations(db: Db): Promise<[string, string]> {
  const ids: [string, string] = [newId(), newId()];
  for (const [index, id] of ids.entries()) {
    await sql`
      insert into organisations (id, slug, name, kind, country, source, is_demonstration)
      values (${id}, ${`bench-${index}`}, ${`Bench ${index}`}, 'municipality', 'NO', '{}', false)`.execute(
      db,
    );
  }
  return ids;
}

/** Initiatives with a plan and four benefits each; every other benefit is shared. The same numbers every time. */
async function fill(
  db: Db,
  { own, partner, from, to }: { own: string; partner: string; from: number; to: number },
): Promise<void> {
  const id = (kind: number) => sql.raw(`('0190${kind}000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid`);
  const benefitId = sql.raw(
    `('01909000-0000-7000-8000-' || lpad((n * ${benefitsEach} + k)::text, 12, '0'))::uuid`,
  );
  const series = sql`generate_series(${from + 1}::int, ${to}::int) as n`;
  const each = sql`generate_series(0, ${benefitsEach - 1}::int) as k`;
  const record = (kind: string, key: unknown, rows: unknown) => sql`
    insert into records (id, kind, organisation_id, slug, state, is_public, is_demonstration, revision, created_at, updated_at)
    select ${key}, ${kind}, ${own}::uuid, (${key})::text, 'published', false, false, 1, now(), now() from ${rows}`;
  await record('initiative', id(1), series).execute(db);
  await record('benefit_plan', id(2), series).execute(db);
  await record('benefit', benefitId, sql`${series}, ${each}`).execute(db);
  await sql`
    insert into initiatives (id, organisation_id, is_public, is_demonstration, language, title, phase, phase_since,
      types, novelty, topics, life_events, goals, cost_nok, created_at, changed_at)
    select ${id(1)}, ${own}::uuid, n % 3 = 0, false, 'nb', 'Tiltak ' || n, 'implementation', now(),
      '{}', 'first', '{}', '{}', '{}', (n * 7919) % 40000000, now(), now() from ${series}`.execute(db);
  await sql`
    insert into benefit_plans (id, initiative_id, organisation_id, cost_ore, price_year, is_important, published_at)
    select ${id(2)}, ${id(1)}, ${own}::uuid, ((n * 7919) % 40000000)::bigint * 100, 2026, n % 50 = 0, now() from ${series}
  `.execute(db);
  await sql`
    insert into benefits (id, initiative_id, organisation_id, is_demonstration, language, title, state, effect,
      beneficiaries, owner_name, owner_role, indicator, unit, better, baseline_value, baseline_on, expected_ore,
      from_year, to_year, measured_value, measured_on, measured_ore, created_at, changed_at)
    select ${benefitId}, ${id(1)}, ${own}::uuid, false, 'nb', 'Gevinst ' || n || '-' || k,
      (array['planned', 'baseline_set', 'under_way', 'realised'])[1 + (n + k) % 4],
      (array['own_budget', 'freed_time', 'other_public_budget', 'priced_other'])[1 + k], 'own_organisation', 'Kari',
      'Leder', 'Timer', 'timer', 'lower', 10, '2025-01-01', ((n * 104729 + k) % 50000000)::bigint,
      2026 + k, 2036 + n % 5, case when (n + k) % 2 = 0 then 5 end, case when (n + k) % 2 = 0 then date '2026-05-01' end,
      case when (n + k) % 2 = 0 then ((n * 7907 + k) % 50000000)::bigint end, now(), now()
    from ${series}, ${each}`.execute(db);
  await sql`
    insert into benefit_shares (benefit_id, position, organisation_id, name, share)
    select ${benefitId}, 0, ${own}::uuid, 'Bench 0', case when k % 2 = 0 then 1 else 0.6 end from ${series}, ${each}
    union all select ${benefitId}, 1, ${partner}::uuid, 'Bench 1', 0.4 from ${series}, ${each} where k % 2 = 1
  `.execute(db);
  await sql`analyze`.execute(db);
}

const resultTable = (results: readonly Result[]): string =>
  [
    'Sums by state, effect and year of one organisation, and the ministry’s table, 95th percentile in milliseconds.',
    'Beside them: reading every benefit with its shares and adding them up in the program, one breakdown only.',
    '',
    table(
      ['initiatives', 'benefits', 'sums', 'table', 'in the program', 'program ÷ sums'],
      results.map(({ initiatives, sumsMs, tableMs, programMs }) => [
        String(initiatives),
        String(initiatives * benefitsEach),
        decimals(sumsMs, 1),
        decimals(tableMs, 1),
        decimals(programMs, 1),
        decimals(programMs / sumsMs, 2),
      ]),
    ),
  ].join('\n');
