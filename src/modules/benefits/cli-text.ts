import type { InternalRate } from './valuation/internal-rate.ts';
import type { Ratio, Valuation } from './valuation/npv.ts';
import type { BenefitPlan } from './valuation/plan-schema.ts';
import type { Change, SensitivityReport } from './valuation/sensitivity.ts';
import type { Simulation } from './valuation/simulation/simulate.ts';
import { plusMinusText } from './valuation/unpriced.ts';

const kroner = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
/** Whole kroner, in threes with a space between. */
const nok = (value: number) => kroner.format(value).replaceAll(',', ' ').replace(/^-0$/, '0');
const decimals = (value: number, digits: number) => value.toFixed(digits);
const percent = (share: number) => `${decimals(share * 100, 1)} %`;

/** Lines of columns: the first to the left, all others to the right. */
function columns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => (row[at] ?? '').length)));
  return rows
    .map((row) =>
      row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))),
    )
    .map((cells) => `  ${cells.join('  ').trimEnd()}\n`)
    .join('');
}

/** Rows with a heading above them; nothing at all when there are none. */
const headed = (heads: readonly string[], rows: readonly (readonly string[])[]) =>
  rows.length === 0 ? [] : [heads, ...rows];

const section = (heading: string, rows: readonly (readonly string[])[]) =>
  rows.length === 0 ? '' : `\n${heading}\n${columns(rows)}`;

/** A valuation as `nytte benefits npv` prints it. Kroner are rounded to whole ones here, and nowhere before. */
export function valuationText(valuation: Valuation, sensitivity: SensitivityReport): string {
  const { netPresentValue: net, presentValue: value, origin, horizonYears } = valuation;
  const last = origin.year + horizonYears;
  return [
    `${valuation.title}\n`,
    `Kroner of ${valuation.priceYear}. Year 0 is ${origin.year}, the year of ${origin.meaning}; counted to ${last}. Parameters: ${valuation.parameters.id}.\n`,
    section('Net present value', [
      ['benefits', nok(value.benefits)],
      ['costs', nok(-value.costs)],
      ['without tax cost', nok(net.withoutTaxCost)],
      ['cost of tax financing', nok(-value.taxCost)],
      ['with tax cost', nok(net.withTaxCost)],
    ]),
    section('Of each krone', [
      ['per invested krone', ratioText(valuation.perInvestedKrone)],
      ['per krone of net cost to public budgets', ratioText(valuation.perPublicKrone)],
      ['internal rate of return', rateText(valuation.internalRate)],
      ['part of the benefits that it takes to break even', breakEvenText(sensitivity)],
    ]),
    section('Year by year', [
      ['year', 'factor', 'benefits', 'costs', 'tax cost', 'present value', 'accumulated'],
      ...valuation.years.map((row) => [
        `${row.calendarYear} (${row.year})`,
        decimals(row.factor, 6),
        nok(row.benefits),
        nok(-row.costs),
        nok(-row.taxCost),
        nok(row.presentValueWithTaxCost),
        nok(row.accumulatedWithTaxCost),
      ]),
    ]),
    section('Whom it falls on (present value)', [
      ['', 'benefits', 'costs', 'net'],
      ...valuation.byGroup.map(({ group, ...total }) => [group, ...totalCells(total)]),
    ]),
    section('One’s own budget, and all else (present value)', [
      ['', 'benefits', 'costs', 'net'],
      ['own budget', ...totalCells(valuation.ownBudget)],
      ['all other effects', ...totalCells(valuation.otherEffects)],
    ]),
    section(
      'By organisation (present value)',
      headed(
        ['', 'benefits', 'costs', 'net'],
        valuation.byOrganisation.map(({ organisation, ...total }) => [
          organisation ?? '(nobody named)',
          ...totalCells(total),
        ]),
      ),
    ),
    section(
      'Shown, not counted',
      valuation.lines.flatMap(({ name, presentValue, notCounted }) =>
        notCounted ? [[name, nok(presentValue), notCountedText[notCounted]]] : [],
      ),
    ),
    section(
      'Without a price, beside the sum',
      valuation.unpriced.map(({ name, group, score }) => [name, group, plusMinusText(score)]),
    ),
    section('What if (net present value with tax cost)', [
      ['', 'value', 'difference'],
      ...sensitivity.sensitivities.map(({ change, netPresentValue, difference }) => [
        changeText(change),
        nok(netPresentValue.withTaxCost),
        `${difference > 0 ? '+' : ''}${nok(difference)}`,
      ]),
    ]),
  ].join('');
}

