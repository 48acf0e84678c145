import type { Db } from '../../kernel/db/tables.ts';
import type { Described } from '../../kernel/events/describe.ts';
import type { Actor, Person } from '../../kernel/identity/actor.ts';
import { may } from '../../kernel/identity/permissions.ts';
import type { PersonalData } from '../../kernel/identity/personal-data.ts';
import { isVisible } from './queries.ts';
import { isSubjectKind, subjectPath, subjects } from './subject.ts';

const mostWaiting = 50;

const pathOf = (kind: string, slug: string): string =>
  subjectPath(isSubjectKind(kind) ? kind : 'innovation', slug);

/** What organisations of this person use, and that is no longer told of here: until somebody has seen it. */
export async function listGoneWaiting(db: Db, person: Person) {
  const { isDemonstration } = person;
  const ids = person.memberships
    .map(({ organisationId }) => organisationId)
    .filter((organisationId) => may(person, 'adoption.tell', { organisationId, isDemonstration }));
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('adoptions as a')
    .leftJoin(subjects.as('i'), 'i.id', 'a.subject_id')
    .select(['a.id', 'a.subject_slug', 'a.organisation_id', 'a.changed_at'])
    .where('a.organisation_id', 'in', ids)
    .where('i.id', 'is', null)
    .where('a.gone_seen_at', 'is', null)
    .where('a.state', '!=', 'stopped')
    .orderBy('a.changed_at')
    .limit(mostWaiting)
    .execute();
  return rows.map((row) => ({
    kind: 'adoption' as const,
    // Its words are gone with it; the address is what they came to it by.
    title: row.subject_slug,
    language: 'nb',
    href: `/adoptions#gone-${row.id}`,
    at: row.changed_at,
    organisationId: row.organisation_id,
  }));
}

/** Adoptions that are for all, by the name of who adopts: the chain leads to how it has spread. */
export async function describeAdoptions(
  db: Db,
  actor: Actor,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Described>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('adoptions as a')
    .innerJoin('organisations as o', 'o.id', 'a.organisation_id')
    .innerJoin(subjects.as('i'), 'i.id', 'a.subject_id')
    .select(['a.id', 'o.name', 'i.slug', 'a.subject_kind'])
    .where('a.id', 'in', ids)
    .where(isVisible(actor))
    .execute();
  return new Map(
    rows.map(({ id, name, slug, subject_kind }) => [
      id,
      { title: name, href: `${pathOf(subject_kind, slug)}/adoption`, language: 'nb' },
    ]),
  );
}

/** What this room holds about a person: what they told and wrote on behalf of their organisation. */
export const adoptionPersonalData: PersonalData = {
  name: 'adoption',
  covers: ['adoption_steps.told_by', 'adoption_messages.written_by'],
  export: async (db, accountId) => {
    const [told, written] = await Promise.all([
      db
        .selectFrom('adoption_steps as s')
        .innerJoin('adoptions as a', 'a.id', 's.adoption_id')
        .select([
          'a.subject_kind as subjectKind',
          'a.subject_slug as subject',
          'a.organisation_id as organisationId',
        ])
        .select(['s.state', 's.year', 's.at', 's.body'])
        .where('s.told_by', '=', accountId)
        .orderBy('s.at')
        .execute(),
      db
        .selectFrom('adoption_messages')
        .select(['question_id as questionId', 'organisation_id as organisationId', 'text', 'at'])
        .where('written_by', '=', accountId)
        .orderBy('at')
        .execute(),
    ]);
    return { told, written };
  },
};
