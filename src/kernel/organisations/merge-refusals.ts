import { AppError } from '../http/errors.ts';
import type { Localised } from '../i18n/language.ts';

/** A party to a merger, as far as the rules need to know it. */
export interface MergeParty {
  readonly id: string;
  readonly is_demonstration: boolean;
  readonly merged_into: string | null;
}

export type MergeRefusal = keyof typeof texts;

/** Why one organisation cannot be merged into the other; undefined when it can. Days are `YYYY-MM-DD`. */
export function mergeRefusalOf(
  from: MergeParty,
  into: MergeParty,
  { date, today }: { readonly date: string; readonly today: string },
): MergeRefusal | undefined {
  if (from.id === into.id) return 'merge_with_itself';
  if (from.is_demonstration !== into.is_demonstration) return 'merge_with_demonstration';
  // Also the circle: the second is then merged into the first.
  if (into.merged_into !== null) return 'merge_into_merged';
  if (from.merged_into !== null && from.merged_into !== into.id) return 'merged_elsewhere';
  return date > today ? 'merge_in_future' : undefined;
}

/** 422: the merger cannot be made, and why. */
export const mergeRefused = (code: MergeRefusal): AppError =>
  new AppError({ code, status: 422, text: texts[code] });

const texts = {
  merge_with_itself: {
    nb: 'En virksomhet kan ikke slås sammen med seg selv.',
    nn: 'Ei verksemd kan ikkje slåast saman med seg sjølv.',
    en: 'An organisation cannot be merged with itself.',
  },
  merge_with_demonstration: {
    nb: 'En virksomhet til demonstrasjon kan ikke slås sammen med en virkelig.',
    nn: 'Ei verksemd til demonstrasjon kan ikkje slåast saman med ei verkeleg.',
    en: 'An organisation made for demonstration cannot be merged with a real one.',
  },
  merge_into_merged: {
    nb: 'Virksomheten du vil slå sammen inn i, er selv slått sammen med en annen. Velg den som finnes i dag.',
    nn: 'Verksemda du vil slå saman inn i, er sjølv slått saman med ei anna. Vel den som finst i dag.',
    en: 'The organisation to merge into has itself been merged into another. Choose the one that exists today.',
  },
  merged_elsewhere: {
    nb: 'Virksomheten er allerede slått sammen med en annen.',
    nn: 'Verksemda er alt slått saman med ei anna.',
    en: 'The organisation has already been merged into another.',
  },
  merge_in_future: {
    nb: 'Datoen ligger frem i tid. Slå sammen på dagen det gjelder fra, eller etter.',
    nn: 'Datoen ligg fram i tid. Slå saman på dagen det gjeld frå, eller etter.',
    en: 'The date is in the future. Merge on the day it takes effect, or later.',
  },
} satisfies Record<string, Localised>;
