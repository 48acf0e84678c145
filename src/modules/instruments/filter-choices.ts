import { collator, formatNok } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import type { Topic } from '../../kernel/topics/queries.ts';
import type { FilterGroup, FilterOption } from '../../ui/forms/filter-panel.tsx';
import type { InstrumentMessages } from './messages.nb.ts';
import { messages } from './messages.ts';
import { percentText } from './presenter.ts';
import { requirementKinds } from './requirements.ts';
import {
  applicantKinds,
  instrumentCategories,
  instrumentPhases,
  instrumentStatuses,
  ownContributionKinds,
} from './schema.ts';
import type { ResolvedSelection } from './select-instruments.ts';
import { type ListChoiceName, listChoices, type Selection, selectionParams, without } from './selection.ts';

/** Where the choices are made: the list or the calendar. */
export interface ChoicePlace {
  readonly language: Language;
  /** Without language prefix. */
  readonly path: string;
}

export type Topics = ReadonlyMap<string, Topic>;

/** The address of a place with a selection. */
export function selectionHref(
  { language, path }: ChoicePlace,
  selection: Selection,
  more: Readonly<Record<string, string>> = {},
): string {
  const params = selectionParams(selection);
  for (const [name, value] of Object.entries(more)) params.append(name, value);
  const query = params.toString();
  return localisedPath(language, path) + (query && `?${query}`);
}

/** The filters with how many instruments each choice would leave. */
export function filterGroups(
  language: Language,
  { selection, applicant }: ResolvedSelection,
  counts: ReadonlyMap<string, number>,
  topics: Topics,
): FilterGroup[] {
  const m = messages[language];
  const listGroup = (name: ListChoiceName, values: readonly string[]): FilterGroup => {
    const facetGroup = listChoices.find((choice) => choice.name === name)?.group ?? name;
    const chosen: readonly string[] = selection[name];
    const options = values.map(
      (value): FilterOption => ({
        value,
        label: valueLabel(language, name, value, topics),
        count: counts.get(`${facetGroup}:${value}`) ?? 0,
        isChosen: chosen.includes(value),
      }),
    );
    return {
      name,
      legend: legendOf(m, name),
      options: options.filter((o) => o.isChosen || (o.count ?? 0) > 0),
    };
  };
  const who: FilterGroup = {
    name: 'who',
    legend: m.whoLegend,
    kind: 'radio',
    options: [
      // Only a choice that narrows is marked as one; this undoes it, also where an organisation stands for it.
      ...(applicant === undefined && selection.who === undefined
        ? []
        : [{ value: 'any', label: m.anyApplicant, isChosen: applicant === undefined }]),
      ...applicantKinds.map((kind) => ({
        value: kind,
        label: m.applicants[kind],
        count: counts.get(`who:${kind}`) ?? 0,
        isChosen: applicant === kind,
      })),
    ],
  };
  return [
    who,
    listGroup('phase', instrumentPhases),
    listGroup('category', instrumentCategories),
    listGroup('status', instrumentStatuses),
    listGroup('ownContribution', ownContributionKinds),
    listGroup('requires', requirementKinds),
    listGroup('topic', themesByCount(language, selection, counts, topics)),
  ].filter((group) => group.options.length > 0);
}

/** LOS themes, those of most instruments first; words below them only where one was chosen. */
function themesByCount(
  language: Language,
  selection: Selection,
  counts: ReadonlyMap<string, number>,
  topics: Topics,
): string[] {
  const compare = collator(language).compare;
  const label = (id: string) => valueLabel(language, 'topic', id, topics);
  return [...topics.values()]
    .filter(({ id, kind }) => selection.topic.includes(id) || (kind === 'theme' && counts.has(`topic:${id}`)))
    .map(({ id }) => id)
    .sort(
      (a, b) =>
        (counts.get(`topic:${b}`) ?? 0) - (counts.get(`topic:${a}`) ?? 0) || compare(label(a), label(b)),
    );
}

/** Each choice made, with the address of the list without it. */
export function activeFilters(
  place: ChoicePlace,
  { selection, organisation, applicant }: ResolvedSelection,
  topics: Topics,
  more: Readonly<Record<string, string>>,
): { label: string; removeHref: string }[] {
  const { language } = place;
  const m = messages[language];
  const single = (name: keyof Selection, label: string | undefined) =>
    label === undefined ? [] : [{ label, removeHref: selectionHref(place, without(selection, name), more) }];
  const { who, q, amount, ownShare } = selection;
  return [
    ...single('q', q && m.filterText(q)),
    ...single(
      'organisation',
      organisation &&
        (applicant && who === undefined
          ? m.filterOrganisation(organisation.name, m.applicant[applicant])
          : organisation.name),
    ),
    ...single('amount', amount === undefined ? undefined : m.filterAmount(formatNok(language, amount))),
    ...single(
      'ownShare',
      ownShare === undefined ? undefined : m.filterOwnShare(percentText(language, ownShare)),
    ),
    ...single('who', who && who !== 'any' ? m.filterOf(m.whoLegend, m.applicants[who]) : undefined),
    ...listChoices.flatMap(({ name }) =>
      selection[name].map((value) => ({
        label: m.filterOf(legendOf(m, name), valueLabel(language, name, value, topics)),
        removeHref: selectionHref(place, without(selection, name, value), more),
      })),
    ),
  ];
}

function legendOf(m: InstrumentMessages, name: ListChoiceName): string {
  const legends: Record<ListChoiceName, string> = {
    phase: m.phaseLegend,
    category: m.categoryLegend,
    status: m.statusLegend,
    ownContribution: m.ownContributionLegend,
    requires: m.requiresLegend,
    topic: m.topicLegend,
  };
  return legends[name];
}

function valueLabel(language: Language, name: ListChoiceName, value: string, topics: Topics): string {
  const m = messages[language];
  const words: Readonly<Record<string, string>> = {
    phase: m.phases,
    category: m.categories,
    status: m.statuses,
    ownContribution: m.ownContributions,
    requires: m.requirements,
    topic: {},
  }[name];
  return words[value] ?? topics.get(value)?.label[language] ?? value;
}
