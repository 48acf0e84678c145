import { numberOf, plainText, wordsOf } from '../../kernel/records/kind.ts';
import { powerModelOf } from './core/power/model.ts';
import { type TrialSpec, type TrialSpecInput, trialSpec } from './core/spec.ts';
import type { GroupRow, SecondaryRow, TextName, TrialDesign, TrialDraft } from './schema.ts';

/** What a registration says in words, beside the specification that is computed from. */
export interface RegistrationTexts {
  readonly need: string;
  readonly hypothesis: string;
  readonly change: string;
  readonly population: string;
  readonly privacy: string;
  readonly dataBefore: NonNullable<TrialDraft['dataBefore']>;
  readonly stoppingRule: NonNullable<TrialDraft['stoppingRule']>;
  readonly stopping: string;
  readonly adopt: string;
  readonly adapt: string;
  readonly stop: string;
}

export interface Registration {
  readonly spec: TrialSpec;
  readonly texts: RegistrationTexts;
}

export type FaultCode =
  | 'missing'
  | 'not_a_number'
  | 'not_above_zero'
  | 'not_whole'
  | 'not_a_share'
  | 'not_a_percentage'
  | 'not_a_code'
  | 'two_alike'
  | 'too_few_groups'
  | 'two_groups_only'
  | 'looks_need_two_groups'
  | 'needs_range'
  | 'range_reversed'
  | 'before_and_after'
  | 'cannot_be_used';

/** Something that must be mended before the lock, by the field of the draft that it belongs to. */
export interface RegistrationFault {
  readonly field: string;
  readonly code: FaultCode;
}

export type RegistrationOutcome =
  | { readonly registration: Registration; readonly spec: TrialSpec; readonly faults: readonly [] }
  | {
      readonly registration: undefined;
      /** Where the sample size can be reckoned, though something else is missing. */
      readonly spec: TrialSpec | undefined;
      readonly faults: readonly RegistrationFault[];
    };

/** The columns that each design is analysed by; `unit` may always be told. */
export const columnsOfDesign: Readonly<Record<TrialDesign, readonly TextName[]>> = {
  two_groups: ['unitColumn', 'groupColumn'],
  clusters: ['clusterColumn', 'groupColumn'],
  matched_pairs: ['unitColumn', 'pairColumn', 'groupColumn'],
  stepped_wedge: ['clusterColumn', 'periodColumn', 'treatedFromColumn'],
  before_after_comparison: ['unitColumn', 'groupColumn', 'periodColumn'],
  staggered_adoption: ['unitColumn', 'periodColumn', 'treatedFromColumn'],
};

/** What each design's sample size is reckoned from, besides the spread or the level. */
export const assumptionsOfDesign: Readonly<Record<TrialDesign, readonly TextName[]>> = {
  two_groups: [],
  clusters: ['icc', 'clusterSize', 'clusterSizeCv'],
  matched_pairs: ['correlation'],
  stepped_wedge: ['icc', 'clusterSize', 'steps'],
  before_after_comparison: ['correlation'],
  staggered_adoption: ['correlation'],
};

const requiredTexts = ['title', 'need', 'hypothesis', 'change', 'population'] as const;
const requiredRules = ['stopping', 'adopt', 'adapt', 'stop'] as const;

/** What must stand in every draft before it can be locked, in the order of the form. */
export const alwaysRequired: ReadonlySet<string> = new Set([
  ...requiredTexts,
  ...requiredRules,
  'dataBefore',
  'primaryLabel',
  'primaryKind',
  'primaryUnit',
  'primaryBetter',
  'primaryImportant',
  'primaryColumn',
  'design',
  'plannedSize',
  'stoppingRule',
  'missingRule',
]);

/**
 * Reads a draft as a registration that can be locked.
 * @param id of the trial, which the specification bears.
 * @returns the registration, or every fault by field.
 */
export function registrationOf(id: string, draft: TrialDraft): RegistrationOutcome {
  const reader = createReader(draft);
  const texts = readTexts(draft, reader);
  const input = readSpec(id, draft, reader);
  const parsed = trialSpec.safeParse(input);
  if (!parsed.success) {
    for (const issue of parsed.error.issues) reader.faultOnce(fieldOfPath(issue.path), codeOf(issue.message));
    return { registration: undefined, spec: undefined, faults: reader.faults };
  }
  const spec = parsed.data;
  const model = powerModelOf(spec);
  if ('missing' in model) {
    for (const path of model.missing) reader.faultOnce(fieldOfPath(path.split('.')), 'missing');
    return { registration: undefined, spec: undefined, faults: reader.faults };
  }
  if (reader.faults.length > 0) return { registration: undefined, spec, faults: reader.faults };
  return { registration: { spec, texts }, spec, faults: [] };
}

