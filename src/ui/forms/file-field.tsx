import {
  describedBy,
  FieldError,
  FieldHelp,
  FieldLabel,
  type FieldProps,
  fieldId,
} from './field-messages.tsx';

export interface FileFieldProps extends FieldProps {
  /** What the browser offers to choose from: `.xlsx,.csv`. The server looks at what the file holds. */
  readonly accept: string;
}

export const FileField = (props: FileFieldProps) => (
  <div class="ds-field nytte-field">
    <FieldLabel {...props} />
    <FieldHelp {...props} />
    <input
      class="ds-input nytte-file"
      id={fieldId(props)}
      name={props.name}
      type="file"
      accept={props.accept}
      aria-describedby={describedBy(props)}
      aria-invalid={props.error ? 'true' : undefined}
    />
    <FieldError {...props} />
  </div>
);
