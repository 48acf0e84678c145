import { z } from '@hono/zod-openapi';
import { choice, short, typed } from '../../../kernel/records/draft-fields.ts';

/** Who may apply: the public bodies that the ministry's page on the rules for trials names. */
export const applicants = ['municipality', 'county', 'state', 'other'] as const;
export type Applicant = (typeof applicants)[number];

export const replies = ['yes', 'no', 'unsure'] as const;
export type Reply = (typeof replies)[number];

/** The questions that are answered with yes, no or unsure, in the order in which they are asked. */
export const replyNames = [
  'deviates',
  'basicRules',
  'restrictsRights',
  'extendsDuties',
  'byLaws',
  'employees',
  'evaluation',
  'council',
] as const;
export type ReplyName = (typeof replyNames)[number];

export const dayNames = ['startOn', 'endOn', 'extendedTo'] as const;
export type DayName = (typeof dayNames)[number];

export const questionNames = ['applicant', ...replyNames, ...dayNames] as const;
export type QuestionName = (typeof questionNames)[number];

const reply = choice(replies);
const day = z.string().max(40).optional();

/** What has been answered so far, days as they were typed. */
export const actAnswers = z.object({
  applicant: choice(applicants),
  deviates: reply,
  basicRules: reply,
  restrictsRights: reply,
  extendsDuties: reply,
  byLaws: reply,
  employees: reply,
  evaluation: reply,
  council: reply,
  startOn: day,
  endOn: day,
  extendedTo: day,
});
export type ActAnswers = z.output<typeof actAnswers>;

/** The most rules that one application deviates from: more is several trials. */
export const maxRules = 20;

/** A rule that the trial asks to deviate from. */
export const deviatedRule = z.object({
  /** The name of the act or regulation, as its reader knows it. */
  law: short,
  /** The section, as it is cited there. */
  section: short,
  /** What is done instead. */
  instead: typed,
});
export type DeviatedRule = z.output<typeof deviatedRule>;

/** The texts of the application, in the order in which they stand in it. */
export const textNames = [
  'purpose',
  'area',
  'byLawsOutline',
  'individuals',
  'employeesConsulted',
  'evaluationPlan',
  'decision',
] as const;
export type TextName = (typeof textNames)[number];

export const maxTextCharacters = 10_000;
export const maxTitleCharacters = 200;
const text = typed.unwrap().max(maxTextCharacters).optional();

/** What is written of an application. Nothing is demanded: what is missing is told in the draft itself. */
export const actTexts = z.object({
  title: short.unwrap().max(maxTitleCharacters).optional(),
  rules: z.array(deviatedRule).max(maxRules).optional(),
  purpose: text,
  area: text,
  byLawsOutline: text,
  individuals: text,
  employeesConsulted: text,
  evaluationPlan: text,
  decision: text,
});
export type ActTexts = z.output<typeof actTexts>;

/** Everything of an application that is being written, in one flat piece. */
export const actDraft = actAnswers.extend(actTexts.shape);
export type ActDraft = z.output<typeof actDraft>;
export const draftFields = Object.keys(actDraft.shape) as readonly (keyof ActDraft)[];

/** The initiative that an application or a case belongs to, as it stands in an address. */
export const initiativeReference = z.uuid().optional().catch(undefined);
