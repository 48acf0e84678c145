import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Command } from 'commander';
import { afterAll, beforeEach, expect, it, vi } from 'vitest';
import { registerOcdsCommands, registerOcdsExport } from './cli-ocds.ts';

const dir = mkdtempSync(path.join(tmpdir(), 'nytte-test-cli-ocds-'));
afterAll(() => rmSync(dir, { recursive: true }));

const told: string[] = [];
beforeEach(() => {
  told.length = 0;
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    told.push(String(text).trimEnd());
    return true;
  });
});

async function nytte(...words: string[]): Promise<void> {
  const program = new Command().exitOverride();
  const fail = (message: string) => new Error(message);
  registerOcdsExport(program.command('notices'), { run: () => Promise.reject(new Error('opened')), fail });
  registerOcdsCommands(program, fail);
  await program.parseAsync(words, { from: 'user' });
}

const at = (name: string) => path.join(dir, name);
const lines = (name: string) => readFileSync(at(name), 'utf8').trim().split('\n');

const releases = [1, 2].map((day) => ({
  ocid: 'o',
  id: String(day),
  date: `2026-01-0${day}`,
  tag: ['tender'],
  tender: { id: 'o', title: `t${day}`, things: [{ name: `n${day}` }] },
}));

it('merges files to one line a process, and says how many', async () => {
  writeFileSync(at('in.json'), JSON.stringify({ releases }));
  await nytte('ocds', 'merge', at('in.json'), '--out', at('out.jsonl'));
  expect(lines('out.jsonl').map((line) => JSON.parse(line))).toMatchObject([
    {
      id: 'o-2026-01-02',
      tag: ['compiled'],
      tender: { title: 't2', things: [{ name: 'n1' }, { name: 'n2' }] },
    },
  ]);
  expect(told).toEqual(['2 releases read, 0 refused, 0 warnings, 1 processes merged.']);
  await nytte('ocds', 'merge', at('in.json'), '--versioned', '--out', at('versioned.jsonl'));
  expect(JSON.parse(lines('versioned.jsonl')[0] ?? '')).toMatchObject({
    tender: { title: [{ releaseID: '1' }, { releaseID: '2' }] },
  });
  await nytte('ocds', 'merge', at('in.json'), '--versioned', '--compiled', '--out', at('records.jsonl'));
  expect(Object.keys(JSON.parse(lines('records.jsonl')[0] ?? ''))).toEqual([
    'ocid',
    'releases',
    'compiledRelease',
    'versionedRelease',
  ]);
});

it('takes how fields are merged from a file', async () => {
  writeFileSync(
    at('rules.json'),
    JSON.stringify({ omitWhenMerged: ['id', 'date', 'tag'], wholeListMerge: ['tender/things'] }),
  );
  await nytte('ocds', 'merge', at('in.json'), '--strategies', at('rules.json'), '--out', at('whole.jsonl'));
  expect(JSON.parse(lines('whole.jsonl')[0] ?? '')).toMatchObject({ tender: { things: [{ name: 'n2' }] } });
  writeFileSync(at('no-rules.json'), '{"wholeListMerge": 1}');
  await expect(nytte('ocds', 'merge', at('in.json'), '--strategies', at('no-rules.json'))).rejects.toThrow(
    'is no table of strategies',
  );
});

it('fails when something was refused, and has merged the rest', async () => {
  writeFileSync(at('bad.jsonl'), `${JSON.stringify(releases[0])}\n{"ocid":"o"}`);
  await expect(nytte('ocds', 'merge', at('bad.jsonl'), '--out', at('rest.jsonl'))).rejects.toThrow(
    '1 were refused',
  );
  expect(lines('rest.jsonl')).toHaveLength(1);
  expect(told[0]).toBe(
    `${at('bad.jsonl')}, line 2: a release without date, so its place in the order is not known.`,
  );
});

it('leaves the old file when a source is not there, and nothing half', async () => {
  writeFileSync(at('kept.jsonl'), 'old');
  await expect(nytte('ocds', 'merge', at('none.json'), '--out', at('kept.jsonl'))).rejects.toThrow('ENOENT');
  expect(lines('kept.jsonl')).toEqual(['old']);
  expect(readdirSync(dir).filter((name) => name.endsWith('.part'))).toEqual([]);
});

it.each([
  [['--format', 'xml'], '--format is json or jsonl.'],
  [['--by', 'week'], '--by is year or month.'],
  [['--since', '2026-02-30'], '--since is a day'],
])('refuses %s before the database is opened', async (words, message) => {
  await expect(nytte('notices', 'ocds', 'records', '--out', at('never'), ...words)).rejects.toThrow(message);
  expect(existsSync(at('never'))).toBe(false);
});
