import { formatDay } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { Button, ButtonLink } from '../../ui/components/button.tsx';
import { CardList } from '../../ui/components/card-list.tsx';
import { EmptyState } from '../../ui/components/empty-state.tsx';
import { FilterPanel } from '../../ui/forms/filter-panel.tsx';
import { TextField } from '../../ui/forms/text-field.tsx';
import { PageColumns, PageHeading } from '../../ui/layout/page-parts.tsx';
import { codeName, cpvName, languageTag } from './codes.ts';
import { noticeMessages } from './notice-messages.ts';
import type { ListedNotice, NoticeCounts } from './notice-queries.ts';
import type { NoticeSelection } from './notice-schema.ts';
import { stages } from './settle/domain.ts';

export interface NoticeListPageProps {
  readonly language: Language;
  readonly notices: readonly ListedNotice[];
  readonly counts: NoticeCounts;
  readonly selection: NoticeSelection;
  readonly buyerName: string | undefined;
  /** The cursor of the next page. */
  readonly next: string | undefined;
}

/** The query string of a selection; empty for all. */
export function noticeQuery({ q, year, buyer, stage, cpv }: NoticeSelection, cursor?: string): string {
  return new URLSearchParams({
    ...(q ? { q } : {}),
    ...(year ? { year: String(year) } : {}),
    ...(buyer ? { buyer } : {}),
    ...(stage ? { stage } : {}),
    ...(cpv ? { cpv } : {}),
    ...(cursor ? { cursor } : {}),
  }).toString();
}

const withQuery = (path: string, query: string) => (query === '' ? path : `${path}?${query}`);

/** Notices that count, newest first, or those that fit some words best. */
export const NoticeListPage = (props: NoticeListPageProps) => {
  const { language, notices, counts, selection } = props;
  const m = noticeMessages[language];
  const isNarrowed = noticeQuery(selection) !== '';
  if (counts.total === 0 && !isNarrowed) return <NothingRead language={language} />;
  return (
    <>
      <PageHeading
        kicker={m.kicker}
        title={selection.q ? m.found(notices.length) : m.heading(counts.total)}
        lead={m.lead}
      />
      <Search {...props} />
      <PageColumns asideLabel={m.filters.label} asidePlace="start" aside={<Filters {...props} />}>
        {notices.length === 0 ? (
          <EmptyState
            title={m.none}
            action={
              <ButtonLink href={localisedPath(language, '/procurement/notices')} variant="secondary">
                {m.showAll}
              </ButtonLink>
            }
          >
            <p>{m.noneHelp}</p>
          </EmptyState>
        ) : (
          <Found {...props} />
        )}
      </PageColumns>
    </>
  );
};

const NothingRead = ({ language }: { readonly language: Language }) => {
  const m = noticeMessages[language];
  return (
    <>
      <PageHeading kicker={m.kicker} title={m.empty} lead={m.emptyHelp} />
      <pre class="nytte-code" tabindex={0}>
        <code>nytte notices import FOLDER</code>
      </pre>
      <p>
        <a href={localisedPath(language, '/procurement/imports')}>{m.imports}</a>
      </p>
    </>
  );
};

const Search = ({ language, selection, buyerName }: NoticeListPageProps) => {
  const m = noticeMessages[language];
  const { q, ...rest } = selection;
  return (
    <search>
      <form
        class="nytte-prose nytte-form"
        action={localisedPath(language, '/procurement/notices')}
        method="get"
      >
        {[...new URLSearchParams(noticeQuery(rest))].map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <TextField lang={language} name="q" type="search" label={m.searchLabel} value={q} maxLength={200} />
        <Button variant="secondary">{m.search}</Button>
      </form>
      {buyerName && <p>{m.onlyBuyer(buyerName)}</p>}
    </search>
  );
};

const Filters = ({ language, counts, selection }: NoticeListPageProps) => {
  const m = noticeMessages[language];
  const { q, buyer } = selection;
  const order = (stage: string) => (stages as readonly string[]).indexOf(stage);
  return (
    <FilterPanel
      lang={language}
      action={localisedPath(language, '/procurement/notices')}
      hidden={[...(q ? [{ name: 'q', value: q }] : []), ...(buyer ? [{ name: 'buyer', value: buyer }] : [])]}
      groups={[
        {
          name: 'stage',
          legend: m.filters.stage,
          kind: 'radio' as const,
          options: [...counts.stages]
            .sort((one, other) => order(one.value) - order(other.value))
            .map(({ value, count }) => ({
              value,
              count,
              label: stages.find((one) => one === value) ? m.stage[value as (typeof stages)[number]] : value,
              isChosen: value === selection.stage,
            })),
        },
        {
          name: 'year',
          legend: m.filters.year,
          kind: 'radio' as const,
          options: counts.years.map(({ value, count }) => ({
            value,
            count,
            label: value,
            isChosen: value === String(selection.year ?? ''),
          })),
        },
        {
          name: 'cpv',
          legend: m.filters.cpv,
          kind: 'radio' as const,
          options: counts.divisions.map(({ value, count }) => ({
            value,
            count,
            label: cpvName(language, value),
            isChosen: selection.cpv?.startsWith(value) === true,
          })),
        },
      ].filter(({ options }) => options.length > 0)}
    />
  );
};

const Found = ({ language, notices, selection, next }: NoticeListPageProps) => {
  const m = noticeMessages[language];
  const query = noticeQuery(selection);
  return (
    <>
      <CardList cards={notices.map((notice) => <NoticeCard language={language} notice={notice} />)} />
      {next && (
        <p>
          <a
            rel="next"
            href={localisedPath(language, withQuery('/procurement/notices', noticeQuery(selection, next)))}
          >
            {m.next}
          </a>
        </p>
      )}
      <p>
        {m.openData} <a href={withQuery('/procurement/notices.csv', query)}>CSV</a>,{' '}
        <a href={withQuery('/api/v1/notices', query)}>JSON</a>.{' '}
        <a href={localisedPath(language, '/procurement/imports')}>{m.imports}</a>.
      </p>
    </>
  );
};

/** A notice in a list: what, who, when, of what kind. */
export const NoticeCard = ({
  language,
  notice,
  headingLevel = 2,
}: {
  readonly language: Language;
  readonly notice: ListedNotice;
  readonly headingLevel?: 2 | 3;
}) => {
  const m = noticeMessages[language];
  const Heading = `h${headingLevel}` as const;
  const stage = stages.find((one) => one === notice.stage) ?? 'other';
  return (
    <article class="nytte-card">
      <Heading class="nytte-card__title" lang={notice.title ? languageTag(notice.language) : undefined}>
        <a href={localisedPath(language, `/procurement/notices/${notice.id}`)}>
          {notice.title ?? m.untitled}
        </a>
      </Heading>
      <p>{notice.buyer ?? m.noBuyer}</p>
      <p class="nytte-meta">
        <span>{m.stage[stage]}</span>
        {notice.procedureType && (
          <span>{codeName(language, 'procurement-procedure-type', notice.procedureType)}</span>
        )}
        {notice.publishedOn && <span>{formatDay(language, notice.publishedOn)}</span>}
        {notice.cpv && <span>{cpvName(language, notice.cpv)}</span>}
        {notice.standing === 'cancelled' && <span>{m.standing.cancelled}</span>}
        {notice.isDemonstration && <span>{m.demonstration}</span>}
      </p>
    </article>
  );
};
