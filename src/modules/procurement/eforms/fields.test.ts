import { describe, expect, it } from 'vitest';
import { madeNotice } from '../testing-made-notices.ts';
import { Judge, noticesAreAtHand, testingNotices } from '../testing-notices.ts';
import { readFields } from './fields.ts';
import { readXml } from './xml/scan.ts';

describe.skipIf(!noticesAreAtHand)(
  'fields of real notices (skipped where ../shared/data is not at hand)',
  () => {
    it('are exactly what libxml2 selects with the XPath of each field', () => {
      using judge = new Judge();
      const notices = testingNotices();
      const wrong = notices
        .map(({ name, bytes }) => ({ name, told: judge.differences(bytes, readFields(readXml(bytes))) }))
        .filter(({ told }) => told.length > 0);
      expect(notices.length).toBeGreaterThan(92);
      expect(wrong).toEqual([]);
    }, 120_000);
  },
);

describe('fields of a notice that is made to take long', () => {
  const attachment =
    '<cac:Attachment><cac:ExternalReference><cbc:URI>u</cbc:URI></cac:ExternalReference></cac:Attachment>';
  const references = (types: string) =>
    readXml(
      madeNotice({
        lot: `<cac:TenderingTerms><cac:CallForTendersDocumentReference>${types}${attachment.repeat(10_000)}</cac:CallForTendersDocumentReference></cac:TenderingTerms>`,
      }),
    );

  // What asks of a parent was asked once for each child: these took minutes.
  it.each([
    ['many siblings', '<cbc:DocumentType>x</cbc:DocumentType>'.repeat(10_000)],
    ['a text in many parts', `<cbc:DocumentType>${'<!-- -->x'.repeat(10_000)}</cbc:DocumentType>`],
  ])('take time by its size only: %s', (_, types) => {
    const tree = references(types);
    const began = performance.now();
    expect(readFields(tree).filter(({ field }) => field === 'BT-15-Lot')).toEqual([]);
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  it('are all there all the same', () => {
    const tree = references('<cbc:DocumentType>a<!-- -->non-restricted-document</cbc:DocumentType>');
    expect(readFields(tree).filter(({ field }) => field === 'BT-15-Lot')).toHaveLength(10_000);
  });
});
