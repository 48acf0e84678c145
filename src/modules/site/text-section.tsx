import type { PropsWithChildren } from 'hono/jsx';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { Prose, Section } from '../../ui/layout/page-parts.tsx';
import type { Operator } from './context.ts';
import { messages } from './messages.ts';
import type { TextLink, TextSection } from './texts.ts';

export type TextSectionViewProps = PropsWithChildren<{
  readonly language: Language;
  readonly section: TextSection;
}>;

/** A section of running text; `children` come after it, in the same section. */
export const TextSectionView = ({ language, section, children }: TextSectionViewProps) => (
  <Section id={section.id} heading={section.heading}>
    <Prose>
      {section.paragraphs.map((paragraph) => (
        <p>{paragraph}</p>
      ))}
      {section.points && (
        <ul>
          {section.points.map((point) => (
            <li>{point}</li>
          ))}
        </ul>
      )}
      {section.links && (
        <ul>
          {section.links.map((link) => (
            <li>
              <TextLinkView language={language} link={link} />
            </li>
          ))}
        </ul>
      )}
    </Prose>
    {children}
  </Section>
);

const TextLinkView = ({ language, link }: { language: Language; link: TextLink }) =>
  'path' in link ? (
    <a href={localisedPath(language, link.path)}>{link.label}</a>
  ) : (
    <a href={link.href} rel="external">
      {link.label}
    </a>
  );

/** Who runs the site and how to reach them, or plainly that they have not said so. */
export const OperatorLine = ({
  language,
  operator,
}: {
  language: Language;
  operator: Operator | undefined;
}) => {
  const m = messages[language].operator;
  if (!operator) return <p>{m.unstated}</p>;
  return (
    <p>
      {m.stated(operator.name)} <a href={operator.contact}>{m.contact(operator.name)}</a>
    </p>
  );
};
