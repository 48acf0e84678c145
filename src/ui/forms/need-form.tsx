import type { Language } from '../../kernel/i18n/language.ts';
import { Button } from '../components/button.tsx';
import { uiMessages } from '../messages.ts';
import { describedBy, FieldError } from './field-messages.tsx';
import { Select, type SelectProps } from './select.tsx';

export interface NeedFormProps {
  readonly lang: Language;
  /** Where the brief is made; the form is sent with GET so that the answer has an address. */
  readonly action: string;
  readonly need?: string | undefined;
  readonly error?: string | undefined;
  /** Where the reader works; left out when the page does not ask. */
  readonly organisation?: Pick<SelectProps, 'name' | 'value' | 'options'> | undefined;
  /** A real need to try. */
  readonly example?: { readonly text: string; readonly href: string } | undefined;
  /** `hero` on the front page, where the label is the page's heading; `compact` above an answer. */
  readonly size?: 'hero' | 'compact';
  readonly maxLength?: number;
  /** Choices to keep when the need is changed. */
  readonly hidden?: readonly { readonly name: string; readonly value: string }[];
}

const NeedField = (props: NeedFormProps) => {
  const words = uiMessages(props.lang);
  const isHero = props.size === 'hero';
  const field = {
    lang: props.lang,
    name: 'need',
    label: words.needLabel,
    help: isHero ? words.needHelp : undefined,
    error: props.error,
  };
  const label = (
    <label class="nytte-need__label" for="need">
      {field.label}
    </label>
  );
  return (
    <div class="nytte-need__field">
      {isHero ? <h1>{label}</h1> : label}
      {field.help && (
        <p class="nytte-need__help" id="need-help">
          {field.help}
        </p>
      )}
      <FieldError {...field} />
      <textarea
        class="ds-input nytte-need__input"
        id="need"
        name="need"
        rows={isHero ? 3 : 2}
        required
        maxlength={props.maxLength}
        aria-describedby={describedBy(field)}
        aria-invalid={props.error ? 'true' : undefined}
      >
        {props.need ?? ''}
      </textarea>
      {!isHero && props.need && <p class="nytte-need__printed">{props.need}</p>}
    </div>
  );
};

/** The one question of the product. */
export const NeedForm = (props: NeedFormProps) => {
  const { lang, action, organisation, example, size = 'hero', hidden = [] } = props;
  const words = uiMessages(lang);
  return (
    <form class={`nytte-need nytte-need--${size}`} action={action} method="get">
      <NeedField {...props} size={size} />
      <div class="nytte-need__row">
        {organisation && (
          <Select
            lang={lang}
            label={words.organisationLabel}
            help={size === 'hero' ? words.organisationHelp : undefined}
            emptyLabel={words.organisationNone}
            {...organisation}
          />
        )}
        {hidden.map((field) => (
          <input type="hidden" name={field.name} value={field.value} />
        ))}
        <Button>{size === 'hero' ? words.needSubmit : words.needSubmitAgain}</Button>
      </div>
      {example && (
        <p class="nytte-need__example">
          {words.example} <a href={example.href}>«{example.text}»</a>
        </p>
      )}
    </form>
  );
};
