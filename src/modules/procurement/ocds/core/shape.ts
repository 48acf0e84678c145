import type { Money, Text } from '../../eforms/facts.ts';
import { languageTag } from './codes.ts';
import { exactNumber, isExactNumber, type Json, type JsonObject } from './json.ts';

/**
 * An object without what is undefined, empty text, empty lists and empty objects; undefined when nothing is left. OCDS
 * has no empty fields: what is not reported is not there.
 */
export function shape(fields: { readonly [key: string]: Json | undefined }): JsonObject | undefined {
  const kept: Record<string, Json> = {};
  let isEmpty = true;
  for (const [key, value] of Object.entries(fields)) {
    if (value === undefined || value === '' || isNothing(value)) continue;
    kept[key] = value;
    isEmpty = false;
  }
  return isEmpty ? undefined : kept;
}

/** As `shape`, of an object that always has something, such as its id. */
export function shaped(fields: { readonly [key: string]: Json | undefined }): JsonObject {
  return shape(fields) ?? {};
}

function isNothing(value: Json): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return value.length === 0;
  return !isExactNumber(value) && Object.keys(value).length === 0;
}

/** A list, or nothing: what has no field of its own is left out. */
export function list(items: readonly (JsonObject | undefined)[]): readonly JsonObject[] {
  return items.filter((item) => item !== undefined);
}

/** A text in the field `name`, and in `name_en` and the like in the other languages that it is given in. */
export function textFields(name: string, text: Text | undefined): { [key: string]: string } {
  const fields: { [key: string]: string } = {};
  for (const [at, { language, text: words }] of (text ?? []).entries()) {
    if (words === '') continue;
    const key = at === 0 ? name : `${name}_${language === undefined ? at : languageTag(language)}`;
    fields[key] ??= words;
  }
  return fields;
}

/** Several texts in one field, in their first languages. */
export function joinedText(texts: readonly Text[]): string | undefined {
  const words = texts.flatMap((text) => text[0]?.text ?? []).filter((one) => one !== '');
  return words.length > 0 ? words.join('\n\n') : undefined;
}

/** An amount with its currency, no digit lost. What is no number is no value. */
export function moneyOf(money: Money | undefined): JsonObject | undefined {
  if (!money) return undefined;
  const amount = exactNumber(money.amount);
  return amount === undefined ? undefined : shape({ amount, currency: money.currency });
}

/** The exact sum of amounts; undefined for none, for mixed currencies and when one is missing or no number. */
export function sumOf(values: readonly (Money | undefined)[]): Money | undefined {
  const [first] = values;
  if (!first) return undefined;
  const parts: { digits: bigint; decimals: number }[] = [];
  for (const value of values) {
    const found = /^([+-]?\d+)(?:\.(\d+))?$/.exec(value?.amount ?? '');
    if (!value || !found || value.currency !== first.currency) return undefined;
    const [, whole = '', fraction = ''] = found;
    parts.push({ digits: BigInt(`${whole}${fraction}`), decimals: fraction.length });
  }
  const decimals = Math.max(...parts.map((part) => part.decimals));
  const sum = parts.reduce(
    (total, part) => total + part.digits * 10n ** BigInt(decimals - part.decimals),
    0n,
  );
  const digits = String(sum < 0n ? -sum : sum).padStart(decimals + 1, '0');
  const amount = `${digits.slice(0, digits.length - decimals)}${decimals > 0 ? `.${digits.slice(-decimals)}` : ''}`;
  return { amount: `${sum < 0n ? '-' : ''}${amount}`, currency: first.currency };
}

/** A number as it stands; undefined when it is none. */
export function numberOf(text: string | undefined): Json | undefined {
  return text === undefined ? undefined : exactNumber(text);
}

/** A day as a point of time, as OCDS wants it: its beginning, or for ends and deeds its last second. */
export function dayTime(day: string | undefined, at: 'start' | 'end'): string | undefined {
  if (day === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined;
  return `${day}T${at === 'start' ? '00:00:00' : '23:59:59'}Z`;
}

/** A point of time with an offset; where the notice gives none it is taken as UTC. */
export function timeOf(time: string | undefined): string | undefined {
  if (time === undefined) return undefined;
  if (/^\d{4}-\d{2}-\d{2}$/.test(time)) return dayTime(time, 'end');
  return /(?:Z|[+-]\d{2}:\d{2})$/.test(time) ? time : `${time}Z`;
}
