import { formatDay, osloDay } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import type { Topic } from '../../kernel/topics/queries.ts';
import { Button, ButtonLink } from '../../ui/components/button.tsx';
import { PagedCards } from '../../ui/components/paged-cards.tsx';
import { ActiveFilters, chosenIn, type FilterGroup, FilterPanel } from '../../ui/forms/filter-panel.tsx';
import { TextField } from '../../ui/forms/text-field.tsx';
import { PageColumns, PageHeading } from '../../ui/layout/page-parts.tsx';
import { goalName } from './goals.ts';
import { markedLanguage } from './initiative-text.tsx';
import { type FacetName, facetNames, maxSearchCharacters, queryOf, type Selection } from './list-schema.ts';
import type { InitiativeList, ListedInitiative } from './listed.ts';
import { messages } from './messages.ts';

export interface ListPageProps {
  readonly language: Language;
  readonly list: InitiativeList;
  readonly selection: Selection;
  readonly topics: ReadonlyMap<string, Topic>;
  readonly counties: ReadonlyMap<string, string>;
  /** Whether the reader has an organisation whose initiatives can be shown alone. */
  readonly hasOwn: boolean;
}

const listPath = '/initiatives';

/** What is tried in the public sector now, to search and narrow. */
export const ListPage = (props: ListPageProps) => {
  const { language, list, selection } = props;
  const m = messages[language];
  const isNarrowed = queryOf(selection) !== '';
  const begin = <ButtonLink href={localisedPath(language, '/initiatives/new')}>{m.begin}</ButtonLink>;
  if (list.total === 0 && !isNarrowed) {
    return (
      <>
        <PageHeading title={m.emptyTitle} lead={m.emptyHelp} actions={begin} />
        <Onward language={language} />
      </>
    );
  }
  const groups = groupsOf(props);
  return (
    <>
      <PageHeading
        title={isNarrowed ? m.listFound(list.total) : m.listHeading(list.total)}
        lead={m.listLead}
        actions={begin}
      />
      <Onward language={language} />
      <Search language={language} selection={selection} />
      <PageColumns
        asidePlace="start"
        asideLabel={m.listTitle}
        aside={
          <FilterPanel
            lang={language}
            action={localisedPath(language, listPath)}
            groups={groups}
            hidden={selection.q ? [{ name: 'q', value: selection.q }] : []}
          />
        }
      >
        <Chosen {...props} groups={groups} />
        <Hits {...props} />
      </PageColumns>
    </>
  );
};

/** What comes of initiatives, each in a list of its own. */
const Onward = ({ language }: { readonly language: Language }) => (
  <ul class="nytte-links">
    {messages[language].onward.map(([path, label]) => (
      <li>
        <a href={localisedPath(language, path)}>{label}</a>
      </li>
    ))}
  </ul>
);

const Search = ({ language, selection }: Pick<ListPageProps, 'language' | 'selection'>) => {
  const m = messages[language];
  return (
    <search>
      <form class="nytte-prose" action={localisedPath(language, listPath)} method="get">
        {facetNames.flatMap((name) =>
          selection[name].map((value) => <input type="hidden" name={name} value={value} />),
        )}
        {selection.own && <input type="hidden" name="own" value="yes" />}
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
  const query = queryOf({ ...selection, own: false });
  const file = (format: string) => `/initiatives.${format}${query ? `?${query}` : ''}`;
  return (
    <PagedCards
      lang={language}
      list={list}
      cards={list.initiatives.map((one) => <InitiativeCard language={language} initiative={one} />)}
      hrefOfPage={(page) => hrefOf(language, selection, page)}
      empty={{ title: m.nothingHelp, showAll: m.showAll, href: localisedPath(language, listPath) }}
    >
      {m.openData} <a href={file('csv')}>CSV</a>, <a href={file('json')}>JSON</a>.
    </PagedCards>
  );
};

const summaryCharacters = 200;

/** An initiative in a list: what, who, where it stands; of one that was stopped, what was learned. */
export const InitiativeCard = ({
  language,
  initiative,
  level = 2,
}: {
  readonly language: Language;
  readonly initiative: ListedInitiative;
  readonly level?: 2 | 3;
}) => {
  const Heading = `h${level}` as const;
  const m = messages[language];
  const { body, phase } = initiative;
  const lang = markedLanguage(language, initiative);
  const day = formatDay(language, osloDay(initiative.phaseSince));
  const text = (phase === 'stopped' ? body.learned : undefined) ?? body.summary ?? '';
  return (
    <article class="nytte-card">
      <Heading class="nytte-card__title" lang={lang}>
        <a href={localisedPath(language, `/initiatives/${initiative.slug}`)}>{body.title}</a>
      </Heading>
      {text && <p lang={lang}>{shortened(text)}</p>}
      <p class="nytte-meta">
        <span>{initiative.owner.name}</span>
        <span>{phase === 'stopped' ? m.stoppedOn(initiative.stoppedIn, day) : m.cardSince(phase, day)}</span>
        {body.participants.length > 0 && <span>{m.participantsCount(body.participants.length)}</span>}
        {!initiative.isPublic && <span>{m.onlyUsShort}</span>}
      </p>
    </article>
  );
};

function shortened(text: string): string {
  if (text.length <= summaryCharacters) return text;
  const cut = text.lastIndexOf(' ', summaryCharacters);
  return `${text.slice(0, cut > 0 ? cut : summaryCharacters)} …`;
}

function hrefOf(language: Language, selection: Selection, page = 1): string {
  const query = queryOf(selection, page);
  return localisedPath(language, query ? `${listPath}?${query}` : listPath);
}

function groupsOf({ language, list, selection, topics, counties, hasOwn }: ListPageProps): FilterGroup[] {
  const m = messages[language];
  const topicLabel = (value: string) => topics.get(value)?.label[language] ?? value;
  const labels: Record<FacetName, (value: string) => string> = {
    phase: (value) => m.phase[value as keyof typeof m.phase] ?? value,
    topic: topicLabel,
    lifeEvent: topicLabel,
    goal: (value) => goalName(language, Number(value)),
    county: (value) => counties.get(value) ?? value,
  };
  const own: FilterGroup = {
    name: 'own',
    legend: m.filter.own,
    options: [{ value: 'yes', label: m.ownOnly, isChosen: selection.own === true }],
  };
  const groups = facetNames.map((name) => {
    const counted = new Map(list.counts[name]);
    for (const value of selection[name]) if (!counted.has(value)) counted.set(value, 0);
    return {
      name,
      legend: m.filter[name],
      options: [...counted].map(([value, count]) => ({
        value,
        label: labels[name](value),
        count,
        isChosen: selection[name].includes(value),
      })),
    };
  });
  return [...(hasOwn ? [own] : []), ...groups.filter(({ options }) => options.length > 0)];
}

const Chosen = ({ language, selection, groups }: ListPageProps & { groups: readonly FilterGroup[] }) => {
  const filters = chosenIn(groups, (name, value) => hrefOf(language, without(selection, name, value)));
  return <ActiveFilters lang={language} filters={filters} clearHref={localisedPath(language, listPath)} />;
};

function without(selection: Selection, name: string, value: string): Selection {
  if (name === 'own') return { ...selection, own: false };
  return { ...selection, [name]: selection[name as FacetName].filter((other) => other !== value) };
}
