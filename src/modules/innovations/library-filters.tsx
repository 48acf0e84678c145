import type { PropsWithChildren } from 'hono/jsx';
import { collator } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import {
  ActiveFilters,
  type FilterGroup,
  type FilterOption,
  FilterPanel,
} from '../../ui/forms/filter-panel.tsx';
import { PageColumns } from '../../ui/layout/page-parts.tsx';
import { certainties } from './domain.ts';
import { emptySelection, type FacetCounts, type FacetName, facetNames } from './facets.ts';
import type { Vocabulary } from './library.ts';
import { type LibraryState, queryOf } from './library-schema.ts';
import { messages } from './messages.ts';
import { innovationDegrees, innovationPhases, innovationTypes } from './schema.ts';
import { innovationFacetWord } from './words.ts';

/** Values in an order of their own; the other names are ordered by how many records they have. */
const orders: Partial<Record<FacetName, readonly string[]>> = {
  effect: certainties,
  outcome: ['worked', 'mixed', 'sobering', 'not_known'],
  type: innovationTypes,
  degree: innovationDegrees,
  phase: innovationPhases,
};

export interface LibraryFiltersProps {
  readonly language: Language;
  /** Without language prefix: the list or the map. */
  readonly path: string;
  readonly state: LibraryState;
  readonly counts: FacetCounts;
  readonly vocabulary: Vocabulary;
}

export function libraryHref(language: Language, path: string, state: LibraryState): string {
  const query = queryOf(state);
  return localisedPath(language, query ? `${path}?${query}` : path);
}

/** The groups that leave the reader a choice. */
function filterGroups(props: LibraryFiltersProps): FilterGroup[] {
  return facetNames.map((name) => groupOf(props, name)).filter((group) => group.options.length > 1);
}

/** Beside the content every way to narrow it, each choice with how many it would leave; where there is any. */
export const FilteredColumns = ({ children, ...props }: PropsWithChildren<LibraryFiltersProps>) => {
  const groups = filterGroups(props);
  if (groups.length === 0) return <>{children}</>;
  return (
    <PageColumns
      asidePlace="start"
      asideLabel={messages[props.language].filtersLabel}
      aside={<LibraryFilters {...props} groups={groups} />}
    >
      {children}
    </PageColumns>
  );
};

const LibraryFilters = (props: LibraryFiltersProps & { readonly groups: readonly FilterGroup[] }) => {
  const { language, path, state, groups } = props;
  const kept = new URLSearchParams(queryOf({ ...state, selection: emptySelection, page: 1 }));
  return (
    <FilterPanel
      lang={language}
      action={localisedPath(language, path)}
      groups={groups}
      hidden={[...kept].map(([name, value]) => ({ name, value }))}
    />
  );
};

function groupOf(props: LibraryFiltersProps, name: FacetName): FilterGroup {
  const { language, state, counts } = props;
  const chosen = state.selection[name];
  const values = new Set([...offered(props, name), ...chosen]);
  const options = [...values].map((value): FilterOption => {
    return {
      value,
      label: facetLabel(props, name, value),
      count: counts.counts[name].get(value) ?? 0,
      isChosen: chosen.includes(value),
    };
  });
  return { name, legend: messages[language].group[name], options: sorted(language, name, options) };
}

/** Of LOS only the main themes are offered: a topic further down is reached from a record that has it. */
function offered({ counts, vocabulary }: LibraryFiltersProps, name: FacetName): string[] {
  const counted = [...counts.counts[name].keys()];
  if (name === 'topic') return counted.filter((id) => isMainTheme(vocabulary, id));
  const order = orders[name];
  return order ? counted.filter((value) => order.includes(value)) : counted;
}

function isMainTheme({ topics }: Vocabulary, id: string): boolean {
  const topic = topics.get(id);
  return topic?.kind === 'theme' && topic.parents.length === 0;
}

function sorted(language: Language, name: FacetName, options: FilterOption[]): FilterOption[] {
  const order = orders[name];
  if (order) {
    const rank = ({ value }: FilterOption) => (order.includes(value) ? order.indexOf(value) : order.length);
    return options.sort((a, b) => rank(a) - rank(b));
  }
  const { compare } = collator(language);
  return options.sort((a, b) => (b.count ?? 0) - (a.count ?? 0) || compare(a.label, b.label));
}

/** What a value is called in the reader's language. */
export function facetLabel(
  { language, vocabulary }: Pick<LibraryFiltersProps, 'language' | 'vocabulary'>,
  name: FacetName,
  value: string,
): string {
  if (name === 'topic' || name === 'lifeEvent') return vocabulary.topics.get(value)?.label[language] ?? value;
  if (name === 'county') return vocabulary.counties.find(({ number }) => number === value)?.name ?? value;
  return innovationFacetWord(language, name, value);
}

/** What the list is narrowed to, each with a link that takes it away. */
export const ChosenFilters = (props: LibraryFiltersProps) => {
  const { language, path, state } = props;
  const hrefWith = (changes: Partial<LibraryState>) =>
    libraryHref(language, path, { ...state, page: 1, ...changes });
  const text = state.text
    ? [{ label: messages[language].searchChip(state.text), removeHref: hrefWith({ text: '' }) }]
    : [];
  const choices = facetNames.flatMap((name) =>
    state.selection[name].map((value) => {
      const left = state.selection[name].filter((other) => other !== value);
      return {
        label: facetLabel(props, name, value),
        removeHref: hrefWith({ selection: { ...state.selection, [name]: left } }),
      };
    }),
  );
  return (
    <ActiveFilters
      lang={language}
      filters={[...text, ...choices]}
      clearHref={hrefWith({ text: '', selection: emptySelection })}
    />
  );
};
