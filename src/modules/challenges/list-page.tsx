import type { Child } from 'hono/jsx';
import { formatMoment } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { ButtonLink } from '../../ui/components/button.tsx';
import { Notice } from '../../ui/components/notice.tsx';
import { PagedCards } from '../../ui/components/paged-cards.tsx';
import { ActiveFilters, chosenIn, type FilterGroup, FilterPanel } from '../../ui/forms/filter-panel.tsx';
import { PageColumns, PageHeading, Section } from '../../ui/layout/page-parts.tsx';
import { messages } from './messages.ts';
import type { ChallengeList, DraftedChallenge, ListedChallenge } from './queries.ts';
import { answerers, phases, type Selection } from './schema.ts';
import { otherLanguage, standingWords } from './words.ts';

export interface ListPageProps {
  readonly language: Language;
  readonly list: ChallengeList;
  readonly selection: Selection;
  readonly drafts: readonly DraftedChallenge[];
  readonly isDiscarded: boolean;
}

const listPath = '/challenges';

/** What is asked of the market now, and what came of what was asked before. */
export const ListPage = (props: ListPageProps) => {
  const { language, list, selection } = props;
  const m = messages[language];
  const isNarrowed = queryOf(selection) !== '';
  const isEmpty = list.total === 0 && !isNarrowed;
  const groups = groupsOf(props);
  return (
    <>
      {props.isDiscarded && <Notice lang={language} kind="done" title={m.done.discarded} isStatus />}
      <PageHeading
        title={isEmpty ? m.emptyTitle : isNarrowed ? m.found(list.total) : m.listTitle(list.open)}
        lead={isEmpty ? m.emptyHelp : m.listLead}
        actions={<Ways language={language} />}
      />
      <Drafts {...props} />
      {!isEmpty && (
        <PageColumns
          asidePlace="start"
          asideLabel={m.documentTitle}
          aside={
            <FilterPanel
              lang={language}
              action={localisedPath(language, listPath)}
              groups={groups}
              hidden={[]}
            />
          }
        >
          <ActiveFilters
            lang={language}
            clearHref={localisedPath(language, listPath)}
            filters={chosenIn(groups, (name, value) => hrefOf(language, without(selection, name, value)))}
          />
          <Hits {...props} />
        </PageColumns>
      )}
    </>
  );
};

const Ways = ({ language }: { readonly language: Language }) => {
  const m = messages[language];
  return (
    <div class="nytte-actions">
      <ButtonLink href={localisedPath(language, '/challenges/how')}>{m.howToAnswerLink}</ButtonLink>
      <ButtonLink href={localisedPath(language, '/challenges/new')} variant="secondary">
        {m.announceNeed}
      </ButtonLink>
    </div>
  );
};

const Drafts = ({ language, drafts }: ListPageProps) => {
  const m = messages[language];
  if (drafts.length === 0) return null;
  return (
    <Section id="drafts" heading={m.draftsHeading(drafts.length)}>
      <ul class="nytte-linked">
        {drafts.map(({ id, title, savedAt }) => (
          <li>
            <a href={localisedPath(language, `/challenges/${id}/edit`)}>{title || m.untitled}</a>{' '}
            {savedAt && <span class="nytte-quiet">{m.savedAt(formatMoment(language, savedAt))}</span>}
          </li>
        ))}
      </ul>
    </Section>
  );
};

const Hits = ({ language, list, selection }: ListPageProps) => {
  const m = messages[language];
  const query = queryOf(selection);
  const file = (format: string) => `/challenges.${format}${query ? `?${query}` : ''}`;
  return (
    <PagedCards
      lang={language}
      list={list}
      cards={list.challenges.map((one) => <ChallengeCard language={language} challenge={one} />)}
      hrefOfPage={(page) => hrefOf(language, selection, page)}
      empty={{ title: m.emptySelection, showAll: m.showAll, href: localisedPath(language, listPath) }}
    >
      {m.openData} <a href={file('csv')}>CSV</a>, <a href={file('json')}>JSON</a>.{' '}
      <a href={localisedPath(language, '/feeds/challenges.atom')}>{m.feedLink}</a>.
    </PagedCards>
  );
};

