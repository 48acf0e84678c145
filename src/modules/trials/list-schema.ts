import { z } from '@hono/zod-openapi';
import { conclusionCodes } from './open-data.ts';

/** What lists of trials are narrowed by, on pages, in files and in the API. */
export const selectionFields = {
  q: z
    .string()
    .trim()
    .max(200)
    .refine((text) => text.isWellFormed())
    .optional(),
  conclusion: z
    .enum([...conclusionCodes, 'none'])
    .optional()
    .catch(undefined)
    .openapi({ type: 'string', enum: [...conclusionCodes, 'none'] }),
};
