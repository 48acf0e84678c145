import { formatMoment } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import type { Topic } from '../../kernel/topics/queries.ts';
import { Button, ButtonLink } from '../../ui/components/button.tsx';
import { PagedCards } from '../../ui/components/paged-cards.tsx';
import { ActiveFilters, chosenIn, type FilterGroup, FilterPanel } from '../../ui/forms/filter-panel.tsx';
import { TextField } from '../../ui/forms/text-field.tsx';
import { PageColumns, PageHeading, Section } from '../../ui/layout/page-parts.tsx';
import type { DraftedNeed } from './about-needs.ts';
import { needPath } from './addresses.ts';
import type { NeedList } from './list.ts';
import { type FacetName, facetNames, maxSearchCharacters, queryOf, type Selection } from './list-schema.ts';
import { messages } from './messages.ts';
import { markedLanguage } from './need-text.tsx';
import type { ListedNeed } from './queries.ts';

export interface ListPageProps {
  readonly language: Language;
  readonly list: NeedList;
  readonly selection: Selection;
  readonly topics: ReadonlyMap<string, Topic>;
  readonly counties: ReadonlyMap<string, string>;
  /** Whether the reader has an organisation whose needs can be shown alone. */
  readonly hasOwn: boolean;
  /** What the reader's organisation is writing on. */
  readonly drafts: readonly DraftedNeed[];
}

const listPath = '/needs';

/** What public bodies need, to search and narrow. */
export const ListPage = (props: ListPageProps) => {
  const { language, list, selection } = props;
  const m = messages[language];
  const isNarrowed = queryOf(selection) !== '';
  if (list.total === 0 && !isNarrowed) return <NoneAtAll language={language} drafts={props.drafts} />;
  const groups = groupsOf(props);
  return (
    <>
      <PageHeading
        title={isNarrowed ? m.listFound(list.total) : m.listHeading(list.total)}
        lead={m.listLead}
        actions={<ButtonLink href={localisedPath(language, '/needs/new')}>{m.stateNeed}</ButtonLink>}
      />
      <Drafts language={language} drafts={props.drafts} />
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

const NoneAtAll = ({ language, drafts }: Pick<ListPageProps, 'language' | 'drafts'>) => {
  const m = messages[language];
  return (
    <>
      <PageHeading title={m.emptyTitle} lead={m.emptyHelp} />
      <div class="nytte-actions">
        <ButtonLink href={localisedPath(language, '/needs/new')}>{m.stateNeed}</ButtonLink>
      </div>
      <Drafts language={language} drafts={drafts} />
    </>
  );
};

/** What lies there to be gone on with. */
const Drafts = ({ language, drafts }: Pick<ListPageProps, 'language' | 'drafts'>) => {
  const m = messages[language];
  if (drafts.length === 0) return null;
  return (
    <Section id="drafts" heading={m.draftsHeading} lead={m.draftLead}>
      <ul class="nytte-need-briefs">
        {drafts.map(({ href, title, savedAt }) => (
          <li>
            <a href={localisedPath(language, href)}>{title ?? m.untitled}</a>
            {savedAt && <p class="nytte-quiet">{m.savedAt(formatMoment(language, savedAt))}</p>}
          </li>
        ))}
      </ul>
    </Section>
  );
};

const Search = ({ language, selection }: { language: Language; selection: Selection }) => {
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
  const file = (format: string) => `/needs.${format}${query ? `?${query}` : ''}`;
  return (
    <PagedCards
      lang={language}
      list={list}
      cards={list.needs.map((need) => <NeedCard language={language} need={need} />)}
      hrefOfPage={(page) => hrefOf(language, selection, page)}
      empty={{ title: m.nothingHelp, showAll: m.showAll, href: localisedPath(language, listPath) }}
    >
      {m.openData} <a href={file('csv')}>CSV</a>, <a href={file('json')}>JSON</a>.
    </PagedCards>
  );
};

const summaryCharacters = 200;

/** A need in a list: what, who, how many, how it stands. */
export const NeedCard = ({ language, need }: { readonly language: Language; readonly need: ListedNeed }) => {
  const m = messages[language];
  const lang = markedLanguage(language, need.body);
  const { today } = need.body;
  return (
    <article class="nytte-card">
      <h2 class="nytte-card__title" lang={lang}>
        <a href={localisedPath(language, needPath(need))}>{need.body.title}</a>
      </h2>
      <p lang={lang}>
        {today.length > summaryCharacters
          ? `${today.slice(0, today.lastIndexOf(' ', summaryCharacters))} …`
          : today}
      </p>
      <p class="nytte-meta">
        <span>{need.owner.name}</span>
        {need.organisations > 1 && <span>{m.bodies(need.organisations)}</span>}
        <span>{m.stateWord[need.state]}</span>
        {!need.isPublic && <span>{m.onlyUs}</span>}
      </p>
    </article>
  );
};

function hrefOf(language: Language, selection: Selection, page = 1): string {
  const query = queryOf(selection, page);
  return localisedPath(language, query ? `${listPath}?${query}` : listPath);
}

function groupsOf({ language, list, selection, topics, counties, hasOwn }: ListPageProps): FilterGroup[] {
  const m = messages[language];
  const labels: Record<FacetName, (value: string) => string> = {
    topic: (value) => topics.get(value)?.label[language] ?? value,
    lifeEvent: (value) => topics.get(value)?.label[language] ?? value,
    state: (value) => m.stateWord[value as keyof typeof m.stateWord] ?? value,
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
