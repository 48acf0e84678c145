export {
  challengesPersonalData,
  describeChallenges,
  listChallengeQuestionsWaiting,
  listJudgingWaiting,
} from './about-challenges.ts';
export {
  beginChallenge,
  publishChallenge,
} from './actions.ts';
export { concludeChallenge, saveConclusion } from './conclusion-actions.ts';
export type { ChallengeContext } from './context.ts';
export { declareConflict, endJudging, handInScores, saveScores } from './judge-actions.ts';
export { challengesMergeMover } from './merge.ts';
export { passDemonstrationDeadline } from './pass-deadline.ts';
export { answerQuestion, askAbout } from './question-actions.ts';
export { handInResponse, saveResponse } from './response-actions.ts';
export type { ChallengeDraft } from './schema.ts';
export { challengesOfNeed, challengeWorkplace, organisationChallenges } from './sections.tsx';
