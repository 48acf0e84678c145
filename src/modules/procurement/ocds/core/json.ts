/** A value of JSON as it is held while releases are made and merged. */
export type Json = string | number | boolean | null | ExactNumber | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: Json | undefined;
}

/** A number that a double cannot hold, kept by its text; `JSON.stringify` writes that text. */
export interface ExactNumber {
  readonly rawJSON: string;
}

/** Part of ECMAScript since 2025, which the library types do not know yet. */
interface JsonSource {
  rawJSON(text: string): ExactNumber;
  isRawJSON(value: unknown): boolean;
  parse(
    text: string,
    reviver: (this: unknown, key: string, value: unknown, context: { source?: string }) => unknown,
  ): unknown;
}

const source = JSON as unknown as JsonSource;

/** Whether it is a number kept by its text. Asked of every object, so that the cheap question comes first. */
export function isExactNumber(value: object): value is ExactNumber {
  return 'rawJSON' in value && source.isRawJSON(value);
}

/** Whether it is an object with fields: no array, no null, no number kept by its text. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isExactNumber(value);
}

/**
 * A decimal as a JSON number without loss: a double where it holds the very value, otherwise its text.
 * @param text digits with an optional sign, fraction and exponent, as in JSON or with leading zeros or a plus.
 * @returns undefined for what is no decimal
 */
export function exactNumber(text: string): number | ExactNumber | undefined {
  const parts = /^([+-]?)0*(\d+)(\.\d+)?([eE][+-]?\d+)?$/.exec(text.trim());
  if (!parts) return undefined;
  const [, sign, whole, fraction = '', exponent = ''] = parts;
  const written = `${sign === '-' ? '-' : ''}${whole}${fraction}${exponent}`;
  const value = Number(written);
  return Number.isFinite(value) && sameDecimal(String(value), written) ? value : source.rawJSON(written);
}

/**
 * Only a number of sixteen characters or more, or with an exponent of three digits, may be more than a double holds
 * (which keeps any fifteen digits). Written out, the engine skips ahead, and it is asked of every text.
 */
const hasManyDigits = /[\d.][\d.][\d.][\d.][\d.][\d.][\d.][\d.][\d.]{8}/;
const hasLongExponent = /\d[eE][+-]?\d{3}/;
/** The same, where a number may stand. */
const mayBeInexact = /[:,[\s]-?(?:[\d.]{16}|[\d.]+[eE][+-]?\d)/;

/**
 * Reads JSON without losing digits: a number that a double cannot hold stays as its text.
 * @throws SyntaxError for what is no JSON
 */
export function parseJson(text: string): Json {
  if (!((hasManyDigits.test(text) || hasLongExponent.test(text)) && mayBeInexact.test(text)))
    return JSON.parse(text) as Json;
  return source.parse(text, (_, value, context) =>
    typeof value === 'number' && context.source !== undefined
      ? (exactNumber(context.source) ?? value)
      : value,
  ) as Json;
}

/** Whether two values of JSON say the same; the order of fields does not matter. */
export function sameJson(one: Json | undefined, other: Json | undefined): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one))
    return (
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((item: Json, at) => sameJson(item, other[at]))
    );
  if (Array.isArray(other)) return false;
  if (isExactNumber(one) || isExactNumber(other))
    return isExactNumber(one) && isExactNumber(other) && sameDecimal(one.rawJSON, other.rawJSON);
  const [ours, theirs] = [one as JsonObject, other as JsonObject];
  const keys = Object.keys(ours);
  return (
    keys.length === Object.keys(theirs).length &&
    keys.every((key) => Object.hasOwn(theirs, key) && sameJson(ours[key], theirs[key]))
  );
}

/** Whether two texts are the same decimal: `12.50` and `1.25e1`. */
export function sameDecimal(one: string, other: string): boolean {
  return canonical(one) === canonical(other);
}

/** Sign, digits without zeros at the ends, and the power of ten of the last digit. */
function canonical(text: string): string {
  const [, sign, whole = '', fraction = '', exponent = '0'] =
    /^([+-]?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(text) ?? [];
  const all = `${whole}${fraction}`.replace(/^0+/, '');
  const digits = all.replace(/0+$/, '');
  if (digits === '') return '0';
  const power = Number(exponent) - fraction.length + (all.length - digits.length);
  return `${sign === '-' ? '-' : ''}${digits}e${power}`;
}
