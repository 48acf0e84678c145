import { appendAudit } from '../../kernel/audit/append.ts';
import type { AuditDetail } from '../../kernel/audit/tables.ts';
import type { Db, Tx } from '../../kernel/db/tables.ts';
import { inTransaction } from '../../kernel/db/transaction.ts';
import { announce, type EventDetail, type EventKind } from '../../kernel/events/announce.ts';
import { notFound } from '../../kernel/http/errors.ts';
import { osloDay } from '../../kernel/i18n/format.ts';
import { type Actor, accountIdOf, auditName } from '../../kernel/identity/actor.ts';
import { listMembers } from '../../kernel/identity/members.ts';
import { replaceLinks } from '../../kernel/links/links.ts';
import {
  changeRecord,
  createRecord,
  EditConflict,
  lockRecord,
  type OwnRecord,
  publishRecord,
  removeRecord,
  saveDraft,
} from '../../kernel/records/records.ts';
import { type Initiative, lockInitiative } from '../initiatives/public.ts';
import { languageOfTexts } from './body.ts';
import { type BenefitDraft, benefitDraft, readBenefitDraft } from './drafts.ts';
import { benefitKind, listMeasurements, writableBenefit } from './queries.ts';
import { conflict, refused } from './refusals.ts';
import { type BenefitSetting, type Judged, judgeBenefit } from './rules.ts';
import type { BenefitBody } from './schema.ts';
import { recount, restand, saveBenefitRow } from './standing.ts';

/** What the acts of this room are done with. Given a transaction as `db`, they join it. */
export interface BenefitContext {
  readonly db: Db;
  readonly now: () => Date;
}

/** Begins a benefit of an initiative as a draft. */
export async function beginBenefit(
  { db }: BenefitContext,
  actor: Actor,
  { initiativeId, draft }: { readonly initiativeId: string; readonly draft: BenefitDraft },
): Promise<OwnRecord> {
  return inTransaction(db, async (tx) => {
    const initiative = await lockInitiative(tx, actor, 'benefit.write', initiativeId);
    return createRecord(tx, {
      kind: benefitKind,
      organisationId: initiative.record.organisationId,
      isDemonstration: initiative.record.isDemonstration,
      accountId: accountIdOf(actor),
      body: { ...draft, initiativeId: initiative.record.id },
    });
  });
}

/**
 * Saves the whole draft over the revision that the writer began from. What is published stays.
 * @throws EditConflict when somebody saved meanwhile; nothing is then written.
 */
export async function saveBenefit(
  { db }: BenefitContext,
  actor: Actor,
  edit: { readonly id: string; readonly revision: number; readonly draft: BenefitDraft },
): Promise<OwnRecord> {
  return inTransaction(db, async (tx) => {
    const { record, initiative } = await writableBenefit(tx, actor, edit.id);
    return saveDraft(tx, {
      id: record.id,
      kind: benefitKind,
      revision: edit.revision,
      body: { ...edit.draft, initiativeId: initiative.record.id },
      accountId: accountIdOf(actor),
    });
  });
}

/**
 * Publishes the draft as the benefit's next version.
 * @throws DraftRefused 422 with every fault; EditConflict when the draft is no longer the one that was looked at.
 */
export async function publishBenefit(
  context: BenefitContext,
  actor: Actor,
  { id, revision }: { readonly id: string; readonly revision: number },
): Promise<OwnRecord> {
  return inTransaction(context.db, async (tx) => {
    const { record, initiative } = await lockBenefit(tx, actor, id);
    if (record.revision !== revision) throw new EditConflict(record);
    if (record.draft === null) return record;
    const draft = benefitDraft.parse(record.draft);
    const judged = judgeBenefit(readBenefitDraft(draft), await settingOf(tx, context, initiative, record.id));
    return publishBody(tx, context, actor, { record, initiative, judged });
  });
}

/** What a draft of this benefit is judged against. @param id undefined for one that is not there yet. */
export async function settingOf(
  db: Db,
  { now }: Pick<BenefitContext, 'now'>,
  initiative: Initiative,
  id: string | undefined,
): Promise<BenefitSetting> {
  const { organisationId } = initiative.record;
  const [members, measurements] = await Promise.all([
    listMembers(db, organisationId),
    id === undefined ? [] : listMeasurements(db, [id]),
  ]);
  return {
    today: osloDay(now()),
    measuredOn: measurements.filter(({ isCorrected }) => !isCorrected).map(({ on }) => on),
    ownerIds: members.map(({ accountId }) => accountId),
    organisationIds: [organisationId, ...initiative.target.participantIds],
  };
}

