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
export { draftFromText } from './body.ts';
export { keepBrief } from './brief-actions.ts';
export { listSharedNeeds } from './list.ts';
export { type ListedNeed, listNeedsById, readableNeed } from './queries.ts';
export { type NeedDraft, readNok } from './schema.ts';
export { findSimilarNeeds } from './similar.ts';
export {
  followNeed,
  joinNeed,
  meetNeed,
  withdrawNeed,
} from './standing-actions.ts';
