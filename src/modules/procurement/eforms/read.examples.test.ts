import { describe, expect, it } from 'vitest';
import { noticesAreAtHand, testingNotice, testingNotices } from '../testing-notices.ts';
import { readNotice } from './read.ts';

/** What a person found by reading these notices. */
describe.skipIf(!noticesAreAtHand)(
  'notices read by hand (skipped where ../shared/data is not at hand)',
  () => {
    it('a framework of ten suppliers: ten results of one lot, each with its winner, of fifteen tenders', () => {
      const { result, organisations, roles } = readNotice(
        testingNotice('ContractAwardNotice_can-social_2023-653024.xml'),
      );
      const names = new Map(organisations.map(({ id, name }) => [id, name?.[0]?.text]));
      expect(result?.totalValue).toEqual({ amount: '65000000', currency: 'NOK' });
      expect(result?.lotResults).toHaveLength(10);
      expect(new Set(result?.lotResults.map(({ lotId, outcome }) => `${lotId} ${outcome}`))).toEqual(
        new Set(['LOT-0000 selec-w']),
      );
      expect(result?.lotResults.flatMap(({ received }) => received)).toEqual(
        Array(10).fill({ kind: 'tenders', count: '15' }),
      );
      expect(
        result?.tenders
          .filter(({ isWinner }) => isWinner)
          .flatMap(({ tenderers }) => tenderers.map((each) => names.get(each.organisationId))),
      ).toEqual([
        'Ecura Care AS',
        'Dedicare AS',
        'Konstali Helsenor AS',
        'Randstad Care AS',
        'Quality Health Care AS',
        'Focus Care Norge AS',
        'Vacant Helse AS',
        'Centric Care AS',
        'LäkarLeasing Sverige AB',
        'Innleie og Rekruttering AS',
      ]);
      expect(
        organisations.find(({ name }) => name?.[0]?.text === 'LäkarLeasing Sverige AB')?.organisationNumber,
      ).toBeUndefined();
      expect(roles.filter(({ role }) => role === 'buyer')).toMatchObject([
        { organisationId: 'ORG-0001', lotId: undefined },
      ]);
    });

    it('a competition without a winner: weights of 70 and 30 per cent, and why nothing was awarded', () => {
      const { notice, lots, result, organisations } = readNotice(
        testingNotice('ContractAwardNotice_can-standard_2022-347651.xml'),
      );
      expect(notice).toMatchObject({
        sdkVersion: '1.7',
        norwegianProfile: 'eu',
        subtype: '29',
        formType: 'result',
      });
      expect(lots.map(({ criteria }) => criteria.map(({ type, numbers }) => [type, ...numbers]))).toEqual([
        [
          ['quality', { value: '70', kind: 'weight', unit: 'per-exa' }],
          ['price', { value: '30', kind: 'weight', unit: 'per-exa' }],
        ],
      ]);
      expect(result?.lotResults).toMatchObject([
        { outcome: 'clos-nw', noAwardReason: 'other', received: [] },
      ]);
      expect(result?.tenders).toEqual([]);
      expect(organisations[0]).toMatchObject({
        organisationNumber: '944073787',
        city: 'Haugesund',
        country: 'NOR',
      });
    });

    it('a national notice that was called off before 2024, with its number as it was written', () => {
      const { notice, procedure, organisations, lots } = readNotice(
        testingNotice('ContractAwardNotice_can-standard_2023-632707.xml'),
      );
      expect(notice).toMatchObject({
        identifier: '2023-632707',
        norwegianProfile: 'national',
        subtype: 'N29',
        legalBasis: 'OTHER',
        sentDate: '2023-05-24',
        sentTime: '12:00:00+02:00',
        publicationNumber: undefined,
        publicationDate: '2023-05-24',
        languages: ['NOB'],
      });
      expect(procedure).toMatchObject({
        internalIdentifier: '22/34',
        type: undefined,
        nature: 'works',
        mainCpv: '45221111',
      });
      expect(organisations[0]).toMatchObject({ numbers: ['959 469 059'], organisationNumber: '959469059' });
      // An empty internal identifier and aims that only comments speak of are not reported; a framework of none is.
      expect(lots[0]).toMatchObject({
        internalIdentifier: undefined,
        strategicAims: undefined,
        innovationAims: undefined,
        framework: 'none',
        dynamicPurchasing: 'none',
      });
    });

    it('a group of tenderers wins a group of lots, and a lot that closed without a winner has none', () => {
      const { result, organisations, remarks } = readNotice(testingNotice('can_24_maximal.xml'));
      expect(
        result?.tenders.map(({ id, lotId, isWinner, tenderers }) => [id, lotId, isWinner, tenderers]),
      ).toEqual([
        [
          'TEN-0001',
          'GLO-0001',
          true,
          [
            { organisationId: 'ORG-0008', isLead: true },
            { organisationId: 'ORG-0009', isLead: false },
          ],
        ],
        ['TEN-0002', 'LOT-0001', true, [{ organisationId: 'ORG-0011', isLead: undefined }]],
        ['TEN-0003', 'LOT-0002', false, [{ organisationId: 'ORG-0011', isLead: undefined }]],
      ]);
      expect(result?.tenders[0]?.subcontractors).toEqual(['ORG-0010']);
      expect(result?.lotResults[0]?.received).toEqual([
        { kind: 'tenders', count: '9' },
        { kind: 't-oth-eea', count: '3' },
        { kind: 't-no-eea', count: '4' },
        { kind: 't-esubm', count: '9' },
        { kind: 't-sme', count: '1' },
      ]);
      expect(organisations.find(({ id }) => id === 'ORG-0009')).toMatchObject({
        isNaturalPerson: true,
        name: undefined,
        numbers: [],
        size: 'micro',
      });
      expect(remarks).toEqual([]);
    });

    it('a change names the notice and version that it changes, what and why', () => {
      expect(readNotice(testingNotice('change-cn_24_cumbria_suppliers.xml')).change).toEqual({
        changes: '6bc75979-ce6c-46eb-81a6-eee543697dec-01',
        changesIdentifier: '6bc75979-ce6c-46eb-81a6-eee543697dec',
        changesVersion: '01',
        reason: 'cor-buy',
        reasonText: [[{ language: 'ENG', text: 'Change number of suppliers envisaged.' }]],
        changed: [
          { description: [{ language: 'ENG', text: 'Short description modified' }], sections: ['PROCEDURE'] },
          {
            description: [{ language: 'ENG', text: 'Description of the procurement modified' }],
            sections: ['LOT-0000'],
          },
        ],
        documentsChanged: true,
      });
    });

    it('a change of a contract names the notice of the contract', () => {
      expect(readNotice(testingNotice('can-modif_24_value.xml')).modification).toMatchObject({
        modifies: ['342558-2018'],
        reasons: [{ code: 'add-wss' }],
        summaries: [[{ language: 'ENG', text: 'Increase in framework value' }]],
      });
    });

    it('what is kept from publication is told with the part that it belongs to', () => {
      const { withheld } = readNotice(testingNotice('can_25_withheld.xml'));
      expect(withheld[0]).toEqual({
        field: 'not-val',
        of: undefined,
        reason: 'oth-int',
        reasonText: [[{ language: 'ENG', text: 'Publication delayed because of ...' }]],
        until: '2024-12-31',
      });
      expect(withheld.find(({ field }) => field === 'win-cho')?.of).toBe('RES-0001');
      expect(withheld.find(({ field }) => field === 'ten-ran')?.of).toBe('TEN-0001');
    });

    it('a text in many languages begins with that of the notice', () => {
      const { procedure, notice } = readNotice(testingNotice('cn_24_multilingual.xml'));
      expect(procedure.title).toHaveLength(24);
      expect(procedure.title?.[0]?.language).toBe(notice.languages[0]);
    });

    it('unknown codes and subtypes are kept and remarked', () => {
      const remarks = testingNotices().flatMap(({ bytes }) => readNotice(bytes).remarks);
      expect(remarks).toContainEqual({ code: 'unknown_code', field: 'BT-105-Procedure', value: 'UNKNOWN' });
      expect(remarks).toContainEqual({ code: 'unknown_subtype', field: 'OPP-070-notice', value: '99' });
    });
  },
);
