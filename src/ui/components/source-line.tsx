import type { Language } from '../../kernel/i18n/language.ts';
import { uiMessages } from '../messages.ts';
import { Icon } from './icon.tsx';

/** Says that nobody has held the record against its source yet. */
export const UncheckedMark = ({ lang }: { readonly lang: Language }) => (
  <span class="nytte-unchecked">
    <Icon name="question" />
    {uiMessages(lang).notChecked}
  </span>
);

export interface SourceLineProps {
  readonly lang: Language;
  readonly title: string;
  readonly href: string;
  /** When the source was read, already written for the reader's language. */
  readonly readOn?: string | undefined;
  readonly isChecked?: boolean | undefined;
  /** What the reader should know about the reading: "Lest fra begynnelsen av siden". */
  readonly note?: string | undefined;
  readonly contentLang?: string | undefined;
}

export const SourceLine = ({ lang, title, href, readOn, isChecked, note, contentLang }: SourceLineProps) => {
  const words = uiMessages(lang);
  return (
    <div class="nytte-source">
      <p>
        {words.source}:{' '}
        <a href={href} rel="external" lang={contentLang}>
          {title}
        </a>
        {readOn && `, ${words.readOn(readOn)}`}.
      </p>
      {isChecked === false && <UncheckedMark lang={lang} />}
      {isChecked === true && (
        <span class="nytte-checked">
          <Icon name="check" />
          {words.checked}
        </span>
      )}
      {note && <p class="nytte-quiet">{note}</p>}
    </div>
  );
};
