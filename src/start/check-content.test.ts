import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../kernel/config.ts';
import { checkContent } from '../kernel/content/read.ts';
import { type ContentCopy, copySmallContent } from '../kernel/content/testing-folder.ts';
import { readLanguage } from './open-nytte.ts';

async function check(dir: string) {
  const { content } = await readLanguage(dir);
  return checkContent(dir, content.kinds, content.lexicon);
}

const counts = (checked: Awaited<ReturnType<typeof check>>) =>
  Object.fromEntries([...checked.items].map(([kind, items]) => [kind, items.length]));

const realDir = path.join(projectRoot(), 'content');

describe('the project’s own content', () => {
  it('has no problem and is complete', async () => {
    const real = await check(realDir);
    expect(real.problems).toEqual([]);
    expect(counts(real)).toMatchObject({ topic: 526, municipality: 357, former_municipality: 356 });
    expect(counts(real).innovation).toBeGreaterThanOrEqual(134);
    expect(counts(real).instrument).toBeGreaterThanOrEqual(50);
  });
});

describe('the version of content', () => {
  it('is the newest reading date and a hash, the same whatever the line ends', async () => {
    const windows = copySmallContent();
    const before = await check(windows.dir);
    for (const file of ['municipalities/municipalities-2024.csv', 'topics/los.json', 'lexicon/general.tsv']) {
      windows.edit(file, (text) => `\uFEFF${text.replaceAll(/\r?\n/g, '\r\n')}`);
    }
    const checked = await check(windows.dir);
    expect(checked.problems).toEqual([]);
    expect(checked.version).toBe(before.version);
    expect(before.version).toMatch(/^\d{4}-\d{2}-\d{2}-[0-9a-f]{8}$/);
  });

  it('changes with any file that is loaded, and only with those', async () => {
    const copy = copySmallContent();
    const before = (await check(copy.dir)).version;
    copy.write('README.md', 'another text');
    expect((await check(copy.dir)).version).toBe(before);
    copy.edit('lexicon/general.tsv', (text) => text.replace('heve', 'hive'));
    const changed = (await check(copy.dir)).version;
    expect(changed).not.toBe(before);
    copy.edit('innovations/norway-state.json', (text) => `${text}\n`);
    expect((await check(copy.dir)).version).not.toBe(changed);
  });
});

interface Fault {
  readonly file: string;
  readonly item: string;
  readonly code: string;
  readonly detail: RegExp | string;
  readonly spoil: (content: ContentCopy) => void;
}

const state = 'innovations/norway-state.json';
const funding = 'instruments/national-funding.json';
const today = 'municipalities/municipalities-2024.csv';
const changes = 'municipalities/municipalities-2020-to-2024.csv';
const firstOf = (file: string) =>
  JSON.parse(readFileSync(path.join(realDir, file), 'utf8')).items[0].id as string;
const setFirst = (file: string, field: string, value: unknown) => (content: ContentCopy) =>
  content.editJson(file, ({ items }) => Object.assign(items[0] ?? {}, { [field]: value }));
const replace = (file: string, from: string | RegExp, to: string) => (content: ContentCopy) =>
  content.edit(file, (text) => text.replace(from, to));

const innovation = (fault: Pick<Fault, 'code' | 'detail' | 'spoil'>): Fault => ({
  file: state,
  item: firstOf(state),
  ...fault,
});

