/**
 * How codes of eForms are called in OCDS: from the tables and code lists of OCDS for eForms (Open Contracting Partnership,
 * Apache License 2.0), as facts. What a table lacks is told by the code itself in our extension.
 */
type Table = Readonly<Record<string, string | undefined>>;

/** BT-105. A first step by invitation is `selective`; `oth-single` and `oth-mult` have none. */
export const procurementMethods: Table = {
  open: 'open',
  restricted: 'selective',
  'neg-w-call': 'selective',
  'comp-dial': 'selective',
  innovation: 'selective',
  'comp-tend': 'selective',
  'neg-wo-call': 'limited',
};

/** What BT-105 is called in English: the one place of OCDS itself where `innovation` can be told. */
export const procurementMethodDetails: Table = {
  open: 'Open procedure',
  restricted: 'Restricted procedure',
  'neg-w-call': 'Negotiated with prior publication of a call for competition / competitive with negotiation',
  'comp-dial': 'Competitive dialogue',
  innovation: 'Innovation partnership',
  'comp-tend': 'Competitive tendering (article 5(3) of Regulation 1370/2007)',
  'neg-wo-call': 'Negotiated without prior call for competition',
  'oth-single': 'Other single stage procedure',
  'oth-mult': 'Other multiple stage procedure',
};

/** BT-23. */
export const categories: Table = { works: 'works', services: 'services', supplies: 'goods' };

/** BT-06, BT-776, BT-774 and BT-775: goals of the sustainability extension. */
export const strategicGoals: Table = {
  'inn-pur': 'economic.innovativePurchase',
  'env-imp': 'environmental',
  'soc-obj': 'social',
};
export const innovationGoals: Table = {
  'mar-nov': 'economic.marketInnovationPromotion',
  'proc-innov': 'economic.processInnovationPromotion',
  'prod-innov': 'economic.productInnovationPromotion',
  'rd-act': 'economic.researchDevelopmentActivities',
};
export const environmentalGoals: Table = {
  'biodiv-eco': 'environmental.biodiversityProtectionRestoration',
  'circ-econ': 'environmental.circularEconomy',
  'clim-adapt': 'environmental.climateChangeAdaptation',
  'clim-mitig': 'environmental.climateChangeMitigation',
  'pollu-prev': 'environmental.pollutionPrevention',
  'water-mar': 'environmental.waterResourcesProtection',
  other: 'environmental',
};
export const socialGoals: Table = {
  'acc-all': 'social.accessibility',
  'et-eq': 'social.ethnicEquality',
  'gen-eq': 'social.genderEquality',
  'hum-right': 'social.humanRightsInSupplyChains',
  opp: 'social.disadvantagedEmploymentOpportunities',
  'work-cond': 'social.laborRightsPromotion',
  other: 'social',
};

/** BT-765 and BT-766. */
export const frameworkMethods: Table = {
  'fa-w-rc': 'withReopeningCompetition',
  'fa-wo-rc': 'withoutReopeningCompetition',
  'fa-mix': 'withAndWithoutReopeningCompetition',
};
export const dynamicPurchasingTypes: Table = { 'dps-list': 'open', 'dps-nlist': 'closed' };

/** BT-63. */
export const variantPolicies: Table = {
  allowed: 'allowed',
  required: 'required',
  'not-allowed': 'notAllowed',
};

/** BT-5421, BT-5422 and BT-5423. */
export const weights: Table = {
  'per-exa': 'percentageExact',
  'per-mid': 'percentageRangeMiddle',
  'dec-exa': 'decimalExact',
  'dec-mid': 'decimalRangeMiddle',
  'poi-exa': 'pointsExact',
  'poi-mid': 'pointsRangeMiddle',
  'ord-imp': 'order',
};
export const fixedKinds: Table = { total: 'total', 'fix-tot': 'total', unit: 'unit', 'fix-unit': 'unit' };
export const thresholds: Table = { 'min-score': 'minimumScore', 'max-pass': 'maximumBids' };

/** BT-760: measures of bid statistics. */
export const measures: Table = {
  tenders: 'bids',
  'part-req': 'requests',
  't-sme': 'smeBids',
  't-micro': 'microBids',
  't-small': 'smallBids',
  't-med': 'mediumBids',
  't-esubm': 'electronicBids',
  't-oth-eea': 'foreignBidsFromEU',
  't-no-eea': 'foreignBidsFromNonEU',
  't-abn-low': 'tendersAbnormallyLow',
};

/** Roles of organisations as `facts.ts` calls them. */
export const partyRoles: Table = {
  buyer: 'buyer',
  'cpb-acquiring': 'wholesaleBuyer',
  'cpb-awarding': 'centralPurchasingBody',
  'group-lead': 'leadBuyer',
  review: 'reviewBody',
  'review-information': 'reviewContactPoint',
  mediation: 'mediationBody',
  'tender-information': 'processContactPoint',
  'document-provider': 'processContactPoint',
  'tender-receipt': 'submissionReceiptBody',
  'tender-evaluation': 'evaluationBody',
  payer: 'payer',
  financing: 'funder',
  'service-provider': 'procurementServiceProvider',
  esender: 'eSender',
  'fiscal-legislation': 'informationService',
  'environmental-legislation': 'informationService',
  'employment-legislation': 'informationService',
};

/** BT-02 and BT-702: ISO 639-2 as notices have it, and BCP 47 as OCDS has it. Others keep their three letters. */
const languages: Table = {
  NOR: 'no',
  NOB: 'nb',
  NNO: 'nn',
  SME: 'se',
  ENG: 'en',
  SWE: 'sv',
  DAN: 'da',
  FIN: 'fi',
  ISL: 'is',
  FRA: 'fr',
  DEU: 'de',
  ITA: 'it',
  SPA: 'es',
  POR: 'pt',
  NLD: 'nl',
  POL: 'pl',
  BUL: 'bg',
  CES: 'cs',
  ELL: 'el',
  EST: 'et',
  GLE: 'ga',
  HRV: 'hr',
  HUN: 'hu',
  LAV: 'lv',
  LIT: 'lt',
  MLT: 'mt',
  RON: 'ro',
  SLK: 'sk',
  SLV: 'sl',
};

export function languageTag(code: string): string {
  return languages[code] ?? code.toLowerCase();
}

/** ISO 3166-1 alpha-3 to alpha-2, of the EEA and those most met; others stand as the notice has them. */
const countries: Table = {
  NOR: 'NO',
  SWE: 'SE',
  DNK: 'DK',
  FIN: 'FI',
  ISL: 'IS',
  LIE: 'LI',
  CHE: 'CH',
  GBR: 'GB',
  DEU: 'DE',
  FRA: 'FR',
  ITA: 'IT',
  ESP: 'ES',
  PRT: 'PT',
  NLD: 'NL',
  BEL: 'BE',
  LUX: 'LU',
  AUT: 'AT',
  IRL: 'IE',
  POL: 'PL',
  CZE: 'CZ',
  SVK: 'SK',
  SVN: 'SI',
  HUN: 'HU',
  ROU: 'RO',
  BGR: 'BG',
  HRV: 'HR',
  GRC: 'GR',
  EST: 'EE',
  LVA: 'LV',
  LTU: 'LT',
  CYP: 'CY',
  MLT: 'MT',
  USA: 'US',
  '1A0': 'XK',
};

export function countryCode(code: string): string | undefined {
  return countries[code];
}
