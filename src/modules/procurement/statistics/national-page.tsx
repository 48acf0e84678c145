import { formatNumber } from '../../../kernel/i18n/format.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import { localisedPath } from '../../../kernel/i18n/paths.ts';
import { ChartFigure } from '../../../ui/charts/chart-figure.tsx';
import { StackedYears } from '../../../ui/charts/stacked-years.tsx';
import { ButtonLink } from '../../../ui/components/button.tsx';
import { CardList } from '../../../ui/components/card-list.tsx';
import { DataTable } from '../../../ui/components/data-table.tsx';
import { EmptyState } from '../../../ui/components/empty-state.tsx';
import { DetailsBlock, PageHeading, Section } from '../../../ui/layout/page-parts.tsx';
import { excludedText, intervalText, mainText, ofText, shareText } from './cell-words.ts';
import { keyLabel } from './code-words.ts';
import { indicatorTexts } from './indicator-texts.ts';
import { dfoReference, indicatorGroups, indicatorOf } from './indicators.ts';
import { statisticsMessages } from './messages.ts';
import type { IndicatorCard, NationalView } from './national-view.ts';
import { queryOf } from './schema.ts';
import type { IndicatorRow } from './table.ts';

export interface NationalPageProps {
  readonly language: Language;
  /** Undefined where no notice has been read. */
  readonly view: NationalView | undefined;
}

/** The front of the room: how much of procurement says that it buys innovation, and how much says nothing. */
export const NationalPage = ({ language, view }: NationalPageProps) => {
  const m = statisticsMessages[language];
  if (!view || view.declared.counted === 0) return <EmptyNational language={language} />;
  const { declared, byYear } = view;
  const years = byYear.rows.map(({ keys }) => keys[0] ?? '').filter((year) => /^\d{4}$/.test(year));
  const [first, last] = [years[0] ?? '', years.at(-1) ?? ''];
  return (
    <>
      <PageHeading
        kicker={m.kicker}
        title={m.nationalHeading(
          shareText(language, declared.share),
          shareText(language, declared.missingShare),
        )}
        lead={m.nationalLead(
          formatNumber(language, declared.counted),
          first === last ? first : `${first}–${last}`,
        )}
        actions={
          <ButtonLink href={localisedPath(language, '/procurement/statistics?by=year')}>
            {m.explore}
          </ButtonLink>
        }
      />
      <Ways language={language} />
      <ByYear language={language} view={view} />
      <ByThreshold language={language} view={view} />
      <Section id="figures" heading={m.cardsHeading} lead={m.cardsLead}>
        {indicatorGroups.map((group) => (
          <Section id={`group-${group}`} level={3} heading={indicatorTexts[language].groups[group]}>
            <CardList
              layout="grid"
              cards={view.cards
                .filter(({ name }) => indicatorOf(name).group === group)
                .map((card) => <Card language={language} card={card} />)}
            />
          </Section>
        ))}
      </Section>
      <Files language={language} />
    </>
  );
};

const EmptyNational = ({ language }: { readonly language: Language }) => {
  const m = statisticsMessages[language];
  return (
    <>
      <PageHeading kicker={m.kicker} title={m.emptyTitle} lead={m.empty} />
      <pre class="nytte-command">
        <code>{`${m.emptyCommand}\n${m.emptyDoffin}`}</code>
      </pre>
      <Ways language={language} />
    </>
  );
};

