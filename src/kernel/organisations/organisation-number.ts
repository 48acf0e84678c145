const weights = [3, 2, 7, 6, 5, 4, 3, 2] as const;

/**
 * Whether `text` is a valid Norwegian organisation number: nine digits of which the last is a check digit
 * (modulus 11, weights 3, 2, 7, 6, 5, 4, 3, 2). A valid number need not be in use.
 * Source: Brønnøysundregistrene, «The organization number», http://www.brreg.no/english/coordination/number.html
 */
export function isOrganisationNumber(text: string): boolean {
  if (!/^\d{9}$/.test(text)) return false;
  const digits = Array.from(text, Number);
  const sum = weights.reduce((total, weight, index) => total + weight * (digits[index] ?? 0), 0);
  const checkDigit = (11 - (sum % 11)) % 11;
  return checkDigit === digits[8];
}
