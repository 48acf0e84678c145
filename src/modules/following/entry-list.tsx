import type { Child } from 'hono/jsx';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';

export interface Entry {
  readonly title: string;
  /** The language of the title. */
  readonly titleLanguage?: string | undefined;
  /** Without language prefix; none for what has no page. */
  readonly href?: string | undefined;
  /** What kind of thing it is, when, whose. */
  readonly meta?: readonly string[];
  readonly sentences?: readonly string[];
  /** A small form. */
  readonly action?: Child;
}

/** Things to open, each with what there is to say of it and at most one thing to do. */
export const EntryList = ({
  language,
  entries,
}: {
  readonly language: Language;
  readonly entries: readonly Entry[];
}) => (
  // biome-ignore lint/a11y/noRedundantRoles: Safari drops the role where list-style is none.
  <ul class="nytte-entries" role="list">
    {entries.map((entry) => (
      <li class="nytte-entry">
        <div class="nytte-entry__text">
          <p class="nytte-entry__title">
            {entry.href === undefined ? (
              <span lang={langOf(language, entry)}>{entry.title}</span>
            ) : (
              <a href={localisedPath(language, entry.href)} lang={langOf(language, entry)}>
                {entry.title}
              </a>
            )}
          </p>
          {entry.sentences?.map((sentence) => (
            <p>{sentence}</p>
          ))}
          {entry.meta && entry.meta.length > 0 && (
            <p class="nytte-meta">
              {entry.meta.map((part) => (
                <span>{part}</span>
              ))}
            </p>
          )}
        </div>
        {entry.action}
      </li>
    ))}
  </ul>
);

const langOf = (language: Language, { titleLanguage }: Entry) =>
  titleLanguage === language ? undefined : titleLanguage;
