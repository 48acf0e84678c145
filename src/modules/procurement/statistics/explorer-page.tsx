import { formatNumber } from '../../../kernel/i18n/format.ts';
import { localisedPath } from '../../../kernel/i18n/paths.ts';
import { DataTable } from '../../../ui/components/data-table.tsx';
import { Notice } from '../../../ui/components/notice.tsx';
import { ShareBar } from '../../../ui/components/share-bar.tsx';
import { DetailsBlock, PageColumns, PageHeading, Section } from '../../../ui/layout/page-parts.tsx';
import { excludedText, intervalText, mainText, shareText, valueText } from './cell-words.ts';
import { codeWords, keyLabel } from './code-words.ts';
import { ExplorerChart } from './explorer-chart.tsx';
import { ExplorerForm, type ExplorerProps } from './explorer-form.tsx';
import { indicatorTexts } from './indicator-texts.ts';
import { indicatorOf } from './indicators.ts';
import { statisticsMessages } from './messages.ts';
import { NothingToCount } from './national-page.tsx';
import type { Cell } from './roll-up.ts';
import { commandOf, queryOf } from './schema.ts';
import type { IndicatorRow } from './table.ts';

/** One figure, divided and filtered as one likes: chart, table, file, link and command. */
export const ExplorerPage = (props: ExplorerProps) => {
  const { language, question, table, faults } = props;
  const m = statisticsMessages[language];
  const text = indicatorTexts[language].indicators[question.indicator];
  return (
    <>
      <PageHeading kicker={m.explorerTitle} title={titleOf(props)} lead={m.explorerLead} />
      {faults.length > 0 && <Notice lang={language} kind="warning" title={faults.join('; ')} isStatus />}
      <PageColumns asidePlace="start" asideLabel={m.explorerTitle} aside={<ExplorerForm {...props} />}>
        {isEmpty(props) ? <NothingToCount language={language} /> : <Answer {...props} />}
        <DetailsBlock summary={m.howCounted}>
          <p>{text.rule}</p>
          <p>{m.intervalNote}</p>
          <p>
            {m.version(table.queryVersion)}{' '}
            <a href={localisedPath(language, '/methods/procurement')}>{m.methodTitle}</a>
          </p>
        </DetailsBlock>
      </PageColumns>
    </>
  );
};

/** Nothing has been read: whatever is asked, there is nothing to count. */
const isEmpty = ({ choices }: ExplorerProps) => choices.stage.length === 0;

function titleOf({ language, question, table }: ExplorerProps): string {
  const m = statisticsMessages[language];
  const { name } = indicatorTexts[language].indicators[question.indicator];
  const [total, ...others] = table.totals.filter(({ counted }) => counted > 0);
  if (!total || total.denominator === 0) return m.nothingHeading(name);
  if (question.by.includes('stage')) return `${name}. ${m.noTotals}`;
  if (indicatorOf(question.indicator).kind === 'spread') {
    if (others.length > 0) return m.severalCurrencies(name);
    return m.medianHeading(name, mainText(language, question.indicator, total));
  }
  return m.shareHeading(
    name,
    shareText(language, total.share),
    formatNumber(language, total.numerator ?? 0),
    formatNumber(language, total.denominator),
    indicatorTexts[language].units[table.unit],
  );
}

const Answer = (props: ExplorerProps) => {
  const { language, question, table } = props;
  const m = statisticsMessages[language];
  const query = queryOf(question);
  return (
    <>
      {!question.by.includes('stage') && table.totals.map((total) => <Summary {...props} total={total} />)}
      <ExplorerChart {...props} />
      <Section id="table" heading={m.table}>
        <Rows {...props} />
      </Section>
      <Section id="repeat" heading={m.repeat} lead={m.repeatLead}>
        <pre class="nytte-command">
          <code>{commandOf(question)}</code>
        </pre>
        <p>
          <a href={localisedPath(language, `/procurement/statistics?${query}`)}>{m.link}</a>
        </p>
        <ShareBar
          lang={language}
          href={localisedPath(language, `/procurement/statistics?${query}`)}
          downloads={[
            { label: m.csv, href: `/procurement/statistics.csv?${query}` },
            { label: m.json, href: `/api/v1/procurement/statistics?${query}` },
          ]}
        />
      </Section>
    </>
  );
};

const Summary = ({ language, table, total }: ExplorerProps & { readonly total: Cell }) => {
  const m = statisticsMessages[language];
  const number = (count: number) => formatNumber(language, count);
  const excluded = excludedText(language, total.excluded);
  const units = indicatorTexts[language].units[table.unit];
  return (
    <p>
      {total.currency && total.currency !== 'not-reported' && <strong>{total.currency}: </strong>}
      {m.summary(
        number(total.counted),
        number(total.known),
        number(total.missing),
        number(total.outside),
        units,
      )}{' '}
      {excluded ? m.excluded(excluded) : m.excludedNone}
      {total.faults > 0 && ` ${m.faults(number(total.faults))}`}
    </p>
  );
};

const Rows = ({ language, question, table, names }: ExplorerProps) => {
  const m = statisticsMessages[language];
  const isSpread = indicatorOf(question.indicator).kind === 'spread';
  const hasCurrency = table.rows.some(({ currency }) => currency !== undefined);
  const number = (count: number | undefined) =>
    count === undefined ? '–' : formatNumber(language, count, 0);
  const headings = [
    ...question.by.map((name) => codeWords[language].dimensions[name]),
    ...(question.by.length === 0 ? [m.table] : []),
    ...(hasCurrency ? [m.currency] : []),
    ...(isSpread
      ? [m.medianColumn, m.quartiles, m.sum, m.known]
      : [m.numerator, m.denominator, m.share, m.interval]),
    m.missing,
    m.excludedColumn,
  ];
  const textColumns = Math.max(1, question.by.length) + (hasCurrency ? 1 : 0);
  const figures = (row: IndicatorRow) =>
    isSpread
      ? [
          row.median === undefined ? '–' : valueText(language, question.indicator, row.median),
          row.q1 === undefined ? '–' : `${number(row.q1)}–${number(row.q3)}`,
          number(row.sum),
          number(row.known),
        ]
      : [
          number(row.numerator),
          number(row.denominator),
          shareText(language, row.share),
          <span>
            {intervalText(language, row)}
            {row.isSmall && row.denominator > 0 && <small class="nytte-quiet"> {m.few}</small>}
          </span>,
        ];
  return (
    <DataTable
      caption={m.table}
      isCaptionHidden
      columns={headings.map((heading, index) => ({ heading, isNumeric: index >= textColumns }))}
      rows={table.rows.map((row) => [
        ...question.by.map((name, index) => keyLabel(language, name, row.keys[index] ?? '', names)),
        ...(question.by.length === 0 ? [m.all] : []),
        ...(hasCurrency ? [row.currency === 'not-reported' ? '–' : (row.currency ?? '–')] : []),
        ...figures(row),
        `${number(row.missing)} (${shareText(language, row.missingShare)})`,
        number(Object.values(row.excluded).reduce((sum, count) => sum + count, 0)),
      ])}
    />
  );
};
