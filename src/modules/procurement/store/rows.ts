import type {
  CriterionFacts,
  LotFacts,
  LotResultFacts,
  Money,
  NoticeFacts,
  OrganisationFacts,
  Remark,
  TenderFacts,
} from '../eforms/facts.ts';
import { stageOf, thresholdOf } from '../settle/domain.ts';
import { ownRemarks } from './remarks.ts';
import {
  amountOf,
  calendarDay,
  decimal,
  firstText,
  instant,
  joiningNumber,
  pointOfTime,
  storable,
  wholeNumber,
} from './values.ts';
import { isWithheld, type Withheld, withheldOf } from './withheld.ts';

type Cell = string | number | boolean | null | readonly string[] | Readonly<Record<string, number>>;
export type Row = Readonly<Record<string, Cell>>;

/** What a notice becomes in the tables of migration 0019, but for its ids and organisations. */
export interface NoticeRows {
  readonly notice: Row & { readonly notice_identifier: string; readonly version: number };
  readonly lots: readonly Row[];
  readonly criteria: readonly Row[];
  readonly parties: readonly PartyRow[];
  readonly results: readonly Row[];
  readonly winners: readonly Row[];
  readonly remarks: readonly Row[];
}

/** With the number that it is joined to an organisation by, which is no column. */
export interface PartyRow {
  readonly row: Row & { readonly organisation_ref: string; readonly name: string | null };
  readonly number: string | undefined;
  /** Has won something: what becomes a new organisation is named as it was met. */
  readonly isBuyer: boolean;
}

export interface Published {
  readonly publicationNumber?: string | undefined;
  readonly publishedOn?: string | undefined;
  /** Hexadecimal SHA-256: what stands for the number of a notice that has none. */
  readonly contentHash: string;
}

/** How the wording of a lot is looked for: see `wording/detect.ts`. */
export type SignalsOf = (texts: { language: string | undefined; text: string }[]) => readonly string[];

/** The rows of one notice. What is withheld becomes null; what cannot be kept as a value too, and is remarked. */
export function rowsOf(facts: NoticeFacts, published: Published, signalsOf: SignalsOf): NoticeRows {
  const { notice, procedure } = facts;
  const withheld = withheldOf(facts);
  const lots = uniqueLots(facts);
  const publishedOn = calendarDay(notice.publicationDate ?? published.publishedOn ?? notice.sentDate);
  return {
    notice: {
      notice_identifier: identifierOf(facts, published.contentHash),
      version: wholeNumber(notice.version) ?? 1,
      publication_number: storable(notice.publicationNumber ?? published.publicationNumber, 100) ?? null,
      sdk_version: storable(notice.sdkVersion, 40) ?? null,
      norwegian_profile: notice.norwegianProfile ?? null,
      subtype: storable(notice.subtype, 40) ?? null,
      form_type: storable(notice.formType, 40) ?? null,
      notice_type: storable(notice.noticeType, 60) ?? null,
      legal_basis: storable(notice.legalBasis, 60) ?? null,
      language: storable(notice.languages[0], 10) ?? null,
      stage: stageOf(notice),
      threshold: thresholdOf(notice.subtype, notice.norwegianProfile),
      procedure_identifier: storable(procedure.identifier?.trim().toLowerCase(), 200) || null,
      procedure_type: isWithheld(withheld, 'pro-typ') ? null : (storable(procedure.type, 60) ?? null),
      direct_award_grounds: isWithheld(withheld, 'dir-awa-jus') ? null : codes(procedure.directAwardGrounds),
      title: titleOf(facts),
      description: descriptionOf(facts),
      main_cpv: cpvOf(facts),
      sent_at: pointOfTime(notice.sentDate, notice.sentTime) ?? null,
      published_on: publishedOn ?? null,
      changes_identifier: changedIdentifier(facts),
      changes_version: wholeNumber(facts.change?.changesVersion) ?? null,
      change_reason: storable(facts.change?.reason, 60) ?? null,
    },
    lots: lots.map(({ lot, kind, ref }, position) => lotRow(lot, kind, ref, position, signalsOf)),
    criteria: lots.flatMap(({ lot, ref }) => lot.criteria.map((one, at) => criterionRow(one, ref, at))),
    parties: partiesOf(facts),
    results: (facts.result?.lotResults ?? []).map((one, at) => resultRow(facts, one, at, withheld)),
    winners: winnersOf(facts, withheld),
    remarks: [...facts.remarks, ...ownRemarks(facts)].map(remarkRow),
  };
}

