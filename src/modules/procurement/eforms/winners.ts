import type { ContractFacts, LotResultFacts, TenderFacts } from './facts.ts';
import { along, child, children } from './find.ts';
import type { Organisations } from './organisations.ts';
import { indicator, type Reading, word, words } from './values.ts';
import type { XmlElement } from './xml/tree.ts';

/** Those who make a tender together, by the identifiers of their organisations. */
export interface TenderingParty {
  readonly tenderers: TenderFacts['tenderers'];
  readonly subcontractors: readonly string[];
}

/**
 * The tenders that won. A tender wins when a result with the outcome `selec-w` refers to it (OPT-320) **and** it is the
 * tender of a contract (BT-3202). Where the notice has no contracts at all, the reference of the result is enough. A tender
 * that a result only mentions, or that merely has the best rank, is no winner: whom a chain of identifiers does not lead
 * to is not guessed.
 */
export function winningTenders(
  results: readonly LotResultFacts[],
  contracts: readonly ContractFacts[],
): ReadonlySet<string> {
  const contracted = new Set(contracts.flatMap(({ tenderIds }) => tenderIds));
  const chosen = results.filter(({ outcome }) => outcome === 'selec-w').flatMap(({ tenderIds }) => tenderIds);
  return new Set(contracts.length === 0 ? chosen : chosen.filter((id) => contracted.has(id)));
}

/**
 * Tendering parties by their identifier (OPT-210). One that two parties share leads to neither (`undefined`), since it
 * cannot be known which is meant; that is remarked, like tenderers and subcontractors that are no organisation of the notice.
 */
export function readTenderingParties(
  elements: readonly XmlElement[],
  { byReference }: Organisations,
  reading: Reading,
): ReadonlyMap<string, TenderingParty | undefined> {
  const { remarks } = reading;
  const parties = new Map<string, TenderingParty | undefined>();
  const resolve = (id: string, field: string): string | undefined => {
    const found = byReference.get(id);
    if (found === undefined) remarks.add('broken_reference', field, id);
    return found;
  };
  for (const element of elements) {
    const id = word(child(element, 'cbc:ID'));
    if (id === undefined) {
      remarks.add('missing_identifier', 'OPT-210-Tenderer', undefined);
      continue;
    }
    if (parties.has(id)) {
      remarks.add('duplicate_id', 'OPT-210-Tenderer', id);
      parties.set(id, undefined);
      continue;
    }
    parties.set(id, {
      tenderers: children(element, 'efac:Tenderer').flatMap((tenderer) => {
        const reference = word(child(tenderer, 'cbc:ID'));
        const organisationId = reference === undefined ? undefined : resolve(reference, 'OPT-300-Tenderer');
        if (organisationId === undefined) return [];
        const isLead = indicator(child(tenderer, 'efbc:GroupLeadIndicator'), 'OPT-170-Tenderer', reading);
        return [{ organisationId, isLead }];
      }),
      subcontractors: words(along(element, 'efac:SubContractor', 'cbc:ID'))
        .map((reference) => resolve(reference, 'OPT-301-Tenderer-SubCont'))
        .filter((organisationId) => organisationId !== undefined),
    });
  }
  return parties;
}
