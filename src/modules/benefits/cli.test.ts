import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Command } from 'commander';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { projectRoot } from '../../kernel/config.ts';
import { registerBenefitCommands } from './cli.ts';
import { plainPlan } from './valuation/testing-plans.ts';

const example = path.join(projectRoot(), 'docs', 'examples', 'benefits', 'state-it-project.json');

/** Runs `nytte benefits …` in this process. @returns what it printed. @throws Error with what it would say on stderr. */
async function benefits(...args: string[]): Promise<string> {
  const program = new Command('nytte').exitOverride().configureOutput({ writeErr: () => {} });
  registerBenefitCommands(program, {
    contentDir: () => path.join(projectRoot(), 'content'),
    fail: (message) => new Error(message),
  });
  let printed = '';
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += text;
    return true;
  });
  try {
    await program.parseAsync(['benefits', ...args], { from: 'user' });
  } finally {
    write.mockRestore();
  }
  return printed;
}

function fileWith(content: string | object): string {
  const dir = mkdtempSync(path.join(tmpdir(), 'nytte-plan-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  const file = path.join(dir, 'plan.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

describe('nytte benefits npv', () => {
  it('prints the value, whom it falls on, and what if', async () => {
    const text = await benefits('npv', example);
    expect(text).toMatch(/with tax cost +89 456 785/);
    expect(text).toMatch(/per invested krone +0\.77/);
    expect(text).toMatch(/2029 \(3\) +0\.888996 +33 000 000 +-15 000 000/);
    expect(text).toMatch(/Fees from businesses fall +14 997 958 +a transfer/);
    expect(text).toMatch(/benefits 1 year late +50 841 422/);
  });

  it('prints all of it as JSON, unrounded', async () => {
    const json = JSON.parse(await benefits('npv', example, '--json'));
    expect(json.netPresentValue.withTaxCost).toBeCloseTo(89456784.57028763, 6);
    expect(json.years[3]).toMatchObject({ calendarYear: 2029, benefits: 33_000_000, costs: 15_000_000 });
    // Investments of 40, 55 and 25 million in years 0, 1 and 2.
    const investments = 40e6 + 55e6 / 1.04 + 25e6 / 1.04 ** 2;
    expect(json.perInvestedKrone.value).toBeCloseTo(89456784.57028763 / investments, 12);
    expect(json.internalRate.status).toBe('unique');
    expect(json.sensitivity.sensitivities).toHaveLength(8);
  });

  it('takes a file that begins with a byte order mark', async () => {
    expect(await benefits('npv', fileWith(`\uFEFF${JSON.stringify(plainPlan)}`))).toMatch(
      /with tax cost +78/,
    );
  });

  it('says why a ratio is empty, and prints null for it, never a number that is none', async () => {
    const { costs: _, ...rest } = plainPlan;
    const file = fileWith({ ...rest, costs: [] });
    expect(await benefits('npv', file)).toMatch(/per invested krone +none: nothing is invested/);
    expect(JSON.parse(await benefits('npv', file, '--json')).perInvestedKrone.value).toBeNull();
  });
});

describe('nytte benefits simulate', () => {
  it('prints how it may turn out and what drives it, with the seed', async () => {
    const text = await benefits('simulate', example, '--seed', '7', '--draws', '2000');
    expect(text).toMatch(/2000 draws, seed 7: xoroshiro128plus/);
    expect(text).toMatch(/P10 +-\d+ \d{3} \d{3}/);
    expect(text).toMatch(/How many use it +-52 618 955 +62 577 868 +115 196 823/);
  });

  it('prints the same JSON for the same seed', async () => {
    const run = () => benefits('simulate', example, '--seed', '7', '--draws', '500', '--json');
    const one = await run();
    expect(await run()).toBe(one);
    expect(JSON.parse(one)).toMatchObject({
      seed: 7,
      draws: 500,
      measure: 'with_tax_cost',
      summary: { p50: expect.any(Number) },
    });
  });

  it('leaves tax cost out when asked to', async () => {
    const json = JSON.parse(await benefits('simulate', example, '--draws', '10', '--no-tax-cost', '--json'));
    expect(json).toMatchObject({ measure: 'without_tax_cost', stated: expect.closeTo(89906112.1361101, 6) });
  });

  it.each([
    [['--seed', '-1'], '--seed must be a whole number'],
    [['--seed', 'x'], '--seed must be a whole number'],
    [['--draws', '0'], '--draws must be a whole number'],
    [['--draws', '1e9'], '--draws must be a whole number'],
  ])('refuses %j', async (args, message) => {
    await expect(benefits('simulate', example, ...args)).rejects.toThrow(message);
  });
});

describe('a plan that cannot be valued', () => {
  it('is refused with the path, the reason and the code of every fault', async () => {
    const { horizonYears: _, ...endless } = plainPlan;
    const [cost] = plainPlan.costs;
    const file = fileWith({ ...endless, costs: [{ ...cost, amounts: [{ year: 2026, amount: -1 }] }] });
    const said = await benefits('npv', file).catch((error: Error) => error.message);
    expect(said.split('\n')).toEqual([
      `${file} cannot be valued:`,
      expect.stringMatching(/^ {2}horizonYears: a plan needs a horizon.* \[missing\]$/),
      expect.stringMatching(
        /^ {2}costs\[0\]\.amounts\[0\]\.amount: amounts are positive.* \[negative_amount\]$/,
      ),
    ]);
  });

  it('is refused when it is not JSON, or not there', async () => {
    await expect(benefits('npv', fileWith('{'))).rejects.toThrow(/plan\.json is not JSON: /);
    await expect(benefits('npv', '/no/such/plan.json')).rejects.toThrow(/plan\.json cannot be read: ENOENT/);
    await expect(benefits('npv', tmpdir())).rejects.toThrow('cannot be read: EISDIR');
  });
});

it('nytte benefits schema prints the JSON Schema of a plan', async () => {
  expect(JSON.parse(await benefits('schema'))).toMatchObject({ title: 'Benefit plan', type: 'object' });
});
