import type { Language } from '../../kernel/i18n/language.ts';
import { BarChart } from '../../ui/charts/bar-chart.tsx';
import { ChartFigure } from '../../ui/charts/chart-figure.tsx';
import { IntervalChart } from '../../ui/charts/interval-chart.tsx';
import { DataTable } from '../../ui/components/data-table.tsx';
import { Notice } from '../../ui/components/notice.tsx';
import { DetailsBlock, Section } from '../../ui/layout/page-parts.tsx';
import { levelWords } from './amounts.ts';
import type { MeasureResult } from './core/analysis/result.ts';
import type { KeptResult } from './materials.ts';
import { resultMessages } from './result-messages.ts';
import {
  allocationSentence,
  effectChart,
  issueSentences,
  levelsTable,
  looksChart,
  lookWarnings,
  methodSentences,
  missingSentences,
  openIssueSentences,
  secondaryTable,
  type WrittenTable,
  writtenConclusions,
} from './result-words.ts';

export interface ResultViewProps {
  readonly language: Language;
  readonly kept: KeptResult;
  /** Every analysis of the trial, the last first. */
  readonly results: readonly KeptResult[];
  /** Whether the reader may see what stands in the rows. */
  readonly seesRows: boolean;
}

/** What a trial showed: the conclusion, the effect, what was missing, the other measures, the method. */
export const ResultView = (props: ResultViewProps) => {
  const { language, kept } = props;
  return (
    <>
      <Conclusions {...props} />
      <Effect {...props} />
      <Secondary {...props} />
      <Missing {...props} />
      <Method language={language} kept={kept} />
    </>
  );
};

export const Conclusions = ({ language, kept, results }: ResultViewProps) => (
  <>
    {writtenConclusions(language, kept).map(({ code, group, title, because, figures }) => (
      <section class={`nytte-trial-answer nytte-trial-answer--${code}`}>
        <h2>{group ? `${group}: ${title}` : title}</h2>
        <p class="nytte-lead">{because}</p>
        {figures.map((figure) => (
          <p>{figure}</p>
        ))}
      </section>
    ))}
    {lookWarnings(language, kept, results).map((warning) => (
      <Notice lang={language} kind="warning" title={warning} />
    ))}
  </>
);

const Effect = ({ language, kept, results }: ResultViewProps) => {
  const m = resultMessages[language];
  const [measure] = kept.result.measures;
  if (!measure) return null;
  const chart = effectChart(language, kept, 'effect');
  const looks = looksChart(language, results, 'looks');
  const table = levelsTable(language, kept, measure);
  return (
    <Section id="effect" heading={m.effectHeading(measure.label ?? measure.code)}>
      {chart ? (
        <ChartFigure lang={language} caption={chart.description} table={tableOf(table)}>
          <IntervalChart {...chart} />
        </ChartFigure>
      ) : (
        <DataTable {...tableOf(table)} />
      )}
      <Levels language={language} kept={kept} measure={measure} table={table} />
      {looks && (
        <ChartFigure
          lang={language}
          heading={m.looksTitle}
          caption={kept.result.isSequential ? m.sequentialHelp : m.early}
          table={{
            caption: m.looksTitle,
            columns: [{ heading: m.looksTitle }, { heading: m.effect, isNumeric: true }],
            rows: looks.rows.map(({ label, valueLabel }) => [label, valueLabel]),
          }}
        >
          <IntervalChart {...looks} />
        </ChartFigure>
      )}
    </Section>
  );
};

/** Bars begin at zero: only levels above it can be bars. */
const Levels = ({
  language,
  kept,
  measure,
  table,
}: {
  readonly language: Language;
  readonly kept: KeptResult;
  readonly measure: MeasureResult;
  readonly table: WrittenTable;
}) => {
  const m = resultMessages[language];
  const levels = measure.groups.map(({ level }) => level);
  if (levels.some((level) => level === null || level < 0)) return null;
  const { alpha } = kept.result;
  return (
    <ChartFigure lang={language} heading={m.levelsTitle} caption={table.caption} table={tableOf(table)}>
      <BarChart
        id="levels"
        title={m.levelsTitle}
        description={`${table.caption}, ${(1 - alpha) * 100} %`}
        bars={measure.groups.map((group, at) => ({
          label: table.rows[at]?.[0] ?? group.code,
          value: group.level ?? 0,
          valueLabel: levelWords(language, measure, group.level ?? 0),
          ...(group.interval ? { low: group.interval.low, high: group.interval.high } : {}),
        }))}
        {...(measure.kind === 'proportion' ? { maxValue: 1 } : {})}
      />
    </ChartFigure>
  );
};

const Secondary = ({ language, kept }: ResultViewProps) => {
  const m = resultMessages[language];
  const table = secondaryTable(language, kept);
  if (!table) return null;
  return (
    <Section id="secondary" heading={m.secondaryHeading} lead={m.secondaryLead}>
      <DataTable {...tableOf(table)} isCaptionHidden />
    </Section>
  );
};

const Missing = ({ language, kept, seesRows }: ResultViewProps) => {
  const m = resultMessages[language];
  const { issues } = kept.result;
  const told = seesRows ? issueSentences(language, issues) : openIssueSentences(language, issues);
  const allocation = allocationSentence(language, kept.result);
  return (
    <>
      <Section id="missing" heading={m.missingHeading}>
        {told.length > 0 ? (
          <ul>
            {told.map((sentence) => (
              <li>{sentence}</li>
            ))}
          </ul>
        ) : (
          <p>{m.nothingMissing}</p>
        )}
        {missingSentences(language, kept).map((sentence) => (
          <p>{sentence}</p>
        ))}
      </Section>
      {allocation && (
        <Section id="allocation" heading={m.allocationHeading}>
          <p>{allocation}</p>
        </Section>
      )}
    </>
  );
};

const Method = ({ language, kept }: { readonly language: Language; readonly kept: KeptResult }) => {
  const m = resultMessages[language];
  return (
    <DetailsBlock summary={m.methodHeading}>
      {methodSentences(language, kept).map((sentence) => (
        <p>{sentence}</p>
      ))}
      <p>{m.dataHash}</p>
      <p class="nytte-hash">{kept.dataSha256}</p>
      <p>{m.registrationHash}</p>
      <p class="nytte-hash">{kept.registrationHash}</p>
    </DetailsBlock>
  );
};

export const tableOf = ({ caption, columns, rows }: WrittenTable) => ({ caption, columns, rows });
