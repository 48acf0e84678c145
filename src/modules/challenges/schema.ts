import { z } from '@hono/zod-openapi';
import { webAddress } from '../../kernel/content/fields.ts';
import { choice, choices, short, typed } from '../../kernel/records/draft-fields.ts';

/** Who may answer. */
export const answerers = ['startup', 'company', 'research', 'voluntary', 'public_body'] as const;
export type Answerer = (typeof answerers)[number];

/** What the body offers those that it goes on with. */
export const offers = ['pilot', 'money', 'access', 'test_bed', 'guidance'] as const;
export type Offer = (typeof offers)[number];

/**
 * What happens after the answers are judged. None of them makes an answer a tender: that takes a procurement with its own
 * notice (anskaffelsesloven with its regulations; the procedures are those of `methods/procurement.md`).
 */
export const nextSteps = [
  'small_development',
  'market_dialogue',
  'innovation_partnership',
  'competition',
  'pilot_agreement',
  'undecided',
] as const;
export type NextStep = (typeof nextSteps)[number];

export const currencies = ['NOK', 'EUR', 'SEK', 'DKK'] as const;

/** The most characters of each text of a challenge. */
export const limits = {
  title: 160,
  whom: 1000,
  today: 4000,
  knowMet: 2000,
  notWanted: 1500,
  answerersWords: 500,
  offerWords: 2000,
  amount: 40,
  moneySource: 300,
  nextWords: 1500,
  noticeUrl: 500,
  personalData: 1500,
} as const;
export type TextName = keyof typeof limits;
export const textNames = Object.keys(limits) as readonly TextName[];

/** Days as they are typed, each until a time of day on a Norwegian clock. */
export const dayNames = ['opensOn', 'questionsBy', 'answersBy', 'judgedBy'] as const;
export type DayName = (typeof dayNames)[number];

export const rowLists = { criteria: 6, judges: 9 } as const;
export const leastCriteria = 2;
export const leastJudges = 2;

const criterionRow = z.object({
  name: short,
  words: typed,
  weight: short,
  low: short,
  mid: short,
  high: short,
});
export type CriterionRow = z.output<typeof criterionRow>;
const judgeRow = z.object({ account: short, title: short });
export type JudgeRow = z.output<typeof judgeRow>;

/** What an editor has typed so far, as it was typed. Nothing is required and nothing is judged. */
export const challengeDraft = z.object({
  needId: z.uuid().optional().catch(undefined).openapi({ type: 'string', format: 'uuid' }),
  title: short,
  whom: typed,
  today: typed,
  knowMet: typed,
  notWanted: typed,
  answerers: choices(z.enum(answerers), answerers.length).optional(),
  answerersWords: typed,
  offers: choices(z.enum(offers), offers.length).optional(),
  offerWords: typed,
  amount: short,
  currency: choice(currencies),
  moneySource: short,
  next: choice(nextSteps),
  nextWords: typed,
  isProcurement: choice(['yes']),
  noticeUrl: short,
  personalData: typed,
  opensOn: short,
  questionsBy: short,
  answersBy: short,
  judgedBy: short,
  criteria: z.array(criterionRow).max(rowLists.criteria).optional(),
  judges: z.array(judgeRow).max(rowLists.judges).optional(),
});
export type ChallengeDraft = z.output<typeof challengeDraft>;
export const draftFields = Object.keys(challengeDraft.shape) as readonly (keyof ChallengeDraft)[];

const said = (name: TextName) => z.string().min(1).max(limits[name]);

export const criterion = z.object({
  name: z.string().min(1).max(100),
  words: z.string().min(1).max(800),
  /** Per cent; those of a challenge make 100. */
  weight: z.int().min(1).max(99),
  /** What 1, 3 and 5 mean; 2 and 4 lie between. */
  low: z.string().min(1).max(300),
  mid: z.string().min(1).max(300),
  high: z.string().min(1).max(300),
});
export type Criterion = z.output<typeof criterion>;

