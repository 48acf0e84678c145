/**
 * What each lot says to each yes-or-no indicator, two bits each, in one number. The order only ever grows at its end:
 * rows hold the positions. At most 31, so that the sign is never reached.
 */
export const states = [
  'innovation-partnership',
  'competitive-dialogue',
  'innovative-procedures',
  'declared-innovation',
  'declared-innovation-bt06',
  'innovation-aim-product',
  'innovation-aim-process',
  'innovation-aim-market',
  'innovation-aim-research',
  'research-exemption',
  'variants',
  'functional-code',
  'text-functional',
  'text-need',
  'text-pilot',
  'text-dialogue',
  'environmental-aims',
  'social-aims',
  'framework',
  'dynamic-purchasing',
  'single-bid',
  'not-awarded',
] as const;
export type StateName = (typeof states)[number];

/** What a lot says: nothing that applies, no, yes, or nothing where it could have said something. */
export const stateValues = { outside: 0, no: 1, yes: 2, missing: 3 } as const;

/** How far the two bits of an indicator are from the right. */
export function shiftOf(name: StateName): number {
  return states.indexOf(name) * 2;
}

const known = (missing: string, yes: string) =>
  `case when ${missing} then ${stateValues.missing} when ${yes} then ${stateValues.yes} else ${stateValues.no} end`;
const within = (applies: string, inner: string) =>
  `case when ${applies} then ${inner} else ${stateValues.outside} end`;

const procedureIs = (...codes: string[]) =>
  known('f.procedure_type is null', `f.procedure_type in (${codes.map((code) => `'${code}'`).join(', ')})`);

/** A code list that holds anything but `none`. */
const holdsAny = (column: string) => `array_remove(${column}, 'none') <> '{}'`;
const isInnovation = `'inn-pur' = any(coalesce(f.strategic_aims, '{}'))`;
const hasAim = `coalesce(${holdsAny('f.innovation_aims')}, false)`;

const innovationAim = (code: string) =>
  within(
    `${isInnovation} or ${hasAim}`,
    known('f.innovation_aims is null', `'${code}' = any(f.innovation_aims)`),
  );
const wording = (signal: string) =>
  known('f.wording_signals is null', `'${signal}' = any(f.wording_signals)`);
const broadAim = (code: string, column: string) =>
  known(
    `f.strategic_aims is null and ${column} is null`,
    `'${code}' = any(coalesce(f.strategic_aims, '{}')) or coalesce(${holdsAny(column)}, false)`,
  );

/** SQL of each state over the row `f` of `refresh.ts`. Only words of ours stand in it. */
export const stateSql: Readonly<Record<StateName, string>> = {
  'innovation-partnership': procedureIs('innovation'),
  'competitive-dialogue': procedureIs('comp-dial'),
  'innovative-procedures': procedureIs('innovation', 'comp-dial'),
  'declared-innovation': known(
    'f.strategic_aims is null and f.innovation_aims is null',
    `${isInnovation} or ${hasAim}`,
  ),
  'declared-innovation-bt06': known('f.strategic_aims is null', isInnovation),
  'innovation-aim-product': innovationAim('prod-innov'),
  'innovation-aim-process': innovationAim('proc-innov'),
  'innovation-aim-market': innovationAim('mar-nov'),
  'innovation-aim-research': innovationAim('rd-act'),
  'research-exemption': within(
    `f.procedure_type = 'neg-wo-call' or f.direct_award_grounds is not null`,
    known('f.direct_award_grounds is null', `f.direct_award_grounds && array['rd', 'resd']`),
  ),
  variants: known('f.variants is null', `f.variants in ('allowed', 'required')`),
  // The code is in the list of SDK 1.6 and no more in that of 1.7 (code list innovative-acquisition).
  'functional-code': within(
    `f.sdk_version = '1.6' or 'fp-requ' = any(coalesce(f.innovation_aims, '{}'))`,
    known('f.innovation_aims is null', `'fp-requ' = any(f.innovation_aims)`),
  ),
  'text-functional': wording('functional'),
  'text-need': wording('need'),
  'text-pilot': wording('pilot'),
  'text-dialogue': wording('dialogue'),
  'environmental-aims': broadAim('env-imp', 'f.environmental_aims'),
  'social-aims': broadAim('soc-obj', 'f.social_aims'),
  framework: known('f.framework is null', `f.framework <> 'none'`),
  'dynamic-purchasing': known('f.dynamic_purchasing is null', `f.dynamic_purchasing <> 'none'`),
  'single-bid': within(
    'f.has_result and not f.not_awarded and f.tenders is distinct from 0',
    known('f.tenders is null', 'f.tenders = 1'),
  ),
  'not-awarded': within(
    `f.stage = 'result'`,
    known('not f.has_result or not f.has_outcome', 'f.not_awarded'),
  ),
};

/** SQL of the whole number. */
export const statesSql = states
  .map((name) => `((${stateSql[name]})::bigint << ${shiftOf(name)})`)
  .join('\n | ');
