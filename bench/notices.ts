import { ParseOption, XmlDocument, XmlXPath } from 'libxml2-wasm';
import { SaxesParser } from 'saxes';
import { readFields } from '../src/modules/procurement/eforms/fields.ts';
import { readNotice, readNoticeTree } from '../src/modules/procurement/eforms/read.ts';
import { syntheticNotice } from '../src/modules/procurement/testing-synthetic-notice.ts';
import { noticeCorpus } from './notices/corpus.ts';
import { fuzzNotices } from './notices/fuzz.ts';
import { seedOf } from './notices/mutate.ts';
import type { Measurement } from './report/measurement.ts';
import { requirementTable } from './report/requirement.ts';
import { percentile } from './report/statistics.ts';
import { decimals, table } from './report/table.ts';

type Way = (notice: Buffer) => unknown;

/** What a plain program would ask for to have the same few facts of each lot and result. */
const plainPaths = [
  '/*/cbc:ID',
  '/*/cbc:NoticeTypeCode',
  '/*/cac:TenderingProcess/cbc:ProcedureCode',
  '/*/cac:ProcurementProject/cbc:Name',
  '/*/cac:ProcurementProjectLot/cbc:ID',
  '/*/cac:ProcurementProjectLot/cac:ProcurementProject/cac:ProcurementAdditionalType/cbc:ProcurementTypeCode',
  '/*/cac:ProcurementProjectLot/cac:TenderingTerms/cac:AwardingTerms/cac:AwardingCriterion/cac:SubordinateAwardingCriterion/cbc:AwardingCriterionTypeCode',
  '//efac:Organization/efac:Company/cac:PartyName/cbc:Name',
  '//efac:NoticeResult/efac:LotTender/cac:LegalMonetaryTotal/cbc:PayableAmount',
  '//efac:NoticeResult/efac:LotResult/efac:LotTender/cbc:ID',
];

const namespaces = {
  cac: 'urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2',
  cbc: 'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2',
  efac: 'http://data.europa.eu/p27/eforms-ubl-extension-aggregate-components/1',
};

const wantedPerSecond = 2_500;

/** Times reading notices, as facts and as all fields, beside libxml2 with a few XPaths and saxes alone; and how it grows. */
export async function measureNotices({ quick }: { quick: boolean }): Promise<Measurement> {
  const { name, notices } = noticeCorpus();
  const rounds = quick ? 3 : 15;
  const xpaths = plainPaths.map((xpath) => XmlXPath.compile(xpath, namespaces));
  const ways: Readonly<Record<string, Way>> = {
    'Nytte, fact model': (notice) => readNotice(notice),
    'Nytte, every field': (notice) => readFields(readNoticeTree(notice)),
    'Nytte, tree alone': (notice) => readNoticeTree(notice),
    [`libxml2-wasm, tree and ${plainPaths.length} XPaths`]: (notice) => readWithLibxml2(notice, xpaths),
    'saxes, events alone': readWithSaxes,
  };
  const bytes = notices.reduce((sum, notice) => sum + notice.length, 0);
  const meanKb = bytes / notices.length / 1_000;
  const ms = compare(ways, notices, rounds);
  const perNotice = [...ms].map(
    ([way, { clock, own }]) => [way, clock / notices.length, own / notices.length] as const,
  );
  const [, ours = Number.NaN, ownOurs = Number.NaN] = perNotice[0] ?? [];
  const comparison = table(
    [
      `${notices.length} notices, mean ${decimals(meanKb, 1)} kB`,
      'ms a notice',
      'notices/s',
      'MB/s',
      'processor, ms a notice',
      'times that of facts',
    ],
    perNotice.map(([way, each, own]) => [
      way,
      decimals(each, 3),
      decimals(1_000 / each, 0),
      decimals(meanKb / each, 0),
      decimals(own, 3),
      decimals(own / ownOurs, 2),
    ]),
  );
  const growth = growthTable(quick);
  for (const xpath of xpaths) xpath.dispose();
  const reached = 1_000 / ours;
  return {
    sections: [
      `Read: ${name}, one process, one thread.`,
      comparison,
      growth.table,
      requirementTable([
        {
          text: `fact model, mean ${decimals(meanKb, 1)} kB`,
          wanted: `≥ ${decimals(wantedPerSecond, 0)} notices/s`,
          reached: decimals(reached, 0),
          holds: reached >= wantedPerSecond,
        },
        {
          text: 'time grows with the size and no faster',
          wanted: 'ms a MB at the largest ≤ 2 × that at the middle',
          reached: decimals(growth.steepness, 2),
          holds: growth.steepness <= 2,
        },
      ]),
    ],
  };
}

interface Times {
  /** Median milliseconds for all notices by the clock, and of the processor's own time: on a busy machine they differ. */
  readonly clock: number;
  readonly own: number;
}

