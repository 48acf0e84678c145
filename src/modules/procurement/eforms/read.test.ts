import { describe, expect, it } from 'vitest';
import { Judge, noticesAreAtHand, type TestingNotice, testingNotices } from '../testing-notices.ts';
import type { LotFacts, Money, NoticeFacts, PlaceFacts, Text } from './facts.ts';
import { readNotice } from './read.ts';

type Said = string | undefined | readonly (string | undefined)[];

const texts = (text: Text | undefined): string[] => (text ?? []).map((each) => each.text);
const amounts = (money: Money | undefined): string | undefined => money?.amount;
const days = (moments: readonly (string | undefined)[]) => moments.map((moment) => moment?.slice(0, 10));

/** Which values of the model each field feeds; as fields where several feed the same values. */
function ofNotice({
  notice,
  procedure,
  organisations,
  change,
  modification,
  withheld,
}: NoticeFacts): [string, Said][] {
  return [
    ['BT-701-notice', notice.identifier],
    ['BT-757-notice', notice.version],
    ['OPT-002-notice', notice.customisation],
    ['OPP-070-notice', notice.subtype],
    ['BT-03-notice', notice.formType],
    ['BT-02-notice', notice.noticeType],
    ['BT-01-notice', notice.legalBasis],
    ['BT-702(a)-notice BT-702(b)-notice', notice.languages],
    ['BT-04-notice', procedure.identifier],
    ['BT-22-Procedure', procedure.internalIdentifier],
    ['BT-21-Procedure', texts(procedure.title)],
    ['BT-24-Procedure', texts(procedure.description)],
    ['BT-105-Procedure', procedure.type],
    ['BT-88-Procedure', texts(procedure.features)],
    ['BT-106-Procedure', procedure.accelerated === undefined ? undefined : String(procedure.accelerated)],
    ['BT-136-Procedure', procedure.directAwardGrounds ?? []],
    ['BT-135-Procedure', procedure.directAwardText.flatMap(texts)],
    ['BT-23-Procedure', procedure.nature],
    ['BT-531-Procedure', procedure.additionalNatures],
    ['BT-262-Procedure', procedure.mainCpv],
    ['BT-263-Procedure', procedure.additionalCpv],
    ['BT-27-Procedure', amounts(procedure.estimatedValue)],
    ['BT-271-Procedure', amounts(procedure.frameworkMaximum)],
    ...places('Procedure', procedure.places),
    ['OPT-200-Organization-Company', organisations.map(({ id }) => id)],
    ['BT-513-Organization-Company', organisations.map(({ city }) => city)],
    ['BT-507-Organization-Company', organisations.map(({ region }) => region)],
    ['BT-514-Organization-Company', organisations.map(({ country }) => country)],
    ['BT-165-Organization-Company', organisations.map(({ size }) => size)],
    ['BT-758-notice', change?.changes],
    ['BT-140-notice', change?.reason],
    ['BT-762-notice', change?.reasonText.flatMap(texts)],
    ['BT-141(a)-notice', change?.changed.flatMap(({ description }) => texts(description))],
    ['BT-13716-notice', change?.changed.flatMap(({ sections }) => sections)],
    ['BT-1501(n)-Contract', modification?.modifies],
    ['BT-200-Contract', modification?.reasons.map(({ code }) => code)],
    ['BT-201-Contract', modification?.reasons.flatMap(({ text }) => texts(text))],
    ['BT-202-Contract', modification?.summaries.flatMap(texts)],
    ['BT-195', withheld.map(({ field }) => field)],
    ['BT-196', withheld.flatMap(({ reasonText }) => reasonText.flatMap(texts))],
    ['BT-197', withheld.map(({ reason }) => reason)],
  ];
}

function places(part: string, found: readonly PlaceFacts[]): [string, Said][] {
  return [
    [`BT-5141-${part}`, found.map(({ country }) => country)],
    [`BT-5071-${part}`, found.map(({ region }) => region)],
    [`BT-5131-${part}`, found.map(({ city }) => city)],
  ];
}

