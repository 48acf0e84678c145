import type { Instrument } from './instrument.ts';
import { requirementKindsOf } from './requirements.ts';
import { type ApplicantKind, applicantKinds, type InstrumentContent } from './schema.ts';

/** The groups of facets that instruments are filtered by. */
export const facetGroupNames = [
  'who',
  'phase',
  'category',
  'status',
  'own-contribution',
  'requires',
  'topic',
] as const;
export type FacetGroupName = (typeof facetGroupNames)[number];

/** Counted up whenever `instrumentFacets` answers otherwise for the same content, so that records are saved again. */
export const facetsVersion = 2;

/** The facets that filters work on, as `group:value`. A topic brings its parents, so that a theme finds its words. */
export function instrumentFacets(
  instrument: InstrumentContent,
  ancestorsOf: (topicId: string) => readonly string[],
): string[] {
  const topics = instrument.topics.flatMap((topic) => [topic, ...ancestorsOf(topic)]);
  const facets = [
    ...instrument.whoCanApply.map((kind) => `who:${kind}`),
    ...instrument.phases.map((phase) => `phase:${phase}`),
    `category:${instrument.category}`,
    `status:${instrument.status}`,
    `own-contribution:${instrument.ownContribution.required}`,
    ...requirementKindsOf(instrument.requires).map((kind) => `requires:${kind}`),
    ...topics.map((topic) => `topic:${topic}`),
  ];
  return [...new Set(facets)];
}

/**
 * As what an organisation of this kind applies. Undefined for kinds that do not say it, such as `other`.
 * @param organisationKind a kind of organisation, as in `kernel/organisations/schema.ts`
 */
export function applicantKindOf(organisationKind: string): ApplicantKind | undefined {
  return applicantKinds.find((kind) => kind === organisationKind);
}

/** Whether it could no longer be had when it was read. */
export function isGone({ status }: Pick<Instrument, 'status'>): boolean {
  return status === 'closed' || status === 'discontinued';
}

/**
 * The least share of the cost that the applicant pays, in per cent, as the source states it or as it follows from
 * the greatest share that is given. Undefined where neither is stated; 0 where no money is asked for.
 */
export function ownSharePercent(
  instrument: Pick<Instrument, 'ownContribution' | 'maxSharePercent'>,
): number | undefined {
  const { required, minSharePercent } = instrument.ownContribution;
  const rest = instrument.maxSharePercent === null ? undefined : 100 - instrument.maxSharePercent;
  const stated = [minSharePercent, rest].filter((share) => share !== undefined);
  if (stated.length > 0) return Math.max(...stated);
  return required === 'none' || required === 'effort' ? 0 : undefined;
}
