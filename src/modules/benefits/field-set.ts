import type { Language } from '../../kernel/i18n/language.ts';
import type { FormError } from '../../ui/forms/error-summary.tsx';
import type { DraftFault } from './drafts.ts';
import { faultText } from './fault-words.ts';
import type { Words } from './messages.nb.ts';

/** What every field of a form of this room is given: its words, what was typed, and what was wrong. */
export function fieldSet(
  lang: Language,
  typed: Readonly<Record<string, unknown>>,
  faults: readonly DraftFault[],
) {
  const errorOf = (name: string): string | undefined => {
    const fault = faults.find(({ field }) => field === name);
    return fault && faultText(lang, fault.code);
  };
  /** The properties of a field; `name` may lead into a row, as in `costs.0.name`. */
  const of = (name: string, words: Words | string) => {
    const at: unknown = name
      .split('.')
      .reduce<unknown>(
        (value, key) => (value && typeof value === 'object' ? Reflect.get(value, key) : undefined),
        typed,
      );
    const { label, help } = typeof words === 'string' ? { label: words, help: undefined } : words;
    return { lang, name, label, help, value: typeof at === 'string' ? at : undefined, error: errorOf(name) };
  };
  return {
    errorOf,
    of,
    /** A date; what is no date stays in sight, which a date field would not let it. */
    day: (name: string, words: Words | string) => {
      const field = of(name, words);
      const isDay = field.value === undefined || /^\d{4}-\d{2}-\d{2}$/.test(field.value);
      return { ...field, type: isDay ? ('date' as const) : ('text' as const) };
    },
  };
}

/** The summary of a form: each fault by the label of its field. */
export function formErrors(
  language: Language,
  faults: readonly DraftFault[],
  labelOf: (field: string) => string,
): FormError[] {
  return faults.map(({ field, code }) => {
    const label = labelOf(field);
    const text = faultText(language, code);
    return { fieldId: field, message: label ? `${label}: ${text}` : text };
  });
}
