import type { Language } from '../../../kernel/i18n/language.ts';
import { localisedPath } from '../../../kernel/i18n/paths.ts';
import { ButtonLink } from '../../../ui/components/button.tsx';
import { PageHeading, Prose, Section } from '../../../ui/layout/page-parts.tsx';
import { messages } from './messages.ts';
import { methods } from './methods-texts.ts';
import { sourceAddresses } from './words.ts';

/** The terms of the Act on trials as the checklist uses them, with where each stands. */
export const MethodsPage = ({ language }: { readonly language: Language }) => {
  const m = methods[language];
  const { sources } = messages[language];
  return (
    <>
      <PageHeading
        title={m.title}
        lead={m.lead}
        actions={<ButtonLink href={localisedPath(language, '/trials/act')}>{m.begin}</ButtonLink>}
      />
      {m.sections.map(({ id, heading, paragraphs }) => (
        <Section id={id} heading={heading}>
          <Prose>
            {paragraphs.map((paragraph) => (
              <p>{paragraph}</p>
            ))}
          </Prose>
        </Section>
      ))}
      <Section id="sources" heading={m.sourcesHeading} lead={m.sourcesLead}>
        <Prose>
          <ul>
            <li>
              <a href={sourceAddresses.lovdata} rel="external">
                {sources.lovdata}
              </a>
            </li>
            <li>
              <a href={sourceAddresses.ministry} rel="external">
                {sources.ministry}
              </a>
            </li>
            <li>
              <a href={localisedPath(language, '/instruments/forsoksordningen-frikommune')}>
                {sources.instrument}
              </a>
            </li>
          </ul>
        </Prose>
      </Section>
    </>
  );
};
