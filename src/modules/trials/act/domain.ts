import { readTypedDay } from '../typed-day.ts';
import { addDays, daysBetween, lastDayOfYears, wholeYearsIn } from './days.ts';
import { type ActAnswers, type QuestionName, type ReplyName, replyNames } from './schema.ts';

/**
 * Where a demand is read from. `act`: the Act on trials in public administration (lov 26. juni 1992 nr. 87,
 * forsøksloven). `ministry`: the ministry's page on the rules for trials. `advice`: ours, and said to be.
 */
export type Basis =
  | { readonly source: 'act'; readonly section: '§ 3' | '§ 4' | '§ 5' }
  | { readonly source: 'ministry' }
  | { readonly source: 'advice' };

/** forsøksloven § 3: a trial may be approved for up to four years, and be extended by up to two. */
export const maxYears = 4;
export const maxExtensionYears = 2;

const ministry: Basis = { source: 'ministry' };
const advice: Basis = { source: 'advice' };
const section3: Basis = { source: 'act', section: '§ 3' };
const section4: Basis = { source: 'act', section: '§ 4' };

/** What each question rests on. */
export const basisOf: Readonly<Record<QuestionName, Basis>> = {
  deviates: ministry,
  applicant: ministry,
  basicRules: ministry,
  restrictsRights: section4,
  extendsDuties: section4,
  byLaws: { source: 'act', section: '§ 5' },
  startOn: section3,
  endOn: section3,
  extendedTo: section3,
  employees: advice,
  evaluation: advice,
  council: advice,
};

/** What answers lead to. */
export type Verdict = 'not_needed' | 'cannot' | 'needs_more' | 'can_apply';

export type FindingCode =
  | 'unanswered'
  | 'unsure'
  | 'not_public_body'
  | 'basic_rules'
  | 'restricts_rights'
  | 'extends_duties'
  | 'limits_without_deviating'
  | 'no_by_laws'
  | 'no_employees'
  | 'no_evaluation'
  | 'no_council'
  | 'not_a_day'
  | 'ends_before_start'
  | 'too_long'
  | 'extension_before_end'
  | 'extension_too_long';

/** Something that keeps an application back. `stops`: it cannot be approved so. `lacks`: it must be settled first. */
export interface Finding {
  readonly question: QuestionName;
  readonly code: FindingCode;
  readonly weight: 'stops' | 'lacks';
  readonly basis: Basis;
}

/** A period of whole days, both ends in it, counted in whole years and the days over. */
export interface Period {
  readonly from: string;
  readonly to: string;
  readonly years: number;
  readonly days: number;
}

export interface ActCheck {
  readonly verdict: Verdict;
  /** What stops first, then what lacks; in the order of the questions. */
  readonly findings: readonly Finding[];
  /** Undefined until both ends are days, the first not after the last. */
  readonly period: Period | undefined;
  readonly extension: Period | undefined;
  /** The last days that § 3 leaves room for, given the first. */
  readonly latest: { readonly end: string; readonly extendedTo: string } | undefined;
}

/**
 * Holds answers against what the Act on trials demands. Pure; it knows the demands that are cited in `basisOf` and no
 * others, so `can_apply` says that nothing known stands in the way, never that an application will be granted: that is
 * for the King in Council, or whoever is given the authority.
 */
export function checkAct(answers: ActAnswers): ActCheck {
  const time = judgeTime(answers);
  const isLimiting = answers.restrictsRights === 'yes' || answers.extendsDuties === 'yes';
  // Nothing to ask leave for: what no rule forbids, one may try. Whoever limits people's rights has hardly looked well.
  if (answers.deviates === 'no' && answers.basicRules !== 'yes' && !isLimiting) {
    return { ...time, verdict: 'not_needed', findings: [] };
  }
  const found = [...replyFindings(answers), ...time.findings];
  const findings = [...found.filter(isStop), ...found.filter((finding) => !isStop(finding))];
  const verdict = findings.some(isStop) ? 'cannot' : findings.length > 0 ? 'needs_more' : 'can_apply';
  return { ...time, verdict, findings };
}

