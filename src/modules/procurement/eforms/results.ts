import type { ContractFacts, LotResultFacts, ResultFacts, TenderFacts } from './facts.ts';
import { along, alongEach, child, children, keepsBack, withList } from './find.ts';
import type { Organisations } from './organisations.ts';
import { code, date, disclosedNumber, indicator, money, type Reading, text, word, words } from './values.ts';
import { readTenderingParties, type TenderingParty, winningTenders } from './winners.ts';
import type { XmlElement } from './xml/tree.ts';

/** Identifiers of lots, and of lots, parts and groups together. */
export interface LotIdentifiers {
  readonly lots: ReadonlySet<string>;
  readonly all: ReadonlySet<string>;
}

/** What came of it: results of lots, tenders, contracts and winners. Undefined where the notice has no result part. */
export function readResult(
  results: readonly XmlElement[],
  lots: LotIdentifiers,
  organisations: Organisations,
  reading: Reading,
): ResultFacts | undefined {
  const [first] = results;
  if (!first) return undefined;
  const contracts = alongEach(results, 'efac:SettledContract').map((contract) =>
    readContract(contract, reading),
  );
  const lotResults = alongEach(results, 'efac:LotResult').map((result) => readLotResult(result, reading));
  const parties = readTenderingParties(alongEach(results, 'efac:TenderingParty'), organisations, reading);
  const winners = winningTenders(lotResults, contracts);
  const tenders = alongEach(results, 'efac:LotTender').map((tender) =>
    readTender(tender, parties, winners, reading),
  );
  const isWithheld = keepsBack(first);
  const result: ResultFacts = {
    totalValue: money(child(first, 'cbc:TotalAmount'), 'BT-161-NoticeResult', reading, isWithheld),
    frameworkValue: money(
      child(first, 'efbc:OverallMaximumFrameworkContractsAmount'),
      'BT-118-NoticeResult',
      reading,
      isWithheld,
    ),
    lotResults,
    tenders,
    contracts,
  };
  remarkBrokenChains(result, lots, reading);
  return result;
}

function readLotResult(result: XmlElement, reading: Reading): LotResultFacts {
  const values = child(result, 'efac:FrameworkAgreementValues');
  const isWithheld = keepsBack(result);
  const amount = (name: string, field: string) =>
    money(child(result, name), `${field}-LotResult`, reading, isWithheld);
  return {
    id: word(child(result, 'cbc:ID')),
    lotId: word(along(result, 'efac:TenderLot', 'cbc:ID')[0]),
    outcome: code(
      child(result, 'cbc:TenderResultCode'),
      'winner-selection-status',
      'BT-142-LotResult',
      reading,
    ),
    noAwardReason: code(
      along(result, 'efac:DecisionReason', 'efbc:DecisionReasonCode')[0],
      'non-award-justification',
      'BT-144-LotResult',
      reading,
    ),
    lowestTender: amount('cbc:LowerTenderAmount', 'BT-710'),
    highestTender: amount('cbc:HigherTenderAmount', 'BT-711'),
    received: children(result, 'efac:ReceivedSubmissionsStatistics').flatMap((statistics) => {
      const kind = child(statistics, 'efbc:StatisticsCode');
      const count = disclosedNumber(
        child(statistics, 'efbc:StatisticsNumeric'),
        'BT-759-LotResult',
        reading,
        keepsBack(statistics),
      );
      if (count === undefined) return [];
      return [{ kind: code(kind, 'received-submission-type', 'BT-760-LotResult', reading), count }];
    }),
    frameworkReestimate: money(
      child(values, 'efbc:ReestimatedValueAmount'),
      'BT-660-LotResult',
      reading,
      keepsBack(values),
    ),
    frameworkMaximum: money(
      child(values, 'cbc:MaximumValueAmount'),
      'BT-709-LotResult',
      reading,
      keepsBack(values),
    ),
    tenderIds: words(along(result, 'efac:LotTender', 'cbc:ID')),
    contractIds: words(along(result, 'efac:SettledContract', 'cbc:ID')),
  };
}

function readContract(contract: XmlElement, reading: Reading): ContractFacts {
  return {
    id: word(child(contract, 'cbc:ID')),
    number: word(along(contract, 'efac:ContractReference', 'cbc:ID')[0]),
    title: text(children(contract, 'cbc:Title'), reading),
    decidedDate: date(child(contract, 'cbc:AwardDate'), 'BT-1451-Contract', reading),
    concludedDate: date(child(contract, 'cbc:IssueDate'), 'BT-145-Contract', reading),
    isFramework: indicator(child(contract, 'efbc:ContractFrameworkIndicator'), 'BT-768-Contract', reading),
    tenderIds: words(along(contract, 'efac:LotTender', 'cbc:ID')),
  };
}

