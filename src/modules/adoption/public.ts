export { adoptionPersonalData, describeAdoptions, listGoneWaiting } from './about-adoptions.ts';
export { tellAdoption } from './actions.ts';
export type { AdoptionContext, BenefitsOf, MeasuredBenefit } from './context.ts';
export { adoptionsMergeMover, questionsMergeMover } from './merge.ts';
export { organisationSection } from './organisation-section.tsx';
export { askQuestion } from './question-actions.ts';
export { listQuestionsWaiting } from './question-queries.ts';
export { innovationSection } from './sections.tsx';
export { type Track, trackOf } from './track.ts';
