export { describeInnovations } from './about-innovations.ts';
export { innovationContentKind } from './content.ts';
export { isSobering } from './domain.ts';
export { innovationCsv, innovationRecord } from './export.ts';
export { InnovationCard, innovationCardProps, innovationPath } from './innovation-card.tsx';
export { countInnovations, listCounties, streamInnovations } from './library-queries.ts';
export { innovationsMergeMover } from './merge.ts';
export { innovationTableColumns } from './own/flat-columns.ts';
export { innovationKind } from './own/kind.tsx';
export {
  countInnovationsByOrganisation,
  getInnovationBySlug,
  type Innovation,
  type InnovationOrganisation,
  listInnovationsById,
  listInnovationsOfOrganisations,
  listInnovationsSupportedBy,
  listInnovationsWithLessons,
} from './queries.ts';
export {
  innovationDegrees,
  innovationPhases,
  innovationTypes,
  isMeasuredBenefit,
} from './schema.ts';
export type { InnovationSection } from './section.ts';
export { listSharedTopics } from './shared-topics.ts';
export { countryName, innovationFacetWord, organisationKindWord } from './words.ts';
