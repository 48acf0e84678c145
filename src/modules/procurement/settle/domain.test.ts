import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  callsOf,
  type NoticeOfProcedure,
  type NoticeToSettle,
  settle,
  stageOf,
  stages,
  thresholdOf,
} from './domain.ts';

let next = 0;
function notice(given: Partial<NoticeToSettle> & Pick<NoticeToSettle, 'identifier'>): NoticeToSettle {
  next += 1;
  return {
    id: `id-${next}`,
    version: 1,
    contentHash: `hash-${next}`,
    publicationNumber: undefined,
    changes: undefined,
    changesVersion: undefined,
    changeReason: undefined,
    sentAt: next,
    stage: 'call',
    ...given,
  };
}

const standingsOf = (...notices: NoticeToSettle[]) => {
  const standings = settle(notices);
  return notices.map(({ id }) => standings.get(id));
};

describe('which notice counts', () => {
  it('is the only one', () => {
    expect(standingsOf(notice({ identifier: 'a' }))).toEqual(['latest']);
  });

  it('is the last version, whenever it was sent', () => {
    const [first, second] = [
      notice({ identifier: 'a', version: 1, sentAt: 9 }),
      notice({ identifier: 'a', version: 2, sentAt: 5 }),
    ];
    expect(standingsOf(first, second)).toEqual(['superseded', 'latest']);
  });

  it('is, of two with the same number and version, the one sent last', () => {
    const [early, late] = [notice({ identifier: 'a', sentAt: 1 }), notice({ identifier: 'a', sentAt: 2 })];
    expect(standingsOf(early, late)).toEqual(['duplicate', 'latest']);
    expect(standingsOf(late, early)).toEqual(['latest', 'duplicate']);
  });

  it('is the change of a notice, also one that came before its original', () => {
    const original = notice({ identifier: 'a', sentAt: 1 });
    const change = notice({
      identifier: 'b',
      sentAt: 2,
      changes: 'a',
      changesVersion: 1,
      changeReason: 'cor-buy',
    });
    expect(standingsOf(change, original)).toEqual(['latest', 'superseded']);
  });

  it('is the end of a chain of changes', () => {
    const chain = [
      notice({ identifier: 'a' }),
      notice({ identifier: 'b', changes: 'a', changesVersion: 1 }),
      notice({ identifier: 'c', changes: 'b', changesVersion: 1 }),
    ];
    expect(standingsOf(...chain)).toEqual(['superseded', 'superseded', 'latest']);
  });

  it('is found too where a change names its original by its number of publication', () => {
    const original = notice({ identifier: 'a', publicationNumber: '00612345-2023' });
    const change = notice({ identifier: 'b', changes: '00612345-2023' });
    expect(standingsOf(original, change)).toEqual(['superseded', 'latest']);
  });

  it('is a later version, where only an earlier one was changed by another notice before it', () => {
    const first = notice({ identifier: 'a', version: 1, sentAt: 1 });
    const change = notice({ identifier: 'b', changes: 'a', changesVersion: 1, sentAt: 2 });
    const second = notice({ identifier: 'a', version: 2, sentAt: 3 });
    expect(standingsOf(first, change, second)).toEqual(['superseded', 'superseded', 'latest']);
  });

  it('is none, but the one that called it off, when a purchase is cancelled', () => {
    const original = notice({ identifier: 'a' });
    const cancelled = notice({ identifier: 'b', changes: 'a', changeReason: 'cancel' });
    expect(standingsOf(original, cancelled)).toEqual(['superseded', 'cancelled']);
    const sameNumber = notice({
      identifier: 'a',
      version: 2,
      changes: 'a',
      changesVersion: 1,
      changeReason: 'cancel',
    });
    expect(standingsOf(original, sameNumber)).toEqual(['superseded', 'cancelled']);
  });

  it('is not called off by the intention alone', () => {
    const original = notice({ identifier: 'a' });
    expect(
      standingsOf(original, notice({ identifier: 'b', changes: 'a', changeReason: 'cancel-intent' })),
    ).toEqual(['superseded', 'latest']);
  });

  it('keeps its facts where what came later only tells of a change', () => {
    const original = notice({ identifier: 'a' });
    const told = notice({ identifier: 'b', stage: 'change_only', changes: 'a', changeReason: 'cor-buy' });
    expect(standingsOf(original, told)).toEqual(['latest', 'latest']);
    const off = notice({ identifier: 'c', stage: 'change_only', changes: 'a', changeReason: 'cancel' });
    expect(standingsOf(original, off)).toEqual(['cancelled', 'cancelled']);
  });

  it('is one of those that change each other in a ring', () => {
    const ring = [notice({ identifier: 'a', changes: 'b' }), notice({ identifier: 'b', changes: 'a' })];
    expect(standingsOf(...ring)).toEqual(['superseded', 'latest']);
  });
});

