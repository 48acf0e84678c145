import { z } from 'zod';
import { extension } from './extension.ts';

/**
 * The parts of OCDS 1.1.5 and of its extensions that our releases use, as strict as they come: a field that is not
 * listed is a fault, and code lists that are closed are closed. Read off the release schema, by hand.
 */
const text = z.string().min(1);
const time = z.iso.datetime({ offset: true });
const number = z.union([z.number(), z.object({ rawJSON: z.string() })]);
const value = z.strictObject({ amount: number, currency: z.string().length(3).optional() });
const classification = z.strictObject({ scheme: text, id: text });
const reference = z.strictObject({ id: text, name: text.optional() });
const address = z.strictObject({
  locality: text.optional(),
  region: text.optional(),
  country: z.string().length(2).optional(),
  countryName: text.optional(),
});
const identifier = z.strictObject({ scheme: text.optional(), id: text });
const textIn = (...names: string[]) =>
  z.record(z.string().regex(new RegExp(`^(${names.join('|')})(_[A-Za-z0-9-]+)?$`)), text);

/** A strict object that may have its texts in several languages. */
function object<Shape extends z.ZodRawShape>(shape: Shape, ...texts: string[]) {
  return z.preprocess(
    (given) => {
      if (typeof given !== 'object' || given === null) return given;
      const [own, others]: [Record<string, unknown>, Record<string, unknown>] = [{}, {}];
      for (const [key, one] of Object.entries(given)) {
        const isText = texts.some((name) => key === name || key.startsWith(`${name}_`));
        (isText ? others : own)[key] = one;
      }
      return { ...own, texts: others };
    },
    z.strictObject({ ...shape, texts: texts.length > 0 ? textIn(...texts) : z.strictObject({}) }),
  );
}

const criteria = z.array(
  object(
    {
      type: text.optional(),
      numbers: z
        .array(
          z.strictObject({
            number: number.optional(),
            weight: z
              .enum([
                'percentageExact',
                'percentageRangeMiddle',
                'decimalExact',
                'decimalRangeMiddle',
                'pointsExact',
                'pointsRangeMiddle',
                'order',
              ])
              .optional(),
            fixed: z.enum(['total', 'unit']).optional(),
            threshold: z.enum(['minimumScore', 'maximumBids']).optional(),
            nytte: extension.AwardCriterionNumber.optional(),
          }),
        )
        .min(1)
        .optional(),
    },
    'name',
    'description',
  ),
);

const lot = object(
  {
    id: text,
    value: value.optional(),
    mainProcurementCategory: z.enum(['goods', 'works', 'services']).optional(),
    contractPeriod: z
      .strictObject({
        startDate: time.optional(),
        endDate: time.optional(),
        durationInDays: z.int().optional(),
      })
      .optional(),
    tenderPeriod: z.strictObject({ endDate: time }).optional(),
    techniques: z
      .strictObject({
        hasFrameworkAgreement: z.boolean().optional(),
        frameworkAgreement: z
          .strictObject({
            method: z
              .enum([
                'withReopeningCompetition',
                'withoutReopeningCompetition',
                'withAndWithoutReopeningCompetition',
              ])
              .optional(),
            value: value.optional(),
          })
          .optional(),
        hasDynamicPurchasingSystem: z.boolean().optional(),
        dynamicPurchasingSystem: z.strictObject({ type: z.enum(['open', 'closed']) }).optional(),
      })
      .optional(),
    submissionTerms: z
      .strictObject({ variantPolicy: z.enum(['allowed', 'required', 'notAllowed']) })
      .optional(),
    suitability: z.strictObject({ sme: z.boolean() }).optional(),
    hasSustainability: z.literal(true).optional(),
    sustainability: z
      .array(z.strictObject({ goal: text }))
      .min(1)
      .optional(),
    awardCriteria: z
      .strictObject({ criteria: criteria.min(1).optional(), weightingDescription: text.optional() })
      .optional(),
    contractTerms: z.strictObject({ performanceTerms: text }).optional(),
    nytte: extension.Lot.optional(),
  },
  'title',
  'description',
);

const amendment = z.strictObject({
  id: text,
  description: text.optional(),
  rationale: text.optional(),
  rationaleClassifications: z.array(classification).min(1).optional(),
  amendsReleaseID: text.optional(),
  releaseID: text.optional(),
  relatedLots: z.array(text).min(1).optional(),
});

const tags = [
  'planning',
  'planningUpdate',
  'tender',
  'tenderUpdate',
  'tenderCancellation',
  'award',
  'awardUpdate',
  'awardCancellation',
  'contract',
  'contractUpdate',
  'contractTermination',
] as const;

