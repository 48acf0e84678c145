import { z } from 'zod';
import { roles } from '../../kernel/identity/actor.ts';
import { isOrganisationNumber } from '../../kernel/organisations/organisation-number.ts';
import { organisationKinds } from '../../kernel/organisations/schema.ts';

const id = z.uuid();
const role = z.enum(roles);
const line = (max: number) => z.string().trim().min(1).max(max);
const text = (max: number) => z.string().trim().max(max);

/** What was just done: the page that one comes back to says so. */
export const told = z.enum([
  'role',
  'removed',
  'withdrawn',
  'settings',
  'left',
  'joined',
  'asked',
  'approved',
  'refused',
  'suspended',
  'opened',
  'appointed',
  'merged',
]);
export type Told = z.infer<typeof told>;

/** An address may be sent on with a word in it that we do not know: then nothing is told. */
export const toldQuery = z.object({ told: told.optional().catch(undefined) });

export const roleForm = z.object({ organisation: id, role });
export const memberForm = z.object({ organisation: id });
export const invitationForm = z.object({
  organisation: id,
  role,
  email: z.email().max(200).optional(),
});
export const settingsForm = z.object({
  organisation: id,
  requiresReview: z.literal('yes').optional(),
  contact: text(300).optional(),
});

/** Nine digits with a valid check digit; spaces are how people write them. */
export const numberInput = z
  .string()
  .transform((value) => value.replace(/\s/g, ''))
  .refine(isOrganisationNumber);

export const requestForm = z.object({
  number: numberInput,
  name: line(120).optional(),
  kind: z.enum(organisationKinds).optional(),
  note: text(1_000).optional(),
});

export const approvalForm = z.object({
  administrator: id,
  name: line(120).optional(),
  kind: z.enum(organisationKinds).optional(),
});
export const refusalForm = z.object({ reason: line(1_000) });
export const appointmentForm = z.object({ administrator: id });

const day = z.iso.date();
export const mergeQuery = z.object({
  from: z.string().trim().max(200).optional(),
  into: z.string().trim().max(200).optional(),
  date: day.optional(),
});
export const mergeForm = z.object({ from: id, into: id, date: day, confirmation: z.string().max(300) });

export const platformQuery = toldQuery.extend({
  q: z.string().trim().max(200).optional(),
  state: z.enum(['approved', 'suspended', 'refused', 'requested']).optional(),
  page: z.coerce.number().int().min(1).max(10_000).optional(),
});

export const auditFilter = z.object({
  action: z
    .string()
    .regex(/^[a-z_]+(?:\.[a-z_]+)+$/)
    .max(100)
    .optional(),
  who: z.string().trim().max(200).optional(),
  subject: z
    .string()
    .max(300)
    .regex(/^[a-z_]+:.+$/)
    .optional(),
  from: day.optional(),
  to: day.optional(),
});
export type AuditFilter = z.infer<typeof auditFilter>;
export const auditQuery = auditFilter.extend({ cursor: z.string().max(4_096).optional() });
export const auditExportQuery = auditFilter.extend({ format: z.enum(['csv', 'jsonl']).default('csv') });
