import { describe, expect, it } from 'vitest';
import { looksLikeIdentityNumber, stateAfter } from './domain.ts';
import { trialStates } from './schema.ts';

describe('a national identity number', () => {
  it('is known by its check digits, with or without blanks, as birth, D, H and test numbers', () => {
    // Skatteetaten's own example (01 01 1970), one with 40 added to the day, and one with 80 added to the month.
    for (const number of ['01017000027', '010170 00027', '17912099997']) {
      expect(looksLikeIdentityNumber(number)).toBe(true);
    }
  });

  it('is not any eleven digits, nor codes that are shorter or hold letters', () => {
    for (const code of ['12345678901', '1234', 'A-17', '99999999999', '', '4791234567']) {
      expect(looksLikeIdentityNumber(code)).toBe(false);
    }
  });
});

describe('the states of a trial', () => {
  it('never lead back to a draft, and nothing but analysis comes after the end', () => {
    const moves = ['register', 'amend', 'assign', 'add_data', 'analyse', 'end', 'stop'] as const;
    for (const state of trialStates) {
      for (const move of moves) expect(stateAfter(state, move)).not.toBe('draft');
    }
    for (const state of ['ended', 'stopped'] as const) {
      expect(moves.filter((move) => stateAfter(state, move))).toEqual(['analyse']);
    }
  });
});
