import { formatMoment } from '../../../kernel/i18n/format.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import { localisedPath } from '../../../kernel/i18n/paths.ts';
import type { Topic } from '../../../kernel/topics/queries.ts';
import { Button, ButtonLink } from '../../../ui/components/button.tsx';
import { Notice } from '../../../ui/components/notice.tsx';
import { PagedCards } from '../../../ui/components/paged-cards.tsx';
import { ActiveFilters, chosenIn, type FilterGroup, FilterPanel } from '../../../ui/forms/filter-panel.tsx';
import { TextField } from '../../../ui/forms/text-field.tsx';
import { PageColumns, PageHeading, Section } from '../../../ui/layout/page-parts.tsx';
import { type CaseList, facetNames } from './list.ts';
import { messages } from './messages.ts';
import type { DraftedCase, PublishedCase } from './queries.ts';
import { maxSearchCharacters, type Selection, sandboxOutcomes } from './schema.ts';

export interface ListPageProps {
  readonly language: Language;
  readonly list: CaseList;
  readonly selection: Selection;
  readonly topics: ReadonlyMap<string, Topic>;
  /** What the reader's organisation is writing on. */
  readonly drafts: readonly DraftedCase[];
  readonly isDiscarded: boolean;
}

const listPath = '/sandbox';

