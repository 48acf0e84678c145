import { sql } from 'kysely';
import { newId } from '../../kernel/db/ids.ts';
import type { Tx } from '../../kernel/db/tables.ts';
import { inTransaction } from '../../kernel/db/transaction.ts';
import { invalidRequest, notFound } from '../../kernel/http/errors.ts';
import { osloDay } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { type Actor, accountIdOf, actingOrganisationId } from '../../kernel/identity/actor.ts';
import { requireMay } from '../../kernel/identity/require.ts';
import { isUuid } from '../../kernel/records/records.ts';
import type { AdoptionContext, MeasuredBenefit } from './context.ts';
import { canMoveTo, isInOrder, wouldCycle } from './domain.ts';
import { linkedRecords } from './linked-records.ts';
import { linkAdoption } from './links.ts';
import { isBehind } from './originator.ts';
import { findAdoption, isVisible, type OwnAdoption } from './queries.ts';
import { AdoptionConflict, conflict } from './refusals.ts';
import type { AdoptionBody } from './schema.ts';
import { findSubject, type Subject, type SubjectKind } from './subject.ts';
import { tellOthers } from './tell-others.ts';

export interface Telling {
  /** An innovation unless it is said to be something else. */
  readonly kind?: SubjectKind | undefined;
  readonly slug: string;
  /** The revision that the writer began from; 0 where the organisation had told nothing. */
  readonly revision: number;
  readonly language: Language;
  readonly body: AdoptionBody;
}

/**
 * Tells how the organisation that the actor works for stands to an innovation or a solution of others. What was told before stays in
 * its history. The originator hears of it when it is for all.
 * @throws AdoptionConflict when a colleague told something meanwhile; AppError 404 for what is not there,
 *   409 for one's own or a move that cannot be, 422 naming the field.
 */
export async function tellAdoption(
  context: AdoptionContext,
  actor: Actor,
  telling: Telling,
): Promise<OwnAdoption> {
  const organisationId = actingOrganisationId(actor);
  const { isDemonstration } = actor;
  requireMay(actor, 'adoption.tell', { organisationId, isDemonstration });
  if (organisationId === undefined) throw notFound();
  return inTransaction(context.db, async (tx) => {
    const subject = await findSubject(tx, telling.kind ?? 'innovation', telling.slug);
    if (!subject) throw notFound();
    if (isBehind(organisationId, subject)) throw conflict('own_innovation');
    // Two who learn from each other at the same moment would close a circle that neither sees.
    await sql`select pg_advisory_xact_lock(hashtext(${`adoption:${subject.id}`}))`.execute(tx);
    const where = { organisationId, subjectId: subject.id };
    const before = await findAdoption(tx, where, { lock: true });
    if ((before?.revision ?? 0) !== telling.revision) throw new AdoptionConflict(before);
    const id = before?.id ?? newId();
    requireStep(before, telling.body, context.now());
    await requireTeacher(tx, actor, { id, organisationId, subjectId: subject.id }, telling.body);
    const linked = await linkedRecords({ ...context, db: tx }, actor, organisationId, telling.body);
    const body = withBenefit(telling.body, linked.benefit);
    await save(tx, actor, { id, subject, organisationId, before, telling, body, now: context.now() });
    await linkAdoption(tx, {
      id,
      subject,
      isForAll: body.visibility === 'public' && !isDemonstration,
      ...linked,
    });
    await tellOthers(tx, actor, { subject, organisationId, before, body, id });
    return (await findAdoption(tx, where)) as OwnAdoption;
  });
}

function requireStep(before: OwnAdoption | undefined, body: AdoptionBody, now: Date): void {
  if (!canMoveTo(before?.state, body.state)) throw conflict('not_to_this_state');
  const thisYear = Number(osloDay(now).slice(0, 4));
  const isAhead = body.year > thisYear;
  if (isAhead || !isInOrder(before, body)) {
    throw invalidRequest([{ field: 'year', message: isAhead ? 'is in the future' : 'is before the last' }]);
  }
  if (body.effect && body.effect.year > thisYear) {
    throw invalidRequest([{ field: 'effect.year', message: 'is in the future' }]);
  }
}

