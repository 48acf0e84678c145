export { buyingMergeMover, buyingPersonalData } from './about-buying.ts';
export { keepAssessment, saveAssessment } from './actions.ts';
export type { BuyingContext, FindPurchases, PreviousPurchase } from './context.ts';
export type { AssessmentDraft } from './schema.ts';
export { initiativeSection, needSection, workplaceAssessments } from './sections.tsx';
