/**
 * What a notice says, as types. Everywhere `undefined` means *not reported*: the notice does not hold the field. A
 * notice that says "none" holds the code `none`, which is another thing. Codes are kept as they stand, known or not;
 * numbers are exact decimals as text, as they stand; a date is `2026-11-28`, a point of time ISO 8601 with its offset
 * as it stands.
 */
export interface NoticeFacts {
  readonly notice: NoticeHead;
  readonly procedure: ProcedureFacts;
  /** Lots, in the order of the notice; parts of a planning notice and groups of lots stand apart. */
  readonly lots: readonly LotFacts[];
  readonly parts: readonly LotFacts[];
  readonly groups: readonly LotFacts[];
  readonly organisations: readonly OrganisationFacts[];
  /** Who does what: the buyer, the body that reviews … One organisation may have several roles. */
  readonly roles: readonly RoleFacts[];
  /** Undefined where the notice has no result part at all. */
  readonly result: ResultFacts | undefined;
  readonly change: ChangeFacts | undefined;
  readonly modification: ModificationFacts | undefined;
  /** What the buyer keeps from publication (BT-195 to BT-198). Values of these fields are masks, not facts. */
  readonly withheld: readonly WithheldField[];
  /** What was read but is strange: unknown codes and subtypes, references that lead nowhere, values that are no numbers. */
  readonly remarks: readonly Remark[];
}

export interface NoticeHead {
  /** BT-701: the same through all versions. */
  readonly identifier: string | undefined;
  /** BT-757, such as `01`. */
  readonly version: string | undefined;
  /** `ContractNotice`, `ContractAwardNotice`, `PriorInformationNotice`, `BusinessRegistrationInformationNotice`. */
  readonly document: string;
  /** OPT-002: CustomizationID as it stands. */
  readonly customisation: string | undefined;
  /** `1.13` of `eforms-sdk-1.13…`; what statistics are keyed by, since code lists change between versions. */
  readonly sdkVersion: string | undefined;
  /** The Norwegian profile that the customisation names: `eu`, `national`, `national-e`; undefined for none. */
  readonly norwegianProfile: 'eu' | 'national' | 'national-e' | undefined;
  /** OPP-070: `16`, `E3`, `N16` … */
  readonly subtype: string | undefined;
  /** BT-03: `planning`, `competition`, `dir-awa-pre`, `result`, `cont-modif`, `change` … */
  readonly formType: string | undefined;
  /** BT-02: `cn-standard`, `can-standard` … */
  readonly noticeType: string | undefined;
  /** BT-01(a), such as `32014L0024`. */
  readonly legalBasis: string | undefined;
  /** BT-702(a) and (b): ISO 639-2 as in the notice (`NOR`, `ENG`). */
  readonly languages: readonly string[];
  /** BT-05(a) and (b). */
  readonly sentDate: string | undefined;
  readonly sentTime: string | undefined;
  /** OPP-010, OPP-011, OPP-012: number and day of publication in the Official Journal, where it is known. */
  readonly publicationNumber: string | undefined;
  readonly journalNumber: string | undefined;
  readonly publicationDate: string | undefined;
}

export interface ProcedureFacts {
  /** BT-04. A planning notice has none. */
  readonly identifier: string | undefined;
  /** BT-22-Procedure. */
  readonly internalIdentifier: string | undefined;
  readonly title: Text | undefined;
  readonly description: Text | undefined;
  /** BT-105: `open`, `restricted`, `neg-w-call`, `comp-dial`, `innovation`, `neg-wo-call`, `oth-single`, `oth-mult` … */
  readonly type: string | undefined;
  /** BT-88: features in words. */
  readonly features: Text | undefined;
  /** BT-106: accelerated. */
  readonly accelerated: boolean | undefined;
  /** BT-136: grounds for a direct award, such as `rd` and `resd`. */
  readonly directAwardGrounds: readonly string[] | undefined;
  /** BT-135: the grounds in words. */
  readonly directAwardText: readonly Text[];
  /** BT-23-Procedure, BT-531-Procedure. */
  readonly nature: string | undefined;
  readonly additionalNatures: readonly string[];
  /** BT-262-Procedure; BT-263-Procedure. */
  readonly mainCpv: string | undefined;
  readonly additionalCpv: readonly string[];
  /** BT-27-Procedure. */
  readonly estimatedValue: Money | undefined;
  /** BT-271-Procedure: the most that a framework may come to. */
  readonly frameworkMaximum: Money | undefined;
  readonly places: readonly PlaceFacts[];
  /** BT-01(c), (d), (e): other law, in codes and words. */
  readonly legalGrounds: readonly string[];
}

