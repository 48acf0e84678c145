import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { datedPhases } from '../domain.ts';
import { type InitiativePhase, initiativePhases } from '../schema.ts';
import { type TestRoom, testRoom } from '../testing-room.ts';
import { countPortfolio, listBoard, listPortfolio, sumPortfolio } from './queries.ts';
import { portfolioQuery, queryOf, type Selection, type Signal, signals } from './selection.ts';
import { plantRows, type TestRow } from './testing-rows.ts';

const today = '2026-11-28';
let room: TestRoom;
let planted: TestRow[];

beforeAll(async () => {
  room = await testRoom({ context: { now: () => new Date(`${today}T12:00:00Z`) } });
  planted = await plantRows(room.db, room.our.id, 300, { today });
  await plantRows(room.db, room.other.id, 20, { seed: 2, today });
});

const measured: readonly InitiativePhase[] = ['trial', 'decision', 'implementation', 'in_use', 'spread'];

/** The rules once more, in the plainest words: what the SQL is held against. */
const has: Readonly<Record<Signal, (row: TestRow) => boolean>> = {
  late: ({ dueOn, phase }) =>
    dueOn !== null && dueOn < today && (datedPhases as readonly string[]).includes(phase),
  no_baseline: ({ phase, planned: all, withoutBaseline }) =>
    measured.includes(phase) && (all === 0 || withoutBaseline > 0),
  no_owner: ({ phase, hasOwner }) => !hasOwner && phase !== 'stopped',
};

const matches =
  ({ show, phase, topic, q }: Selection) =>
  (row: TestRow): boolean =>
    show.every((signal) => has[signal](row)) &&
    (phase.length === 0 || phase.includes(row.phase)) &&
    (topic.length === 0 || row.topics.some((one) => (topic as readonly string[]).includes(one))) &&
    (!q || row.title.toLowerCase().includes(q.toLowerCase()));

const selection = fc.record({
  show: fc.subarray([...signals]),
  phase: fc.subarray([...initiativePhases], { maxLength: 3 }),
  topic: fc.subarray(['tema/skole', 'tema/vei', 'ord/barnehageplass']),
  q: fc.constantFrom(undefined, 'SNØ', 'leseløft', '%', '_', "'; drop table initiatives; --"),
});
const scopeOf = (chosen: Selection) => ({ organisationId: room.our.id, today, selection: chosen });

describe('a portfolio', () => {
  it('counts and lists in the database what the rules say, whatever is chosen', async () => {
    await fc.assert(
      fc.asyncProperty(selection, async (chosen) => {
        const expected = planted.filter(matches(chosen));
        const counts = await countPortfolio(room.db, scopeOf(chosen));
        expect(counts.total).toBe(expected.length);
        const page = { sort: 'due', offset: 0, limit: 1000 } as const;
        const rows = await listPortfolio(room.db, scopeOf(chosen), page);
        expect(rows.map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id).sort());
        for (const phase of initiativePhases) {
          const inPhase = planted.filter(matches({ ...chosen, phase: [phase] })).length;
          expect(counts.phase.get(phase) ?? 0).toBe(inPhase);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('sums the whole, and nothing of another organisation', async () => {
    const sums = await sumPortfolio(room.db, room.our.id, today);
    expect(sums.all).toBe(300);
    for (const signal of signals) expect(sums.signals[signal]).toBe(planted.filter(has[signal]).length);
  });

  it('shows in each column of the board those that should have been over longest ago', async () => {
    const none: Selection = { show: [], phase: [], topic: [], q: undefined };
    const board = await listBoard(room.db, scopeOf(none), 5);
    const trials = planted.filter(({ phase }) => phase === 'trial');
    const due = trials.flatMap(({ dueOn }) => dueOn ?? []).sort();
    expect(board.get('trial')?.map(({ dueOn }) => dueOn)).toEqual(due.slice(0, 5));
  });
});

describe('the page', () => {
  const get = async (path: string, who = room.people.reader) => {
    const answer = await room.app.request(path, { headers: who.headers });
    return { status: answer.status, html: await answer.text() };
  };

  it('answers in its heading, in each of its views', async () => {
    const late = planted.filter(has.late).length;
    for (const view of ['board', 'table', 'timeline']) {
      const { status, html } = await get(`/portfolio?view=${view}`);
      expect(status).toBe(200);
      expect(html).toContain(`300 tiltak, ${late} er forsinket`);
    }
    expect((await get('/portfolio?view=timeline')).html).toContain('<svg');
    expect((await get('/nn/portfolio')).html).toContain('er forseinka');
  });

  it('is for those who work there', async () => {
    expect((await room.app.request('/portfolio')).status).toBe(401);
    expect((await get('/portfolio', room.people.outsider)).status).toBe(403);
    expect((await get(`/portfolio?organisation=${room.our.id}`, room.people.otherEditor)).status).toBe(404);
    const theirs = await get('/portfolio', room.people.otherEditor);
    expect(theirs.html).toContain('20 tiltak');
  });

  it('says what belongs there where there is nothing yet, and where nothing fits', async () => {
    expect((await get('/portfolio', room.people.pretender)).html).toContain('ingen tiltak ennå');
    expect((await get('/portfolio?q=finnesikke&view=table')).html).toContain('Ingen tiltak passer');
  });

  it('gives the rows of the selection as CSV', async () => {
    const { html } = await get('/portfolio.csv?show=late');
    expect(html.trim().split('\r\n')).toHaveLength(planted.filter(has.late).length + 1);
  });

  it('stays within its pages', async () => {
    expect((await get('/portfolio?view=table&page=9999')).html).toContain('aria-current="page"');
  });
});

it('an address says what is chosen, and the same address is read as the same choice', () => {
  fc.assert(
    fc.property(selection, fc.constantFrom('board', 'table', 'timeline'), (chosen, view) => {
      const query = portfolioQuery.parse({ ...chosen, view });
      const params = new URLSearchParams(queryOf(query, { page: 3 }));
      const raw = Object.fromEntries([...new Set(params.keys())].map((key) => [key, params.getAll(key)]));
      const single = (name: string) => raw[name]?.[0];
      const read = portfolioQuery.parse({
        ...raw,
        q: single('q'),
        view: single('view'),
        page: single('page'),
      });
      expect(queryOf(read, { page: read.page })).toBe(params.toString());
    }),
  );
});