function ofLots(part: 'Lot' | 'Part' | 'LotsGroup', lots: readonly LotFacts[]): [string, Said][] {
  const numbers = (kind: string) =>
    lots.flatMap(({ criteria }) =>
      criteria.flatMap((each) => each.numbers.filter((number) => number.kind === kind)),
    );
  return [
    [`BT-137-${part}`, lots.map(({ id }) => id)],
    [`BT-22-${part}`, lots.map((lot) => lot.internalIdentifier)],
    [`BT-21-${part}`, lots.flatMap(({ title }) => texts(title))],
    [`BT-24-${part}`, lots.flatMap(({ description }) => texts(description))],
    [`BT-23-${part}`, lots.map(({ nature }) => nature)],
    [`BT-531-${part}`, lots.flatMap(({ additionalNatures }) => additionalNatures)],
    [`BT-262-${part}`, lots.map(({ mainCpv }) => mainCpv)],
    [`BT-263-${part}`, lots.flatMap(({ additionalCpv }) => additionalCpv)],
    [`BT-27-${part}`, lots.map(({ estimatedValue }) => amounts(estimatedValue))],
    [`BT-271-${part}`, lots.map(({ frameworkMaximum }) => amounts(frameworkMaximum))],
    [`BT-06-${part}`, lots.flatMap(({ strategicAims }) => strategicAims ?? [])],
    [`BT-776-${part}`, lots.flatMap(({ innovationAims }) => innovationAims ?? [])],
    [`BT-774-${part}`, lots.flatMap(({ environmentalAims }) => environmentalAims ?? [])],
    [`BT-775-${part}`, lots.flatMap(({ socialAims }) => socialAims ?? [])],
    [`BT-777-${part}`, lots.flatMap(({ strategicText }) => strategicText.flatMap(texts))],
    [`BT-765-${part}`, lots.map(({ framework }) => framework)],
    [`BT-766-${part}`, lots.map(({ dynamicPurchasing }) => dynamicPurchasing)],
    [`BT-63-${part}`, lots.map(({ variants }) => variants)],
    [`BT-70-${part}`, lots.flatMap(({ performanceTerms }) => performanceTerms.flatMap(texts))],
    [`BT-300-${part}`, lots.flatMap(({ additionalInformation }) => additionalInformation.flatMap(texts))],
    [`BT-131(d)-${part}`, days(lots.map(({ tenderDeadline }) => tenderDeadline))],
    [`BT-1311(d)-${part}`, days(lots.map(({ participationDeadline }) => participationDeadline))],
    [`BT-36-${part}`, lots.map(({ duration }) => duration?.length)],
    [`BT-36-${part}-Unit`, lots.map(({ duration }) => duration?.unit)],
    [`BT-536-${part}`, lots.map(({ startDate }) => startDate)],
    [`BT-537-${part}`, lots.map(({ endDate }) => endDate)],
    [`BT-538-${part}`, lots.map(({ durationOther }) => durationOther)],
    [`BT-60-${part}`, lots.map(({ euFunded }) => euFunded)],
    [
      `BT-726-${part}`,
      lots.map((lot) => (lot.suitableForSmes === undefined ? undefined : String(lot.suitableForSmes))),
    ],
    [`BT-539-${part}`, lots.flatMap(({ criteria }) => criteria.map(({ type }) => type))],
    [`BT-734-${part}`, lots.flatMap(({ criteria }) => criteria.flatMap(({ name }) => texts(name)))],
    [
      `BT-540-${part}`,
      lots.flatMap(({ criteria }) => criteria.flatMap(({ description }) => texts(description))),
    ],
    [`BT-541-${part}-WeightNumber`, numbers('weight').map(({ value }) => value)],
    [`BT-541-${part}-FixedNumber`, numbers('fixed').map(({ value }) => value)],
    [`BT-541-${part}-ThresholdNumber`, numbers('threshold').map(({ value }) => value)],
    [`BT-5421-${part}`, numbers('weight').map(({ unit }) => unit)],
    [`BT-5422-${part}`, numbers('fixed').map(({ unit }) => unit)],
    [`BT-5423-${part}`, numbers('threshold').map(({ unit }) => unit)],
    [`BT-543-${part}`, lots.flatMap(({ criteriaText }) => criteriaText.flatMap(texts))],
    ...places(
      part,
      lots.flatMap((lot) => lot.places),
    ),
  ];
}

