export {
  type DraftedNeed,
  describeNeeds,
  listDraftsOfOrganisation,
  listNeedsOfOrganisation,
  moveNeeds,
  needsPersonalData,
  type OrganisationNeed,
} from './about-needs.ts';
export {
  beginNeed,
  type NeedContext,
  publishNeed,
  saveNeed,
} from './actions.ts';
export { keepBrief } from './brief-actions.ts';
export { listSharedNeeds } from './list.ts';
export type { NeedDraft } from './schema.ts';
export {
  followNeed,
  joinNeed,
  meetNeed,
  withdrawNeed,
} from './standing-actions.ts';
