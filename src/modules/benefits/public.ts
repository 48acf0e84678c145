export {
  benefitsMergeMover,
  benefitsPersonalData,
  type DueBenefit,
  describeBenefits,
  listDueBenefits,
} from './about-benefits.ts';
export { type BenefitContext, beginBenefit, publishBenefit } from './actions.ts';
export { parameterContentKind } from './content.ts';
export { type BenefitDraft, benefitDraft, type PlanDraft, planDraft } from './drafts.ts';
export {
  countMeasuredByInnovation,
  type MeasuredBenefit,
  measuredBenefitsOfInitiative,
} from './measured.ts';
export { judgeOutcome, measureBenefit } from './measuring.ts';
export { readParameterSets } from './parameters.ts';
export { type PlanContext, publishPlan, savePlan } from './plan-actions.ts';
export { listBenefits } from './queries.ts';
export type { BenefitRoom } from './room.ts';
export { type BenefitBody, type MeasurementBody, measurementBody } from './schema.ts';
export { benefitSection } from './section.tsx';
export { simulateValue, valuedNow } from './valuations.ts';
