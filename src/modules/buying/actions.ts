import { appendAudit } from '../../kernel/audit/append.ts';
import { newId } from '../../kernel/db/ids.ts';
import type { Db, Tx } from '../../kernel/db/tables.ts';
import { inTransaction } from '../../kernel/db/transaction.ts';
import { notFound } from '../../kernel/http/errors.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { type Actor, accountIdOf, actingOrganisationId, auditName } from '../../kernel/identity/actor.ts';
import { may } from '../../kernel/identity/permissions.ts';
import { requireMay } from '../../kernel/identity/require.ts';
import { assessmentTarget, type KeptAssessment, lockAssessment, readableAssessment } from './queries.ts';
import { type AssessmentDraft, assessmentDraft, type SubjectReference } from './schema.ts';
import { readSubject } from './subject.ts';

interface KeepingContext {
  readonly db: Db;
  readonly now: () => Date;
}

/** Whether `actor` may keep an assessment for the organisation that it works for. */
export function mayKeep(actor: Actor): boolean {
  const organisationId = actingOrganisationId(actor);
  if (organisationId === undefined) return false;
  return may(
    actor,
    'assessment.write',
    assessmentTarget({ organisationId, isDemonstration: actor.isDemonstration }),
  );
}

/**
 * Keeps an assessment and its draft for the organisation that the actor works for.
 * @throws AppError 401, 403; 404 for a need or an initiative that the actor may not read.
 */
export async function keepAssessment(
  { db, now }: KeepingContext,
  actor: Actor,
  kept: {
    readonly draft: AssessmentDraft;
    readonly of: SubjectReference;
    readonly language: Language;
  },
): Promise<KeptAssessment> {
  const organisationId = actingOrganisationId(actor);
  const { isDemonstration } = actor;
  requireMay(actor, 'assessment.write', { organisationId, isDemonstration });
  if (organisationId === undefined) throw notFound();
  return inTransaction(db, async (tx) => {
    const subject = await readSubject(tx, actor, kept.of);
    const id = newId();
    const by = accountIdOf(actor) ?? null;
    const at = now();
    await tx
      .insertInto('purchase_assessments')
      .values({
        id,
        organisation_id: organisationId,
        need_id: subject?.kind === 'need' ? subject.id : null,
        initiative_id: subject?.kind === 'initiative' ? subject.id : null,
        is_demonstration: isDemonstration,
        version: 1,
        language: kept.language,
        body: stored(kept.draft),
        created_by: by,
        created_at: at,
        saved_by: by,
        saved_at: at,
      })
      .execute();
    await keepVersion(tx, { id, version: 1, draft: kept.draft, by, at });
    await audit(tx, actor, { id, organisationId }, 'purchase_assessment.saved');
    return readableAssessment(tx, actor, id);
  });
}

export type SavedAssessment =
  | { readonly state: 'saved'; readonly assessment: KeptAssessment }
  | { readonly state: 'conflict'; readonly theirs: KeptAssessment };

/** Saves the whole draft over the version that the writer began from; over any other nothing is written. */
export async function saveAssessment(
  { db, now }: KeepingContext,
  actor: Actor,
  edit: { readonly id: string; readonly version: number; readonly draft: AssessmentDraft },
): Promise<SavedAssessment> {
  return inTransaction(db, async (tx) => {
    const before = await lockAssessment(tx, actor, edit.id);
    if (before.version !== edit.version) return { state: 'conflict', theirs: before };
    const by = accountIdOf(actor) ?? null;
    const at = now();
    const version = before.version + 1;
    await tx
      .updateTable('purchase_assessments')
      .set({ body: stored(edit.draft), version, saved_by: by, saved_at: at })
      .where('id', '=', edit.id)
      .execute();
    await keepVersion(tx, { id: edit.id, version, draft: edit.draft, by, at });
    const owner = { id: edit.id, organisationId: before.organisation.id };
    await audit(tx, actor, owner, 'purchase_assessment.saved');
    return { state: 'saved', assessment: await readableAssessment(tx, actor, edit.id) };
  });
}

/** Throws an assessment away with all its versions, for everybody in the organisation. */
export async function removeAssessment({ db }: KeepingContext, actor: Actor, id: string): Promise<void> {
  await inTransaction(db, async (tx) => {
    const { organisation } = await lockAssessment(tx, actor, id);
    await tx.deleteFrom('purchase_assessments').where('id', '=', id).execute();
    await audit(tx, actor, { id, organisationId: organisation.id }, 'purchase_assessment.removed');
  });
}

const stored = (draft: AssessmentDraft): string => JSON.stringify(assessmentDraft.parse(draft));

async function keepVersion(
  tx: Tx,
  {
    id,
    version,
    draft,
    by,
    at,
  }: {
    readonly id: string;
    readonly version: number;
    readonly draft: AssessmentDraft;
    readonly by: string | null;
    readonly at: Date;
  },
): Promise<void> {
  await tx
    .insertInto('purchase_assessment_versions')
    .values({ assessment_id: id, version, body: stored(draft), saved_by: by, saved_at: at })
    .execute();
}

async function audit(
  tx: Tx,
  actor: Actor,
  { id, organisationId }: { readonly id: string; readonly organisationId: string },
  action: 'purchase_assessment.saved' | 'purchase_assessment.removed',
): Promise<void> {
  await appendAudit(tx, {
    stream: `organisation:${organisationId}`,
    actor: auditName(actor),
    action,
    subjectKind: 'purchase_assessment',
    subjectId: id,
    detail: {},
  });
}
