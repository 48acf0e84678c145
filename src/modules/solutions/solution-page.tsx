import type { Child } from 'hono/jsx';
import type { FollowState } from '../../kernel/events/follow-state.ts';
import { formatDay } from '../../kernel/i18n/format.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { ButtonLink } from '../../ui/components/button.tsx';
import { FollowButton } from '../../ui/components/follow-button.tsx';
import { KeyFacts } from '../../ui/components/key-facts.tsx';
import { ShareBar } from '../../ui/components/share-bar.tsx';
import { SourceLine } from '../../ui/components/source-line.tsx';
import { Tags } from '../../ui/components/tags.tsx';
import { PageColumns, PageHeading, Section } from '../../ui/layout/page-parts.tsx';
import {
  FactSource,
  type FactsProps,
  FrameworksSection,
  TermsSection,
  UnknownSection,
} from './facts-section.tsx';
import type { Topics } from './filter-choices.ts';
import { messages } from './messages.ts';
import { contentLanguageOf, solutionPath } from './presenter.ts';

export interface SolutionPageProps extends FactsProps {
  readonly topics: Topics;
  readonly builtOn: readonly { readonly slug: string; readonly title: string; readonly language: string }[];
  /** Sections of other rooms: who uses it. */
  readonly sections: Child[];
  readonly follow?: FollowState | undefined;
  /** How the reader may have it corrected; undefined in a preview, of which nobody can tell yet. */
  readonly correcting?: { readonly mayWrite: boolean } | undefined;
}

/** A solution: what it is and who uses it, what is known of its terms, and what is not. */
export const SolutionPage = (props: SolutionPageProps) => {
  const { language, solution } = props;
  const m = messages[language];
  const lang = contentLanguageOf(language, solution);
  return (
    <>
      <PageHeading
        kicker={
          <>
            <a href={localisedPath(language, '/solutions')}>{m.backToList}</a>
            {' · '}
            {m.kinds[solution.kind]}
          </>
        }
        title={solution.title}
        {...(lang && { titleLang: lang })}
        lead={<span lang={lang}>{solution.need}</span>}
      />
      <PageColumns asideLabel={m.providerTerm} aside={<Provider {...props} />}>
        <Section id="what" heading={m.what}>
          <p lang={lang}>{solution.description}</p>
        </Section>
        {props.sections}
        <FrameworksSection {...props} />
        <TermsSection {...props} />
        <Code {...props} />
        <Standards {...props} />
        <UnknownSection {...props} />
        <BuiltOn {...props} />
        <Sources {...props} />
      </PageColumns>
    </>
  );
};

const Code = ({ language, solution }: SolutionPageProps) => {
  const m = messages[language];
  const { licence, repository } = solution;
  if (!repository) return null;
  return (
    <Section id="code" heading={licence ? m.codeHeading(licence.spdx) : m.codeHeadingNoLicence}>
      {licence ? (
        <>
          {licence.note && <p lang={contentLanguageOf(language, solution)}>{licence.note}</p>}
          <p>
            <FactSource language={language} fact={licence} of={m.facts.licence} />
          </p>
        </>
      ) : (
        <p>{m.codeNoLicence}</p>
      )}
      <p>
        <a href={repository} rel="external">
          {repository}
        </a>
      </p>
    </Section>
  );
};

const Standards = ({ language, solution }: SolutionPageProps) => {
  if (solution.standards.length === 0) return null;
  const lang = contentLanguageOf(language, solution);
  return (
    <Section id="standards" heading={messages[language].standardsHeading}>
      <Tags
        items={solution.standards.map((label) => ({ label, lang }))}
        label={messages[language].standardsHeading}
      />
    </Section>
  );
};

const BuiltOn = ({ language, builtOn }: SolutionPageProps) => {
  if (builtOn.length === 0) return null;
  return (
    <Section id="built-on" heading={messages[language].builtOnHeading}>
      <ul>
        {builtOn.map(({ slug, title, language: written }) => (
          <li>
            <a
              href={localisedPath(language, `/innovations/${slug}`)}
              lang={written === language ? undefined : written}
            >
              {title}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
};

const Sources = ({ language, solution, correcting }: SolutionPageProps) => {
  const m = messages[language];
  const lang = contentLanguageOf(language, solution);
  const readOn = formatDay(language, solution.readOn);
  return (
    <Section id="sources" heading={m.sourcesHeading}>
      {solution.sources.map(({ url, title }) => (
        <SourceLine
          lang={language}
          title={title ?? new URL(url).hostname}
          href={url}
          readOn={readOn}
          contentLang={lang}
        />
      ))}
      {solution.keptBy ? (
        <p>{m.keptBy(solution.keptBy.organisation.name, readOn)}</p>
      ) : (
        <>
          <p lang={lang}>{solution.readingNote}</p>
          <p>{m.ownJudgement}</p>
        </>
      )}
      {lang && <p>{m.contentLanguage[solution.language]}</p>}
      {correcting && (
        <ul class="nytte-link-list">
          <li>
            <a href={`${localisedPath(language, '/corrections/new')}?kind=solution&of=${solution.slug}`}>
              {m.correctLink}
            </a>
          </li>
          {correcting.mayWrite && (
            <li>
              <a href={`${localisedPath(language, '/records/solution/take-over')}?of=${solution.slug}`}>
                {m.correctYourself}
              </a>
            </li>
          )}
        </ul>
      )}
    </Section>
  );
};

const Provider = ({ language, solution, topics, follow, correcting }: SolutionPageProps) => {
  const m = messages[language];
  const lang = contentLanguageOf(language, solution);
  return (
    <>
      <KeyFacts
        facts={[
          {
            term: m.providerTerm,
            value: solution.organisations.map(({ slug, namedAs }, index) => (
              <>
                {index > 0 && ', '}
                <a href={localisedPath(language, `/organisations/${slug}`)} lang={lang}>
                  {namedAs}
                </a>
              </>
            )),
          },
          { term: m.phaseTerm, value: m.phases[solution.phase] },
        ]}
      />
      {solution.repository && (
        <ButtonLink href={solution.repository} variant="secondary" icon="external">
          {m.toRepository}
        </ButtonLink>
      )}
      {solution.contact && (
        <p>
          <a href={solution.contact} rel="external">
            {m.toContact}
          </a>
        </p>
      )}
      {follow && <FollowButton {...follow} kind="solution" />}
      {correcting && (
        <p>
          <a href={`${localisedPath(language, '/solutions/compare')}?s=${solution.slug}`}>{m.compareThis}</a>
        </p>
      )}
      {solution.topics.length > 0 && (
        <>
          <h2>{m.topicsHeading}</h2>
          <Tags
            label={m.topicsHeading}
            items={solution.topics.map((id) => ({
              label: topics.get(id)?.label[language] ?? id,
              href: `${localisedPath(language, '/solutions')}?topic=${encodeURIComponent(id)}`,
            }))}
          />
        </>
      )}
      <h2>{m.keywordsTerm}</h2>
      <Tags items={solution.keywords.map((label) => ({ label, lang }))} label={m.keywordsTerm} />
      {correcting && (
        <ShareBar
          lang={language}
          href={localisedPath(language, solutionPath(solution.slug))}
          downloads={[{ label: m.asJson, href: `/api/v1/solutions/${solution.slug}` }]}
        />
      )}
    </>
  );
};
