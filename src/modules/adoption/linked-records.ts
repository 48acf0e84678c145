import { AppError, invalidRequest } from '../../kernel/http/errors.ts';
import type { Actor } from '../../kernel/identity/actor.ts';
import { isUuid } from '../../kernel/records/records.ts';
import { readableInitiative } from '../initiatives/public.ts';
import type { AdoptionContext, MeasuredBenefit } from './context.ts';
import type { LinkedRecords } from './links.ts';
import type { AdoptionBody } from './schema.ts';

interface Linked extends LinkedRecords {
  readonly benefit: MeasuredBenefit | undefined;
}

/**
 * The initiative and the benefit that an organisation names, as far as they are its own.
 * @throws AppError 422 for what is hidden from it, missing or another's, alike.
 */
export async function linkedRecords(
  context: AdoptionContext,
  actor: Actor,
  organisationId: string,
  { initiativeId, effect }: AdoptionBody,
): Promise<Linked> {
  const nothing = { initiative: undefined, benefit: undefined };
  if (initiativeId === undefined) return nothing;
  const initiative = await ownInitiative(context, actor, organisationId, initiativeId);
  if (!initiative) throw invalidRequest([{ field: 'initiativeId', message: 'cannot be used' }]);
  const wanted = effect?.benefitId;
  if (wanted === undefined) return { ...nothing, initiative };
  const benefits = (await context.benefitsOf?.(context.db, actor, initiativeId)) ?? [];
  const benefit = benefits.find(({ id }) => id === wanted);
  if (!benefit) throw invalidRequest([{ field: 'benefitId', message: 'cannot be used' }]);
  return { initiative, benefit };
}

async function ownInitiative(
  { db }: AdoptionContext,
  actor: Actor,
  organisationId: string,
  id: string,
): Promise<LinkedRecords['initiative']> {
  if (!isUuid(id)) return undefined;
  try {
    const { record } = await readableInitiative(db, actor, id);
    return record.organisationId === organisationId ? { id, isPublic: record.isPublic } : undefined;
  } catch (error) {
    // Hidden and missing alike.
    if (error instanceof AppError) return undefined;
    throw error;
  }
}
