import type { TrialState } from './schema.ts';

export type TrialMove = 'register' | 'amend' | 'assign' | 'add_data' | 'analyse' | 'end' | 'stop';

/**
 * Every allowed move, with the state that it leads to. Data may come as long as the trial goes on, also after a look
 * at them; what has ended stays as it was, and an analysis can still be repeated.
 */
const moves: Readonly<Record<TrialState, Partial<Record<TrialMove, TrialState>>>> = {
  draft: { register: 'registered' },
  registered: {
    amend: 'registered',
    assign: 'registered',
    add_data: 'running',
    end: 'ended',
    stop: 'stopped',
  },
  running: { amend: 'running', add_data: 'running', analyse: 'analysed', end: 'ended', stop: 'stopped' },
  analysed: { amend: 'analysed', add_data: 'running', analyse: 'analysed', end: 'ended', stop: 'stopped' },
  ended: { analyse: 'ended' },
  stopped: { analyse: 'stopped' },
};

/** The state after a move, or undefined when a trial in that state cannot make it. */
export function stateAfter(state: TrialState, move: TrialMove): TrialState | undefined {
  return moves[state][move];
}

export function isTrialState(text: string): text is TrialState {
  return Object.hasOwn(moves, text);
}

export const isRegistered = (state: TrialState): boolean => state !== 'draft';

/** The first digits' and the whole number's check digits of a national identity number (Skatteetaten). */
const firstWeights = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1];
const secondWeights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

/**
 * Whether a text is so like a Norwegian national identity number (fødselsnummer, also D and H numbers and test
 * numbers) that it must not be taken in: eleven digits whose both check digits hold (modulus 11), with or without
 * blanks. From 2032 the first check digit need no longer hold, so a true day and month with the second is enough.
 */
export function looksLikeIdentityNumber(text: string): boolean {
  const plain = text.replace(/[\s\u00a0.\-–]/g, '');
  if (!/^\d{11}$/.test(plain)) return false;
  const digits = [...plain].map(Number);
  const sum = (weights: readonly number[]) =>
    weights.reduce((all, weight, at) => all + weight * (digits[at] ?? 0), 0);
  if (sum(secondWeights) % 11 !== 0) return false;
  return sum(firstWeights) % 11 === 0 || isBirthday(digits);
}

function isBirthday(digits: readonly number[]): boolean {
  const two = (at: number) => (digits[at] ?? 0) * 10 + (digits[at + 1] ?? 0);
  const day = two(0) % 40;
  const month = two(2) % 40;
  return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}