/** BT-701, or where there is none the content itself: such a notice has no other versions. */
function identifierOf(facts: NoticeFacts, contentHash: string): string {
  const identifier = storable(facts.notice.identifier?.trim().toLowerCase(), 200);
  return identifier || `content:${contentHash.slice(0, 32)}`;
}

function changedIdentifier({ change }: NoticeFacts): string | null {
  const changed = change?.changesIdentifier ?? change?.changes;
  return storable(changed?.trim().toLowerCase(), 200) || null;
}

function titleOf({ procedure, lots, parts }: NoticeFacts): string | null {
  return (
    [procedure.title, lots[0]?.title, parts[0]?.title]
      .map((text) => storable(firstText(text)?.trim(), 1000))
      .find((text) => text) ?? null
  );
}

const longestDescription = 1000;

function descriptionOf({ procedure, lots, parts }: NoticeFacts): string | null {
  return (
    [procedure.description, lots[0]?.description, parts[0]?.description]
      .map((text) => storable(firstText(text)?.trim(), longestDescription))
      .find((text) => text) ?? null
  );
}

function cpvOf({ procedure, lots, parts }: NoticeFacts): string | null {
  return storable(procedure.mainCpv ?? lots[0]?.mainCpv ?? parts[0]?.mainCpv, 20) ?? null;
}

interface NamedLot {
  readonly lot: LotFacts;
  readonly kind: 'lot' | 'part' | 'group';
  readonly ref: string;
}

/** A second lot of the same id is kept under a name of its own; the reader has remarked it. */
function uniqueLots({ lots, parts, groups }: NoticeFacts): NamedLot[] {
  const seen = new Map<string, number>();
  const named = (kind: NamedLot['kind']) => (lot: LotFacts) => {
    const id = storable(lot.id, 200) ?? '';
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    return { lot, kind, ref: count === 1 ? id : `${id}#${count}` };
  };
  return [...lots.map(named('lot')), ...parts.map(named('part')), ...groups.map(named('group'))];
}

function lotRow(lot: LotFacts, kind: string, ref: string, position: number, signalsOf: SignalsOf): Row {
  const value = amountOf(lot.estimatedValue);
  const texts = wordingOf(lot);
  return {
    lot_ref: ref,
    kind,
    position: Math.min(position, 32_767),
    title: storable(firstText(lot.title)?.trim(), 1000) || null,
    nature: storable(lot.nature, 40) ?? null,
    main_cpv: storable(lot.mainCpv, 20) ?? null,
    strategic_aims: codes(lot.strategicAims),
    innovation_aims: codes(lot.innovationAims),
    environmental_aims: codes(lot.environmentalAims),
    social_aims: codes(lot.socialAims),
    framework: storable(lot.framework, 40) ?? null,
    dynamic_purchasing: storable(lot.dynamicPurchasing, 40) ?? null,
    variants: storable(lot.variants, 40) ?? null,
    suitable_for_smes: lot.suitableForSmes ?? null,
    estimated_value: value.amount,
    estimated_currency: value.currency,
    wording_signals: texts.length === 0 ? null : [...new Set(signalsOf(texts))].sort(),
    deadline_at: instant(lot.tenderDeadline ?? lot.participationDeadline) ?? null,
  };
}

/** Null is not reported; an empty list cannot be. */
function codes(list: readonly string[] | undefined): readonly string[] | null {
  if (list === undefined || list.length === 0) return null;
  return [...new Set(list.map((code) => storable(code, 60) ?? ''))];
}

