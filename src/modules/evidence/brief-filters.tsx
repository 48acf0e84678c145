import { localisedPath } from '../../kernel/i18n/paths.ts';
import { ActiveFilters, type FilterGroup, FilterPanel } from '../../ui/forms/filter-panel.tsx';
import { DetailsBlock } from '../../ui/layout/page-parts.tsx';
import { innovationFacetWord } from '../innovations/public.ts';
import { briefQueryString, type ListFilterName, listFilters } from './brief-address.ts';
import type { BriefPageProps } from './brief-view.ts';
import { messages } from './messages.ts';
import { type BriefFilter, noFilter } from './schema.ts';

/** The name of a filter in the address, and the facet group that it counts. */
const facetGroups: Record<ListFilterName, string> = {
  type: 'type',
  degree: 'degree',
  phase: 'phase',
  topic: 'topic',
  lifeEvent: 'life-event',
};

const shownTopics = 12;

/** Narrows the hits of a brief; every choice says how many of the need's hits it would leave. */
export const BriefFilters = (props: BriefPageProps) => {
  const { language, brief, address } = props;
  if (brief.hitsBeforeFilter === 0) return null;
  const hidden = [
    { name: 'need', value: address.need },
    ...(address.organisation ? [{ name: 'organisation', value: address.organisation }] : []),
  ];
  return (
    <>
      <DetailsBlock summary={messages[language].narrow}>
        <FilterPanel
          lang={language}
          action={localisedPath(language, '/brief')}
          groups={filterGroups(props)}
          hidden={hidden}
        />
      </DetailsBlock>
      <ActiveFilters lang={language} filters={activeFilters(props)} clearHref={hrefWith(props, noFilter)} />
    </>
  );
};

function filterGroups(props: BriefPageProps): FilterGroup[] {
  const { language, brief, address } = props;
  const m = messages[language];
  const legends: Record<ListFilterName, string> = {
    type: m.filterType,
    degree: m.filterDegree,
    phase: m.filterPhase,
    topic: m.filterTopic,
    lifeEvent: m.filterLifeEvent,
  };
  const groups = listFilters(address.filter).map(([name, chosen]): FilterGroup => {
    return { name, legend: legends[name], options: optionsOf(props, name, chosen) };
  });
  return [
    {
      name: 'measured',
      legend: m.filterSure,
      options: [
        {
          value: 'yes',
          label: m.onlyMeasured,
          count: brief.facetCounts.get('effect:measured') ?? 0,
          isChosen: address.filter.measured,
        },
      ],
    },
    ...(brief.organisation
      ? [
          {
            name: 'likeMine',
            legend: m.filterMine,
            options: [{ value: 'yes', label: m.onlyLikeMine, isChosen: address.filter.likeMine }],
          },
        ]
      : []),
    ...groups.filter((group) => group.options.length > 0),
  ];
}

function optionsOf(props: BriefPageProps, name: ListFilterName, chosen: readonly string[]) {
  const prefix = `${facetGroups[name]}:`;
  const counted = [...props.brief.facetCounts]
    .filter(([facet]) => facet.startsWith(prefix))
    .map(([facet, count]) => ({ value: facet.slice(prefix.length), count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  const missing = chosen.filter((value) => !counted.some((option) => option.value === value));
  const shown = name === 'topic' ? counted.slice(0, shownTopics) : counted;
  const options = [...shown, ...counted.filter((o) => chosen.includes(o.value) && !shown.includes(o))];
  return [...options, ...missing.map((value) => ({ value, count: 0 }))].map(({ value, count }) => ({
    value,
    label: labelOf(props, name, value),
    count,
    isChosen: chosen.includes(value),
  }));
}

function labelOf({ language, topicLabels }: BriefPageProps, name: ListFilterName, value: string): string {
  if (name === 'topic' || name === 'lifeEvent') return topicLabels.get(value) ?? value;
  return innovationFacetWord(language, name, value);
}

function activeFilters(props: BriefPageProps) {
  const { address, language } = props;
  const m = messages[language];
  const { filter } = address;
  const lists = listFilters(filter).flatMap(([name, values]) =>
    values.map((value) => ({
      label: labelOf(props, name, value),
      removeHref: hrefWith(props, { ...filter, [name]: values.filter((other) => other !== value) }),
    })),
  );
  const flags = [
    ...(filter.measured
      ? [{ label: m.onlyMeasured, removeHref: hrefWith(props, { ...filter, measured: false }) }]
      : []),
    ...(filter.likeMine
      ? [{ label: m.onlyLikeMine, removeHref: hrefWith(props, { ...filter, likeMine: false }) }]
      : []),
  ];
  return [...lists, ...flags];
}

function hrefWith({ address, language }: BriefPageProps, filter: BriefFilter): string {
  const query = briefQueryString({ need: address.need, organisation: address.organisation, filter });
  return localisedPath(language, `/brief?${query}`);
}
