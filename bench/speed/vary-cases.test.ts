import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { projectRoot } from '../../src/kernel/config.ts';
import { type InnovationContent, innovationContent } from '../../src/modules/innovations/schema.ts';
import { readCaseVariation } from './real-cases.ts';

let caseNumber: (number: number) => InnovationContent;
let records: InnovationContent[];

beforeAll(async () => {
  caseNumber = await readCaseVariation(path.join(projectRoot(), 'content'));
  records = Array.from({ length: 2000 }, (_, number) => caseNumber(number));
});

test('every record that is made up is valid content', () => {
  const faults = records.flatMap((record) => innovationContent.safeParse(record).error?.issues ?? []);
  expect(faults).toEqual([]);
});

test('a number always gives the same record', () => {
  expect(caseNumber(17)).toEqual(records[17]);
});

test('no two records tell the same', () => {
  const told = records.map(({ title, need, solution, results }) =>
    JSON.stringify([title, need, solution, results]),
  );
  expect(new Set(told).size).toBeGreaterThan(1950);
});

test('ten times as many records have more words, but far from ten times as many', () => {
  const words = (some: readonly InnovationContent[]) =>
    new Set(
      some.flatMap((it) => `${it.title} ${it.need} ${it.solution}`.toLowerCase().match(/\p{L}+/gu) ?? []),
    );
  const growth = words(records).size / words(records.slice(0, 200)).size;
  expect(growth).toBeGreaterThan(1.3);
  expect(growth).toBeLessThan(5);
});

test('a record that moved tells of its new municipality only', () => {
  const moved = records.filter((record) => record.organisations[0]?.name.endsWith(' kommune'));
  expect(new Set(moved.map((record) => record.organisations[0]?.name)).size).toBeGreaterThan(300);
});
