import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { Button } from '../../ui/components/button.tsx';
import { TextField } from '../../ui/forms/text-field.tsx';
import { DetailsBlock } from '../../ui/layout/page-parts.tsx';
import { messages } from './messages.ts';
import { maxOrganisationCharacters, maxSearchCharacters } from './selection.ts';

/** The fields that one writes in. */
export const typedFields = ['q', 'organisation', 'amount', 'ownShare'] as const;
export type TypedField = (typeof typedFields)[number];

export interface SearchFormProps {
  readonly language: Language;
  /** As it was typed, also when it could not be read. */
  readonly typed: Readonly<Partial<Record<TypedField, string>>>;
  readonly errors: Readonly<Partial<Record<string, string>>>;
  /** The other choices, which a new search keeps. */
  readonly hidden: readonly { readonly name: string; readonly value: string }[];
}

/** What one needs, who one is, and what one has: a GET form, so that the answer has an address. */
export const SearchForm = ({ language: lang, typed, errors, hidden }: SearchFormProps) => {
  const m = messages[lang];
  const field = (name: TypedField) => ({ lang, name, value: typed[name], error: errors[name] });
  const hasFigures = [typed.amount, typed.ownShare, errors.amount, errors.ownShare].some(Boolean);
  return (
    <search aria-label={m.searchForm}>
      <form action={localisedPath(lang, '/instruments')} method="get">
        {hidden.map(({ name, value }) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <TextField
          {...field('q')}
          type="search"
          label={m.searchLabel}
          help={m.searchHelp}
          maxLength={maxSearchCharacters}
        />
        <TextField
          {...field('organisation')}
          label={m.organisationLabel}
          help={m.organisationHelp}
          maxLength={maxOrganisationCharacters}
          isOptional
        />
        <div class="nytte-field">
          <DetailsBlock summary={m.figures} isOpen={hasFigures}>
            <TextField
              {...field('amount')}
              inputMode="numeric"
              size={16}
              label={m.amountLabel}
              help={m.amountHelp}
            />
            <TextField
              {...field('ownShare')}
              inputMode="decimal"
              size={6}
              label={m.ownShareLabel}
              help={m.ownShareHelp}
            />
          </DetailsBlock>
        </div>
        <Button>{m.searchSubmit}</Button>
      </form>
    </search>
  );
};