/** Whom they learned from must be somebody whom they can see, and must not have learned from them. */
async function requireTeacher(
  tx: Tx,
  actor: Actor,
  own: { readonly id: string; readonly organisationId: string; readonly subjectId: string },
  { learnedFrom }: AdoptionBody,
): Promise<void> {
  if (learnedFrom === undefined || learnedFrom === 'originator') return;
  const rows = await tx
    .selectFrom('adoptions as a')
    .select(['a.id', 'a.learned_from', isVisible(actor).as('isVisible')])
    .where('a.subject_id', '=', own.subjectId)
    .execute();
  const isThere = rows.some(({ id, isVisible: seen }) => seen && id === learnedFrom && id !== own.id);
  const parentOf = new Map(
    rows.flatMap(({ id, learned_from }) => (learned_from && id !== own.id ? [[id, learned_from]] : [])),
  );
  if (!isThere || wouldCycle(parentOf, own.id, learnedFrom)) {
    const message = isThere ? 'has learned from you' : 'cannot be used';
    throw invalidRequest([{ field: 'learnedFrom', message }]);
  }
}

/** Figures of a benefit are taken from the benefit: nobody types them again. */
function withBenefit(body: AdoptionBody, benefit: MeasuredBenefit | undefined): AdoptionBody {
  if (!benefit || !body.effect) return body;
  const { unit, baseline, value, lowerIsBetter, year, source, title } = benefit;
  return {
    ...body,
    effect: {
      ...body.effect,
      text: body.effect.text || title,
      unit,
      baseline,
      value,
      lowerIsBetter,
      year,
      source,
    },
  };
}

async function save(
  tx: Tx,
  actor: Actor,
  at: {
    readonly id: string;
    readonly subject: Subject;
    readonly organisationId: string;
    readonly before: OwnAdoption | undefined;
    readonly telling: Telling;
    readonly body: AdoptionBody;
    readonly now: Date;
  },
): Promise<void> {
  const { id, body, now, before, subject } = at;
  const row = {
    ...columnsOf(body),
    subject_slug: subject.slug,
    language: at.telling.language,
    revision: (before?.revision ?? 0) + 1,
    gone_seen_at: null,
    changed_at: now,
  };
  await tx
    .insertInto('adoptions')
    .values({
      id,
      subject_kind: subject.kind,
      subject_id: subject.id,
      organisation_id: at.organisationId,
      is_demonstration: actor.isDemonstration,
      created_at: now,
      ...row,
    })
    .onConflict((on) => on.columns(['subject_id', 'organisation_id']).doUpdateSet(row))
    .execute();
  await tx
    .insertInto('adoption_steps')
    .values({
      id: newId(),
      adoption_id: id,
      state: body.state,
      year: body.year,
      is_public: body.visibility === 'public',
      body: JSON.stringify(body),
      at: now,
      told_by: accountIdOf(actor) ?? null,
    })
    .execute();
}

function columnsOf(body: AdoptionBody) {
  const { effect, learnedFrom } = body;
  return {
    is_public: body.visibility === 'public',
    state: body.state,
    year: body.year,
    note: body.note ?? null,
    learned: body.learned ?? null,
    learned_from_originator: learnedFrom === 'originator',
    learned_from: learnedFrom === 'originator' ? null : (learnedFrom ?? null),
    initiative_id: body.initiativeId ?? null,
    called_off_from: body.calledOffFrom ?? null,
    effect_text: effect?.text ?? null,
    effect_unit: effect?.unit ?? null,
    effect_baseline: effect?.baseline ?? null,
    effect_value: effect?.value ?? null,
    effect_lower_is_better: effect?.lowerIsBetter ?? null,
    effect_year: effect?.year ?? null,
    effect_source: effect?.source ?? null,
    effect_repeats: effect?.repeats ?? null,
    effect_benefit_id: effect?.benefitId ?? null,
  };
}

/** The organisation knows that something they use is no longer told of here. */
export async function noteGone(
  { db, now }: Pick<AdoptionContext, 'db' | 'now'>,
  actor: Actor,
  id: string,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const row = isUuid(id)
      ? await tx
          .selectFrom('adoptions')
          .select(['organisation_id as organisationId', 'is_demonstration as isDemonstration'])
          .where('id', '=', id)
          .forUpdate()
          .executeTakeFirst()
      : undefined;
    if (!row) throw notFound();
    // To others there is no such thing to say.
    requireMay(actor, 'adoption.tell', { ...row, isPublic: false });
    await tx.updateTable('adoptions').set({ gone_seen_at: now() }).where('id', '=', id).execute();
  });
}
