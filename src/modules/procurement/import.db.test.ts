import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Db, Tables } from '../../kernel/db/tables.ts';
import { freshDatabase } from '../../kernel/db/testing.ts';
import { testOrganisation } from '../../kernel/identity/testing-people.ts';
import { createAnalyser } from '../../kernel/search/text/analyser.ts';
import { sampleLexicon, sampleTopics } from '../../kernel/search/text/sample-vocabulary.ts';
import type { NoticeFacts } from './eforms/facts.ts';
import { EformsFault } from './eforms/fault.ts';
import { ImportUnderWay, importNotices } from './import.ts';
import { batchLimits } from './import-batch.ts';
import { importNotices as importInThread } from './import-door.ts';
import { noticeReading } from './notice-reading.ts';
import { SourceBroken } from './sources/source.ts';
import {
  sourceOfFacts,
  type TestNotice,
  testFacts,
  testReading,
  testText,
  unpackedDocument,
} from './testing-facts.ts';
import { noticesAreAtHand, testingNotices } from './testing-notices.ts';

const analyser = createAnalyser({ lexicon: sampleLexicon, topics: sampleTopics });
const now = () => new Date('2026-11-28T12:00:00Z');

let db: Db;
beforeEach(async () => {
  db = (await freshDatabase<Tables>({ poolSize: 6 })).sql;
});

const context = (reading = testReading) => ({ db, analyser, now, reading });
const run = (all: Parameters<typeof sourceOfFacts>[0], target?: string) =>
  importNotices(context(), sourceOfFacts(all, target));

const notice = (identifier: string, more: TestNotice = {}) =>
  testFacts({ ...more, head: { identifier, ...more.head } });

/** `identifier version content`: standing, in that order. */
async function standings(): Promise<string[]> {
  const rows = await db
    .selectFrom('notices')
    .select(['notice_identifier', 'version', 'title', 'standing'])
    .orderBy('notice_identifier')
    .orderBy('version')
    .orderBy('title')
    .execute();
  return rows.map((row) => `${row.notice_identifier} ${row.version} ${row.title}: ${row.standing}`);
}