/** Questions about rules, with the answers that others got. */
export const ListPage = (props: ListPageProps) => {
  const { language, list, selection } = props;
  const m = messages[language];
  const isNarrowed = queryOf(selection) !== '';
  const told = props.isDiscarded && <Notice lang={language} kind="done" title={m.done.discarded} isStatus />;
  if (list.total === 0 && !isNarrowed) {
    return (
      <>
        {told}
        <NoneAtAll {...props} />
      </>
    );
  }
  const groups = groupsOf(props);
  return (
    <>
      {told}
      <PageHeading
        title={isNarrowed ? m.found(list.total) : m.listTitle(list.total)}
        lead={m.listLead}
        actions={<TellButton language={language} />}
      />
      <Drafts {...props} />
      <Search language={language} selection={selection} />
      <PageColumns
        asidePlace="start"
        asideLabel={m.documentTitle}
        aside={
          <FilterPanel
            lang={language}
            action={localisedPath(language, listPath)}
            groups={groups}
            hidden={selection.q ? [{ name: 'q', value: selection.q }] : []}
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
    </>
  );
};

const TellButton = ({ language }: { readonly language: Language }) => (
  <ButtonLink href={localisedPath(language, '/sandbox/new')}>{messages[language].tell}</ButtonLink>
);

const NoneAtAll = (props: ListPageProps) => {
  const { language } = props;
  const m = messages[language];
  return (
    <>
      <PageHeading title={m.emptyTitle} lead={m.emptyHelp} actions={<TellButton language={language} />} />
      <p>
        <a href={localisedPath(language, '/instruments/regulatorisk-sandkasse')}>{m.emptyInstrument}</a>
      </p>
      <Drafts {...props} />
    </>
  );
};

const Drafts = ({ language, drafts }: ListPageProps) => {
  const m = messages[language];
  if (drafts.length === 0) return null;
  return (
    <Section id="drafts" heading={m.draftsHeading(drafts.length)} lead={m.draftLead}>
      <ul class="nytte-need-briefs">
        {drafts.map(({ id, title, savedAt }) => (
          <li>
            <a href={localisedPath(language, `/sandbox/${id}/edit`)}>{title ?? m.untitled}</a>
            {savedAt && <p class="nytte-quiet">{m.savedAt(formatMoment(language, savedAt))}</p>}
          </li>
        ))}
      </ul>
    </Section>
  );
};

const Search = ({ language, selection }: Pick<ListPageProps, 'language' | 'selection'>) => {
  const m = messages[language];
  return (
    <search>
      <form class="nytte-prose" action={localisedPath(language, listPath)} method="get">
        {facetNames.flatMap((name) =>
          selection[name].map((value) => <input type="hidden" name={name} value={value} />),
        )}
        <TextField
          lang={language}
          name="q"
          type="search"
          label={m.searchLabel}
          help={m.searchHelp}
          value={selection.q}
          maxLength={maxSearchCharacters}
        />
        <Button variant="secondary">{m.searchSubmit}</Button>
      </form>
    </search>
  );
};

const Hits = ({ language, list, selection }: ListPageProps) => {
  const m = messages[language];
  const query = queryOf(selection);
  const file = (format: string) => `/sandbox.${format}${query ? `?${query}` : ''}`;
  return (
    <PagedCards
      lang={language}
      list={list}
      cards={list.cases.map((found) => <CaseCard language={language} found={found} />)}
      hrefOfPage={(page) => hrefOf(language, selection, page)}
      empty={{ title: m.emptySearch, showAll: m.showAll, href: localisedPath(language, listPath) }}
    >
      {m.openData} <a href={file('csv')}>CSV</a>, <a href={file('json')}>JSON</a>.
    </PagedCards>
  );
};

const summaryCharacters = 220;

/** A case in a list: what was asked, what the answer was, who asked and who answered. */
export const CaseCard = ({
  language,
  found,
}: {
  readonly language: Language;
  readonly found: PublishedCase;
}) => {
  const m = messages[language];
  const { body, owner } = found;
  const lang = found.language === language ? undefined : found.language;
  const { question } = body;
  return (
    <article class="nytte-card">
      <p class={`nytte-sandbox-outcome nytte-sandbox-outcome--${body.outcome}`}>{m.outcome[body.outcome]}</p>
      <h2 class="nytte-card__title" lang={lang}>
        <a href={localisedPath(language, `/sandbox/${found.slug}`)}>{body.title}</a>
      </h2>
      <p lang={lang}>
        {question.length > summaryCharacters
          ? `${question.slice(0, question.lastIndexOf(' ', summaryCharacters))} …`
          : question}
      </p>
      <p class="nytte-meta">
        <span>{m.by(owner.name)}</span>
        <span>{m.guided(body.authority)}</span>
      </p>
    </article>
  );
};

function groupsOf({ language, list, selection, topics }: ListPageProps): FilterGroup[] {
  const m = messages[language];
  const topicsChosen = [...new Set([...list.counts.topic.keys(), ...selection.topic])];
  const outcomes = sandboxOutcomes.filter(
    (outcome) => list.counts.outcome.has(outcome) || selection.outcome.includes(outcome),
  );
  const groups: FilterGroup[] = [
    {
      name: 'outcome',
      legend: m.filter.outcome,
      options: outcomes.map((value) => ({
        value,
        label: m.outcome[value],
        count: list.counts.outcome.get(value) ?? 0,
        isChosen: selection.outcome.includes(value),
      })),
    },
    {
      name: 'topic',
      legend: m.filter.topic,
      options: topicsChosen.map((value) => ({
        value,
        label: topics.get(value)?.label[language] ?? value,
        count: list.counts.topic.get(value) ?? 0,
        isChosen: selection.topic.includes(value),
      })),
    },
  ];
  return groups.filter(({ options }) => options.length > 0);
}

function without(selection: Selection, name: string, value: string): Selection {
  if (name === 'outcome') {
    return { ...selection, outcome: selection.outcome.filter((other) => other !== value) };
  }
  return { ...selection, topic: selection.topic.filter((other) => other !== value) };
}

function hrefOf(language: Language, selection: Selection, page = 1): string {
  const query = queryOf(selection, page);
  return localisedPath(language, query ? `${listPath}?${query}` : listPath);
}

/** The query string of a list, without what goes without saying. */
export function queryOf(selection: Selection, page = 1): string {
  const params = new URLSearchParams();
  if (selection.q) params.set('q', selection.q);
  for (const name of facetNames) for (const value of [...selection[name]].sort()) params.append(name, value);
  if (page > 1) params.set('page', String(page));
  return params.toString();
}