export const usedReleaseSchema = z.strictObject({
  ocid: text,
  id: text.regex(/^[^#]+$/),
  date: time,
  tag: z.array(z.enum(tags)).min(1),
  initiationType: z.literal('tender'),
  language: text.optional(),
  parties: z
    .array(
      object(
        {
          id: text,
          identifier: identifier.optional(),
          additionalIdentifiers: z.array(identifier).min(1).optional(),
          address: address.optional(),
          roles: z.array(text).min(1).optional(),
          details: z
            .strictObject({
              scale: z.enum(['micro', 'small', 'medium', 'sme', 'large']).optional(),
              listedOnRegulatedMarket: z.boolean().optional(),
              classifications: z.array(classification).min(1).optional(),
            })
            .optional(),
          nytte: extension.Organization.optional(),
        },
        'name',
      ),
    )
    .optional(),
  buyer: reference.optional(),
  tender: object(
    {
      id: text,
      status: z.enum(['planned', 'active', 'cancelled', 'complete', 'withdrawn']).optional(),
      procurementMethod: z.enum(['open', 'selective', 'limited', 'direct']).optional(),
      procurementMethodDetails: text.optional(),
      procurementMethodRationale: text.optional(),
      procurementMethodRationaleClassifications: z.array(classification).min(1).optional(),
      procedure: z.strictObject({ isAccelerated: z.boolean() }).optional(),
      mainProcurementCategory: z.enum(['goods', 'works', 'services']).optional(),
      additionalProcurementCategories: z.array(text).min(1).optional(),
      legalBasis: classification.optional(),
      classification: classification.optional(),
      additionalClassifications: z.array(classification).min(1).optional(),
      value: value.optional(),
      techniques: z.strictObject({ frameworkAgreement: z.strictObject({ value }) }).optional(),
      deliveryAddresses: z.array(address).min(1).optional(),
      lots: z.array(lot).min(1).optional(),
      lotGroups: z
        .array(
          object(
            {
              id: text,
              maximumValue: value.optional(),
              awardCriteria: z.strictObject({ criteria }).optional(),
            },
            'title',
            'description',
          ),
        )
        .min(1)
        .optional(),
      items: z
        .array(
          z.strictObject({
            id: text,
            relatedLot: text,
            classification: classification.optional(),
            additionalClassifications: z.array(classification).min(1).optional(),
            deliveryAddresses: z.array(address).min(1).optional(),
          }),
        )
        .min(1)
        .optional(),
      amendments: z.array(amendment).min(1).optional(),
      nytte: extension.Tender.optional(),
    },
    'title',
    'description',
  ),
  bids: z
    .strictObject({
      statistics: z
        .array(
          z.strictObject({
            id: text,
            measure: text,
            value: number.optional(),
            currency: z.string().length(3).optional(),
            relatedLots: z.array(text).length(1).optional(),
            nytte: extension.Statistic.optional(),
          }),
        )
        .min(1)
        .optional(),
      details: z
        .array(
          z.strictObject({
            id: text,
            tenderers: z.array(reference).min(1).optional(),
            value: value.optional(),
            rank: number.optional(),
            variant: z.boolean().optional(),
            countriesOfOrigin: z.array(text).min(1).optional(),
            hasSubcontracting: z.boolean().optional(),
            subcontracting: z.strictObject({ value }).optional(),
            subcontractors: z.array(reference).min(1).optional(),
            relatedLots: z.array(text).min(1).optional(),
            nytte: extension.Bid,
          }),
        )
        .min(1)
        .optional(),
    })
    .optional(),
  awards: z
    .array(
      z.strictObject({
        id: text,
        status: z.enum(['pending', 'active', 'cancelled', 'unsuccessful']).optional(),
        date: time.optional(),
        value: value.optional(),
        suppliers: z.array(reference).min(1).optional(),
        relatedLots: z.array(text).min(1).optional(),
        relatedBids: z.array(text).min(1).optional(),
        nytte: extension.Award.optional(),
      }),
    )
    .min(1)
    .optional(),
  contracts: z
    .array(
      object(
        {
          id: text,
          awardID: text,
          awardIDs: z.array(text).min(2).optional(),
          value: value.optional(),
          dateSigned: time.optional(),
          identifiers: z.array(identifier).min(1).optional(),
          relatedBids: z.array(text).min(1).optional(),
          amendments: z.array(amendment).min(1).optional(),
          nytte: extension.Contract.optional(),
        },
        'title',
      ),
    )
    .min(1)
    .optional(),
  withheldInformation: z
    .array(
      z.strictObject({
        id: text,
        field: text,
        availabilityDate: time.optional(),
        rationale: text.optional(),
        rationaleClassifications: z.array(classification).min(1).optional(),
        nytte: extension.WithheldInformationItem.optional(),
      }),
    )
    .min(1)
    .optional(),
  nytte: extension.Release,
});