/** What is published. Criteria and deadlines stand in columns beside it, where the database keeps them. */
export const challengeBody = z.object({
  needId: z.uuid().optional(),
  title: said('title'),
  whom: said('whom'),
  today: said('today'),
  knowMet: said('knowMet'),
  notWanted: said('notWanted').optional(),
  answerers: z.array(z.enum(answerers)).min(1),
  answerersWords: said('answerersWords').optional(),
  offers: z.array(z.enum(offers)).min(1),
  offerWords: said('offerWords').optional(),
  money: z
    .object({
      /** Whole units of the currency. */
      amount: z.int().min(1).max(10_000_000_000),
      currency: z.enum(currencies),
      source: said('moneySource'),
    })
    .optional(),
  next: z.enum(nextSteps),
  nextWords: said('nextWords').optional(),
  /** Where the notice is published, when answers are tenders in a procurement. */
  noticeUrl: webAddress.optional(),
  personalData: said('personalData'),
});
export type ChallengeBody = z.output<typeof challengeBody>;

export const criteriaOf = z.array(criterion).min(leastCriteria).max(rowLists.criteria);

/** The fields of an answer, and the most words of each. */
export const answerWords = { offer: 200, meets: 250, inUse: 150, toTry: 150, price: 100 } as const;
export type AnswerField = keyof typeof answerWords;
export const answerFields = Object.keys(answerWords) as readonly AnswerField[];
export const contactWords = 30;

/** An answer as it is typed: more than its words is kept, and told of when it is handed in. */
export const answerDraft = z.object({
  offer: typed,
  meets: typed,
  inUse: typed,
  toTry: typed,
  price: typed,
  contact: short,
});
export type AnswerDraft = z.output<typeof answerDraft>;

/** An answer that was handed in; whom to ring is kept beside it. */
export const answerBody = z.object({
  offer: z.string().min(1),
  meets: z.string().min(1),
  inUse: z.string().min(1),
  toTry: z.string().min(1),
  price: z.string().min(1),
});
export type AnswerBody = z.output<typeof answerBody>;

const oneOrMany = <Item extends z.ZodType<string>>(item: Item) =>
  z
    .union([z.array(item).max(20), item])
    .optional()
    .transform((value): z.output<Item>[] =>
      value === undefined ? [] : Array.isArray(value) ? [...new Set(value)] : [value],
    );

/** How a challenge stands by the clock of the database. */
export const phases = ['announced', 'open', 'judging', 'judged', 'concluded', 'withdrawn'] as const;
export type Phase = (typeof phases)[number];

export const challengesPerPage = 20;

/** What the list may be narrowed to, in an address and in the API alike. */
export const selectionFields = {
  phase: oneOrMany(z.enum(phases)),
  who: oneOrMany(z.enum(answerers)),
};
export const selectionQuery = z.object(selectionFields);
export type Selection = z.output<typeof selectionQuery>;

export const reasonLimits = { reason: 2000, words: 3000, question: 2000, score: 1500 } as const;
const line = (most: number) => z.string().trim().min(1).max(most);

export const amendForm = z.object({
  reason: line(reasonLimits.reason),
  words: z.string().trim().max(reasonLimits.words).optional(),
  answersBy: short,
});
export const withdrawForm = z.object({ reason: line(reasonLimits.reason) });
export const questionForm = z.object({ text: line(reasonLimits.question) });
export const questionAnswerForm = z.object({ answer: line(reasonLimits.words) });
export const declareForm = z.object({
  /** How many had answered, on the page that was read. */
  answers: z.coerce.number().int().min(0).max(100_000).optional(),
  conflict: z.enum(['none', 'conflict']),
  words: z.string().trim().max(reasonLimits.reason).optional(),
});

/** One score as it is typed: by answer and criterion. */
export const scoreRow = z.object({
  score: z.coerce.number().int().min(1).max(5).optional().catch(undefined),
  reason: z.string().trim().max(reasonLimits.score).optional(),
});
export type ScoreRow = z.output<typeof scoreRow>;

/** The name of a criterion in a form, by its place: a bare number would be taken for the row of a list, and moved up. */
export const criterionKey = (place: number): string => `c${place}`;
export const criterionName = z.string().regex(/^c\d$/);
export const placeOf = (key: string): number => Number(key.slice(1));
