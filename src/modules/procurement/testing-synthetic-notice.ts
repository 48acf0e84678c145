/** An award notice of our own making with any number of lots, for sizes that no real notice at hand has. About 5 kB a lot. */
export function syntheticNotice(lots: number): string {
  const each = (write: (number: string) => string): string =>
    Array.from({ length: lots }, (_, index) => write(String(index + 1).padStart(4, '0'))).join('\n');
  return `<?xml version="1.0" encoding="UTF-8"?>
<ContractAwardNotice xmlns="urn:oasis:names:specification:ubl:schema:xsd:ContractAwardNotice-2" xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2" xmlns:ext="urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2" xmlns:efext="http://data.europa.eu/p27/eforms-ubl-extensions/1" xmlns:efac="http://data.europa.eu/p27/eforms-ubl-extension-aggregate-components/1" xmlns:efbc="http://data.europa.eu/p27/eforms-ubl-extension-basic-components/1">
  <ext:UBLExtensions><ext:UBLExtension><ext:ExtensionContent><efext:EformsExtension>
    <efac:NoticeResult>
      <cbc:TotalAmount currencyID="NOK">${lots * 1_000_000}</cbc:TotalAmount>
${each(lotResult)}
${each(lotTender)}
${each(settledContract)}
${each(tenderingParty)}
    </efac:NoticeResult>
    <efac:NoticeSubType><cbc:SubTypeCode listName="notice-subtype">29</cbc:SubTypeCode></efac:NoticeSubType>
    <efac:Organizations>
${organisation('0000', 'Kjøper kommune', '000000000')}
${each((number) => organisation(number, `Leverandør ${number} AS`, '000000000'))}
    </efac:Organizations>
  </efext:EformsExtension></ext:ExtensionContent></ext:UBLExtension></ext:UBLExtensions>
  <cbc:CustomizationID>eforms-sdk-1.13#extended#urn:fdc:anskaffelser.no:2023:eforms:eu</cbc:CustomizationID>
  <cbc:ID schemeName="notice-id">0b5e6a63-2a8e-4c6e-9a5b-3f7f1f8f2a11</cbc:ID>
  <cbc:ContractFolderID>4f0c8a0e-77c1-4ff3-8f7e-0f6d1d6a9b22</cbc:ContractFolderID>
  <cbc:IssueDate>2026-11-28+01:00</cbc:IssueDate>
  <cbc:IssueTime>12:00:00+01:00</cbc:IssueTime>
  <cbc:VersionID>01</cbc:VersionID>
  <cbc:RegulatoryDomain>32014L0024</cbc:RegulatoryDomain>
  <cbc:NoticeTypeCode listName="result">can-standard</cbc:NoticeTypeCode>
  <cbc:NoticeLanguageCode>NOR</cbc:NoticeLanguageCode>
  <cac:ContractingParty>
    <cac:ContractingPartyType><cbc:PartyTypeCode listName="buyer-legal-type">la</cbc:PartyTypeCode></cac:ContractingPartyType>
    <cac:ContractingActivity><cbc:ActivityTypeCode listName="authority-activity">gen-pub</cbc:ActivityTypeCode></cac:ContractingActivity>
    <cac:Party><cac:PartyIdentification><cbc:ID schemeName="organization">ORG-0000</cbc:ID></cac:PartyIdentification></cac:Party>
  </cac:ContractingParty>
  <cac:TenderingProcess><cbc:ProcedureCode listName="procurement-procedure-type">open</cbc:ProcedureCode></cac:TenderingProcess>
  <cac:ProcurementProject>
    <cbc:Name languageID="NOR">Prøvekunngjøring</cbc:Name>
    <cbc:ProcurementTypeCode listName="contract-nature">services</cbc:ProcurementTypeCode>
    <cac:MainCommodityClassification><cbc:ItemClassificationCode listName="cpv">72000000</cbc:ItemClassificationCode></cac:MainCommodityClassification>
  </cac:ProcurementProject>
${each(procurementLot)}
</ContractAwardNotice>
`;
}

function lotResult(number: string): string {
  return `      <efac:LotResult>
        <cbc:ID schemeName="result">RES-${number}</cbc:ID>
        <cbc:TenderResultCode listName="winner-selection-status">selec-w</cbc:TenderResultCode>
        <efac:LotTender><cbc:ID schemeName="tender">TEN-${number}</cbc:ID></efac:LotTender>
        <efac:ReceivedSubmissionsStatistics>
          <efbc:StatisticsCode listName="received-submission-type">tenders</efbc:StatisticsCode>
          <efbc:StatisticsNumeric>3</efbc:StatisticsNumeric>
        </efac:ReceivedSubmissionsStatistics>
        <efac:SettledContract><cbc:ID schemeName="contract">CON-${number}</cbc:ID></efac:SettledContract>
        <efac:TenderLot><cbc:ID schemeName="Lot">LOT-${number}</cbc:ID></efac:TenderLot>
      </efac:LotResult>`;
}

