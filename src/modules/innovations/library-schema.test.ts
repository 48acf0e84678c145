import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { queryValues } from '../../kernel/http/page-route.ts';
import { emptySelection } from './facets.ts';
import { type LibraryState, libraryQuery, queryOf, sortNames, stateOf } from './library-schema.ts';
import { innovationPhases, innovationTypes } from './schema.ts';

const read = (address: string) => stateOf(libraryQuery.parse(queryValues(new URLSearchParams(address))));

describe('the address of the library', () => {
  it('says again what it was read from', () => {
    const states = fc.record({
      text: fc.string({ maxLength: 40 }).map((text) => text.trim()),
      selection: fc
        .record({ type: fc.subarray([...innovationTypes]), phase: fc.subarray([...innovationPhases]) })
        .map(({ type, phase }) => ({ ...emptySelection, type: [...type].sort(), phase: [...phase].sort() })),
      sort: fc.constantFrom(...sortNames),
      page: fc.integer({ min: 1, max: 50 }),
    });
    fc.assert(
      fc.property(states, (state: LibraryState) => {
        const sort = state.sort === 'best' && state.text === '' ? 'surest' : state.sort;
        expect(read(queryOf(state))).toEqual({ ...state, sort });
      }),
    );
  });

  it('is empty for the library as it opens', () => {
    expect(queryOf(read(''))).toBe('');
  });

  it('puts the best fit first when there are words, and the surest when there are none', () => {
    expect(read('q=eldre').sort).toBe('best');
    expect(read('').sort).toBe('surest');
    expect(read('sort=best').sort).toBe('surest');
  });

  it.each([
    'type=king',
    'page=0',
    'page=x',
    'topic=../etc',
    'county=4',
    'country=Norway',
    `q=${'x'.repeat(301)}`,
  ])('refuses %s', (address) => {
    expect(libraryQuery.safeParse(queryValues(new URLSearchParams(address))).success).toBe(false);
  });
});
