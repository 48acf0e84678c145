import type { AnswerOf, QuestionName } from './answers.ts';
import type { Procedure } from './procedures.ts';

/** Which answers speak for a procedure and which against it. */
interface Fit<Answer extends string> {
  readonly for?: readonly Answer[];
  readonly against?: readonly Answer[];
  /** It cannot be recommended before this is answered. */
  readonly needsAnswer?: true;
}

type FitsOf = { readonly [Name in QuestionName]?: Fit<AnswerOf<Name>> };

/** A procedure needs a need to be held against: only a dialogue begins without. */
const knownNeed = { for: ['known', 'partly'], against: ['unknown'], needsAnswer: true } as const;
const thing = { for: ['solution'], against: ['research', 'idea'] } as const;
const time = { for: ['yes'], against: ['little'] } as const;

/**
 * The other side of the table: what speaks for and against each way. It decides nothing; it says why the others were
 * not chosen, and which answers support the one that was.
 */
const table: Readonly<Record<Procedure, FitsOf>> = {
  market_dialogue: {
    described: { for: ['unknown', 'partly'] },
    market: { for: ['unsure'] },
    requirements: { for: ['no'], against: ['yes'] },
    supply: { against: ['agreement', 'reuse'] },
  },
  reuse: {
    described: knownNeed,
    market: { for: ['as_is', 'adapted'], against: ['none'] },
    outcome: thing,
    supply: { for: ['reuse'], against: ['agreement', 'none', 'unsure'], needsAnswer: true },
    capacity: { for: ['little'] },
  },
  call_off: {
    described: knownNeed,
    market: { for: ['as_is', 'adapted'], against: ['none'] },
    outcome: thing,
    supply: { for: ['agreement'], against: ['reuse', 'none', 'unsure'], needsAnswer: true },
    capacity: { for: ['little'] },
  },
  design_contest: {
    described: knownNeed,
    outcome: { for: ['idea'], against: ['solution', 'develop_and_buy', 'research'], needsAnswer: true },
    requirements: { for: ['no', 'functions'] },
  },
  startoff: {
    described: knownNeed,
    market: { for: ['none'], against: ['as_is'] },
    outcome: { for: ['research'], against: ['idea', 'develop_and_buy'] },
    startups: { for: ['yes'], against: ['no'], needsAnswer: true },
    value: { for: ['below_national', 'below_eea'] },
  },
  pre_commercial: {
    described: knownNeed,
    market: { for: ['none'], against: ['as_is'] },
    outcome: { for: ['research'], against: ['solution', 'develop_and_buy', 'idea'], needsAnswer: true },
    requirements: { for: ['no', 'functions'] },
  },
  innovation_partnership: {
    described: knownNeed,
    market: { for: ['none'], against: ['as_is', 'adapted', 'unsure'], needsAnswer: true },
    outcome: { for: ['develop_and_buy', 'solution'], against: ['research', 'idea'] },
    requirements: { for: ['functions', 'no'] },
    value: { for: ['above_eea'] },
    capacity: time,
  },
  competitive_dialogue: {
    described: knownNeed,
    market: { for: ['adapted'], against: ['as_is', 'none', 'unsure'], needsAnswer: true },
    outcome: thing,
    requirements: { for: ['no'], against: ['yes', 'functions'] },
    value: { for: ['above_eea'] },
    capacity: time,
  },
  negotiation: {
    described: knownNeed,
    market: { for: ['adapted'], against: ['as_is', 'none', 'unsure'], needsAnswer: true },
    outcome: thing,
    requirements: { for: ['functions', 'yes'], against: ['no'] },
    value: { for: ['above_eea'] },
    capacity: time,
  },
  dynamic_purchasing: {
    described: knownNeed,
    market: { for: ['as_is'], against: ['adapted', 'none', 'unsure'], needsAnswer: true },
    outcome: { ...thing, against: ['research', 'idea', 'develop_and_buy'] },
    requirements: { for: ['yes', 'functions'], against: ['no'] },
    repetition: { for: ['changing'], against: ['once', 'steady'], needsAnswer: true },
    startups: { for: ['yes'] },
  },
  open: {
    described: knownNeed,
    market: { for: ['as_is'], against: ['none', 'unsure'], needsAnswer: true },
    outcome: { ...thing, against: ['research', 'idea', 'develop_and_buy'] },
    requirements: { for: ['yes', 'functions'], against: ['no'] },
    capacity: { for: ['little'] },
  },
};

/** The same, asked with any answer. */
export const fits: Readonly<Record<Procedure, { readonly [Name in QuestionName]?: Fit<string> }>> = table;
