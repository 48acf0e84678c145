import { describe, expect, it } from 'vitest';
import { syntheticNotice } from '../testing-synthetic-notice.ts';
import type { NoticeFacts } from './facts.ts';
import { readNotice } from './read.ts';

const made = syntheticNotice(3);

function winners({ result }: NoticeFacts): [string | undefined, readonly string[]][] {
  return (result?.tenders ?? [])
    .filter(({ isWinner }) => isWinner)
    .map(({ id, tenderers }) => [id, tenderers.map(({ organisationId }) => organisationId)]);
}

function changed(...replacements: readonly (readonly [RegExp | string, string])[]): NoticeFacts {
  const text = replacements.reduce((notice, [what, by]) => {
    const next = notice.replace(what, by);
    if (next === notice) throw new Error(`Nothing to replace: ${String(what)}`);
    return next;
  }, made);
  return readNotice(text);
}

describe('winners', () => {
  it('follow from result to tender to party to organisation', () => {
    expect(winners(readNotice(made))).toEqual([
      ['TEN-0001', ['ORG-0001']],
      ['TEN-0002', ['ORG-0002']],
      ['TEN-0003', ['ORG-0003']],
    ]);
  });

  it('are none where the result chose none, though there is a contract', () => {
    const facts = changed(['selec-w', 'clos-nw']);
    expect(winners(facts).map(([id]) => id)).toEqual(['TEN-0002', 'TEN-0003']);
  });

  it('are none whose tender is of no contract, where the notice has contracts', () => {
    const facts = changed([
      /<efac:LotTender><cbc:ID schemeName="tender">TEN-0001<\/cbc:ID><\/efac:LotTender>\s*<\/efac:SettledContract>/,
      '</efac:SettledContract>',
    ]);
    expect(winners(facts).map(([id]) => id)).toEqual(['TEN-0002', 'TEN-0003']);
    expect(facts.remarks).toContainEqual({
      code: 'winner_unknown',
      field: 'BT-142-LotResult',
      value: 'RES-0001',
    });
    expect(readNotice(made).remarks.filter(({ code }) => code === 'winner_unknown')).toEqual([]);
  });

  it('are those whom the results refer to, where the notice has no contracts', () => {
    const without = made.replace(
      /<efac:SettledContract>\s+<cbc:ID schemeName="contract">CON-\d+<\/cbc:ID>\s+<cbc:IssueDate>[\s\S]*?<\/efac:SettledContract>/g,
      '',
    );
    expect(readNotice(without).result?.contracts).toEqual([]);
    expect(winners(readNotice(without))).toHaveLength(3);
  });

  it('have no organisation where the chain is broken, and that is remarked', () => {
    const facts = changed([
      '<cbc:ID schemeName="tendering-party">TPA-0001</cbc:ID></efac:TenderingParty>',
      '<cbc:ID>TPA-0009</cbc:ID></efac:TenderingParty>',
    ]);
    expect(winners(facts)[0]).toEqual(['TEN-0001', []]);
    expect(facts.result?.tenders[0]?.tenderingPartyId).toBeUndefined();
    expect(facts.remarks).toContainEqual({
      code: 'broken_reference',
      field: 'OPT-310-Tender',
      value: 'TPA-0009',
    });
  });

  it('are not guessed where two parties share an identifier', () => {
    const facts = changed([
      /(<efac:TenderingParty>\s+<cbc:ID schemeName="tendering-party">)TPA-0002/,
      '$1TPA-0001',
    ]);
    expect(winners(facts)[0]).toEqual(['TEN-0001', []]);
    expect(facts.remarks).toContainEqual({
      code: 'duplicate_id',
      field: 'OPT-210-Tenderer',
      value: 'TPA-0001',
    });
  });

  it('whose organisation is not in the notice are remarked', () => {
    const facts = changed([
      '<efac:Tenderer><cbc:ID schemeName="organization">ORG-0003',
      '<efac:Tenderer><cbc:ID schemeName="organization">ORG-0033',
    ]);
    expect(winners(facts)[2]).toEqual(['TEN-0003', []]);
    expect(facts.remarks).toContainEqual({
      code: 'broken_reference',
      field: 'OPT-300-Tenderer',
      value: 'ORG-0033',
    });
  });

  it('of a lot that the notice does not have are remarked, and so is a tender for another lot than that of its result', () => {
    const facts = changed([/(<efac:TenderLot><cbc:ID schemeName="Lot">)LOT-0001/, '$1LOT-0077']);
    expect(facts.remarks).toContainEqual({
      code: 'broken_reference',
      field: 'BT-13713-LotResult',
      value: 'LOT-0077',
    });
    expect(facts.remarks).toContainEqual({
      code: 'lot_mismatch',
      field: 'OPT-320-LotResult',
      value: 'LOT-0077 TEN-0001 LOT-0001',
    });
  });

  it('of a notice without a result part are nobody at all', () => {
    const facts = readNotice(made.replace(/<efac:NoticeResult>[\s\S]*<\/efac:NoticeResult>/, ''));
    expect(facts.result).toBeUndefined();
  });
});

