import type { Child } from 'hono/jsx';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { ButtonLink } from '../../ui/components/button.tsx';
import { CardList } from '../../ui/components/card-list.tsx';
import { EmptyState } from '../../ui/components/empty-state.tsx';
import { InstrumentCard } from '../../ui/components/instrument-card.tsx';
import { ListHeading } from '../../ui/components/list-heading.tsx';
import { Notice } from '../../ui/components/notice.tsx';
import { Pagination } from '../../ui/components/pagination.tsx';
import { ShareBar } from '../../ui/components/share-bar.tsx';
import { ErrorSummary, type FormError } from '../../ui/forms/error-summary.tsx';
import { ActiveFilters, FilterPanel } from '../../ui/forms/filter-panel.tsx';
import { SortLinks } from '../../ui/forms/sort-links.tsx';
import { PageColumns, PageHeading } from '../../ui/layout/page-parts.tsx';
import {
  activeFilters,
  type ChoicePlace,
  filterGroups,
  selectionHref,
  type Topics,
} from './filter-choices.ts';
import type { Instrument } from './instrument.ts';
import { messages } from './messages.ts';
import { instrumentCardProps } from './presenter.ts';
import type { InstrumentSort } from './queries.ts';
import { SearchForm, type SearchFormProps, typedFields } from './search-form.tsx';
import type { ResolvedSelection } from './select-instruments.ts';
import { isNarrowed, selectionParams } from './selection.ts';

export interface ListPageProps {
  readonly place: ChoicePlace;
  readonly resolved: ResolvedSelection;
  readonly instruments: readonly Instrument[];
  /** How many pass the filter, how many there are, and how many of those that pass state an amount. */
  readonly counts: { readonly shown: number; readonly all: number; readonly statingAmount: number };
  readonly facetCounts: ReadonlyMap<string, number>;
  readonly topics: Topics;
  readonly sort: InstrumentSort;
  readonly page: number;
  readonly pageCount: number;
  readonly isBeyondLast: boolean;
  readonly typed: SearchFormProps['typed'];
  readonly errors: readonly FormError[];
  readonly now: Date;
}

export const ListPage = (props: ListPageProps) => {
  const { place, resolved, errors } = props;
  const { language } = place;
  const m = messages[language];
  const params = [...selectionParams(resolved.selection)].map(([name, value]) => ({ name, value }));
  const typedNames: readonly string[] = typedFields;
  const sort = props.sort === 'fit' ? [] : [{ name: 'sort', value: props.sort }];
  return (
    <>
      <ErrorSummary lang={language} errors={errors} />
      <PageHeading title={m.listTitle} lead={m.listLead} />
      <SearchForm
        language={language}
        typed={props.typed}
        errors={Object.fromEntries(errors.map((error) => [error.fieldId, error.message]))}
        hidden={[...params.filter(({ name }) => !typedNames.includes(name)), ...sort]}
      />
      <OrganisationNotice {...props} />
      <PageColumns
        asidePlace="start"
        asideLabel={m.filtersLabel}
        aside={
          <div id="filters">
            <FilterPanel
              lang={language}
              action={localisedPath(language, place.path)}
              groups={filterGroups(language, resolved, props.facetCounts, props.topics)}
              hidden={[...params.filter(({ name }) => typedNames.includes(name)), ...sort]}
            />
          </div>
        }
      >
        <Results {...props} />
      </PageColumns>
    </>
  );
};

const OrganisationNotice = ({ place, resolved }: ListPageProps): Child => {
  const m = messages[place.language];
  const { selection, organisation, applicant } = resolved;
  if (!selection.organisation) return null;
  if (!organisation) {
    return (
      <Notice
        lang={place.language}
        kind="warning"
        title={m.unknownOrganisation(selection.organisation)}
        isStatus
      >
        <p>{m.unknownOrganisationHelp}</p>
      </Notice>
    );
  }
  if (applicant || selection.who) return null;
  return (
    <Notice lang={place.language} kind="info" isStatus>
      <p>{m.organisationWithoutKind(organisation.name)}</p>
    </Notice>
  );
};

const Results = (props: ListPageProps) => {
  const { place, resolved, counts, topics } = props;
  const { language } = place;
  const { selection } = resolved;
  const m = messages[language];
  const sort = sortParam(props.sort);
  if (counts.all === 0) {
    return (
      <EmptyState title={m.emptyTitle}>
        <p>{m.emptyText}</p>
      </EmptyState>
    );
  }
  const active = (
    <ActiveFilters
      lang={language}
      filters={activeFilters(place, resolved, topics, sort)}
      clearHref={localisedPath(language, place.path)}
    />
  );
  if (counts.shown === 0) {
    return (
      <>
        {active}
        <NothingFits {...props} />
      </>
    );
  }
  return (
    <>
      {active}
      <ListHeading
        id="instruments"
        heading={m.heading(counts.shown, counts.all)}
        control={<Sorting {...props} />}
      />
      {selection.amount !== undefined && <p>{m.amountsKnown(counts.statingAmount, counts.shown)}</p>}
      {props.isBeyondLast && <p role="status">{m.beyondLast}</p>}
      <CardList
        cards={props.instruments.map((instrument) => (
          <InstrumentCard {...instrumentCardProps(language, instrument, props.now)} />
        ))}
        isOrdered={props.sort === 'fit' && isNarrowed(selection)}
      />
      <Pagination
        lang={language}
        page={props.page}
        pageCount={props.pageCount}
        hrefOfPage={(page) =>
          selectionHref(place, selection, { ...sort, ...(page > 1 && { page: String(page) }) })
        }
      />
      <OpenData {...props} />
    </>
  );
};

const NothingFits = ({ place }: ListPageProps) => {
  const m = messages[place.language];
  const everything = localisedPath(place.language, place.path);
  return (
    <EmptyState
      title={m.noneTitle}
      action={
        <ButtonLink href={everything} variant="secondary">
          {m.noneShowAll}
        </ButtonLink>
      }
    >
      <p>{m.noneText}</p>
    </EmptyState>
  );
};

const Sorting = ({ place, resolved, sort }: ListPageProps) => {
  const m = messages[place.language];
  const labels: Record<InstrumentSort, string> = {
    fit: m.sortFit,
    name: m.sortName,
    status: m.sortStatus,
    deadline: m.sortDeadline,
  };
  const options = (Object.keys(labels) as InstrumentSort[]).map((key) => ({
    label: labels[key],
    href: selectionHref(place, resolved.selection, sortParam(key)),
    isCurrent: key === sort,
  }));
  return <SortLinks lang={place.language} options={options} />;
};

/** The same selection as files and as a calendar. */
const OpenData = ({ place, resolved }: ListPageProps) => {
  const m = messages[place.language];
  const href = (path: string) => selectionHref({ ...place, path }, resolved.selection);
  return (
    <>
      <ShareBar
        lang={place.language}
        href={selectionHref(place, resolved.selection)}
        downloads={[
          { label: m.asCsv, href: href('/instruments.csv') },
          { label: m.asJson, href: href('/instruments.json') },
        ]}
      />
      <p>
        <a href={href('/instruments/calendar')}>{m.toCalendar}</a>
      </p>
      <p class="nytte-quiet">{m.openDataNote}</p>
    </>
  );
};

function sortParam(sort: InstrumentSort): Readonly<Record<string, string>> {
  return sort === 'fit' ? {} : { sort };
}
