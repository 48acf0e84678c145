import { sql } from 'kysely';
import type { Db, Tx } from '../../kernel/db/tables.ts';
import type { Described } from '../../kernel/events/describe.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import type { Actor } from '../../kernel/identity/actor.ts';
import { may } from '../../kernel/identity/permissions.ts';
import type { PersonalData } from '../../kernel/identity/personal-data.ts';
import { isUuid } from '../../kernel/records/records.ts';
import { needPath } from './addresses.ts';
import { languageOf, readBody, readDraft } from './body.ts';
import { kindOf, kindsFor, type NeedState } from './domain.ts';
import { listJoinedIds, listNeedsById, recordKind } from './queries.ts';

/** What needs are called, for whoever may read them: also drafts, and withdrawn ones for their own organisation. */
export async function describeNeeds(
  db: Db,
  actor: Actor,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Described>> {
  const wanted = ids.filter(isUuid);
  if (wanted.length === 0) return new Map();
  const rows = await db
    .selectFrom('records as r')
    .leftJoin('record_versions as v', (join) =>
      join.onRef('v.record_id', '=', 'r.id').onRef('v.version', '=', 'r.published_version'),
    )
    .select([
      'r.id',
      'r.slug',
      'r.state',
      'r.draft',
      'r.organisation_id as organisationId',
      'r.is_public as isPublic',
      'r.is_demonstration as isDemonstration',
      'r.created_by as accountId',
      'v.body',
    ])
    .where('r.kind', '=', recordKind)
    .where('r.id', 'in', wanted)
    .execute();
  return new Map(
    rows.flatMap((row): [string, Described][] => {
      if (!may(actor, 'need.read', row)) return [];
      const isOwn = may(actor, 'need.read', { ...row, isPublic: false });
      // What was withdrawn is told of without its words.
      if (row.state === 'withdrawn' && !isOwn) return [];
      const body = row.body === null ? readDraft(row.draft) : readBody(row.body);
      // A draft may have none yet: who shows it says so.
      return [[row.id, { title: body.title ?? '', href: needPath(row), language: languageOf(body) }]];
    }),
  );
}

/** A need as an organisation's page tells of it. */
export interface OrganisationNeed {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  readonly language: Language;
  readonly state: NeedState;
  /** The organisation joined it; another stated it. */
  readonly joined: boolean;
  /** How many have it, the owner among them. */
  readonly organisations: number;
  readonly changedAt: Date;
}

/** What an organisation has stated or joined, of that which `actor` may find; the last changed first. */
export async function listNeedsOfOrganisation(
  db: Db,
  actor: Actor,
  organisationId: string,
  { limit }: { readonly limit: number },
): Promise<OrganisationNeed[]> {
  const { rows } = await sql<{ id: string }>`
    select s.id from search_records s join needs n on n.id = s.id
    where s.kind = any(${kindsFor(actor)}::text[]) and s.organisation_ids @> array[${organisationId}::uuid]
    order by n.changed_at desc, s.id limit ${limit}`.execute(db);
  const needs = await listNeedsById(
    db,
    rows.map(({ id }) => id),
  );
  return needs.map((need) => ({
    id: need.id,
    title: need.body.title,
    href: needPath(need),
    language: need.language,
    state: need.state,
    joined: need.owner.id !== organisationId,
    organisations: need.organisations,
    changedAt: need.changedAt,
  }));
}

/** A draft of an organisation, for its own. */
export interface DraftedNeed {
  readonly id: string;
  readonly title: string | undefined;
  readonly href: string;
  readonly savedAt: Date | null;
  readonly isPublished: boolean;
}

/** What an organisation is writing on and has not published, the last saved first. The caller has asked `need.read`. */
export async function listDraftsOfOrganisation(
  db: Db,
  organisationId: string,
  { limit }: { readonly limit: number },
): Promise<DraftedNeed[]> {
  const rows = await db
    .selectFrom('records')
    .select(['id', 'draft', 'draft_at', 'published_version'])
    .where('kind', '=', recordKind)
    .where('organisation_id', '=', organisationId)
    .where('draft', 'is not', null)
    .orderBy('draft_at', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    title: readDraft(row.draft).title,
    href: `/needs/draft/${row.id}`,
    savedAt: row.draft_at,
    isPublished: row.published_version !== null,
  }));
}

