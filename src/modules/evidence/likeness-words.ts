import { formatNumber } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import type { Likeness } from '../../kernel/organisations/peers.ts';
import { messages } from './messages.ts';

const much = 0.65;
const some = 0.35;
/** Within a quarter up or down counts as the same size, within 50 of 1000 as equally central. */
const sameSizeRatio = 1.25;
const sameCentrality = 50;

/** `Ligner mye på Hamar: omtrent like mange innbyggere, mindre sentral, samme fylke`; undefined if not comparable. */
export function likenessWords(language: Language, name: string, alike: Likeness): string | undefined {
  if (!alike.comparable || alike.sizeRatio === null || alike.centralityDifference === null) return undefined;
  const m = messages[language];
  const degree =
    alike.score >= much ? m.likenessMuch : alike.score >= some ? m.likenessSome : m.likenessLittle;
  const parts = [
    sizeWords(language, alike.sizeRatio),
    centralityWords(language, alike.centralityDifference),
    ...(alike.sameCounty ? [m.likenessSameCounty] : []),
  ];
  return `${degree} ${name}: ${parts.join(', ')}`;
}

function sizeWords(language: Language, ratio: number): string {
  const m = messages[language];
  if (ratio <= sameSizeRatio && ratio >= 1 / sameSizeRatio) return m.likenessSameSize;
  const times = (value: number) => formatNumber(language, value, value < 10 ? 1 : 0);
  return ratio > 1 ? m.likenessLarger(times(ratio)) : m.likenessSmaller(times(1 / ratio));
}

function centralityWords(language: Language, difference: number): string {
  const m = messages[language];
  if (Math.abs(difference) <= sameCentrality) return m.likenessSameCentrality;
  return difference > 0 ? m.likenessCentral : m.likenessRemote;
}
