import type { Language } from '../../kernel/i18n/language.ts';
import { Prose, Section } from '../../ui/layout/page-parts.tsx';

/** The language of an initiative's own words, where it is not the page's. */
export function markedLanguage(
  language: Language,
  own: { readonly language: Language },
): Language | undefined {
  return own.language === language ? undefined : own.language;
}

/** A text that somebody wrote, under its heading; nothing where nothing was written. */
export const Said = ({
  id,
  heading,
  text,
  lang,
}: {
  readonly id: string;
  readonly heading: string;
  readonly text: string | undefined;
  readonly lang: Language | undefined;
}) => {
  if (!text) return null;
  return (
    <Section id={id} heading={heading}>
      <Prose {...(lang ? { lang } : {})}>
        <p class="nytte-said">{text}</p>
      </Prose>
    </Section>
  );
};
