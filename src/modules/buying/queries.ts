import type { Selectable } from 'kysely';
import type { Db, Tx } from '../../kernel/db/tables.ts';
import { notFound } from '../../kernel/http/errors.ts';
import { type Actor, actingOrganisationId } from '../../kernel/identity/actor.ts';
import { type Action, may, type Target } from '../../kernel/identity/permissions.ts';
import { requireMay } from '../../kernel/identity/require.ts';
import { listOrganisationsById, type Organisation } from '../../kernel/organisations/queries.ts';
import { isUuid } from '../../kernel/records/records.ts';
import { type AssessmentDraft, assessmentDraft } from './schema.ts';
import type { BuyingTables } from './tables.ts';

/** An assessment of a purchase with its draft specification, as its organisation keeps it. */
export interface KeptAssessment {
  readonly id: string;
  readonly organisation: Organisation;
  readonly needId: string | null;
  readonly initiativeId: string | null;
  readonly isDemonstration: boolean;
  readonly version: number;
  readonly draft: AssessmentDraft;
  readonly savedBy: string | null;
  readonly savedAt: Date;
}

type Row = Selectable<BuyingTables['purchase_assessments']>;

/** Nobody outside its organisation sees an assessment, whoever sees its need or initiative. */
export const assessmentTarget = (assessment: {
  readonly organisationId: string;
  readonly isDemonstration: boolean;
}): Required<Target> => ({
  organisationId: assessment.organisationId,
  participantIds: [],
  isPublic: false,
  isDemonstration: assessment.isDemonstration,
  accountId: null,
});

/** An assessment of the reader's organisation. @throws AppError 404 alike for what is hidden and what is not there. */
export async function readableAssessment(
  db: Db,
  actor: Actor,
  id: string,
  action: Extract<Action, 'assessment.read' | 'assessment.write'> = 'assessment.read',
): Promise<KeptAssessment> {
  const row = isUuid(id)
    ? await db.selectFrom('purchase_assessments').selectAll().where('id', '=', id).executeTakeFirst()
    : undefined;
  return complete(db, actor, row, action);
}

/** The same for who may write, held until the transaction ends. @throws AppError 404, 403 */
export async function lockAssessment(tx: Tx, actor: Actor, id: string): Promise<KeptAssessment> {
  const row = isUuid(id)
    ? await tx
        .selectFrom('purchase_assessments')
        .selectAll()
        .where('id', '=', id)
        .forUpdate()
        .executeTakeFirst()
    : undefined;
  return complete(tx, actor, row, 'assessment.write');
}

async function complete(
  db: Db,
  actor: Actor,
  row: Row | undefined,
  action: 'assessment.read' | 'assessment.write',
): Promise<KeptAssessment> {
  if (!row) throw notFound();
  const owner = { organisationId: row.organisation_id, isDemonstration: row.is_demonstration };
  requireMay(actor, action, assessmentTarget(owner));
  const [organisation] = await listOrganisationsById(db, [row.organisation_id]);
  if (!organisation) throw notFound();
  return {
    id: row.id,
    organisation,
    needId: row.need_id,
    initiativeId: row.initiative_id,
    isDemonstration: row.is_demonstration,
    version: row.version,
    draft: readDraft(row.body),
    savedBy: row.saved_by,
    savedAt: row.saved_at,
  };
}

/** What another version of Nytte wrote and this one does not know is left out. */
const readDraft = (stored: unknown): AssessmentDraft => assessmentDraft.parse(stored);

/** A save of an assessment. */
export interface AssessmentVersion {
  readonly version: number;
  readonly draft: AssessmentDraft;
  readonly savedBy: string | null;
  readonly savedAt: Date;
}

/** Every save of an assessment that the caller may read, the last first. */
export async function listVersions(db: Db, assessmentId: string): Promise<AssessmentVersion[]> {
  const rows = await db
    .selectFrom('purchase_assessment_versions')
    .selectAll()
    .where('assessment_id', '=', assessmentId)
    .orderBy('version', 'desc')
    .limit(mostListed)
    .execute();
  return rows.map((row) => ({
    version: row.version,
    draft: readDraft(row.body),
    savedBy: row.saved_by,
    savedAt: row.saved_at,
  }));
}

/** An assessment in a list. */
export interface ListedAssessment {
  readonly id: string;
  readonly title: string | undefined;
  readonly savedAt: Date;
}

const mostListed = 50;

/**
 * The assessments of the organisation that the reader works for, the last saved first: all, or those of a need or an
 * initiative. None for who has no organisation.
 */
export async function listOwnAssessments(
  db: Db,
  actor: Actor,
  of: { readonly needId?: string; readonly initiativeId?: string } = {},
): Promise<ListedAssessment[]> {
  const organisationId = actingOrganisationId(actor);
  if (organisationId === undefined) return [];
  const target = assessmentTarget({ organisationId, isDemonstration: actor.isDemonstration });
  if (!may(actor, 'assessment.read', target)) return [];
  const { needId, initiativeId } = of;
  const rows = await db
    .selectFrom('purchase_assessments')
    .select(['id', 'body', 'saved_at'])
    .where('organisation_id', '=', organisationId)
    .where('is_demonstration', '=', actor.isDemonstration)
    .$if(needId !== undefined, (query) => query.where('need_id', '=', needId as string))
    .$if(initiativeId !== undefined, (query) => query.where('initiative_id', '=', initiativeId as string))
    .orderBy('saved_at', 'desc')
    .orderBy('id')
    .limit(mostListed)
    .execute();
  return rows.map((row) => ({ id: row.id, title: readDraft(row.body).title, savedAt: row.saved_at }));
}
