/**
 * A value as JSON with one spelling only: keys sorted by UTF-16 code unit, no blanks (RFC 8785, which
 * `JSON.stringify` meets for texts and numbers). What jsonb gives back, in its own order of keys, reads the same.
 * @param value anything that JSON can carry; a key without a value is left out, as `JSON.stringify` does.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  const members = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`);
  return `{${members.join(',')}}`;
}
