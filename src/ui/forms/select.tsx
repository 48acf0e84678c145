import {
  describedBy,
  FieldError,
  FieldHelp,
  FieldLabel,
  type FieldProps,
  fieldId,
} from './field-messages.tsx';

export interface SelectOption {
  readonly value: string;
  readonly label: string;
}

export interface SelectGroup {
  readonly label: string;
  readonly options: readonly SelectOption[];
}

export interface SelectProps extends FieldProps {
  readonly value?: string | undefined;
  /** Plain options, groups of them (counties with their municipalities), or both in order. */
  readonly options: readonly (SelectOption | SelectGroup)[];
  /** The first, empty choice. */
  readonly emptyLabel?: string | undefined;
}

const Option = ({ option, selected }: { option: SelectOption; selected: string | undefined }) => (
  <option value={option.value} selected={option.value === selected}>
    {option.label}
  </option>
);

export const Select = (props: SelectProps) => (
  <div class="ds-field nytte-field">
    <FieldLabel {...props} />
    <FieldHelp {...props} />
    <select
      class="ds-input"
      id={fieldId(props)}
      name={props.name}
      aria-describedby={describedBy(props)}
      aria-invalid={props.error ? 'true' : undefined}
    >
      {props.emptyLabel !== undefined && <option value="">{props.emptyLabel}</option>}
      {props.options.map((item) =>
        'options' in item ? (
          <optgroup label={item.label}>
            {item.options.map((option) => (
              <Option option={option} selected={props.value} />
            ))}
          </optgroup>
        ) : (
          <Option option={item} selected={props.value} />
        ),
      )}
    </select>
    <FieldError {...props} />
  </div>
);
