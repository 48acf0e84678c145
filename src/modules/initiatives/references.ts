import { sql } from 'kysely';
import type { Db } from '../../kernel/db/tables.ts';
import type { Actor } from '../../kernel/identity/actor.ts';
import { isListed } from '../../kernel/organisations/queries.ts';
import { listTopics } from '../../kernel/topics/queries.ts';
import { describeNeeds } from '../needs/public.ts';
import type { InitiativeBody, Participant } from './schema.ts';

/** What is wrong with something that an initiative points to. */
export const referenceFaultCodes = {
  unknown_need: 'is no need that you can read',
  unknown_innovation: 'is no innovation in the library',
  unknown_instrument: 'is no instrument',
  unknown_owner: 'is nobody who works for the organisation',
  unknown_organisation: 'is no organisation that we know',
  unknown_topic: 'is no topic',
  participant_twice: 'takes part already',
  participant_is_owner: 'owns the initiative',
} as const;
export type ReferenceFaultCode = keyof typeof referenceFaultCodes;

export interface ReferenceFault {
  readonly field: string;
  readonly code: ReferenceFaultCode;
}

/**
 * What an initiative points to that is not there, or not for `actor`: both are told alike, so that nobody learns of
 * what is hidden by trying. What `before` pointed to stays: it was put there by somebody who might.
 */
export async function referenceFaults(
  db: Db,
  actor: Actor,
  {
    body,
    organisationId,
    before,
  }: {
    readonly body: InitiativeBody;
    readonly organisationId: string;
    readonly before?: InitiativeBody | undefined;
  },
): Promise<ReferenceFault[]> {
  const faults = await Promise.all([
    needFaults(db, actor, body, before),
    rowFaults(db, 'innovations', 'copiedFrom', body.copiedFrom ? [body.copiedFrom] : [], before?.copiedFrom),
    rowFaults(db, 'instruments', 'instrumentIds', body.instrumentIds, ...(before?.instrumentIds ?? [])),
    ownerFaults(db, organisationId, body, before),
    organisationFaults(db, actor, body, before),
    topicFaults(db, body),
    participantFaults(body.participants, organisationId),
  ]);
  return faults.flat();
}

async function needFaults(
  db: Db,
  actor: Actor,
  { needIds }: InitiativeBody,
  before: InitiativeBody | undefined,
): Promise<ReferenceFault[]> {
  const wanted = needIds.filter((id) => !before?.needIds.includes(id));
  const readable = await describeNeeds(db, actor, wanted);
  return wanted.some((id) => !readable.has(id)) ? [{ field: 'needIds', code: 'unknown_need' }] : [];
}

async function rowFaults(
  db: Db,
  table: 'innovations' | 'instruments',
  field: 'copiedFrom' | 'instrumentIds',
  ids: readonly string[],
  ...known: readonly (string | undefined)[]
): Promise<ReferenceFault[]> {
  const wanted = ids.filter((id) => !known.includes(id));
  if (wanted.length === 0) return [];
  const { rows } = await sql<{ id: string }>`
    select id from ${sql.table(table)} where id = any(${wanted}::uuid[])`.execute(db);
  if (rows.length === new Set(wanted).size) return [];
  return [{ field, code: table === 'innovations' ? 'unknown_innovation' : 'unknown_instrument' }];
}

async function ownerFaults(
  db: Db,
  organisationId: string,
  { ownerId }: InitiativeBody,
  before: InitiativeBody | undefined,
): Promise<ReferenceFault[]> {
  if (ownerId === undefined || ownerId === before?.ownerId) return [];
  const member = await db
    .selectFrom('memberships')
    .select('role')
    .where('account_id', '=', ownerId)
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst();
  return member ? [] : [{ field: 'ownerId', code: 'unknown_owner' }];
}

async function organisationFaults(
  db: Db,
  { isDemonstration }: Actor,
  { participants }: InitiativeBody,
  before: InitiativeBody | undefined,
): Promise<ReferenceFault[]> {
  const known = new Set(before?.participants.flatMap(({ organisationId }) => organisationId ?? []));
  const wanted = participants
    .flatMap(({ organisationId }) => organisationId ?? [])
    .filter((id) => !known.has(id));
  const listed = new Set(await listedAmong(db, wanted, isDemonstration));
  return participants.flatMap(({ organisationId }, index): ReferenceFault[] =>
    organisationId && wanted.includes(organisationId) && !listed.has(organisationId)
      ? [{ field: `participants.${index}.organisation`, code: 'unknown_organisation' }]
      : [],
  );
}

async function topicFaults(db: Db, { topics, lifeEvents }: InitiativeBody): Promise<ReferenceFault[]> {
  const known = await listTopics(db);
  const fault = (field: string, ids: readonly string[]): ReferenceFault[] =>
    ids.every((id) => known.has(id)) ? [] : [{ field, code: 'unknown_topic' }];
  return [...fault('topics', topics), ...fault('lifeEvents', lifeEvents)];
}

/** Who takes part stands once, and the owner not at all: it is told of first, on every page. */
function participantFaults(participants: readonly Participant[], ownerId: string): ReferenceFault[] {
  const seen = new Set<string>();
  return participants.flatMap(({ organisationId, name }, index): ReferenceFault[] => {
    const field = `participants.${index}.organisation`;
    if (organisationId === ownerId) return [{ field, code: 'participant_is_owner' }];
    const key = organisationId ?? name.toLocaleLowerCase('nb').replace(/\s+/g, ' ');
    if (seen.has(key)) return [{ field, code: 'participant_twice' }];
    seen.add(key);
    return [];
  });
}

/** Those of the organisations that stand in lists for this reader. */
async function listedAmong(db: Db, ids: readonly string[], isDemonstration: boolean): Promise<string[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<{ id: string }>`
    select o.id from organisations o
    where o.id = any(${[...ids]}::uuid[]) and ${isListed('o', { includeDemonstration: isDemonstration })}`.execute(
    db,
  );
  return rows.map(({ id }) => id);
}