interface Reader {
  readonly faults: RegistrationFault[];
  readonly fault: (field: string, code: FaultCode) => void;
  readonly faultOnce: (field: string, code: FaultCode) => void;
  readonly said: (name: TextName, isRequired: boolean) => string;
  readonly number: (field: string, typed: string | undefined, check?: Check) => number | undefined;
}

type Check = 'any' | 'positive' | 'whole' | 'share' | 'percentage';

function createReader(draft: TrialDraft): Reader {
  const faults: RegistrationFault[] = [];
  const fault = (field: string, code: FaultCode) => void faults.push({ field, code });
  const faultOnce = (field: string, code: FaultCode) => {
    if (!faults.some((known) => known.field === field)) fault(field, code);
  };
  return {
    faults,
    fault,
    faultOnce,
    said: (name, isRequired) => {
      const value = plainText(draft[name]);
      if (isRequired && value === '') fault(name, 'missing');
      return value;
    },
    number: (field, typed, check = 'any') => {
      const value = numberOf(typed?.replace(/%\s*$/, ''));
      if (value === undefined) return undefined;
      const code = faultOfNumber(value, check);
      if (code) fault(field, code);
      return code ? undefined : value;
    },
  };
}

function faultOfNumber(value: number, check: Check): FaultCode | undefined {
  if (Number.isNaN(value)) return 'not_a_number';
  if (check === 'positive' && !(value > 0)) return 'not_above_zero';
  if (check === 'whole' && !(Number.isInteger(value) && value > 0)) return 'not_whole';
  if (check === 'share' && !(value >= 0 && value <= 1)) return 'not_a_share';
  if (check === 'percentage' && !(value >= 0 && value <= 100)) return 'not_a_percentage';
  return undefined;
}

function readTexts(draft: TrialDraft, { said, fault }: Reader): RegistrationTexts {
  const chosen = <Value>(field: string, value: Value | undefined, otherwise: Value): Value => {
    if (value === undefined) fault(field, 'missing');
    return value ?? otherwise;
  };
  said('title', true);
  return {
    need: said('need', true),
    hypothesis: said('hypothesis', true),
    change: said('change', true),
    population: said('population', true),
    privacy: said('privacy', false),
    dataBefore: chosen('dataBefore', draft.dataBefore, 'none'),
    stoppingRule: chosen('stoppingRule', draft.stoppingRule, 'fixed'),
    stopping: said('stopping', true),
    adopt: said('adopt', true),
    adapt: said('adapt', true),
    stop: said('stop', true),
  };
}

function readSpec(id: string, draft: TrialDraft, reader: Reader): unknown {
  const { design = 'two_groups' } = draft;
  if (draft.design === undefined) reader.fault('design', 'missing');
  const planned = {
    size: reader.number('plannedSize', draft.plannedSize, 'whole'),
    steps: design === 'stepped_wedge' ? reader.number('steps', draft.steps, 'whole') : undefined,
  };
  if (!draft.plannedSize) reader.fault('plannedSize', 'missing');
  return {
    id,
    title: plainText(draft.title) || '–',
    design,
    groups: readGroups(draft, design, reader),
    columns: readColumns(draft, design, reader),
    periods: readPeriods(draft, design, reader),
    primary: readPrimary(draft, reader),
    secondary: (draft.secondary ?? []).map((row, at) => readSecondary(row, at, reader)),
    stratify: wordsOf(draft.stratify),
    match: wordsOf(draft.match),
    alpha: shareOf(reader.number('alpha', draft.alpha, 'percentage')),
    power: shareOf(reader.number('power', draft.power, 'percentage')),
    assumptions: readAssumptions(draft, design, reader),
    planned: defined(planned),
    looks: readLooks(draft, reader),
    missing: readMissing(draft, reader),
  } satisfies Record<keyof Omit<TrialSpecInput, OwnOfCore>, unknown>;
}

/** What the form does not ask for: it has a usual value, or comes with the assignment. */
type OwnOfCore = '$schema' | 'clusterWeights' | 'comparison' | 'seed' | 'registered';