describe('values', () => {
  it.each([
    ['<cbc:PayableAmount currencyID="NOK">1000000', '<cbc:PayableAmount currencyID="NOK">0', '0'],
    ['<cbc:PayableAmount currencyID="NOK">1000000', '<cbc:PayableAmount currencyID="SEK">-5.50', '-5.50'],
    ['<cbc:PayableAmount currencyID="NOK">1000000', `<cbc:PayableAmount>${'9'.repeat(40)}`, '9'.repeat(40)],
  ])('are kept as they stand, absurd or not: %s → %s', (what, by, amount) => {
    const facts = changed([what, by]);
    expect(facts.result?.tenders[0]?.value?.amount).toBe(amount);
    expect(facts.remarks).toEqual([]);
  });

  it.each(['1 000,50', 'NaN', '1e9', '9'.repeat(41), '--1'])(
    'that are no numbers are remarked and left out: %s',
    (amount) => {
      const facts = changed([
        '<cbc:PayableAmount currencyID="NOK">1000000',
        `<cbc:PayableAmount currencyID="NOK">${amount}`,
      ]);
      expect(facts.result?.tenders[0]?.value).toBeUndefined();
      expect(facts.remarks).toEqual([{ code: 'not_a_number', field: 'BT-720-Tender', value: amount }]);
    },
  );

  it('of a tender that are kept from publication are masks, not amounts', () => {
    const privacy =
      '<efac:FieldsPrivacy><efbc:FieldIdentifierCode>win-ten-val</efbc:FieldIdentifierCode></efac:FieldsPrivacy>';
    const facts = changed(
      [/(<efac:LotTender>\s+<cbc:ID schemeName="tender">TEN-0001<\/cbc:ID>)/, `$1${privacy}`],
      ['NOK">1000000', 'NOK">-1'],
    );
    expect(facts.result?.tenders[0]?.value).toBeUndefined();
    expect(facts.withheld).toMatchObject([{ field: 'win-ten-val', of: 'TEN-0001' }]);
  });

  it('of days that the calendar does not have are kept and remarked', () => {
    const facts = changed(['2026-11-20+01:00', '2026-02-30']);
    expect(facts.result?.contracts[0]?.concludedDate).toBe('2026-02-30');
    expect(facts.remarks).toEqual([{ code: 'not_a_date', field: 'BT-145-Contract', value: '2026-02-30' }]);
  });

  it('of aims say none or nothing, which are two things', () => {
    expect(changed(['inn-pur', 'none']).lots[0]?.strategicAims).toEqual(['none']);
    const unsaid = changed([/<cac:ProcurementAdditionalType>.*?<\/cac:ProcurementAdditionalType>/, '']);
    expect(unsaid.lots[0]).toMatchObject({ strategicAims: undefined, innovationAims: ['proc-innov'] });
  });

  it('of a day and an hour make a point of time, with the offset of the day where the hour has none', () => {
    const period =
      '<cac:TenderSubmissionDeadlinePeriod><cbc:EndDate>2026-12-01+01:00</cbc:EndDate><cbc:EndTime>12:00:00</cbc:EndTime></cac:TenderSubmissionDeadlinePeriod>';
    expect(
      changed(['<cac:ContractingSystem>', `${period}<cac:ContractingSystem>`]).lots[0]?.tenderDeadline,
    ).toBe('2026-12-01T12:00:00+01:00');
  });

  it('from codes of earlier versions are known, and unknown ones are kept', () => {
    const facts = changed(['proc-innov', 'fp-requ'], ['proc-innov', 'what-else']);
    expect(facts.lots.map(({ innovationAims }) => innovationAims)).toEqual([
      ['fp-requ'],
      ['what-else'],
      ['proc-innov'],
    ]);
    expect(facts.remarks).toEqual([{ code: 'unknown_code', field: 'BT-776-Lot', value: 'what-else' }]);
  });

  it('in lists that earlier versions called otherwise are read too', () => {
    const facts = changed(['listName="buyer-legal-type"', 'listName="eforms-buyer-legal-type"']);
    expect(facts.roles[0]).toMatchObject({ role: 'buyer', buyerType: 'la', activity: 'gen-pub' });
  });
});

describe('profiles and versions', () => {
  it.each([
    ['eforms-sdk-1.8#extended#urn:fdc:anskaffelser.no:2023:eforms:national', '1.8', 'national'],
    ['eforms-sdk-1.13#extended#urn:fdc:anskaffelser.no:2026:eforms:national-e', '1.13', 'national-e'],
    ['eforms-sdk-1.7#urn:fdc:anskaffelser.no:2023:eforms:eu', '1.7', 'eu'],
    ['eforms-sdk-1.3', '1.3', undefined],
  ])('%s', (customisation, sdkVersion, norwegianProfile) => {
    const facts = changed([/eforms-sdk-[^<]*/, customisation]);
    expect(facts.notice).toMatchObject({ sdkVersion, norwegianProfile });
    expect(facts.remarks).toEqual([]);
  });

  it.each(['eforms-sdk-2.0', 'eforms-sdk-1.99', 'something'])(
    'an unknown one is remarked: %s',
    (customisation) => {
      expect(changed([/eforms-sdk-[^<]*/, customisation]).remarks).toEqual([
        { code: 'unknown_sdk', field: 'OPT-002-notice', value: customisation },
      ]);
    },
  );
});
