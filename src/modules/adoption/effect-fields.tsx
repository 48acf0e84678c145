import type { Language } from '../../kernel/i18n/language.ts';
import { RadioGroup } from '../../ui/forms/choice-group.tsx';
import type { FormError } from '../../ui/forms/error-summary.tsx';
import { Select } from '../../ui/forms/select.tsx';
import { TextField } from '../../ui/forms/text-field.tsx';
import type { Innovation } from '../innovations/public.ts';
import { messages } from './messages.ts';
import { limits } from './schema.ts';
import type { TypedEffect } from './typed.ts';

interface EffectFieldsProps {
  readonly language: Language;
  readonly typed: TypedEffect;
  readonly errors: readonly FormError[];
  /** What the originator measured for the better. */
  readonly originals: Innovation['results'];
}

const longestOption = 120;
const shortened = (text: string) =>
  text.length > longestOption ? `${text.slice(0, longestOption - 1).trimEnd()}…` : text;

/** What an organisation measured itself: from a baseline to what it is now, with unit, year and source. */
export const EffectFields = ({ language, typed, errors, originals }: EffectFieldsProps) => {
  const m = messages[language].tell;
  const field = (name: keyof TypedEffect) => ({
    lang: language,
    name: `effect.${name}`,
    value: typed[name],
    error: errors.find(({ fieldId }) => fieldId === `effect.${name}`)?.message,
  });
  return (
    <>
      <TextField {...field('text')} {...m.effectText} maxLength={limits.effect} />
      {originals.length > 0 && (
        <Select
          {...field('repeats')}
          {...m.repeats}
          options={originals.map(({ text }) => ({ value: text, label: shortened(text) }))}
          emptyLabel={m.repeatsNone}
          isOptional
        />
      )}
      <TextField {...field('baseline')} {...m.baseline} inputMode="decimal" size={12} maxLength={30} />
      <TextField {...field('value')} {...m.value} inputMode="decimal" size={12} maxLength={30} />
      <TextField {...field('unit')} {...m.unit} size={24} maxLength={limits.unit} />
      <RadioGroup
        {...field('better')}
        {...m.better}
        choices={(['lower', 'higher'] as const).map((value) => ({ value, label: m.betterChoice[value] }))}
      />
      <TextField {...field('year')} {...m.effectYear} inputMode="numeric" size={6} maxLength={4} />
      <TextField {...field('source')} {...m.source} maxLength={limits.source} />
    </>
  );
};
