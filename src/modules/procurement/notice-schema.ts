import { z } from '@hono/zod-openapi';
import { stages } from './settle/domain.ts';

/** How a list of notices is narrowed down; what is not understood is passed over, as everywhere in addresses. */
export const selectionFields = {
  q: z.string().trim().max(200).optional().catch(undefined).openapi({ type: 'string' }),
  year: z.coerce.number().int().min(1990).max(2100).optional().catch(undefined).openapi({ type: 'integer' }),
  buyer: z
    .string()
    .regex(/^[a-z0-9-]{1,200}$/)
    .optional()
    .catch(undefined)
    .openapi({ type: 'string', description: 'The last part of the address of its page' }),
  stage: z.enum(stages).optional().catch(undefined).openapi({ type: 'string' }),
  cpv: z
    .string()
    .regex(/^\d{2,8}$/)
    .optional()
    .catch(undefined)
    .openapi({ type: 'string', description: 'The first digits of the main CPV code' }),
} as const;

const selection = z.object(selectionFields);
export type NoticeSelection = z.output<typeof selection>;