/** What is said of a lot (`Lot`), a part of a planning notice (`Part`) or a group of lots (`LotsGroup`). */
export interface LotFacts {
  /** BT-137, such as `LOT-0001`, `PAR-0001`, `GLO-0001`. */
  readonly id: string;
  readonly internalIdentifier: string | undefined;
  readonly title: Text | undefined;
  readonly description: Text | undefined;
  readonly nature: string | undefined;
  readonly additionalNatures: readonly string[];
  readonly mainCpv: string | undefined;
  readonly additionalCpv: readonly string[];
  readonly estimatedValue: Money | undefined;
  readonly frameworkMaximum: Money | undefined;
  /** BT-06: `inn-pur`, `env-imp`, `soc-obj`, `none`. Undefined is not the same as `['none']`. */
  readonly strategicAims: readonly string[] | undefined;
  /** BT-776: `prod-innov`, `proc-innov`, `mar-nov`, `rd-act`, and retired codes. */
  readonly innovationAims: readonly string[] | undefined;
  /** BT-774 and BT-775. */
  readonly environmentalAims: readonly string[] | undefined;
  readonly socialAims: readonly string[] | undefined;
  /** BT-777: what the strategic aim is, in words. */
  readonly strategicText: readonly Text[];
  /** BT-765 (`none`, `fa-w-rc` …) and BT-766 (`none`, `dps-list` …). */
  readonly framework: string | undefined;
  readonly dynamicPurchasing: string | undefined;
  /** BT-63: `allowed`, `required`, `not-allowed`. */
  readonly variants: string | undefined;
  /** BT-70: terms of performance in words. */
  readonly performanceTerms: readonly Text[];
  /** BT-300: additional information. */
  readonly additionalInformation: readonly Text[];
  /** BT-131(d)/(t), BT-1311(d)/(t): when tenders and requests to participate are due. */
  readonly tenderDeadline: string | undefined;
  readonly participationDeadline: string | undefined;
  /** BT-36 with its unit (`MONTH`, `DAY`, `YEAR`), BT-536 and BT-537, BT-538 (`UNLIMITED` …). */
  readonly duration: { readonly length: string; readonly unit: string | undefined } | undefined;
  readonly startDate: string | undefined;
  readonly endDate: string | undefined;
  readonly durationOther: string | undefined;
  /** BT-60: `eu-funds`, `no-eu-funds`. */
  readonly euFunded: string | undefined;
  /** BT-726: suitable for small and medium-sized firms. */
  readonly suitableForSmes: boolean | undefined;
  readonly places: readonly PlaceFacts[];
  /** In the order of the notice. */
  readonly criteria: readonly CriterionFacts[];
  /** BT-543: weighting in words, where there are no numbers. */
  readonly criteriaText: readonly Text[];
}

export interface CriterionFacts {
  /** BT-539: `price`, `cost`, `quality`, `quality-nor-env-criteria` … */
  readonly type: string | undefined;
  /** BT-734 and BT-540. */
  readonly name: Text | undefined;
  readonly description: Text | undefined;
  /** BT-541 with BT-5421, BT-5422 or BT-5423. Several where a criterion has a weight and a threshold. */
  readonly numbers: readonly CriterionNumber[];
}

export interface CriterionNumber {
  readonly value: string;
  readonly kind: 'weight' | 'fixed' | 'threshold' | undefined;
  /** `per-exa`, `dec-exa`, `poi-exa`, `ord-imp` …; `max-pass`, `min-score`; `total`, `fix-unit`. */
  readonly unit: string | undefined;
}

