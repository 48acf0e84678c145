import type { Language } from '../../kernel/i18n/language.ts';
import { uiMessages } from '../messages.ts';
import type { NavigationItem } from './site-header.tsx';
import { Wordmark } from './wordmark.tsx';

export interface ContentVersion {
  readonly version: string;
  /** Already written for the reader's language. */
  readonly date: string;
}

export interface SiteFooterProps {
  readonly lang: Language;
  readonly links: readonly NavigationItem[];
  readonly content?: ContentVersion | undefined;
}

export const SiteFooter = ({ lang, links, content }: SiteFooterProps) => {
  const words = uiMessages(lang);
  return (
    <footer class="nytte-footer">
      <div class="nytte-footer__inner">
        <div class="nytte-footer__about">
          <Wordmark />
          <p>{words.footerPurpose}</p>
          {content && (
            <p class="nytte-footer__version">{words.contentVersion(content.version, content.date)}</p>
          )}
        </div>
        <nav class="nytte-footer__nav" aria-label={words.footerNavigation}>
          <ul>
            {links.map((link) => (
              <li>
                <a href={link.href} aria-current={link.isCurrent ? 'page' : undefined}>
                  {link.label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  );
};