function lotTender(number: string): string {
  return `      <efac:LotTender>
        <cbc:ID schemeName="tender">TEN-${number}</cbc:ID>
        <cac:LegalMonetaryTotal><cbc:PayableAmount currencyID="NOK">1000000</cbc:PayableAmount></cac:LegalMonetaryTotal>
        <efac:TenderingParty><cbc:ID schemeName="tendering-party">TPA-${number}</cbc:ID></efac:TenderingParty>
        <efac:TenderLot><cbc:ID schemeName="Lot">LOT-${number}</cbc:ID></efac:TenderLot>
      </efac:LotTender>`;
}

function settledContract(number: string): string {
  return `      <efac:SettledContract>
        <cbc:ID schemeName="contract">CON-${number}</cbc:ID>
        <cbc:IssueDate>2026-11-20+01:00</cbc:IssueDate>
        <efac:LotTender><cbc:ID schemeName="tender">TEN-${number}</cbc:ID></efac:LotTender>
      </efac:SettledContract>`;
}

function tenderingParty(number: string): string {
  return `      <efac:TenderingParty>
        <cbc:ID schemeName="tendering-party">TPA-${number}</cbc:ID>
        <efac:Tenderer><cbc:ID schemeName="organization">ORG-${number}</cbc:ID></efac:Tenderer>
      </efac:TenderingParty>`;
}

function organisation(number: string, name: string, companyId: string): string {
  return `      <efac:Organization>
        <efac:Company>
          <efbc:CompanySizeCode listName="economic-operator-size">small</efbc:CompanySizeCode>
          <cac:PartyIdentification><cbc:ID schemeName="organization">ORG-${number}</cbc:ID></cac:PartyIdentification>
          <cac:PartyName><cbc:Name languageID="NOR">${name}</cbc:Name></cac:PartyName>
          <cac:PostalAddress>
            <cbc:CityName>Bergen</cbc:CityName>
            <cbc:CountrySubentityCode listName="nuts">NO0A2</cbc:CountrySubentityCode>
            <cac:Country><cbc:IdentificationCode listName="country">NOR</cbc:IdentificationCode></cac:Country>
          </cac:PostalAddress>
          <cac:PartyLegalEntity><cbc:CompanyID>${companyId}</cbc:CompanyID></cac:PartyLegalEntity>
        </efac:Company>
      </efac:Organization>`;
}

function procurementLot(number: string): string {
  return `  <cac:ProcurementProjectLot>
    <cbc:ID schemeName="Lot">LOT-${number}</cbc:ID>
    <cac:TenderingTerms>
      <cac:AwardingTerms><cac:AwardingCriterion>
        <cac:SubordinateAwardingCriterion>
          <ext:UBLExtensions><ext:UBLExtension><ext:ExtensionContent><efext:EformsExtension>
            <efac:AwardCriterionParameter>
              <efbc:ParameterCode listName="number-weight">per-exa</efbc:ParameterCode>
              <efbc:ParameterNumeric>60</efbc:ParameterNumeric>
            </efac:AwardCriterionParameter>
          </efext:EformsExtension></ext:ExtensionContent></ext:UBLExtension></ext:UBLExtensions>
          <cbc:AwardingCriterionTypeCode listName="award-criterion-type">quality</cbc:AwardingCriterionTypeCode>
          <cbc:Description languageID="NOR">Kvalitet i løsningen &amp; gjennomføringen</cbc:Description>
        </cac:SubordinateAwardingCriterion>
      </cac:AwardingCriterion></cac:AwardingTerms>
    </cac:TenderingTerms>
    <cac:TenderingProcess>
      <cac:ContractingSystem><cbc:ContractingSystemTypeCode listName="framework-agreement">none</cbc:ContractingSystemTypeCode></cac:ContractingSystem>
    </cac:TenderingProcess>
    <cac:ProcurementProject>
      <cbc:Name languageID="NOR">Delkontrakt ${number}</cbc:Name>
      <cbc:Description languageID="NOR">Behovet er at innbyggere får svar på henvendelser innen en dag, også når de skriver om natten.</cbc:Description>
      <cbc:ProcurementTypeCode listName="contract-nature">services</cbc:ProcurementTypeCode>
      <cac:ProcurementAdditionalType><cbc:ProcurementTypeCode listName="strategic-procurement">inn-pur</cbc:ProcurementTypeCode></cac:ProcurementAdditionalType>
      <cac:ProcurementAdditionalType><cbc:ProcurementTypeCode listName="innovative-acquisition">proc-innov</cbc:ProcurementTypeCode></cac:ProcurementAdditionalType>
      <cac:MainCommodityClassification><cbc:ItemClassificationCode listName="cpv">72200000</cbc:ItemClassificationCode></cac:MainCommodityClassification>
    </cac:ProcurementProject>
  </cac:ProcurementProjectLot>`;
}
