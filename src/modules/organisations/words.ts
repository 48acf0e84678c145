import { formatNumber } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import type { Likeness } from '../../kernel/organisations/peers.ts';
import type { Organisation } from '../../kernel/organisations/queries.ts';
import { messages } from './messages.ts';

export function organisationPath(language: Language, slug: string): string {
  return localisedPath(language, `/organisations/${encodeURIComponent(slug)}`);
}

export function centralityWords(
  language: Language,
  { centralityClass }: Pick<Organisation, 'centralityClass'>,
): string | undefined {
  return centralityClass === null ? undefined : messages[language].centralityClass[centralityClass];
}

/** Change of population since 2020, in percent with its sign: "+3,1 prosent". */
export function populationChange(
  language: Language,
  { population, population2020 }: Pick<Organisation, 'population' | 'population2020'>,
): string | undefined {
  if (population === null || !population2020) return undefined;
  const percent = Math.round((population / population2020 - 1) * 1000) / 10;
  const sign = percent > 0 ? '+' : '';
  return messages[language].percent(sign + formatNumber(language, percent, 1));
}

/** Sizes this near count as the same. */
const nearRatio = 1.25;
/** Points of Statistics Norway's index that few would notice. */
const nearCentrality = 50;

/** How another organisation is like or unlike, as seen from the first: "like mange innbyggere, mindre sentral". */
export function likenessWords(language: Language, likeness: Likeness): string {
  const m = messages[language];
  const words = [
    sizeWords(language, likeness.sizeRatio),
    centralityDifferenceWords(language, likeness.centralityDifference),
    likeness.sameCounty ? m.sameCounty : undefined,
  ].filter((word) => word !== undefined);
  const sentence = words.join(', ');
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

function sizeWords(language: Language, ratio: number | null): string | undefined {
  const m = messages[language];
  if (ratio === null) return undefined;
  if (ratio > nearRatio) return m.moreInhabitants(formatNumber(language, ratio, 1));
  if (ratio < 1 / nearRatio) return m.fewerInhabitants(formatNumber(language, ratio * 100, 0));
  return m.likeSize;
}

function centralityDifferenceWords(language: Language, difference: number | null): string | undefined {
  const m = messages[language];
  if (difference === null) return undefined;
  if (Math.abs(difference) <= nearCentrality) return m.likeCentrality;
  return difference > 0 ? m.moreCentral : m.lessCentral;
}
