import { expect, it } from 'vitest';
import { syntheticNotice } from '../testing-synthetic-notice.ts';
import { EformsFault } from './fault.ts';
import { readFields } from './fields.ts';
import { readFacts, readNoticeTree } from './read.ts';

const made = syntheticNotice(1);

/** `piece` many times over behind what is found. */
function swollen(found: string, piece: string | ((index: number) => string), times = 60_000): string {
  const swelling = Array.from({ length: times }, (_, index) =>
    typeof piece === 'string' ? piece : piece(index),
  );
  const swollenNotice = made.replace(found, () => `${found}${swelling.join('')}`);
  if (swollenNotice === made) throw new Error(`Nothing to swell: ${found}`);
  return swollenNotice;
}

// Each has an element for which something that looks at its neighbours would take billions of steps.
it.each([
  [
    'attachments without a type',
    swollen(
      '<cac:TenderingTerms>',
      `<cac:CallForTendersDocumentReference>${'<cac:Attachment/>'.repeat(100_000)}</cac:CallForTendersDocumentReference>`,
      1,
    ),
  ],
  [
    'notes in as many languages',
    swollen(
      '<cbc:Name languageID="NOR">Delkontrakt 0001</cbc:Name>',
      (index) => `<cbc:Note languageID="${index}">x</cbc:Note>`,
    ),
  ],
  [
    'lots of one name',
    swollen(
      '</cac:ProcurementProject>\n',
      '<cac:ProcurementProjectLot><cbc:ID schemeName="Lot">L</cbc:ID></cac:ProcurementProjectLot>',
      30_000,
    ),
  ],
  [
    'tenders of one name',
    swollen('<efac:NoticeResult>', '<efac:LotTender><cbc:ID>T</cbc:ID></efac:LotTender>'),
  ],
  [
    'references to one tender',
    swollen('selec-w</cbc:TenderResultCode>', '<efac:LotTender><cbc:ID>TEN-0001</cbc:ID></efac:LotTender>'),
  ],
  [
    'withheld fields',
    swollen(
      'selec-w</cbc:TenderResultCode>',
      '<efac:FieldsPrivacy><efbc:FieldIdentifierCode>x</efbc:FieldIdentifierCode></efac:FieldsPrivacy>',
    ),
  ],
  [
    'one withheld field, giant and in pieces',
    swollen(
      'selec-w</cbc:TenderResultCode>',
      `<efac:FieldsPrivacy><efbc:FieldIdentifierCode>${'x<!-- -->'.repeat(100_000)}</efbc:FieldIdentifierCode></efac:FieldsPrivacy>`,
      1,
    ),
  ],
  [
    'organisations of one name',
    swollen(
      '<efac:Organizations>',
      '<efac:Organization><efac:Company><cac:PartyIdentification><cbc:ID>O</cbc:ID></cac:PartyIdentification></efac:Company></efac:Organization>',
      30_000,
    ),
  ],
])('%s', (_, notice) => {
  const before = process.threadCpuUsage();
  const tree = readNoticeTree(notice);
  readFacts(tree);
  readFields(tree);
  // Of the processor's own time, so that what else the machine does is not counted.
  expect(process.threadCpuUsage(before).user / 1_000).toBeLessThan(1_000);
});

it('remarks end at a thousand, and the last says how many more there are', () => {
  const { remarks } = readFacts(
    readNoticeTree(
      swollen(
        'selec-w</cbc:TenderResultCode>',
        (index) => `<efac:LotTender><cbc:ID>T-${index}</cbc:ID></efac:LotTender>`,
        5_000,
      ),
    ),
  );
  expect(remarks).toHaveLength(1_001);
  expect(remarks.at(-1)).toEqual({ code: 'more_remarks', field: undefined, value: '4000' });
});

it('millions of references, comments or carriage returns are refused or read in their length', () => {
  const references = made.replace('Prøvekunngjøring', '&amp;'.repeat(1_000_000));
  expect(() => readNoticeTree(references)).toThrow(expect.objectContaining({ code: 'too_many_nodes' }));
  expect(() => readNoticeTree(made.replace('Prøvekunngjøring', '<!---->'.repeat(1_000_000)))).toThrow(
    EformsFault,
  );
  const returns = readFacts(
    readNoticeTree(Buffer.from(made.replace('Prøvekunngjøring', `a${'\r'.repeat(5_000_000)}b`))),
  );
  expect(returns.procedure.title?.[0]?.text).toBe(`a${'\n'.repeat(5_000_000)}b`);
});
