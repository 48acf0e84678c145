import type { Child, PropsWithChildren } from 'hono/jsx';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { uiMessages } from '../messages.ts';
import { ButtonLink } from './button.tsx';

export type ErrorPageProps = PropsWithChildren<{
  readonly lang: Language;
  /** What happened, in words: "Siden finnes ikke". */
  readonly title: string;
  /** What it means for the reader and for what was typed. */
  readonly explanation: Child;
  /** Named when the reader writes to us about it. */
  readonly code?: string;
}>;

/** The content of an error page; a search or a retry may follow as children. */
export const ErrorPage = ({ lang, title, explanation, code, children }: ErrorPageProps) => {
  const words = uiMessages(lang);
  return (
    <div class="nytte-error-page">
      <h1>{title}</h1>
      <p class="nytte-lead">{explanation}</p>
      {children ?? (
        <div class="nytte-actions">
          <ButtonLink href={localisedPath(lang, '/')}>{words.toFrontPage}</ButtonLink>
        </div>
      )}
      {code && (
        <p class="nytte-quiet">
          {words.errorCode}: <code>{code}</code>
        </p>
      )}
    </div>
  );
};
