import { describe, expect, it } from 'vitest';
import { fieldDictionary, fieldName } from './fields.ts';
import { codesOf, isKnownCode, labelOf } from './labels.ts';

describe('the table of fields', () => {
  it('has every field of SDK 1.15.1 with its absolute path', () => {
    const { fields, nodes, byId } = fieldDictionary();
    expect([fields.length, nodes.length]).toEqual([1256, 323]);
    expect(byId.size).toBe(fields.length);
    expect(byId.get('BT-105-Procedure')).toEqual({
      id: 'BT-105-Procedure',
      parent: 'ND-ProcedureTenderingProcess',
      xpath: '/*/cac:TenderingProcess/cbc:ProcedureCode',
      relative: 'cbc:ProcedureCode',
      codeList: 'procurement-procedure-type',
      name: 'Procedure Type',
    });
    expect(byId.get('BT-776-Lot')?.xpath).toBe(
      "/*/cac:ProcurementProjectLot[cbc:ID/@schemeName='Lot']/cac:ProcurementProject/cac:ProcurementAdditionalType[cbc:ProcurementTypeCode/@listName='innovative-acquisition']/cbc:ProcurementTypeCode",
    );
  });

  it('answers nothing for a field that it does not have', () => {
    expect(fieldName('BT-01-notice')).toBe('Procedure Legal Basis');
    expect(fieldName('BT-0')).toBeUndefined();
  });
});

describe('labels', () => {
  it('are in bokmål and English, and in nynorsk where there is one', () => {
    expect(labelOf('procurement-procedure-type', 'innovation', 'nob')).toBe('Innovasjonspartnerskap');
    expect(labelOf('procurement-procedure-type', 'innovation', 'eng')).toBe('Innovation partnership');
    expect(labelOf('procurement-procedure-type', 'innovation', 'nno')).toBe('Innovasjonspartnerskap');
    expect(labelOf('country', 'NOR', 'nno')).toBe('Noreg');
    expect(labelOf('cpv', '45000000', 'nob')).toBe('Bygge- og anleggsvirksomhet');
    expect(labelOf('award-criterion-type', 'quality-nor-env-spec', 'nno')).toBe(
      'Kvalitet – klima- og miljøkrav i kravspesifikasjonen (blir grunngitt under)',
    );
  });

  it('in English stand in for those that are missing in Norwegian', () => {
    expect(labelOf('notice-type', 'compl', 'nob')).toBe('Contract completion notice');
  });

  it('are not made up for what is unknown', () => {
    expect(labelOf('procurement-procedure-type', 'constructor', 'nob')).toBeUndefined();
    expect(labelOf('__proto__', 'open', 'nob')).toBeUndefined();
  });

  it('know codes of the lists, also those that a later SDK took out', () => {
    expect(isKnownCode('innovative-acquisition', 'proc-innov')).toBe(true);
    expect(isKnownCode('innovative-acquisition', 'fp-requ')).toBe(true);
    expect(isKnownCode('innovative-acquisition', 'UNKNOWN')).toBe(false);
    expect(isKnownCode('no-such-list', 'x')).toBe(false);
    expect(codesOf('strategic-procurement')).toEqual(['env-imp', 'inn-pur', 'none', 'soc-obj']);
    expect(codesOf('no-such-list')).toEqual([]);
  });
});
