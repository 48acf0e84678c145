import { searchKinds } from '../../kernel/search/kinds.ts';
import { type InitiativePhase, initiativePhases, type Sector } from './schema.ts';

/** The phases in which an initiative goes on, in their order. */
export const goingPhases = initiativePhases.filter(
  (phase): phase is Exclude<InitiativePhase, 'stopped'> => phase !== 'stopped',
);

export function isPhase(text: string): text is InitiativePhase {
  return (initiativePhases as readonly string[]).includes(text);
}

/**
 * Whether an initiative may go from one phase to another. It may skip forward and step back, since work does; it may
 * be stopped from anywhere, and taken up again only in the phase that it was stopped in or an earlier one.
 */
export function canMoveTo(
  from: InitiativePhase,
  to: InitiativePhase,
  stoppedIn: InitiativePhase | null,
): boolean {
  if (from === to) return false;
  if (to === 'stopped' || from !== 'stopped') return true;
  return stoppedIn === null || initiativePhases.indexOf(to) <= initiativePhases.indexOf(stoppedIn);
}

/** Where an initiative may go from where it stands, in the order of the phases. */
export function movesFrom(from: InitiativePhase, stoppedIn: InitiativePhase | null): InitiativePhase[] {
  return initiativePhases.filter((to) => canMoveTo(from, to, stoppedIn));
}

/** What entering a phase demands to be told: a decision its grounds, a stop what was learned. */
export function noteDemandedBy(phase: InitiativePhase): 'decision' | 'learned' | undefined {
  if (phase === 'stopped') return 'learned';
  return phase === 'implementation' ? 'decision' : undefined;
}

/** The phases that can be late: what has spread or stopped has no more dates to keep. */
export const datedPhases = goingPhases.filter((phase) => phase !== 'spread');

/** Whether the phase should have been over. `today` and `dueOn` are `YYYY-MM-DD`. */
export function isLate(phase: InitiativePhase, dueOn: string | null | undefined, today: string): boolean {
  return Boolean(dueOn) && (dueOn as string) < today && (datedPhases as readonly string[]).includes(phase);
}

/** The groups of questions in the form; `about` is always asked. */
export const fieldGroups = ['about', 'need', 'idea', 'people', 'plan', 'decision', 'learned'] as const;
export type FieldGroup = (typeof fieldGroups)[number];

const asked: Readonly<Record<InitiativePhase, readonly FieldGroup[]>> = {
  need: ['need'],
  idea: ['idea', 'people'],
  trial: ['people', 'plan'],
  decision: ['decision', 'plan'],
  implementation: ['people', 'plan'],
  in_use: ['plan', 'learned'],
  spread: ['learned'],
  stopped: ['learned'],
};

/** What a phase asks for, in the order of the form; the rest can be told, and is not asked. */
export function groupsOfPhase(phase: InitiativePhase): readonly FieldGroup[] {
  return fieldGroups.filter((group) => group === 'about' || asked[phase].includes(group));
}

/** What there is to do next with an initiative. */
export type NextStep =
  | 'new_date'
  | 'link_need'
  | 'name_owner'
  | 'plan_trial'
  | 'plan_benefits'
  | 'set_baseline'
  | 'measure'
  | 'share'
  | 'move';

/** What is known of an initiative that the next step depends on. */
export interface Progress {
  readonly phase: InitiativePhase;
  /** `YYYY-MM-DD`. */
  readonly dueOn: string | undefined;
  readonly needs: number;
  readonly hasOwner: boolean;
  readonly trials: number;
  readonly benefits: {
    readonly planned: number;
    readonly withoutBaseline: number;
    readonly nextMeasurementOn: string | null;
  };
  /** Whether it is told of in the library of innovations, or is being written there. */
  readonly isShared: boolean;
}

/**
 * The one thing to do next: first what is late, then what the earliest phase should have brought and did not. A benefit
 * plan is asked for from the trial on: after it, what there was before can no longer be measured.
 * @param today `YYYY-MM-DD`.
 * @returns undefined when there is nothing left to do.
 */
export function nextStep(progress: Progress, today: string): NextStep | undefined {
  const { phase, benefits, isShared } = progress;
  if (phase === 'stopped') return isShared ? undefined : 'share';
  if (isLate(phase, progress.dueOn, today)) return 'new_date';
  if (progress.needs === 0) return 'link_need';
  if (phase === 'need') return 'move';
  if (!progress.hasOwner) return 'name_owner';
  if (phase === 'idea') return 'move';
  if (phase === 'trial' && progress.trials === 0) return 'plan_trial';
  if (benefits.planned === 0) return 'plan_benefits';
  if (benefits.withoutBaseline > 0) return 'set_baseline';
  if (benefits.nextMeasurementOn !== null && benefits.nextMeasurementOn <= today) return 'measure';
  if (phase === 'in_use' && !isShared) return 'share';
  if (phase === 'spread') return isShared ? undefined : 'share';
  return 'move';
}

/** Whether what an organisation did may be told of as an innovation: it was put to use, or has ended. */
export function canBecomeInnovation(phase: InitiativePhase): boolean {
  return phase === 'in_use' || phase === 'spread' || phase === 'stopped';
}

/** Where initiatives stand in the search table, and who finds them there. */
export const initiativeKinds = searchKinds('initiative', 'initiative.read');

/** The sector that an organisation of that kind belongs to; undefined where its kind does not tell. */
export function sectorOf(kind: string): Sector | undefined {
  return sectorsByKind.get(kind);
}

const sectorsByKind: ReadonlyMap<string, Sector> = new Map([
  ['municipality', 'municipal'],
  ['county_authority', 'county'],
  ['state_body', 'state'],
  ['health_trust', 'state'],
  ['voluntary', 'voluntary'],
]);
