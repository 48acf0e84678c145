import type {
  ContractFacts,
  LotResultFacts,
  NoticeFacts,
  ResultFacts,
  TenderFacts,
} from '../../eforms/facts.ts';
import { countryCode, measures } from './codes.ts';
import type { JsonObject } from './json.ts';
import type { Parties } from './parties.ts';
import { dayTime, joinedText, list, moneyOf, numberOf, shape, shaped, sumOf, textFields } from './shape.ts';

/** What of a release the result of a notice becomes. */
export interface ResultParts {
  readonly bids: JsonObject | undefined;
  readonly awards: readonly JsonObject[];
  readonly contracts: readonly JsonObject[];
}

/**
 * Bids, awards and contracts. Suppliers are those of the chain result → tender → tendering party → tenderer →
 * organisation and nobody else. Ids begin with the notice: `RES-0001` is another result in the next notice of a process.
 */
export function resultsOf(facts: NoticeFacts, scope: string, parties: Parties): ResultParts {
  const { result } = facts;
  const isModified = facts.modification !== undefined;
  if (!result) return { bids: undefined, awards: [], contracts: [] };
  const ids = new ResultIds(result, scope);
  const isCancelled = facts.change?.reason === 'cancel';
  return {
    bids: shape({
      statistics: result.lotResults.flatMap((one, at) => statisticsOf(one, ids.award(at))),
      details: result.tenders.map((tender, at) => bidOf(tender, ids.bid(at), parties)),
    }),
    awards: result.lotResults.map((one, at) =>
      awardOf(one, ids.award(at), result, ids, parties, isCancelled),
    ),
    contracts: result.contracts.map((contract, at) =>
      contractOf(contract, ids.contract(at), result, ids, isModified ? facts : undefined),
    ),
  };
}

/** Ids of results, tenders and contracts, also of those that the notice gives none. */
class ResultIds {
  private readonly scope: string;
  private readonly result: ResultFacts;

  constructor(result: ResultFacts, scope: string) {
    this.result = result;
    this.scope = scope;
  }

  award(at: number): string {
    return `${this.scope}-${this.result.lotResults[at]?.id ?? `result-${at + 1}`}`;
  }

  bid(at: number): string {
    return `${this.scope}-${this.result.tenders[at]?.id ?? `tender-${at + 1}`}`;
  }

  contract(at: number): string {
    return `${this.scope}-${this.result.contracts[at]?.id ?? `contract-${at + 1}`}`;
  }

  named(id: string): string {
    return `${this.scope}-${id}`;
  }
}

function statisticsOf(result: LotResultFacts, award: string): JsonObject[] {
  const relatedLots = result.lotId === undefined ? undefined : [result.lotId];
  const received = result.received.map(({ kind, count }, at) => {
    const measure = measures[kind ?? ''] ?? kind ?? 'unspecified';
    const value = numberOf(count);
    return shaped({
      id: `${award}-${at + 1}`,
      measure,
      value,
      relatedLots,
      nytte: shape({ kind, count: value === undefined ? count : undefined }),
    });
  });
  const bounds = [
    { measure: 'lowestValidBidValue', money: result.lowestTender },
    { measure: 'highestValidBidValue', money: result.highestTender },
  ].flatMap(({ measure, money }) => {
    const value = moneyOf(money);
    return value
      ? [
          shaped({
            id: `${award}-${measure}`,
            measure,
            value: value.amount,
            valueGross: undefined,
            currency: value.currency,
            relatedLots,
          }),
        ]
      : [];
  });
  return [...received, ...bounds];
}

function bidOf(tender: TenderFacts, id: string, parties: Parties): JsonObject {
  const { subcontracting } = tender;
  const rank = numberOf(tender.rank);
  return shaped({
    id,
    tenderers: unique(tender.tenderers.map(({ organisationId }) => parties.reference(organisationId))),
    value: moneyOf(tender.value),
    rank,
    variant: tender.isVariant,
    countriesOfOrigin: tender.origins.map((country) => countryCode(country) ?? country),
    hasSubcontracting: subcontracting === 'yes' ? true : subcontracting === 'no' ? false : undefined,
    subcontracting: shape({ value: moneyOf(tender.subcontractedValue) }),
    subcontractors: unique(tender.subcontractors.map((one) => parties.reference(one))),
    relatedLots: tender.lotId === undefined ? [] : [tender.lotId],
    nytte: shape({
      isWinner: tender.isWinner,
      leads: list(
        tender.tenderers.map(({ organisationId, isLead }) =>
          isLead ? parties.reference(organisationId) : undefined,
        ),
      ).flatMap((lead) => lead.id ?? []),
      rank: rank === undefined ? tender.rank : undefined,
      subcontracting,
      subcontractedPercent: numberOf(tender.subcontractedPercent),
    }),
  });
}

