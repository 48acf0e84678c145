import { sql } from 'kysely';
import type { Db, Tx } from '../../kernel/db/tables.ts';
import type { Described } from '../../kernel/events/describe.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import type { Actor } from '../../kernel/identity/actor.ts';
import { may } from '../../kernel/identity/permissions.ts';
import type { PersonalData } from '../../kernel/identity/personal-data.ts';
import { isUuid } from '../../kernel/records/records.ts';
import { moveSearchKind, moveSearchOrganisation } from '../../kernel/search/move-records.ts';
import { needPath } from './addresses.ts';
import { languageOf, readBody, readDraft, wordsOf } from './body.ts';
import { type NeedState, needKinds } from './domain.ts';
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

/** What each of the needs says happens today, of those that `actor` may read, in the order of `ids`. */
export async function readNeedTexts(db: Db, actor: Actor, ids: readonly string[]): Promise<string[]> {
  const readable = await describeNeeds(db, actor, ids);
  const needs = await listNeedsById(
    db,
    ids.filter((id) => readable.has(id)),
  );
  return needs.map(({ body }) => body.today);
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
    where s.kind = any(${needKinds.readBy(actor)}::text[]) and s.organisation_ids @> array[${organisationId}::uuid]
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

const mostCompared = 500;

/**
 * The need of an organisation's own that a brief was made from, known by its words: a brief's address holds no more
 * than them, so that it can be shared. @returns its id; undefined when the words are nobody's need, or are changed.
 */
export async function findNeedByWords(
  db: Db,
  actor: Actor,
  organisationId: string,
  words: string,
): Promise<string | undefined> {
  const wanted = squeezed(words);
  const own = await listNeedsOfOrganisation(db, actor, organisationId, { limit: mostCompared });
  const alike = own.filter(({ title }) => wanted.startsWith(squeezed(title)));
  const needs = await listNeedsById(
    db,
    alike.map(({ id }) => id),
  );
  return needs.find(({ body }) => squeezed(wordsOf(body)) === wanted)?.id;
}

const squeezed = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

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
  await moveSearchKind(tx, needKinds.of(fromId), needKinds.of(intoId));
  await moveSearchOrganisation(tx, { fromId, intoId, ids: [...joined, ...rows.map(({ id }) => id)] });
  return { moved: rows.length };
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
