import {
  describedBy,
  FieldError,
  FieldHelp,
  FieldLabel,
  type FieldProps,
  fieldId,
} from './field-messages.tsx';

export interface TextFieldProps extends FieldProps {
  readonly value?: string | undefined;
  readonly type?: 'text' | 'search' | 'email' | 'tel' | 'url' | 'date';
  readonly inputMode?: 'text' | 'numeric' | 'decimal';
  readonly autoComplete?: string;
  readonly maxLength?: number;
  /** About how many characters are expected; sets the width. */
  readonly size?: number;
  /** Values that the browser may propose. */
  readonly suggestions?: readonly string[];
}

export const TextField = (props: TextFieldProps) => {
  const id = fieldId(props);
  return (
    <div class="ds-field nytte-field">
      <FieldLabel {...props} />
      <FieldHelp {...props} />
      <input
        class="ds-input"
        id={id}
        name={props.name}
        type={props.type ?? 'text'}
        value={props.value}
        inputmode={props.inputMode}
        autocomplete={props.autoComplete}
        maxlength={props.maxLength}
        size={props.size}
        list={props.suggestions && `${id}-suggestions`}
        aria-describedby={describedBy(props)}
        aria-invalid={props.error ? 'true' : undefined}
      />
      {props.suggestions && (
        <datalist id={`${id}-suggestions`}>
          {props.suggestions.map((suggestion) => (
            <option value={suggestion} />
          ))}
        </datalist>
      )}
      <FieldError {...props} />
    </div>
  );
};
