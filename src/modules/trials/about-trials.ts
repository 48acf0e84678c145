import type { Db, Tx } from '../../kernel/db/tables.ts';
import type { Described } from '../../kernel/events/describe.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import type { Actor } from '../../kernel/identity/actor.ts';
import { may } from '../../kernel/identity/permissions.ts';
import type { PersonalData } from '../../kernel/identity/personal-data.ts';
import { isUuid } from '../../kernel/records/records.ts';
import { participantIds } from '../initiatives/public.ts';
import { trialPath } from './addresses.ts';
import { isRegistered, isTrialState } from './domain.ts';
import { recordKind } from './queries.ts';

/** What trials are called, for whoever may know: a draft only for those who may write it. */
export async function describeTrials(
  db: Db,
  actor: Actor,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Described>> {
  const wanted = ids.filter(isUuid);
  if (wanted.length === 0) return new Map();
  const rows = await db
    .selectFrom('trials as t')
    .innerJoin('records as r', 'r.id', 't.id')
    .innerJoin('initiatives as i', 'i.id', 't.initiative_id')
    .select(['t.id', 't.title', 't.language', 't.state', 'r.slug', 'r.organisation_id as organisationId'])
    .select(['r.created_by as accountId', 't.is_demonstration as isDemonstration', 'i.is_public as isPublic'])
    .select(participantIds('i').as('participantIds'))
    .where('t.id', 'in', wanted)
    .execute();
  return new Map(
    rows.flatMap((row): [string, Described][] => {
      const isLocked = isTrialState(row.state) && isRegistered(row.state);
      const target = { ...row, isPublic: row.isPublic && isLocked };
      if (!may(actor, isLocked ? 'trial.read' : 'trial.write', target)) return [];
      return [[row.id, { title: row.title, href: trialPath(row), language: row.language as Language }]];
    }),
  );
}

/** Moves the trials of an organisation to the one that took it over. What is registered stays as it was. */
export async function moveTrials(tx: Tx, fromId: string, intoId: string): Promise<number> {
  const moved = await tx
    .updateTable('trials')
    .set({ organisation_id: intoId })
    .where('organisation_id', '=', fromId)
    .executeTakeFirst();
  await tx
    .updateTable('records')
    .set({ organisation_id: intoId })
    .where('organisation_id', '=', fromId)
    .where('kind', '=', recordKind)
    .execute();
  return Number(moved.numUpdatedRows);
}

const tables = [
  'trial_registrations',
  'trial_amendments',
  'trial_assignments',
  'trial_data',
  'trial_results',
] as const;

/** What this room holds about a person: what they registered, amended, drew, put in and analysed. */
export const trialsPersonalData: PersonalData = {
  name: 'trials',
  covers: tables.map((table) => `${table}.made_by`),
  export: async (db, accountId) => {
    const made = await Promise.all(
      tables.map((table) =>
        db
          .selectFrom(table)
          .select(['trial_id as trialId', 'made_at as madeAt'])
          .where('made_by', '=', accountId)
          .orderBy('made_at')
          .execute(),
      ),
    );
    return Object.fromEntries(tables.map((table, at) => [table, made[at]]));
  },
};
