import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../../kernel/db/tables.ts';
import { notFound } from '../../../kernel/http/errors.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import { type Actor, actingOrganisationId } from '../../../kernel/identity/actor.ts';
import { may } from '../../../kernel/identity/permissions.ts';
import { requireMay } from '../../../kernel/identity/require.ts';
import {
  findRecord,
  findRecordBySlug,
  findVersion,
  isUuid,
  type OwnRecord,
  targetOf,
} from '../../../kernel/records/records.ts';
import { draftOf, readBody, readDraft } from './domain.ts';
import type { SandboxBody, SandboxDraft } from './schema.ts';

export const recordKind = 'sandbox_case';

export const sandboxPath = (record: { readonly id: string; readonly slug: string | null }): string =>
  `/sandbox/${record.slug ?? record.id}`;

/** A case by slug or id, if `actor` may read it. @throws AppError 404 alike for what is hidden and what is not there. */
export async function readableCase(db: Db, actor: Actor, reference: string): Promise<OwnRecord> {
  const record = isUuid(reference)
    ? await findRecord(db, recordKind, reference)
    : await findRecordBySlug(db, recordKind, reference);
  if (!record) throw notFound();
  requireMay(actor, 'trial.read', targetOf(record));
  return record;
}

/** The same for who may write on it. @throws AppError 404, 401, 403 */
export async function writableCase(db: Db, actor: Actor, reference: string): Promise<OwnRecord> {
  const record = await readableCase(db, actor, reference);
  requireMay(actor, 'trial.write', targetOf(record));
  return record;
}

/** What is being written of a case, or else what is published. */
export async function draftIn(db: Db, record: OwnRecord): Promise<SandboxDraft> {
  if (record.draft !== null || record.publishedVersion === null) return readDraft(record.draft);
  const version = await findVersion(db, record.id, record.publishedVersion);
  return version ? draftOf(readBody(version.body)) : {};
}

/** A case as everybody may read it. */
export interface PublishedCase {
  readonly id: string;
  readonly slug: string;
  readonly language: Language;
  readonly body: SandboxBody;
  readonly owner: { readonly name: string; readonly slug: string };
  readonly publishedAt: Date;
  readonly changedAt: Date;
}

interface Row {
  id: string;
  slug: string;
  language: Language;
  body: unknown;
  owner_name: string;
  owner_slug: string;
  published_at: Date;
  changed_at: Date;
}

/** Published cases by id, in the order of `ids`. The caller has found the ids under kinds that the reader may read. */
export async function listCasesById(db: Db, ids: readonly string[]): Promise<PublishedCase[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<Row>`
    select c.id, coalesce(r.slug, r.id::text) as slug, c.language, v.body, o.name as owner_name,
      o.slug as owner_slug, c.published_at, c.changed_at
    from sandbox_cases c
    join records r on r.id = c.id
    join record_versions v on v.record_id = r.id and v.version = r.published_version
    join organisations o on o.id = r.organisation_id
    where r.kind = ${recordKind} and r.is_public and c.id = any(${[...ids]}::uuid[])
  `.execute(db);
  const found = new Map(rows.map((row) => [row.id, present(row)]));
  return ids.flatMap((id) => found.get(id) ?? []);
}

function present(row: Row): PublishedCase {
  return {
    id: row.id,
    slug: row.slug,
    language: row.language,
    body: readBody(row.body),
    owner: { name: row.owner_name, slug: row.owner_slug },
    publishedAt: row.published_at,
    changedAt: row.changed_at,
  };
}

/** Cases of the kinds, page by page in the order of change, from after `after`; for files and the API. */
export async function pageOfCases(
  db: Db,
  wish: {
    readonly conditions: RawBuilder<unknown>;
    readonly after?: { readonly changedAt: string; readonly id: string } | undefined;
    readonly limit: number;
  },
): Promise<{ cases: PublishedCase[]; next: { changedAt: string; id: string } | undefined }> {
  const later = wish.after
    ? sql`and (c.changed_at, c.id) < (${wish.after.changedAt}::timestamptz, ${wish.after.id}::uuid)`
    : sql``;
  const { rows } = await sql<{ id: string; changedAt: string }>`
    select s.id, c.changed_at::text as "changedAt" from search_records s join sandbox_cases c on c.id = s.id
    where ${wish.conditions} ${later}
    order by c.changed_at desc, c.id desc limit ${wish.limit}`.execute(db);
  const cases = await listCasesById(
    db,
    rows.map(({ id }) => id),
  );
  const last = rows.at(-1);
  return { cases, next: rows.length === wish.limit && last ? last : undefined };
}

/** A case that an organisation is writing on, for its own. */
export interface DraftedCase {
  readonly id: string;
  readonly slug: string | null;
  readonly title: string | undefined;
  readonly savedAt: Date | null;
}

const draftsShown = 10;

/** What the organisation that the reader works for is writing on, the last saved first. */
export async function listOwnDrafts(db: Db, actor: Actor): Promise<DraftedCase[]> {
  const organisationId = actingOrganisationId(actor);
  const { isDemonstration } = actor;
  if (organisationId === undefined) return [];
  if (!may(actor, 'trial.read', { organisationId, isPublic: false, isDemonstration })) return [];
  const rows = await db
    .selectFrom('records')
    .select(['id', 'slug', 'draft', 'draft_at'])
    .where('kind', '=', recordKind)
    .where('organisation_id', '=', organisationId)
    .where('is_demonstration', '=', isDemonstration)
    .where('draft', 'is not', null)
    .orderBy('draft_at', 'desc')
    .orderBy('id')
    .limit(draftsShown)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    slug: row.slug,
    title: readDraft(row.draft).title,
    savedAt: row.draft_at,
  }));
}

/** The published cases that came from an initiative. The caller has asked whether the reader may see the initiative. */
export async function listCasesOfInitiative(
  db: Db,
  actor: Actor,
  initiativeId: string,
): Promise<PublishedCase[]> {
  const rows = await db
    .selectFrom('sandbox_cases')
    .select('id')
    .where('initiative_id', '=', initiativeId)
    .$if(!actor.isDemonstration, (query) => query.where('is_demonstration', '=', false))
    .orderBy('changed_at', 'desc')
    .orderBy('id')
    .execute();
  return listCasesById(
    db,
    rows.map(({ id }) => id),
  );
}