function ofResult({ result }: NoticeFacts): [string, Said][] {
  const { lotResults = [], tenders = [], contracts = [] } = result ?? {};
  return [
    ['BT-161-NoticeResult', amounts(result?.totalValue)],
    ['BT-118-NoticeResult', amounts(result?.frameworkValue)],
    ['OPT-322-LotResult', lotResults.map(({ id }) => id)],
    ['BT-13713-LotResult', lotResults.map(({ lotId }) => lotId)],
    ['BT-142-LotResult', lotResults.map(({ outcome }) => outcome)],
    ['BT-144-LotResult', lotResults.map(({ noAwardReason }) => noAwardReason)],
    ['BT-710-LotResult', lotResults.map(({ lowestTender }) => amounts(lowestTender))],
    ['BT-711-LotResult', lotResults.map(({ highestTender }) => amounts(highestTender))],
    ['BT-759-LotResult', lotResults.flatMap(({ received }) => received.map(({ count }) => count))],
    ['BT-760-LotResult', lotResults.flatMap(({ received }) => received.map(({ kind }) => kind))],
    ['BT-660-LotResult', lotResults.map(({ frameworkReestimate }) => amounts(frameworkReestimate))],
    ['BT-709-LotResult', lotResults.map(({ frameworkMaximum }) => amounts(frameworkMaximum))],
    ['OPT-320-LotResult', lotResults.flatMap(({ tenderIds }) => tenderIds)],
    ['OPT-315-LotResult', lotResults.flatMap(({ contractIds }) => contractIds)],
    ['OPT-321-Tender', tenders.map(({ id }) => id)],
    ['BT-13714-Tender', tenders.map(({ lotId }) => lotId)],
    ['BT-720-Tender', tenders.map(({ value }) => amounts(value))],
    ['BT-171-Tender', tenders.map(({ rank }) => rank)],
    [
      'BT-193-Tender',
      tenders.map(({ isVariant }) => (isVariant === undefined ? undefined : String(isVariant))),
    ],
    ['BT-191-Tender', tenders.flatMap(({ origins }) => origins)],
    ['BT-773-Tender', tenders.map(({ subcontracting }) => subcontracting)],
    ['BT-553-Tender', tenders.map(({ subcontractedValue }) => amounts(subcontractedValue))],
    ['BT-555-Tender', tenders.map(({ subcontractedPercent }) => subcontractedPercent)],
    ['OPT-310-Tender', tenders.map(({ tenderingPartyId }) => tenderingPartyId)],
    ['OPT-316-Contract', contracts.map(({ id }) => id)],
    ['BT-150-Contract', contracts.map(({ number }) => number)],
    ['BT-721-Contract', contracts.flatMap(({ title }) => texts(title))],
    ['BT-1451-Contract', contracts.map(({ decidedDate }) => decidedDate)],
    ['BT-145-Contract', contracts.map(({ concludedDate }) => concludedDate)],
    [
      'BT-768-Contract',
      contracts.map(({ isFramework }) => (isFramework === undefined ? undefined : String(isFramework))),
    ],
    ['BT-3202-Contract', contracts.flatMap(({ tenderIds }) => tenderIds)],
  ];
}

/** Dates lose their offset in the model, and everything but text its white space; nothing else may differ. */
function plain(values: readonly (string | undefined)[]): string[] {
  return values
    .filter((value) => value !== undefined)
    .map((value) => value.trim().replace(/^(\d{4}-\d{2}-\d{2})(?:Z|[+-]\d{2}:\d{2})$/, '$1'))
    .filter((value) => value !== '')
    .sort();
}

function selected(values: ReadonlyMap<string, readonly string[]>, fields: string): readonly string[] {
  if (/^BT-19[567]$/.test(fields))
    return [...values].flatMap(([id, found]) =>
      id.startsWith(`${fields}(`) && !/-(?:List|Language)$/.test(id) ? found : [],
    );
  return fields.split(' ').flatMap((field) => values.get(field) ?? []);
}

function differences({ name, bytes }: TestingNotice, judge: Judge): string[] {
  const facts = readNotice(bytes);
  const values = judge.values(bytes);
  // A part whose identifier is missing cannot be referred to; it is remarked and left out. Where a value
  // stands otherwise than its XPath has it, that is remarked too.
  const without = new Set(
    facts.remarks
      .filter(({ code }) => code === 'missing_identifier' || code === 'not_as_in_sdk')
      .map(({ field }) => field),
  );
  const said = [
    ...ofNotice(facts).filter(
      ([field]) =>
        !without.has(field) &&
        !(without.has('OPT-200-Organization-Company') && field.includes('-Organization')),
    ),
    ...(without.has('BT-137-Lot')
      ? []
      : [...ofLots('Lot', facts.lots), ...ofLots('Part', facts.parts), ...ofLots('LotsGroup', facts.groups)]),
    ...ofResult(facts).filter(([field]) => !without.has(field)),
  ];
  return said.flatMap(([field, value]) => {
    const ours = plain(typeof value === 'string' || value === undefined ? [value] : value);
    const theirs = plain(selected(values, field));
    return JSON.stringify(ours) === JSON.stringify(theirs)
      ? []
      : [`${name} ${field}: ${ours.join('|').slice(0, 80)} ≠ ${theirs.join('|').slice(0, 80)}`];
  });
}

describe.skipIf(!noticesAreAtHand)(
  'facts of real notices (skipped where ../shared/data is not at hand)',
  () => {
    it('are what libxml2 selects with the XPath of each field that feeds them', () => {
      using judge = new Judge();
      expect(testingNotices().flatMap((notice) => differences(notice, judge))).toEqual([]);
    }, 120_000);
  },
);
