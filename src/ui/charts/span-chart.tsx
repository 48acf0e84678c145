import { percent } from './svg-text.ts';

/** Something that lasts. All places are shares of the width, 0–1. */
export interface Span {
  readonly label: string;
  /** What is written after the label: where it stands. */
  readonly state: string;
  /** Where it begins and where each of its parts begins, ascending; it is filled from the first to `until`. */
  readonly parts: readonly number[];
  readonly until: number;
  /** When it should be over; undefined for no date. */
  readonly due: number | undefined;
  readonly isLate: boolean;
}

export interface SpanChartProps {
  /** Unique on the page. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly spans: readonly Span[];
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
  readonly now: { readonly at: number; readonly label: string };
}

const rowHeight = 52;
const top = 30;
const barTop = 24;
const barHeight = 14;
const labelCharacters = 70;

const shortened = (text: string) =>
  text.length > labelCharacters ? `${text.slice(0, text.lastIndexOf(' ', labelCharacters))} …` : text;

/** Lines over time, one under the other: what has been, what is left, and what is past its day. */
export const SpanChart = ({ id, title, description, spans, ticks, now }: SpanChartProps) => {
  const height = top + spans.length * rowHeight + 4;
  return (
    <svg
      class="nytte-chart nytte-chart--clipped"
      width="100%"
      height={height}
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{description}</desc>
      {ticks.map((tick) => (
        <>
          <line
            class="nytte-chart__track"
            x1={percent(tick.at)}
            x2={percent(tick.at)}
            y1={top - 6}
            y2={height}
          />
          <text class="nytte-chart__label" x={percent(tick.at)} y={14} text-anchor={anchorAt(tick.at)}>
            {tick.label}
          </text>
        </>
      ))}
      <line class="nytte-chart__now" x1={percent(now.at)} x2={percent(now.at)} y1={top - 6} y2={height} />
      {spans.map((span, index) => (
        <SpanRow span={span} y={top + index * rowHeight} />
      ))}
    </svg>
  );
};

function anchorAt(share: number): 'start' | 'middle' | 'end' {
  if (share < 0.1) return 'start';
  return share > 0.9 ? 'end' : 'middle';
}

const SpanRow = ({ span, y }: { readonly span: Span; readonly y: number }) => {
  const { parts, until, due, isLate } = span;
  const bar = { y: y + barTop, height: barHeight };
  return (
    <g>
      <text class="nytte-chart__label" x="0" y={y + 16}>
        {shortened(span.label)}
        <tspan class="nytte-chart__state"> · {span.state}</tspan>
      </text>
      {parts.map((from, index) => (
        <rect
          class="nytte-chart__bar--measured nytte-chart__bar--part"
          x={percent(from)}
          width={percent(Math.max((parts[index + 1] ?? until) - from, 0.004))}
          {...bar}
        />
      ))}
      {due !== undefined && due !== until && (
        <rect
          class={isLate ? 'nytte-chart__over' : 'nytte-chart__bar nytte-chart__bar--expected'}
          x={percent(Math.min(due, until))}
          width={percent(Math.abs(due - until))}
          {...bar}
        />
      )}
    </g>
  );
};
