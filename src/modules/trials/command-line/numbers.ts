/** A number with about five digits, as people read it. */
export function shown(value: number): string {
  if (value === 0 || Number.isInteger(value)) return String(value);
  const size = Math.floor(Math.log10(Math.abs(value)));
  return size < -4 ? value.toExponential(2) : value.toFixed(Math.max(0, 4 - Math.max(0, size)));
}

export const asPercent = (share: number): string => `${(100 * share).toFixed(1)} %`;
