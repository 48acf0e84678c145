import type { Language } from '../../kernel/i18n/language.ts';
import { uiMessages } from '../messages.ts';

export interface FormError {
  /** The id of the field, as given to the field (its name unless it has an id). */
  readonly fieldId: string;
  readonly message: string;
}

export interface ErrorSummaryProps {
  readonly lang: Language;
  readonly errors: readonly FormError[];
}

/** Stands first in the page's content; each error leads to its field. */
export const ErrorSummary = ({ lang, errors }: ErrorSummaryProps) => {
  const words = uiMessages(lang);
  if (errors.length === 0) return null;
  return (
    <div
      class="ds-error-summary nytte-error-summary"
      role="alert"
      aria-labelledby="error-summary-heading"
      tabindex={-1}
    >
      <h2 id="error-summary-heading">{words.errorSummaryTitle(errors.length)}</h2>
      <ul>
        {errors.map((error) => (
          <li>
            <a href={`#${error.fieldId}`}>{error.message}</a>
          </li>
        ))}
      </ul>
      <p>{words.errorSummaryHelp}</p>
    </div>
  );
};
