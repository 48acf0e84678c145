import type { z } from 'zod';
import type { FieldFault } from '../http/errors.ts';
import type { DraftFault } from './kind.ts';

/** What a kind of record says of its faults, in one language. */
export interface FaultWords {
  /** What to do where something is missing, by field; fields of rows as `results.status`. */
  readonly fault: Readonly<Record<string, string>>;
  readonly notANumber: string;
  readonly notAYear: string;
  readonly sameSourceTwice: string;
  readonly tooLong: (most: number) => string;
  readonly tooMany: (most: number) => string;
  readonly other: string;
}

export interface FaultReading {
  readonly words: FaultWords;
  readonly stepOf: (field: string) => string;
  /** Fields typed as one text and checked as a list: a fault in an item is told at the whole. */
  readonly listTexts: ReadonlySet<string>;
  /** Words for faults of the kind's own rules; undefined where the common ones do. */
  readonly own: (field: string, issue: z.core.$ZodIssue) => string | undefined;
}

/** What the content schema found, told at the fields of the form in plain words; one fault a field. */
export function draftFaults(issues: readonly z.core.$ZodIssue[], reading: FaultReading): DraftFault[] {
  const faults = new Map<string, DraftFault>();
  for (const issue of issues) {
    const [name = '', ...rest] = issue.path.map(String);
    const field = reading.listTexts.has(name) ? name : [name, ...rest].join('.');
    if (faults.has(field)) continue;
    faults.set(field, { field, step: reading.stepOf(name), message: messageOf(field, issue, reading) });
  }
  return [...faults.values()];
}

function messageOf(field: string, issue: z.core.$ZodIssue, reading: FaultReading): string {
  const { words } = reading;
  const own = reading.own(field, issue);
  if (own) return own;
  if (issue.code === 'too_big') {
    if (issue.origin === 'array') return words.tooMany(Number(issue.maximum));
    if (issue.origin === 'string') return words.tooLong(Number(issue.maximum));
  }
  if (/year/i.test(field) && !field.includes('.')) return words.notAYear;
  if (issue.code === 'invalid_type' && (issue.expected === 'number' || issue.expected === 'int')) {
    return words.notANumber;
  }
  if (field === 'sources' && issue.code === 'custom') return words.sameSourceTwice;
  const plain = field.replace(/\.\d+(?=\.|$)/g, '');
  return Object.hasOwn(words.fault, plain) ? (words.fault[plain] as string) : words.other;
}

/** What is said at a field of the form, by its name; undefined where nothing is wrong. */
export const faultAt =
  (faults: readonly FieldFault[]) =>
  (field: string): string | undefined =>
    faults.find((fault) => fault.field === field)?.message;
