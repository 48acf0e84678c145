/**
 * The codes of the analytical table: small numbers for words. A word is the position in its list, from 1; 0 is *not
 * reported*, 99 is a word that is not in the list. The lists only ever grow at their end, since rows hold the numbers.
 */
export const notReported = 0;
export const otherCode = 99;
/** The keys that these two have in tables, files and addresses. */
export const notReportedKey = 'not-reported';
export const otherKey = 'other-code';

export const stages = [
  'planning',
  'call',
  'direct_award',
  'result',
  'modification',
  'change_only',
  'other',
] as const;
export type Stage = (typeof stages)[number];

export const thresholds = ['above', 'below'] as const;

/** BT-105, eForms code list `procurement-procedure-type`. */
export const procedures = [
  'open',
  'restricted',
  'neg-w-call',
  'comp-dial',
  'innovation',
  'neg-wo-call',
  'comp-tend',
  'oth-single',
  'oth-mult',
  'exp-int-rail',
] as const;

/** BT-11, eForms code list `buyer-legal-type`. */
export const buyerTypes = [
  'cga',
  'ra',
  'la',
  'body-pl',
  'body-pl-cga',
  'body-pl-ra',
  'body-pl-la',
  'pub-undert',
  'pub-undert-cga',
  'pub-undert-ra',
  'pub-undert-la',
  'spec-rights-entity',
  'org-sub',
  'org-sub-cga',
  'org-sub-ra',
  'org-sub-la',
  'def-cont',
  'int-org',
  'eu-ins-bod-ag',
  'grp-p-aut',
  'rl-aut',
  'eu-int-org',
] as const;

/** BT-165 of the winners of a lot; `mixed` where they are of different sizes, `no-winner` where there are none. */
export const winnerSizes = ['micro', 'small', 'medium', 'sme', 'large', 'mixed', 'no-winner'] as const;

/** Sizes that count as small: what BT-760 `t-sme` counts among tenders too (Recommendation 2003/361/EC). */
export const smallSizes = ['micro', 'small', 'medium', 'sme'] as const;

/** Why a row is not counted, in the order of the codes from 1; 0 is counted. */
export const exclusions = ['superseded', 'duplicate', 'cancelled', 'unsettled'] as const;
export type Exclusion = (typeof exclusions)[number] | 'demonstration';
/** Added to the standing of what was made for demonstration. */
export const demonstrationOffset = 10;

/** Norwegian counties of 2024 by number, as far as the register of municipalities has them; used for labels only. */
export function countyKey(code: number): string {
  return code === notReported ? notReportedKey : String(code).padStart(2, '0');
}

/** `NOK` as a number from 1; three letters in base 26. 0 where there is no such code. */
export function currencyCode(currency: string): number {
  if (!/^[A-Z]{3}$/.test(currency)) return notReported;
  return [...currency].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 65, 0) + 1;
}

/** The other way of `currencyCode`. */
export function currencyKey(code: number): string {
  if (code === notReported) return notReportedKey;
  const value = code - 1;
  return [Math.floor(value / 676), Math.floor(value / 26) % 26, value % 26]
    .map((letter) => String.fromCharCode(65 + letter))
    .join('');
}

/** `1.13` → 113. */
export function sdkCode(version: string): number {
  const [, major, minor] = /^(\d{1,2})\.(\d{1,2})$/.exec(version) ?? [];
  return major === undefined ? notReported : Number(major) * 100 + Number(minor);
}

/** 113 → `1.13`. */
export function sdkKey(code: number): string {
  return code === notReported ? notReportedKey : `${Math.floor(code / 100)}.${code % 100}`;
}

/** The word of a code in its list. */
export function keyOf(list: readonly string[], code: number): string {
  if (code === notReported) return notReportedKey;
  return list[code - 1] ?? otherKey;
}

/** The code of a word; undefined when the list has no such word. */
export function codeOf(list: readonly string[], key: string): number | undefined {
  if (key === notReportedKey) return notReported;
  if (key === otherKey) return otherCode;
  const index = list.indexOf(key);
  return index < 0 ? undefined : index + 1;
}

/** What a value is: in `estimated_class` and `awarded_class`. */
export const valueClasses = { notReported: 0, known: 1, zero: -1, tooSmall: -2, tooLarge: -3 } as const;

/** Below this many whole units a value stands for "no value" (1 kr, 10 kr); from `largestValue` it is a slip of the keys. */
export const smallestValue = 100;
export const largestValue = 100_000_000_000;

/** Days from call to award: not known, or not possible (before the call, or more than ten years after). */
export const dayFaults = { notReported: -1, impossible: -2 } as const;
export const mostDays = 3_650;
