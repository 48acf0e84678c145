import { sql } from 'kysely';
import { countRows } from '../../kernel/db/count-rows.ts';
import type { Db } from '../../kernel/db/tables.ts';
import type { Described } from '../../kernel/events/describe.ts';
import type { Actor, Person } from '../../kernel/identity/actor.ts';
import { may } from '../../kernel/identity/permissions.ts';
import type { PersonalData } from '../../kernel/identity/personal-data.ts';
import type { MergeMover } from '../../kernel/organisations/merge.ts';
import { isUuid } from '../../kernel/records/records.ts';
import { participantIds } from '../initiatives/public.ts';
import { benefitPath } from './addresses.ts';

/** What benefits are called, for whoever may read their initiatives. */
export async function describeBenefits(
  db: Db,
  actor: Actor,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Described>> {
  const wanted = ids.filter(isUuid);
  if (wanted.length === 0) return new Map();
  const rows = await db
    .selectFrom('benefits as b')
    .innerJoin('initiatives as i', 'i.id', 'b.initiative_id')
    .select(['b.id', 'b.title', 'b.language', 'i.organisation_id as organisationId'])
    .select(['i.is_public as isPublic', 'i.is_demonstration as isDemonstration'])
    .select(participantIds('i').as('participantIds'))
    .where('b.id', 'in', wanted)
    .execute();
  return new Map(
    rows.flatMap((row): [string, Described][] => {
      if (!may(actor, 'benefit.read', row)) return [];
      return [[row.id, { title: row.title, href: benefitPath(row.id), language: row.language }]];
    }),
  );
}

/** A benefit that waits to be measured. */
export interface DueBenefit {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  readonly href: string;
  readonly at: Date;
  readonly organisationId: string;
}

/** What is due to be measured in the organisations that the person writes for, the longest due first. */
export async function listDueBenefits(db: Db, person: Person, today: string): Promise<DueBenefit[]> {
  const ids = person.memberships
    .filter(({ organisationId }) =>
      may(person, 'benefit.write', { organisationId, isDemonstration: person.isDemonstration }),
    )
    .map(({ organisationId }) => organisationId);
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('benefits')
    .select(['id', 'title', 'language', 'organisation_id', 'next_measurement_on'])
    .where('organisation_id', 'in', ids)
    .where('is_demonstration', '=', person.isDemonstration)
    .where('next_measurement_on', '<=', today)
    .orderBy('next_measurement_on')
    .orderBy('id')
    .limit(50)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    language: row.language,
    href: `${benefitPath(row.id)}/measure`,
    at: new Date(`${row.next_measurement_on}T00:00:00Z`),
    organisationId: row.organisation_id,
  }));
}

/** What this room holds about a person: what they own, measured, concluded and reckoned for their organisation. */
export const benefitsPersonalData: PersonalData = {
  name: 'benefits',
  covers: [
    'benefits.owner_id',
    'benefit_measurements.measured_by',
    'benefit_judgements.judged_by',
    'benefit_valuations.made_by',
  ],
  export: async (db, accountId) => {
    const [owned, measured, judged, valued] = await Promise.all([
      db
        .selectFrom('benefits')
        .select(['id as benefitId', 'title', 'owner_role as role'])
        .where('owner_id', '=', accountId)
        .orderBy('created_at')
        .execute(),
      db
        .selectFrom('benefit_measurements')
        .select([
          'benefit_id as benefitId',
          'measured_on as on',
          'value',
          'source',
          'recorded_at as recordedAt',
        ])
        .where('measured_by', '=', accountId)
        .orderBy('recorded_at')
        .execute(),
      db
        .selectFrom('benefit_judgements')
        .select(['benefit_id as benefitId', 'state', 'note', 'judged_at as judgedAt'])
        .where('judged_by', '=', accountId)
        .orderBy('judged_at')
        .execute(),
      db
        .selectFrom('benefit_valuations')
        .select(['plan_id as planId', 'made_at as madeAt'])
        .where('made_by', '=', accountId)
        .orderBy('made_at')
        .execute(),
    ]);
    return { owned, measured, judged, valued };
  },
  // Who owned it stands in the texts too; the role stays, which is the organisation's.
  erase: async (tx, accountId) => {
    await sql`
      update record_versions v set body = v.body - 'ownerId' from records r
      where r.id = v.record_id and r.kind = 'benefit' and v.body ->> 'ownerId' = ${accountId}
        and r.organisation_id in (select organisation_id from memberships where account_id = ${accountId}::uuid
          union select organisation_id from benefits where owner_id = ${accountId}::uuid)`.execute(tx);
    await sql`
      update records set draft = draft - 'ownerId'
      where kind = 'benefit' and draft ->> 'ownerId' = ${accountId}`.execute(tx);
  },
};

/**
 * Benefits go with the organisation that takes over, its shares and what it measured too. Where both had a share of
 * the same benefit, the two become one.
 */
export const benefitsMergeMover: MergeMover = {
  what: {
    nb: 'gevinstplaner, gevinster og andeler i gevinster',
    nn: 'gevinstplanar, gevinstar og delar i gevinstar',
    en: 'benefit plans, benefits and shares in benefits',
  },
  count: async (db, fromId) =>
    (await countRows(db, sql`benefits where organisation_id = ${fromId}`)) +
    (await countRows(db, sql`benefit_plans where organisation_id = ${fromId}`)) +
    (await countRows(db, sql`benefit_shares where organisation_id = ${fromId}`)) +
    (await countRows(db, sql`benefit_measurements where organisation_id = ${fromId}`)),
  move: async (tx, fromId, intoId) => {
    const count = await benefitsMergeMover.count(tx, fromId);
    await sql`
      update benefit_shares s set share = s.share + gone.share,
        measured_ore = case when s.measured_ore is null and gone.measured_ore is null then null
          else coalesce(s.measured_ore, 0) + coalesce(gone.measured_ore, 0) end
      from benefit_shares gone
      where gone.benefit_id = s.benefit_id and gone.organisation_id = ${fromId}::uuid
        and s.organisation_id = ${intoId}::uuid`.execute(tx);
    await sql`
      delete from benefit_shares gone using benefit_shares s
      where gone.benefit_id = s.benefit_id and gone.organisation_id = ${fromId}::uuid
        and s.organisation_id = ${intoId}::uuid`.execute(tx);
    for (const table of ['benefit_shares', 'benefit_measurements', 'benefits', 'benefit_plans'] as const) {
      await sql`
        update ${sql.table(table)} set organisation_id = ${intoId}::uuid where organisation_id = ${fromId}::uuid
      `.execute(tx);
    }
    await sql`
      update records set organisation_id = ${intoId}::uuid
      where organisation_id = ${fromId}::uuid and kind in ('benefit', 'benefit_plan')`.execute(tx);
    return count;
  },
};
