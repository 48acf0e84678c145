import { type BuyingAnswers, mainQuestions, type QuestionName, questionNames } from './answers.ts';
import { fits } from './fits.ts';
import { type Procedure, procedures } from './procedures.ts';

/** `decides`: without this answer it would have been another one. */
export type Weight = 'decides' | 'supports' | 'against' | 'neutral' | 'unanswered';

export interface Reason {
  readonly question: QuestionName;
  readonly answer: string | undefined;
  readonly weight: Weight;
}

/** Another way that was weighed. Without `against` it could be used too. */
export interface Weighed {
  readonly procedure: Procedure;
  readonly against: readonly QuestionName[];
}

export const risks = [
  'need_unclear',
  'market_unknown',
  'value_unsure',
  'negotiation_takes_time',
  'two_purchases',
  'stays_with_one',
  'not_for_adapted',
  'agreement_scope',
  'research_share',
  'requirements_lock',
] as const;
export type Risk = (typeof risks)[number];

export interface Assessment {
  readonly procedure: Procedure;
  /** One for each question, in the order in which they are asked. */
  readonly reasons: readonly Reason[];
  readonly weighed: readonly Weighed[];
  /** Which of the first five were not answered: they are read as «don't know». */
  readonly missing: readonly QuestionName[];
  readonly risks: readonly Risk[];
}

type Step = readonly [Procedure, readonly QuestionName[], (answers: BuyingAnswers) => boolean];

const isOf = <Value extends string>(value: Value | undefined, ...of: readonly Value[]) =>
  value !== undefined && of.includes(value);

/** Whether the answers want a thing that works, not knowledge or a plan alone. */
const wantsThing = ({ outcome }: BuyingAnswers) => !isOf(outcome, 'research', 'idea');
const exists = ({ market }: BuyingAnswers) => market !== 'none';

/**
 * The table of `procurement.md` as a list that is read from above: the first row that fits is the answer, and the
 * questions that its row asks about decide. The last fits whatever was answered.
 */
const table: readonly Step[] = [
  ['market_dialogue', ['described'], (it) => (it.described ?? 'unknown') === 'unknown'],
  ['reuse', ['supply', 'outcome'], (it) => it.supply === 'reuse' && wantsThing(it) && exists(it)],
  ['call_off', ['supply', 'outcome'], (it) => it.supply === 'agreement' && wantsThing(it) && exists(it)],
  ['design_contest', ['outcome'], ({ outcome }) => outcome === 'idea'],
  ['startoff', ['outcome', 'startups'], (it) => it.outcome === 'research' && it.startups === 'yes'],
  ['pre_commercial', ['outcome'], ({ outcome }) => outcome === 'research'],
  ['market_dialogue', ['market'], ({ market }) => market === undefined || market === 'unsure'],
  ['startoff', ['market', 'startups'], (it) => it.market === 'none' && it.startups === 'yes' && !buys(it)],
  ['innovation_partnership', ['market', 'outcome'], ({ market }) => market === 'none'],
  [
    'competitive_dialogue',
    ['market', 'requirements'],
    (it) => it.market === 'adapted' && (it.requirements ?? 'no') === 'no',
  ],
  ['negotiation', ['market', 'requirements'], ({ market }) => market === 'adapted'],
  ['market_dialogue', ['market', 'requirements'], (it) => (it.requirements ?? 'no') === 'no'],
  ['dynamic_purchasing', ['market', 'repetition'], ({ repetition }) => repetition === 'changing'],
  ['open', ['market', 'requirements'], () => true],
];

/** Development and the finished solution in one contract. */
const buys = ({ outcome }: BuyingAnswers) => outcome === 'develop_and_buy';

/** Where the answers lead, why, and what else was weighed. Any set of answers leads to exactly one procedure. */
export function assess(answers: BuyingAnswers): Assessment {
  const [procedure, deciding] = table.find(([, , holds]) => holds(answers)) as Step;
  return {
    procedure,
    reasons: questionNames.map((question) => ({
      question,
      answer: answers[question],
      weight: weightOf(procedure, question, answers[question], deciding),
    })),
    weighed: procedures
      .filter((other) => other !== procedure)
      .map((other) => ({ procedure: other, against: againstOf(other, answers) })),
    missing: mainQuestions.filter((question) => answers[question] === undefined),
    risks: risksOf(procedure, answers),
  };
}

function weightOf(
  procedure: Procedure,
  question: QuestionName,
  answer: string | undefined,
  deciding: readonly QuestionName[],
): Weight {
  if (deciding.includes(question)) return 'decides';
  if (answer === undefined) return 'unanswered';
  const fit = fits[procedure][question];
  if (fit?.for?.includes(answer)) return 'supports';
  return fit?.against?.includes(answer) ? 'against' : 'neutral';
}

/** The questions whose answers speak against a procedure. */
function againstOf(procedure: Procedure, answers: BuyingAnswers): QuestionName[] {
  return questionNames.filter((question) => {
    const answer = answers[question];
    const fit = fits[procedure][question];
    return answer === undefined ? fit?.needsAnswer === true : fit?.against?.includes(answer) === true;
  });
}

const negotiated = new Set<Procedure>(['innovation_partnership', 'competitive_dialogue', 'negotiation']);

function risksOf(procedure: Procedure, answers: BuyingAnswers): Risk[] {
  const found: Readonly<Record<Risk, boolean>> = {
    need_unclear: answers.described !== 'known',
    market_unknown: (answers.market ?? 'unsure') === 'unsure',
    value_unsure: (answers.value ?? 'unsure') === 'unsure',
    negotiation_takes_time: negotiated.has(procedure) && answers.capacity !== 'yes',
    two_purchases: procedure === 'pre_commercial' || procedure === 'startoff',
    stays_with_one: procedure === 'innovation_partnership',
    not_for_adapted: procedure === 'dynamic_purchasing',
    agreement_scope: procedure === 'call_off' || procedure === 'reuse',
    research_share: procedure === 'pre_commercial' || procedure === 'startoff',
    requirements_lock: procedure === 'open' && answers.requirements === 'yes',
  };
  return risks.filter((risk) => found[risk]);
}