/** The reply that lets an application go on, and what the opposite one means. */
const wanted: Readonly<Record<ReplyName, readonly ['yes' | 'no', FindingCode, Finding['weight']]>> = {
  deviates: ['yes', 'limits_without_deviating', 'lacks'],
  basicRules: ['no', 'basic_rules', 'stops'],
  restrictsRights: ['no', 'restricts_rights', 'stops'],
  extendsDuties: ['no', 'extends_duties', 'stops'],
  byLaws: ['yes', 'no_by_laws', 'lacks'],
  employees: ['yes', 'no_employees', 'lacks'],
  evaluation: ['yes', 'no_evaluation', 'lacks'],
  council: ['yes', 'no_council', 'lacks'],
};

function replyFindings(answers: ActAnswers): Finding[] {
  const { applicant } = answers;
  const findings: Finding[] = [];
  if (applicant === undefined) findings.push(lack('applicant', 'unanswered'));
  if (applicant === 'other') findings.push(stop('applicant', 'not_public_body'));
  for (const name of replyNames) {
    const [good, code, weight] = wanted[name];
    const reply = answers[name];
    if (reply === undefined) findings.push(lack(name, 'unanswered'));
    else if (reply === 'unsure') findings.push(lack(name, 'unsure'));
    else if (reply !== good) findings.push({ question: name, code, weight, basis: basisOf[name] });
  }
  return findings;
}

type Time = Pick<ActCheck, 'findings' | 'period' | 'extension' | 'latest'>;

/**
 * § 3. The period runs from the first day to the last, both in it: four years from 1 January 2027 end on 31 December
 * 2030. The Act's text does not say how days are counted; this is the narrower reading, so that nobody who keeps within
 * it is surprised.
 */
function judgeTime(answers: ActAnswers): Time {
  const findings: Finding[] = [];
  const start = dayIn(answers, 'startOn', findings);
  const end = dayIn(answers, 'endOn', findings);
  const extendedTo = dayIn(answers, 'extendedTo', findings);
  if (!start) return { findings, period: undefined, extension: undefined, latest: undefined };
  const latestEnd = lastDayOfYears(start, maxYears);
  const latest = {
    end: latestEnd,
    extendedTo: lastDayOfYears(addDays(end ?? latestEnd, 1), maxExtensionYears),
  };
  if (!end) return { findings, period: undefined, extension: undefined, latest };
  if (end < start) {
    findings.push(lack('endOn', 'ends_before_start'));
    return { findings, period: undefined, extension: undefined, latest: undefined };
  }
  if (end > latestEnd) findings.push(stop('endOn', 'too_long'));
  const period = periodOf(start, end);
  if (!extendedTo) return { findings, period, extension: undefined, latest };
  if (extendedTo <= end) {
    findings.push(lack('extendedTo', 'extension_before_end'));
    return { findings, period, extension: undefined, latest };
  }
  if (extendedTo > latest.extendedTo) findings.push(stop('extendedTo', 'extension_too_long'));
  return { findings, period, extension: periodOf(addDays(end, 1), extendedTo), latest };
}

function dayIn(
  answers: ActAnswers,
  name: 'startOn' | 'endOn' | 'extendedTo',
  findings: Finding[],
): string | undefined {
  const day = readTypedDay(answers[name]);
  if (day === 'unreadable') findings.push(lack(name, 'not_a_day'));
  // That it is to be extended need not be known when it begins.
  else if (day === undefined && name !== 'extendedTo') findings.push(lack(name, 'unanswered'));
  return day === 'unreadable' ? undefined : day;
}

/** Whole years and the days over, both ends counted. */
function periodOf(from: string, to: string): Period {
  const years = wholeYearsIn(from, to);
  const days = years === 0 ? daysBetween(from, to) + 1 : daysBetween(lastDayOfYears(from, years), to);
  return { from, to, years, days };
}

const isStop = ({ weight }: Finding): boolean => weight === 'stops';
const lack = (question: QuestionName, code: FindingCode): Finding => ({
  question,
  code,
  weight: 'lacks',
  basis: basisOf[question],
});
const stop = (question: QuestionName, code: FindingCode): Finding => ({
  ...lack(question, code),
  weight: 'stops',
});
