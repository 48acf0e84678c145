import { percent } from './svg-text.ts';

export interface HistogramProps {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** The ends of the first and the last bin. */
  readonly from: number;
  readonly to: number;
  readonly counts: readonly number[];
  /** Lines to read it by, each with its name. */
  readonly marks: readonly { readonly value: number; readonly label: string }[];
  readonly amount: (value: number) => string;
}

const height = 280;
const plot = { top: 92, bottom: 236 };

/** How often each outcome came: bins below zero are outlined, those above filled, and zero is a line. */
export const Histogram = ({ id, title, description, from, to, counts, marks, amount }: HistogramProps) => {
  const most = Math.max(1, ...counts);
  const span = to - from || 1;
  const share = (value: number) => Math.min(1, Math.max(0, (value - from) / span));
  const width = 1 / counts.length;
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
      {counts.map((count, index) => {
        const tall = (count / most) * (plot.bottom - plot.top);
        const isLoss = from + (index + 0.5) * width * span < 0;
        return (
          <rect
            class={`nytte-chart__bar nytte-chart__bar--${isLoss ? 'expected nytte-chart__bar--cost' : 'measured'}`}
            x={percent(index * width + width * 0.08)}
            width={percent(width * 0.84)}
            y={plot.bottom - tall}
            height={tall}
          />
        );
      })}
      <line class="nytte-chart__track" x1="0" x2="100%" y1={plot.bottom} y2={plot.bottom} />
      {marks.map(({ value, label }, index) => {
        const at = share(value);
        const anchor = at < 0.25 ? 'start' : at > 0.75 ? 'end' : 'middle';
        // Each on a line of its own: they may stand close together.
        const y = 18 + index * 24;
        return (
          <g>
            <line class="nytte-chart__level" x1={percent(at)} x2={percent(at)} y1={y + 6} y2={plot.bottom} />
            <text class="nytte-chart__label" x={percent(at)} y={y} text-anchor={anchor}>
              {label}
            </text>
          </g>
        );
      })}
      <text class="nytte-chart__tick" x="0" y={plot.bottom + 24}>
        {amount(from)}
      </text>
      <text class="nytte-chart__tick" x="100%" y={plot.bottom + 24} text-anchor="end">
        {amount(to)}
      </text>
    </svg>
  );
};
