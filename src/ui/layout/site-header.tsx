import { type Language, languages } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { uiMessages } from '../messages.ts';
import { SessionMenu, type VisitorView } from './session-menu.tsx';
import { Wordmark } from './wordmark.tsx';

export interface NavigationItem {
  readonly href: string;
  readonly label: string;
  readonly isCurrent?: boolean;
}

const languageNames: Readonly<Record<Language, string>> = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' };

export interface SiteHeaderProps {
  readonly lang: Language;
  /** The bokmål address of this page, query included; the language switch leads to the same page. */
  readonly path: string;
  readonly navigation: readonly NavigationItem[];
  readonly visitor?: VisitorView | undefined;
}

export const SiteHeader = ({ lang, path, navigation, visitor }: SiteHeaderProps) => {
  const words = uiMessages(lang);
  return (
    <header class="nytte-header">
      <div class="nytte-header__inner">
        <a class="nytte-header__home" href={localisedPath(lang, '/')} aria-label={words.wordmarkLabel}>
          <Wordmark />
        </a>
        <nav class="nytte-header__nav" aria-label={words.mainNavigation}>
          <ul>
            {navigation.map((item) => (
              <li>
                <a href={item.href} aria-current={item.isCurrent ? 'page' : undefined}>
                  {item.label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <nav class="nytte-header__languages" aria-label={words.languageNavigation}>
          <ul>
            {languages.map((language) => (
              <li>
                <a
                  href={localisedPath(language, path)}
                  lang={language}
                  hreflang={language}
                  aria-current={language === lang ? 'true' : undefined}
                >
                  {languageNames[language]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {visitor && <SessionMenu lang={lang} visitor={visitor} />}
      </div>
    </header>
  );
};
