import { canonicalJson } from '../../kernel/audit/canonical-json.ts';
import { planTrial, type TrialPower } from './core/power/plan.ts';
import type { TrialSpec } from './core/spec.ts';

/** Some tenths of a second each, and asked for again with every look at a form: the latest are kept. */
const kept = new Map<string, TrialPower>();
const mostKept = 200;

/** What a trial needs to show its minimum important effect; undefined when an assumption is missing. */
export function powerOf(spec: TrialSpec): TrialPower | undefined {
  const { design, groups, primary, alpha, power, assumptions, planned } = spec;
  const key = canonicalJson({ design, groups, primary, alpha, power, assumptions, planned });
  const known = kept.get(key);
  if (known) return known;
  const found = planTrial(spec);
  if ('missing' in found) return undefined;
  kept.set(key, found);
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  return found;
}
