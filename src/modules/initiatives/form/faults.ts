import { formatNumber } from '../../../kernel/i18n/format.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import type { FormError } from '../../../ui/forms/error-summary.tsx';
import type { FormFault } from './body-of-typed.ts';
import type { FormField } from './words.nb.ts';
import { formWords } from './words.ts';

function faultWords(language: Language, { code, most }: FormFault): string {
  const m = formWords[language];
  const limit = most === undefined ? '' : ` ${m.limit(formatNumber(language, most))}`;
  return m.fault[code] + limit;
}

/** What is wrong with a field, to stand beside it. */
export function errorOfField(
  language: Language,
  faults: readonly FormFault[],
  field: string,
): string | undefined {
  const fault = faults.find((one) => one.field === field);
  return fault && faultWords(language, fault);
}

/** Everything that is wrong, each with the name of its field, for the summary. */
export function errorsOf(language: Language, faults: readonly FormFault[]): FormError[] {
  const m = formWords[language];
  return faults.map((fault) => ({
    fieldId: fault.field,
    message: m.faultAt(labelOf(language, fault.field), faultWords(language, fault)),
  }));
}

function labelOf(language: Language, field: string): string {
  const m = formWords[language];
  const [list, index] = field.split('.');
  if (list === 'participants') return m.participant(Number(index) + 1);
  return Object.hasOwn(m.field, field) ? m.field[field as FormField].label : field;
}