/**
 * Moves the needs of an organisation to the one that took it over, with what it has joined. Where the new owner had
 * joined, or both had, it has the need once.
 */
export async function moveNeeds(tx: Tx, fromId: string, intoId: string): Promise<{ readonly moved: number }> {
  const joined = await listJoinedIds(tx, fromId);
  const { rows } = await sql<{ id: string }>`
    update records set organisation_id = ${intoId}::uuid
    where kind = ${recordKind} and organisation_id = ${fromId}::uuid returning id`.execute(tx);
  await sql`
    insert into need_joins (need_id, organisation_id, since, note, joined_by)
    select need_id, ${intoId}::uuid, since, note, joined_by from need_joins where organisation_id = ${fromId}::uuid
    on conflict do nothing`.execute(tx);
  await sql`delete from need_joins where organisation_id = ${fromId}::uuid`.execute(tx);
  await sql`
    delete from need_joins j using records r
    where r.id = j.need_id and r.organisation_id = j.organisation_id and r.organisation_id = ${intoId}::uuid
  `.execute(tx);
  await moveInSearch(tx, fromId, intoId, [...joined, ...rows.map(({ id }) => id)]);
  return { moved: rows.length };
}

/** The same words under the new owner: nothing need be analysed again. */
async function moveInSearch(tx: Tx, fromId: string, intoId: string, ids: readonly string[]): Promise<void> {
  const [from, into] = [kindOf(fromId), kindOf(intoId)];
  await sql`update search_postings set kind = ${into} where kind = ${from}`.execute(tx);
  await sql`update search_records set kind = ${into} where kind = ${from}`.execute(tx);
  for (const table of ['search_terms', 'search_words'] as const) {
    const key = sql.ref(table === 'search_terms' ? 'term' : 'word');
    await sql`
      insert into ${sql.table(table)} (kind, ${key}, documents)
      select ${into}, ${key}, documents from ${sql.table(table)} where kind = ${from}
      on conflict (kind, ${key}) do update set documents = ${sql.table(table)}.documents + excluded.documents
    `.execute(tx);
    await sql`delete from ${sql.table(table)} where kind = ${from}`.execute(tx);
  }
  await sql`delete from search_statistics where kind = ${from}`.execute(tx);
  await sql`
    insert into search_statistics (kind, documents, refreshed_at)
    select ${into}, count(*)::integer, clock_timestamp() from search_records where kind = ${into}
    on conflict (kind) do update set documents = excluded.documents, refreshed_at = excluded.refreshed_at
  `.execute(tx);
  await sql`
    update search_records set organisation_ids = (
      select array_agg(distinct case when id = ${fromId}::uuid then ${intoId}::uuid else id end)
      from unnest(organisation_ids) as id
    ) where id = any(${[...ids]}::uuid[])`.execute(tx);
}

/** What this room holds about a person: what they joined and kept on behalf of their organisation. */
export const needsPersonalData: PersonalData = {
  name: 'needs',
  covers: ['need_joins.joined_by', 'need_briefs.kept_by'],
  export: async (db, accountId) => {
    const [joins, briefs] = await Promise.all([
      db
        .selectFrom('need_joins')
        .select(['need_id as needId', 'organisation_id as organisationId', 'since', 'note'])
        .where('joined_by', '=', accountId)
        .orderBy('since')
        .execute(),
      db
        .selectFrom('need_briefs')
        .select(['need_id as needId', 'made_at as madeAt'])
        .where('kept_by', '=', accountId)
        .orderBy('made_at')
        .execute(),
    ]);
    return { joined: joins, briefsKept: briefs };
  },
};