function awardOf(
  result: LotResultFacts,
  id: string,
  whole: ResultFacts,
  ids: ResultIds,
  parties: Parties,
  isCancelled: boolean,
): JsonObject {
  const winners = winnersOf(result, whole);
  return shaped({
    id,
    status: isCancelled ? 'cancelled' : awardStatus(result),
    date: dayTime(firstDay(contractsOf(result, whole).map(({ decidedDate }) => decidedDate)), 'end'),
    value: moneyOf(sumOf(winners.map(({ value }) => value))),
    suppliers: unique(
      winners.flatMap(({ tenderers }) =>
        tenderers.map(({ organisationId }) => parties.reference(organisationId)),
      ),
    ),
    relatedLots: result.lotId === undefined ? [] : [result.lotId],
    relatedBids: winners.flatMap((winner) => (winner.id === undefined ? [] : ids.named(winner.id))),
    nytte: shape({
      outcome: result.outcome,
      noAwardReason: result.noAwardReason,
      tenderIds: result.tenderIds.map((tender) => ids.named(tender)),
      frameworkMaximum: moneyOf(result.frameworkMaximum),
      frameworkReestimate: moneyOf(result.frameworkReestimate),
    }),
  });
}

/** The tenders of a result that won. */
function winnersOf({ tenderIds }: LotResultFacts, { tenders }: ResultFacts): readonly TenderFacts[] {
  const its = new Set(tenderIds);
  return tenders.filter(({ id, isWinner }) => isWinner && id !== undefined && its.has(id));
}

/** `selec-w` and `clos-nw` as OCDS for eForms has them; `open-nw`: not decided yet. */
function awardStatus({ outcome, noAwardReason }: LotResultFacts): string | undefined {
  if (outcome === 'selec-w') return 'active';
  if (outcome === 'clos-nw' || noAwardReason !== undefined) return 'unsuccessful';
  return outcome === 'open-nw' ? 'pending' : undefined;
}

function contractsOf(result: LotResultFacts, { contracts }: ResultFacts): readonly ContractFacts[] {
  const [named, tenders] = [new Set(result.contractIds), new Set(result.tenderIds)];
  return contracts.filter(
    ({ id, tenderIds }) =>
      (id !== undefined && named.has(id)) || tenderIds.some((tender) => tenders.has(tender)),
  );
}

function contractOf(
  contract: ContractFacts,
  id: string,
  whole: ResultFacts,
  ids: ResultIds,
  modified: NoticeFacts | undefined,
): JsonObject {
  const awards = whole.lotResults.flatMap((result, at) =>
    contractsOf(result, whole).includes(contract) ? [ids.award(at)] : [],
  );
  const its = new Set(contract.tenderIds);
  const value = sumOf(
    whole.tenders.filter((tender) => its.has(tender.id ?? '')).map((tender) => tender.value),
  );
  return shaped({
    id,
    // The standard wants one. Where the chain is broken it names the notice, which no award is called.
    awardID: awards[0] ?? ids.named('no-award'),
    awardIDs: awards.length > 1 ? awards : [],
    ...textFields('title', contract.title),
    value: moneyOf(value),
    dateSigned: dayTime(contract.concludedDate, 'end'),
    identifiers: contract.number === undefined ? [] : [{ id: contract.number }],
    relatedBids: contract.tenderIds.map((tender) => ids.named(tender)),
    amendments: modified ? amendmentsOf(modified, id) : [],
    nytte: shape({ isFramework: contract.isFramework }),
  });
}

/** What a modification notice says of the contract (BT-200 to BT-202). */
function amendmentsOf({ modification }: NoticeFacts, contract: string): readonly JsonObject[] {
  if (!modification) return [];
  const { reasons, summaries } = modification;
  const count = Math.max(reasons.length, summaries.length);
  return Array.from({ length: count }, (_, at) => {
    const [reason, summary] = [reasons[at], summaries[at]];
    return shaped({
      id: `${contract}-${at + 1}`,
      description: joinedText(summary ? [summary] : []),
      rationale: joinedText(reason?.text ? [reason.text] : []),
      rationaleClassifications:
        reason?.code === undefined ? [] : [{ scheme: 'eu-modification-justification', id: reason.code }],
    });
  });
}

function firstDay(days: readonly (string | undefined)[]): string | undefined {
  return days.filter((day) => day !== undefined).sort()[0];
}

/** References to parties, each once. */
function unique(references: readonly (JsonObject | undefined)[]): readonly JsonObject[] {
  return [...new Map(list(references).map((reference) => [reference.id, reference] as const)).values()];
}
