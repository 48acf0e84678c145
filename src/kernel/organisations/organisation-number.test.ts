import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOrganisationNumber } from './organisation-number.ts';

const weights = [3, 2, 7, 6, 5, 4, 3, 2];
const firstEightDigits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 8, maxLength: 8 });

describe('isOrganisationNumber', () => {
  it('accepts the example of the register and numbers in use', () => {
    expect(['123456785', '958935420', '944183779'].filter(isOrganisationNumber)).toHaveLength(3);
  });

  it('refuses a wrong check digit, a wrong length and anything but digits', () => {
    const wrong = ['123456786', '12345678', '1234567855', '95893542O', '958 935 420', '', ' 958935420'];
    expect(wrong.filter(isOrganisationNumber)).toEqual([]);
  });

  it('has exactly one check digit for eight digits, or none where the remainder is one', () => {
    fc.assert(
      fc.property(firstEightDigits, (digits) => {
        const sum = digits.reduce((total, digit, index) => total + digit * (weights[index] ?? 0), 0);
        const valid = Array.from({ length: 10 }, (_, check) => `${digits.join('')}${check}`).filter(
          isOrganisationNumber,
        );
        expect(valid).toHaveLength(sum % 11 === 1 ? 0 : 1);
      }),
    );
  });

  it('catches every slip in one digit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 1, max: 9 }), (position, shift) => {
        const digits = Array.from('958935420', Number);
        digits[position] = ((digits[position] ?? 0) + shift) % 10;
        expect(isOrganisationNumber(digits.join(''))).toBe(false);
      }),
    );
  });
});
