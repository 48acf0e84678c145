import { type Selectable, sql } from 'kysely';
import type { Db } from '../../kernel/db/tables.ts';
import { notFound } from '../../kernel/http/errors.ts';
import type { Actor } from '../../kernel/identity/actor.ts';
import { type Action, may } from '../../kernel/identity/permissions.ts';
import { requireMay } from '../../kernel/identity/require.ts';
import { findRecord, findVersion, isUuid, type OwnRecord } from '../../kernel/records/records.ts';
import { type Initiative, readableInitiative } from '../initiatives/public.ts';
import {
  type BenefitBody,
  type BenefitState,
  benefitBody,
  type Conclusion,
  type PlanBody,
  planBody,
} from './schema.ts';
import type { BenefitTables } from './tables.ts';

export const benefitKind = 'benefit';
export const planKind = 'benefit_plan';

type BenefitRow = Selectable<BenefitTables['benefits']>;

/** Something that was measured, with who and when it was written down. */
export interface Measurement {
  readonly id: string;
  /** Whose part; undefined for the whole. */
  readonly organisation: { readonly id: string; readonly name: string } | undefined;
  /** Exact decimals. */
  readonly value: string;
  readonly low: string | undefined;
  readonly high: string | undefined;
  readonly on: string;
  readonly valueOre: number | undefined;
  readonly source: string;
  readonly sourceUrl: string | undefined;
  readonly method: string | undefined;
  readonly corrects: string | undefined;
  readonly correctionReason: string | undefined;
  /** Whether a later row corrects it: it then counts for nothing. */
  readonly isCorrected: boolean;
  readonly measuredBy: { readonly id: string; readonly name: string } | undefined;
  readonly recordedAt: Date;
}

export interface BenefitShare {
  readonly organisationId: string | undefined;
  readonly name: string;
  /** Above 0, at most 1. */
  readonly share: number;
  readonly measuredOre: number | undefined;
}

export interface Judgement {
  readonly state: Conclusion;
  readonly note: string;
  readonly judgedBy: { readonly id: string; readonly name: string } | undefined;
  readonly judgedAt: Date;
}

/** A published benefit with all that was measured and concluded. */
export interface Benefit {
  readonly record: OwnRecord;
  readonly initiative: Initiative;
  readonly body: BenefitBody;
  readonly language: string;
  readonly state: BenefitState;
  /** The name of the account that owns it, for those who may know. */
  readonly ownerName: string | undefined;
  readonly shares: readonly BenefitShare[];
  /** By day, then by when it was written down. */
  readonly measurements: readonly Measurement[];
  readonly judgements: readonly Judgement[];
  readonly measuredOre: number | undefined;
  readonly nextMeasurementOn: string | undefined;
}

/** The record of a benefit and the initiative that it belongs to, published or not; undefined when there is none. */
async function findBenefit(
  db: Db,
  id: string,
): Promise<{ record: OwnRecord; initiativeId: string } | undefined> {
  const record = isUuid(id) ? await findRecord(db, benefitKind, id) : undefined;
  if (!record) return undefined;
  const row = await db.selectFrom('benefits').select('initiative_id').where('id', '=', id).executeTakeFirst();
  const initiativeId = row?.initiative_id ?? initiativeOfDraft(record.draft);
  return initiativeId === undefined ? undefined : { record, initiativeId };
}

/** A draft says to which initiative it belongs: until it is published there is no row that does. */
export function initiativeOfDraft(draft: unknown): string | undefined {
  const id = draft !== null && typeof draft === 'object' ? Reflect.get(draft, 'initiativeId') : undefined;
  return typeof id === 'string' && isUuid(id) ? id : undefined;
}

/** A published benefit, if `actor` may read it. @throws AppError 404 alike for what is hidden and what is not there. */
export async function readableBenefit(db: Db, actor: Actor, id: string): Promise<Benefit> {
  const found = await findBenefit(db, id);
  if (!found || found.record.publishedVersion === null) throw notFound();
  const initiative = await readableInitiative(db, actor, found.initiativeId);
  const [benefit] = await completeBenefits(db, actor, initiative, [found.record]);
  if (!benefit) throw notFound();
  return benefit;
}

/**
 * A benefit for those who write it, drafts too. A draft answers whoever may only read as what is not there.
 * @throws AppError 404, 401, 403.
 */
