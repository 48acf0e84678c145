import { scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';
import { percent } from './svg-text.ts';

export interface YearPoint {
  readonly year: number;
  readonly value: number;
  readonly valueLabel: string;
  readonly low?: number;
  readonly high?: number;
}

export interface YearChartProps {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** In the order of the years. */
  readonly points: readonly YearPoint[];
}

const height = 260;
const plot = { top: 34, bottom: 222, left: 0.03, right: 0.97 };

/** Years that get a label: the first, the last and the middle one, so that they never meet on a phone. */
function labelledYears(points: readonly YearPoint[]): number[] {
  const middle = points.length > 4 ? points[Math.floor(points.length / 2)]?.year : undefined;
  return [points[0]?.year, middle, points.at(-1)?.year].filter((year) => year !== undefined);
}

/** Points that get their value written: the first, the highest and the last. */
function tellingPoints(points: readonly YearPoint[]): YearPoint[] {
  const highest = [...points].sort((a, b) => b.value - a.value)[0];
  return [...new Set([points[0], highest, points.at(-1)])].filter((point) => point !== undefined);
}

/** The share of the width as numbers from 0 to 100: what a stretched drawing inside a fluid one needs. */
function drawPaths(points: readonly YearPoint[], x: (year: number) => number, y: (value: number) => number) {
  const withInterval = points.filter((point) => point.low !== undefined && point.high !== undefined);
  return {
    line:
      line<YearPoint>(
        (point) => x(point.year) * 100,
        (point) => y(point.value),
      )(points) ?? '',
    band:
      withInterval.length > 1
        ? area<YearPoint>(
            (point) => x(point.year) * 100,
            (point) => y(point.low ?? 0),
            (point) => y(point.high ?? 0),
          )(withInterval)
        : null,
  };
}

function anchorAt(share: number): 'start' | 'middle' | 'end' {
  if (share < 0.15) return 'start';
  return share > 0.85 ? 'end' : 'middle';
}

/** A line over years from zero, its first, highest and last value written at the points. */
export const YearChart = ({ id, title, description, points }: YearChartProps) => {
  const firstYear = points[0]?.year ?? 0;
  const lastYear = points.at(-1)?.year ?? firstYear;
  const largest = Math.max(1e-9, ...points.map((point) => point.high ?? point.value));
  const x = scaleLinear([firstYear, Math.max(lastYear, firstYear + 1)], [plot.left, plot.right]);
  const y = scaleLinear([0, largest], [plot.bottom, plot.top]);
  const paths = drawPaths(points, x, y);
  return (
    <svg
      class="nytte-chart"
      width="100%"
      height={height}
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{description}</desc>
      <line class="nytte-chart__track" x1="0" x2="100%" y1={plot.bottom} y2={plot.bottom} />
      <svg
        viewBox={`0 0 100 ${height}`}
        width="100%"
        height={height}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        {paths.band && <path class="nytte-chart__band" d={paths.band} />}
        <path class="nytte-chart__line" d={paths.line} vector-effect="non-scaling-stroke" />
      </svg>
      {points.map((point) => (
        <circle class="nytte-chart__point" cx={percent(x(point.year))} cy={y(point.value)} r="4.5" />
      ))}
      {tellingPoints(points).map((point) => (
        <text
          class="nytte-chart__value"
          x={percent(x(point.year))}
          y={y(point.value) - 14}
          text-anchor={anchorAt(x(point.year))}
        >
          {point.valueLabel}
        </text>
      ))}
      {labelledYears(points).map((year) => (
        <text
          class="nytte-chart__label"
          x={percent(x(year))}
          y={plot.bottom + 26}
          text-anchor={anchorAt(x(year))}
        >
          {year}
        </text>
      ))}
    </svg>
  );
};