function wordingOf(lot: LotFacts): { language: string | undefined; text: string }[] {
  const texts = [
    lot.title,
    lot.description,
    ...lot.strategicText,
    ...lot.performanceTerms,
    ...lot.additionalInformation,
  ];
  return texts.flatMap((text) => text ?? []).filter(({ text }) => text.trim() !== '');
}

function criterionRow(criterion: CriterionFacts, lotRef: string, position: number): Row {
  // A criterion may have a weight and a threshold too; the weight is what it counts by.
  const number =
    criterion.numbers.find(({ kind }) => kind === 'weight' || kind === 'fixed') ?? criterion.numbers[0];
  return {
    lot_ref: lotRef,
    position: Math.min(position, 32_767),
    type: storable(criterion.type, 60) ?? null,
    name: storable(firstText(criterion.name) ?? firstText(criterion.description), 2000) ?? null,
    weight: decimal(number?.value) ?? null,
    weight_kind: number?.kind ?? null,
    weight_unit: storable(number?.unit, 40) ?? null,
  };
}

function partiesOf(facts: NoticeFacts): PartyRow[] {
  const roles = rolesByOrganisation(facts);
  const buyerTypes = new Map(
    facts.roles.flatMap(({ organisationId, buyerType }) =>
      buyerType === undefined ? [] : [[organisationId, buyerType] as const],
    ),
  );
  const unique = new Map(facts.organisations.map((one) => [one.id, one]));
  return [...unique.values()].map((one) => {
    const own = [...(roles.get(one.id) ?? [])].sort();
    return partyRow(one, own, buyerTypes.get(one.id));
  });
}

function partyRow(one: OrganisationFacts, roles: readonly string[], buyerType: string | undefined): PartyRow {
  // Of a person neither the name nor a number, which may be that of the person, is kept in a table.
  const isPerson = one.isNaturalPerson;
  return {
    row: {
      organisation_ref: storable(one.id, 200) ?? '',
      name: isPerson ? null : (storable(firstText(one.name)?.trim(), 500) ?? null),
      number_as_given: isPerson ? null : (storable(one.numbers[0], 100) ?? null),
      country: storable(one.country, 10) ?? null,
      region: storable(one.region, 20) ?? null,
      size: storable(one.size, 40) ?? null,
      is_natural_person: isPerson,
      roles,
      buyer_type: storable(buyerType, 60) ?? null,
    },
    number: isPerson ? undefined : joiningNumber(one),
    isBuyer: roles.includes('buyer'),
  };
}

function rolesByOrganisation({ roles, result }: NoticeFacts): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const add = (id: string, role: string) =>
    found.set(id, (found.get(id) ?? new Set()).add(storable(role, 60) ?? ''));
  for (const { organisationId, role } of roles) add(organisationId, role);
  for (const tender of result?.tenders ?? []) {
    for (const { organisationId } of tender.tenderers) {
      add(organisationId, 'tenderer');
      if (tender.isWinner) add(organisationId, 'winner');
    }
    for (const id of tender.subcontractors) add(id, 'subcontractor');
  }
  return found;
}

function resultRow(facts: NoticeFacts, one: LotResultFacts, position: number, withheld: Withheld): Row {
  const of = [one.id, one.lotId];
  const areTendersHidden =
    isWithheld(withheld, 'rec-sub-cou', ...of) || isWithheld(withheld, 'rec-sub-typ', ...of);
  const received: Record<string, number> = areTendersHidden ? {} : receivedOf(one);
  const awarded = awardedOf(facts, one, withheld);
  return {
    position,
    lot_ref: storable(one.lotId, 200) ?? null,
    outcome: isWithheld(withheld, 'win-cho', ...of) ? null : (storable(one.outcome, 40) ?? null),
    no_award_reason: isWithheld(withheld, 'no-awa-rea', ...of)
      ? null
      : (storable(one.noAwardReason, 60) ?? null),
    tenders: received.tenders ?? null,
    tenders_sme: received['t-sme'] ?? null,
    received,
    awarded_value: awarded.amount,
    awarded_currency: awarded.currency,
    decided_on: decidedOn(facts, one) ?? null,
  };
}

