export { solutionContentKind } from './content.ts';
export type { SolutionPagesContext } from './context.ts';
export { solutionsMergeMover } from './merge.ts';
export { recordOf as solutionRecordOf, solutionColumns } from './open-data.ts';
export { organisationSolutions } from './organisation-section.tsx';
export { solutionKind } from './own/kind.tsx';
export {
  describeSolutions,
  getSolutionBySlug,
  listSolutionIdsOfOrganisation,
  listSolutions,
  listSolutionsById,
} from './queries.ts';
export type { SolutionSection } from './section.ts';
export type { Solution } from './solution.ts';
export { SolutionCard } from './solution-card.tsx';
