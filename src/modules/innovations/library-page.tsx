import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { Button, ButtonLink } from '../../ui/components/button.tsx';
import { CardList } from '../../ui/components/card-list.tsx';
import { EmptyState } from '../../ui/components/empty-state.tsx';
import { ListHeading } from '../../ui/components/list-heading.tsx';
import { Notice } from '../../ui/components/notice.tsx';
import { Pagination } from '../../ui/components/pagination.tsx';
import { SortLinks } from '../../ui/forms/sort-links.tsx';
import { TextField } from '../../ui/forms/text-field.tsx';
import { PageHeading } from '../../ui/layout/page-parts.tsx';
import { facetNames, isEmptySelection } from './facets.ts';
import { InnovationCard } from './innovation-card.tsx';
import type { LibraryPage as LibraryAnswer, Vocabulary } from './library.ts';
import { ChosenFilters, FilteredColumns, libraryHref } from './library-filters.tsx';
import { type LibraryState, maxSearchCharacters, queryOf, sortNames } from './library-schema.ts';
import { messages } from './messages.ts';

export const listPath = '/innovations';
export const mapPath = '/innovations/map';

export interface LibraryPageProps {
  readonly language: Language;
  readonly state: LibraryState;
  readonly answer: LibraryAnswer;
  readonly vocabulary: Vocabulary;
  /** Parts of the address that could not be used. */
  readonly ignored: readonly string[];
}

export const LibraryPage = (props: LibraryPageProps) => {
  const { language, state, answer } = props;
  const m = messages[language];
  const filters = { ...props, path: listPath, counts: answer.counts };
  return (
    <>
      <PageHeading
        title={m.libraryHeading(answer.everything.total, answer.everything.measured)}
        lead={m.libraryLead}
      />
      <IgnoredNotice language={language} ignored={props.ignored} />
      <LibrarySearch language={language} state={state} path={listPath} />
      <FilteredColumns {...filters}>
        <ChosenFilters {...filters} />
        {answer.counts.total === 0 ? (
          <NothingFound language={language} text={state.text} />
        ) : (
          <Hits {...props} />
        )}
      </FilteredColumns>
    </>
  );
};

const Hits = ({ language, state, answer }: LibraryPageProps) => {
  const m = messages[language];
  const isNarrowed = state.text !== '' || !isEmptySelection(state.selection);
  const measured = answer.counts.counts.effect.get('measured') ?? 0;
  return (
    <>
      <ListHeading
        id="hits"
        heading={isNarrowed ? m.hitsHeading(answer.counts.total, measured) : m.allHeading}
        control={<Sorting language={language} state={state} />}
      />
      {answer.isPartial && <p>{m.partly(state.text)}</p>}
      <CardList
        cards={answer.innovations.map((innovation) => (
          <InnovationCard language={language} innovation={innovation} />
        ))}
      />
      <Pagination
        lang={language}
        page={answer.page}
        pageCount={answer.pageCount}
        hrefOfPage={(page) => libraryHref(language, listPath, { ...state, page })}
      />
      <OtherForms language={language} state={state} />
    </>
  );
};

const Sorting = ({ language, state }: { language: Language; state: LibraryState }) => (
  <SortLinks
    lang={language}
    options={sortNames
      .filter((sort) => sort !== 'best' || state.text !== '')
      .map((sort) => ({
        label: messages[language].sort[sort],
        href: libraryHref(language, listPath, { ...state, sort, page: 1 }),
        isCurrent: sort === state.sort,
      }))}
  />
);

/** The same choice as a map and as files. */
const OtherForms = ({ language, state }: { language: Language; state: LibraryState }) => {
  const m = messages[language];
  const query = queryOf({ ...state, sort: state.text ? 'best' : 'surest', page: 1 });
  const file = (format: string) => `/innovations.${format}${query ? `?${query}` : ''}`;
  return (
    <p>
      <a href={libraryHref(language, mapPath, { ...state, page: 1 })}>{m.shownOnMap}</a>. {m.openData}:{' '}
      <a href={file('csv')}>CSV</a>, <a href={file('json')}>JSON</a>.
    </p>
  );
};

/** A search that keeps what else was chosen. */
export const LibrarySearch = ({
  language,
  state,
  path,
}: {
  readonly language: Language;
  readonly state: LibraryState;
  readonly path: string;
}) => {
  const m = messages[language];
  return (
    <search>
      <form class="nytte-prose" action={localisedPath(language, path)} method="get">
        {facetNames.flatMap((name) =>
          state.selection[name].map((value) => <input type="hidden" name={name} value={value} />),
        )}
        <TextField
          lang={language}
          name="q"
          type="search"
          label={m.searchLabel}
          help={m.searchHelp}
          value={state.text}
          maxLength={maxSearchCharacters}
        />
        <Button variant="secondary">{m.searchSubmit}</Button>
      </form>
    </search>
  );
};

/** Says what could be done instead; the brief looks more widely than the library for the same words. */
export const NothingFound = ({ language, text }: { readonly language: Language; readonly text: string }) => {
  const m = messages[language];
  const brief = text ? `/brief?${new URLSearchParams({ need: text })}` : '/';
  return (
    <EmptyState
      title={m.emptyTitle}
      action={
        <>
          <ButtonLink href={localisedPath(language, listPath)} variant="secondary">
            {m.emptyAction}
          </ButtonLink>
          <ButtonLink href={localisedPath(language, brief)} variant="tertiary">
            {text ? m.searchWider(text) : m.describeNeed}
          </ButtonLink>
        </>
      }
    >
      <p>{m.emptyHelp}</p>
    </EmptyState>
  );
};

export const IgnoredNotice = ({
  language,
  ignored,
}: {
  readonly language: Language;
  readonly ignored: readonly string[];
}) => {
  const m = messages[language];
  if (ignored.length === 0) return null;
  return (
    <Notice lang={language} kind="warning" title={m.ignoredTitle} isStatus>
      <p>{m.ignored(ignored)}</p>
    </Notice>
  );
};
