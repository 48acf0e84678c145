import { scaleLinear } from 'd3-scale';
import { percent } from './svg-text.ts';

export interface FlowYear {
  readonly year: number;
  /** Above zero: what comes in. */
  readonly gain: number;
  /** Above zero: what goes out. Drawn below the line. */
  readonly cost: number;
  readonly net: number;
}

export interface FlowChartProps {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly years: readonly FlowYear[];
  readonly words: { readonly gain: string; readonly cost: string; readonly net: string };
  /** How an amount is written at the axis. */
  readonly amount: (value: number) => string;
}

const height = 300;
const plot = { top: 30, bottom: 250 };

/** Gains above the line, costs below it, and the net of each year as a point: filled, hatched by outline, and named. */
export const FlowChart = ({ id, title, description, years, words, amount }: FlowChartProps) => {
  const most = Math.max(0, ...years.map(({ gain }) => gain));
  const least = Math.max(0, ...years.map(({ cost }) => cost));
  const y = scaleLinear([-least || -1, most || 1], [plot.bottom, plot.top]);
  const width = 1 / Math.max(1, years.length);
  const first = years[0]?.year;
  const last = years.at(-1)?.year;
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
      {years.map(({ gain, cost, net }, index) => {
        const [x, wide] = [percent((index + 0.12) * width), percent(width * 0.76)];
        return (
          <g>
            <rect
              class="nytte-chart__bar nytte-chart__bar--measured"
              x={x}
              width={wide}
              y={y(gain)}
              height={y(0) - y(gain)}
            />
            <rect
              class="nytte-chart__bar nytte-chart__bar--expected nytte-chart__bar--cost"
              x={x}
              width={wide}
              y={y(0)}
              height={y(-cost) - y(0)}
            />
            <circle
              class="nytte-chart__net"
              cx={percent((index + 0.5) * width)}
              cy={y(net)}
              r={years.length > 40 ? 2 : 3.5}
            />
          </g>
        );
      })}
      <line class="nytte-chart__track" x1="0" x2="100%" y1={y(0)} y2={y(0)} />
      {most > 0 && (
        <text class="nytte-chart__value" x="100%" y={plot.top - 10} text-anchor="end">
          {words.gain}: {amount(most)}
        </text>
      )}
      {least > 0 && (
        <text class="nytte-chart__value" x="0" y={plot.bottom + 20}>
          {words.cost}: {amount(least)}
        </text>
      )}
      <text class="nytte-chart__tick" x="0" y={height - 8}>
        {first}
      </text>
      <text class="nytte-chart__tick" x="50%" y={height - 8} text-anchor="middle">
        ● {words.net}
      </text>
      <text class="nytte-chart__tick" x="100%" y={height - 8} text-anchor="end">
        {last}
      </text>
    </svg>
  );
};