describe('an import', () => {
  it('ends with an account in which nothing is missing', async () => {
    const first = notice('a');
    const account = await run([
      first,
      notice('a', { head: { version: '02' } }),
      first,
      { name: 'large.xml', fault: { code: 'too_large', detail: '60 MB' } },
      'no notice',
    ]);
    expect(account).toMatchObject({
      read: 5,
      added: 1,
      changed: 1,
      unchanged: 1,
      rejected: 2,
      reasons: { too_large: 1, not_read: 1 },
      broken: undefined,
      resumed: false,
    });
    const rejections = await db
      .selectFrom('notice_rejections')
      .select(['name', 'reason'])
      .orderBy('name')
      .execute();
    expect(rejections).toEqual([
      { name: '4.xml', reason: 'not_read' },
      { name: 'large.xml', reason: 'too_large' },
    ]);
    const entries = await db
      .selectFrom('audit_entries')
      .select(['action', 'detail'])
      .where('stream', '=', 'notices')
      .orderBy('sequence')
      .execute();
    expect(entries.map(({ action }) => action)).toEqual(['notices.import_begun', 'notices.imported']);
    expect(entries[1]?.detail).toMatchObject({ read: 5, added: 1, changed: 1, unchanged: 1, rejected: 2 });
  });

  it('tells why the reader refuses, by its code', async () => {
    const reading = {
      ...testReading,
      read: () => {
        throw new EformsFault('not_well_formed', 'An element is not closed', 7);
      },
    };
    const account = await importNotices(context(reading), sourceOfFacts(['x']));
    expect(account).toMatchObject({ rejected: 1, reasons: { not_well_formed: 1 } });
  });

  it('changes nothing when it is run again', async () => {
    const all = [notice('a'), notice('b')];
    await run(all);
    const before = await db.selectFrom('notices').selectAll().orderBy('id').execute();
    expect(await run(all)).toMatchObject({ read: 2, added: 0, changed: 0, unchanged: 2 });
    expect(await db.selectFrom('notices').selectAll().orderBy('id').execute()).toEqual(before);
  });

  it('knows a content again that is in the batch before, still being written, or further back', async () => {
    const size = batchLimits.items;
    const many = Array.from({ length: size }, (_, at) => notice(`n-${at}`));
    const account = await run([...many, ...many.slice(0, 60), ...many, ...many.slice(0, 2)]);
    expect(account).toMatchObject({ read: 2 * size + 62, added: size, changed: 0, rejected: 0 });
    expect(account.unchanged).toBe(size + 62);
  });

  it('reads again what an older reader read, in the same row', async () => {
    const all = [notice('a', { lots: [{}, {}] })];
    await run(all);
    const [before] = await db.selectFrom('notices').select('id').execute();
    const reading = {
      ...testReading,
      version: 2,
      read: () => notice('a', { procedure: { title: testText('Lest på nytt') } }),
    };
    const account = await importNotices(context(reading), sourceOfFacts(all));
    expect(account).toMatchObject({ read: 1, added: 0, changed: 1, unchanged: 0 });
    expect(await db.selectFrom('notices').select(['id', 'title', 'reader_version']).execute()).toEqual([
      { id: before?.id, title: 'Lest på nytt', reader_version: 2 },
    ]);
    expect(await db.selectFrom('notice_lots').select('lot_ref').execute()).toHaveLength(1);
    const found = await db
      .selectFrom('search_records')
      .select('terms')
      .where('kind', '=', 'notice')
      .execute();
    expect(JSON.stringify(found)).toContain('lest');
  });

  it('keeps what it read when its source breaks off, and says so', async () => {
    const source = sourceOfFacts([notice('a')]);
    const account = await importNotices(context(), {
      ...source,
      async *items() {
        yield* source.items();
        throw new SourceBroken({ code: 'truncated', detail: 'The archive ends.' });
      },
    });
    expect(account).toMatchObject({ read: 1, added: 1, broken: { code: 'truncated' } });
    const row = await db.selectFrom('notice_imports').select('state').executeTakeFirstOrThrow();
    expect(row.state).toBe('broken');
  });

  it('goes on after the last transaction of one that was stopped', async () => {
    const all = Array.from({ length: 600 }, (_, at) => notice(`n-${at}`));
    const source = sourceOfFacts(all);
    // The clock is asked twice at the beginning and three times a transaction: it stops all in the third of these.
    let asked = 0;
    const stopping = () => {
      asked += 1;
      if (asked > 8) throw new Error('killed');
      return now();
    };
    const stopped = importNotices({ ...context(), now: stopping }, source);
    await expect(stopped).rejects.toThrow('killed');
    const written = await db
      .selectFrom('notice_imports')
      .select(['state', 'read_count'])
      .executeTakeFirstOrThrow();
    expect(written).toEqual({ state: 'running', read_count: 250 });
    const account = await importNotices(context(), source);
    expect(account).toMatchObject({ read: 600, added: 600, unchanged: 0, resumed: true });
    expect(await db.selectFrom('notices').select('id').execute()).toHaveLength(600);
  });

  it('of a target that is being imported is refused', async () => {
    const slow = sourceOfFacts([notice('a')]);
    let second: unknown;
    await importNotices(context(), {
      ...slow,
      async *items() {
        second = await run([notice('b')]).catch((error: unknown) => error);
        yield* slow.items();
      },
    });
    expect(second).toBeInstanceOf(ImportUnderWay);
  });

  it('rejects the one notice that the database will not take, and keeps its neighbours', async () => {
    const reading = {
      ...testReading,
      // PostgreSQL keeps no NUL in a text.
      signalsOf: ([first]: { text: string }[]) => (first?.text === 'Dårlig' ? ['\0'] : []),
    };
    const titled = (identifier: string, title: string) =>
      notice(identifier, { lots: [{ title: testText(title) }] });
    const account = await importNotices(
      context(reading),
      sourceOfFacts([titled('a', 'God'), titled('b', 'Dårlig'), 'no notice', titled('c', 'God')]),
    );
    expect(account).toMatchObject({
      read: 4,
      added: 2,
      rejected: 2,
      reasons: { not_read: 1, not_stored: 1 },
    });
    expect(await standings()).toHaveLength(2);
  });

  it('keeps the XML as it was published', async () => {
    const facts = notice('a');
    await run([facts]);
    const row = await db.selectFrom('notices').select('document').executeTakeFirstOrThrow();
    expect(unpackedDocument(row.document)).toBe(JSON.stringify(facts));
  });
});

