import type { TrialSpec } from '../spec.ts';
import { isMissing, isNever, type Period, readPeriod } from './values.ts';

/** How one way of writing a period is understood; each is read once. */
export type PeriodRead =
  | { readonly kind: 'period'; readonly part: number; readonly own: number; readonly order: number }
  | { readonly kind: 'missing' | 'unused' | 'unreadable' };

export type StartRead =
  | { readonly kind: 'start'; readonly start: Period | null }
  | { readonly kind: 'unreadable' };

export interface PeriodReader {
  /** `part` is the period, or the side that it lies on; `own` tells periods of one side apart. */
  readonly period: (text: string) => PeriodRead;
  /** The first period with the new; null for never. */
  readonly start: (text: string) => StartRead;
  /** What each part is. */
  readonly parts: readonly Period[];
}

/** Files have few periods; one that has more is read anew each time rather than remembered. */
const mostRemembered = 10_000;

export function createPeriodReader({ design, periods }: TrialSpec): PeriodReader {
  const sides = design === 'before_after_comparison' && periods ? sidesOf(periods) : undefined;
  const parts: Period[] = sides
    ? (['before', 'after'] as const).map((key, order) => ({ key, order, kind: 'number' }))
    : [];
  // Years beside days have no order; the first kind that is met counts, and the others cannot be read.
  let kind: Period['kind'] | undefined;
  const readOrdered = (text: string): Period | undefined => {
    const read = readPeriod(text);
    if (!read) return undefined;
    kind ??= read.kind;
    return read.kind === kind ? read : undefined;
  };
  const numbers = new Map<string, number>();
  const numberOf = (key: string) => {
    const found = numbers.get(key);
    if (found !== undefined) return found;
    numbers.set(key, numbers.size);
    return numbers.size - 1;
  };
  const readOnce = (text: string): PeriodRead => {
    if (isMissing(text)) return { kind: 'missing' };
    if (sides) {
      const key = readPeriod(text)?.key ?? text.trim();
      const side = sides.get(key);
      if (side === undefined) return { kind: 'unused' };
      return { kind: 'period', part: side, own: numberOf(key), order: side };
    }
    const read = readOrdered(text);
    if (!read) return { kind: 'unreadable' };
    const number = numberOf(read.key);
    parts[number] = read;
    return { kind: 'period', part: number, own: number, order: read.order };
  };
  return {
    parts,
    period: remembered(readOnce),
    start: remembered((text): StartRead => {
      if (isNever(text)) return { kind: 'start', start: null };
      const start = readOrdered(text);
      return start ? { kind: 'start', start } : { kind: 'unreadable' };
    }),
  };
}

function sidesOf({ before, after }: NonNullable<TrialSpec['periods']>): Map<string, number> {
  const keyed = (names: readonly string[], side: number) =>
    names.map((name) => [readPeriod(name)?.key ?? name.trim(), side] as const);
  return new Map([...keyed(before, 0), ...keyed(after, 1)]);
}

function remembered<Read>(read: (text: string) => Read): (text: string) => Read {
  const known = new Map<string, Read>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const made = read(text);
    if (known.size < mostRemembered) known.set(ownText(text), made);
    return made;
  };
}

/** A text that does not keep the piece of the file alive that it was cut from; short ones never do. */
const ownText = (text: string): string => (text.length < 13 ? text : Array.from(text).join(''));
