import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ReleaseSplitter } from './split.ts';

/** What is found in a text that comes in pieces of `size` bytes. */
function split(text: string, size = 7): { releases: unknown[]; lines: number[] } {
  const [releases, lines]: [unknown[], number[]] = [[], []];
  const splitter = new ReleaseSplitter((bytes, line) => {
    releases.push(JSON.parse(new TextDecoder().decode(bytes)));
    lines.push(line);
  });
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += size) splitter.push(bytes.subarray(at, at + size));
  splitter.end();
  return { releases, lines };
}

const releases = [
  {
    ocid: 'a',
    note: 'braces } ] { [ in "text" \\',
    tender: { items: [{ id: 1 }, { id: 2, releases: [{ no: 1 }] }] },
  },
  { ocid: 'b', æ: 'ø', releasesOf: [], awards: [] },
];

describe.each([1, 2, 5, 1000])('in pieces of %i bytes', (size) => {
  it.each([
    ['one after another', releases.map((one) => JSON.stringify(one)).join('\n')],
    ['an array', JSON.stringify(releases)],
    [
      'a release package',
      JSON.stringify({ uri: 'u', extensions: ['x'], releases, publisher: { releases: 1 } }, null, 2),
    ],
    [
      'packages in an array',
      JSON.stringify([{ releases: releases.slice(0, 1) }, { releases: releases.slice(1) }]),
    ],
    [
      'a record package',
      JSON.stringify({
        records: [
          { ocid: 'a', compiledRelease: { releases: [1] }, releases: releases.slice(0, 1) },
          { releases: releases.slice(1), versionedRelease: {} },
        ],
        version: '1.1',
      }),
    ],
  ])('finds the releases in %s', (_, text) => {
    expect(split(text, size).releases).toEqual(releases);
  });
});

it('finds the same whatever is in the releases and however the file is cut', () => {
  const objects = fc.array(
    fc.dictionary(
      fc.string().filter((key) => !['releases', 'records'].includes(key)),
      fc.jsonValue(),
    ),
  );
  fc.assert(
    fc.property(objects, fc.integer({ min: 1, max: 40 }), (found, size) => {
      const again = JSON.parse(JSON.stringify(found));
      expect(split(JSON.stringify({ releases: found }, null, 1), size).releases).toEqual(again);
      expect(split(JSON.stringify(found), size).releases).toEqual(again);
    }),
  );
});

it('says on which line a release begins', () => {
  expect(split('{"releases": [\n\n{"a":\n1},\n {"b":2}]}').lines).toEqual([3, 5]);
});

it.each([
  ['cut_off', '{"releases":[{"a":1}', 1],
  ['cut_off', '\n[{"a":1}', 2],
  ['not_an_object', '[\n1]', 2],
  ['not_an_object', 'ocid;date', 1],
  ['not_json', '{"a":1}\n}', 2],
  ['not_json', '{"a":1]', 1],
])('refuses what is %s', (code, text, line) => {
  expect(() => split(text)).toThrow(expect.objectContaining({ code, line }));
});

it('gives a record without releases, for whoever checks it to refuse', () => {
  expect(split('{"records":[{"ocid":"a","compiledRelease":{}}]}').releases).toEqual([
    { ocid: 'a', compiledRelease: {} },
  ]);
});
