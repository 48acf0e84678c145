export { describeInitiatives, initiativesPersonalData } from './about-initiatives.ts';
export {
  beginInitiative,
  type InitiativeContext,
  moveInitiative,
  saveInitiative,
} from './actions.ts';
export { initiativePath } from './addresses.ts';
export { type InitiativeChoice, listInitiativeChoices } from './choices.ts';
export { organisationInitiatives, pressingInitiatives } from './elsewhere.tsx';
export type { InitiativePagesContext } from './initiative-routes.tsx';
export type { MeasuredResult } from './innovation-draft.ts';
export { initiativesMergeMover } from './merge.ts';
export { participantIds } from './participant-ids.ts';
export { type BenefitCounts, type Initiative, readableInitiative } from './queries.ts';
export { lockInitiative } from './record-acts.ts';
export { type InitiativeBody, type InitiativePhase, initiativeBody } from './schema.ts';
export type { InitiativeSection } from './section.ts';
export { noteBenefits } from './standing.ts';
