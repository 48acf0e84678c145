import { z } from '@hono/zod-openapi';
import { choice, short } from '../../kernel/records/draft-fields.ts';
import { buyingAnswers } from './answers.ts';

export const maxTextCharacters = 10_000;
export const maxTitleCharacters = 200;
export const maxFunctions = 30;
export const maxCriteria = 8;

/** Only what is typed in our forms or sent by a program: nothing is demanded of a draft. */
const text = short.unwrap().max(maxTextCharacters).optional();
const line = short.unwrap().max(500).optional();

/** Whether a tender without it is turned away. */
export const levels = ['must', 'should'] as const;

/** A functional requirement: what is to be achieved, and how one sees that it is. */
export const functionRow = z.object({ what: text, proof: text, level: choice(levels) });
export type FunctionRow = z.output<typeof functionRow>;

/** An award criterion, its weight in per cent as it was typed, and what is given points. */
export const criterionRow = z.object({ name: line, weight: line, how: text });
export type CriterionRow = z.output<typeof criterionRow>;

/** The texts of a specification, in the order in which they stand in it. */
export const textNames = [
  'background',
  'whom',
  'where',
  'howOften',
  'costOfNothing',
  'knowMet',
  'qualification',
  'rights',
  'data',
  'exit',
  'pilot',
  'evaluation',
] as const;
export type TextName = (typeof textNames)[number];

/** A needs-based specification that is being written. */
export const specificationDraft = z.object({
  title: short.unwrap().max(maxTitleCharacters).optional(),
  background: text,
  whom: text,
  where: text,
  howOften: text,
  costOfNothing: text,
  knowMet: text,
  functions: z.array(functionRow).max(maxFunctions).optional(),
  criteria: z.array(criterionRow).max(maxCriteria).optional(),
  qualification: text,
  rights: text,
  data: text,
  exit: text,
  pilot: text,
  evaluation: text,
});
export type SpecificationDraft = z.output<typeof specificationDraft>;

/** A need or an initiative that a purchase is for, as it stands in an address: a slug or an id. */
const reference = z.string().max(300).optional().catch(undefined).openapi({ type: 'string' });
export const subjectReference = z.object({ need: reference, initiative: reference });
export type SubjectReference = z.output<typeof subjectReference>;

/** The need in plain words, where nothing is stated yet. */
export const maxWordsCharacters = 5_000;
export const words = z
  .string()
  .max(maxWordsCharacters)
  .optional()
  .catch(undefined)
  .openapi({ type: 'string' });

/** What is kept: the answers and the draft, in one flat piece. */
export const assessmentDraft = buyingAnswers.extend(specificationDraft.shape);
export type AssessmentDraft = z.output<typeof assessmentDraft>;