function readTender(
  tender: XmlElement,
  parties: ReadonlyMap<string, TenderingParty | undefined>,
  winners: ReadonlySet<string>,
  reading: Reading,
): TenderFacts {
  const id = word(child(tender, 'cbc:ID'));
  const partyId = word(along(tender, 'efac:TenderingParty', 'cbc:ID')[0]);
  const party = partyId === undefined ? undefined : parties.get(partyId);
  if (partyId !== undefined && !parties.has(partyId))
    reading.remarks.add('broken_reference', 'OPT-310-Tender', partyId);
  if (partyId === undefined && id !== undefined && winners.has(id))
    reading.remarks.add('broken_reference', 'OPT-310-Tender', id);
  const subcontracting = subcontractingOf(tender, reading);
  const isSubcontractingWithheld = keepsBack(subcontracting);
  return {
    id,
    lotId: word(along(tender, 'efac:TenderLot', 'cbc:ID')[0]),
    value: money(
      along(tender, 'cac:LegalMonetaryTotal', 'cbc:PayableAmount')[0],
      'BT-720-Tender',
      reading,
      keepsBack(tender),
    ),
    rank: rank(tender),
    isVariant: indicator(child(tender, 'efbc:TenderVariantIndicator'), 'BT-193-Tender', reading),
    origins: words(along(tender, 'efac:Origin', 'efbc:AreaCode')),
    subcontracting: code(child(subcontracting, 'efbc:TermCode'), 'applicability', 'BT-773-Tender', reading),
    subcontractedValue: money(
      child(subcontracting, 'efbc:TermAmount'),
      'BT-553-Tender',
      reading,
      isSubcontractingWithheld,
    ),
    subcontractedPercent: disclosedNumber(
      child(subcontracting, 'efbc:TermPercent'),
      'BT-555-Tender',
      reading,
      isSubcontractingWithheld,
    ),
    isWinner: id !== undefined && winners.has(id),
    tenderingPartyId: party ? partyId : undefined,
    tenderers: party?.tenderers ?? [],
    subcontractors: party?.subcontractors ?? [],
  };
}

/** One whose code names no list is taken too: the other terms that a tender may have say nothing of whether. */
function subcontractingOf(tender: XmlElement, { remarks }: Reading): XmlElement | undefined {
  const terms = children(tender, 'efac:SubcontractingTerm');
  const [named] = withList(terms, 'efbc:TermCode', 'applicability');
  if (named) return named;
  const bare = terms.find((term) => {
    const said = child(term, 'efbc:TermCode');
    return said !== undefined && said.attribute('listName') === undefined;
  });
  const said = word(child(bare, 'efbc:TermCode'));
  if (said !== undefined) remarks.add('not_as_in_sdk', 'BT-773-Tender', said);
  return bare;
}

/** `-1` where the rank is kept from publication is a mask. */
function rank(tender: XmlElement): string | undefined {
  const value = word(child(tender, 'cbc:RankCode'));
  return value === '-1' && keepsBack(tender) ? undefined : value;
}

/** References between the parts of a result that lead nowhere, and identifiers that stand for several things. */
function remarkBrokenChains(result: ResultFacts, lots: LotIdentifiers, { remarks }: Reading): void {
  const identifiers = (
    parts: readonly { readonly id: string | undefined }[],
    field: string,
  ): ReadonlySet<string> => {
    const seen = new Set<string>();
    for (const { id } of parts) {
      if (id === undefined) remarks.add('missing_identifier', field, undefined);
      else if (seen.has(id)) remarks.add('duplicate_id', field, id);
      else seen.add(id);
    }
    return seen;
  };
  const tenders = identifiers(result.tenders, 'OPT-321-Tender');
  const contracts = identifiers(result.contracts, 'OPT-316-Contract');
  const expect = (ids: readonly (string | undefined)[], among: ReadonlySet<string>, field: string): void => {
    for (const id of ids) if (id !== undefined && !among.has(id)) remarks.add('broken_reference', field, id);
  };
  const lotOfTender = new Map(result.tenders.map(({ id, lotId }) => [id, lotId]));
  const winners = new Set(result.tenders.filter(({ isWinner }) => isWinner).map(({ id }) => id));
  for (const { id: resultId, lotId, outcome, tenderIds, contractIds } of result.lotResults) {
    // A lot that somebody won, though the chain of identifiers leads to nobody: no winner is not the same as none known.
    if (outcome === 'selec-w' && !tenderIds.some((id) => winners.has(id)))
      remarks.add('winner_unknown', 'BT-142-LotResult', resultId ?? lotId);
    expect([lotId], lots.all, 'BT-13713-LotResult');
    expect(tenderIds, tenders, 'OPT-320-LotResult');
    expect(contractIds, contracts, 'OPT-315-LotResult');
    for (const id of tenderIds) {
      const other = lotOfTender.get(id);
      // A tender may be for a group of lots that the lot of the result belongs to.
      const isForLot = other !== undefined && lots.lots.has(other);
      if (lotId !== undefined && isForLot && other !== lotId)
        remarks.add('lot_mismatch', 'OPT-320-LotResult', `${lotId} ${id} ${other}`);
    }
  }
  for (const { lotId } of result.tenders) expect([lotId], lots.all, 'BT-13714-Tender');
  for (const { tenderIds } of result.contracts) expect(tenderIds, tenders, 'BT-3202-Contract');
}
