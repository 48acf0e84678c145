export {
  type DraftedNeed,
  describeNeeds,
  findNeedByWords,
  listDraftsOfOrganisation,
  listNeedsOfOrganisation,
  moveNeeds,
  needsPersonalData,
  type OrganisationNeed,
  readNeedTexts,
} from './about-needs.ts';
export {
  beginNeed,
  type NeedContext,
  publishNeed,
  saveNeed,
} from './actions.ts';
export { needPath } from './addresses.ts';
export { draftFromText } from './body.ts';
export { keepBrief } from './brief-actions.ts';
export { listSharedNeeds } from './list.ts';
export { type ListedNeed, listNeedsById, type Need, readableNeed } from './queries.ts';
export { type NeedDraft, readNok } from './schema.ts';
export type { NeedSection } from './section.ts';
export { findSimilarNeeds } from './similar.ts';
export { findSolutionWords } from './solution-hint/hint.ts';
export {
  followNeed,
  joinNeed,
  meetNeed,
  withdrawNeed,
} from './standing-actions.ts';
