import type { CannotTell } from '../core/analysis/outcome.ts';
import { type PowerAt, planTrial, type SizeNeeded, type TrialPower } from '../core/power/plan.ts';
import { type Fail, readSpec } from './files.ts';
import { asPercent, shown } from './numbers.ts';

/** `nytte trial power`. */
export async function tellPower(file: string, asJson: boolean, fail: Fail): Promise<string> {
  const spec = await readSpec(file, fail);
  const plan = planTrial(spec);
  if ('missing' in plan)
    throw fail(`${file} lacks what the sample size is reckoned from: ${plan.missing.join(', ')}.`);
  return asJson ? JSON.stringify(plan, null, 2) : asText(spec.title, plan);
}

const counted: Readonly<Record<TrialPower['counts'], string>> = {
  units: 'units in the comparison group',
  clusters: 'clusters in the comparison group',
  pairs: 'pairs',
  clusters_per_step: 'clusters at each step',
};

function asText(title: string, plan: TrialPower): string {
  const { design, method, effect, alpha, wantedPower, needed, planned, varianceInflation, counts } = plan;
  return [
    `${title} (${design}, ${method})`,
    `To show a difference of ${shown(effect)} with power ${wantedPower} at alpha ${alpha}: ${neededText(needed, counts)}`,
    ...(varianceInflation === null ? [] : [`Clusters take ${shown(varianceInflation)} times as many units.`]),
    ...(planned ? [`As planned: ${powerText(planned, counts)}`] : []),
    ...plan.curve.map((at) => `  ${powerText(at, counts)}`),
  ].join('\n');
}

function neededText(needed: SizeNeeded | CannotTell, counts: TrialPower['counts']): string {
  if ('status' in needed) return 'no size is enough.';
  const exact = needed.exact === null ? '' : ` (${needed.exact.toFixed(4)} before rounding up)`;
  const losses = needed.sizeWithLosses > needed.size ? `; begin with ${needed.sizeWithLosses}` : '';
  return `${needed.size} ${counted[counts]}${exact}, ${needed.total} in all${losses}.`;
}

function powerText({ size, power, smallestEffect }: PowerAt, counts: TrialPower['counts']): string {
  const least = smallestEffect === null ? 'none' : shown(smallestEffect);
  return `${size} ${counted[counts]}: power ${asPercent(power)}, smallest difference shown ${least}`;
}