export interface PlaceFacts {
  /** BT-5141, BT-5071, BT-5131. */
  readonly country: string | undefined;
  readonly region: string | undefined;
  readonly city: string | undefined;
}

export interface OrganisationFacts {
  /** OPT-200, such as `ORG-0001`; what roles and tenderers refer to. */
  readonly id: string;
  /** BT-500, in the language of the notice where there are several. */
  readonly name: Text | undefined;
  /** BT-501 exactly as it stands. */
  readonly numbers: readonly string[];
  /** The first of `numbers` that is a Norwegian organisation number once spaces, `NO` and `MVA` are gone (modulus 11). */
  readonly organisationNumber: string | undefined;
  readonly city: string | undefined;
  readonly region: string | undefined;
  readonly country: string | undefined;
  /** BT-165: `micro`, `small`, `medium`, `sme`, `large`. */
  readonly size: string | undefined;
  /** BT-746: listed on a regulated market. */
  readonly listed: boolean | undefined;
  /** BT-633: a natural person. Their names are not carried further. */
  readonly isNaturalPerson: boolean;
}

export interface RoleFacts {
  readonly organisationId: string;
  /** `buyer`, `cpb-acquiring`, `cpb-awarding`, `group-lead`, `review`, `mediation`, `tender-information`, `tender-receipt`, `tender-evaluation`, `payer`, `signatory`, `service-provider`, `esender` …; OPT-300, OPT-301, OPT-030. */
  readonly role: string;
  /** The lot that it is a role for; undefined when for the whole notice. */
  readonly lotId: string | undefined;
  /** Of a buyer: BT-11 (legal type, `body-pl-cga`, `la`, `ra` …), BT-740 and BT-10. */
  readonly buyerType: string | undefined;
  readonly buyerContractingType: string | undefined;
  readonly activity: string | undefined;
}

export interface ResultFacts {
  /** BT-161: the value of all contracts of the notice; BT-118: of all frameworks. */
  readonly totalValue: Money | undefined;
  readonly frameworkValue: Money | undefined;
  readonly lotResults: readonly LotResultFacts[];
  readonly tenders: readonly TenderFacts[];
  readonly contracts: readonly ContractFacts[];
}

export interface LotResultFacts {
  /** OPT-322, such as `RES-0001`. */
  readonly id: string | undefined;
  /** BT-13713. */
  readonly lotId: string | undefined;
  /** BT-142: `selec-w`, `clos-nw`, `open-nw`. */
  readonly outcome: string | undefined;
  /** BT-144: why nothing was awarded. */
  readonly noAwardReason: string | undefined;
  /** BT-710 and BT-711: lowest and highest tender. */
  readonly lowestTender: Money | undefined;
  readonly highestTender: Money | undefined;
  /** BT-759 by BT-760: `tenders`, `t-sme`, `t-micro`, `t-small`, `t-med`, `part-req` … Numbers as they stand. */
  readonly received: readonly { readonly kind: string | undefined; readonly count: string }[];
  /** BT-660, BT-709: re-estimated and maximum value of a framework. */
  readonly frameworkReestimate: Money | undefined;
  readonly frameworkMaximum: Money | undefined;
  /** OPT-320 and OPT-315: tenders and contracts of this result, by id. */
  readonly tenderIds: readonly string[];
  readonly contractIds: readonly string[];
}