export async function writableBenefit(
  db: Db,
  actor: Actor,
  id: string,
  action: Action = 'benefit.write',
): Promise<{ readonly record: OwnRecord; readonly initiative: Initiative }> {
  const found = await findBenefit(db, id);
  if (!found) throw notFound();
  const initiative = await readableInitiative(db, actor, found.initiativeId);
  if (found.record.publishedVersion === null && !may(actor, 'benefit.write', initiative.target))
    throw notFound();
  requireMay(actor, action, initiative.target, { reading: 'initiative.read' });
  return { record: found.record, initiative };
}

/** The published benefits of an initiative that the caller may read, in the order in which they were planned. */
export async function listBenefits(db: Db, actor: Actor, initiative: Initiative): Promise<Benefit[]> {
  const rows = await db
    .selectFrom('benefits')
    .select('id')
    .where('initiative_id', '=', initiative.record.id)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  const records = await Promise.all(rows.map(({ id }) => findRecord(db, benefitKind, id)));
  return completeBenefits(
    db,
    actor,
    initiative,
    records.filter((record) => record !== undefined),
  );
}

/** What is being written for an initiative and is not published. The caller has asked `benefit.write`. */
export async function listDraftBenefits(
  db: Db,
  initiative: Initiative,
): Promise<{ readonly id: string; readonly title: string | undefined }[]> {
  const rows = await db
    .selectFrom('records')
    .select(['id', 'draft'])
    .where('kind', '=', benefitKind)
    .where('organisation_id', '=', initiative.record.organisationId)
    .where('published_version', 'is', null)
    .where(sql<boolean>`draft ->> 'initiativeId' = ${initiative.record.id}`)
    .orderBy('created_at')
    .execute();
  return rows.map(({ id, draft }) => {
    const title: unknown =
      draft !== null && typeof draft === 'object' ? Reflect.get(draft, 'title') : undefined;
    return { id, title: typeof title === 'string' && title !== '' ? title : undefined };
  });
}

async function completeBenefits(
  db: Db,
  actor: Actor,
  initiative: Initiative,
  records: readonly OwnRecord[],
): Promise<Benefit[]> {
  const ids = records.map(({ id }) => id);
  if (ids.length === 0) return [];
  const [rows, bodies, measurements, shares, judgements] = await Promise.all([
    db.selectFrom('benefits').selectAll().where('id', 'in', ids).execute(),
    Promise.all(records.map((record) => publishedBody(db, record))),
    listMeasurements(db, ids),
    listShares(db, ids),
    listJudgements(db, ids),
  ]);
  // Who works here is for those who work with it; everybody else is told the role.
  const knowsPeople = may(actor, 'benefit.read', { ...initiative.target, isPublic: false });
  const names = knowsPeople
    ? await namesOf(
        db,
        bodies.flatMap((body) => body?.ownerId ?? []),
      )
    : new Map();
  return records.flatMap((record, index): Benefit[] => {
    const row = rows.find(({ id }) => id === record.id);
    const body = bodies[index];
    if (!row || !body) return [];
    const of = <Row extends { benefitId: string }>(list: readonly Row[]) =>
      list.filter(({ benefitId }) => benefitId === record.id);
    return [
      {
        ...standingFields(row),
        record,
        initiative,
        body,
        ownerName: body.ownerName ?? names.get(body.ownerId ?? ''),
        shares: of(shares),
        measurements: of(measurements).map((one) => (knowsPeople ? one : { ...one, measuredBy: undefined })),
        judgements: of(judgements).map((one) => (knowsPeople ? one : { ...one, judgedBy: undefined })),
      },
    ];
  });
}

const standingFields = (row: BenefitRow) => ({
  language: row.language,
  state: row.state as BenefitState,
  measuredOre: numberOrNone(row.measured_ore),
  nextMeasurementOn: row.next_measurement_on ?? undefined,
});

/** What is published of a benefit; undefined for one that is only a draft. */
export async function publishedBody(db: Db, record: OwnRecord): Promise<BenefitBody | undefined> {
  if (record.publishedVersion === null) return undefined;
  const version = await findVersion(db, record.id, record.publishedVersion);
  return version && benefitBody.parse(version.body);
}

