import { z } from '@hono/zod-openapi';
import { innovationDegrees, innovationPhases, innovationTypes } from '../innovations/public.ts';
import { proofLevels } from './ranking/proof.ts';

/** The longest need that is read from an address; a longer one goes to the API or is shortened by its writer. */
export const maxNeedCharacters = 5000;
/** The longest need that the API accepts; what is beyond what the analysis reads is said to be cut. */
export const maxApiNeedCharacters = 100_000;
export const maxHits = 100;
export const defaultHits = 20;

const oneOrMany = <Item extends z.ZodType>(item: Item) =>
  z
    .union([z.array(item), item])
    .optional()
    .transform((value): z.output<Item>[] =>
      value === undefined ? [] : Array.isArray(value) ? value : [value],
    );

const topicReference = z.string().regex(/^(tema|ord)\/[a-zæøå0-9-]{1,90}$/);
const lifeEventReference = z.string().regex(/^hendelse\/[a-zæøå0-9-]{1,90}$/);
const organisationReference = z.string().trim().max(200);
const flag = z
  .literal('yes')
  .optional()
  .transform((value) => value === 'yes');

/** What the hits of a brief may be narrowed to. */
const filterFields = {
  type: oneOrMany(z.enum(innovationTypes)),
  degree: oneOrMany(z.enum(innovationDegrees)),
  phase: oneOrMany(z.enum(innovationPhases)),
  topic: oneOrMany(topicReference),
  lifeEvent: oneOrMany(lifeEventReference),
};

/** The query of `/brief`. `made` and `content` are what a shared link says of when it was made. */
export const briefQuery = z.object({
  need: z.string().trim().min(1).max(maxNeedCharacters),
  organisation: organisationReference.optional(),
  ...filterFields,
  measured: flag,
  likeMine: flag,
  made: z.iso.date().optional(),
  content: z.string().max(40).optional(),
});
export type BriefQuery = z.output<typeof briefQuery>;

/** The body of `POST /api/v1/brief`. */
export const briefRequest = z
  .strictObject({
    need: z
      .string()
      .trim()
      .min(1)
      .max(maxApiNeedCharacters)
      .openapi({ example: 'Eldre glemmer å ta medisinen' }),
    organisation: organisationReference
      .min(1)
      .optional()
      .openapi({ description: 'Organisation number, municipality number, or name', example: '920125298' }),
    limit: z.int().min(1).max(maxHits).default(defaultHits),
    language: z.enum(['nb', 'nn', 'en']).default('nb').openapi({ description: 'The language of `why`' }),
    filter: z
      .strictObject({
        ...filterFields,
        measured: z.boolean().default(false),
        likeMine: z.boolean().default(false),
      })
      .optional(),
  })
  .openapi('BriefRequest');

export interface BriefFilter {
  readonly type: readonly string[];
  readonly degree: readonly string[];
  readonly phase: readonly string[];
  readonly topic: readonly string[];
  readonly lifeEvent: readonly string[];
  readonly measured: boolean;
  readonly likeMine: boolean;
}

export const noFilter: BriefFilter = {
  type: [],
  degree: [],
  phase: [],
  topic: [],
  lifeEvent: [],
  measured: false,
  likeMine: false,
};

const match = z
  .object({
    typed: z.string().openapi({ description: 'The words of the need' }),
    read: z.string().optional().openapi({ description: 'How they were read, when taken for a slip' }),
    found: z.string().openapi({ description: 'The words of the record' }),
    relation: z.string(),
    fields: z.array(z.string()),
    share: z.number().openapi({ description: 'Part of the score that this gives, 0–1' }),
  })
  .openapi('Match');

const why = z.array(z.string()).openapi({ description: 'Why it is here, in words, weightiest first' });
const score = z.number().openapi({ description: '0–1: share of the best match imaginable for this need' });

const proof = z
  .object({
    level: z.enum(proofLevels).openapi({
      description:
        'How well it is proved; repeated: more of those who took it up got the benefit than did not',
    }),
    text: z.string().openapi({ description: 'The same in words, in the language asked for' }),
    using: z.number().int(),
    considering: z.number().int(),
    stopped: z.number().int(),
    measuredBy: z.number().int(),
    held: z.number().int(),
    notHeld: z.number().int(),
    ownMeasured: z.number().int(),
  })
  .openapi('Proof');

const briefInnovation = z
  .object({
    id: z.string(),
    title: z.string(),
    score,
    why,
    matches: z.array(match),
    organisations: z.array(z.string()),
    year: z.number().nullable(),
    phase: z.string(),
    outcome: z.string(),
    results: z.array(z.object({ text: z.string(), status: z.string(), kind: z.string() })),
    proof,
    likeness: z.number().nullable().openapi({ description: 'How alike its organisation is to yours, 0–1' }),
    url: z.string(),
  })
  .openapi('BriefInnovation');

const briefInstrument = z
  .object({
    id: z.string(),
    title: z.string(),
    score,
    why,
    matches: z.array(match),
    owners: z.array(z.string()),
    status: z.string(),
    readOn: z.string(),
    url: z.string(),
  })
  .openapi('BriefInstrument');

const briefSolution = z
  .object({
    id: z.string(),
    title: z.string(),
    score,
    why,
    matches: z.array(match),
    providers: z.array(z.string()),
    kind: z.string(),
    readOn: z.string(),
    url: z.string(),
  })
  .openapi('BriefSolution');

const briefTopic = z
  .object({ id: z.string(), kind: z.string(), label: z.string(), weight: z.number() })
  .openapi('BriefTopic');

const briefPeer = z
  .object({
    name: z.string(),
    organisationNumber: z.string().nullable(),
    likeness: z.number(),
    why,
    innovations: z.array(z.string()),
    url: z.string(),
  })
  .openapi('BriefPeer');

/** What `POST /api/v1/brief` and `nytte brief --json` answer. */
export const briefResponse = z
  .object({
    need: z.string(),
    summary: z.string().openapi({ description: 'The answer in a sentence or two' }),
    madeAt: z.iso.datetime(),
    contentVersion: z.string(),
    organisation: z.object({ name: z.string(), organisationNumber: z.string().nullable() }).nullable(),
    cut: z.boolean().openapi({ description: 'True when the need was too long to be read in full' }),
    innovations: z.array(briefInnovation),
    instruments: z.array(briefInstrument),
    solutions: z.array(briefSolution),
    topics: z.array(briefTopic),
    peers: z.array(briefPeer),
  })
  .openapi('Brief');
export type BriefResponse = z.infer<typeof briefResponse>;
