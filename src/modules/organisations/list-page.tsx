import { collator, formatNumber } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { organisationKinds } from '../../kernel/organisations/schema.ts';
import { Button, ButtonLink } from '../../ui/components/button.tsx';
import { DataTable } from '../../ui/components/data-table.tsx';
import { EmptyState } from '../../ui/components/empty-state.tsx';
import { ListHeading } from '../../ui/components/list-heading.tsx';
import { Notice } from '../../ui/components/notice.tsx';
import { Pagination } from '../../ui/components/pagination.tsx';
import { ActiveFilters, type FilterGroup, FilterPanel } from '../../ui/forms/filter-panel.tsx';
import { SortLinks } from '../../ui/forms/sort-links.tsx';
import { TextField } from '../../ui/forms/text-field.tsx';
import { PageColumns, PageHeading } from '../../ui/layout/page-parts.tsx';
import { organisationKindWord } from '../innovations/public.ts';
import { messages } from './messages.ts';
import { OrganisationMap } from './organisation-map.tsx';
import type { GroupCounts, ListedOrganisation } from './queries.ts';
import {
  type GroupName,
  groupNames,
  maxNameCharacters,
  type OrganisationState,
  organisationSorts,
  queryOf,
} from './schema.ts';
import { centralityWords, organisationPath } from './words.ts';

export const listPath = '/organisations';

export interface ListPageProps {
  readonly language: Language;
  readonly state: OrganisationState;
  readonly organisations: readonly ListedOrganisation[];
  readonly pageCount: number;
  readonly counts: GroupCounts;
  /** Of all that there are, whatever is chosen. */
  readonly everything: {
    readonly municipalities: number;
    readonly others: number;
    readonly withInnovations: number;
  };
  readonly counties: readonly { readonly number: string; readonly name: string }[];
  /** Norwegian municipalities for the map: those that match. */
  readonly municipalities: readonly ListedOrganisation[];
  readonly ignored: readonly string[];
}

export const ListPage = (props: ListPageProps) => {
  const { language, state, everything, counts } = props;
  const m = messages[language];
  const number = (value: number) => formatNumber(language, value);
  return (
    <>
      <PageHeading
        title={m.listHeading(everything.withInnovations)}
        lead={m.listLead(number(everything.municipalities), number(everything.others))}
      />
      {props.ignored.length > 0 && (
        <Notice lang={language} kind="warning" title={m.ignoredTitle} isStatus>
          <p>{m.ignored(props.ignored)}</p>
        </Notice>
      )}
      <Search language={language} state={state} />
      <PageColumns asidePlace="start" asideLabel={m.filtersLabel} aside={<Filters {...props} />}>
        <Chosen {...props} />
        {counts.total === 0 ? <NothingFound language={language} /> : <Hits {...props} />}
        <OrganisationMap language={language} municipalities={props.municipalities} />
      </PageColumns>
    </>
  );
};

function hrefOf(language: Language, state: OrganisationState): string {
  const query = queryOf(state);
  return localisedPath(language, query ? `${listPath}?${query}` : listPath);
}

const Search = ({ language, state }: Pick<ListPageProps, 'language' | 'state'>) => {
  const m = messages[language];
  return (
    <search>
      <form class="nytte-prose" action={localisedPath(language, listPath)} method="get">
        {groupNames.flatMap((name) =>
          state[name].map((value) => <input type="hidden" name={name} value={value} />),
        )}
        <TextField
          lang={language}
          name="q"
          type="search"
          label={m.searchLabel}
          help={m.searchHelp}
          value={state.text}
          maxLength={maxNameCharacters}
        />
        <Button variant="secondary">{m.searchSubmit}</Button>
      </form>
    </search>
  );
};

const Filters = (props: ListPageProps) => {
  const { language, state } = props;
  const kept = new URLSearchParams(queryOf({ ...state, kind: [], county: [], innovations: [], page: 1 }));
  return (
    <FilterPanel
      lang={language}
      action={localisedPath(language, listPath)}
      groups={groupNames.map((name) => groupOf(props, name)).filter((group) => group.options.length > 1)}
      hidden={[...kept].map(([name, value]) => ({ name, value }))}
    />
  );
};

