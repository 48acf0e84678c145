import type { RoleFacts } from './facts.ts';
import { along, alongEach, child, children, listOf } from './find.ts';
import { identifierOf, type Organisations } from './organisations.ts';
import { code, indicator, type Reading, word } from './values.ts';
import type { XmlElement } from './xml/tree.ts';

const partyId = ['cac:PartyIdentification', 'cbc:ID'] as const;

/** Where the terms of a lot or of the notice name an organisation, and what its role is there (OPT-301). */
const rolesInTerms: ReadonlyMap<
  string,
  readonly (readonly [role: string, field: string, ...path: string[]])[]
> = new Map([
  ['cac:AdditionalInformationParty', [['tender-information', 'AddInfo']]],
  ['cac:DocumentProviderParty', [['document-provider', 'DocProvider']]],
  ['cac:TenderRecipientParty', [['tender-receipt', 'TenderReceipt']]],
  ['cac:TenderEvaluationParty', [['tender-evaluation', 'TenderEval']]],
  [
    'cac:AppealTerms',
    [
      ['review', 'ReviewOrg', 'cac:AppealReceiverParty'],
      ['review-information', 'ReviewInfo', 'cac:AppealInformationParty'],
      ['mediation', 'Mediator', 'cac:MediationParty'],
    ],
  ],
  ['cac:FiscalLegislationDocumentReference', [['fiscal-legislation', 'FiscalLegis', 'cac:IssuerParty']]],
  [
    'cac:EnvironmentalLegislationDocumentReference',
    [['environmental-legislation', 'EnvironLegis', 'cac:IssuerParty']],
  ],
  [
    'cac:EmploymentLegislationDocumentReference',
    [['employment-legislation', 'EmployLegis', 'cac:IssuerParty']],
  ],
]);

const rolesInResults: readonly (readonly [role: string, field: string, party: string])[] = [
  ['payer', 'Paying', 'cac:PayerParty'],
  ['financing', 'Financing', 'cac:FinancingParty'],
];

/** OPT-030. */
const serviceRoles: Readonly<Record<string, string>> = {
  'serv-prov': 'service-provider',
  'ted-esen': 'esender',
};

const nothingMore = { buyerType: undefined, buyerContractingType: undefined, activity: undefined };

/** Who does what: buyers, those whom the terms, results and contracts name, and what organisations say of themselves. */
export function readRoles(
  root: XmlElement,
  results: readonly XmlElement[],
  organisations: Organisations,
  reading: Reading,
): readonly RoleFacts[] {
  const resolve = (reference: XmlElement | undefined, field: string): string | undefined => {
    const id = word(reference);
    const found = id === undefined ? undefined : organisations.byReference.get(id);
    if (id !== undefined && found === undefined) reading.remarks.add('broken_reference', field, id);
    return found;
  };
  const roles: RoleFacts[] = [];
  const add = (
    references: readonly XmlElement[],
    field: string,
    role: string,
    lotId: string | undefined,
  ): void => {
    for (const reference of references) {
      const organisationId = resolve(reference, field);
      if (organisationId !== undefined) roles.push({ organisationId, role, lotId, ...nothingMore });
    }
  };
  for (const party of children(root, 'cac:ContractingParty')) {
    const buyer = resolve(along(party, 'cac:Party', ...partyId)[0], 'OPT-300-Procedure-Buyer');
    if (buyer !== undefined)
      roles.push({ organisationId: buyer, role: 'buyer', lotId: undefined, ...ofBuyer(party, reading) });
    for (const provider of along(party, 'cac:Party', 'cac:ServiceProviderParty')) {
      const type = word(child(provider, 'cbc:ServiceTypeCode')) ?? 'serv-prov';
      const role = Object.hasOwn(serviceRoles, type) ? serviceRoles[type] : undefined;
      add(along(provider, 'cac:Party', ...partyId), 'OPT-300-Procedure-SProvider', role ?? type, undefined);
    }
  }
  addOwnRoles(roles, organisations, reading);
  const inTerms = (terms: XmlElement | undefined, part: string, lotId: string | undefined): void => {
    for (let it = terms?.firstChild; it; it = it.nextSibling)
      for (const [role, field, ...path] of rolesInTerms.get(it.name) ?? [])
        add(along(it, ...path, ...partyId), `OPT-301-${part}-${field}`, role, lotId);
  };
  inTerms(child(root, 'cac:TenderingTerms'), 'Procedure', undefined);
  for (const lot of children(root, 'cac:ProcurementProjectLot')) {
    const id = child(lot, 'cbc:ID');
    inTerms(child(lot, 'cac:TenderingTerms'), id?.attribute('schemeName') ?? 'Lot', word(id));
  }
  for (const result of alongEach(results, 'efac:LotResult'))
    for (const [role, field, party] of rolesInResults)
      add(
        along(result, party, ...partyId),
        `OPT-301-LotResult-${field}`,
        role,
        word(along(result, 'efac:TenderLot', 'cbc:ID')[0]),
      );
  add(
    alongEach(results, 'efac:SettledContract', 'cac:SignatoryParty', ...partyId),
    'OPT-300-Contract-Signatory',
    'signatory',
    undefined,
  );
  return roles;
}

function ofBuyer(
  party: XmlElement,
  reading: Reading,
): Pick<RoleFacts, 'buyerType' | 'buyerContractingType' | 'activity'> {
  const types = along(party, 'cac:ContractingPartyType', 'cbc:PartyTypeCode');
  const ofList = (list: string) => types.find((type) => listOf(type) === list);
  const activities = along(party, 'cac:ContractingActivity', 'cbc:ActivityTypeCode');
  const authority = activities.find((activity) => listOf(activity) === 'authority-activity');
  const entity = activities.find((activity) => listOf(activity) === 'entity-activity');
  return {
    buyerType: code(ofList('buyer-legal-type'), 'buyer-legal-type', 'BT-11-Procedure-Buyer', reading),
    buyerContractingType: code(
      ofList('buyer-contracting-type'),
      'buyer-contracting-type',
      'BT-740-Procedure-Buyer',
      reading,
    ),
    activity:
      code(authority, 'authority-activity', 'BT-10-Procedure-Buyer', reading) ??
      code(entity, 'entity-activity', 'BT-610-Procedure-Buyer', reading),
  };
}

/** What stands at the organisation itself: leader of a group of buyers, central purchasing body (OPP-050 to OPP-052). */
function addOwnRoles(roles: RoleFacts[], { elements }: Organisations, reading: Reading): void {
  const own = [
    ['group-lead', 'efbc:GroupLeadIndicator', 'OPP-050-Organization'],
    ['cpb-awarding', 'efbc:AwardingCPBIndicator', 'OPP-051-Organization'],
    ['cpb-acquiring', 'efbc:AcquiringCPBIndicator', 'OPP-052-Organization'],
  ] as const;
  for (const element of elements) {
    const organisationId = identifierOf(element);
    if (organisationId === undefined) continue;
    for (const [role, name, field] of own)
      if (indicator(child(element, name), field, reading))
        roles.push({ organisationId, role, lotId: undefined, ...nothingMore });
  }
}
