import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import type { JsonObject } from './core/json.ts';
import { mergeReleases } from './core/merge.ts';
import { defaultRules } from './core/rules.ts';
import { type MergeAccount, type MergedForm, mergeFiles } from './merge-files.ts';

const dir = mkdtempSync(path.join(tmpdir(), 'nytte-test-ocds-'));
afterAll(() => rmSync(dir, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const at = path.join(dir, name);
  writeFileSync(at, content);
  return at;
}

async function merge(
  sources: string[],
  { form = 'compiled', limitBytes }: { form?: MergedForm; limitBytes?: number } = {},
) {
  const told: string[] = [];
  const pieces = mergeFiles({
    sources,
    form,
    rules: defaultRules,
    tell: (line) => told.push(line.replace(`${dir}/`, '')),
    ...(limitBytes === undefined ? {} : { limitBytes }),
  });
  let [text, account] = ['', undefined as MergeAccount | undefined];
  for (;;) {
    const { done, value } = await pieces.next();
    if (done) {
      account = value;
      break;
    }
    text += value;
  }
  const lines = text.split('\n').slice(0, -1);
  return { lines, merged: lines.map((line): JsonObject => JSON.parse(line)), told, account };
}

const release = (ocid: string, day: number, rest: object = {}): JsonObject => ({
  ocid,
  id: `${ocid}-${day}`,
  date: `2026-01-${String(day).padStart(2, '0')}T00:00:00Z`,
  tag: ['tender'],
  tender: { id: ocid, day, items: [{ id: 1, [`day${day}`]: 'æ' }] },
  ...rest,
});

const three = [release('b', 2), release('a', 1), release('b', 1)];
const expected = [
  mergeReleases('compiled', [three[0] ?? {}, three[2] ?? {}]).release,
  mergeReleases('compiled', [three[1] ?? {}]).release,
];

it.each([
  ['lines.jsonl', three.map((one) => JSON.stringify(one)).join('\n')],
  ['lines-of-packages.jsonl', three.map((one) => JSON.stringify({ releases: [one] })).join('\r\n')],
  ['array.json', JSON.stringify(three, null, 2)],
  ['package.json', JSON.stringify({ uri: 'u', releases: three }, null, 2)],
  ['records.json', JSON.stringify({ records: three.map((one) => ({ ocid: one.ocid, releases: [one] })) })],
  ['mark.json', `\uFEFF${JSON.stringify({ releases: three }, null, 1)}`],
])('merges the releases of %s by process', async (name, text) => {
  const { merged, told, account } = await merge([file(name, text)]);
  expect(merged).toEqual(expected);
  expect(told).toEqual([]);
  expect(account).toEqual({ read: 3, refused: 0, warned: 0, merged: 2 });
});

it('reads packed files, and folders by name', async () => {
  const packed = file('one.jsonl.gz', gzipSync(three.map((one) => JSON.stringify(one)).join('\n')));
  expect((await merge([packed])).merged).toEqual(expected);
  const folder = mkdtempSync(path.join(dir, 'folder-'));
  for (const [at, one] of three.entries())
    writeFileSync(path.join(folder, `${at}.json`), JSON.stringify(one));
  writeFileSync(path.join(folder, 'notes.txt'), 'no JSON');
  expect((await merge([folder])).merged).toEqual(expected);
});

it('comes to the same when not all of it can be held, and leaves nothing behind', async () => {
  const many = Array.from({ length: 3_000 }, (_, at) =>
    release(`p${at % 700}`, 1 + (at % 28), { at, long: '1234567890123456789.5' }),
  );
  const name = file(
    'many.jsonl',
    many.map((one) => JSON.stringify(one).replace(/"(\d+\.5)"/, '$1')).join('\n'),
  );
  const left = () => readdirSync(tmpdir()).filter((entry) => entry.startsWith('nytte-ocds-'));
  const before = left();
  const [held, spilled] = [await merge([name]), await merge([name], { limitBytes: 50_000 })];
  expect(spilled.account).toEqual({ read: 3_000, refused: 0, warned: 0, merged: 700 });
  expect(spilled.lines.toSorted()).toEqual(held.lines.toSorted());
  expect(spilled.lines[0]).toContain('"long":1234567890123456789.5');
  expect(left()).toEqual(before);
});

it('makes versioned releases, and records with both', async () => {
  const name = file('forms.jsonl', three.map((one) => JSON.stringify(one)).join('\n'));
  const [, , oldest] = three;
  const { merged: versioned } = await merge([name], { form: 'versioned' });
  expect(versioned[0]).toEqual(mergeReleases('versioned', [three[0] ?? {}, oldest ?? {}]).release);
  const { merged: records } = await merge([name], { form: 'record' });
  expect(records[0]).toEqual({
    ocid: 'b',
    releases: [oldest, three[0]],
    compiledRelease: expected[0],
    versionedRelease: versioned[0],
  });
});

it('refuses bad input by file and line, and merges the rest', async () => {
  const good = JSON.stringify(release('a', 1));
  const lines = [
    good,
    '{"ocid":"a"',
    '{"ocid":"a","id":"x"}',
    '',
    '{"url":"https://example.org"}',
    '[1]',
    good,
  ];
  const whole = JSON.stringify({ releases: [release('a', 2), { ocid: 'a', date: 'yesterday' }] }, null, 1);
  const { account, told, merged } = await merge([
    file('bad.jsonl', lines.join('\n')),
    file(
      'latin1.jsonl',
      Buffer.concat([Buffer.from(`${good}\n{"ocid":"a","x":"`), Buffer.from([0xe6]), Buffer.from('"}')]),
    ),
    file('cut.json', whole.slice(0, -4)),
    file('text.json', '\nocid;date\n'),
    file('empty.json', ''),
  ]);
  expect(account).toMatchObject({ read: 4, refused: 8, merged: 1 });
  expect(merged[0]).toMatchObject({ tender: { day: 2 } });
  expect(told.toSorted()).toEqual([
    'bad.jsonl, line 2: no JSON.',
    'bad.jsonl, line 3: a release without date, so its place in the order is not known.',
    'bad.jsonl, line 5: a linked release: only its address is given, so fetch it first.',
    'bad.jsonl, line 6: no release, package or record: it is no object.',
    'cut.json, line 21: a release whose date is none.',
    'cut.json, line 25: the file ends inside a value.',
    'latin1.jsonl, line 2: no UTF-8.',
    'text.json, line 2: no release, package or record: it is no object.',
  ]);
});

it('tells of ids that stand twice', async () => {
  const twice = release('a', 1, { awards: [{ id: '1' }, { id: '1' }] });
  const { told, account } = await merge([file('twice.json', JSON.stringify(twice))], { form: 'record' });
  expect(told).toEqual(['a, release a-1, awards: the id 1 stands twice in one release; the two are merged.']);
  expect(account).toMatchObject({ warned: 1, merged: 1 });
});

it.each([
  ['objects', '{"a":', '1', '}'],
  ['lists', '[1,', '1', ']'],
])('refuses %s nested beyond reason, and merges the rest', async (_, open, middle, close) => {
  const deep = `${open.repeat(100_000)}${middle}${close.repeat(100_000)}`;
  const name = file(
    'deep.jsonl',
    `{"ocid":"deep","id":"1","date":"2026-01-01","x":${deep}}\n${JSON.stringify(release('a', 1))}`,
  );
  for (const form of ['compiled', 'versioned'] as const) {
    const { account, told } = await merge([name], { form });
    expect(account).toMatchObject({ read: 1, refused: 1, merged: 1 });
    expect(told).toHaveLength(1);
  }
});

it('refuses or merges whatever a damaged file holds, and never breaks', async () => {
  const sound = Buffer.from(JSON.stringify({ releases: three }, null, 1));
  const lines = Buffer.from(three.map((one) => JSON.stringify(one)).join('\n'));
  let number = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(sound, lines),
      fc.array(fc.tuple(fc.nat(sound.length), fc.constantFrom(...'{}[]",:\\\n\0æ0e'), fc.nat(30)), {
        maxLength: 6,
      }),
      async (bytes, damages) => {
        let text = bytes.toString('latin1');
        for (const [at, put, taken] of damages) text = `${text.slice(0, at)}${put}${text.slice(at + taken)}`;
        const { account, lines: out } = await merge([
          file(`damaged-${number++ % 4}.json`, Buffer.from(text, 'latin1')),
        ]);
        expect(account?.merged).toBe(out.length);
        for (const line of out) expect(JSON.parse(line)).toHaveProperty('ocid');
      },
    ),
    { numRuns: 300 },
  );
}, 30_000);
