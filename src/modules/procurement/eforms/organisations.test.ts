import fc from 'fast-check';
import { expect, it } from 'vitest';
import { syntheticNotice } from '../testing-synthetic-notice.ts';
import { isOrganisationNumber } from './organisations.ts';
import { readNotice } from './read.ts';

// Public bodies, from Enhetsregisteret: DFØ, Brønnøysundregistrene.
it.each(['986252932', '974760673'])('%s is a Norwegian organisation number', (digits) => {
  expect(isOrganisationNumber(digits)).toBe(true);
});

it('one digit off is none', () => {
  fc.assert(
    fc.property(fc.nat(8), fc.integer({ min: 1, max: 9 }), (place, by) => {
      const digits = [...'974760673'];
      digits[place] = String((Number(digits[place]) + by) % 10);
      return !isOrganisationNumber(digits.join(''));
    }),
  );
});

function numberOf(written: string, country = 'NOR'): string | undefined {
  const notice = syntheticNotice(1)
    .replace('<cbc:CompanyID>000000000', `<cbc:CompanyID>${written}`)
    .replace(
      '<cbc:IdentificationCode listName="country">NOR',
      `<cbc:IdentificationCode listName="country">${country}`,
    );
  return readNotice(notice).organisations[0]?.organisationNumber;
}

it.each([
  '974760673',
  '974 760 673',
  ' 974\u00A0760\u00A0673 ',
  'NO974760673MVA',
  'NO 974 760 673 MVA',
  '974.760.673',
  'no-974760673',
])('%s is read as 974760673', (written) => {
  expect(numberOf(written)).toBe('974760673');
});

it.each(['974760674', '12345', '', 'NO', '97476067300', '574760673'])(
  '%s is no organisation number',
  (written) => {
    expect(numberOf(written)).toBeUndefined();
  },
);

it('nine digits of an organisation in another country are none, unless they are written as Norwegian', () => {
  expect(numberOf('974760673', 'FRA')).toBeUndefined();
  expect(numberOf('NO974760673MVA', 'FRA')).toBe('974760673');
});