async function publishBody(
  tx: Tx,
  context: BenefitContext,
  actor: Actor,
  made: {
    readonly record: OwnRecord;
    readonly initiative: Initiative;
    readonly judged: Judged<BenefitBody>;
  },
): Promise<OwnRecord> {
  const { record, initiative, judged } = made;
  if (!judged.body) throw refused(judged.faults);
  const { body } = judged;
  const isNew = record.publishedVersion === null;
  const published = await publishRecord(tx, record, {
    body,
    state: 'published',
    // Whether it is for all is asked of its initiative, which may change that without asking us.
    isPublic: false,
    slug: record.id,
    accountId: accountIdOf(actor),
  });
  const hadBaseline = await saveBenefitRow(tx, published, initiative, body, languageOfTexts(body));
  await restand(tx, published.id, body, osloDay(context.now()));
  await linkBenefits(tx, initiative.record.id);
  await auditBenefit(tx, actor, published, isNew ? 'benefit.planned' : 'benefit.changed', {
    version: published.publishedVersion,
  });
  if (body.baseline && !hadBaseline) {
    await auditBenefit(tx, actor, published, 'benefit.baseline_set', { on: body.baseline.on });
  }
  if (isNew) await announceBenefit(tx, actor, published, initiative, 'benefit.planned');
  return published;
}

/** Publishes a whole benefit at once, as programs do: with no draft before. */
export async function writeBenefit(
  context: BenefitContext,
  actor: Actor,
  written: {
    readonly initiativeId: string;
    readonly body: BenefitBody;
    /** Undefined for a new one. */
    readonly at?: { readonly id: string; readonly revision: number };
  },
): Promise<OwnRecord> {
  return inTransaction(context.db, async (tx) => {
    const draft = { value: written.body, faults: [] };
    if (written.at) {
      const { record, initiative } = await lockBenefit(tx, actor, written.at.id);
      if (record.revision !== written.at.revision) throw new EditConflict(record);
      const setting = await settingOf(tx, context, initiative, record.id);
      return publishBody(tx, context, actor, { record, initiative, judged: judgeBenefit(draft, setting) });
    }
    const initiative = await lockInitiative(tx, actor, 'benefit.write', written.initiativeId);
    const judged = judgeBenefit(draft, await settingOf(tx, context, initiative, undefined));
    const record = await createRecord(tx, {
      kind: benefitKind,
      organisationId: initiative.record.organisationId,
      isDemonstration: initiative.record.isDemonstration,
      accountId: accountIdOf(actor),
      body: null,
    });
    return publishBody(tx, context, actor, { record, initiative, judged });
  });
}

/**
 * Throws away a draft: all of a benefit that was never published, or the changes to one that is.
 * A published benefit that nobody has measured can be taken out of the plan (`whole`).
 */
export async function removeBenefit(
  { db }: BenefitContext,
  actor: Actor,
  { id, revision, whole }: { readonly id: string; readonly revision: number; readonly whole: boolean },
): Promise<'gone' | 'kept'> {
  return inTransaction(db, async (tx) => {
    const { record, initiative } = await lockBenefit(tx, actor, id);
    if (record.revision !== revision) throw new EditConflict(record);
    const isDraft = record.publishedVersion === null;
    if (!isDraft && !whole) {
      await changeRecord(tx, record, { draft: null, draft_by: null, draft_at: null });
      return 'kept';
    }
    if ((await listMeasurements(tx, [id])).length > 0) throw conflict('has_measurements');
    await auditBenefit(tx, actor, record, 'benefit.removed');
    await removeRecord(tx, record);
    await linkBenefits(tx, initiative.record.id);
    await recount(tx, initiative.record.id);
    return 'gone';
  });
}

/** The benefit and its initiative, both held until the transaction ends, when the actor may write it. */
export async function lockBenefit(
  tx: Tx,
  actor: Actor,
  id: string,
  action: 'benefit.write' | 'benefit.measure' = 'benefit.write',
): Promise<{ readonly record: OwnRecord; readonly initiative: Initiative }> {
  const found = await writableBenefit(tx, actor, id, action);
  // The initiative first, always: whoever changes its benefits or itself waits in the same order.
  const initiative = await lockInitiative(tx, actor, action, found.initiative.record.id);
  const record = await lockRecord(tx, benefitKind, id);
  if (!record) throw notFound();
  return { record, initiative };
}

async function linkBenefits(tx: Tx, initiativeId: string): Promise<void> {
  const rows = await tx
    .selectFrom('benefits')
    .select('id')
    .where('initiative_id', '=', initiativeId)
    .execute();
  const links = rows.map(({ id }) => ({ kind: 'benefit' as const, id }));
  await replaceLinks(tx, { kind: 'initiative', id: initiativeId }, 'gave', links);
}

export async function auditBenefit(
  tx: Tx,
  actor: Actor,
  record: Pick<OwnRecord, 'id' | 'organisationId' | 'kind'>,
  action: string,
  detail: AuditDetail = {},
): Promise<void> {
  await appendAudit(tx, {
    stream: `organisation:${record.organisationId}`,
    actor: auditName(actor),
    action,
    subjectKind: record.kind,
    subjectId: record.id,
    detail,
  });
}

export async function announceBenefit(
  tx: Tx,
  actor: Actor,
  record: OwnRecord,
  initiative: Initiative,
  kind: EventKind,
  detail: EventDetail = {},
): Promise<void> {
  await announce(tx, {
    kind,
    organisationId: record.organisationId,
    subjectKind: 'benefit',
    subjectId: record.id,
    isPublic: initiative.record.isPublic,
    isDemonstration: record.isDemonstration,
    actorId: accountIdOf(actor),
    detail,
  });
}
