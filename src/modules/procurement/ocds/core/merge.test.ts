import { describe, expect, it } from 'vitest';
import { type Json, parseJson } from './json.ts';
import { mergeReleases } from './merge.ts';

const release = (id: string, date: string, rest: object = {}): Json =>
  ({ ocid: 'ocds-x-1', id, date, tag: ['tender'], ...rest }) as Json;
const first = (rest: object) => release('1', '2026-01-01T00:00:00Z', rest);
const second = (rest: object) => release('2', '2026-01-02T00:00:00Z', rest);

function compiled(...releases: Json[]): Record<string, Json> {
  const {
    ocid: _,
    id: _id,
    date: _date,
    tag: _tag,
    ...rest
  } = mergeReleases('compiled', releases).release as Record<string, Json>;
  return rest;
}
const versioned = (...releases: Json[]) => mergeReleases('versioned', releases).release;
const value = (releaseID: string, it: unknown) => ({
  releaseID,
  releaseDate: releaseID === '1' ? '2026-01-01T00:00:00Z' : '2026-01-02T00:00:00Z',
  releaseTag: ['tender'],
  value: it,
});

// The cases are those of the reference implementation's own tests (open-contracting/ocds-merge, tests/fixtures/1.1).
describe('a compiled release', () => {
  it('says from which process and moment it is, and that it is compiled', () => {
    const { release } = mergeReleases('compiled', [second({}), first({})]);
    expect(release).toEqual({
      ocid: 'ocds-x-1',
      id: 'ocds-x-1-2026-01-02T00:00:00Z',
      date: '2026-01-02T00:00:00Z',
      tag: ['compiled'],
    });
  });

  it('has the most recent value of each field, whatever order the releases come in', () => {
    const releases = [
      first({ tender: { id: 'A', title: 'x', value: { amount: 1 } } }),
      second({ tender: { title: 'y' } }),
    ];
    const expected = { tender: { id: 'A', title: 'y', value: { amount: 1 } } };
    expect(compiled(...releases)).toEqual(expected);
    expect(compiled(...releases.toReversed())).toEqual(expected);
  });

  it('orders by instant, not by text', () => {
    const late = release('1', '2026-01-01T23:30:00-02:00', { a: 'late' });
    const early = release('2', '2026-01-02T00:30:00Z', { a: 'early' });
    expect(compiled(late, early)).toEqual({ a: 'late' });
  });

  it('merges objects of a list by id, and adds those without an id', () => {
    expect(
      compiled(
        first({ awards: [{ id: 1, a: 1 }, { b: 1 }] }),
        second({ awards: [{ id: 1, a: 2 }, { id: 2 }, { b: 2 }] }),
      ),
    ).toEqual({ awards: [{ id: 1, a: 2 }, { b: 1 }, { id: 2 }, { b: 2 }] });
  });

  it('takes lists that the schema says so of as a whole, and lists with anything but objects', () => {
    const at = (ids: object[], roles: Json[]) => ({
      parties: [{ id: '1', roles, additionalIdentifiers: ids, mixed: [{ id: 1 }, ...roles] }],
    });
    expect(compiled(first(at([{ id: 'a' }], ['buyer'])), second(at([{ id: 'b' }], ['supplier'])))).toEqual(
      at([{ id: 'b' }], ['supplier']),
    );
  });

  it('does nothing for an empty object or list, but empties a list that is taken as a whole', () => {
    expect(compiled(first({ planning: {}, awards: [] }))).toEqual({});
    const before = { planning: { rationale: 'r' }, awards: [{ id: '1' }] };
    expect(compiled(first(before), second({ planning: {}, awards: [], parties: [] }))).toEqual(before);
    const party = (list: object[]) => ({ parties: [{ id: '1', additionalIdentifiers: list }] });
    expect(compiled(first(party([{ id: 'a' }])), second(party([])))).toEqual(party([]));
  });

  it('lets null take a field away, and the first release have nothing to take away', () => {
    expect(compiled(first({ a: null, tender: { id: 'A', b: null } }))).toEqual({ tender: { id: 'A' } });
    expect(compiled(first({ a: 1, tender: { id: 'A' } }), second({ a: null, tender: null }))).toEqual({});
  });

  it('tells of an id that stands twice in one release, and merges the two', () => {
    const { release, warnings } = mergeReleases('compiled', [
      first({
        tender: {
          items: [
            { id: '1', a: 1 },
            { id: '1', b: 2 },
          ],
        },
      }),
    ]);
    expect(release.tender).toEqual({ items: [{ id: '1', a: 1, b: 2 }] });
    expect(warnings).toEqual([
      { code: 'duplicate_id', ocid: 'ocds-x-1', releaseId: '1', path: 'tender/items', id: '1' },
    ]);
  });

  it('tells of an object in place of a value, and takes the later', () => {
    const { release, warnings } = mergeReleases('compiled', [first({ a: 'x' }), second({ a: { b: 1 } })]);
    expect(release.a).toEqual({ b: 1 });
    expect(warnings).toMatchObject([{ code: 'inconsistent_type', releaseId: '2', path: 'a' }]);
  });

  it('keeps every digit of a number', () => {
    const text =
      '{"ocid":"o","id":"1","date":"2026-01-01","a":[12345678901234567890.10,1e9999,0.1],"b":9007199254740993}';
    expect(JSON.stringify(mergeReleases('compiled', [parseJson(text)]).release)).toContain(
      '"a":[12345678901234567890.10,1e9999,0.1],"b":9007199254740993',
    );
  });

  it('finds objects by id in long lists', () => {
    const items = (from: number) => Array.from({ length: 500 }, (_, at) => ({ id: from + at, from }));
    const { tender } = compiled(
      first({ tender: { items: items(0) } }),
      second({ tender: { items: items(250) } }),
      release('3', '2026-01-03', { tender: { items: [{ id: 700, from: 3 }] } }),
    ) as { tender: { items: { id: number; from: number }[] } };
    expect(tender.items.map(({ id }) => id)).toEqual(Array.from({ length: 750 }, (_, at) => at));
    expect(tender.items.filter(({ from }) => from === 0)).toHaveLength(250);
    expect(tender.items.at(700)).toEqual({ id: 700, from: 3 });
  });

  it('is not led astray by names that every object has', () => {
    const text =
      '{"ocid":"o","id":"1","date":"2026-01-01","constructor":{"a":1},"x":{"__proto__":{"polluted":1}}}';
    const { release } = mergeReleases('compiled', [parseJson(text), parseJson(text)]);
    expect(JSON.stringify(release)).toContain('"constructor":{"a":1},"x":{"__proto__":{"polluted":1}}');
    expect(Object.prototype).not.toHaveProperty('polluted');
  });

  it('leaves the releases as they were', () => {
    const releases = [
      first({ tender: { items: [{ id: 1, a: 1 }] } }),
      second({ tender: { items: [{ id: 1, a: 2 }] } }),
    ];
    const before = structuredClone(releases);
    compiled(...releases);
    versioned(...releases);
    expect(releases).toEqual(before);
  });
});

