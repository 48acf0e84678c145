import { z } from 'zod';
import type { PageRequest } from '../../kernel/http/page-route.ts';
import type { Actor } from '../../kernel/identity/actor.ts';
import { may } from '../../kernel/identity/permissions.ts';
import { requireMay } from '../../kernel/identity/require.ts';
import type { ChainOf } from '../../kernel/links/chain.ts';
import { type Initiative, readableInitiative } from '../initiatives/public.ts';
import type { PlanContext } from './plan-actions.ts';

/** What the pages of this room are made with. */
export interface BenefitRoom extends PlanContext {
  readonly chain: ChainOf;
  /** Where readers find this Nytte, for documents and mail. */
  readonly publicUrl: string | undefined;
}

export type Asked = Omit<PageRequest, 'input'>;

export const nothing = z.object({});
export const revisionField = z.coerce.number().int().min(0).max(1_000_000_000).optional().catch(undefined);

/** The button that a form was sent by: what it does, and with which row. */
export const doField = z
  .string()
  .regex(/^(?:save|publish|discard|remove|(?:add|remove):[a-z]+(?::\d{1,3})?)$/)
  .catch('save');

export interface RowChange {
  readonly act: 'add' | 'remove';
  readonly list: string;
  readonly index: number;
}

/** The change of rows that a button asks for; undefined for buttons that ask for none. */
export function rowChangeOf(button: string): RowChange | undefined {
  const found = /^(add|remove):([a-z]+)(?::(\d+))?$/.exec(button);
  if (!found) return undefined;
  return { act: found[1] as 'add', list: found[2] ?? '', index: Number(found[3] ?? -1) };
}

/** The initiative of an address, for reading. */
export const initiativeFor = ({ db }: BenefitRoom, { actor, params }: Asked): Promise<Initiative> =>
  readableInitiative(db, actor, params.ref ?? params.id ?? '');

/** The initiative of an address, for those who write its benefits. @throws AppError 404, 401, 403. */
export async function writableInitiative(room: BenefitRoom, request: Asked): Promise<Initiative> {
  const initiative = await initiativeFor(room, request);
  requireMay(request.actor, 'benefit.write', initiative.target, { reading: 'initiative.read' });
  return initiative;
}

export const mayWrite = (actor: Actor, initiative: Initiative): boolean =>
  may(actor, 'benefit.write', initiative.target);
