import type { Child } from 'hono/jsx';
import type { Language } from '../../../kernel/i18n/language.ts';
import { localisedPath } from '../../../kernel/i18n/paths.ts';
import type { Topic } from '../../../kernel/topics/queries.ts';
import { Button, ButtonLink } from '../../../ui/components/button.tsx';
import { EmptyState } from '../../../ui/components/empty-state.tsx';
import { Pagination } from '../../../ui/components/pagination.tsx';
import { Select } from '../../../ui/forms/select.tsx';
import { SortLinks } from '../../../ui/forms/sort-links.tsx';
import { TextField } from '../../../ui/forms/text-field.tsx';
import { DetailsBlock, PageHeading } from '../../../ui/layout/page-parts.tsx';
import { messages as words } from '../messages.ts';
import { initiativePhases } from '../schema.ts';
import { messages } from './messages.ts';
import type { PortfolioCounts, PortfolioSums } from './queries.ts';
import {
  isNarrowed,
  maxTextCharacters,
  type PortfolioQuery,
  queryOf,
  rowsPerPage,
  signals,
  sorts,
  views,
} from './selection.ts';

export interface PortfolioPageProps {
  readonly language: Language;
  readonly query: PortfolioQuery;
  readonly organisation: { readonly id: string; readonly name: string };
  /** The reader's other organisations with a portfolio of their own. */
  readonly others: readonly { readonly id: string; readonly name: string }[];
  readonly sums: PortfolioSums;
  readonly counts: PortfolioCounts;
  readonly topics: ReadonlyMap<string, Topic>;
  readonly canBegin: boolean;
  /** The board, the table or the time line. */
  readonly children: Child;
}

const path = '/portfolio';

/** What an organisation tries, and what of it needs attention: read standing. */
export const PortfolioPage = (props: PortfolioPageProps) => {
  const { language, organisation, sums, counts, query } = props;
  const m = messages[language];
  const begin = props.canBegin && (
    <ButtonLink href={localisedPath(language, '/initiatives/new')}>{m.begin}</ButtonLink>
  );
  if (sums.all === 0) {
    return (
      <>
        <PageHeading
          kicker={m.kicker(organisation.name)}
          title={m.emptyTitle}
          lead={m.emptyHelp}
          actions={begin}
        />
        <Others {...props} />
      </>
    );
  }
  return (
    <>
      <PageHeading
        kicker={m.kicker(organisation.name)}
        title={m.heading(sums.all, sums.signals)}
        lead={m.lead(sums.going, sums.signals.no_owner)}
        actions={begin}
      />
      <Others {...props} />
      <Signals {...props} />
      <Filters {...props} />
      <Views {...props} />
      {counts.total === 0 ? <EmptyState title={m.none} /> : props.children}
      {query.view !== 'board' && <Pages {...props} />}
      <p>
        <a href={fileHref(props)}>{m.downloadCsv}</a>
      </p>
    </>
  );
};

const hrefOf = ({ language, query }: PortfolioPageProps, change: Partial<PortfolioQuery>): string => {
  const text = queryOf(query, change);
  return localisedPath(language, text ? `${path}?${text}` : path);
};

function fileHref({ query }: PortfolioPageProps): string {
  const text = queryOf(query, { view: 'board' });
  return text ? `${path}.csv?${text}` : `${path}.csv`;
}

/** Somebody who works for several may look at each. */
const Others = ({ language, others, query }: PortfolioPageProps) => {
  const m = messages[language];
  if (others.length === 0) return null;
  return (
    <nav class="nytte-views" aria-label={m.organisations}>
      <ul>
        {others.map(({ id, name }) => (
          <li>
            <a
              href={localisedPath(language, `${path}?${queryOf({ ...query, organisation: id, topic: [] })}`)}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};

/** The figures of the heading, each a filter that is put on and taken off. */
const Signals = (props: PortfolioPageProps) => {
  const { language, query, sums } = props;
  const m = messages[language];
  return (
    <nav aria-label={m.signalsLabel}>
      <ul class="nytte-signals">
        {signals.map((signal) => {
          const isOn = query.show.includes(signal);
          const show = isOn ? query.show.filter((one) => one !== signal) : [...query.show, signal];
          return (
            <li>
              <a
                class={`nytte-signal${isOn ? ' nytte-signal--on' : ''}`}
                href={hrefOf(props, { show })}
                aria-current={isOn ? 'true' : undefined}
              >
                <strong>{sums.signals[signal]}</strong> <span>{m.signal[signal]}</span>
                <span class="nytte-quiet">{m.signalHelp[signal]}</span>
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
};

const Filters = (props: PortfolioPageProps) => {
  const { language, query, counts, topics } = props;
  const m = messages[language];
  const { phase, topic, q } = query;
  const chosen = phase.length + topic.length + (q ? 1 : 0);
  const topicOptions = new Map(counts.topic);
  for (const id of topic) if (!topicOptions.has(id)) topicOptions.set(id, 0);
  return (
    <DetailsBlock summary={chosen > 0 ? m.choiceCount(m.filters, chosen) : m.filters} isOpen={chosen > 0}>
      <form class="nytte-portfolio-filters" method="get" action={localisedPath(language, path)}>
        {query.show.map((value) => (
          <input type="hidden" name="show" value={value} />
        ))}
        {query.view !== 'board' && <input type="hidden" name="view" value={query.view} />}
        {query.sort !== 'due' && <input type="hidden" name="sort" value={query.sort} />}
        {query.organisation && <input type="hidden" name="organisation" value={query.organisation} />}
        <TextField
          lang={language}
          name="q"
          label={m.text}
          value={q}
          maxLength={maxTextCharacters}
          size={20}
        />
        <Select
          lang={language}
          name="phase"
          label={m.phase}
          value={phase[0]}
          emptyLabel={m.anyPhase}
          options={initiativePhases.map((value) => ({
            value,
            label: m.choiceCount(words[language].phase[value], counts.phase.get(value) ?? 0),
          }))}
        />
        <Select
          lang={language}
          name="topic"
          label={m.topic}
          value={topic[0]}
          emptyLabel={m.anyTopic}
          options={[...topicOptions].map(([value, count]) => ({
            value,
            label: m.choiceCount(topics.get(value)?.label[language] ?? value, count),
          }))}
        />
        <Button variant="secondary">{m.apply}</Button>
      </form>
    </DetailsBlock>
  );
};

const Views = (props: PortfolioPageProps) => {
  const { language, query, counts } = props;
  const m = messages[language];
  return (
    <div class="nytte-portfolio-bar">
      <nav class="nytte-views" aria-label={m.viewLabel}>
        <ul>
          {views.map((view) => (
            <li>
              <a href={hrefOf(props, { view })} aria-current={view === query.view ? 'page' : undefined}>
                {m.view[view]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <p>
        {m.shown(counts.total)}
        {isNarrowed(query) && (
          <>
            {' '}
            <a href={hrefOf(props, { show: [], phase: [], topic: [], q: undefined })}>{m.clear}</a>
          </>
        )}
      </p>
      {query.view !== 'board' && (
        <SortLinks
          lang={language}
          options={sorts.map((sort) => ({
            label: m.sort[sort],
            href: hrefOf(props, { sort }),
            isCurrent: sort === query.sort,
          }))}
        />
      )}
    </div>
  );
};

const Pages = (props: PortfolioPageProps) => (
  <Pagination
    lang={props.language}
    page={props.query.page}
    pageCount={Math.max(1, Math.ceil(props.counts.total / rowsPerPage))}
    hrefOfPage={(page) => hrefOf(props, { page })}
  />
);
