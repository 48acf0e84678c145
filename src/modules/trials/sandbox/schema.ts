import { z } from '@hono/zod-openapi';
import { webAddress } from '../../../kernel/content/fields.ts';
import { choice, choices, short, typed } from '../../../kernel/records/draft-fields.ts';
import { topicId } from '../../../kernel/topics/schema.ts';

/** What the question was answered with. `not_allowed` is a result like the others. */
export const sandboxOutcomes = [
  'allowed',
  'allowed_with_safeguards',
  'not_allowed',
  'needs_rule_change',
  'undecided',
] as const;
export type SandboxOutcome = (typeof sandboxOutcomes)[number];

export const rowLists = { rules: 10, sources: 10 } as const;
const mostTopics = 4;

/** The most characters of each text. */
export const limits = {
  title: 200,
  question: 3000,
  dataUsed: 3000,
  safeguards: 5000,
  authority: 200,
  reasoning: 5000,
  mayRely: 3000,
  mayNotRely: 3000,
} as const;
export const textNames = Object.keys(limits) as readonly (keyof typeof limits)[];
export const dayNames = ['startedOn', 'endedOn'] as const;

const rule = z.object({ law: short, section: short });
export type RuleRow = z.output<typeof rule>;

const source = z.object({
  title: short,
  publisher: short,
  year: short,
  url: short,
  isOwn: choice(['yes']),
});

/** What an editor has typed so far, as it was typed. Nothing is required and nothing is judged. */
export const sandboxDraft = z.object({
  title: short,
  question: typed,
  rules: z.array(rule).max(rowLists.rules).optional(),
  dataUsed: typed,
  safeguards: typed,
  authority: short,
  outcome: choice(sandboxOutcomes),
  reasoning: typed,
  mayRely: typed,
  mayNotRely: typed,
  topics: choices(z.string().max(200), mostTopics).optional(),
  startedOn: short,
  endedOn: short,
  sources: z.array(source).max(rowLists.sources).optional(),
  /** The initiative that the question came from. */
  initiativeId: z.uuid().optional().catch(undefined).openapi({ type: 'string', format: 'uuid' }),
});
export type SandboxDraft = z.output<typeof sandboxDraft>;
export const draftFields = Object.keys(sandboxDraft.shape) as readonly (keyof SandboxDraft)[];

const said = (name: keyof typeof limits) => z.string().min(1).max(limits[name]);
const day = z.iso.date().optional();

const isDay = (text: string | undefined): text is string => day.unwrap().safeParse(text).success;

/** What is published: enough for another body to know whether it stands in the same place. */
export const sandboxBody = z
  .object({
    title: said('title'),
    question: said('question'),
    rules: z
      .array(z.object({ law: z.string().min(1).max(200), section: z.string().min(1).max(100).optional() }))
      .min(1)
      .max(rowLists.rules),
    dataUsed: said('dataUsed'),
    safeguards: said('safeguards').optional(),
    /** Who guided: the authority that answered. */
    authority: said('authority'),
    outcome: z.enum(sandboxOutcomes),
    reasoning: said('reasoning'),
    mayRely: said('mayRely').optional(),
    mayNotRely: said('mayNotRely'),
    topics: z.array(topicId).max(mostTopics),
    startedOn: day,
    endedOn: day,
    sources: z
      .array(
        z.object({
          title: z.string().min(1).max(200),
          url: webAddress,
          publisher: z.string().min(1).max(200).optional(),
          year: z.int().min(1900).max(2100).optional(),
          /** The organisation's own report. */
          isOwn: z.literal('yes').optional(),
        }),
      )
      .min(1)
      .max(rowLists.sources),
    initiativeId: z.uuid().optional(),
  })
  .refine(({ outcome, safeguards }) => outcome !== 'allowed_with_safeguards' || safeguards !== undefined, {
    path: ['safeguards'],
    error: 'is missing',
  })
  .refine(({ outcome, mayRely }) => outcome === 'undecided' || mayRely !== undefined, {
    path: ['mayRely'],
    error: 'is missing',
  })
  // What is no day is told of already, and cannot be before another.
  .refine(({ startedOn, endedOn }) => !isDay(startedOn) || !isDay(endedOn) || endedOn >= startedOn, {
    path: ['endedOn'],
    error: 'is before the start',
  });
export type SandboxBody = z.output<typeof sandboxBody>;

export const casesPerPage = 20;
export const maxSearchCharacters = 300;

const oneOrMany = <Item extends z.ZodType<string>>(item: Item) =>
  z
    .union([z.array(item).max(40), item])
    .optional()
    .transform((value): z.output<Item>[] =>
      value === undefined ? [] : Array.isArray(value) ? [...new Set(value)] : [value],
    );

/** What the cases may be narrowed to, in an address and in the API alike. */
export const selectionFields = {
  q: z.string().trim().max(maxSearchCharacters).optional(),
  outcome: oneOrMany(z.enum(sandboxOutcomes)),
  topic: oneOrMany(z.string().regex(/^(tema|ord)\/[a-zæøå0-9-]{1,90}$/)).openapi({
    description: 'LOS theme or word; a theme includes what is under it',
    example: 'tema/helse-og-omsorg',
  }),
};
export const selectionQuery = z.object(selectionFields);
export type Selection = z.output<typeof selectionQuery>;
