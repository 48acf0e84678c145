/** How fields are merged, by their path without places in arrays. What is not here is merged as its value looks. */
export interface Strategies {
  readonly omitWhenMerged: readonly string[];
  readonly wholeListMerge: readonly string[];
}

/**
 * Of the OCDS 1.1.5 release schema (Open Contracting Partnership, Apache License 2.0): facts only, in the form that
 * `node scripts/ocds-strategies.mjs SCHEMA.json` prints. The paths are those that the reference implementation's test
 * of merge rules lists for 1.1.
 */
export const coreStrategies: Strategies = {
  omitWhenMerged: ['date', 'id', 'tag'],
  wholeListMerge: [
    'awards/amendment/changes',
    'awards/amendments/changes',
    'awards/items/additionalClassifications',
    'awards/suppliers/additionalIdentifiers',
    'buyer/additionalIdentifiers',
    'contracts/amendment/changes',
    'contracts/amendments/changes',
    'contracts/implementation/transactions/payee/additionalIdentifiers',
    'contracts/implementation/transactions/payer/additionalIdentifiers',
    'contracts/items/additionalClassifications',
    'contracts/relatedProcesses/relationship',
    'parties/additionalIdentifiers',
    'parties/roles',
    'relatedProcesses/relationship',
    'tender/additionalProcurementCategories',
    'tender/amendment/changes',
    'tender/amendments/changes',
    'tender/items/additionalClassifications',
    'tender/procuringEntity/additionalIdentifiers',
    'tender/submissionMethod',
    'tender/tenderers/additionalIdentifiers',
  ],
};

/**
 * Of the extensions that our releases use: those of OCDS for eForms (Apache License 2.0; lists whose objects have no
 * `id`, or that say `wholeListMerge`), and our own, whose schema is docs/schemas/ocds-nytte-extension.json.
 */
export const profileStrategies: Strategies = {
  omitWhenMerged: [],
  wholeListMerge: [
    'awards/nytte/tenderIds',
    'awards/relatedBids',
    'awards/relatedLots',
    'bids/details/countriesOfOrigin',
    'bids/details/relatedLots',
    'bids/statistics/relatedLots',
    'contracts/amendments/rationaleClassifications',
    'contracts/awardIDs',
    'contracts/identifiers',
    'contracts/relatedBids',
    'nytte/languages',
    'parties/details/classifications',
    'parties/nytte/roles',
    'tender/additionalClassifications',
    'tender/amendments/rationaleClassifications',
    'tender/amendments/relatedLots',
    'tender/items/deliveryAddresses',
    'tender/lotGroups/awardCriteria/criteria',
    'tender/lots/awardCriteria/criteria',
    'tender/lots/nytte/environmentalAims',
    'tender/lots/nytte/innovationAims',
    'tender/lots/nytte/socialAims',
    'tender/lots/nytte/strategicAims',
    'tender/lots/sustainability',
    'tender/nytte/directAwardGrounds',
    'tender/procurementMethodRationaleClassifications',
    'withheldInformation/rationaleClassifications',
  ],
};
