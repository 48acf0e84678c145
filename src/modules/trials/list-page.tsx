import { formatDay, osloDay } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { Button, ButtonLink } from '../../ui/components/button.tsx';
import { CardList } from '../../ui/components/card-list.tsx';
import { EmptyState } from '../../ui/components/empty-state.tsx';
import { Pagination } from '../../ui/components/pagination.tsx';
import { Select } from '../../ui/forms/select.tsx';
import { TextField } from '../../ui/forms/text-field.tsx';
import { PageHeading } from '../../ui/layout/page-parts.tsx';
import type { ListedTrial, TrialSelection } from './list.ts';
import { messages } from './messages.ts';
import { conclusionCodes } from './open-data.ts';
import { resultMessages } from './result-messages.ts';
import { effectWords } from './result-words.ts';

export interface ListPageProps {
  readonly language: Language;
  readonly trials: readonly ListedTrial[];
  readonly total: number;
  readonly selection: TrialSelection;
  readonly page: number;
  readonly pageCount: number;
}

export function queryOf({ q, conclusion }: TrialSelection, page = 1): string {
  return new URLSearchParams({
    ...(q ? { q } : {}),
    ...(conclusion ? { conclusion } : {}),
    ...(page > 1 ? { page: String(page) } : {}),
  }).toString();
}

const hrefOf = (language: Language, selection: TrialSelection, page: number): string => {
  const query = queryOf(selection, page);
  return localisedPath(language, query ? `/trials?${query}` : '/trials');
};

/** Registered trials, also those that did not work. */
export const ListPage = (props: ListPageProps) => {
  const { language, trials, total, selection, page, pageCount } = props;
  const m = messages[language];
  const isNarrowed = queryOf(selection) !== '';
  const query = queryOf(selection);
  const file = (format: string) => `/trials.${format}${query ? `?${query}` : ''}`;
  return (
    <>
      <PageHeading
        title={isNarrowed ? m.listFound(total) : m.listHeading(total)}
        lead={total === 0 && !isNarrowed ? m.emptyHelp : m.listLead}
        actions={<ButtonLink href={localisedPath(language, '/trials/choose')}>{m.choose}</ButtonLink>}
      />
      {(total > 0 || isNarrowed) && <Search language={language} selection={selection} />}
      {total === 0 && isNarrowed && (
        <EmptyState
          title={m.listFound(0)}
          action={
            <ButtonLink href={localisedPath(language, '/trials')} variant="secondary">
              {m.showAll}
            </ButtonLink>
          }
        />
      )}
      {trials.length > 0 && (
        <>
          <CardList cards={trials.map((trial) => <TrialCard language={language} trial={trial} />)} />
          <Pagination
            lang={language}
            page={page}
            pageCount={pageCount}
            hrefOfPage={(other) => hrefOf(language, selection, other)}
          />
          <p>
            {m.openData} <a href={file('csv')}>CSV</a>,{' '}
            <a href={`/api/v1/trials${query ? `?${query}` : ''}`}>JSON</a>.
          </p>
        </>
      )}
      <p>
        <a href={localisedPath(language, '/methods/trials')}>{m.methods}</a>
      </p>
    </>
  );
};

const Search = ({ language, selection }: { language: Language; selection: TrialSelection }) => {
  const m = messages[language];
  return (
    <search>
      <form class="nytte-prose nytte-form" action={localisedPath(language, '/trials')} method="get">
        <TextField
          lang={language}
          name="q"
          type="search"
          label={m.searchLabel}
          value={selection.q}
          maxLength={200}
        />
        <Select
          lang={language}
          name="conclusion"
          label={m.conclusionFilter}
          emptyLabel={m.anyConclusion}
          value={selection.conclusion}
          options={[
            ...conclusionCodes.map((code) => ({
              value: code,
              label: resultMessages[language].conclusion[code],
            })),
            { value: 'none', label: m.notAnalysed },
          ]}
        />
        <Button variant="secondary">{m.searchSubmit}</Button>
      </form>
    </search>
  );
};

/** A trial in a list: what it asked, who, what it showed, how sure. */
export const TrialCard = ({
  language,
  trial,
  headingLevel = 2,
}: {
  readonly language: Language;
  readonly trial: ListedTrial;
  readonly headingLevel?: 2 | 3;
}) => {
  const m = messages[language];
  const lang = trial.language === language ? undefined : trial.language;
  const Heading = `h${headingLevel}` as const;
  return (
    <article class="nytte-card">
      <Heading class="nytte-card__title" lang={lang}>
        <a href={localisedPath(language, `/trials/${trial.slug}`)}>{trial.title}</a>
      </Heading>
      {trial.conclusion ? (
        <p>
          <strong>{resultMessages[language].conclusion[trial.conclusion]}.</strong>{' '}
          {trial.effect && (
            <>
              <span lang={lang}>{trial.measure.label}</span>:{' '}
              {effectWords(language, trial.measure, trial.effect)}
            </>
          )}
        </p>
      ) : (
        <p>{m.notAnalysed}</p>
      )}
      <p class="nytte-meta">
        <span>{trial.organisation}</span>
        <span>{m.state[trial.state]}</span>
        <span>{formatDay(language, osloDay(trial.registeredAt))}</span>
      </p>
    </article>
  );
};
