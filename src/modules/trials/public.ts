export {
  describeTrials,
  moveTrials,
  trialsPersonalData,
} from './about-trials.ts';
export { actMergeMover, actPersonalData } from './act/about-act.ts';
export { beginApplication } from './act/actions.ts';
export { amendTrial, beginTrial, registerTrial, type TrialContext } from './actions.ts';
export { assignmentCsv } from './materials.ts';
export { rulesSection } from './rules-section.tsx';
export { sandboxMergeMover } from './sandbox/about-sandbox.ts';
export { beginCase, publishCase, saveCase, withdrawCase } from './sandbox/actions.ts';
export type { SandboxDraft } from './sandbox/schema.ts';
export type { TrialDraft } from './schema.ts';
export { trialSection } from './section.tsx';
export { addTrialData, analyseTrial, assignTrial } from './work-actions.ts';
