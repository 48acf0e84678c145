import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { projectRoot } from '../../kernel/config.ts';
import { readParameterSets, setInForce } from './parameters.ts';
import { statisticalLifeNok } from './valuation/parameters.ts';
import { nationalSet } from './valuation/testing-plans.ts';

/** A content folder with these files of parameters. */
function contentWith(files: Record<string, string>): string {
  const dir = mkdtempSync(path.join(tmpdir(), 'nytte-parameters-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  mkdirSync(path.join(dir, 'parameters'));
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(dir, 'parameters', name), text);
  return dir;
}

const fileOf = (...items: object[]) => JSON.stringify({ readOn: '2026-11-28', licence: 'CC-BY-4.0', items });

it('the project’s own sets hold, and state the rates and the tax cost of R-109/21', async () => {
  const sets = await readParameterSets(path.join(projectRoot(), 'content'));
  const national = sets.find(({ id }) => id === 'r-109-21');
  expect(national?.discountRates).toEqual(nationalSet.discountRates);
  expect(national?.taxFinancingCost).toEqual({ nokPerKrone: 0.2 });
  expect(national?.statisticalLife).toMatchObject({ amountNok: 30_000_000, priceYear: 2012 });
  expect(setInForce(sets, '2026-11-28')?.id).toBe('r-109-21');
  expect(setInForce(sets, '2000-01-01')).toBeUndefined();
});

it('the value of a statistical life follows GDP per head', () => {
  const set = {
    ...nationalSet,
    statisticalLife: { amountNok: 30_000_000, priceYear: 2012, adjustedBy: 'gdp_per_head' as const },
  };
  expect(statisticalLifeNok(set, [2, 1])).toBeCloseTo(30_906_000, 6);
  expect(() => statisticalLifeNok(nationalSet, [])).toThrow(RangeError);
});

it('a content folder without parameters has no sets', async () => {
  expect(await readParameterSets(tmpdir())).toEqual([]);
});

it.each([
  ['that is no JSON', { 'a.json': '{' }, /parameters\/a\.json: /],
  [
    'with an unknown field',
    { 'a.json': fileOf({ ...nationalSet, rate: 4 }) },
    /parameters\/a\.json: r-109-21: /,
  ],
  [
    'that repeats an id',
    { 'a.json': fileOf(nationalSet), 'b.json': fileOf(nationalSet) },
    /b\.json: r-109-21: also in parameters\/a\.json/,
  ],
])('a file %s is refused by name', async (_, files, message) => {
  await expect(readParameterSets(contentWith(files as Record<string, string>))).rejects.toThrow(message);
});
