import { formatNumber } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { ChartFigure } from '../../ui/charts/chart-figure.tsx';
import { judgeMessages } from './judge-messages.ts';
import type { KeptResult, KeptSpread } from './result.ts';
import { SpreadChart } from './spread-chart.tsx';

/** One answer with its numbers, as it is called on the page. */
export interface NamedSpread {
  readonly label: string;
  readonly rank: number | undefined;
  readonly spread: KeptSpread;
}

/** "Snitt 3,5, fra 2 til 5, standardavvik 1,2". */
export function spreadWords(language: Language, { values, mean, deviation }: KeptSpread): string {
  const j = judgeMessages[language];
  const number = (value: number) => formatNumber(language, value);
  return j.spread(
    number(mean),
    number(Math.min(...values)),
    number(Math.max(...values)),
    deviation === null ? '–' : number(deviation),
  );
}

/** What each answer got in all: a dot a judge, with the table behind it and how it was made. */
export const TotalsFigure = ({
  language,
  id,
  title,
  rows,
  seed,
  downloads,
}: {
  readonly language: Language;
  readonly id: string;
  readonly title: string;
  readonly rows: readonly NamedSpread[];
  readonly seed?: number;
  readonly downloads?: readonly { readonly label: string; readonly href: string }[];
}) => {
  const j = judgeMessages[language];
  const judges = rows[0]?.spread.values.length ?? 0;
  const number = (value: number) => formatNumber(language, value);
  const hasRank = rows.some(({ rank }) => rank !== undefined);
  return (
    <ChartFigure
      lang={language}
      caption={j.caption(judges)}
      table={{
        caption: title,
        columns: [
          { heading: j.answerHeading },
          ...(hasRank ? [{ heading: j.place, isNumeric: true }] : []),
          ...Array.from({ length: judges }, (_, at) => ({ heading: j.judgeColumn(at + 1), isNumeric: true })),
          { heading: j.mean, isNumeric: true },
          { heading: j.range, isNumeric: true },
          { heading: j.deviation, isNumeric: true },
        ],
        rows: rows.map(({ label, rank, spread }) => [
          label,
          ...(hasRank ? [rank ?? ''] : []),
          ...spread.values.map(number),
          number(spread.mean),
          number(spread.range),
          spread.deviation === null ? '–' : number(spread.deviation),
        ]),
      }}
      method={
        <>
          <p>{j.method}</p>
          {seed !== undefined && <p>{j.seed(String(seed))}</p>}
        </>
      }
      {...(downloads ? { downloads } : {})}
    >
      <SpreadChart
        id={id}
        title={title}
        description={j.chartDescription(
          rows.map(({ label, spread }) => `${label}: ${spreadWords(language, spread)}.`).join(' '),
        )}
        rows={rows.map(({ label, spread }) => ({
          label,
          values: spread.values,
          mean: spread.mean,
          valueLabel: spreadWords(language, spread),
        }))}
      />
    </ChartFigure>
  );
};

/** Whether the order rests on one of the judges. */
export function sensitivityWords(language: Language, sensitivity: KeptResult['sensitivity']): string {
  const j = judgeMessages[language];
  if (!sensitivity) return j.sensitivityNone;
  const { first, order, of } = sensitivity;
  if (first > 0) return j.sensitivityFirst(first, of);
  return order > 0 ? j.sensitivityOrder(order, of) : j.sensitivityHolds;
}
