import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completeAnswer, completeDraft, countWords, phaseOf, readAmount } from './domain.ts';
import { osloMoment } from './oslo-time.ts';
import type { ChallengeDraft } from './schema.ts';
import { wholeAnswer, wholeDraft } from './testing-drafts.ts';
import { daysBetween } from './words.ts';

const now = new Date('2026-11-28T12:00:00Z');
const [one, two] = ['01890000-0000-7000-8000-00000000000a', '01890000-0000-7000-8000-00000000000b'];
const draft = wholeDraft([one as string, two as string], now);
const faultsOf = (changes: ChallengeDraft) => {
  const read = completeDraft({ ...draft, ...changes }, now);
  return 'faults' in read ? read.faults.map(({ field }) => field) : [];
};

describe('a Norwegian deadline', () => {
  it.each([
    ['2026-01-15', '12:00', '2026-01-15T11:00:00.000Z'],
    ['2026-07-15', '12:00', '2026-07-15T10:00:00.000Z'],
    ['2026-03-29', '12:00', '2026-03-29T10:00:00.000Z'],
    ['2026-10-25', '12:00', '2026-10-25T11:00:00.000Z'],
    ['2026-03-29', '00:00', '2026-03-28T23:00:00.000Z'],
    // The hour that is skipped, and the first of the two that are alike.
    ['2026-03-29', '02:30', '2026-03-29T01:30:00.000Z'],
    ['2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'],
  ])('%s %s is %s', (day, time, moment) => {
    expect(osloMoment(day, time).toISOString()).toBe(moment);
  });

  it('is counted in whole days of the calendar', () => {
    expect(daysBetween(new Date('2026-11-28T22:30:00Z'), new Date('2026-11-28T23:30:00Z'))).toBe(1);
    expect(daysBetween(new Date('2026-10-24T12:00:00Z'), new Date('2026-10-26T12:00:00Z'))).toBe(2);
  });
});

describe('how a challenge stands', () => {
  const at = { opensAt: new Date('2026-12-01T00:00:00Z'), answersBy: new Date('2026-12-20T11:00:00Z') };
  const phase = (moment: string, state = 'published') => phaseOf({ ...at, state }, new Date(moment));

  it('goes by the clock, and the deadline itself is too late', () => {
    expect(phase('2026-11-30T23:59:59.999Z')).toBe('announced');
    expect(phase('2026-12-01T00:00:00.000Z')).toBe('open');
    expect(phase('2026-12-20T10:59:59.999Z')).toBe('open');
    expect(phase('2026-12-20T11:00:00.000Z')).toBe('judging');
  });

  it('is what was decided, whatever the clock says', () => {
    for (const state of ['withdrawn', 'judged', 'concluded'] as const) {
      expect(phase('2026-12-05T00:00:00Z', state)).toBe(state);
    }
  });
});

