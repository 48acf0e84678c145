import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../kernel/config.ts';
import { readParameterSets } from './parameters.ts';
import { valuePlan } from './valuation/npv.ts';
import { planJsonSchema, type ReadPlan } from './valuation/plan.ts';
import { simulatePlan } from './valuation/simulation/simulate.ts';
import { heldPlan } from './valuation/testing-plans.ts';

const docs = path.join(projectRoot(), 'docs');

async function example(name: string): Promise<ReadPlan> {
  const text = readFileSync(path.join(docs, 'examples', 'benefits', `${name}.json`), 'utf8');
  return heldPlan(JSON.parse(text), await readParameterSets(path.join(projectRoot(), 'content')));
}

/** Present values by a separate program in Python, written from the formulas of docs/benefits.md. */
const references = {
  'small-municipality': [3500956.8737477, 2748709.129214897, 752247.7445328031, 391022.77518843487],
  'state-it-project': [278729422.7716741, 188823310.635564, 89906112.1361101, 89456784.57028763],
  'shared-over-80-years': [125547864.49583006, 99218336.99950942, 26329527.496320635, 10916961.196271574],
} as const;

describe('the worked examples', () => {
  it.each(Object.entries(references))(
    '%s has the net present value worked out in Python',
    async (name, wanted) => {
      const { presentValue, netPresentValue: net } = valuePlan(await example(name));
      const found = [presentValue.benefits, presentValue.costs, net.withoutTaxCost, net.withTaxCost];
      for (const [index, value] of found.entries())
        expect(value / (wanted[index] as number)).toBeCloseTo(1, 12);
    },
  );

  it('small-municipality keeps freed time without a use, and what has no price, beside the sum', async () => {
    const value = valuePlan(await example('small-municipality'));
    expect(value.lines.filter(({ counted }) => !counted).map(({ id }) => id)).toEqual(['planning']);
    expect(value.unpriced.map(({ id, score }) => [id, score])).toEqual([
      ['security', 3],
      ['contact', -1],
    ]);
    expect(value.internalRate).toEqual({ status: 'unique', ratesPercent: [expect.closeTo(30.56, 2)] });
  });

  it('state-it-project spreads as four million draws in NumPy do', async () => {
    const { summary, expected } = simulatePlan(await example('state-it-project'), {
      seed: 2026,
      draws: 200_000,
    });
    const { mean, sd, p10, p50, p90, probabilityPositive } = summary;
    expect(expected / 20_357_736).toBeCloseTo(1, 2);
    expect(Math.abs(mean - 20_357_736)).toBeLessThan(4 * summary.standardError);
    expect(sd / 66_625_910).toBeCloseTo(1, 2);
    for (const [found, wanted] of [
      [p10, -72_373_433],
      [p50, 28_811_081],
      [p90, 100_036_372],
    ] as const) {
      expect(Math.abs(found - wanted)).toBeLessThan(0.01 * sd);
    }
    expect(probabilityPositive).toBeCloseTo(0.6557, 2);
  });

  it('shared-over-80-years divides between the four, and passes both changes of rate', async () => {
    const { years, byOrganisation } = valuePlan(await example('shared-over-80-years'));
    const factorOf = (year: number) => years.find((row) => row.year === year)?.factor ?? 0;
    expect([41, 76].map((year) => factorOf(year - 1) / factorOf(year))).toEqual([
      expect.closeTo(1.03, 12),
      expect.closeTo(1.02, 12),
    ]);
    const net = byOrganisation.reduce((sum, one) => sum + one.net, 0);
    expect(net).toBeCloseTo(26329527.496320635, 6);
    expect(byOrganisation.at(-1)).toMatchObject({ organisation: null, costs: 0 });
  });

  it('say that they are made up', async () => {
    for (const name of Object.keys(references)) {
      const { plan } = await example(name);
      expect([plan.title, plan.note]).toEqual([
        expect.stringMatching(/^Example, made up/),
        expect.stringMatching(/made-up/),
      ]);
    }
  });
});

describe('docs/benefits.md', () => {
  const text = readFileSync(path.join(docs, 'benefits.md'), 'utf8');

  it('shows a plan that can be valued', () => {
    const [, json = ''] = /```json\n(.*?)```/s.exec(text) ?? [];
    expect(valuePlan(heldPlan(JSON.parse(json))).netPresentValue.withTaxCost).toBeGreaterThan(0);
  });

  it.each(Object.keys(references))('tells what %s comes to', async (name) => {
    const read = await example(name);
    const { withTaxCost, withoutTaxCost } = valuePlan(read).netPresentValue;
    const { mean, probabilityPositive } = simulatePlan(read, { seed: 2026 }).summary;
    const kroner = [withTaxCost, withoutTaxCost, mean].map((value) =>
      Math.round(value).toLocaleString('en').replaceAll(',', ' '),
    );
    const row = text.split('\n').find((line) => line.startsWith(`| [${name}]`));
    expect(row).toMatch(
      new RegExp(`${kroner.join(' \\| ')} \\| ${(probabilityPositive * 100).toFixed(1)} %`),
    );
  });
});

it('the schema in docs/schemas is the one that the code checks by', () => {
  const file = readFileSync(path.join(docs, 'schemas', 'benefit-plan.schema.json'), 'utf8');
  expect(JSON.parse(file)).toEqual(planJsonSchema());
});