export async function listMeasurements(
  db: Db,
  benefitIds: readonly string[],
): Promise<(Measurement & { readonly benefitId: string })[]> {
  const rows = await db
    .selectFrom('benefit_measurements as m')
    .leftJoin('organisations as o', 'o.id', 'm.organisation_id')
    .leftJoin('accounts as a', 'a.id', 'm.measured_by')
    .leftJoin('benefit_measurements as c', 'c.corrects', 'm.id')
    .selectAll('m')
    .select(['o.name as organisation_name', 'a.name as account_name', 'c.id as corrected_by'])
    .where('m.benefit_id', 'in', benefitIds)
    .orderBy('m.measured_on')
    .orderBy('m.recorded_at')
    .orderBy('m.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    benefitId: row.benefit_id,
    organisation: named(row.organisation_id, row.organisation_name),
    value: plainDecimal(row.value),
    low: row.low === null ? undefined : plainDecimal(row.low),
    high: row.high === null ? undefined : plainDecimal(row.high),
    on: row.measured_on,
    valueOre: numberOrNone(row.value_ore),
    source: row.source,
    sourceUrl: row.source_url ?? undefined,
    method: row.method ?? undefined,
    corrects: row.corrects ?? undefined,
    correctionReason: row.correction_reason ?? undefined,
    isCorrected: row.corrected_by !== null,
    measuredBy: named(row.measured_by, row.account_name),
    recordedAt: row.recorded_at,
  }));
}

const named = (id: string | null, name: string | null) =>
  id === null || name === null ? undefined : { id, name };
const numberOrNone = (text: string | null): number | undefined => (text === null ? undefined : Number(text));
/** PostgreSQL gives a numeric back with the zeros that it was written with. */
const plainDecimal = (text: string) => (text.includes('.') ? text.replace(/\.?0+$/, '') : text);

export async function listShares(
  db: Db,
  benefitIds: readonly string[],
): Promise<(BenefitShare & { readonly benefitId: string })[]> {
  const rows = await db
    .selectFrom('benefit_shares as s')
    .leftJoin('organisations as o', 'o.id', 's.organisation_id')
    .selectAll('s')
    .select('o.name as organisation_name')
    .where('s.benefit_id', 'in', benefitIds)
    .orderBy('s.benefit_id')
    .orderBy('s.position')
    .execute();
  return rows.map((row) => ({
    benefitId: row.benefit_id,
    organisationId: row.organisation_id ?? undefined,
    name: row.organisation_name ?? row.name,
    share: Number(row.share),
    measuredOre: numberOrNone(row.measured_ore),
  }));
}

async function listJudgements(
  db: Db,
  benefitIds: readonly string[],
): Promise<(Judgement & { readonly benefitId: string })[]> {
  const rows = await db
    .selectFrom('benefit_judgements as j')
    .leftJoin('accounts as a', 'a.id', 'j.judged_by')
    .selectAll('j')
    .select('a.name as account_name')
    .where('j.benefit_id', 'in', benefitIds)
    .orderBy('j.judged_at')
    .orderBy('j.id')
    .execute();
  return rows.map((row) => ({
    benefitId: row.benefit_id,
    state: row.state as Conclusion,
    note: row.note,
    judgedBy: named(row.judged_by, row.account_name),
    judgedAt: row.judged_at,
  }));
}

/** The last conclusion that somebody drew. */
export async function lastConclusion(db: Db, benefitId: string): Promise<Conclusion | undefined> {
  const [last] = (await listJudgements(db, [benefitId])).slice(-1);
  return last?.state;
}

async function namesOf(db: Db, accountIds: readonly string[]): Promise<Map<string, string>> {
  if (accountIds.length === 0) return new Map();
  const rows = await db.selectFrom('accounts').select(['id', 'name']).where('id', 'in', accountIds).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** The plan of an initiative: what is published of it, and its record, which may be a draft only. */
export interface Plan {
  readonly record: OwnRecord;
  readonly body: PlanBody | undefined;
}

/** The plan of an initiative; undefined when nobody has begun one. The caller has asked who may see it. */
export async function findPlan(db: Db, initiativeId: string): Promise<Plan | undefined> {
  const row = await db
    .selectFrom('benefit_plans')
    .select('id')
    .where('initiative_id', '=', initiativeId)
    .executeTakeFirst();
  const record = row && (await findRecord(db, planKind, row.id));
  if (!record) return undefined;
  if (record.publishedVersion === null) return { record, body: undefined };
  const version = await findVersion(db, record.id, record.publishedVersion);
  return { record, body: version && planBody.parse(version.body) };
}
