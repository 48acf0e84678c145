import type { Stage } from './codes.ts';
import type { StateName } from './states.ts';

/** Changes when a rule of counting does: figures of two versions are not to be compared. */
export const queryVersion = '1';

/** What an indicator counts. */
export type Unit = 'lot' | 'notice' | 'tender' | 'winner';

/** The groups in which indicators are told; never added together. */
export const indicatorGroups = [
  'procedures',
  'declared',
  'research',
  'signals',
  'text',
  'aims',
  'competition',
  'time',
  'value',
  'forms',
] as const;
export type IndicatorGroup = (typeof indicatorGroups)[number];

interface Base {
  readonly group: IndicatorGroup;
  /** The stages that it can be counted for; the first unless another is asked for. */
  readonly stages: readonly [Stage, ...Stage[]];
  /** The first unless another is asked for. */
  readonly units: readonly [Unit, ...Unit[]];
  /** The fields of eForms that it is made from. */
  readonly fields: readonly string[];
}

/** How many of the lots say yes. */
export interface ShareIndicator extends Base {
  readonly kind: 'share';
  readonly state: StateName;
  /**
   * What the share is of: `counted` are all that it applies to, those that say nothing among them, so that silence is
   * no yes; `known` are those that say yes or no.
   */
  readonly of: 'counted' | 'known';
}

/** A sum within a sum: so many of the tenders, so many of the winners. */
export interface PartIndicator extends Base {
  readonly kind: 'part';
  readonly part: 'winners' | 'tenders';
}

/** Median and quartiles. */
export interface SpreadIndicator extends Base {
  readonly kind: 'spread';
  readonly column: 'tenders' | 'days' | 'estimated' | 'awarded';
}

export type Indicator = ShareIndicator | PartIndicator | SpreadIndicator;

const call = ['call', 'result', 'planning', 'direct_award'] as const;
const award = ['result'] as const;
const lotUnit = ['lot'] as const;

const share = (
  group: IndicatorGroup,
  state: StateName,
  fields: readonly string[],
  more: Partial<ShareIndicator> = {},
): ShareIndicator => ({
  kind: 'share',
  group,
  state,
  fields,
  stages: call,
  units: lotUnit,
  of: 'counted',
  ...more,
});

const byNotice = { units: ['notice', 'lot'] } as const;
const known = { of: 'known' } as const;

/** Every indicator (`../shared/methods/procurement.md`), by its name in addresses, files and commands. */
export const indicators = {
  'innovative-procedures': share('procedures', 'innovative-procedures', ['BT-105'], byNotice),
  'innovation-partnership': share('procedures', 'innovation-partnership', ['BT-105'], byNotice),
  'competitive-dialogue': share('procedures', 'competitive-dialogue', ['BT-105'], byNotice),
  'declared-innovation': share('declared', 'declared-innovation', ['BT-06', 'BT-776']),
  'declared-innovation-bt06': share('declared', 'declared-innovation-bt06', ['BT-06']),
  'innovation-aim-product': share('declared', 'innovation-aim-product', ['BT-776', 'BT-06']),
  'innovation-aim-process': share('declared', 'innovation-aim-process', ['BT-776', 'BT-06']),
  'innovation-aim-market': share('declared', 'innovation-aim-market', ['BT-776', 'BT-06']),
  'innovation-aim-research': share('declared', 'innovation-aim-research', ['BT-776', 'BT-06']),
  'research-exemption': share('research', 'research-exemption', ['BT-136', 'BT-105'], {
    ...byNotice,
    stages: ['result', 'direct_award'],
  }),
  variants: share('signals', 'variants', ['BT-63']),
  'functional-code': share('signals', 'functional-code', ['BT-776']),
  'text-functional': share('text', 'text-functional', ['BT-21', 'BT-24', 'BT-300']),
  'text-need': share('text', 'text-need', ['BT-21', 'BT-24', 'BT-300']),
  'text-pilot': share('text', 'text-pilot', ['BT-21', 'BT-24', 'BT-300']),
  'text-dialogue': share('text', 'text-dialogue', ['BT-21', 'BT-24', 'BT-300']),
  'environmental-aims': share('aims', 'environmental-aims', ['BT-06', 'BT-774']),
  'social-aims': share('aims', 'social-aims', ['BT-06', 'BT-775']),
  'tenders-per-lot': {
    kind: 'spread',
    group: 'competition',
    column: 'tenders',
    stages: award,
    units: lotUnit,
    fields: ['BT-759', 'BT-760'],
  },
  'single-bid': share('competition', 'single-bid', ['BT-759', 'BT-760', 'BT-142'], {
    ...known,
    stages: award,
  }),
  'not-awarded': share('competition', 'not-awarded', ['BT-142'], { ...known, stages: award }),
  'small-firms-winners': {
    kind: 'part',
    group: 'competition',
    part: 'winners',
    stages: award,
    units: ['winner'],
    fields: ['BT-165'],
  },
  'small-firms-tenders': {
    kind: 'part',
    group: 'competition',
    part: 'tenders',
    stages: award,
    units: ['tender'],
    fields: ['BT-759', 'BT-760'],
  },
  'days-to-award': {
    kind: 'spread',
    group: 'time',
    column: 'days',
    stages: award,
    units: lotUnit,
    fields: ['BT-1451', 'BT-05'],
  },
  'estimated-value': {
    kind: 'spread',
    group: 'value',
    column: 'estimated',
    stages: call,
    units: lotUnit,
    fields: ['BT-27'],
  },
  'awarded-value': {
    kind: 'spread',
    group: 'value',
    column: 'awarded',
    stages: award,
    units: lotUnit,
    fields: ['BT-720'],
  },
  framework: share('forms', 'framework', ['BT-765'], known),
  'dynamic-purchasing': share('forms', 'dynamic-purchasing', ['BT-766'], known),
} as const satisfies Readonly<Record<string, Indicator>>;

export type IndicatorName = keyof typeof indicators;
export const indicatorNames = Object.keys(indicators) as [IndicatorName, ...IndicatorName[]];

/** The indicator as the one type that the engine works on. */
export const indicatorOf = (name: IndicatorName): Indicator => indicators[name];

/**
 * Innovation partnership and competitive dialogue as a share of calls in Norway 2018–2022, as DFØ has counted it
 * (methods/procurement.md): what figures of other years can be held against, where the rule is the same.
 */
export const dfoReference = { sharePercent: 0.43, firstYear: 2018, lastYear: 2022 } as const;
