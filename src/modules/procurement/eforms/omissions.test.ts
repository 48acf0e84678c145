import { describe, expect, it } from 'vitest';
import { extended, madeNotice } from '../testing-made-notices.ts';
import { readNotice } from './read.ts';

// Each of these is written by some platform whose notices are published, though the SDK has it otherwise.
describe('what platforms leave out or write otherwise', () => {
  it.each([
    ['per-exa', 'weight'],
    ['fix-tot', 'fixed'],
    ['min-score', 'threshold'],
    ['something', undefined],
  ])('tells by its code %s what a number of a criterion is, where no list is named', (unit, kind) => {
    const lot = `<cac:TenderingTerms><cac:AwardingTerms><cac:AwardingCriterion><cac:SubordinateAwardingCriterion>${extended(
      `<efac:AwardCriterionParameter><efbc:ParameterCode>${unit}</efbc:ParameterCode><efbc:ParameterNumeric>60</efbc:ParameterNumeric></efac:AwardCriterionParameter>`,
    )}</cac:SubordinateAwardingCriterion></cac:AwardingCriterion></cac:AwardingTerms></cac:TenderingTerms>`;
    expect(readNotice(madeNotice({ lot })).lots[0]?.criteria[0]?.numbers).toEqual([
      { value: '60', kind, unit },
    ]);
  });

  it('takes a subcontracting code that names no list, and prefers one that does', () => {
    const subcontracting = (terms: string) =>
      readNotice(
        madeNotice({
          extension: `<efac:NoticeResult><efac:LotTender><cbc:ID>TEN-0001</cbc:ID>${terms}</efac:LotTender></efac:NoticeResult>`,
        }),
      ).result?.tenders[0]?.subcontracting;
    const bare = '<efac:SubcontractingTerm><efbc:TermCode>no</efbc:TermCode></efac:SubcontractingTerm>';
    const named =
      '<efac:SubcontractingTerm><efbc:TermCode listName="applicability">yes</efbc:TermCode></efac:SubcontractingTerm>';
    expect(subcontracting(bare)).toBe('no');
    expect(subcontracting(bare + named)).toBe('yes');
    expect(subcontracting('')).toBeUndefined();
  });

  it('takes a requirement of performance without its code, but none that has another', () => {
    const requirement = (inside: string) =>
      `<cac:ContractExecutionRequirement>${inside}</cac:ContractExecutionRequirement>`;
    const lot = `<cac:TenderingTerms>${requirement('<cbc:Description languageID="NOR">Lærlinger</cbc:Description>')}${requirement(
      '<cbc:ExecutionRequirementCode listName="einvoicing">required</cbc:ExecutionRequirementCode><cbc:Description languageID="NOR">Faktura</cbc:Description>',
    )}</cac:TenderingTerms>`;
    expect(readNotice(madeNotice({ lot })).lots[0]?.performanceTerms).toEqual([
      [{ language: 'NOR', text: 'Lærlinger' }],
    ]);
  });

  it('tells lots, parts and groups apart by their identifiers where the scheme is left out', () => {
    const lot = (id: string) =>
      `<cac:ProcurementProjectLot><cbc:ID>${id}</cbc:ID></cac:ProcurementProjectLot>`;
    const notice = readNotice(
      madeNotice({ content: ['LOT-0001', 'PAR-0001', 'GLO-0001', '17'].map(lot).join('') }),
    );
    expect([notice.lots, notice.parts, notice.groups].map((kin) => kin.map(({ id }) => id))).toEqual([
      ['LOT-0001'],
      ['PAR-0001'],
      ['GLO-0001'],
    ]);
    expect(notice.remarks).toContainEqual({
      code: 'missing_identifier',
      field: 'BT-137-Lot',
      value: '17',
    });
  });

  it('takes sections that stand at the change itself', () => {
    const xml = madeNotice({
      extension:
        '<efac:Changes><efac:Change><efbc:ChangedSectionIdentifier>PROCEDURE</efbc:ChangedSectionIdentifier></efac:Change><efac:Change><efac:ChangedSection><efbc:ChangedSectionIdentifier>LOT-0001</efbc:ChangedSectionIdentifier></efac:ChangedSection></efac:Change></efac:Changes>',
    });
    expect(readNotice(xml).change?.changed.map(({ sections }) => sections)).toEqual([
      ['PROCEDURE'],
      ['LOT-0001'],
    ]);
  });

  it('takes the name of a list’s file for the list', () => {
    const lot =
      '<cac:ProcurementProject><cbc:ProcurementTypeCode listName="eforms-contract-nature">works</cbc:ProcurementTypeCode><cac:ProcurementAdditionalType><cbc:ProcurementTypeCode listName="eforms-contract-nature">services</cbc:ProcurementTypeCode></cac:ProcurementAdditionalType></cac:ProcurementProject>';
    expect(readNotice(madeNotice({ lot })).lots[0]).toMatchObject({
      nature: 'works',
      additionalNatures: ['services'],
    });
  });

  it('takes an identifier of the notice without a scheme, and says so', () => {
    const xml = madeNotice({}).replace(' schemeName="notice-id"', '');
    const notice = readNotice(xml);
    expect(notice.notice.identifier).toBe('made');
    expect(notice.remarks).toContainEqual({
      code: 'missing_identifier',
      field: 'BT-701-notice',
      value: 'made',
    });
    const other = readNotice(madeNotice({}).replace('notice-id', 'other'));
    expect(other.notice.identifier).toBeUndefined();
  });

  it('takes the country code of two letters for Norway', () => {
    const organisation = (country: string) =>
      readNotice(
        madeNotice({
          extension: `<efac:Organizations><efac:Organization><efac:Company><cac:PartyIdentification><cbc:ID>ORG-0001</cbc:ID></cac:PartyIdentification><cac:PostalAddress><cac:Country><cbc:IdentificationCode>${country}</cbc:IdentificationCode></cac:Country></cac:PostalAddress><cac:PartyLegalEntity><cbc:CompanyID>999 601 391</cbc:CompanyID></cac:PartyLegalEntity></efac:Company></efac:Organization></efac:Organizations>`,
        }),
      ).organisations[0];
    expect(organisation('NO')).toMatchObject({ country: 'NO', organisationNumber: '999601391' });
    expect(organisation('SE')?.organisationNumber).toBeUndefined();
  });
});
