import type { Db, Tx } from '../../kernel/db/tables.ts';
import { osloDay } from '../../kernel/i18n/format.ts';
import type { BriefContext } from '../evidence/public.ts';
import { keepDemonstrationNotices, tieNotice } from '../procurement/public.ts';
import type { Cast } from './cast.ts';
import type { DemonstrationInitiatives } from './initiatives.ts';

interface MadeUp {
  readonly number: number;
  readonly procedure: number;
  readonly isAward?: boolean;
  readonly daysAgo: number;
  readonly buyer: string;
  readonly title: string;
  readonly description: string;
  readonly cpv: string;
  readonly procedureType: string;
  readonly innovation?: string;
  readonly winner?: {
    readonly name: string;
    readonly size: string;
    readonly amount: string;
    readonly tenders: number;
  };
}

/** A call with its award, tied to an initiative, and two others. Everything in them is made up and says so. */
export async function makeNotices(
  context: BriefContext & { readonly db: Db },
  tx: Tx,
  { people, organisations }: Cast,
  { keys }: DemonstrationInitiatives,
): Promise<void> {
  const { eksempelvik, provefjord } = organisations;
  const keysOf = { buyer: 'Eksempelvik kommune (oppdiktet)', procedure: 1, cpv: '44520000' };
  const made: (MadeUp & { readonly buyerId: string })[] = [
    {
      ...keysOf,
      buyerId: eksempelvik,
      number: 1,
      daysAgo: 300,
      title: 'Eksempel: Digitale låser til hjemmetjenesten',
      description:
        'Oppdiktet kunngjøring. De ansatte bruker tid på å hente nøkler. Vi beskriver behovet, og lar leverandørene foreslå løsningen.',
      procedureType: 'neg-w-call',
      innovation: 'proc-innov',
    },
    {
      ...keysOf,
      buyerId: eksempelvik,
      number: 2,
      isAward: true,
      daysAgo: 180,
      title: 'Eksempel: Digitale låser til hjemmetjenesten, tildelt',
      description: 'Oppdiktet kunngjøring. Kontrakten om digitale låser er tildelt.',
      procedureType: 'neg-w-call',
      innovation: 'proc-innov',
      winner: { name: 'Eksempel Lås AS (oppdiktet)', size: 'small', amount: '1850000', tenders: 4 },
    },
    {
      buyerId: provefjord,
      buyer: 'Prøvefjord kommune (oppdiktet)',
      number: 3,
      procedure: 3,
      daysAgo: 90,
      title: 'Eksempel: Brøyting av gang- og sykkelveier',
      description: 'Oppdiktet kunngjøring. Brøyting og strøing om vinteren, i fire år.',
      cpv: '90620000',
      procedureType: 'open',
    },
  ];
  const today = osloDay(context.now());
  const ids = await keepDemonstrationNotices(
    tx,
    context,
    made.map(({ buyerId, ...one }) => ({
      name: `eksempel-${one.number}.xml`,
      xml: xmlOf(one, dayBefore(today, one.daysAgo)),
      buyerId,
    })),
  );
  await tieNotice(
    { db: tx, now: context.now },
    people.editor,
    { kind: 'initiative', id: keys.record.id },
    ids[0] ?? '',
  );
}

const dayBefore = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);

const uuid = (kind: number, number: number) =>
  `00000000-000${kind}-4000-8000-${String(number).padStart(12, '0')}`;