const identifiers = ['a', 'b', 'c', 'd'];
const anyNotice = fc.record({
  identifier: fc.constantFrom(...identifiers),
  version: fc.integer({ min: 1, max: 3 }),
  contentHash: fc.constantFrom('1', '2', '3'),
  publicationNumber: fc.option(fc.constantFrom('n1', 'n2'), { nil: undefined }),
  changes: fc.option(fc.constantFrom(...identifiers, 'n1', 'n2', 'elsewhere'), { nil: undefined }),
  changesVersion: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
  changeReason: fc.option(fc.constantFrom('cancel', 'cor-buy'), { nil: undefined }),
  sentAt: fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined }),
  stage: fc.constantFrom('call', 'result', 'change_only'),
});
// One content of one number and version is one notice: the database holds no two.
const anyNotices = fc
  .uniqueArray(anyNotice, {
    maxLength: 14,
    selector: ({ identifier, version, contentHash }) => `${identifier} ${version} ${contentHash}`,
  })
  .map((all) =>
    all.map(
      (one) => ({ ...one, id: `${one.identifier} ${one.version} ${one.contentHash}` }) as NoticeToSettle,
    ),
  );

describe('settling', () => {
  it('ends in the same standing in whatever order notices came', () => {
    fc.assert(
      fc.property(
        anyNotices.chain((all) =>
          fc.tuple(
            fc.constant(all),
            fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }),
          ),
        ),
        ([all, shuffled]) => {
          const one = settle(all);
          const other = settle(shuffled);
          for (const { id } of all) expect(other.get(id)).toBe(one.get(id));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('lets at most one notice with facts count of each number, and none that a later version took the place of', () => {
    fc.assert(
      fc.property(anyNotices, (all) => {
        const standings = settle(all);
        expect(standings.size).toBe(all.length);
        for (const identifier of identifiers) {
          const counting = all.filter(
            (one) =>
              one.identifier === identifier &&
              one.stage !== 'change_only' &&
              ['latest', 'cancelled'].includes(standings.get(one.id) ?? ''),
          );
          expect(counting.length).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('gives each family that has facts a head', () => {
    fc.assert(
      fc.property(anyNotices, (all) => {
        const standings = settle(all);
        if (!all.some(({ stage }) => stage !== 'change_only')) return;
        const heads = all.filter(
          ({ id, stage }) =>
            stage !== 'change_only' && ['latest', 'cancelled'].includes(standings.get(id) ?? ''),
        );
        expect(heads.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('the call of a result', () => {
  const of = (given: Partial<NoticeOfProcedure> & Pick<NoticeOfProcedure, 'id'>): NoticeOfProcedure => ({
    procedure: 'p',
    stage: 'call',
    standing: 'latest',
    sentAt: 1,
    ...given,
  });

  it('is the standing call of its procedure that was sent last before it', () => {
    const calls = callsOf([
      of({ id: 'old', standing: 'superseded', sentAt: 1 }),
      of({ id: 'call', sentAt: 2 }),
      of({ id: 'later', sentAt: 9 }),
      of({ id: 'other', procedure: 'q', sentAt: 3 }),
      of({ id: 'result', stage: 'result', sentAt: 5 }),
    ]);
    expect(calls.get('result')).toBe('call');
  });

  it('is the first where all were sent after it, and none where there is none', () => {
    const calls = callsOf([
      of({ id: 'call', sentAt: 7 }),
      of({ id: 'result', stage: 'result', sentAt: 5 }),
      of({ id: 'alone', stage: 'result', procedure: 'q' }),
    ]);
    expect(calls.get('result')).toBe('call');
    expect(calls.get('alone')).toBeUndefined();
    expect(calls.has('alone')).toBe(true);
  });
});

describe('what a notice is about', () => {
  it.each([
    [{ formType: 'competition', subtype: '16', document: 'ContractNotice' }, 'call'],
    [{ formType: 'result', subtype: '29', document: 'ContractAwardNotice' }, 'result'],
    [{ formType: 'dir-awa-pre', subtype: '25', document: 'ContractAwardNotice' }, 'direct_award'],
    [{ formType: 'cont-modif', subtype: '38', document: 'ContractAwardNotice' }, 'modification'],
    [{ formType: 'planning', subtype: '4', document: 'PriorInformationNotice' }, 'planning'],
    [{ formType: 'UNKNOWN', subtype: 'N16', document: 'ContractNotice' }, 'call'],
    [{ formType: undefined, subtype: '10', document: 'PriorInformationNotice' }, 'call'],
    [{ formType: undefined, subtype: '99', document: 'ContractAwardNotice' }, 'result'],
    [{ formType: undefined, subtype: undefined, document: 'Invoice' }, 'other'],
  ] as const)('is told by form, subtype and document: %j', (kind, stage) => {
    expect(stageOf(kind)).toBe(stage);
    expect(stages).toContain(stage);
  });

  it.each([
    ['16', 'eu', 'above'],
    ['E3', 'national', 'below'],
    ['E3', undefined, 'below'],
    ['N29', undefined, 'below'],
    ['16', 'national', 'below'],
    ['29', undefined, 'above'],
    ['T02', undefined, 'above'],
    ['99', undefined, 'unknown'],
    ['99', 'eu', 'above'],
    [undefined, undefined, 'unknown'],
    ['X01', undefined, 'unknown'],
  ] as const)('is above or below the threshold: %s %s → %s', (subtype, profile, expected) => {
    expect(thresholdOf(subtype, profile)).toBe(expected);
  });
});
