import type { CriterionFacts, CriterionNumber, LotFacts, PlaceFacts } from '../../eforms/facts.ts';
import * as codes from './codes.ts';
import type { Json, JsonObject } from './json.ts';
import { dayTime, joinedText, list, moneyOf, numberOf, shape, shaped, textFields, timeOf } from './shape.ts';

/** A lot, or a part of a planning notice, which is kept as a lot of its own kind. */
export function lotOf(lot: LotFacts, kind: 'lot' | 'part'): JsonObject {
  return shaped({
    id: lot.id,
    ...textFields('title', lot.title),
    ...textFields('description', lot.description),
    value: moneyOf(lot.estimatedValue),
    mainProcurementCategory: codes.categories[lot.nature ?? ''],
    contractPeriod: periodOf(lot),
    tenderPeriod: shape({ endDate: timeOf(lot.tenderDeadline) }),
    techniques: techniquesOf(lot),
    submissionTerms: shape({ variantPolicy: codes.variantPolicies[lot.variants ?? ''] }),
    suitability: shape({ sme: lot.suitableForSmes }),
    hasSustainability: goalsOf(lot).length > 0 || undefined,
    sustainability: goalsOf(lot).map((goal) => ({ goal })),
    awardCriteria: shape({
      criteria: list(lot.criteria.map(criterionOf)),
      weightingDescription: joinedText(lot.criteriaText),
    }),
    contractTerms: shape({ performanceTerms: joinedText(lot.performanceTerms) }),
    nytte: shape({
      kind: kind === 'part' ? kind : undefined,
      internalIdentifier: lot.internalIdentifier,
      nature: lot.nature,
      additionalNatures: lot.additionalNatures,
      strategicAims: lot.strategicAims,
      innovationAims: lot.innovationAims,
      environmentalAims: lot.environmentalAims,
      socialAims: lot.socialAims,
      strategicText: joinedText(lot.strategicText),
      framework: lot.framework,
      dynamicPurchasing: lot.dynamicPurchasing,
      variants: lot.variants,
      euFunded: lot.euFunded,
      participationDeadline: timeOf(lot.participationDeadline),
      duration: lot.duration && shape({ ...lot.duration }),
      durationOther: lot.durationOther,
      additionalInformation: joinedText(lot.additionalInformation),
    }),
  });
}

/** A group of lots. */
export function lotGroupOf(group: LotFacts): JsonObject {
  return shaped({
    id: group.id,
    ...textFields('title', group.title),
    ...textFields('description', group.description),
    maximumValue: moneyOf(group.frameworkMaximum ?? group.estimatedValue),
    awardCriteria: shape({ criteria: list(group.criteria.map(criterionOf)) }),
  });
}

/** What is bought in a lot: one item each, with its classification by CPV. */
export function itemOf(lot: LotFacts): JsonObject | undefined {
  const item = shape({
    classification: cpv(lot.mainCpv),
    additionalClassifications: lot.additionalCpv.map((id) => ({ scheme: 'CPV', id })),
    deliveryAddresses: list(lot.places.map(addressOf)),
  });
  return item && { id: lot.id, relatedLot: lot.id, ...item };
}

export function cpv(id: string | undefined): JsonObject | undefined {
  return id === undefined ? undefined : { scheme: 'CPV', id };
}

export function addressOf({ country, region, city }: PlaceFacts): JsonObject | undefined {
  return shape({
    locality: city,
    region,
    country: country === undefined ? undefined : codes.countryCode(country),
    countryName: country !== undefined && codes.countryCode(country) === undefined ? country : undefined,
  });
}

/** Days in a unit, as the operations of OCDS for eForms count them. */
const unitDays: Readonly<Record<string, number | undefined>> = { DAY: 1, WEEK: 7, MONTH: 30, YEAR: 365 };

function periodOf({ startDate, endDate, duration }: LotFacts): JsonObject | undefined {
  const length = Number(duration?.length);
  const days = unitDays[duration?.unit ?? ''];
  return shape({
    startDate: dayTime(startDate, 'start'),
    endDate: dayTime(endDate, 'end'),
    durationInDays: days !== undefined && Number.isInteger(length) ? length * days : undefined,
  });
}

function techniquesOf({ framework, frameworkMaximum, dynamicPurchasing }: LotFacts): JsonObject | undefined {
  const hasFramework = framework !== undefined && framework !== 'none';
  const hasSystem = dynamicPurchasing !== undefined && dynamicPurchasing !== 'none';
  return shape({
    hasFrameworkAgreement: hasFramework || undefined,
    frameworkAgreement: shape({
      method: codes.frameworkMethods[framework ?? ''],
      value: moneyOf(frameworkMaximum),
    }),
    hasDynamicPurchasingSystem: hasSystem || undefined,
    dynamicPurchasingSystem: shape({ type: codes.dynamicPurchasingTypes[dynamicPurchasing ?? ''] }),
  });
}

/** The goals of the sustainability extension. A lot that says `none` has none: only our extension can tell that. */
function goalsOf(lot: LotFacts): readonly string[] {
  const goals = [
    ...(lot.strategicAims ?? []).map((code) => codes.strategicGoals[code]),
    ...(lot.innovationAims ?? []).map((code) => codes.innovationGoals[code]),
    ...(lot.environmentalAims ?? []).map((code) => codes.environmentalGoals[code]),
    ...(lot.socialAims ?? []).map((code) => codes.socialGoals[code]),
  ];
  return [...new Set(goals.filter((goal) => goal !== undefined))];
}

function criterionOf({ type, name, description, numbers }: CriterionFacts): JsonObject | undefined {
  return shape({
    type,
    ...textFields('name', name),
    ...textFields('description', description),
    numbers: list(numbers.map(criterionNumberOf)),
  });
}

function criterionNumberOf({ value, kind, unit }: CriterionNumber): JsonObject | undefined {
  const number = numberOf(value);
  const known: { [key: string]: Json | undefined } = {
    weight: kind === 'weight' ? codes.weights[unit ?? ''] : undefined,
    fixed: kind === 'fixed' ? codes.fixedKinds[unit ?? ''] : undefined,
    threshold: kind === 'threshold' ? codes.thresholds[unit ?? ''] : undefined,
  };
  const isKnown = Object.values(known).some((code) => code !== undefined);
  return shape({
    number,
    ...known,
    // What the closed lists of the extension cannot say.
    nytte: shape({
      value: number === undefined ? value : undefined,
      kind: isKnown ? undefined : kind,
      unit: isKnown ? undefined : unit,
    }),
  });
}
