import { collator } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import type { Topic } from '../../kernel/topics/queries.ts';
import type { FilterGroup } from '../../ui/forms/filter-panel.tsx';
import { messages } from './messages.ts';
import { type SolutionKind, solutionKinds } from './schema.ts';
import type { ResolvedSelection } from './select-solutions.ts';
import { type ListChoice, listChoices, type Selection, selectionParams, without } from './selection.ts';

export type Topics = ReadonlyMap<string, Topic>;

/** How many solutions each choice would leave. */
export interface ChoiceCounts {
  readonly facets: ReadonlyMap<string, number>;
  readonly frameworkNow: number;
  /** Undefined where nobody has said who they are. */
  readonly usedByAlike: number | undefined;
}

/** The address of the list, or of a file of it, with a selection. */
export function selectionHref(
  language: Language,
  selection: Selection,
  { path = '/solutions', more = {} }: { path?: string; more?: Readonly<Record<string, string>> } = {},
): string {
  const params = selectionParams(selection);
  for (const [name, value] of Object.entries(more)) params.append(name, value);
  const query = params.toString();
  return localisedPath(language, path) + (query && `?${query}`);
}

/** The filters with how many solutions each choice would leave. */
export function filterGroups(
  language: Language,
  { selection, organisation }: ResolvedSelection,
  counts: ChoiceCounts,
  topics: Topics,
): FilterGroup[] {
  const m = messages[language];
  const list = (name: ListChoice, legend: string, values: readonly string[]): FilterGroup => {
    const chosen: readonly string[] = selection[name];
    return {
      name,
      legend,
      options: values
        .map((value) => ({
          value,
          label: valueLabel(language, name, value, topics),
          count: counts.facets.get(`${name}:${value}`) ?? 0,
          isChosen: chosen.includes(value),
        }))
        .filter(({ isChosen, count }) => isChosen || count > 0),
    };
  };
  const single = (
    name: 'framework' | 'alike',
    legend: string,
    label: string,
    count: number,
  ): FilterGroup => ({
    name,
    legend,
    options: [{ value: 'yes', label, count, isChosen: selection[name] === 'yes' }],
  });
  return [
    list('kind', m.kindLegend, solutionKinds),
    list('source', m.sourceLegend, ['open']),
    single('framework', m.frameworkLegend, m.frameworkNow, counts.frameworkNow),
    ...(organisation && counts.usedByAlike !== undefined
      ? [single('alike', m.usedLegend, m.usedByAlike(organisation.name), counts.usedByAlike)]
      : []),
    list('topic', m.topicLegend, themesByCount(language, selection, counts.facets, topics)),
  ].filter((group) => group.options.length > 0);
}

/** LOS themes, those of most solutions first; words below them only where one was chosen. */
function themesByCount(
  language: Language,
  selection: Selection,
  counts: ReadonlyMap<string, number>,
  topics: Topics,
): string[] {
  const { compare } = collator(language);
  const count = (id: string) => counts.get(`topic:${id}`) ?? 0;
  const label = (id: string) => valueLabel(language, 'topic', id, topics);
  return [...topics.values()]
    .filter(({ id, kind }) => selection.topic.includes(id) || (kind === 'theme' && count(id) > 0))
    .map(({ id }) => id)
    .sort((a, b) => count(b) - count(a) || compare(label(a), label(b)));
}

/** Each choice made, with the address of the list without it. */
export function activeFilters(
  language: Language,
  { selection, organisation }: ResolvedSelection,
  topics: Topics,
): { label: string; removeHref: string }[] {
  const m = messages[language];
  const single = (name: keyof Selection, label: string | undefined) =>
    label === undefined ? [] : [{ label, removeHref: selectionHref(language, without(selection, name)) }];
  return [
    ...single('q', selection.q && m.filterText(selection.q)),
    ...single('organisation', organisation?.name),
    ...single('framework', selection.framework && m.frameworkNow),
    ...single('alike', selection.alike && organisation && m.usedByAlike(organisation.name)),
    ...listChoices.flatMap((name) =>
      selection[name].map((value) => ({
        label: valueLabel(language, name, value, topics),
        removeHref: selectionHref(language, without(selection, name, value)),
      })),
    ),
  ];
}

function valueLabel(language: Language, name: ListChoice, value: string, topics: Topics): string {
  const m = messages[language];
  if (name === 'kind') return m.kinds[value as SolutionKind];
  if (name === 'source') return m.openSource;
  return topics.get(value)?.label[language] ?? value;
}
