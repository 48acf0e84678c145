import { z } from '@hono/zod-openapi';
import { choice } from '../../kernel/records/draft-fields.ts';

/** The questions, each with the answers that may be given. The first five are asked of everybody. */
export const questions = {
  /** Is the need known and described? */
  described: ['known', 'partly', 'unknown'],
  /** Is there a solution to be bought: as it is, when it is adapted, none? */
  market: ['as_is', 'adapted', 'none', 'unsure'],
  /** What one wants to have when it is over. */
  outcome: ['solution', 'develop_and_buy', 'research', 'idea'],
  /** Can what is wanted be described before the competition? */
  requirements: ['yes', 'functions', 'no'],
  /** The estimated value against the thresholds, excluding VAT. The reader says above or below: the sums change. */
  value: ['below_national', 'below_eea', 'above_eea', 'unsure'],
  repetition: ['once', 'steady', 'changing'],
  supply: ['agreement', 'reuse', 'none', 'unsure'],
  startups: ['yes', 'no'],
  capacity: ['yes', 'little'],
} as const;

export type QuestionName = keyof typeof questions;
export type AnswerOf<Name extends QuestionName> = (typeof questions)[Name][number];

export const questionNames = Object.keys(questions) as readonly QuestionName[];
/** Asked of everybody, on one page. */
export const mainQuestions = [
  'described',
  'market',
  'outcome',
  'requirements',
  'value',
] as const satisfies readonly QuestionName[];
/** Asked for whoever has a minute more. */
export const moreQuestions = [
  'repetition',
  'supply',
  'startups',
  'capacity',
] as const satisfies readonly QuestionName[];

/** What has been answered so far; an answer that no form of ours offers is none. */
export const buyingAnswers = z.object({
  described: choice(questions.described),
  market: choice(questions.market),
  outcome: choice(questions.outcome),
  requirements: choice(questions.requirements),
  value: choice(questions.value),
  repetition: choice(questions.repetition),
  supply: choice(questions.supply),
  startups: choice(questions.startups),
  capacity: choice(questions.capacity),
});
export type BuyingAnswers = z.output<typeof buyingAnswers>;
