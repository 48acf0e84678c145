import { z } from 'zod';
import { numberOf } from '../../kernel/records/kind.ts';
import type { DesignAnswers, DesignOutcome } from './core/design/choose.ts';

const yesNo = z.enum(['yes', 'no']).optional().catch(undefined);
const typed = z.string().trim().max(30).optional().catch(undefined);

/** The form of the chooser, as an address holds it: one may share it, and come back to it. */
export const chooserQuery = z.object({
  hasMeasure: yesNo,
  canChoose: yesNo,
  givenTo: z.enum(['units', 'clusters']).optional().catch(undefined),
  spillsOver: yesNo,
  everybodyInTheEnd: yesNo,
  inSteps: yesNo,
  measuredBefore: yesNo,
  hasComparison: yesNo,
  units: typed,
  clusters: typed,
  kind: z.enum(['mean', 'proportion']).optional().catch(undefined),
  better: z.enum(['higher', 'lower']).optional().catch(undefined),
  baseline: typed,
  sd: typed,
  important: typed,
  icc: typed,
});
export type ChooserQuery = z.output<typeof chooserQuery>;
export type ChooserField = keyof ChooserQuery;

export interface ChooserFault {
  readonly field: ChooserField;
  readonly code: 'missing' | 'not_a_number';
}

const yesNoFields = [
  'hasMeasure',
  'canChoose',
  'spillsOver',
  'everybodyInTheEnd',
  'inSteps',
  'measuredBefore',
  'hasComparison',
] as const;

/** The answers that the core chooses by, or what is missing among them. */
export function answersOf(
  query: ChooserQuery,
): { readonly answers: DesignAnswers } | { readonly faults: readonly ChooserFault[] } {
  const faults: ChooserFault[] = [];
  const missing = (field: ChooserField) => void faults.push({ field, code: 'missing' });
  for (const field of [...yesNoFields, 'givenTo', 'kind', 'better'] as const) {
    if (query[field] === undefined) missing(field);
  }
  const read = (field: ChooserField, isFine: (value: number) => boolean, otherwise?: number): number => {
    const value = numberOf(query[field]?.replace(/%\s*$/, '')) ?? otherwise;
    if (value === undefined) missing(field);
    else if (!isFine(value)) faults.push({ field, code: 'not_a_number' });
    return value ?? 0;
  };
  const isCount = (value: number) => Number.isInteger(value) && value >= 0 && value <= 10_000_000;
  const units = read('units', isCount);
  const clusters = read('clusters', isCount, 0);
  const icc = read('icc', (value) => value >= 0 && value <= 1, 0.05);
  const important = read('important', (value) => value > 0);
  const outcome = outcomeOf(query, important, read);
  if (faults.length > 0) return { faults };
  const yes = (field: (typeof yesNoFields)[number]) => query[field] === 'yes';
  return {
    answers: {
      hasMeasure: yes('hasMeasure'),
      canChoose: yes('canChoose'),
      givenTo: query.givenTo ?? 'units',
      spillsOver: yes('spillsOver'),
      everybodyInTheEnd: yes('everybodyInTheEnd'),
      inSteps: yes('inSteps'),
      measuredBefore: yes('measuredBefore'),
      hasComparison: yes('hasComparison'),
      units,
      clusters,
      outcome,
      icc,
    },
  };
}

function outcomeOf(
  { kind, better = 'higher' }: ChooserQuery,
  important: number,
  read: (field: ChooserField, isFine: (value: number) => boolean) => number,
): DesignOutcome {
  if (kind !== 'proportion') {
    const sd = kind === 'mean' ? read('sd', (value) => value > 0) : 1;
    return { kind: 'mean', sd, minimumImportantEffect: important };
  }
  const baseline = read('baseline', (value) => value > 0 && value < 100) / 100;
  // A difference of a hundred points or more is none that a share can make: told by the core as not possible.
  return { kind: 'proportion', baseline, better, minimumImportantEffect: Math.min(important / 100, 0.999) };
}

/** Whether anything was answered: an untouched form is no faulty one. */
export const isAnswered = (query: ChooserQuery): boolean =>
  Object.values(query).some((value) => value !== undefined);