/** The ways take turns, so that all meet the same machine. */
function compare(
  ways: Readonly<Record<string, Way>>,
  notices: readonly Buffer[],
  rounds: number,
): Map<string, Times> {
  const times = new Map<string, Times[]>(Object.keys(ways).map((way) => [way, []]));
  for (let round = 0; round <= rounds; round++)
    for (const [way, read] of Object.entries(ways)) {
      const before = process.cpuUsage();
      const clock = timed(() => {
        for (const notice of notices) read(notice);
      });
      const { user, system } = process.cpuUsage(before);
      // The first round of each warms up and is not counted.
      if (round > 0) times.get(way)?.push({ clock, own: (user + system) / 1_000 });
    }
  const median = (each: readonly Times[], of: (time: Times) => number) => percentile(each.map(of), 0.5);
  return new Map(
    [...times].map(([way, each]) => [
      way,
      { clock: median(each, ({ clock }) => clock), own: median(each, ({ own }) => own) },
    ]),
  );
}

function growthTable(quick: boolean): { readonly table: string; readonly steepness: number } {
  const sizes = quick ? [1, 10, 100] : [1, 10, 100, 1_000, 2_500];
  const perMb: number[] = [];
  const rows = sizes.map((lots) => {
    const notice = Buffer.from(syntheticNotice(lots));
    const megabytes = notice.length / 1e6;
    const rounds = Math.max(3, Math.min(200, Math.round(20 / megabytes)));
    const median = (read: Way) =>
      percentile(
        Array.from({ length: rounds }, () => timed(() => read(notice))),
        0.5,
      );
    const [facts, fields] = [median(readNotice), median((each) => readFields(readNoticeTree(each)))];
    perMb.push(facts / megabytes);
    return [
      decimals(lots, 0),
      decimals(megabytes, 3),
      decimals(facts, 2),
      decimals(facts / megabytes, 1),
      decimals(fields, 2),
      decimals(fields / megabytes, 1),
    ];
  });
  const middle = perMb[Math.floor(perMb.length / 2)] ?? Number.NaN;
  return {
    table: table(['lots', 'MB', 'facts, ms', 'ms a MB', 'every field, ms', 'ms a MB'], rows),
    steepness: (perMb.at(-1) ?? Number.NaN) / middle,
  };
}

function timed(work: () => unknown): number {
  const startedMs = performance.now();
  work();
  return performance.now() - startedMs;
}

function readWithLibxml2(notice: Buffer, xpaths: readonly XmlXPath[]): string[] {
  using document = XmlDocument.fromBuffer(notice, { option: ParseOption.XML_PARSE_HUGE });
  return xpaths.flatMap((xpath) => document.root.find(xpath).map((node) => node.content));
}

function readWithSaxes(notice: Buffer): number {
  const parser = new SaxesParser({ xmlns: true });
  let elements = 0;
  parser.on('opentag', () => {
    elements++;
  });
  parser.write(notice.toString()).close();
  return elements;
}

const fuzzSeed = 20_261_128;
const quickCount = 2_000;
const usualCount = 100_000;

/** Reads damaged notices and tells what came of them. `count`: how many. */
export async function measureFuzz({
  quick,
  count,
}: {
  quick: boolean;
  count?: number | undefined;
}): Promise<Measurement> {
  const { name, notices } = noticeCorpus();
  const seeds = notices.filter(({ length }) => length < 300_000).map(seedOf);
  const wanted = count ?? (quick ? quickCount : usualCount);
  const outcome = fuzzNotices(seeds, wanted, fuzzSeed);
  const failed = outcome.crashes.length > 0 || outcome.slowestMs > 1_000 || outcome.growthMib > 200;
  return {
    failed,
    sections: [
      `${decimals(outcome.count, 0)} damaged notices (of ${seeds.length} ${name}; seed ${fuzzSeed}), each read as facts and as fields.`,
      table(
        ['outcome', 'notices'],
        [
          ['read', decimals(outcome.read, 0)],
          ...[...outcome.refused].sort().map(([code, times]) => [`refused: ${code}`, decimals(times, 0)]),
        ],
      ),
      requirementTable([
        {
          text: 'errors that are no refusal',
          wanted: '0',
          reached: decimals(outcome.crashes.length, 0),
          holds: outcome.crashes.length === 0,
        },
        {
          text: `the slowest of them (${outcome.slowestKind})`,
          wanted: '≤ 1,000 ms',
          reached: `${decimals(outcome.slowestMs, 0)} ms`,
          holds: outcome.slowestMs <= 1_000,
        },
        {
          text: 'resident memory above the start',
          wanted: '≤ 200 MiB',
          reached: `${decimals(outcome.growthMib, 0)} MiB`,
          holds: outcome.growthMib <= 200,
        },
      ]),
      ...outcome.crashes.slice(0, 5).map(({ index, kind, error }) => `Notice ${index} (${kind}): ${error}`),
    ],
  };
}