const Ways = ({ language }: { readonly language: Language }) => {
  const m = statisticsMessages[language];
  return (
    <nav aria-label={m.waysHeading}>
      <ul class="nytte-links">
        {m.ways.map(([path, label]) => (
          <li>
            <a href={localisedPath(language, path)}>{label}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
};

const ByYear = ({ language, view }: { readonly language: Language; readonly view: NationalView }) => {
  const m = statisticsMessages[language];
  const rows = view.byYear.rows.filter(({ keys }) => /^\d{4}$/.test(keys[0] ?? ''));
  const [first, last] = [rows[0]?.keys[0], rows.at(-1)?.keys[0]];
  if (!first || !last) return null;
  const question = { indicator: 'declared-innovation', by: ['year'], filters: {} } as const;
  return (
    <Section id="years" heading={m.yearHeading}>
      <ChartFigure
        lang={language}
        caption={m.yearCaption}
        table={{
          caption: m.yearHeading,
          columns: [m.year, m.yes, m.no, m.silent, m.share, m.missing].map((heading, index) => ({
            heading,
            isNumeric: index > 0,
          })),
          rows: rows.map((row) => [
            row.keys[0] ?? '',
            ...[row.numerator ?? 0, row.known - (row.numerator ?? 0), row.missing].map((count) =>
              formatNumber(language, count),
            ),
            shareText(language, row.share),
            shareText(language, row.missingShare),
          ]),
        }}
        downloads={[{ label: 'CSV', href: `/procurement/statistics.csv?${queryOf(question)}` }]}
        method={<p>{indicatorTexts[language].indicators['declared-innovation'].rule}</p>}
      >
        <StackedYears
          id="declared"
          title={m.yearHeading}
          description={m.yearDescription(first, last)}
          series={[
            { label: m.yes, form: 'measured' },
            { label: m.no, form: 'estimated' },
            { label: m.silent, form: 'unknown' },
          ]}
          years={rows.map((row) => ({
            year: Number(row.keys[0]),
            values: [row.numerator ?? 0, row.known - (row.numerator ?? 0), row.missing],
          }))}
        />
      </ChartFigure>
      <p>
        <a href={localisedPath(language, `/procurement/statistics?${queryOf(question)}`)}>{m.repeat}</a>
      </p>
    </Section>
  );
};

const ByThreshold = ({ language, view }: { readonly language: Language; readonly view: NationalView }) => {
  const m = statisticsMessages[language];
  return (
    <Section id="thresholds" heading={m.thresholdHeading}>
      <DataTable
        caption={m.thresholdHeading}
        isCaptionHidden
        columns={['', m.numerator, m.denominator, m.share, m.interval, m.missing].map((heading, index) => ({
          heading: heading || m.table,
          isNumeric: index > 0,
        }))}
        rows={view.byThreshold.rows.map((row: IndicatorRow) => [
          keyLabel(language, 'threshold', row.keys[0] ?? '', new Map()),
          formatNumber(language, row.numerator ?? 0),
          formatNumber(language, row.denominator),
          shareText(language, row.share),
          intervalText(language, row),
          shareText(language, row.missingShare),
        ])}
      />
    </Section>
  );
};

const Card = ({ language, card }: { readonly language: Language; readonly card: IndicatorCard }) => {
  const m = statisticsMessages[language];
  const { name, cell, table } = card;
  const text = indicatorTexts[language].indicators[name];
  const excluded = excludedText(language, cell.excluded);
  const question = queryOf({ indicator: name, by: ['year'], filters: {} });
  return (
    <article class="nytte-card nytte-figure-card">
      <h4 class="nytte-card__title">{text.name}</h4>
      <p class="nytte-figure-card__figure">{mainText(language, name, cell)}</p>
      <p class="nytte-meta">
        {ofText(language, cell, table.unit)}
        {cell.counted > 0 && `. ${m.missingPart(shareText(language, cell.missingShare))}.`}
        {cell.isSmall && cell.denominator > 0 && ` (${m.few})`}
      </p>
      {name === 'innovative-procedures' && (
        <p class="nytte-quiet">
          {m.dfo(
            shareText(language, dfoReference.sharePercent / 100),
            dfoReference.firstYear,
            dfoReference.lastYear,
          )}
        </p>
      )}
      <DetailsBlock summary={m.howCounted}>
        <p>{text.rule}</p>
        {excluded && <p>{m.excluded(excluded)}</p>}
        <p class="nytte-quiet">{m.version(table.queryVersion)}</p>
      </DetailsBlock>
      <p>
        <a
          href={localisedPath(language, `/procurement/statistics?${question}`)}
          aria-label={`${m.open}: ${text.name}`}
        >
          {m.open}
        </a>
      </p>
    </article>
  );
};

/** The table behind the figures, its dictionary and its description. */
const Files = ({ language }: { readonly language: Language }) => {
  const m = statisticsMessages[language];
  return (
    <Section id="files" heading={m.filesHeading}>
      <ul>
        {m.files.map(([path, label]) => (
          <li>
            <a href={path}>{label}</a>
          </li>
        ))}
      </ul>
    </Section>
  );
};

/** Says what belongs here and how to begin, on a page that has nothing to count. */
export const NothingToCount = ({ language }: { readonly language: Language }) => {
  const m = statisticsMessages[language];
  return (
    <EmptyState title={m.emptyTitle}>
      <p>{m.empty}</p>
      <pre class="nytte-command">
        <code>{`${m.emptyCommand}\n${m.emptyDoffin}`}</code>
      </pre>
    </EmptyState>
  );
};