describe('a versioned release', () => {
  it('has each value with its release, and no second one when nothing changed', () => {
    expect(
      versioned(
        first({ initiationType: 'tender', tender: { id: 'A', method: 'open' } }),
        second({ initiationType: 'tender', tender: { id: 'A', method: null } }),
      ),
    ).toEqual({
      ocid: 'ocds-x-1',
      initiationType: [value('1', 'tender')],
      tender: { id: [value('1', 'A')], method: [value('1', 'open'), value('2', null)] },
    });
  });

  it('leaves ids in lists as they are, and versions them elsewhere', () => {
    const party = {
      parties: [{ id: '1', identifier: { id: '1' }, additionalIdentifiers: [{ id: '1' }] }],
    };
    expect(versioned(first(party), second(party))).toEqual({
      ocid: 'ocds-x-1',
      parties: [
        {
          id: '1',
          identifier: { id: [value('1', '1')] },
          additionalIdentifiers: [value('1', [{ id: '1' }])],
        },
      ],
    });
  });

  it('keeps an empty list that is taken as a whole, and no other', () => {
    expect(versioned(first({ awards: [], planning: {}, parties: [{ id: '1', roles: [] }] }))).toEqual({
      ocid: 'ocds-x-1',
      parties: [{ id: '1', roles: [value('1', [])] }],
    });
  });

  it('takes each field of an object away when the object is', () => {
    expect(
      versioned(first({ tender: { a: 1, items: [{ id: 1, b: 2 }] } }), second({ tender: null })),
    ).toEqual({
      ocid: 'ocds-x-1',
      tender: {
        a: [value('1', 1), value('2', null)],
        items: [{ id: 1, b: [value('1', 2), value('2', null)] }],
      },
    });
  });
});

describe('what cannot be merged', () => {
  const refusal = (...releases: unknown[]) => {
    try {
      mergeReleases('compiled', releases as Json[]);
    } catch (error) {
      return error;
    }
    return undefined;
  };

  it.each([
    ['no_date', { ocid: 'o', id: '1' }],
    ['not_a_date', { ocid: 'o', date: 5 }],
    ['not_a_date', { ocid: 'o', date: '2026-02-30' }],
    ['no_ocid', { id: '1', date: '2026-01-01' }],
    ['linked_release', { url: 'https://example.org/1.json', date: '2026-01-01', tag: ['tender'] }],
    ['record_without_releases', { ocid: 'o', compiledRelease: {} }],
    ['already_versioned', { ocid: 'o', initiationType: [value('1', 'tender')] }],
    ['not_an_object', [1]],
    ['several_ocids', { ocid: 'other', date: '2026-01-01' }],
  ])('is refused as %s', (code, bad) => {
    expect(refusal(first({}), bad)).toMatchObject({ name: 'CannotMerge', code, position: 1 });
  });

  it('is nothing at all, or nested beyond reason', () => {
    expect(refusal()).toMatchObject({ code: 'no_releases' });
    let deep: Json = { end: 1 };
    for (let level = 0; level < 1_000; level++) deep = { deep };
    expect(refusal(first({ deep }))).toMatchObject({ name: 'TooDeep' });
  });
});
