import {
  describedBy,
  FieldError,
  FieldHelp,
  type FieldProps,
  fieldId,
  OptionalMark,
} from './field-messages.tsx';

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly help?: string | undefined;
}

export interface ChoiceGroupProps extends FieldProps {
  readonly choices: readonly Choice[];
}

interface ChoicesProps extends ChoiceGroupProps {
  readonly type: 'checkbox' | 'radio';
  readonly chosen: readonly string[];
}

const Choices = (props: ChoicesProps) => {
  const groupId = fieldId(props);
  // The first choice bears the group's id, so that the error summary leads to something that takes focus.
  const choiceId = (index: number) => (index === 0 ? groupId : `${groupId}-${index + 1}`);
  return (
    <fieldset class="ds-fieldset nytte-field" aria-describedby={describedBy(props)}>
      <legend class="ds-label">
        {props.label}
        {props.isOptional && <OptionalMark lang={props.lang} />}
      </legend>
      <FieldHelp {...props} />
      {props.choices.map((choice, index) => (
        <div class="ds-field">
          <input
            class="ds-input"
            type={props.type}
            id={choiceId(index)}
            name={props.name}
            value={choice.value}
            checked={props.chosen.includes(choice.value)}
            aria-invalid={props.error ? 'true' : undefined}
            aria-describedby={choice.help && `${choiceId(index)}-choice-help`}
          />
          <label class="ds-label" for={choiceId(index)}>
            {choice.label}
          </label>
          {choice.help && (
            <p class="nytte-field__help" id={`${choiceId(index)}-choice-help`} data-field="description">
              {choice.help}
            </p>
          )}
        </div>
      ))}
      <FieldError {...props} />
    </fieldset>
  );
};

export interface CheckboxGroupProps extends ChoiceGroupProps {
  readonly values: readonly string[];
}

export const CheckboxGroup = ({ values, ...group }: CheckboxGroupProps) => (
  <Choices {...group} type="checkbox" chosen={values} />
);

export interface RadioGroupProps extends ChoiceGroupProps {
  readonly value?: string | undefined;
}

export const RadioGroup = ({ value, ...group }: RadioGroupProps) => (
  <Choices {...group} type="radio" chosen={value === undefined ? [] : [value]} />
);
