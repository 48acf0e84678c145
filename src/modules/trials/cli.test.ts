import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { analyse } from './command-line/analyse.ts';
import { type AssignFlags, assign } from './command-line/assign.ts';
import { tellCoverage } from './command-line/coverage.ts';
import { tellPower } from './command-line/power.ts';

const examples = path.resolve('docs/examples/trials');
const example = (name: string) => path.join(examples, name);
const fail = (message: string) => new Error(message);

function folder(): string {
  const made = mkdtempSync(path.join(tmpdir(), 'nytte-trial-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

function written(name: string, text: string): string {
  const file = path.join(folder(), name);
  writeFileSync(file, text);
  return file;
}

describe('the worked examples', () => {
  const names = readdirSync(examples)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.replace('.json', ''));

  it.each(names)('%s: power, analysis and conclusion', async (name) => {
    expect(JSON.parse(await tellPower(example(`${name}.json`), true, fail))).toMatchObject({
      needed: { size: expect.any(Number) },
    });
    const { out, refusal } = await analyse(
      example(`${name}.json`),
      example(`${name}.csv`),
      { json: true },
      fail,
    );
    expect(refusal).toBeUndefined();
    expect(JSON.parse(out)).toMatchObject({ status: 'analysed', conclusions: [{ code: 'works' }] });
    const text = await analyse(example(`${name}.json`), example(`${name}.csv`), {}, fail);
    expect(text.out).toContain('works (improved_enough)');
    expect(text.out).not.toMatch(/NaN|undefined|Infinity/);
  });

  it.each(names)('%s says that it is made up', (name) => {
    expect(JSON.parse(readFileSync(example(`${name}.json`), 'utf8')).title).toMatch(/^Made-up example/);
  });
});

describe('nytte trial assign', () => {
  const list = example('municipalities.csv');
  const pairs: AssignFlags = { seed: '2026', design: 'matched_pairs', match: 'innbyggere,nullpunkt' };

  it('writes what it drew, and draws the same again', async () => {
    const out = path.join(folder(), 'drawn.csv');
    const { told } = await assign(list, { ...pairs, out }, fail);
    expect(told).toMatch(/seed 2026.*\n.*comparison 12, new 12/);
    expect(readFileSync(out, 'utf8')).toMatch(/^\uFEFFkommune;pair;group\r\n/);
    const again = await assign(list, { ...pairs, json: true }, fail);
    const { rows, assignmentSha256 } = JSON.parse(again.out);
    expect(told).toContain(assignmentSha256);
    const pairOf = (unit: string) => rows.find((row: { unit: string }) => row.unit === unit);
    expect(readFileSync(out, 'utf8')).toContain(
      `Kommune 7;${pairOf('Kommune 7').pair};${pairOf('Kommune 7').group}\r\n`,
    );
  });

  it('gives a file that the analysis takes, held to the hash that is registered', async () => {
    const drawn = path.join(folder(), 'drawn.csv');
    const flags = { seed: '1', design: 'two_groups', groups: 'som_for,paaminnelse', json: true, out: drawn };
    const { rows, assignmentSha256, inputSha256 } = JSON.parse((await assign(list, flags, fail)).out);
    const lines = rows.map(
      (row: { unit: string; group: string }, at: number) => `${row.unit};${row.group};${at % 2};${at}`,
    );
    const data = written('d.csv', `kommune;group;uteble;ventetid\n${lines.join('\n')}\n`);
    const specWith = (sha256: string) => {
      const spec = JSON.parse(readFileSync(example('two-groups.json'), 'utf8'));
      const counts = { som_for: 12, paaminnelse: 12 };
      const registered = { inputSha256, assignmentSha256: sha256, seed: 1, counts };
      return written(
        's.json',
        JSON.stringify({ ...spec, columns: { unit: 'kommune', group: 'group' }, registered }),
      );
    };
    const held = await analyse(specWith(assignmentSha256), data, { assignment: drawn }, fail);
    expect(held.refusal).toBeUndefined();
    expect(held.out).toContain('24 rows read, 24 take part');
    await expect(analyse(specWith('0'.repeat(64)), data, { assignment: drawn }, fail)).rejects.toThrow(
      /is not the registered assignment/,
    );
  });

  it.each<[string, Partial<AssignFlags>, RegExp]>([
    ['a seed that is none', { seed: 'x' }, /--seed is a whole number/],
    ['a column that is not there', { match: 'areal' }, /unknown_column: 1 \(areal\)/],
    ['a unit column that is not there', { unit: 'navn' }, /no column "navn"; it has "kommune"/],
    ['a design without a draw', { design: 'staggered_adoption' }, /nobody is drawn/],
  ])('refuses %s, and writes nothing', async (_, flags, said) => {
    const out = path.join(folder(), 'drawn.csv');
    await expect(assign(list, { ...pairs, out, ...flags }, fail)).rejects.toThrow(said);
    expect(existsSync(out)).toBe(false);
  });
});

describe('nytte trial analyse', () => {
  const spec = example('two-groups.json');

  it('lists what differs from the registered trial, and fails', async () => {
    const data = written('d.csv', 'pasient;gruppe;uteble\n1;som_for;ja\n2;annet;nei\n');
    const { out, refusal } = await analyse(spec, data, {}, fail);
    expect(out).toBe('');
    expect(refusal).toMatch(
      /not the data of the registered trial[\s\S]*missing_column: 1 \(row|missing_column: 1 \(ventetid\)/,
    );
  });

  it('holds rows to the assignment', async () => {
    const assignment = written('a.csv', 'pasient;gruppe\n1;som_for\n2;paaminnelse\n');
    const data = written(
      'd.csv',
      'pasient;gruppe;uteble;ventetid\n1;paaminnelse;ja;3\n2;paaminnelse;nei;4\n3;som_for;ja;4\n',
    );
    const { refusal } = await analyse(spec, data, { assignment }, fail);
    expect(refusal).toMatch(/other_group_than_assigned: 1 \(row 2 "1: paaminnelse \(som_for\)"\)/);
    expect(refusal).toMatch(/not_assigned: 1 \(row 4 "3"\)/);
  });

  it.each([
    ['no JSON', '{', /is no JSON/],
    ['another JSON', '{"id":"x"}', /is no trial specification:\n {2}title: /],
  ])('refuses %s as a specification', async (_, text, said) => {
    await expect(analyse(written('s.json', text), example('two-groups.csv'), {}, fail)).rejects.toThrow(said);
  });

  it.each([
    ['an empty file', '', /is empty/],
    ['an open quote', 'pasient;gruppe\n"1;2\n', /row 2: a quote is opened and never closed/],
    ['what is no text', 'PK\0\0', /it is no text/],
  ])('refuses %s as data', async (_, text, said) => {
    await expect(analyse(spec, written('d.csv', text), {}, fail)).rejects.toThrow(said);
  });
});

it('power says which assumptions are missing', async () => {
  const { assumptions: _, ...spec } = JSON.parse(readFileSync(example('clusters.json'), 'utf8'));
  await expect(tellPower(written('s.json', JSON.stringify(spec)), false, fail)).rejects.toThrow(
    /assumptions.sd, assumptions.icc, assumptions.clusterSize/,
  );
});

it('coverage refuses runs and seeds that are none', () => {
  expect(() => tellCoverage({ runs: '0', seed: '1' }, fail)).toThrow('--runs is a whole number');
  expect(() => tellCoverage({ runs: '5', seed: '-1' }, fail)).toThrow('--seed is a whole number');
});
