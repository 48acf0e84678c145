import { isOrganisationNumber } from '../../../kernel/organisations/organisation-number.ts';
import type { Money, Text } from '../eforms/facts.ts';

/** The text in the language of the notice: the first. Undefined where there is none. */
export function firstText(text: Text | undefined): string | undefined {
  return storable(text?.[0]?.text);
}

/** What PostgreSQL can keep: no NUL, no half of a surrogate pair; at most `most` characters. */
export function storable(text: string | undefined, most = 20_000): string | undefined {
  if (text === undefined) return undefined;
  const clean = text.includes('\0') ? text.replaceAll('\0', '') : text;
  const trimmed = clean.length > most ? clean.slice(0, most) : clean;
  return trimmed.isWellFormed() ? trimmed : trimmed.toWellFormed();
}

/** An exact decimal as it can be kept; undefined for what is no number. */
export function decimal(text: string | undefined): string | undefined {
  const trimmed = text?.trim();
  return trimmed !== undefined && /^[+-]?(\d{1,60}(\.\d{0,30})?|\.\d{1,30})$/.test(trimmed)
    ? trimmed
    : undefined;
}

export function amountOf(money: Money | undefined): { amount: string | null; currency: string | null } {
  const amount = decimal(money?.amount);
  return amount === undefined
    ? { amount: null, currency: null }
    : { amount, currency: storable(money?.currency, 10) ?? null };
}

/** The most that an integer column takes; a notice may say anything. */
const largestInteger = 2_147_483_647;

/** A whole number from 0 up; undefined for anything else. */
export function wholeNumber(text: string | undefined): number | undefined {
  const trimmed = text?.trim() ?? '';
  if (!/^\d{1,10}(\.0+)?$/.test(trimmed)) return undefined;
  const number = Number(trimmed);
  return number <= largestInteger ? number : undefined;
}

/** `2026-11-28` of a date as it stands (`2026-11-28+01:00`); undefined where the calendar has no such day. */
export function calendarDay(text: string | undefined): string | undefined {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})/.exec(text?.trim() ?? '') ?? [];
  if (year === '' || Number(year) < 1) return undefined;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`)
    ? `${year}-${month}-${day}`
    : undefined;
}

/**
 * The point of time of a day and a time as they stand (`2026-11-28+01:00`, `12:00:00+01:00`), in UTC. Without an offset
 * it is read as UTC; without a time it is the beginning of the day.
 */
export function pointOfTime(day: string | undefined, time: string | undefined): string | undefined {
  const date = calendarDay(day);
  if (date === undefined) return undefined;
  const offsetOfDay = /^\d{4}-\d{2}-\d{2}(Z|[+-]\d{2}:\d{2})/.exec(day?.trim() ?? '')?.[1];
  const [, clock = '00:00:00', offset] =
    /^(\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)(Z|[+-]\d{2}:\d{2})?/.exec(time?.trim() ?? '') ?? [];
  return instant(`${date}T${clock}${offset ?? offsetOfDay ?? 'Z'}`);
}

/** A point of time in ISO 8601 as it stands, in UTC; without an offset it is read as UTC. */
export function instant(text: string | undefined): string | undefined {
  const trimmed = text?.trim();
  if (trimmed === undefined || !/^\d{4}-\d{2}-\d{2}/.test(trimmed)) return undefined;
  const hasTime = /^\d{4}-\d{2}-\d{2}T\d/.test(trimmed);
  const isFixed = /(Z|[+-]\d{2}:\d{2})$/.test(trimmed);
  const date = new Date(hasTime && !isFixed ? `${trimmed}Z` : trimmed);
  if (!Number.isNaN(date.getTime())) return date.toISOString();
  return hasTime ? undefined : pointOfTime(trimmed, undefined);
}

/**
 * The Norwegian number of a party, as it is joined by: modulus 11, and of a party in Norway. Nine digits of another
 * country (a French SIREN, a Polish REGON) pass modulus 11 one time in eleven, so they are taken only where they are
 * written with `NO` before them.
 */
export function joiningNumber(party: {
  readonly organisationNumber: string | undefined;
  readonly numbers: readonly string[];
  readonly country: string | undefined;
}): string | undefined {
  const { organisationNumber: number, country, numbers } = party;
  if (number === undefined || !isOrganisationNumber(number) || !/^[89]/.test(number)) return undefined;
  if (country === undefined || country === 'NOR' || country === 'NO') return number;
  return numbers.some((text) => /^\s*NO[\s-]?\d/i.test(text)) ? number : undefined;
}
