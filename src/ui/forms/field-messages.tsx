import type { Language } from '../../kernel/i18n/language.ts';
import { uiMessages } from '../messages.ts';

/** What every field shares. */
export interface FieldProps {
  readonly lang: Language;
  readonly name: string;
  readonly label: string;
  /** Defaults to the name; the error summary links to it. */
  readonly id?: string | undefined;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
  readonly isOptional?: boolean | undefined;
}

export const fieldId = ({ id, name }: Pick<FieldProps, 'id' | 'name'>): string => id ?? name;

/** The ids of help and error, for `aria-describedby`: both are read with the field. */
export function describedBy(field: Pick<FieldProps, 'id' | 'name' | 'help' | 'error'>): string | undefined {
  const id = fieldId(field);
  const ids = [field.help && `${id}-help`, field.error && `${id}-error`].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}

export const OptionalMark = ({ lang }: { readonly lang: Language }) => (
  <span class="nytte-field__optional"> ({uiMessages(lang).optional})</span>
);

export const FieldHelp = (field: FieldProps) =>
  field.help ? (
    <p class="nytte-field__help" id={`${fieldId(field)}-help`} data-field="description">
      {field.help}
    </p>
  ) : null;

export const FieldError = (field: FieldProps) =>
  field.error ? (
    <p class="ds-validation-message" id={`${fieldId(field)}-error`} data-field="validation">
      <span class="ds-sr-only">{uiMessages(field.lang).errorPrefix} </span>
      {field.error}
    </p>
  ) : null;

export const FieldLabel = (field: FieldProps) => (
  <label class="ds-label" for={fieldId(field)}>
    {field.label}
    {field.isOptional && <OptionalMark lang={field.lang} />}
  </label>
);
