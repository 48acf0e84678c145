import { describe, expect, it } from 'vitest';
import { extended, keptBack, madeNotice } from '../testing-made-notices.ts';
import { readNotice } from './read.ts';

const weight = (number: string, privacy = ''): string =>
  `<cac:TenderingTerms><cac:AwardingTerms><cac:AwardingCriterion><cac:SubordinateAwardingCriterion>${extended(
    `<efac:AwardCriterionParameter>${privacy}<efbc:ParameterCode listName="number-weight">per-exa</efbc:ParameterCode><efbc:ParameterNumeric>${number}</efbc:ParameterNumeric></efac:AwardCriterionParameter>`,
  )}<cbc:AwardingCriterionTypeCode listName="award-criterion-type">price</cbc:AwardingCriterionTypeCode></cac:SubordinateAwardingCriterion></cac:AwardingCriterion></cac:AwardingTerms></cac:TenderingTerms>`;

const tender = (inside: string): string =>
  madeNotice({
    extension: `<efac:NoticeResult><efac:LotTender><cbc:ID schemeName="tender">TEN-0001</cbc:ID>${inside}</efac:LotTender></efac:NoticeResult>`,
  });

const onlyTender = (xml: string) => readNotice(xml).result?.tenders[0];

describe('values that are kept from publication', () => {
  it('are no weights of criteria', () => {
    const numbers = (lot: string) => readNotice(madeNotice({ lot })).lots[0]?.criteria[0]?.numbers;
    expect(numbers(weight('-1', keptBack('awa-cri-num')))).toEqual([]);
    expect(numbers(weight('-1'))).toEqual([{ value: '-1', kind: 'weight', unit: 'per-exa' }]);
    expect(numbers(weight('40', keptBack('awa-cri-num')))).toEqual([
      { value: '40', kind: 'weight', unit: 'per-exa' },
    ]);
  });

  it('are no rank and no share of subcontracting', () => {
    const masked = onlyTender(
      tender(
        `${keptBack('ten-ran')}<cbc:RankCode>-1</cbc:RankCode><efac:SubcontractingTerm>${keptBack('sub-per')}<efbc:TermPercent>-1</efbc:TermPercent><efbc:TermCode listName="applicability">yes</efbc:TermCode></efac:SubcontractingTerm>`,
      ),
    );
    expect(masked).toMatchObject({ subcontracting: 'yes' });
    expect(masked?.rank).toBeUndefined();
    expect(masked?.subcontractedPercent).toBeUndefined();
    expect(onlyTender(tender('<cbc:RankCode>-1</cbc:RankCode>'))?.rank).toBe('-1');
  });

  it('are told of the group of lots whose framework they belong to', () => {
    const xml = madeNotice({
      extension: `<efac:NoticeResult>${keptBack('not-val')}<efac:GroupFramework>${keptBack('gro-max-val')}<efac:TenderLot><cbc:ID schemeName="LotsGroup">GLO-0001</cbc:ID></efac:TenderLot></efac:GroupFramework></efac:NoticeResult>`,
    });
    expect(readNotice(xml).withheld).toMatchObject([
      { field: 'not-val', of: undefined },
      { field: 'gro-max-val', of: 'GLO-0001' },
    ]);
  });
});
