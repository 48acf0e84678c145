import { z } from 'zod';

const finite = z.number().min(-1e15).max(1e15);
const lowHigh = {
  low: finite.describe('Lowest possible value.'),
  high: finite.describe('Highest possible value.'),
};

/** How a value may turn out. Units are those of the input: a multiplier (1 is as stated) or kroner. */
export const distribution = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('fixed'), value: finite }),
    z.strictObject({ kind: z.literal('uniform'), ...lowHigh }),
    z.strictObject({
      kind: z.literal('triangular'),
      ...lowHigh,
      mode: finite.describe('Most likely value.'),
    }),
    z.strictObject({
      kind: z.literal('pert'),
      ...lowHigh,
      mode: finite.describe('Most likely value.'),
      lambda: z.number().min(0.1).max(100).optional().describe('How much the mode weighs; 4 unless stated.'),
    }),
    z.strictObject({
      kind: z.literal('normal'),
      mean: finite,
      sd: z.number().min(0).max(1e15).describe('Standard deviation.'),
    }),
    z.strictObject({
      kind: z.literal('lognormal'),
      mean: z.number().min(1e-9).max(1e15).describe('Mean of the value itself, not of its logarithm.'),
      sd: z
        .number()
        .min(0)
        .max(1e15)
        .describe('Standard deviation of the value itself, not of its logarithm.'),
    }),
    z.strictObject({
      kind: z.literal('discrete'),
      values: z
        .array(z.strictObject({ value: finite, probability: z.number().min(0).max(1) }))
        .min(1)
        .max(50),
    }),
  ])
  .superRefine((value, context) => {
    if (value.kind === 'discrete') {
      const total = value.values.reduce((sum, { probability }) => sum + probability, 0);
      if (Math.abs(total - 1) > 1e-9) {
        context.addIssue({
          code: 'custom',
          path: ['values'],
          message: `the probabilities add up to ${total}, not 1`,
          params: { code: 'probabilities_not_one' },
        });
      }
    }
    if (!('low' in value)) return;
    const middle = 'mode' in value ? value.mode : value.low;
    if (value.low <= middle && middle <= value.high) return;
    context.addIssue({
      code: 'custom',
      path: [],
      message: 'low, most likely and high must not go down',
      params: { code: 'low_mode_high_out_of_order' },
    });
  })
  .meta({ id: 'Distribution', description: 'How a value may turn out, in the unit of its input.' });
export type Distribution = z.infer<typeof distribution>;
