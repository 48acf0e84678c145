import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isJsonObject, type Json, type JsonObject } from './json.ts';
import { mergeReleases } from './merge.ts';

const scalar = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constantFrom('a', 'b', ''), fc.boolean());
const leaf = (nulls: boolean) => (nulls ? fc.oneof(scalar, fc.constant(null)) : scalar);

/** Fields keep their type from release to release, as a schema sees to. */
function body(nulls: boolean, depth = 2): fc.Arbitrary<JsonObject> {
  const below = depth === 0 ? fc.constant({}) : fc.option(body(nulls, depth - 1), { nil: {} });
  const item = fc.tuple(fc.integer({ min: 1, max: 4 }), below).map(([id, fields]) => ({ ...fields, id }));
  return fc
    .record(
      {
        text: leaf(nulls),
        number: leaf(nulls),
        object: below,
        list: fc.uniqueArray(item, { selector: ({ id }) => id, maxLength: 4 }),
        values: fc.array(scalar, { maxLength: 3 }),
      },
      { requiredKeys: [] },
    )
    .map((fields) => fields as JsonObject);
}

const releasesOf = (nulls: boolean) =>
  fc.array(body(nulls), { minLength: 1, maxLength: 5 }).map((bodies) =>
    bodies.map(
      (fields, at): JsonObject => ({
        ocid: 'o',
        id: String(at),
        date: `2026-01-0${at + 1}T00:00:00Z`,
        tag: ['tender'],
        ...fields,
      }),
    ),
  );

const compile = (releases: readonly JsonObject[]) => mergeReleases('compiled', releases).release;

/** Without what is empty: merging does nothing for it. */
function bare(value: Json | undefined): Json | undefined {
  if (Array.isArray(value)) {
    const items = value.map(bare).filter((item): item is Json => item !== undefined);
    return items.length > 0 ? items : undefined;
  }
  if (!isJsonObject(value)) return value;
  const fields = Object.entries(value).flatMap(([key, below]) => {
    const kept = bare(below);
    return kept === undefined || kept === null ? [] : [[key, kept] as const];
  });
  return fields.length > 0 ? Object.fromEntries(fields) : undefined;
}

/** What a versioned release says now. */
function lastValues(value: Json | undefined): Json | undefined {
  if (Array.isArray(value)) {
    const last: Json | undefined = value.at(-1);
    if (isJsonObject(last) && 'releaseID' in last) return last.value;
    return value.map((item: Json) => lastValues(item) ?? null);
  }
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, below]) => [key, lastValues(below) ?? null]));
}

const withoutHead = ({ id: _id, date: _date, tag: _tag, ...rest }: JsonObject) => rest as JsonObject;

it('merging one release gives that release, less what is null or empty', () => {
  fc.assert(
    fc.property(releasesOf(true), ([one = {}]) => {
      expect(bare(withoutHead(compile([one])))).toEqual(bare(withoutHead(one)));
    }),
  );
});

it('merging is the fold of the releases in the order of their dates', () => {
  fc.assert(
    fc.property(releasesOf(true), fc.nat(), (releases, turn) => {
      const folded = releases
        .slice(1)
        .reduce((soFar, next) => compile([soFar, next]), compile(releases.slice(0, 1)));
      const turned = [
        ...releases.slice(turn % releases.length),
        ...releases.slice(0, turn % releases.length),
      ];
      expect(bare(compile(turned))).toEqual(bare(folded));
    }),
  );
});

it('merging a compiled release again changes nothing', () => {
  fc.assert(
    fc.property(releasesOf(true), (releases) => {
      const once = compile(releases);
      expect(bare(compile([once]))).toEqual(bare(once));
    }),
  );
});

it('the last values of a versioned release are the compiled release', () => {
  fc.assert(
    fc.property(releasesOf(true), (releases) => {
      const versioned = mergeReleases('versioned', releases).release;
      expect(bare(lastValues(versioned))).toEqual(bare(withoutHead(compile(releases))));
    }),
  );
});

it('what a later release says null of is not there, whatever was said before', () => {
  fc.assert(
    fc.property(releasesOf(false), (releases) => {
      const last = { ocid: 'o', id: 'last', date: '2026-02-01', text: null, object: null, list: null };
      const merged = compile([...releases, last]);
      for (const field of ['text', 'object', 'list']) expect(merged).not.toHaveProperty(field);
    }),
  );
});
