const dayMs = 86_400_000;
/** Counted from here, serial 61 is 1900-03-01; below that the 1900 system has a 29 February that never was. */
const epoch1900 = Date.UTC(1899, 11, 30);
const epoch1904 = Date.UTC(1904, 0, 1);
const lastSerial = 2_958_466;

/**
 * The date and time of a serial number, as `2026-11-23`, `2026-11-23T10:30:00` or, below one day, `10:30:00`.
 * @param is1904 whether the workbook counts from 1904 (ECMA-376-1, 18.17.4.1).
 * @returns undefined for what is no date: negative, after the year 9999, and 29 February 1900.
 */
export function serialToIso(serial: number, is1904: boolean): string | undefined {
  if (!(serial >= 0) || serial >= lastSerial) return undefined;
  const ms = Math.round((serial % 1) * 86_400) * 1_000;
  const days = Math.floor(serial);
  const time = (at: number) => new Date(at).toISOString().slice(11, 19);
  if (days === 0 && !is1904) return ms < dayMs ? time(ms) : undefined;
  if (days === 60 && !is1904) return undefined;
  const shifted = days < 60 && !is1904 ? days + 1 : days;
  const at = (is1904 ? epoch1904 : epoch1900) + shifted * dayMs + ms;
  const iso = new Date(at).toISOString();
  return at % dayMs === 0 ? iso.slice(0, 10) : iso.slice(0, 19);
}

/** Built-in number formats that show a date or a time (ECMA-376-1, 18.8.30, with those of East Asian languages). */
const builtInDates: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];

/** What a number format makes of a number. */
export type NumberMeaning = 'number' | 'date' | 'percent';

/** @param code the format's own code; built-in formats have none. */
export function meaningOfFormat(id: number, code: string | undefined): NumberMeaning {
  if (code === undefined) {
    if (builtInDates.some(([from, to]) => id >= from && id <= to)) return 'date';
    return id === 9 || id === 10 ? 'percent' : 'number';
  }
  // Only the section for positive numbers, without quoted text, escaped characters, padding, colours and conditions.
  const section = code
    .replace(/"[^"]*"|\\.|[_*]./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .split(';', 1)[0];
  if (/[dyhms]/i.test((section ?? '').replace(/general/gi, ''))) return 'date';
  return section?.includes('%') ? 'percent' : 'number';
}
