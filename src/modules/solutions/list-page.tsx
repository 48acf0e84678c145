import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { Button, ButtonLink } from '../../ui/components/button.tsx';
import { CardList } from '../../ui/components/card-list.tsx';
import { EmptyState } from '../../ui/components/empty-state.tsx';
import { ListHeading } from '../../ui/components/list-heading.tsx';
import { Notice } from '../../ui/components/notice.tsx';
import { Pagination } from '../../ui/components/pagination.tsx';
import { ShareBar } from '../../ui/components/share-bar.tsx';
import { ActiveFilters, FilterPanel } from '../../ui/forms/filter-panel.tsx';
import { TextField } from '../../ui/forms/text-field.tsx';
import { PageColumns, PageHeading } from '../../ui/layout/page-parts.tsx';
import {
  activeFilters,
  type ChoiceCounts,
  filterGroups,
  selectionHref,
  type Topics,
} from './filter-choices.ts';
import { messages } from './messages.ts';
import type { ResolvedSelection } from './select-solutions.ts';
import { maxOrganisationCharacters, maxSearchCharacters, selectionParams } from './selection.ts';
import type { Solution } from './solution.ts';
import { SolutionCard } from './solution-card.tsx';

export interface ListPageProps {
  readonly language: Language;
  readonly resolved: ResolvedSelection;
  readonly solutions: readonly Solution[];
  /** How many use each, by id. */
  readonly users: ReadonlyMap<string, number>;
  readonly shown: number;
  readonly all: number;
  readonly counts: ChoiceCounts;
  readonly topics: Topics;
  readonly page: number;
  readonly pageCount: number;
  readonly isBeyondLast: boolean;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

const typedNames = ['q', 'organisation'];

/** The catalogue: what one needs first, then what narrows it. */
export const ListPage = (props: ListPageProps) => {
  const { language, resolved } = props;
  const m = messages[language];
  const params = [...selectionParams(resolved.selection)].map(([name, value]) => ({ name, value }));
  const action = localisedPath(language, '/solutions');
  return (
    <>
      <PageHeading title={m.listTitle} lead={m.listLead} />
      <search aria-label={m.searchForm}>
        <form action={action} method="get">
          {params
            .filter(({ name }) => !typedNames.includes(name))
            .map(({ name, value }) => (
              <input type="hidden" name={name} value={value} />
            ))}
          <TextField
            lang={language}
            name="q"
            type="search"
            label={m.searchLabel}
            help={m.searchHelp}
            value={resolved.selection.q}
            maxLength={maxSearchCharacters}
          />
          <TextField
            lang={language}
            name="organisation"
            label={m.organisationLabel}
            help={m.organisationHelp}
            value={resolved.selection.organisation}
            maxLength={maxOrganisationCharacters}
            isOptional
          />
          <Button>{m.searchSubmit}</Button>
        </form>
      </search>
      {resolved.selection.organisation && !resolved.organisation && (
        <Notice
          lang={language}
          kind="warning"
          title={m.unknownOrganisation(resolved.selection.organisation)}
          isStatus
        >
          <p>{m.unknownOrganisationHelp}</p>
        </Notice>
      )}
      <PageColumns
        asidePlace="start"
        asideLabel={m.filtersLabel}
        aside={
          <FilterPanel
            lang={language}
            action={action}
            groups={filterGroups(language, resolved, props.counts, props.topics)}
            hidden={params.filter(({ name }) => typedNames.includes(name))}
          />
        }
      >
        <Results {...props} />
      </PageColumns>
    </>
  );
};

const Results = (props: ListPageProps) => {
  const { language, resolved, shown, all } = props;
  const m = messages[language];
  if (all === 0) {
    return (
      <EmptyState title={m.emptyTitle} action={<AddOwn language={language} />}>
        <p>{m.emptyText}</p>
      </EmptyState>
    );
  }
  const active = (
    <ActiveFilters
      lang={language}
      filters={activeFilters(language, resolved, props.topics)}
      clearHref={localisedPath(language, '/solutions')}
    />
  );
  if (shown === 0) {
    return (
      <>
        {active}
        <EmptyState
          title={m.noneTitle}
          action={
            <ButtonLink href={localisedPath(language, '/solutions')} variant="secondary">
              {m.noneShowAll}
            </ButtonLink>
          }
        >
          <p>{m.noneText}</p>
        </EmptyState>
      </>
    );
  }
  return (
    <>
      {active}
      <ListHeading id="solutions" heading={m.heading(shown, all)} />
      {props.isBeyondLast && <p role="status">{m.beyondLast}</p>}
      <form class="nytte-solutions" action={localisedPath(language, '/solutions/compare')} method="get">
        <CardList
          cards={props.solutions.map((solution) => (
            <SolutionCard
              language={language}
              solution={solution}
              users={props.users.get(solution.id) ?? 0}
              today={props.today}
              isChoosable
            />
          ))}
          isOrdered={resolved.selection.q !== undefined}
        />
        <div class="nytte-actions">
          <Button variant="secondary">{m.compareChosen}</Button>
          <span class="nytte-quiet">{m.compareHelp}</span>
        </div>
      </form>
      <Pagination
        lang={language}
        page={props.page}
        pageCount={props.pageCount}
        hrefOfPage={(page) =>
          selectionHref(language, resolved.selection, page > 1 ? { more: { page: String(page) } } : {})
        }
      />
      <ShareBar
        lang={language}
        href={selectionHref(language, resolved.selection)}
        downloads={[
          { label: m.asCsv, href: selectionHref(language, resolved.selection, { path: '/solutions.csv' }) },
          { label: m.asJson, href: selectionHref(language, resolved.selection, { path: '/solutions.json' }) },
        ]}
      />
      <p class="nytte-quiet">{m.openDataNote}</p>
      <p>
        <AddOwn language={language} />
      </p>
    </>
  );
};

const AddOwn = ({ language }: { readonly language: Language }) => (
  <a href={localisedPath(language, '/records/solution/new')}>{messages[language].addOwn}</a>
);
