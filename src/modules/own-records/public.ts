export {
  beginRecord,
  publishOwnRecord,
  saveRecord,
  withdrawRecord,
} from './actions.ts';
export { uploadsPersonalData } from './bulk/personal-data.ts';
export { sendCorrection } from './corrections.ts';
export { findKind } from './kinds.ts';
export type { OwnRecordRoom } from './record-acts.ts';
export { answerReview, askReview } from './reviews.ts';
export {
  describeRecords,
  listCorrectionsWaiting,
  listReviewsWaiting,
  ownRecordsMergeMover,
  ownRecordsPersonalData,
  stuckCorrections,
  stuckReviews,
} from './standing.ts';
