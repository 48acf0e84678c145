import { readDate } from '../../kernel/spreadsheets/values.ts';

/**
 * A day as people type it (`24.12.2026`, `2026-12-24`) as `YYYY-MM-DD`. Undefined for nothing typed, `'unreadable'` for
 * what is no day.
 */
export function readTypedDay(typed: string | undefined): string | 'unreadable' | undefined {
  if (typed === undefined || typed.trim() === '') return undefined;
  const read = readDate({ address: '', column: 0, kind: 'text', text: typed });
  return 'value' in read ? read.value : 'unreadable';
}
