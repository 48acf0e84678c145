import type { Language } from './language.ts';

const locales: Record<Language, string> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };

function cached<Options, Format>(make: (locale: string, options: Options) => Format) {
  const formats = new Map<string, Format>();
  return (language: Language, options: Options): Format => {
    const key = `${language}:${JSON.stringify(options)}`;
    let format = formats.get(key);
    if (!format) {
      format = make(locales[language], options);
      formats.set(key, format);
    }
    return format;
  };
}

const numbers = cached((locale, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options));
const dates = cached(
  (locale, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options),
);
const lists = cached((locale, options: Intl.ListFormatOptions) => new Intl.ListFormat(locale, options));

/** A number with the thousands separator of the language. */
export function formatNumber(language: Language, value: number, maximumFractionDigits = 2): string {
  return numbers(language, { maximumFractionDigits }).format(value);
}

/** Whole kroner: `7 500 000 kr`, `NOK 7,500,000`. */
export function formatNok(language: Language, amountNok: number): string {
  const digits = formatNumber(language, amountNok, 0);
  return language === 'en' ? `NOK ${digits}` : `${digits} kr`;
}

/** A calendar day, `2026-11-23` → `23. november 2026`. Days carry no time zone. */
export function formatDay(language: Language, isoDay: string): string {
  const options = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return dates(language, options).format(new Date(`${isoDay}T00:00:00Z`));
}

/** A moment, shown as Norwegian wall-clock time. */
export function formatMoment(language: Language, moment: Date): string {
  const options = { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Oslo' } as const;
  return dates(language, options).format(moment);
}

/** The time of day of a moment, on a Norwegian clock: `16.04`, `16:04`. */
export function formatTime(language: Language, moment: Date): string {
  return dates(language, { timeStyle: 'short', timeZone: 'Europe/Oslo' }).format(moment);
}

// Swedish writes days as ISO 8601 does.
const osloDays = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' });

/** The Norwegian calendar day of a moment, as `YYYY-MM-DD`. */
export function osloDay(moment: Date): string {
  return osloDays.format(moment);
}

/** `a, b og c` / `a, b and c`. */
export function formatList(language: Language, items: readonly string[]): string {
  return lists(language, { style: 'long', type: 'conjunction' }).format(items);
}

const collators = cached((locale, options: Intl.CollatorOptions) => new Intl.Collator(locale, options));

/** Sorts texts as the language does: æ, ø, å last in Norwegian. */
export function collator(language: Language): Intl.Collator {
  return collators(language, {});
}
