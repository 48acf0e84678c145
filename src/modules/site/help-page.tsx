import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { ButtonLink } from '../../ui/components/button.tsx';
import { CardList } from '../../ui/components/card-list.tsx';
import { PageHeading, Prose, Section } from '../../ui/layout/page-parts.tsx';
import { help } from './help.ts';
import { type HelpSection, type HelpTopic, helpTopics } from './help-texts.ts';
import { TextSectionView } from './text-section.tsx';

/** The list of what one may want to do. */
export const HelpFrontPage = ({ language }: { readonly language: Language }) => {
  const m = help[language];
  const cards = helpTopics.map((topic) => (
    <article class="nytte-card">
      <h2 class="nytte-card__title">
        <a href={localisedPath(language, `/help/${topic}`)}>{m.pages[topic].name}</a>
      </h2>
      <p>{m.pages[topic].title}</p>
    </article>
  ));
  return (
    <>
      <PageHeading title={m.title} lead={m.lead} />
      <CardList cards={cards} layout="grid" />
    </>
  );
};

/** How one thing is done. */
export const HelpPage = ({ language, topic }: { readonly language: Language; readonly topic: HelpTopic }) => {
  const m = help[language];
  const { title, lead, sections, begin } = m.pages[topic];
  const others = helpTopics.filter((other) => other !== topic);
  return (
    <>
      <PageHeading
        kicker={<a href={localisedPath(language, '/help')}>{m.all}</a>}
        title={title}
        lead={lead}
        actions={begin && <ButtonLink href={localisedPath(language, begin.path)}>{begin.label}</ButtonLink>}
      />
      {sections.map((section) => (
        <HelpSectionView language={language} section={section} />
      ))}
      <Section id="more" heading={m.moreHeading}>
        <Prose>
          <ul>
            {others.map((other) => (
              <li>
                <a href={localisedPath(language, `/help/${other}`)}>{m.pages[other].name}</a>
              </li>
            ))}
          </ul>
        </Prose>
      </Section>
    </>
  );
};

const HelpSectionView = ({ language, section }: { language: Language; section: HelpSection }) => (
  <TextSectionView language={language} section={section}>
    {section.steps && (
      <Prose>
        <ol>
          {section.steps.map((step) => (
            <li>{step}</li>
          ))}
        </ol>
      </Prose>
    )}
  </TextSectionView>
);