describe('what is strange', () => {
  const tender = (id: string, amount: string, currency: string) => ({
    id,
    lotId: 'LOT-0001',
    value: { amount, currency },
    isWinner: true,
    tenderers: [],
    subcontractors: [],
    origins: [],
  });
  const result = (more: object) =>
    ({
      lotResults: [],
      tenders: [],
      contracts: [],
      totalValue: undefined,
      frameworkValue: undefined,
      ...more,
    }) as never;
  const lotResult = (more: object) => ({
    id: 'RES-0001',
    lotId: 'LOT-0001',
    outcome: 'selec-w',
    received: [],
    tenderIds: [],
    contractIds: [],
    ...more,
  });

  it('is kept and remarked: no identifier, dates before 2000, values below zero and absurd, mixed currencies', async () => {
    await run([
      notice('a', {
        head: { identifier: undefined, sentDate: '1999-12-31+01:00' },
        lots: [
          { estimatedValue: { amount: '-5', currency: 'NOK' } },
          { id: 'LOT-0001', estimatedValue: { amount: '99999999999999', currency: 'EUR' } },
        ],
      }),
    ]);
    const row = await db.selectFrom('notices').selectAll().executeTakeFirstOrThrow();
    expect(row.notice_identifier).toMatch(/^content:[0-9a-f]{32}$/);
    expect(row.published_on).toBe('1999-12-31');
    const remarks = await db.selectFrom('notice_remarks').select('code').orderBy('code').execute();
    expect(remarks.map(({ code }) => code)).toEqual([
      'absurd_value',
      'before_2000',
      'mixed_currencies',
      'negative_value',
    ]);
    const lots = await db
      .selectFrom('notice_lots')
      .select(['lot_ref', 'estimated_value'])
      .orderBy('position')
      .execute();
    expect(lots).toEqual([
      { lot_ref: 'LOT-0001', estimated_value: '-5' },
      { lot_ref: 'LOT-0001#2', estimated_value: '99999999999999' },
    ]);
  });

  it('is not added up: tenders in two currencies', async () => {
    const results = [
      [tender('T-1', '10.25', 'NOK'), tender('T-2', '5', 'NOK')],
      [tender('T-1', '10', 'NOK'), tender('T-2', '5', 'EUR')],
    ];
    await run(
      results.map((tenders, at) =>
        notice(`r-${at}`, {
          rest: { result: result({ tenders, lotResults: [lotResult({ tenderIds: ['T-1', 'T-2'] })] }) },
        }),
      ),
    );
    const rows = await db
      .selectFrom('notice_results')
      .innerJoin('notices', 'notices.id', 'notice_id')
      .select(['awarded_value', 'awarded_currency'])
      .orderBy('notice_identifier')
      .execute();
    expect(rows).toEqual([
      { awarded_value: '15.25', awarded_currency: 'NOK' },
      { awarded_value: null, awarded_currency: null },
    ]);
  });

  it('is no fact: what is withheld', async () => {
    await run([
      notice('a', {
        rest: {
          result: result({
            tenders: [tender('T-1', '-1', 'NOK')],
            lotResults: [
              lotResult({
                tenderIds: ['T-1'],
                received: [
                  { kind: 'tenders', count: '-1' },
                  { kind: 't-sme', count: '2' },
                ],
              }),
            ],
          }),
          withheld: [
            { field: 'win-ten-val', of: 'T-1', reason: undefined, reasonText: [], until: '2027-01-01' },
            { field: 'rec-sub-cou', of: 'RES-0001', reason: undefined, reasonText: [], until: '2027-01-01' },
          ],
        },
      }),
    ]);
    expect(
      await db
        .selectFrom('notice_results')
        .select(['awarded_value', 'tenders', 'tenders_sme', 'received'])
        .execute(),
    ).toEqual([{ awarded_value: null, tenders: null, tenders_sme: null, received: {} }]);
  });
});

