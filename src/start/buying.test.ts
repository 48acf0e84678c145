import { expect, it } from 'vitest';
import { purchaseOf } from './buying.ts';

const notice = {
  id: 'n1',
  title: 'Varsling',
  description: null,
  language: 'NOB',
  stage: 'result',
  standing: 'current',
  threshold: 'eea',
  procedureType: 'open',
  cpv: null,
  publishedOn: '2024-05-01',
  publicationNumber: '2024-1',
  identifier: 'x',
  version: 1,
  buyer: 'Lom kommune',
  buyerSlug: null,
  isDemonstration: false,
};
const winner = (more: object) => ({
  noticeId: 'n1',
  lotRef: 'LOT-0001',
  tenderRef: 'TEN-0001',
  organisationRef: 'ORG-0002',
  name: 'Fallvakt AS',
  slug: null,
  size: null,
  value: '100',
  currency: 'NOK',
  ...more,
});

it('a tender of two firms counts once in what a purchase cost', () => {
  const { winners, value } = purchaseOf({
    notice,
    winners: [
      winner({}),
      winner({ name: 'Sammen AS' }),
      winner({ tenderRef: 'TEN-0002', lotRef: 'LOT-0002' }),
    ],
  });
  expect(winners).toEqual(['Fallvakt AS', 'Sammen AS']);
  expect(value).toEqual({ amount: 200, currency: 'NOK' });
});

it.each([
  ['a value is missing', { value: null }],
  ['the currencies are several', { currency: 'EUR' }],
])('no sum is made when %s', (_, more) => {
  const second = winner({ tenderRef: 'TEN-0002', ...more });
  expect(purchaseOf({ notice, winners: [winner({}), second] }).value).toBeUndefined();
});

it('a call without an award has no winner and no value', () => {
  expect(purchaseOf({ notice, winners: [] })).toMatchObject({
    winners: [],
    value: undefined,
    language: 'nb',
  });
});
