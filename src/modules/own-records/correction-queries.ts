import type { Selectable } from 'kysely';
import type { Db, Tx } from '../../kernel/db/tables.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { type Actor, actingOrganisationId } from '../../kernel/identity/actor.ts';
import { may } from '../../kernel/identity/permissions.ts';
import type { AnyOwnRecordKind, OwnRecordKindName } from '../../kernel/records/kind.ts';
import { findRecord, findRecordBySlug, isUuid } from '../../kernel/records/records.ts';
import { findKind } from './kinds.ts';
import { currentBody } from './queries.ts';
import type { CorrectionState, OwnRecordTables } from './tables.ts';

/** What a reader told about a record. */
export interface Correction {
  readonly id: string;
  readonly subjectKind: OwnRecordKindName;
  readonly subjectId: string;
  /** What the record is called, and the language of that. */
  readonly title: string;
  readonly titleLanguage: string;
  readonly slug: string | null;
  /** Null where no organisation here keeps or owns the record. */
  readonly organisationId: string | null;
  readonly isDemonstration: boolean;
  readonly language: Language;
  readonly message: string;
  readonly source: string | null;
  readonly email: string | null;
  readonly state: CorrectionState;
  readonly receivedAt: Date;
  readonly answeredAt: Date | null;
  readonly answer: string | null;
}

/** A published record that somebody may tell about, and who is responsible for it. */
export interface Subject {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  /** Its page, without language prefix. */
  readonly path: string;
  readonly organisationId: string | null;
  readonly isDemonstration: boolean;
}

/** What stands at that address for this reader; undefined for what they cannot see. */
export async function findSubject(
  db: Db,
  actor: Actor,
  kind: AnyOwnRecordKind,
  slug: string,
): Promise<Subject | undefined> {
  const row = await kind.findPublic(db, { slug });
  if (row) {
    return {
      id: row.id,
      title: row.title,
      language: row.language,
      path: kind.publicPath(row.slug),
      organisationId: row.maintainedBy ?? (await firstAdmitted(db, row.organisationIds)),
      isDemonstration: false,
    };
  }
  const record = actor.isDemonstration ? await findRecordBySlug(db, kind.kind, slug) : undefined;
  if (!record?.isDemonstration || !record.isPublic) return undefined;
  const draft = kind.readDraft(await currentBody(db, { ...record, draft: null }));
  return {
    id: record.id,
    title: kind.titleOf(draft),
    language: kind.languageOf(draft),
    path: `/records/${kind.kind}/${record.id}/published`,
    organisationId: record.organisationId,
    isDemonstration: true,
  };
}

/** The first of the organisations behind a record that works in Nytte. */
async function firstAdmitted(db: Db, organisationIds: readonly string[]): Promise<string | null> {
  if (organisationIds.length === 0) return null;
  const rows = await db
    .selectFrom('organisation_admissions')
    .select('organisation_id')
    .where('organisation_id', 'in', organisationIds)
    .where('state', '=', 'approved')
    .execute();
  const admitted = new Set(rows.map((row) => row.organisation_id));
  return organisationIds.find((id) => admitted.has(id)) ?? null;
}

/** Whether the actor is among those whom the correction is for. */
export function mayAnswer(
  actor: Actor,
  { organisationId, isDemonstration }: Pick<Correction, 'organisationId' | 'isDemonstration'>,
): boolean {
  return organisationId === null
    ? may(actor, 'correction.answer_unowned', { isDemonstration })
    : may(actor, 'correction.answer', { organisationId, isDemonstration });
}

/** Those that the actor may answer: of the organisation acted for, and of nobody for who runs the service. */
export async function listCorrections(db: Db, actor: Actor): Promise<Correction[]> {
  const organisationId = actingOrganisationId(actor) ?? null;
  const { isDemonstration } = actor;
  const own = mayAnswer(actor, { organisationId: organisationId ?? '', isDemonstration });
  const unowned = mayAnswer(actor, { organisationId: null, isDemonstration });
  if (!own && !unowned) return [];
  const rows = await db
    .selectFrom('corrections')
    .selectAll()
    .where('is_demonstration', '=', isDemonstration)
    .where((eb) =>
      eb.or([
        ...(own ? [eb('organisation_id', '=', organisationId)] : []),
        ...(unowned ? [eb('organisation_id', 'is', null)] : []),
      ]),
    )
    .orderBy((eb) => eb('state', '=', 'received'), 'desc')
    .orderBy('received_at', 'desc')
    .orderBy('id')
    .limit(200)
    .execute();
  return Promise.all(rows.map((row) => present(db, row)));
}

/** Undefined for one that there is not, and for one that is not the actor's to answer. */
export async function findCorrection(db: Db, actor: Actor, id: string): Promise<Correction | undefined> {
  if (!isUuid(id)) return undefined;
  const row = await db.selectFrom('corrections').selectAll().where('id', '=', id).executeTakeFirst();
  const correction = row && (await present(db, row));
  return correction && mayAnswer(actor, correction) ? correction : undefined;
}

export async function lockCorrection(tx: Tx, id: string): Promise<Correction | undefined> {
  if (!isUuid(id)) return undefined;
  const row = await tx
    .selectFrom('corrections')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && present(tx, row);
}

/** How many wait for an answer from this actor. */
export async function countWaitingCorrections(db: Db, actor: Actor): Promise<number> {
  return (await listCorrections(db, actor)).filter(({ state }) => state === 'received').length;
}

async function present(db: Db, row: Selectable<OwnRecordTables['corrections']>): Promise<Correction> {
  const named = await nameOf(db, row.subject_kind, row.subject_id);
  return {
    id: row.id,
    subjectKind: row.subject_kind,
    subjectId: row.subject_id,
    title: named?.title ?? '–',
    titleLanguage: named?.language ?? 'nb',
    slug: named?.slug ?? null,
    organisationId: row.organisation_id,
    isDemonstration: row.is_demonstration,
    language: row.language as Language,
    message: row.message,
    source: row.source,
    email: row.email,
    state: row.state,
    receivedAt: row.received_at,
    answeredAt: row.answered_at,
    answer: row.answer,
  };
}

async function nameOf(
  db: Db,
  kindName: OwnRecordKindName,
  subjectId: string,
): Promise<{ title: string; language: string; slug: string | null } | undefined> {
  const kind = findKind(kindName) as AnyOwnRecordKind;
  const row = await kind.findPublic(db, { id: subjectId });
  if (row) return row;
  const record = await findRecord(db, kindName, subjectId);
  if (!record) return undefined;
  const draft = kind.readDraft(await currentBody(db, record));
  return { title: kind.titleOf(draft), language: kind.languageOf(draft), slug: record.slug };
}
