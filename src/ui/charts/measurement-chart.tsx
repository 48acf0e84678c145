import { scaleLinear } from 'd3-scale';
import { percent } from './svg-text.ts';

export interface MeasuredPoint {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly value: number;
  readonly valueLabel: string;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
}

/** A level to hold the measurements against. */
export interface Level {
  readonly value: number;
  readonly label: string;
}

export interface MeasurementChartProps {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly points: readonly MeasuredPoint[];
  readonly baseline: Level & { readonly day: string };
  readonly target?: (Level & { readonly day: string }) | undefined;
}

const height = 300;
const plot = { top: 40, bottom: 250, left: 0.04, right: 0.96 };
const time = (day: string) => Date.parse(`${day}T00:00:00Z`);

/** Measurements over time with their uncertainty, against the baseline and the target, each line with its name on it. */
export const MeasurementChart = (props: MeasurementChartProps) => {
  const { id, points, baseline, target } = props;
  const days = [baseline.day, ...(target ? [target.day] : []), ...points.map(({ day }) => day)].map(time);
  const values = [
    baseline.value,
    ...(target ? [target.value] : []),
    ...points.flatMap(({ value, low, high }) => [value, low ?? value, high ?? value]),
  ];
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  const x = scaleLinear([first, Math.max(last, first + 1)], [plot.left, plot.right]);
  const y = scaleLinear([least, most === least ? least + 1 : most], [plot.bottom, plot.top]);
  const at = (day: string) => percent(x(time(day)));
  // Each line has its name on the side away from the other, so that they never meet.
  const labelAt = (level: Level, other: Level | undefined) =>
    y(level.value) + (other && other.value > level.value ? 21 : -8);
  return (
    <svg
      class="nytte-chart"
      width="100%"
      height={height}
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
    >
      <title id={`${id}-title`}>{props.title}</title>
      <desc id={`${id}-desc`}>{props.description}</desc>
      <line class="nytte-chart__track" x1="0" x2="100%" y1={y(0)} y2={y(0)} />
      <line class="nytte-chart__level" x1="0" x2="100%" y1={y(baseline.value)} y2={y(baseline.value)} />
      <text class="nytte-chart__label" x="0" y={labelAt(baseline, target)}>
        {baseline.label}
      </text>
      {target && (
        <>
          <line
            class="nytte-chart__level nytte-chart__level--target"
            x1="0"
            x2="100%"
            y1={y(target.value)}
            y2={y(target.value)}
          />
          <text class="nytte-chart__label" x="0" y={labelAt(target, baseline)}>
            {target.label}
          </text>
        </>
      )}
      <circle
        class="nytte-chart__point nytte-chart__point--baseline"
        cx={at(baseline.day)}
        cy={y(baseline.value)}
        r="5"
      />
      {points.map((point) => (
        <Point point={point} x={at(point.day)} y={y} />
      ))}
      <PointLabel points={points} x={(day) => x(time(day))} y={y} />
      {[first, last].map((moment, index) => (
        <text
          class="nytte-chart__label"
          x={index === 0 ? '0' : '100%'}
          y={plot.bottom + 32}
          text-anchor={index === 0 ? 'start' : 'end'}
        >
          {new Date(moment).getUTCFullYear()}
        </text>
      ))}
    </svg>
  );
};

const Point = ({ point, x, y }: { point: MeasuredPoint; x: string; y: (value: number) => number }) => (
  <g class="nytte-chart__measured">
    {point.low !== undefined && point.high !== undefined && (
      <line class="nytte-chart__interval" x1={x} x2={x} y1={y(point.low)} y2={y(point.high)} />
    )}
    <circle class="nytte-chart__point" cx={x} cy={y(point.value)} r="5.5" />
  </g>
);

/** The last measurement that counts gets its value written. */
const PointLabel = ({
  points,
  x,
  y,
}: {
  points: readonly MeasuredPoint[];
  x: (day: string) => number;
  y: (value: number) => number;
}) => {
  const last = points.at(-1);
  if (!last) return null;
  const share = x(last.day);
  return (
    <text
      class="nytte-chart__value"
      x={percent(share)}
      y={y(last.value) + 26}
      text-anchor={share > 0.6 ? 'end' : share < 0.2 ? 'start' : 'middle'}
    >
      {last.valueLabel}
    </text>
  );
};