const shareOf = (percentage: number | undefined): number | undefined =>
  percentage === undefined ? undefined : exact(percentage / 100);

/** 0.07 × 100 is 7.000000000000001: what was typed in per cent is to be the same number again. */
const exact = (value: number): number => Number(value.toPrecision(12));

const defined = <Value extends object>(value: Value): Partial<Value> =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as Partial<Value>;

function readGroups(draft: TrialDraft, design: TrialDesign, { fault, number }: Reader) {
  if (design === 'stepped_wedge' || design === 'staggered_adoption') return undefined;
  const rows: readonly GroupRow[] = (draft.groups ?? []).filter(({ code, label }) => code || label);
  if (rows.length < 2) fault('groups', 'too_few_groups');
  return rows.map((row, at) => {
    if (!plainText(row.code)) fault(`groups.${at}.code`, 'missing');
    return defined({
      code: plainText(row.code),
      label: plainText(row.label) || undefined,
      share: number(`groups.${at}.share`, row.share, 'whole') ?? 1,
    });
  });
}

function readColumns(draft: TrialDraft, design: TrialDesign, { fault }: Reader) {
  const used = new Set<TextName>([...columnsOfDesign[design], 'unitColumn']);
  const column = (name: TextName) => (used.has(name) ? plainText(draft[name]) || undefined : undefined);
  for (const name of columnsOfDesign[design]) {
    // Where clusters were changed and each is measured as one, the cluster stands for the unit.
    const isEither = name === 'unitColumn' && (design.startsWith('before') || design.startsWith('staggered'));
    if (!column(name) && !(isEither && plainText(draft.clusterColumn))) fault(name, 'missing');
  }
  const byCluster = design === 'before_after_comparison' || design === 'staggered_adoption';
  return defined({
    unit: column('unitColumn'),
    group: column('groupColumn'),
    cluster: column('clusterColumn') ?? (byCluster ? plainText(draft.clusterColumn) || undefined : undefined),
    pair: column('pairColumn'),
    period: column('periodColumn'),
    treatedFrom: column('treatedFromColumn'),
  });
}

function readPeriods(draft: TrialDraft, design: TrialDesign, { fault }: Reader) {
  if (design !== 'before_after_comparison') return undefined;
  const before = wordsOf(draft.periodsBefore);
  const after = wordsOf(draft.periodsAfter);
  if (before.length === 0) fault('periodsBefore', 'missing');
  if (after.length === 0) fault('periodsAfter', 'missing');
  return { before, after };
}

function readPrimary(draft: TrialDraft, reader: Reader) {
  const { fault, number, said } = reader;
  const { primaryKind: kind = 'mean' } = draft;
  if (draft.primaryKind === undefined) fault('primaryKind', 'missing');
  if (draft.primaryBetter === undefined) fault('primaryBetter', 'missing');
  if (!draft.primaryImportant) fault('primaryImportant', 'missing');
  if (kind === 'mean') said('primaryUnit', true);
  const label = said('primaryLabel', true);
  const min = number('primaryMin', draft.primaryMin);
  const max = number('primaryMax', draft.primaryMax);
  const range = kind === 'mean' && min !== undefined && max !== undefined ? { min, max } : undefined;
  if (draft.missingRule === 'worst_case' && kind === 'mean' && !range) fault('primaryMin', 'needs_range');
  return defined({
    code: 'primary',
    label,
    kind,
    column: said('primaryColumn', true),
    better: draft.primaryBetter ?? 'higher',
    minimumImportantEffect: importantOf('primaryImportant', draft.primaryImportant, kind, reader),
    unit: kind === 'mean' ? plainText(draft.primaryUnit) || undefined : undefined,
    range,
  });
}

function readSecondary(row: SecondaryRow, at: number, reader: Reader) {
  const field = (name: keyof SecondaryRow) => `secondary.${at}.${name}`;
  const { kind = 'mean' } = row;
  for (const name of ['label', 'kind', 'better', 'important', 'column'] as const) {
    if (!plainText(row[name])) reader.fault(field(name), 'missing');
  }
  return defined({
    code: `secondary-${at + 1}`,
    label: plainText(row.label),
    kind,
    column: plainText(row.column),
    better: row.better ?? 'higher',
    minimumImportantEffect: importantOf(field('important'), row.important, kind, reader),
    unit: kind === 'mean' ? plainText(row.unit) || undefined : undefined,
  });
}

