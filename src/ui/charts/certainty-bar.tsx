import type { Certainty } from '../components/result-mark.tsx';
import { CertaintyPatterns, certaintyFill } from './certainty-patterns.tsx';
import { percent } from './svg-text.ts';

export interface CertaintySegment {
  readonly certainty: Certainty;
  readonly label: string;
  readonly value: number;
  readonly valueLabel: string;
}

export interface CertaintyBarProps {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly segments: readonly CertaintySegment[];
}

const barHeight = 32;
const rowHeight = 28;
const keyTop = barHeight + 14;

/** One bar cut by certainty; its parts are named directly beneath it, each beside its own form. */
export const CertaintyBar = ({ id, title, description, segments }: CertaintyBarProps) => {
  const total = segments.reduce((sum, segment) => sum + segment.value, 0) || 1;
  const shown = segments.filter((segment) => segment.value > 0);
  const starts = shown.map((_, index) =>
    shown.slice(0, index).reduce((sum, segment) => sum + segment.value, 0),
  );
  return (
    <svg
      class="nytte-chart"
      width="100%"
      height={keyTop + segments.length * rowHeight}
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{description}</desc>
      <CertaintyPatterns chartId={id} />
      {shown.map((segment, index) => (
        <rect
          class={`nytte-chart__bar nytte-chart__bar--${segment.certainty} nytte-chart__bar--part`}
          fill={certaintyFill(id, segment.certainty)}
          x={percent((starts[index] ?? 0) / total)}
          y="1"
          width={percent(segment.value / total)}
          height={barHeight}
        />
      ))}
      {segments.map((segment, index) => {
        const y = keyTop + index * rowHeight;
        return (
          <g>
            <rect
              class={`nytte-chart__bar nytte-chart__bar--${segment.certainty}`}
              fill={certaintyFill(id, segment.certainty)}
              x="1"
              y={y + 2}
              width="16"
              height="16"
            />
            <text class="nytte-chart__label" x="28" y={y + 16}>
              {segment.label}
            </text>
            <text class="nytte-chart__value" x="100%" y={y + 16} text-anchor="end">
              {segment.valueLabel}
            </text>
          </g>
        );
      })}
    </svg>
  );
};
