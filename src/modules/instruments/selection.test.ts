import { describe, expect, it } from 'vitest';
import { queryValues } from '../../kernel/http/page-route.ts';
import { filterOf, isNarrowed, selectionParams, selectionQuery, without } from './selection.ts';

const select = (query: string) => selectionQuery.parse(queryValues(new URLSearchParams(query)));
const accepts = (query: string) => selectionQuery.safeParse(queryValues(new URLSearchParams(query))).success;

describe('selectionQuery', () => {
  it.each([
    ['500000', 500_000],
    ['500 000', 500_000],
    ['500\u00a0000', 500_000],
    ['1.500.000 kr', 1_500_000],
    ['1,500,000', 1_500_000],
    ['NOK 200 000', 200_000],
    ['200 000,-', 200_000],
    ['0', 0],
  ])('reads the amount %j', (typed, amount) => {
    expect(select(new URLSearchParams({ amount: typed }).toString()).amount).toBe(amount);
  });

  it.each(['mye', '-5', '1e9', '12 34', '0x10', '1,5 mill', '99999999999999', '500.5', 'Infinity'])(
    'refuses the amount %j',
    (typed) => {
      expect(accepts(new URLSearchParams({ amount: typed }).toString())).toBe(false);
    },
  );

  it.each([
    ['50', 50],
    ['50 %', 50],
    ['12,5', 12.5],
    ['100', 100],
  ])('reads the share %j', (typed, share) => {
    expect(select(new URLSearchParams({ ownShare: typed }).toString()).ownShare).toBe(share);
  });

  it.each(['101', '-1', 'halve', '50,55'])('refuses the share %j', (typed) => {
    expect(accepts(new URLSearchParams({ ownShare: typed }).toString())).toBe(false);
  });

  it.each(['who=king', 'phase=idea&phase=dream', 'topic=../etc', 'status=', 'category=economic%00'])(
    'knows its words: %s',
    (query) => {
      expect(accepts(query)).toBe(query === 'status=');
    },
  );
});

describe('filterOf', () => {
  it('takes each list as alternatives of one group', () => {
    const filter = filterOf(
      select('phase=idea&phase=trial&ownContribution=none&amount=200000'),
      'municipality',
      undefined,
    );
    expect(filter.facetGroups?.filter((group) => group.length > 0)).toEqual([
      ['who:municipality'],
      ['phase:idea', 'phase:trial'],
      ['own-contribution:none'],
    ]);
    expect(filter.amountNok).toBe(200_000);
  });

  it('lets who one says one is weigh more than the organisation, also when it is anyone', () => {
    expect(filterOf(select('who=business'), 'municipality', undefined).facetGroups?.[0]).toEqual([
      'who:business',
    ]);
    expect(filterOf(select('who=any'), 'municipality', undefined).facetGroups?.[0]).toEqual([]);
  });
});

describe('selectionParams', () => {
  it('gives equal selections the same address, which reads back as the selection', () => {
    const one = select('phase=trial&phase=idea&q=bolig&amount=200 000');
    const other = select('amount=200000&q=bolig&phase=idea&phase=trial');
    expect(selectionParams(one).toString()).toBe(selectionParams(other).toString());
    expect(select(selectionParams(one).toString())).toEqual({ ...one, phase: ['idea', 'trial'] });
  });

  it('loses one choice at a time', () => {
    const selection = select('phase=trial&phase=idea&q=bolig&who=business');
    expect(selectionParams(without(selection, 'phase', 'idea')).toString()).toBe(
      'q=bolig&who=business&phase=trial',
    );
    expect(selectionParams(without(selection, 'q')).toString()).toBe('who=business&phase=idea&phase=trial');
    expect(isNarrowed(selection)).toBe(true);
    expect(isNarrowed(select('who=any'))).toBe(false);
  });
});
