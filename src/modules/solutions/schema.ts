import { z } from 'zod';
import {
  calendarDate,
  contentLanguage,
  contentText,
  distinctTexts,
  fileHeader,
  kebabId,
  sources,
  textLimits,
  webAddress,
} from '../../kernel/content/fields.ts';
import { organisationReference } from '../../kernel/organisations/schema.ts';
import { topicId } from '../../kernel/topics/schema.ts';

/**
 * What can be taken into use: a cloud service that is bought, a service that public bodies share (fellesløsning), open
 * source software, or material that can be used anew: a template, a method, a data set.
 */
export const solutionKinds = ['cloud_service', 'shared_service', 'open_source', 'material'] as const;
export type SolutionKind = (typeof solutionKinds)[number];

/** How far a solution has come. `unknown`: its source does not say. */
export const solutionPhases = ['development', 'trial', 'in_use', 'phasing_out', 'unknown'] as const;
export type SolutionPhase = (typeof solutionPhases)[number];

/** What one asks before taking a solution into use. What is left out of a solution's terms is not known. */
export const termNames = [
  'whoMayUse',
  'price',
  'dataLocation',
  'dataProcessing',
  'exit',
  'accessibility',
  'security',
  'uptime',
] as const;
export type TermName = (typeof termNames)[number];

/** A fact about a solution: in words, where it was read and when. */
export const solutionFact = z.strictObject({
  text: contentText(textLimits.sentence),
  source: webAddress,
  readOn: calendarDate,
});
export type SolutionFact = z.infer<typeof solutionFact>;

/** A licence by its SPDX expression (SPDX 2.3 annex D): `MIT`, `Apache-2.0 OR MIT`. */
export const solutionLicence = z.strictObject({
  spdx: z
    .string()
    .max(100)
    .regex(/^[A-Za-z0-9.+-]+(?: (?:OR|AND|WITH) [A-Za-z0-9.+-]+)*$/, { error: 'is no SPDX expression' }),
  note: contentText(textLimits.sentence).optional(),
  source: webAddress,
  readOn: calendarDate,
});

/** A framework agreement that a solution can be called off from, as its source states it. */
export const solutionFramework = z
  .strictObject({
    name: contentText(textLimits.label),
    owner: contentText(textLimits.label),
    from: calendarDate.optional(),
    to: calendarDate.optional(),
    whoMayCallOff: contentText(textLimits.sentence).optional(),
    how: contentText(textLimits.sentence).optional(),
    /** The id of its notice among those that are read here. */
    noticeId: z.uuid().optional(),
    source: webAddress,
    readOn: calendarDate,
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
    path: ['to'],
    error: 'is before from',
  });
export type SolutionFramework = z.infer<typeof solutionFramework>;

const term = solutionFact.optional();

/** One real solution, as told in `content/solutions/`. Nothing is guessed: what no source says is left out. */
export const solutionContent = z
  .strictObject({
    id: kebabId,
    title: contentText(textLimits.label),
    language: contentLanguage,
    kind: z.enum(solutionKinds),
    phase: z.enum(solutionPhases),
    /** What need it meets, in plain words. */
    need: contentText(textLimits.paragraph),
    description: contentText(textLimits.paragraph),
    providers: z.array(organisationReference).min(1).max(10),
    terms: z.strictObject({
      whoMayUse: term,
      price: term,
      dataLocation: term,
      dataProcessing: term,
      exit: term,
      accessibility: term,
      security: term,
      uptime: term,
    } satisfies Record<TermName, typeof term>),
    licence: solutionLicence.optional(),
    repository: webAddress.optional(),
    /** Where the provider is reached: a page of the organisation, never a person. */
    contact: webAddress.optional(),
    standards: distinctTexts(contentText(textLimits.label), 20),
    frameworks: z.array(solutionFramework).max(20),
    /** Ids of innovations in the library that it is built on. */
    builtOn: distinctTexts(kebabId, 10),
    topics: distinctTexts(topicId, 4),
    keywords: distinctTexts(contentText(60), 10).min(1),
    sources,
    readOn: calendarDate,
    readingNote: contentText(textLimits.paragraph),
  })
  .refine(({ licence, repository }) => licence === undefined || repository !== undefined, {
    path: ['repository'],
    error: 'is required where a licence is told: it is the licence of what lies there',
  });
export type SolutionContent = z.infer<typeof solutionContent>;

/** A file in `content/solutions/`. */
export const solutionContentFile = z.strictObject({
  ...fileHeader,
  items: z.array(solutionContent).min(1),
});
