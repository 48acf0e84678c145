import { scaleLinear } from 'd3-scale';
import type { Certainty } from '../components/result-mark.tsx';
import { CertaintyPatterns, certaintyFill } from './certainty-patterns.tsx';
import { percent, wrapLabel } from './svg-text.ts';

export interface Bar {
  readonly label: string;
  readonly value: number;
  /** The value as it is read, with its unit. */
  readonly valueLabel: string;
  /** The ends of the uncertainty interval, in the same unit. */
  readonly low?: number;
  readonly high?: number;
  readonly certainty?: Certainty;
  /** The reader's own, or the one that the heading speaks of. */
  readonly isHighlighted?: boolean;
}

export interface BarChartProps {
  /** Unique on the page. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly bars: readonly Bar[];
  /** The end of the axis; without it the largest value or interval. Bars always begin at zero. */
  readonly maxValue?: number;
}

const lineHeight = 22;
const barHeight = 18;
const rowGap = 22;
const labelCharacters = 26;

/** Where each bar begins, from the top, given labels of one or more lines. */
function placeRows(bars: readonly Bar[]) {
  let top = 0;
  const rows = bars.map((bar) => {
    const lines = wrapLabel(bar.label, labelCharacters);
    const row = { bar, lines, top, barTop: top + lines.length * lineHeight + 6 };
    top = row.barTop + barHeight + rowGap;
    return row;
  });
  return { rows, height: Math.max(top - rowGap, 0) + 2 };
}

const Interval = ({ bar, y, share }: { bar: Bar; y: number; share: (value: number) => number }) => {
  if (bar.low === undefined || bar.high === undefined) return null;
  const [x1, x2] = [percent(share(bar.low)), percent(share(bar.high))];
  return (
    <g class="nytte-chart__interval">
      <line class="nytte-chart__interval-halo" x1={x1} x2={x2} y1={y} y2={y} />
      <line x1={x1} x2={x2} y1={y} y2={y} />
      <line x1={x1} x2={x1} y1={y - 6} y2={y + 6} />
      <line x1={x2} x2={x2} y1={y - 6} y2={y + 6} />
    </g>
  );
};

/** Horizontal bars from zero, each with its label and value above it, so that it reads on a phone as on a desk. */
export const BarChart = ({ id, title, description, bars, maxValue }: BarChartProps) => {
  const largest = maxValue ?? Math.max(0, ...bars.map((bar) => bar.high ?? bar.value));
  const share = scaleLinear([0, largest || 1], [0, 1]).clamp(true);
  const { rows, height } = placeRows(bars);
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
      <CertaintyPatterns chartId={id} />
      {rows.map(({ bar, lines, top, barTop }) => (
        <g class={bar.isHighlighted ? 'nytte-chart__row nytte-chart__row--highlighted' : 'nytte-chart__row'}>
          <text class="nytte-chart__label">
            {lines.map((line, index) => (
              <tspan x="0" y={top + (index + 1) * lineHeight - 5}>
                {line}
              </tspan>
            ))}
          </text>
          <text class="nytte-chart__value" x="100%" y={barTop - 11} text-anchor="end">
            {bar.valueLabel}
          </text>
          <line
            class="nytte-chart__track"
            x1="0"
            x2="100%"
            y1={barTop + barHeight + 0.5}
            y2={barTop + barHeight + 0.5}
          />
          <rect
            class={`nytte-chart__bar nytte-chart__bar--${bar.certainty ?? 'measured'}`}
            fill={certaintyFill(id, bar.certainty ?? 'measured')}
            x="0"
            y={barTop}
            width={percent(share(bar.value))}
            height={barHeight}
          />
          <Interval bar={bar} y={barTop + barHeight / 2} share={share} />
        </g>
      ))}
    </svg>
  );
};
