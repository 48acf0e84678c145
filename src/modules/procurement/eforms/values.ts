import type { Money, Text } from './facts.ts';
import type { Remarks } from './remarks.ts';
import type { XmlElement } from './xml/tree.ts';

/** What all parts of the reader need: where to remark, and the language of the notice. */
export interface Reading {
  readonly remarks: Remarks;
  readonly language: string | undefined;
}

/** What stands in place of a code or a text that is kept from publication. */
const mask = 'unpublished';
/** And in place of a number or an amount. */
const numberMask = '-1';

/**
 * A code, an identifier or a number as it stands, without white space around it. An empty element reports nothing, and
 * neither does the mask of a field that is kept from publication.
 */
export function word(element: XmlElement | undefined): string | undefined {
  const value = element?.value().trim();
  return value === undefined || value === '' || value === mask ? undefined : value;
}

export function words(elements: readonly XmlElement[]): readonly string[] {
  if (elements.length === 0) return nothing;
  const found: string[] = [];
  for (const element of elements) {
    const value = word(element);
    if (value !== undefined) found.push(value);
  }
  return found;
}

const nothing: readonly never[] = [];

/** A code that is remarked where its list does not have it. */
export function code(
  element: XmlElement | undefined,
  list: string,
  field: string,
  { remarks }: Reading,
): string | undefined {
  const value = word(element);
  return value === undefined ? undefined : remarks.checked(value, list, field);
}

/** Codes, or undefined where none is reported: that is another thing than the code `none`. */
export function codes(
  elements: readonly XmlElement[],
  list: string,
  field: string,
  { remarks }: Reading,
): readonly string[] | undefined {
  const found = words(elements);
  if (found.length === 0) return undefined;
  for (const value of found) remarks.checked(value, list, field);
  return found;
}

/** One text in the languages that it stands in, that of the notice first; text is as it stands. */
export function text(elements: readonly XmlElement[], reading: Reading): Text | undefined {
  return inOrder(elements.map(translation).filter(hasText), reading);
}

/** Several texts from elements of one name in a row: where a language comes again, another text begins. */
export function texts(elements: readonly XmlElement[], reading: Reading): readonly Text[] {
  if (elements.length === 0) return nothing;
  const groups: Translation[][] = [];
  let languages = new Set<string | undefined>();
  for (const each of elements.map(translation).filter(hasText)) {
    const last = groups.at(-1);
    if (!last || languages.has(each.language)) {
      groups.push([each]);
      languages = new Set();
    } else last.push(each);
    languages.add(each.language);
  }
  return groups.map((group) => inOrder(group, reading)).filter((group) => group !== undefined);
}

type Translation = Text[number];

function translation(element: XmlElement): Translation {
  return { language: element.attribute('languageID')?.trim() || undefined, text: element.value() };
}

function hasText({ text: value }: Translation): boolean {
  const trimmed = value.trim();
  return trimmed !== '' && trimmed !== mask;
}

function inOrder(translations: readonly Translation[], { language }: Reading): Text | undefined {
  if (translations.length === 0) return undefined;
  const own = language === undefined ? -1 : translations.findIndex((each) => each.language === language);
  const first = translations[own];
  return first && own > 0 ? [first, ...translations.filter((each) => each !== first)] : translations;
}

/** `xs:decimal`; longer ones are no amounts of anything. */
const decimal = /^[+-]?(?:[0-9]{1,40}(?:\.[0-9]{0,40})?|\.[0-9]{1,40})$/;

/** An exact decimal as it stands; what is none is remarked and left out. */
export function number(
  element: XmlElement | undefined,
  field: string,
  { remarks }: Reading,
): string | undefined {
  const value = word(element);
  if (value === undefined || decimal.test(value)) return value;
  remarks.add('not_a_number', field, value);
  return undefined;
}

/** A number that is a mask where it is `-1` and kept from publication. */
export function disclosedNumber(
  element: XmlElement | undefined,
  field: string,
  reading: Reading,
  isWithheld: boolean,
): string | undefined {
  const value = number(element, field, reading);
  return isWithheld && value === numberMask ? undefined : value;
}

/** An amount with its currency. `-1` where the amount is kept from publication is a mask. */
export function money(
  element: XmlElement | undefined,
  field: string,
  reading: Reading,
  isWithheld = false,
): Money | undefined {
  const amount = disclosedNumber(element, field, reading, isWithheld);
  if (amount === undefined) return undefined;
  return { amount, currency: element?.attribute('currencyID')?.trim() || undefined };
}

export function indicator(
  element: XmlElement | undefined,
  field: string,
  { remarks }: Reading,
): boolean | undefined {
  const value = word(element);
  if (value === undefined) return undefined;
  if (value === 'true' || value === '1') return true;
  if (value === 'false' || value === '0') return false;
  remarks.add('unknown_code', field, value);
  return undefined;
}

const dateShape = /^(\d{4})-(\d{2})-(\d{2})(Z|[+-]\d{2}:\d{2})?$/;
const timeShape = /^([01]\d|2[0-4]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?$/;

/** The day without its offset; what is no day of the calendar is remarked and kept as it stands. */
export function date(
  element: XmlElement | undefined,
  field: string,
  { remarks }: Reading,
): string | undefined {
  const value = word(element);
  if (value === undefined) return undefined;
  if (isDay(value)) return value.slice(0, 10);
  remarks.add('not_a_date', field, value);
  return value;
}

function isDay(value: string): boolean {
  const [, year, month, day] = dateShape.exec(value) ?? [];
  if (year === undefined) return false;
  const time = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return time.getUTCMonth() === Number(month) - 1 && time.getUTCDate() === Number(day);
}

/** A time of day with its offset, which may stand behind the date only. */
export function time(
  element: XmlElement | undefined,
  day: XmlElement | undefined,
  field: string,
  { remarks }: Reading,
): string | undefined {
  const value = word(element);
  if (value === undefined) return undefined;
  const match = timeShape.exec(value);
  if (!match) {
    remarks.add('not_a_date', field, value);
    return value;
  }
  const offset = match[2] === undefined ? dateShape.exec(word(day) ?? '')?.[4] : undefined;
  return offset === undefined ? value : `${value}${offset}`;
}

/** A point of time from a date and a time of day, in ISO 8601; the day alone where no time is given. */
export function moment(
  day: XmlElement | undefined,
  timeOfDay: XmlElement | undefined,
  fields: readonly [string, string],
  reading: Reading,
): string | undefined {
  const on = date(day, fields[0], reading);
  const at = time(timeOfDay, day, fields[1], reading);
  return on === undefined || at === undefined ? on : `${on}T${at}`;
}
