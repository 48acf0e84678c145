import { z } from 'zod';

const code = z.string().min(1);
const codes = z.array(code).min(1);
const text = z.string().min(1);
// A number that a double cannot hold is kept by its text while it is in memory; in the file it is a number.
const amount = z.number();
const value = z.object({ amount, currency: code.optional() }).describe('As Value of OCDS.');

/** What of a notice OCDS cannot carry, by the object of a release that it stands in as `nytte`. */
export const extension = {
  Release: z
    .strictObject({
      notices: z
        .array(
          z.strictObject({
            id: code.describe('The id of the release that is made of the notice.'),
            identifier: code.optional().describe('BT-701'),
            version: code.optional().describe('BT-757'),
            subtype: code.optional().describe('OPP-070, such as 16 or E3'),
            formType: code.optional().describe('BT-03'),
            noticeType: code.optional().describe('BT-02'),
            sdkVersion: code.optional().describe('OPT-002: code lists change between versions'),
            norwegianProfile: z.enum(['eu', 'national', 'national-e']).optional(),
            languages: codes.optional().describe('BT-702, ISO 639-2'),
            publicationNumber: code.optional().describe('OPP-010'),
            publicationDate: code.optional().describe('OPP-012'),
            changes: code.optional().describe('BT-758: the notice that it changes'),
            changeReason: code.optional().describe('BT-140'),
            modifies: codes.optional().describe('BT-1501'),
            totalValue: value.optional().describe('BT-161: of all contracts, as the buyer states it'),
            frameworkValue: value.optional().describe('BT-118'),
          }),
        )
        .min(1)
        .describe('Merged by id: a compiled release has all notices of the process.'),
    })
    .describe('The notices that the process is told in.'),
  Tender: z.strictObject({
    procedureType: code
      .optional()
      .describe('BT-105: innovation is an innovation partnership. Absent: not reported.'),
    internalIdentifier: text.optional().describe('BT-22'),
    nature: code.optional().describe('BT-23'),
    features: text.optional().describe('BT-88'),
    directAwardGrounds: codes.optional().describe('BT-136: rd and resd are research'),
    legalGrounds: z.array(text).min(1).optional().describe('BT-01'),
  }),
  Lot: z.strictObject({
    kind: z.literal('part').optional().describe('A part of a planning notice (PAR-…), not a lot'),
    internalIdentifier: text.optional().describe('BT-22'),
    nature: code.optional().describe('BT-23'),
    additionalNatures: codes.optional().describe('BT-531'),
    strategicAims: codes
      .optional()
      .describe(
        'BT-06: inn-pur, env-imp, soc-obj, none. Absent: not reported, which is another thing than none.',
      ),
    innovationAims: codes
      .optional()
      .describe('BT-776: prod-innov, proc-innov, mar-nov, rd-act. Absent: not reported.'),
    environmentalAims: codes.optional().describe('BT-774'),
    socialAims: codes.optional().describe('BT-775'),
    strategicText: text.optional().describe('BT-777'),
    framework: code.optional().describe('BT-765, also none'),
    dynamicPurchasing: code.optional().describe('BT-766, also none'),
    variants: code.optional().describe('BT-63'),
    euFunded: code.optional().describe('BT-60'),
    participationDeadline: text.optional().describe('BT-1311'),
    duration: z
      .strictObject({ length: text, unit: code.optional() })
      .optional()
      .describe('BT-36 as it stands'),
    durationOther: code.optional().describe('BT-538'),
    additionalInformation: text.optional().describe('BT-300'),
  }),
  Award: z.strictObject({
    outcome: code.optional().describe('BT-142: selec-w, clos-nw, open-nw'),
    noAwardReason: code.optional().describe('BT-144'),
    tenderIds: codes.optional().describe('OPT-320: all tenders of the result, by the ids of bids'),
    frameworkMaximum: value.optional().describe('BT-709'),
    frameworkReestimate: value.optional().describe('BT-660'),
  }),
  Bid: z.strictObject({
    isWinner: z.boolean().describe('By the chain from result to organisation; never guessed'),
    leads: codes.optional().describe('OPT-170: parties that lead the group'),
    rank: text.optional().describe('BT-171 where it is no number'),
    subcontracting: code.optional().describe('BT-773: yes, no, not-known'),
    subcontractedPercent: amount.optional().describe('BT-555'),
  }),
  Contract: z.strictObject({ isFramework: z.boolean().optional().describe('BT-768') }),
  Organization: z.strictObject({
    roles: codes.optional().describe('Roles as the notice has them'),
    size: code.optional().describe('BT-165 as it stands'),
    isNaturalPerson: z.literal(true).optional().describe('BT-633: told without name, number and place'),
    otherNames: z.array(text).min(1).optional().describe('Further names of the same number in the notice'),
  }),
  Statistic: z.strictObject({
    kind: code.optional().describe('BT-760'),
    count: text.optional().describe('BT-759 where it is no number'),
  }),
  WithheldInformationItem: z.strictObject({
    of: code.optional().describe('The lot, result or tender that the field is withheld of'),
  }),
  AwardCriterionNumber: z.strictObject({
    value: text.optional().describe('BT-541 where it is no number'),
    kind: code.optional().describe('weight, fixed or threshold, where the unit is not in the code lists'),
    unit: code.optional().describe('BT-5421, BT-5422, BT-5423 where it is not in the code lists'),
  }),
} as const;

/** The schema of the extension, in the form of OCDS: what it adds to the release schema. */
export function extensionJsonSchema(): Record<string, unknown> {
  const { Release, ...definitions } = extension;
  const patch = (schema: z.ZodType) => {
    const { $schema: _, ...json } = z.toJSONSchema(schema, { target: 'draft-4', io: 'input' });
    return { properties: { nytte: { title: 'Nytte', ...json } } };
  };
  return {
    $schema: 'http://json-schema.org/draft-04/schema#',
    title: 'Nytte: what OCDS for eForms leaves out',
    ...patch(Release),
    definitions: Object.fromEntries(
      Object.entries(definitions).map(([name, schema]) => [name, patch(schema)]),
    ),
  };
}
