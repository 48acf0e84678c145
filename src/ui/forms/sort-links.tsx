import type { Language } from '../../kernel/i18n/language.ts';
import { uiMessages } from '../messages.ts';

export interface SortLinksProps {
  readonly lang: Language;
  readonly options: readonly { readonly label: string; readonly href: string; readonly isCurrent: boolean }[];
}

export const SortLinks = ({ lang, options }: SortLinksProps) => {
  const words = uiMessages(lang);
  return (
    <nav class="nytte-sort" aria-label={words.sortBy}>
      <span aria-hidden="true">{words.sortBy}</span>
      <ul>
        {options.map((option) => (
          <li>
            <a href={option.href} aria-current={option.isCurrent ? 'true' : undefined}>
              {option.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};
