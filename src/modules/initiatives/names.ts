import type { Db } from '../../kernel/db/tables.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import type { Actor } from '../../kernel/identity/actor.ts';
import { may } from '../../kernel/identity/permissions.ts';
import { listTopics } from '../../kernel/topics/queries.ts';
import { listInnovationsById } from '../innovations/public.ts';
import { listInstrumentsById } from '../instruments/public.ts';
import { describeNeeds } from '../needs/public.ts';
import type { Names } from './comparable.ts';
import type { Initiative } from './queries.ts';
import type { InitiativeBody } from './schema.ts';

/** Whether the reader works for the organisation that owns it: who is responsible is told by name to those alone. */
export function isOwn(actor: Actor, { target }: Pick<Initiative, 'target'>): boolean {
  return may(actor, 'initiative.read', { ...target, isPublic: false, participantIds: [] });
}

/** What everything that some versions of an initiative point to is called, as far as the reader may know. */
export async function namesFor(
  db: Db,
  { actor, language }: { readonly actor: Actor; readonly language: Language },
  initiative: Initiative,
  bodies: readonly InitiativeBody[],
): Promise<Names> {
  const idsOf = (pick: (body: InitiativeBody) => readonly string[]) => [...new Set(bodies.flatMap(pick))];
  const [topics, needs, instruments, innovations, people] = await Promise.all([
    listTopics(db),
    describeNeeds(
      db,
      actor,
      idsOf(({ needIds }) => needIds),
    ),
    listInstrumentsById(
      db,
      idsOf(({ instrumentIds }) => instrumentIds),
    ),
    listInnovationsById(
      db,
      idsOf(({ copiedFrom }) => (copiedFrom ? [copiedFrom] : [])),
    ),
    isOwn(actor, initiative)
      ? namesOfPeople(
          db,
          idsOf(({ ownerId }) => (ownerId ? [ownerId] : [])),
        )
      : [],
  ]);
  return new Map([
    ...[...topics.values()].map(({ id, label }) => [id, label[language]] as const),
    ...[...needs].map(([id, { title }]) => [id, title] as const),
    ...instruments.map(({ id, name }) => [id, name] as const),
    ...innovations.map(({ id, title }) => [id, title] as const),
    ...people.map(({ id, name }) => [id, name] as const),
  ]);
}

/** For members' eyes. */
export async function namesOfPeople(db: Db, ids: readonly string[]): Promise<{ id: string; name: string }[]> {
  if (ids.length === 0) return [];
  return db.selectFrom('accounts').select(['id', 'name']).where('id', 'in', ids).execute();
}