describe('organisations', () => {
  const buyer = (more: object) => ({
    name: testText('Etat for prøver'),
    country: 'NOR',
    numbers: [],
    ...more,
  });
  const bought = (identifier: string, more: object) =>
    notice(identifier, {
      organisations: [buyer(more)],
      rest: { roles: [{ organisationId: 'ORG-0001', role: 'buyer', buyerType: 'la' } as never] },
    });
  const parties = () =>
    db
      .selectFrom('notice_parties as p')
      .leftJoin('organisations as o', 'o.id', 'p.organisation_id')
      .innerJoin('notices as n', 'n.id', 'p.notice_id')
      .select(['p.name', 'o.name as organisation', 'p.joined_by', 'o.id', 'n.buyer_id'])
      .orderBy('n.notice_identifier')
      .execute();

  it('are one, whatever name they are given, and keep the name that the register has', async () => {
    const known = await testOrganisation(db, 'Fjell kommune');
    await db
      .updateTable('organisations')
      .set({ organisation_number: '999601391' })
      .where('id', '=', known.id)
      .execute();
    await run([
      bought('a', { numbers: ['999 601 391'], organisationNumber: '999601391' }),
      bought('b', {
        numbers: ['NO999601391MVA'],
        organisationNumber: '999601391',
        name: testText('Noe annet'),
      }),
    ]);
    const rows = await parties();
    expect(rows.map(({ organisation, joined_by }) => `${organisation} ${joined_by}`)).toEqual([
      'Fjell kommune number',
      'Fjell kommune number',
    ]);
    expect(rows.every(({ id, buyer_id }) => id === known.id && buyer_id === known.id)).toBe(true);
  });

  it('are made when the number is new, once', async () => {
    await run([bought('a', { organisationNumber: '999601391', numbers: ['999601391'] })]);
    await run([bought('b', { organisationNumber: '999601391', numbers: ['999601391'] })]);
    const rows = await parties();
    expect(new Set(rows.map(({ id }) => id)).size).toBe(1);
    expect(await db.selectFrom('organisations').select(['name', 'kind', 'slug']).execute()).toEqual([
      { name: 'Etat for prøver', kind: 'other', slug: 'etat-for-prover-999601391' },
    ]);
  });

  it('are never joined by name, but a municipality that buys; nor by a number of another country', async () => {
    await testOrganisation(db, 'Fjell');
    await db.updateTable('organisations').set({ kind: 'municipality' }).execute();
    await testOrganisation(db, 'Etat for prøver');
    await run([
      bought('a', {}),
      bought('b', { name: testText('Fjell kommune') }),
      bought('c', { name: testText('Fjell kommune'), country: 'SWE' }),
      bought('d', { organisationNumber: '999601391', numbers: ['999601391'], country: 'FRA' }),
    ]);
    expect((await parties()).map(({ organisation, joined_by }) => `${organisation} ${joined_by}`)).toEqual([
      'null null',
      'Fjell name',
      'null null',
      'null null',
    ]);
  });

  it('that are persons are kept without name and number', async () => {
    await run([
      notice('a', {
        organisations: [
          {
            name: testText('Kari Nordmann'),
            numbers: ['01010112345'],
            isNaturalPerson: true,
            country: 'NOR',
          },
        ],
      }),
    ]);
    expect(
      await db
        .selectFrom('notice_parties')
        .select(['name', 'number_as_given', 'is_natural_person'])
        .execute(),
    ).toEqual([{ name: null, number_as_given: null, is_natural_person: true }]);
  });
});

