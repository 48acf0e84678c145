import { sql } from 'kysely';
import { newId } from '../../../kernel/db/ids.ts';
import type { Db } from '../../../kernel/db/tables.ts';

/** A lot as a test wants it; what is left out is not reported. */
export interface PlantedLot {
  readonly ref?: string;
  readonly strategicAims?: readonly string[];
  readonly innovationAims?: readonly string[];
  readonly environmentalAims?: readonly string[];
  readonly socialAims?: readonly string[];
  readonly framework?: string;
  readonly dynamicPurchasing?: string;
  readonly variants?: string;
  readonly wording?: readonly string[];
  readonly estimated?: readonly [value: string, currency: string | null];
  readonly result?: {
    readonly outcome?: string;
    readonly tenders?: number;
    readonly tendersSme?: number;
    readonly value?: readonly [value: string, currency: string | null];
    readonly decidedOn?: string;
  };
  /** One a winner: its size, or null where it is not reported. */
  readonly winners?: readonly (string | null)[];
}

/** A notice as a test wants it: the latest version of a call of 2024 below the threshold, unless said otherwise. */
export interface PlantedNotice {
  readonly stage?: string;
  readonly standing?: string;
  readonly threshold?: string;
  readonly publishedOn?: string;
  readonly sdk?: string;
  readonly procedure?: string;
  readonly grounds?: readonly string[];
  readonly cpv?: string;
  readonly buyerId?: string;
  readonly buyerType?: string;
  readonly callId?: string;
  readonly title?: string;
  readonly isDemonstration?: boolean;
  readonly lots?: readonly PlantedLot[];
}

/** Writes the facts of a notice, as the import would; the statistics are for the test to refresh. @returns its id. */
export async function plantNotice(db: Db, notice: PlantedNotice = {}): Promise<string> {
  const id = newId();
  await db
    .insertInto('notices')
    .values({
      id,
      notice_identifier: id,
      version: 1,
      content_sha256: Buffer.from(id),
      document: Buffer.from(''),
      source: 'folder',
      source_name: `${id}.xml`,
      publication_number: null,
      sdk_version: notice.sdk ?? null,
      norwegian_profile: null,
      subtype: null,
      form_type: null,
      notice_type: null,
      legal_basis: null,
      language: 'NOR',
      stage: notice.stage ?? 'call',
      threshold: notice.threshold ?? 'below',
      procedure_identifier: id,
      procedure_type: notice.procedure ?? null,
      title: notice.title ?? 'En kunngjøring',
      main_cpv: notice.cpv ?? null,
      sent_at: null,
      published_on: notice.publishedOn ?? '2024-05-15',
      buyer_id: notice.buyerId ?? null,
      changes_identifier: null,
      changes_version: null,
      change_reason: null,
      standing: notice.standing ?? 'latest',
      call_id: notice.callId ?? null,
      read_at: new Date(),
      reader_version: 1,
      is_demonstration: notice.isDemonstration ?? false,
    })
    .execute();
  if (notice.grounds)
    await sql`update notices set direct_award_grounds = ${[...notice.grounds]} where id = ${id}`.execute(db);
  if (notice.buyerType || notice.buyerId) await plantBuyer(db, id, notice);
  for (const [index, lot] of (notice.lots ?? [{}]).entries()) await plantLot(db, id, index + 1, lot);
  return id;
}

async function plantBuyer(db: Db, noticeId: string, { buyerId, buyerType }: PlantedNotice): Promise<void> {
  await db
    .insertInto('notice_parties')
    .values({
      notice_id: noticeId,
      organisation_ref: 'ORG-0001',
      organisation_id: buyerId ?? null,
      name: 'En kjøper',
      number_as_given: null,
      country: 'NOR',
      region: null,
      size: null,
      is_natural_person: false,
      roles: ['buyer'],
      buyer_type: buyerType ?? null,
    })
    .execute();
}

const listOf = (codes: readonly string[] | undefined) => (codes ? [...codes] : null);

async function plantLot(db: Db, noticeId: string, position: number, lot: PlantedLot): Promise<void> {
  const ref = lot.ref ?? `LOT-000${position}`;
  await db
    .insertInto('notice_lots')
    .values({
      notice_id: noticeId,
      lot_ref: ref,
      kind: 'lot',
      position,
      title: 'En delkontrakt',
      nature: null,
      main_cpv: null,
      strategic_aims: listOf(lot.strategicAims),
      innovation_aims: listOf(lot.innovationAims),
      environmental_aims: listOf(lot.environmentalAims),
      social_aims: listOf(lot.socialAims),
      framework: lot.framework ?? null,
      dynamic_purchasing: lot.dynamicPurchasing ?? null,
      variants: lot.variants ?? null,
      suitable_for_smes: null,
      estimated_value: lot.estimated?.[0] ?? null,
      estimated_currency: lot.estimated?.[1] ?? null,
      wording_signals: listOf(lot.wording),
      deadline_at: null,
    })
    .execute();
  if (lot.result) {
    await db
      .insertInto('notice_results')
      .values({
        notice_id: noticeId,
        position,
        lot_ref: ref,
        outcome: lot.result.outcome ?? null,
        no_award_reason: null,
        tenders: lot.result.tenders ?? null,
        tenders_sme: lot.result.tendersSme ?? null,
        received: JSON.stringify({}),
        awarded_value: lot.result.value?.[0] ?? null,
        awarded_currency: lot.result.value?.[1] ?? null,
        decided_on: lot.result.decidedOn ?? null,
      })
      .execute();
  }
  for (const [index, size] of (lot.winners ?? []).entries()) {
    await db
      .insertInto('notice_winners')
      .values({
        notice_id: noticeId,
        lot_ref: ref,
        tender_ref: `TEN-${index}`,
        organisation_ref: `ORG-10${index}`,
        organisation_id: null,
        size,
        is_lead: null,
        value: null,
        currency: null,
      })
      .execute();
  }
}