const faults: Record<string, Fault> = {
  'an innovation without sources': innovation({
    code: 'invalid_field',
    detail: /^sources: /,
    spoil: setFirst(state, 'sources', []),
  }),
  'a source that is no address on the web': innovation({
    code: 'invalid_field',
    detail: /^sources\.0\.url: is not an address on the web/,
    spoil: setFirst(state, 'sources', [{ url: 'javascript:alert(1)' }]),
  }),
  'an unknown topic': innovation({
    code: 'unknown_topic',
    detail: 'tema/finnes-ikke',
    spoil: setFirst(state, 'topics', ['tema/finnes-ikke']),
  }),
  'an unknown life event': innovation({
    code: 'unknown_life_event',
    detail: 'hendelse/finnes-ikke',
    spoil: setFirst(state, 'lifeEvents', ['hendelse/finnes-ikke']),
  }),
  'an unknown instrument': innovation({
    code: 'unknown_instrument',
    detail: 'finnes-ikke',
    spoil: setFirst(state, 'instrumentsUsed', ['finnes-ikke']),
  }),
  'an unknown municipality': innovation({
    code: 'unknown_municipality',
    detail: '9999',
    spoil: setFirst(state, 'organisations', [
      { name: 'Et sted', country: 'NO', kind: 'municipality', municipalityNumber: '9999' },
    ]),
  }),
  'a field that does not exist': innovation({
    code: 'invalid_field',
    detail: /Unrecognized key/,
    spoil: setFirst(state, 'colour', 'blue'),
  }),
  'a text with a NUL in it': innovation({
    code: 'invalid_field',
    detail: /^title: holds a control character/,
    spoil: setFirst(state, 'title', 'En \0 tittel'),
  }),
  'a text with half a character': innovation({
    code: 'invalid_field',
    detail: /^need: is not Unicode/,
    spoil: setFirst(state, 'need', 'Et behov \ud800'),
  }),
  'an item without an id': {
    file: state,
    item: '#1',
    code: 'invalid_field',
    detail: /^id: /,
    spoil: setFirst(state, 'id', undefined),
  },
  'an id that another file has': {
    file: state,
    item: firstOf('innovations/nordic-and-world.json'),
    code: 'duplicate_id',
    detail: 'also in innovations/nordic-and-world.json',
    spoil: setFirst(state, 'id', firstOf('innovations/nordic-and-world.json')),
  },
  'broken JSON': {
    file: state,
    item: '',
    code: 'invalid_json',
    detail: /JSON/,
    spoil: (content) => content.edit(state, (text) => text.slice(0, -20)),
  },
  'JSON that is no list of items': {
    file: state,
    item: '',
    code: 'invalid_field',
    detail: /expected object/,
    spoil: (content) => content.write(state, 'null'),
  },
  'a file that is not UTF-8': {
    file: state,
    item: '',
    code: 'unreadable',
    detail: 'is not text in UTF-8',
    spoil: (content) => content.write(state, Buffer.from('{"navn": "Tromsø"}', 'latin1')),
  },
  'an instrument with an unknown topic': {
    file: funding,
    item: firstOf(funding),
    code: 'unknown_topic',
    detail: 'ord/finnes-ikke',
    spoil: setFirst(funding, 'topics', ['ord/finnes-ikke']),
  },
  'a topic under a theme that does not exist': {
    file: 'topics/los.json',
    item: 'hendelse/fa-barn',
    code: 'unknown_parent',
    detail: 'tema/finnes-ikke',
    spoil: (content) =>
      content.editJson('topics/los.json', ({ items }) => {
        Object.assign(items.find((item) => item.id === 'hendelse/fa-barn') ?? {}, {
          parents: ['tema/finnes-ikke'],
        });
      }),
  },
  'a municipality with a wrong population': {
    file: today,
    item: '0301',
    code: 'invalid_field',
    detail: /^population_2024: is not a plain number/,
    spoil: replace(today, '717710', '717 710'),
  },
  'two municipalities with one number': {
    file: today,
    item: '0301',
    code: 'duplicate_id',
    detail: `also in ${today}`,
    spoil: replace(today, /(\n0301,.*)/, '$1$1'),
  },
  'a CSV file with semicolons': {
    file: today,
    item: '',
    code: 'unreadable',
    detail: /the first line must name the columns number,/,
    spoil: (content) => content.edit(today, (text) => text.replaceAll(',', ';')),
  },
  'a CSV file with an open quote': {
    file: today,
    item: '',
    code: 'unreadable',
    detail: /[Qq]uote/,
    spoil: replace(today, '0301,Oslo', '0301,"Oslo'),
  },
  'a municipality of 2020 that became nothing': {
    file: changes,
    item: '0301',
    code: 'unknown_municipality',
    detail: '9999',
    spoil: replace(changes, '958935420,0301', '958935420,9999'),
  },
  'a municipality of 2020 that became two': {
    file: changes,
    item: '0301',
    code: 'duplicate_id',
    detail: `also in ${changes}`,
    spoil: replace(changes, /(\n0301,.*)/, '$1$1'),
  },
  'a lexicon line that lacks a column': {
    file: 'lexicon/general.tsv',
    item: 'lift',
    code: 'invalid_lexicon',
    detail: 'line 2: wrong-number-of-cells',
    spoil: replace('lexicon/general.tsv', /(\nlift\t[^\n]*)\t[^\n]*/, '$1'),
  },
  'a folder without files': {
    file: 'instruments/',
    item: '',
    code: 'unreadable',
    detail: 'is missing or holds no content file',
    spoil: (content) => content.remove('instruments'),
  },
};

describe('checkContent', () => {
  it.each(Object.entries(faults))('reports %s, and leaves out that file alone', async (_, fault) => {
    const copy = copySmallContent();
    const before = await check(copy.dir);
    expect(before.problems).toEqual([]);
    fault.spoil(copy);
    const checked = await check(copy.dir);
    const reported = checked.problems.filter(({ file, code }) => file === fault.file && code === fault.code);
    expect(reported.map(({ item }) => item)).toContain(fault.item);
    expect(reported.map(({ detail }) => detail).join('\n')).toMatch(fault.detail);
    for (const [kind, items] of before.items) {
      const expected = items.filter(({ file }) => !file.startsWith(fault.file)).map(({ id }) => id);
      expect((checked.items.get(kind) ?? []).map(({ id }) => id)).toEqual(expected);
    }
  });

  it('takes no municipality without a source', async () => {
    for (const spoil of [
      (content: ContentCopy) => content.remove('municipalities/source.json'),
      (content: ContentCopy) => content.write('municipalities/source.json', '{}'),
    ]) {
      const copy = copySmallContent();
      spoil(copy);
      const { problems, items } = await check(copy.dir);
      expect(problems.filter(({ code }) => code === 'missing_source').map(({ file }) => file)).toEqual([
        today,
        changes,
      ]);
      expect(items.get('municipality')).toEqual([]);
    }
  });

  it('reports every fault of several files at once', async () => {
    const copy = copySmallContent();
    setFirst(state, 'topics', ['tema/a', 'tema/b'])(copy);
    setFirst(funding, 'id', 'Not An Id')(copy);
    replace('lexicon/general.tsv', /\nlift\t/, '\nLi Ft\t')(copy);
    const { problems, refusedFiles } = await check(copy.dir);
    expect(problems.map(({ detail }) => detail)).toEqual(expect.arrayContaining(['tema/a', 'tema/b']));
    expect([...refusedFiles]).toEqual(expect.arrayContaining([state, funding, 'lexicon/general.tsv']));
  });

  it('tells of a content folder that is not there', async () => {
    const { problems, items } = await check('/nowhere/at/all');
    expect(problems.map(({ code }) => code)).toEqual([
      'unreadable',
      'unreadable',
      'unreadable',
      'unreadable',
      'unreadable',
      'unreadable',
    ]);
    expect(items.size).toBe(0);
  });
});
