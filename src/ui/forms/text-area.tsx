import {
  describedBy,
  FieldError,
  FieldHelp,
  FieldLabel,
  type FieldProps,
  fieldId,
} from './field-messages.tsx';

export interface TextAreaProps extends FieldProps {
  readonly value?: string | undefined;
  readonly rows?: number;
  readonly maxLength?: number;
}

export const TextArea = (props: TextAreaProps) => (
  <div class="ds-field nytte-field">
    <FieldLabel {...props} />
    <FieldHelp {...props} />
    <textarea
      class="ds-input"
      id={fieldId(props)}
      name={props.name}
      rows={props.rows ?? 4}
      maxlength={props.maxLength}
      aria-describedby={describedBy(props)}
      aria-invalid={props.error ? 'true' : undefined}
    >
      {props.value ?? ''}
    </textarea>
    <FieldError {...props} />
  </div>
);