describe('what is published', () => {
  it('is all of a draft that lacks nothing', () => {
    const read = completeDraft(draft, now);
    if ('faults' in read) throw new Error(JSON.stringify(read.faults));
    expect(read.criteria.map(({ weight }) => weight)).toEqual([60, 40]);
    expect(read.body.money).toEqual({ amount: 500_000, currency: 'NOK', source: 'Eget budsjett' });
    expect(read.judges).toHaveLength(2);
    expect(read.deadlines.opensAt).toEqual(now);
  });

  it('lacks everything in an empty draft, each told at its field', () => {
    const read = completeDraft({}, now);
    const fields = 'faults' in read ? read.faults.map(({ field }) => field) : [];
    for (const field of [
      'title',
      'whom',
      'today',
      'knowMet',
      'answerers',
      'offers',
      'next',
      'personalData',
    ]) {
      expect(fields).toContain(field);
    }
    for (const field of ['criteria', 'judges', 'questionsBy', 'answersBy', 'judgedBy']) {
      expect(fields).toContain(field);
    }
  });

  it('has weights that make 100, and tells what they make', () => {
    const criteria = (draft.criteria ?? []).map((row) => ({ ...row, weight: '50' }));
    expect(faultsOf({ criteria })).toEqual([]);
    const wrong = completeDraft(
      { ...draft, criteria: criteria.map((row) => ({ ...row, weight: '45' })) },
      now,
    );
    expect('faults' in wrong && wrong.faults).toEqual([{ field: 'criteria', message: 'not 100', most: 90 }]);
  });

  it('tells a fault at the row that it was typed in, empty rows left out', () => {
    const [first, second] = draft.criteria ?? [];
    expect(faultsOf({ criteria: [first ?? {}, {}, { ...second, low: '' }] })).toEqual(['criteria.2.low']);
  });

  it('has two judges who are two people', () => {
    const judges = [
      { account: one, title: 'A' },
      { account: one, title: 'B' },
    ];
    expect(faultsOf({ judges })).toEqual(['judges.1.account']);
    expect(faultsOf({ judges: judges.slice(0, 1) })).toEqual(['judges']);
  });

  it('gives time to answer, and deadlines in their order', () => {
    expect(faultsOf({ answersBy: '5.12.2026', questionsBy: '3.12.2026' })).toEqual(['answersBy']);
    expect(faultsOf({ questionsBy: '24.12.2029' })).toEqual(['questionsBy']);
    expect(faultsOf({ judgedBy: '29.11.2026' })).toEqual(['judgedBy']);
    expect(faultsOf({ answersBy: '31.2.2027' })).toEqual(['answersBy']);
  });

  it('says where money comes from only where money is offered', () => {
    expect(faultsOf({ amount: 'mye', moneySource: '' })).toEqual(['amount', 'moneySource']);
    expect(faultsOf({ offers: ['pilot'], amount: 'mye', moneySource: '' })).toEqual([]);
  });

  it('has the address of its notice when answers are tenders', () => {
    expect(faultsOf({ isProcurement: 'yes' })).toEqual(['noticeUrl']);
    expect(faultsOf({ isProcurement: 'yes', noticeUrl: 'https://doffin.no/notices/2026-1' })).toEqual([]);
  });
});

describe('an amount', () => {
  it.each([
    ['500 000', 500_000],
    ['500.000', 500_000],
    ['1\u00a0200\u00a0000 kr', 1_200_000],
    ['0', undefined],
    ['-5', undefined],
    ['mye', undefined],
    ['', undefined],
  ])('%s is %s', (typed, amount) => {
    expect(readAmount(typed)).toBe(amount);
  });
});

describe('an answer', () => {
  it('is handed in whole, with whom to ring beside it', () => {
    const read = completeAnswer(wholeAnswer);
    expect(read).toMatchObject({ contact: wholeAnswer.contact });
    expect('body' in read && Object.keys(read.body)).toEqual(['offer', 'meets', 'inUse', 'toTry', 'price']);
  });

  it('lacks what is empty, and is too long by words', () => {
    const long = Array.from({ length: 101 }, (_, n) => `ord${n}`).join(' ');
    const read = completeAnswer({ ...wholeAnswer, offer: '  ', price: long });
    expect('faults' in read && read.faults).toEqual([
      { field: 'offer', message: 'is missing' },
      { field: 'price', message: 'too many words', most: 100 },
    ]);
  });

  it('has words as an editor counts them', () => {
    expect(countWords('Ett,  to – tre\nfire 5 …')).toBe(5);
    expect(countWords(undefined)).toBe(0);
  });

  it('has as many words as were put together', () => {
    const word = fc.stringMatching(/^[a-zæøå0-9]{1,8}$/);
    fc.assert(
      fc.property(fc.array(word, { maxLength: 50 }), fc.constantFrom(' ', '\n', ' \t '), (words, space) => {
        expect(countWords(words.join(space))).toBe(words.length);
      }),
    );
  });
});