describe('standing', () => {
  const change = (identifier: string, changes: string, reason = 'cor-buy') =>
    notice(identifier, {
      procedure: { title: testText('Endring') },
      rest: {
        change: {
          changes: `${changes}-01`,
          changesIdentifier: changes,
          changesVersion: '01',
          reason,
        } as never,
      },
    });

  it('is settled over imports, whichever comes first', async () => {
    await run([change('b', 'a')]);
    await run([notice('a')]);
    expect(await standings()).toEqual(['a 1 Rydding av snø: superseded', 'b 1 Endring: latest']);
    await run([change('c', 'b', 'cancel')]);
    expect((await standings()).map((one) => one.split(': ')[1])).toEqual([
      'superseded',
      'superseded',
      'cancelled',
    ]);
    const found = await db.selectFrom('search_records').select('id').where('kind', '=', 'notice').execute();
    expect(found).toEqual([]);
  });

  it('of a result leads to its call, whichever comes first', async () => {
    const result = notice('r', {
      head: {
        formType: 'result',
        subtype: '29',
        document: 'ContractAwardNotice',
        sentDate: '2026-06-01+01:00',
      },
      procedure: { identifier: 'P-1' },
    });
    await run([result]);
    await run([notice('c', { procedure: { identifier: 'p-1' } })]);
    const rows = await db.selectFrom('notices').select(['id', 'call_id', 'stage']).orderBy('stage').execute();
    expect(rows.map(({ stage }) => stage)).toEqual(['call', 'result']);
    expect(rows[1]?.call_id).toBe(rows[0]?.id);
    // The call is changed: the result belongs to the one that counts now.
    await run([notice('c', { head: { version: '02' }, procedure: { identifier: 'p-1' } })]);
    const latest = await db
      .selectFrom('notices')
      .select('id')
      .where('version', '=', 2)
      .executeTakeFirstOrThrow();
    const linked = await db.selectFrom('notices').select('call_id').where('stage', '=', 'result').execute();
    expect(linked).toEqual([{ call_id: latest.id }]);
  });

  it('ends the same in any order of arrival, with any repetition, in any number of imports', async () => {
    const all: NoticeFacts[] = [
      notice('a'),
      notice('a', { head: { version: '02', sentDate: '2026-03-05+01:00' } }),
      notice('a', {
        head: { version: '02', sentDate: '2026-03-06+01:00' },
        procedure: { title: testText('Andre') },
      }),
      change('b', 'a'),
      change('c', 'd'),
      notice('d'),
      change('e', 'd', 'cancel'),
    ];
    await run(all, 'all');
    const expected = await standings();
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: all.length - 1 }), { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 1, max: 3 }),
        async (order, perImport) => {
          await db.deleteFrom('notices').execute();
          // Each at least once, in an order of chance.
          const sequence = [...order, ...all.keys()].map((at) => all[at] as NoticeFacts);
          for (let at = 0; at < sequence.length; at += perImport) {
            await run(sequence.slice(at, at + perImport), `${at}`);
          }
          expect(await standings()).toEqual(expected);
        },
      ),
      { numRuns: 6 },
    );
  });
});

describe.skipIf(!noticesAreAtHand)('real notices (skipped where ../shared/data is not at hand)', () => {
  it('are all read, whole, and nothing of them is rejected', async () => {
    const notices = testingNotices();
    const source = sourceOfFacts(notices.map(({ name, bytes }) => ({ name, bytes })));
    const account = await importInThread({ db, analyser, now }, source);
    expect(account).toMatchObject({ read: notices.length, rejected: 0, unchanged: 0 });
    const again = await importNotices({ ...context(), reading: noticeReading }, source);
    expect(again).toMatchObject({ read: notices.length, unchanged: notices.length });
    const [{ lots = 0, criteria = 0, winners = 0, joined = 0 } = {}] = await db
      .selectNoFrom((eb) => [
        eb
          .selectFrom('notice_lots')
          .select((e) => e.fn.countAll<number>().as('n'))
          .as('lots'),
        eb
          .selectFrom('notice_criteria')
          .select((e) => e.fn.countAll<number>().as('n'))
          .as('criteria'),
        eb
          .selectFrom('notice_winners')
          .select((e) => e.fn.countAll<number>().as('n'))
          .as('winners'),
        eb
          .selectFrom('notice_parties')
          .select((e) => e.fn.countAll<number>().as('n'))
          .where('joined_by', '=', 'number')
          .as('joined'),
      ])
      .execute();
    // By the facts themselves, not by what was written.
    const facts = notices.map(({ bytes }) => noticeReading.read(bytes));
    const sum = (of: (one: NoticeFacts) => number) => facts.reduce((total, one) => total + of(one), 0);
    expect(Number(lots)).toBe(sum((one) => one.lots.length + one.parts.length + one.groups.length));
    expect(Number(criteria)).toBe(
      sum((one) => [...one.lots, ...one.parts, ...one.groups].reduce((n, lot) => n + lot.criteria.length, 0)),
    );
    expect(Number(winners)).toBe(
      sum((one) =>
        (one.result?.tenders ?? [])
          .filter(({ isWinner }) => isWinner)
          .reduce(
            (n, { tenderers }) => n + new Set(tenderers.map(({ organisationId }) => organisationId)).size,
            0,
          ),
      ),
    );
    expect(Number(joined)).toBeGreaterThan(50);
  });
});