const totalCells = ({ benefits, costs, net }: { benefits: number; costs: number; net: number }) => [
  nok(benefits),
  nok(-costs),
  nok(net),
];

const notCountedText = {
  transfer: 'a transfer',
  freed_time_without_use: 'freed time whose use is not stated',
} as const;

const ratioReasons = {
  no_investment: 'none: nothing is invested',
  no_net_cost_to_public_budgets: 'none: public budgets have no net cost',
} as const;

function ratioText({ value, reason }: Ratio): string {
  if (value !== null) return decimals(value, 2);
  return reason ? ratioReasons[reason] : '';
}

const rateReasons = {
  no_flows: 'none: there are no flows',
  no_change_of_sign: 'none: there are only costs, or only benefits',
  none_in_range: 'none between −90 % and 1,000 %',
} as const;

function rateText({ status, ratesPercent, reason }: InternalRate): string {
  if (status === 'none') return reason ? rateReasons[reason] : '';
  const rates = ratesPercent.map((rate) => `${decimals(rate, 2)} %`).join(', ');
  return status === 'unique' ? rates : `not one but several: ${rates}`;
}

function breakEvenText({ breakEven }: SensitivityReport): string {
  return breakEven.shareOfBenefits === null
    ? 'none: the benefits in kroner are worth nothing'
    : percent(breakEven.shareOfBenefits);
}

const signed = (value: number) => `${value > 0 ? '+' : ''}${value}`;
const years = (count: number) => `${count} ${count === 1 ? 'year' : 'years'}`;

function changeText(change: Change): string {
  switch (change.kind) {
    case 'rate_moved':
      return `discount rate ${signed(change.points)} percentage points`;
    case 'rate_fixed':
      return `discount rate ${change.percent} % in all years`;
    case 'benefits_changed':
      return `benefits ${signed(change.percent)} %`;
    case 'costs_changed':
      return `costs ${signed(change.percent)} %`;
    case 'benefits_delayed':
      return `benefits ${years(change.years)} late`;
    case 'horizon_shortened':
      return `counted for ${years(change.years)} only`;
  }
}

/** A simulation as `nytte benefits simulate` prints it. */
export function simulationText(plan: BenefitPlan, simulation: Simulation): string {
  const { summary, expected, stated, seed, draws, measure } = simulation;
  const tax = measure === 'with_tax_cost' ? 'with' : 'without';
  return [
    `${plan.title}\n`,
    `Net present value ${tax} tax cost, kroner of ${plan.priceYear}. ${draws} draws, seed ${seed}: ${simulation.algorithm}.\n`,
    section('How it may turn out', [
      ['as the plan states it', nok(stated)],
      ['expected, worked out exactly', nok(expected)],
      ['mean of the draws', nok(summary.mean), `± ${nok(summary.standardError)} (standard error)`],
      ['standard deviation', nok(summary.sd)],
      ['P10', nok(summary.p10)],
      ['P50', nok(summary.p50)],
      ['P90', nok(summary.p90)],
      ['chance of being above zero', percent(summary.probabilityPositive)],
    ]),
    section('What drives it: one input at its P10 and P90, the others as expected', [
      ...simulation.tornado.map(({ name, atLow, atHigh, span }) => [
        name,
        nok(atLow),
        nok(atHigh),
        nok(span),
      ]),
    ]),
    section(
      'How closely the result follows each input',
      headed(
        ['', 'rank correlation', 'part of all'],
        simulation.contributions.map(({ name, rankCorrelation, share }) => [
          name,
          decimals(rankCorrelation, 2),
          percent(share),
        ]),
      ),
    ),
  ].join('');
}
