import { sql } from 'kysely';
import type { Db } from '../../kernel/db/tables.ts';
import { notFound } from '../../kernel/http/errors.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import type { Actor } from '../../kernel/identity/actor.ts';
import { requireMay } from '../../kernel/identity/require.ts';
import { listLinksFrom } from '../../kernel/links/links.ts';
import { listOrganisationsById, type Organisation } from '../../kernel/organisations/queries.ts';
import {
  findRecord,
  findRecordBySlug,
  findVersion,
  isUuid,
  type OwnRecord,
  targetOf,
} from '../../kernel/records/records.ts';
import { languageOf, readBody } from './body.ts';
import { isNeedState, type NeedState } from './domain.ts';
import type { NeedBody } from './schema.ts';

export const recordKind = 'need';

/** Another organisation that has the need too. */
export interface Join {
  readonly organisation: Organisation;
  readonly since: Date;
  readonly note: string | null;
}

/** A need that has been published, whatever became of it. */
export interface Need {
  readonly record: OwnRecord;
  readonly state: NeedState;
  readonly body: NeedBody;
  readonly language: Language;
  readonly owner: Organisation;
  readonly joins: readonly Join[];
  readonly publishedAt: Date;
  readonly changedAt: Date;
  readonly met:
    | { readonly at: Date; readonly words: string | null; readonly innovationIds: readonly string[] }
    | undefined;
  readonly withdrawn: { readonly at: Date; readonly reason: string | null } | undefined;
}

export function stateOf(record: OwnRecord): NeedState {
  return isNeedState(record.state) ? record.state : 'draft';
}

/**
 * The record that an address means, if `actor` may read it.
 * @throws AppError 404 when there is none, and in the same words when it is not for this reader.
 */
export async function readableRecord(db: Db, actor: Actor, reference: string): Promise<OwnRecord> {
  const record = isUuid(reference)
    ? await findRecord(db, recordKind, reference)
    : await findRecordBySlug(db, recordKind, reference);
  if (!record) throw notFound();
  requireMay(actor, 'need.read', targetOf(record));
  return record;
}

/** A published need by slug or id. @throws AppError 404 as above, and for what was never published. */
export async function readableNeed(db: Db, actor: Actor, reference: string): Promise<Need> {
  const record = await readableRecord(db, actor, reference);
  const need = await completeNeed(db, record);
  if (!need) throw notFound();
  return need;
}

/** Everything about a need that is in a record; undefined when it was never published. */
export async function completeNeed(db: Db, record: OwnRecord): Promise<Need | undefined> {
  if (record.publishedVersion === null) return undefined;
  const [version, standing, joins, owners, links] = await Promise.all([
    findVersion(db, record.id, record.publishedVersion),
    db.selectFrom('needs').selectAll().where('id', '=', record.id).executeTakeFirst(),
    listJoins(db, record.id),
    listOrganisationsById(db, [record.organisationId]),
    listLinksFrom(db, { kind: 'need', ids: [record.id] }, 'met_by'),
  ]);
  const [owner] = owners;
  if (!version || !standing || !owner) return undefined;
  const body = readBody(version.body);
  return {
    record,
    state: stateOf(record),
    body,
    language: languageOf(body),
    owner,
    joins,
    publishedAt: standing.published_at,
    changedAt: standing.changed_at,
    met: standing.met_at
      ? { at: standing.met_at, words: standing.met_words, innovationIds: links.map(({ to }) => to.id) }
      : undefined,
    withdrawn: standing.withdrawn_at
      ? { at: standing.withdrawn_at, reason: standing.withdrawn_reason }
      : undefined,
  };
}

async function listJoins(db: Db, needId: string): Promise<Join[]> {
  const rows = await db
    .selectFrom('need_joins')
    .select(['organisation_id', 'since', 'note'])
    .where('need_id', '=', needId)
    .orderBy('since')
    .orderBy('organisation_id')
    .execute();
  const organisations = await listOrganisationsById(
    db,
    rows.map(({ organisation_id }) => organisation_id),
  );
  const byId = new Map(organisations.map((organisation) => [organisation.id, organisation]));
  return rows.flatMap(({ organisation_id, since, note }) => {
    const organisation = byId.get(organisation_id);
    return organisation ? [{ organisation, since, note }] : [];
  });
}

/** A need as it stands in a list. */
export interface ListedNeed {
  readonly id: string;
  readonly slug: string;
  readonly state: NeedState;
  readonly isPublic: boolean;
  readonly isDemonstration: boolean;
  readonly body: NeedBody;
  readonly language: Language;
  readonly owner: { readonly id: string; readonly name: string; readonly slug: string };
  /** The owner and those who joined. */
  readonly organisations: number;
  readonly joinedIds: readonly string[];
  readonly publishedAt: Date;
  readonly changedAt: Date;
}

interface ListedRow {
  id: string;
  slug: string;
  state: string;
  is_public: boolean;
  is_demonstration: boolean;
  body: unknown;
  owner_id: string;
  owner_name: string;
  owner_slug: string;
  joined_ids: string[];
  published_at: Date;
  changed_at: Date;
}

/** Needs by id, in the order of `ids`. The caller has found the ids under kinds that the reader may read. */
export async function listNeedsById(db: Db, ids: readonly string[]): Promise<ListedNeed[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<ListedRow>`
    select r.id, coalesce(r.slug, r.id::text) as slug, r.state, r.is_public, r.is_demonstration, v.body,
      o.id as owner_id, o.name as owner_name, o.slug as owner_slug,
      array(select j.organisation_id from need_joins j where j.need_id = r.id order by j.since)::text[] as joined_ids,
      n.published_at, n.changed_at
    from records r
    join needs n on n.id = r.id
    join record_versions v on v.record_id = r.id and v.version = r.published_version
    join organisations o on o.id = r.organisation_id
    where r.kind = ${recordKind} and r.id = any(${[...ids]}::uuid[])
  `.execute(db);
  const found = new Map(rows.map((row) => [row.id, presentListed(row)]));
  return ids.flatMap((id) => found.get(id) ?? []);
}

function presentListed(row: ListedRow): ListedNeed {
  const body = readBody(row.body);
  return {
    id: row.id,
    slug: row.slug,
    state: isNeedState(row.state) ? row.state : 'draft',
    isPublic: row.is_public,
    isDemonstration: row.is_demonstration,
    body,
    language: languageOf(body),
    owner: { id: row.owner_id, name: row.owner_name, slug: row.owner_slug },
    organisations: 1 + row.joined_ids.length,
    joinedIds: row.joined_ids,
    publishedAt: row.published_at,
    changedAt: row.changed_at,
  };
}

/** How an organisation has joined needs: by the ids of the needs. */
export async function listJoinedIds(db: Db, organisationId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('need_joins')
    .select('need_id')
    .where('organisation_id', '=', organisationId)
    .orderBy('since', 'desc')
    .execute();
  return rows.map(({ need_id }) => need_id);
}