/** Typed in the unit of the measure, for shares in percentage points. */
function importantOf(field: string, typed: string | undefined, kind: 'mean' | 'proportion', reader: Reader) {
  const value = reader.number(field, typed, 'positive');
  if (value === undefined) return undefined;
  return kind === 'proportion' ? exact(value / 100) : value;
}

function readAssumptions(draft: TrialDraft, design: TrialDesign, { number }: Reader) {
  const isUsed = (name: TextName) => assumptionsOfDesign[design].includes(name);
  const maybe = (name: TextName, check: Check) =>
    isUsed(name) ? number(name, draft[name], check) : undefined;
  const isMean = draft.primaryKind !== 'proportion';
  return defined({
    sd: isMean ? number('sd', draft.sd, 'positive') : undefined,
    baseline: isMean ? undefined : shareOf(number('baseline', draft.baseline, 'percentage')),
    icc: maybe('icc', 'share'),
    clusterSize: maybe('clusterSize', 'positive'),
    clusterSizeCv: maybe('clusterSizeCv', 'any'),
    correlation: maybe('correlation', 'any'),
    lostShare: shareOf(number('lostShare', draft.lostShare, 'percentage')),
  });
}

function readLooks(draft: TrialDraft, { number, fault }: Reader) {
  if (draft.stoppingRule !== 'looks') return undefined;
  const plannedUnits = number('looksPlannedUnits', draft.looksPlannedUnits, 'whole');
  if (plannedUnits === undefined) fault('looksPlannedUnits', 'missing');
  return defined({ plannedUnits });
}

function readMissing(draft: TrialDraft, { number, fault }: Reader) {
  if (draft.missingRule === undefined) fault('missingRule', 'missing');
  const maxShare = shareOf(number('missingMaxShare', draft.missingMaxShare, 'percentage'));
  return defined({ rule: draft.missingRule ?? 'complete_case', maxShare });
}

const fieldsOfPaths: Readonly<Record<string, string>> = {
  title: 'title',
  'primary.minimumImportantEffect': 'primaryImportant',
  'primary.column': 'primaryColumn',
  'primary.label': 'primaryLabel',
  'primary.unit': 'primaryUnit',
  'primary.range': 'primaryMax',
  'columns.unit': 'unitColumn',
  'columns.group': 'groupColumn',
  'columns.cluster': 'clusterColumn',
  'columns.pair': 'pairColumn',
  'columns.period': 'periodColumn',
  'columns.treatedFrom': 'treatedFromColumn',
  periods: 'periodsAfter',
  'periods.before': 'periodsBefore',
  'periods.after': 'periodsAfter',
  looks: 'stoppingRule',
  'looks.plannedUnits': 'looksPlannedUnits',
  'missing.rule': 'primaryMin',
  'missing.maxShare': 'missingMaxShare',
  'planned.size': 'plannedSize',
  'planned.steps': 'steps',
};

/** The field of the form behind a path of the specification. */
function fieldOfPath(path: readonly PropertyKey[]): string {
  const parts = path.map(String);
  for (let length = parts.length; length > 0; length--) {
    const known = fieldsOfPaths[parts.slice(0, length).join('.')];
    if (known) return known;
  }
  const [first = 'design', second, third] = parts;
  if (first === 'assumptions' && second) return second;
  if (first === 'groups') return second === undefined ? 'groups' : `groups.${second}.${third ?? 'code'}`;
  if (first === 'secondary' && second !== undefined) return `secondary.${second}.label`;
  return first === 'stratify' || first === 'match' || first === 'alpha' || first === 'power'
    ? first
    : 'design';
}

/** The core speaks to programs; a form needs a code that it has words for. */
function codeOf(message: string): FaultCode {
  if (message.includes('needs it')) return 'missing';
  if (message.includes('only the design two_groups')) return 'looks_need_two_groups';
  if (message.includes('the same code')) return 'two_alike';
  if (message.includes('compares two groups')) return 'two_groups_only';
  if (message.includes('min must be below max')) return 'range_reversed';
  if (message.includes('both before and after')) return 'before_and_after';
  if (message.includes('needs the range')) return 'needs_range';
  if (message.includes('regex') || message.includes('pattern')) return 'not_a_code';
  return 'cannot_be_used';
}