function groupOf(props: ListPageProps, name: GroupName): FilterGroup {
  const { language, state, counts } = props;
  const m = messages[language];
  const legends: Record<GroupName, string> = {
    innovations: m.groupInnovations,
    kind: m.groupKind,
    county: m.groupCounty,
  };
  const values = orderedValues(props, name).filter(
    (value) => counts.counts[name].has(value) || state[name].includes(value),
  );
  const options = values.map((value) => ({
    value,
    label: labelOf(props, name, value),
    count: counts.counts[name].get(value) ?? 0,
    isChosen: state[name].includes(value),
  }));
  return { name, legend: legends[name], options };
}

function orderedValues({ language, counties }: ListPageProps, name: GroupName): string[] {
  if (name === 'innovations') return ['some', 'none'];
  if (name === 'kind') return [...organisationKinds];
  const { compare } = collator(language);
  return [...counties].sort((a, b) => compare(a.name, b.name)).map(({ number }) => number);
}

function labelOf({ language, counties }: ListPageProps, name: GroupName, value: string): string {
  const m = messages[language];
  if (name === 'innovations') return value === 'some' ? m.someInnovations : m.noInnovations;
  if (name === 'kind') return organisationKindWord(language, value);
  return counties.find(({ number }) => number === value)?.name ?? value;
}

const Chosen = (props: ListPageProps) => {
  const { language, state } = props;
  const hrefWith = (changes: Partial<OrganisationState>) =>
    hrefOf(language, { ...state, page: 1, ...changes });
  const text = state.text
    ? [{ label: messages[language].searchChip(state.text), removeHref: hrefWith({ text: '' }) }]
    : [];
  const choices = groupNames.flatMap((name) =>
    state[name].map((value) => ({
      label: labelOf(props, name, value),
      removeHref: hrefWith({ [name]: state[name].filter((other) => other !== value) }),
    })),
  );
  return (
    <ActiveFilters
      lang={language}
      filters={[...text, ...choices]}
      clearHref={hrefWith({ text: '', kind: [], county: [], innovations: [] })}
    />
  );
};

const Hits = (props: ListPageProps) => {
  const { language, state, counts } = props;
  const m = messages[language];
  return (
    <>
      <ListHeading
        id="hits"
        heading={m.hitsHeading(formatNumber(language, counts.total), counts.total === 1)}
        control={
          <SortLinks
            lang={language}
            options={organisationSorts.map((sort) => ({
              label: m.sort[sort],
              href: hrefOf(language, { ...state, sort, page: 1 }),
              isCurrent: sort === state.sort,
            }))}
          />
        }
      />
      <DataTable
        caption={m.tableCaption}
        isCaptionHidden
        columns={[
          { heading: m.name },
          { heading: m.kindAndCounty },
          { heading: m.population, isNumeric: true },
          { heading: m.centrality },
          { heading: m.innovations, isNumeric: true },
        ]}
        rows={props.organisations.map((organisation) => rowOf(language, organisation))}
      />
      <Pagination
        lang={language}
        page={state.page}
        pageCount={props.pageCount}
        hrefOfPage={(page) => hrefOf(language, { ...state, page })}
      />
    </>
  );
};

function rowOf(language: Language, organisation: ListedOrganisation) {
  const m = messages[language];
  const { innovations, innovationsMeasured, population } = organisation;
  return [
    <a href={organisationPath(language, organisation.slug)}>{organisation.name}</a>,
    [organisationKindWord(language, organisation.kind), organisation.countyName].filter(Boolean).join(', '),
    population === null ? '–' : formatNumber(language, population),
    centralityWords(language, organisation) ?? '–',
    innovations === 0 ? m.none : m.innovationsCell(innovations, innovationsMeasured),
  ];
}

const NothingFound = ({ language }: { readonly language: Language }) => {
  const m = messages[language];
  return (
    <EmptyState
      title={m.emptyTitle}
      action={
        <ButtonLink href={localisedPath(language, listPath)} variant="secondary">
          {m.showAll}
        </ButtonLink>
      }
    >
      <p>{m.emptyHelp}</p>
    </EmptyState>
  );
};
