import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { CardList } from '../../ui/components/card-list.tsx';
import { ErrorSummary } from '../../ui/forms/error-summary.tsx';
import { NeedForm } from '../../ui/forms/need-form.tsx';
import type { SelectOption } from '../../ui/forms/select.tsx';
import { Hero, Section } from '../../ui/layout/page-parts.tsx';
import type { Innovation } from '../innovations/public.ts';
import { messages } from './messages.ts';
import { maxNeedCharacters } from './schema.ts';

export interface SharedTopic {
  readonly id: string;
  readonly label: string;
  readonly labelLanguage: Language | undefined;
  readonly organisations: number;
}

export interface SharedNeed {
  readonly href: string;
  readonly title: string;
  readonly titleLanguage: Language | undefined;
  readonly organisations: number;
}

export interface FrontPageProps {
  readonly language: Language;
  readonly organisationChoices: readonly SelectOption[];
  readonly innovations: string;
  readonly sharedTopics: readonly SharedTopic[];
  /** Needs that several bodies have stated together; where there are any, they stand before the topics. */
  readonly sharedNeeds: readonly SharedNeed[];
  readonly learned: readonly Innovation[];
  /** What was typed and what was wrong with it, when the brief could not be made. */
  readonly typed?: { readonly need: string; readonly organisation: string; readonly error: string };
}

/** One field: the need. Under it, what many struggle with and what was learned lately. */
export const FrontPage = (props: FrontPageProps) => {
  const { language, typed } = props;
  const m = messages[language];
  return (
    <>
      {typed && <ErrorSummary lang={language} errors={[{ fieldId: 'need', message: typed.error }]} />}
      <Hero>
        <NeedForm
          lang={language}
          size="hero"
          action={localisedPath(language, '/brief')}
          need={typed?.need}
          error={typed?.error}
          organisation={{
            name: 'organisation',
            value: typed?.organisation ?? '',
            options: props.organisationChoices,
          }}
          example={{
            text: m.exampleNeed,
            href: localisedPath(language, `/brief?need=${encodeURIComponent(m.exampleNeed)}`),
          }}
          maxLength={maxNeedCharacters}
        />
      </Hero>
      {props.sharedNeeds.length > 0 ? (
        <SharedNeeds {...props} />
      ) : (
        props.sharedTopics.length > 0 && <Shared {...props} />
      )}
      {props.learned.length > 0 && <Learned {...props} />}
    </>
  );
};

const SharedNeeds = ({ language, sharedNeeds }: FrontPageProps) => {
  const m = messages[language];
  return (
    <Section id="shared" heading={m.sharedNeeds} lead={m.statedNeedsLead}>
      <CardList
        layout="grid"
        cards={sharedNeeds.map((need) => (
          <article class="nytte-card">
            <h3 class="nytte-card__title" lang={need.titleLanguage}>
              <a href={localisedPath(language, need.href)}>{need.title}</a>
            </h3>
            <p class="nytte-meta">
              <span>{m.haveIt(need.organisations)}</span>
            </p>
          </article>
        ))}
      />
      <p>
        <a href={localisedPath(language, '/needs')}>{m.allNeeds}</a>
      </p>
    </Section>
  );
};

const Shared = ({ language, sharedTopics, innovations }: FrontPageProps) => {
  const m = messages[language];
  return (
    <Section id="shared" heading={m.sharedNeeds} lead={m.sharedNeedsLead(innovations)}>
      <CardList
        layout="grid"
        cards={sharedTopics.map((topic) => (
          <article class="nytte-card">
            <h3 class="nytte-card__title" lang={topic.labelLanguage}>
              <a href={localisedPath(language, `/innovations?topic=${encodeURIComponent(topic.id)}`)}>
                {topic.label}
              </a>
            </h3>
            <p class="nytte-meta">
              <span>{m.organisationCount(topic.organisations)}</span>
            </p>
          </article>
        ))}
      />
    </Section>
  );
};

const Learned = ({ language, learned }: FrontPageProps) => {
  const m = messages[language];
  return (
    <Section id="learned" heading={m.learnedLately} lead={m.learnedLead}>
      <CardList
        layout="grid"
        cards={learned.map((innovation) => (
          <article class="nytte-card">
            <h3 class="nytte-card__title" lang={innovation.language}>
              <a href={localisedPath(language, `/innovations/${innovation.slug}`)}>{innovation.title}</a>
            </h3>
            <p lang={innovation.language}>{innovation.learned}</p>
            <p class="nytte-meta">
              <span>{innovation.organisations.map(({ namedAs }) => namedAs).join(', ')}</span>
              {innovation.yearStart && <span>{innovation.yearStart}</span>}
            </p>
          </article>
        ))}
      />
    </Section>
  );
};
