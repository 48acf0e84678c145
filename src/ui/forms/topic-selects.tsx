import type { Language } from '../../kernel/i18n/language.ts';
import { FieldError } from './field-messages.tsx';
import { Select, type SelectGroup } from './select.tsx';

export interface TopicSelectsProps {
  readonly lang: Language;
  readonly label: string;
  readonly help: string;
  readonly labelOf: (number: number) => string;
  readonly emptyLabel: string;
  readonly groups: readonly SelectGroup[];
  readonly chosen: readonly string[];
  readonly error?: string | undefined;
}

/** At least two choices of topic, and as many as are chosen already. */
export const TopicSelects = (props: TopicSelectsProps) => {
  const { lang, label, help, labelOf, emptyLabel, groups, chosen, error } = props;
  return (
    <fieldset class="ds-fieldset nytte-field" id="topics" aria-describedby="topics-help">
      <legend class="ds-label">{label}</legend>
      <p class="nytte-field__help" id="topics-help" data-field="description">
        {help}
      </p>
      {Array.from({ length: Math.max(2, chosen.length) }, (_, index) => (
        <Select
          lang={lang}
          name="topics"
          id={`topics-${index + 1}`}
          label={labelOf(index + 1)}
          value={chosen[index]}
          options={groups}
          emptyLabel={emptyLabel}
          isOptional
        />
      ))}
      {error && <FieldError lang={lang} name="topics" label={label} error={error} />}
    </fieldset>
  );
};
