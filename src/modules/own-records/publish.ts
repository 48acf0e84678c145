import { sql } from 'kysely';
import type { Db, Tx } from '../../kernel/db/tables.ts';
import { announce } from '../../kernel/events/announce.ts';
import { osloDay } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { type Actor, accountIdOf } from '../../kernel/identity/actor.ts';
import { slugify } from '../../kernel/organisations/slug.ts';
import type { AnyOwnRecordKind, DraftFault, Keeper } from '../../kernel/records/kind.ts';
import { changeRecord, listVersions, type OwnRecord, publishRecord } from '../../kernel/records/records.ts';
import type { Analyser } from '../../kernel/search/text/analyser.ts';
import { IncompleteRecord, keptByOther } from './faults.ts';
import { currentBody, findOrigin, type Origin, organisationOf } from './queries.ts';
import { auditRecord, forgetAuthors } from './record-acts.ts';

/** A record as it would be published: its content, or what is missing. */
export interface Judged {
  readonly draft: unknown;
  readonly content: unknown;
  readonly faults: readonly DraftFault[];
  readonly keeper: Keeper;
}

/** Judges what is being written, or `body`, as if it were published now. */
export async function judge(
  db: Db,
  kind: AnyOwnRecordKind,
  record: OwnRecord,
  setting: {
    readonly language: Language;
    readonly now: Date;
    readonly body?: unknown;
    readonly slug?: string;
  },
): Promise<Judged> {
  const draft = kind.readDraft(setting.body ?? (await currentBody(db, record)));
  const organisation = await organisationOf(db, record.organisationId);
  const origin = await findOrigin(db, record.id);
  const { content, faults } = await kind.complete(db, draft, {
    language: setting.language,
    organisation,
    // Before the first publication the address is not known; no fault may come from that.
    slug: setting.slug ?? record.slug ?? origin?.slug ?? 'uten-adresse',
    today: osloDay(setting.now),
    original: origin?.content,
  });
  return { draft, content, faults, keeper: { organisation, recordId: record.id, at: setting.now } };
}

/**
 * Publishes the draft of a locked record, by somebody who may. For all to see unless it is for demonstration: then it
 * is in no public table and in no search.
 * @throws AppError 422 `incomplete_record`; 409 `kept_by_other`.
 */
export async function publishLocked(
  room: { readonly db: Tx; readonly analyser: Analyser; readonly now: () => Date },
  actor: Actor,
  publication: {
    readonly kind: AnyOwnRecordKind;
    readonly record: OwnRecord;
    readonly language: Language;
    readonly note?: string | undefined;
  },
): Promise<OwnRecord> {
  const { db: tx, analyser } = room;
  const { kind, record, language, note } = publication;
  const origin = await findOrigin(tx, record.id);
  await requireUnkept(tx, kind, record, origin);
  const title = kind.titleOf(kind.readDraft(await currentBody(tx, record)));
  const slug = record.slug ?? origin?.slug ?? (await freeAddress(tx, kind, record, title));
  const judged = await judge(tx, kind, record, { language, now: room.now(), slug });
  if (judged.faults.length > 0) throw new IncompleteRecord(judged.faults);
  // What was withdrawn is new to others when it comes back.
  const isFirst = !record.isPublic;
  const addressed = record.slug ? record : await changeRecord(tx, record, { slug });
  const published = await publishRecord(tx, addressed, {
    body: judged.draft,
    state: 'published',
    isPublic: true,
    slug,
    accountId: accountIdOf(actor),
    note,
    restoredFrom: await sameAsBefore(tx, record, judged.draft),
  });
  await forgetAuthors(tx, record.id);
  const publicId = origin?.publicId ?? record.id;
  const version = published.publishedVersion as number;
  await auditRecord(tx, actor, record, isFirst ? 'record.published' : 'record.changed', { version });
  await announce(tx, {
    kind: `${kind.kind}.${isFirst ? 'published' : 'changed'}`,
    organisationId: record.organisationId,
    subjectKind: kind.kind,
    subjectId: publicId,
    isPublic: true,
    isDemonstration: record.isDemonstration,
    actorId: accountIdOf(actor),
    detail: { version },
  });
  if (record.isDemonstration) return published;
  await kind.project(tx, analyser, judged.content, { id: publicId, keeper: judged.keeper });
  return published;
}

/** Two organisations may both have begun to correct the same: the first to publish keeps it. */
async function requireUnkept(
  tx: Tx,
  kind: AnyOwnRecordKind,
  record: OwnRecord,
  origin: Origin | undefined,
): Promise<void> {
  if (!origin) return;
  await lockAddress(tx, kind, origin.slug);
  const row = await kind.findPublic(tx, { id: origin.publicId });
  if (row && row.recordId !== null && row.recordId !== record.id) throw keptByOther();
}

/** The version whose words these are once more; undefined for new words. */
async function sameAsBefore(tx: Tx, record: OwnRecord, draft: unknown): Promise<number | undefined> {
  const told = JSON.stringify(sorted(draft));
  const versions = await listVersions(tx, record.id);
  return versions
    .filter(({ version }) => version !== record.publishedVersion)
    .find(({ body }) => JSON.stringify(sorted(body)) === told)?.version;
}

/** JSON comes back from the database with its keys in another order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, one]) => [name, sorted(one)]));
}

const longestSlug = 70;

/** An address that neither a record nor anything from the content files has. Demonstration keeps to its own. */
async function freeAddress(
  tx: Tx,
  kind: AnyOwnRecordKind,
  record: OwnRecord,
  title: string,
): Promise<string> {
  const plain = slugify(title).slice(0, longestSlug).replace(/-$/, '') || kind.kind;
  const wanted = record.isDemonstration ? `demonstrasjon-${plain}`.slice(0, longestSlug) : plain;
  await lockAddress(tx, kind, wanted);
  for (let number = 1; ; number++) {
    const slug = number === 1 ? wanted : `${wanted}-${number}`;
    const taken = await tx
      .selectFrom('records')
      .select('id')
      .where('kind', '=', kind.kind)
      .where('slug', '=', slug)
      .executeTakeFirst();
    if (!taken && !(await kind.findPublic(tx, { slug }))) return slug;
  }
}

async function lockAddress(tx: Tx, kind: AnyOwnRecordKind, slug: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`slug:${kind.kind}:${slug}`}))`.execute(tx);
}
