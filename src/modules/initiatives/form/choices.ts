import type { Db } from '../../../kernel/db/tables.ts';
import type { Actor } from '../../../kernel/identity/actor.ts';
import { listMembers } from '../../../kernel/identity/members.ts';
import { listTopics } from '../../../kernel/topics/queries.ts';
import type { SelectOption } from '../../../ui/forms/select.tsx';
import { describeNeeds, listNeedsOfOrganisation } from '../../needs/public.ts';
import { namesOfPeople } from '../names.ts';
import type { Initiative } from '../queries.ts';
import type { FormChoices } from './form.tsx';

const needsShown = 30;
const instrumentsShown = 300;

/** What there is to choose from in the form of an initiative. The reader may write it, so may know who works there. */
export async function loadChoices(
  db: Db,
  actor: Actor,
  { record, body }: Pick<Initiative, 'record' | 'body'>,
): Promise<FormChoices> {
  const [topics, linked, own, members, instruments] = await Promise.all([
    listTopics(db),
    describeNeeds(db, actor, body.needIds),
    listNeedsOfOrganisation(db, actor, record.organisationId, { limit: needsShown }),
    listMembers(db, record.organisationId),
    db
      .selectFrom('instruments')
      .select(['id as value', 'name as label'])
      .orderBy('name')
      .limit(instrumentsShown)
      .execute(),
  ]);
  const isMember = members.some(({ accountId }) => accountId === body.ownerId);
  const former = isMember || !body.ownerId ? [] : await namesOfPeople(db, [body.ownerId]);
  const needs = new Map<string, SelectOption>([
    ...[...linked].map(([id, { title }]) => [id, { value: id, label: title }] as const),
    ...own.map(({ id, title }) => [id, { value: id, label: title }] as const),
  ]);
  return {
    topics,
    needs: [...needs.values()],
    members: [
      ...members.map(({ accountId, name, email }) => ({
        value: accountId,
        label: name || email || accountId,
      })),
      // Who has left stays named until somebody else is.
      ...former.map(({ id, name }) => ({ value: id, label: name || id })),
    ],
    instruments,
  };
}

export async function slugOfInnovation(db: Db, id: string | undefined): Promise<string | undefined> {
  if (id === undefined) return undefined;
  const row = await db.selectFrom('innovations').select('slug').where('id', '=', id).executeTakeFirst();
  return row?.slug;
}
