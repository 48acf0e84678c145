import { formatNumber } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import type { DataTableProps } from '../components/data-table.tsx';
import { uiMessages } from '../messages.ts';
import type { Bar } from './bar-chart.tsx';
import type { CertaintySegment } from './certainty-bar.tsx';
import type { MapDot } from './dot-map.tsx';
import type { YearPoint } from './year-chart.tsx';

export interface TableWords {
  readonly caption: string;
  /** The heading of the first column: what the rows are. */
  readonly rowHeading: string;
  readonly valueHeading: string;
  /** Heading of the uncertainty interval, when the data has one. */
  readonly intervalHeading?: string;
}

interface Row {
  readonly label: string;
  readonly valueLabel: string;
  readonly interval?: string | undefined;
}

function tableOf(rows: readonly Row[], words: TableWords): DataTableProps {
  const hasInterval = words.intervalHeading !== undefined && rows.some((row) => row.interval !== undefined);
  return {
    caption: words.caption,
    columns: [
      { heading: words.rowHeading },
      { heading: words.valueHeading, isNumeric: true },
      ...(hasInterval ? [{ heading: words.intervalHeading ?? '', isNumeric: true }] : []),
    ],
    rows: rows.map((row) => [row.label, row.valueLabel, ...(hasInterval ? [row.interval ?? ''] : [])]),
  };
}

function intervalLabel(
  lang: Language,
  low: number | undefined,
  high: number | undefined,
): string | undefined {
  if (low === undefined || high === undefined) return undefined;
  return uiMessages(lang).estimateInterval(formatNumber(lang, low), formatNumber(lang, high));
}

/** The table behind a bar chart, made from the same bars. */
export function barTable(lang: Language, bars: readonly Bar[], words: TableWords): DataTableProps {
  return tableOf(
    bars.map((bar) => ({ ...bar, interval: intervalLabel(lang, bar.low, bar.high) })),
    words,
  );
}

/** The table behind a line of years, made from the same points. */
export function yearTable(lang: Language, points: readonly YearPoint[], words: TableWords): DataTableProps {
  return tableOf(
    points.map((point) => ({
      ...point,
      label: String(point.year),
      interval: intervalLabel(lang, point.low, point.high),
    })),
    words,
  );
}

/** The table behind a certainty bar, made from the same segments. */
export function certaintyTable(segments: readonly CertaintySegment[], words: TableWords): DataTableProps {
  return tableOf(segments, words);
}

/** The table behind a map: the highlighted dots, most populous first, each with its link. */
export function mapTable(lang: Language, dots: readonly MapDot[], words: TableWords): DataTableProps {
  const shown = dots.filter((dot) => dot.isHighlighted).sort((a, b) => b.population - a.population);
  return {
    caption: words.caption,
    columns: [
      { heading: words.rowHeading },
      { heading: uiMessages(lang).mapPopulation, isNumeric: true },
      { heading: words.valueHeading },
    ],
    rows: shown.map((dot) => [
      dot.href === undefined ? dot.name : <a href={dot.href}>{dot.name}</a>,
      formatNumber(lang, dot.population),
      dot.valueLabel ?? '',
    ]),
  };
}
