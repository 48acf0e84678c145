import { formatDay, formatMoment, formatNok, formatNumber, osloDay } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { messages } from './messages.ts';
import type { ChallengeBody, Phase } from './schema.ts';

const dayMs = 86_400_000;

/** How a challenge stands, in words with the day or the moment that it turns on. */
export function standingWords(
  language: Language,
  challenge: {
    readonly phase: Phase;
    readonly opensAt: Date;
    readonly answersBy: Date;
    readonly askedAt: Date;
    readonly concludedAt: Date | null;
  },
): string {
  const m = messages[language];
  const { phase, askedAt, answersBy } = challenge;
  if (phase === 'announced') return m.opensIn(formatMoment(language, challenge.opensAt));
  if (phase === 'open') return m.closesIn(daysBetween(askedAt, answersBy), formatMoment(language, answersBy));
  if (phase === 'concluded' && challenge.concludedAt) {
    return m.concludedOn(formatDay(language, osloDay(challenge.concludedAt)));
  }
  return m.closed(formatMoment(language, answersBy));
}

/** Whole calendar days in Norway from one moment to another. */
export function daysBetween(from: Date, to: Date): number {
  const day = (moment: Date) => Date.parse(`${osloDay(moment)}T00:00:00Z`);
  return Math.round((day(to) - day(from)) / dayMs);
}

/** `500 000 kr`, `20 000 EUR`. */
export function moneyWords(
  language: Language,
  { amount, currency }: NonNullable<ChallengeBody['money']>,
): string {
  return currency === 'NOK'
    ? formatNok(language, amount)
    : `${formatNumber(language, amount, 0)} ${currency}`;
}

/** A mark of the language that a text is in, where that is not the page's. */
export const otherLanguage = (page: Language, text: string): string | undefined =>
  page === text ? undefined : text;