export interface TenderFacts {
  /** OPT-321, such as `TEN-0001`. */
  readonly id: string | undefined;
  /** BT-13714. */
  readonly lotId: string | undefined;
  /** BT-720. */
  readonly value: Money | undefined;
  /** BT-171. */
  readonly rank: string | undefined;
  /** BT-193: a variant. */
  readonly isVariant: boolean | undefined;
  /** BT-191: countries of origin. */
  readonly origins: readonly string[];
  /** BT-773: `yes`, `no`, `not-known`; BT-553 and BT-555: value and share in per cent of what is subcontracted. */
  readonly subcontracting: string | undefined;
  readonly subcontractedValue: Money | undefined;
  readonly subcontractedPercent: string | undefined;
  /**
   * Whether a result with outcome `selec-w` refers to this tender **and** it is the tender of a contract, or, where the
   * notice has no contracts, is referred to by a result that selected a winner. See `winners.ts` for the rule.
   */
  readonly isWinner: boolean;
  /** OPT-310, such as `TPA-0001`; undefined where the chain is broken, which is remarked. */
  readonly tenderingPartyId: string | undefined;
  /** OPT-300-Tenderer by the chain tender → tendering party → tenderer → organisation. `isLead` is OPT-170. */
  readonly tenderers: readonly { readonly organisationId: string; readonly isLead: boolean | undefined }[];
  readonly subcontractors: readonly string[];
}

export interface ContractFacts {
  /** OPT-316, such as `CON-0001`; BT-150: the buyer's own number. */
  readonly id: string | undefined;
  readonly number: string | undefined;
  readonly title: Text | undefined;
  /** BT-1451: the day the winner was chosen; BT-145: the day the contract was made. */
  readonly decidedDate: string | undefined;
  readonly concludedDate: string | undefined;
  /** BT-768. */
  readonly isFramework: boolean | undefined;
  /** BT-3202: tenders that it rests on. */
  readonly tenderIds: readonly string[];
}

export interface ChangeFacts {
  /** BT-758: notice and version that this one changes, as it stands (`uuid-01`, or a publication number). */
  readonly changes: string | undefined;
  /** The two parts of `changes` where it has them. */
  readonly changesIdentifier: string | undefined;
  readonly changesVersion: string | undefined;
  /** BT-140 (`cor-esen`, `cancel`, `cancel-intent`, `update-add`, `info-release` …) and BT-762. */
  readonly reason: string | undefined;
  readonly reasonText: readonly Text[];
  /** BT-141 and BT-13716: what was changed, and where. */
  readonly changed: readonly {
    readonly description: Text | undefined;
    readonly sections: readonly string[];
  }[];
  /** BT-719 and BT-718: whether procurement documents changed, and when. */
  readonly documentsChanged: boolean | undefined;
}

export interface ModificationFacts {
  /** BT-1501: the notice of the contract that was changed. */
  readonly modifies: readonly string[];
  /** BT-200 and BT-201, BT-202. */
  readonly reasons: readonly { readonly code: string | undefined; readonly text: Text | undefined }[];
  readonly summaries: readonly Text[];
}

export interface WithheldField {
  /** BT-195, such as `win-ten-val`: which field, as the code list `non-publication-identifier` has it. */
  readonly field: string;
  /** The lot, result, tender … that it is withheld of, by id; undefined for the whole notice. */
  readonly of: string | undefined;
  /** BT-197 and BT-196. */
  readonly reason: string | undefined;
  readonly reasonText: readonly Text[];
  /** BT-198: when it is to be published. */
  readonly until: string | undefined;
}

export interface Remark {
  /**
   * `unknown_code`, `unknown_subtype`, `unknown_sdk`, `broken_reference`, `lot_mismatch` (a result refers to a tender for another
   * lot), `not_a_number`, `missing_number`, `not_a_date`, `duplicate_id`, `missing_identifier`, `not_as_in_sdk` (taken, though it
   * stands otherwise than the field's XPath has it), `winner_unknown` (a result selected a winner that no chain leads to), and at
   * the end of very many `more_remarks` with how many.
   */
  readonly code: string;
  /** Field id (`BT-06-Lot`) or name of a part. */
  readonly field: string | undefined;
  /** What stands there, at most 200 characters. */
  readonly value: string | undefined;
}

/** A text, in each language that it is given in. The first is that of the notice. */
export type Text = readonly { readonly language: string | undefined; readonly text: string }[];

export interface Money {
  /** Exact decimal as it stands; may be zero or negative in real notices. */
  readonly amount: string;
  /** ISO 4217 as it stands; undefined where there is none. */
  readonly currency: string | undefined;
}
