import type { Db } from '../../kernel/db/tables.ts';
import type { Described } from '../../kernel/events/describe.ts';
import type { Actor } from '../../kernel/identity/actor.ts';
import { may } from '../../kernel/identity/permissions.ts';
import type { PersonalData } from '../../kernel/identity/personal-data.ts';
import { isUuid } from '../../kernel/records/records.ts';
import { initiativePath } from './addresses.ts';
import { participantIds } from './participant-ids.ts';

/** What initiatives are called, for whoever may read them. */
export async function describeInitiatives(
  db: Db,
  actor: Actor,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Described>> {
  const wanted = ids.filter(isUuid);
  if (wanted.length === 0) return new Map();
  const rows = await db
    .selectFrom('initiatives as i')
    .innerJoin('records as r', 'r.id', 'i.id')
    .select(['i.id', 'r.slug', 'i.title', 'i.language', 'r.organisation_id as organisationId'])
    .select(['r.is_public as isPublic', 'r.is_demonstration as isDemonstration'])
    .select(participantIds('i').as('participantIds'))
    .where('i.id', 'in', wanted)
    .execute();
  return new Map(
    rows.flatMap((row): [string, Described][] => {
      if (!may(actor, 'initiative.read', row)) return [];
      return [[row.id, { title: row.title, href: initiativePath(row), language: row.language }]];
    }),
  );
}

/** What this room holds about a person: what they are responsible for, and the phases that they entered. */
export const initiativesPersonalData: PersonalData = {
  name: 'initiatives',
  covers: ['initiatives.owner_id', 'initiative_phases.entered_by'],
  export: async (db, accountId) => {
    const [owned, entered] = await Promise.all([
      db
        .selectFrom('initiatives')
        .select(['id', 'title', 'phase', 'owner_role as role'])
        .where('owner_id', '=', accountId)
        .orderBy('id')
        .execute(),
      db
        .selectFrom('initiative_phases')
        .select(['initiative_id as initiativeId', 'phase', 'entered_at as enteredAt', 'note'])
        .where('entered_by', '=', accountId)
        .orderBy('entered_at')
        .execute(),
    ]);
    return { responsibleFor: owned, phasesEntered: entered };
  },
};