/** BT-759 by BT-760. Of a kind that stands twice the larger number, since nothing says that they add up. */
function receivedOf({ received }: LotResultFacts): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind, count } of received) {
    const number = wholeNumber(count);
    const name = storable(kind, 40);
    if (number === undefined || name === undefined || name === '') continue;
    counts[name] = Math.max(counts[name] ?? 0, number);
  }
  return counts;
}

/** BT-720 of the winning tenders of the result, added where all are told and in one currency. */
function awardedOf(
  facts: NoticeFacts,
  { tenderIds }: LotResultFacts,
  withheld: Withheld,
): ReturnType<typeof amountOf> {
  const winners = (facts.result?.tenders ?? []).filter(
    ({ id, isWinner }) => isWinner && id !== undefined && tenderIds.includes(id),
  );
  const values = winners.map((tender) => tenderValue(tender, withheld));
  const first = values[0];
  const isWhole = values.every(({ amount, currency }) => amount !== null && currency === first?.currency);
  if (first === undefined || !isWhole) return { amount: null, currency: null };
  return { amount: sumDecimals(values.map(({ amount }) => amount ?? '0')), currency: first.currency };
}

function tenderValue({ id, value }: TenderFacts, withheld: Withheld): ReturnType<typeof amountOf> {
  return amountOf(isWithheld(withheld, 'win-ten-val', id) ? undefined : (value as Money | undefined));
}

/** An exact sum, by whole numbers of the smallest place. */
function sumDecimals(amounts: readonly string[]): string {
  const places = Math.max(...amounts.map((amount) => amount.split('.')[1]?.length ?? 0));
  const total = amounts.reduce((sum, amount) => {
    const [whole = '', part = ''] = amount.replace(/^\+/, '').split('.');
    return sum + BigInt(`${whole === '' || whole === '-' ? `${whole}0` : whole}${part.padEnd(places, '0')}`);
  }, 0n);
  const digits = (total < 0n ? -total : total).toString().padStart(places + 1, '0');
  const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  return total < 0n ? `-${text}` : text;
}

/** BT-1451, or where it is not told BT-145, of the first contract of the result. */
function decidedOn({ result }: NoticeFacts, one: LotResultFacts): string | undefined {
  const contracts = (result?.contracts ?? []).filter(
    ({ id, tenderIds }) =>
      (id !== undefined && one.contractIds.includes(id)) ||
      tenderIds.some((tenderId) => one.tenderIds.includes(tenderId)),
  );
  const days = (of: 'decidedDate' | 'concludedDate') =>
    contracts.flatMap((contract) => calendarDay(contract[of]) ?? []).sort();
  return days('decidedDate')[0] ?? days('concludedDate')[0];
}

function winnersOf(facts: NoticeFacts, withheld: Withheld): Row[] {
  const sizes = new Map(facts.organisations.map(({ id, size }) => [id, size]));
  const rows = new Map<string, Row>();
  for (const tender of facts.result?.tenders ?? []) {
    if (!tender.isWinner) continue;
    const value = tenderValue(tender, withheld);
    for (const { organisationId, isLead } of tender.tenderers) {
      const row = {
        lot_ref: storable(tender.lotId, 200) ?? '',
        tender_ref: storable(tender.id, 200) ?? '',
        organisation_ref: storable(organisationId, 200) ?? '',
        size: storable(sizes.get(organisationId), 40) ?? null,
        is_lead: isLead ?? null,
        value: value.amount,
        currency: value.currency,
      };
      rows.set(JSON.stringify([row.lot_ref, row.tender_ref, row.organisation_ref]), row);
    }
  }
  return [...rows.values()];
}

function remarkRow({ code, field, value }: Remark, position: number): Row {
  return {
    position: Math.min(position, 32_767),
    code: storable(code, 60) ?? '',
    field: storable(field, 100) ?? null,
    value: storable(value, 200) ?? null,
  };
}