const summaryCharacters = 220;

/** A challenge in a list: how long it is open, what is needed, who asks and who may answer. */
export const ChallengeCard = ({
  language,
  challenge,
  level = 2,
}: {
  readonly language: Language;
  readonly challenge: ListedChallenge;
  readonly level?: 2 | 3;
}) => {
  const m = messages[language];
  const { body, owner, phase } = challenge;
  const lang = otherLanguage(language, challenge.language);
  const Heading = `h${level}` as const;
  const { today } = body;
  return (
    <article class="nytte-card">
      <p class={`nytte-challenge-phase nytte-challenge-phase--${phase}`}>
        {phase === 'withdrawn'
          ? m.phase.withdrawn
          : phase === 'concluded' || phase === 'announced'
            ? standingWords(language, challenge)
            : `${m.phase[phase]}: ${standingWords(language, challenge)}`}
      </p>
      <Heading class="nytte-card__title" lang={lang}>
        <a href={localisedPath(language, `/challenges/${challenge.slug}`)}>{body.title}</a>
      </Heading>
      <p lang={lang}>
        {today.length > summaryCharacters
          ? `${today.slice(0, today.lastIndexOf(' ', summaryCharacters))} …`
          : today}
      </p>
      <p class="nytte-meta">
        <span>{m.by(owner.name)}</span>
        <span>{body.answerers.map((one) => m.who[one]).join(', ')}</span>
      </p>
    </article>
  );
};

function groupsOf({ language, list, selection }: ListPageProps): FilterGroup[] {
  const m = messages[language];
  const groups: FilterGroup[] = [
    {
      name: 'phase',
      legend: m.filter.phase,
      options: phases
        .filter((one) => list.counts.phase.has(one) || selection.phase.includes(one))
        .map((value) => ({
          value,
          label: m.phase[value],
          count: list.counts.phase.get(value) ?? 0,
          isChosen: selection.phase.includes(value),
        })),
    },
    {
      name: 'who',
      legend: m.filter.who,
      options: answerers
        .filter((one) => list.counts.who.has(one) || selection.who.includes(one))
        .map((value) => ({
          value,
          label: m.who[value],
          count: list.counts.who.get(value) ?? 0,
          isChosen: selection.who.includes(value),
        })),
    },
  ];
  return groups.filter(({ options }) => options.length > 0);
}

const without = (selection: Selection, name: string, value: string): Selection => ({
  phase: name === 'phase' ? selection.phase.filter((one) => one !== value) : selection.phase,
  who: name === 'who' ? selection.who.filter((one) => one !== value) : selection.who,
});

function hrefOf(language: Language, selection: Selection, page = 1): string {
  const query = queryOf(selection, page);
  return localisedPath(language, query ? `${listPath}?${query}` : listPath);
}

/** The query string of a list, without what goes without saying. */
export function queryOf(selection: Selection, page = 1): string {
  const params = new URLSearchParams();
  for (const name of ['phase', 'who'] as const) {
    for (const value of [...selection[name]].sort()) params.append(name, value);
  }
  if (page > 1) params.set('page', String(page));
  return params.toString();
}

/** How a supplier answers, from signing in to being told. */
export const HowPage = ({
  language,
  isSignedIn,
}: {
  readonly language: Language;
  readonly isSignedIn: boolean;
}) => {
  const m = messages[language];
  const way: Child = isSignedIn ? (
    <ButtonLink href={localisedPath(language, '/organisation-request')}>{m.askForOrganisation}</ButtonLink>
  ) : (
    <ButtonLink href={localisedPath(language, '/sign-in')}>{m.signIn}</ButtonLink>
  );
  return (
    <>
      <PageHeading title={m.howTitle} actions={<div class="nytte-actions">{way}</div>} />
      <ol class="nytte-prose">
        {m.howSteps.map((step) => (
          <li>{step}</li>
        ))}
      </ol>
      <p>
        <a href={localisedPath(language, '/challenges')}>{m.showAll}</a>
      </p>
    </>
  );
};