/** eForms as small as it can be and still be read in full. */
function xmlOf(one: MadeUp, day: string): string {
  const root = one.isAward ? 'ContractAwardNotice' : 'ContractNotice';
  const aims = one.innovation
    ? `<cac:ProcurementAdditionalType><cbc:ProcurementTypeCode listName="strategic-procurement">inn-pur</cbc:ProcurementTypeCode></cac:ProcurementAdditionalType>
<cac:ProcurementAdditionalType><cbc:ProcurementTypeCode listName="innovative-acquisition">${one.innovation}</cbc:ProcurementTypeCode></cac:ProcurementAdditionalType>`
    : '';
  const scope = `<cbc:Name languageID="NOR">${one.title}</cbc:Name><cbc:Description languageID="NOR">${one.description}</cbc:Description>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<${root} xmlns="urn:oasis:names:specification:ubl:schema:xsd:${root}-2"
 xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
 xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"
 xmlns:ext="urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2"
 xmlns:efext="http://data.europa.eu/p27/eforms-ubl-extensions/1"
 xmlns:efac="http://data.europa.eu/p27/eforms-ubl-extension-aggregate-components/1"
 xmlns:efbc="http://data.europa.eu/p27/eforms-ubl-extension-basic-components/1">
<ext:UBLExtensions><ext:UBLExtension><ext:ExtensionContent><efext:EformsExtension>
${one.winner ? resultOf(one.winner, day) : ''}
<efac:NoticeSubType><cbc:SubTypeCode listName="notice-subtype">${one.isAward ? '29' : '16'}</cbc:SubTypeCode></efac:NoticeSubType>
<efac:Organizations>${organisationOf('ORG-0001', one.buyer)}${one.winner ? organisationOf('ORG-0002', one.winner.name, one.winner.size) : ''}</efac:Organizations>
</efext:EformsExtension></ext:ExtensionContent></ext:UBLExtension></ext:UBLExtensions>
<cbc:CustomizationID>eforms-sdk-1.13</cbc:CustomizationID>
<cbc:ID schemeName="notice-id">${uuid(1, one.number)}</cbc:ID>
<cbc:ContractFolderID>${uuid(2, one.procedure)}</cbc:ContractFolderID>
<cbc:IssueDate>${day}+01:00</cbc:IssueDate>
<cbc:VersionID>01</cbc:VersionID>
<cbc:NoticeTypeCode listName="${one.isAward ? 'result' : 'competition'}">${one.isAward ? 'can-standard' : 'cn-standard'}</cbc:NoticeTypeCode>
<cbc:NoticeLanguageCode listName="language">NOR</cbc:NoticeLanguageCode>
<cac:ContractingParty><cac:Party><cac:PartyIdentification><cbc:ID schemeName="organization">ORG-0001</cbc:ID></cac:PartyIdentification></cac:Party></cac:ContractingParty>
<cac:TenderingProcess><cbc:ProcedureCode listName="procurement-procedure-type">${one.procedureType}</cbc:ProcedureCode></cac:TenderingProcess>
<cac:ProcurementProject>${scope}
<cac:MainCommodityClassification><cbc:ItemClassificationCode listName="cpv">${one.cpv}</cbc:ItemClassificationCode></cac:MainCommodityClassification></cac:ProcurementProject>
<cac:ProcurementProjectLot><cbc:ID schemeName="Lot">LOT-0001</cbc:ID><cac:ProcurementProject>${scope}${aims}
<cac:MainCommodityClassification><cbc:ItemClassificationCode listName="cpv">${one.cpv}</cbc:ItemClassificationCode></cac:MainCommodityClassification></cac:ProcurementProject></cac:ProcurementProjectLot>
</${root}>
`;
}

function organisationOf(id: string, name: string, size?: string): string {
  return `<efac:Organization><efac:Company>${size ? `<efbc:CompanySizeCode listName="economic-operator-size">${size}</efbc:CompanySizeCode>` : ''}
<cac:PartyIdentification><cbc:ID schemeName="organization">${id}</cbc:ID></cac:PartyIdentification>
<cac:PartyName><cbc:Name languageID="NOR">${name}</cbc:Name></cac:PartyName>
<cac:PostalAddress><cac:Country><cbc:IdentificationCode listName="country">NOR</cbc:IdentificationCode></cac:Country></cac:PostalAddress>
</efac:Company></efac:Organization>`;
}

/** Result → tender → tendering party → organisation, by their ids, as a notice has them. */
function resultOf(winner: NonNullable<MadeUp['winner']>, day: string): string {
  const id = (scheme: string, value: string) => `<cbc:ID schemeName="${scheme}">${value}</cbc:ID>`;
  return `<efac:NoticeResult>
<cbc:TotalAmount currencyID="NOK">${winner.amount}</cbc:TotalAmount>
<efac:LotResult>${id('result', 'RES-0001')}<cbc:TenderResultCode listName="winner-selection-status">selec-w</cbc:TenderResultCode>
<efac:LotTender>${id('tender', 'TEN-0001')}</efac:LotTender>
<efac:ReceivedSubmissionsStatistics><efbc:StatisticsCode listName="received-submission-type">tenders</efbc:StatisticsCode><efbc:StatisticsNumeric>${winner.tenders}</efbc:StatisticsNumeric></efac:ReceivedSubmissionsStatistics>
<efac:SettledContract>${id('contract', 'CON-0001')}</efac:SettledContract>
<efac:TenderLot>${id('Lot', 'LOT-0001')}</efac:TenderLot></efac:LotResult>
<efac:LotTender>${id('tender', 'TEN-0001')}<cac:LegalMonetaryTotal><cbc:PayableAmount currencyID="NOK">${winner.amount}</cbc:PayableAmount></cac:LegalMonetaryTotal>
<efac:TenderingParty>${id('tendering-party', 'TPA-0001')}</efac:TenderingParty><efac:TenderLot>${id('Lot', 'LOT-0001')}</efac:TenderLot></efac:LotTender>
<efac:SettledContract>${id('contract', 'CON-0001')}<cbc:AwardDate>${day}+01:00</cbc:AwardDate><efac:LotTender>${id('tender', 'TEN-0001')}</efac:LotTender></efac:SettledContract>
<efac:TenderingParty>${id('tendering-party', 'TPA-0001')}<efac:Tenderer>${id('organization', 'ORG-0002')}</efac:Tenderer></efac:TenderingParty>
</efac:NoticeResult>`;
}
