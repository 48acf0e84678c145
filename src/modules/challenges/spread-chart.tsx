import { scaleLinear } from 'd3-scale';
import { percent, wrapLabel } from '../../ui/charts/svg-text.ts';

/** One answer, or one criterion, with what each judge gave it. */
export interface SpreadRow {
  readonly label: string;
  /** On the scale 1–5, one a judge. */
  readonly values: readonly number[];
  readonly mean: number | undefined;
  /** The mean with its spread, as it is read. */
  readonly valueLabel: string;
}

export interface SpreadChartProps {
  /** Unique on the page. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly rows: readonly SpreadRow[];
}

const lineHeight = 22;
const dotHeight = 40;
const rowGap = 16;
const footHeight = 26;
const labelCharacters = 34;
const stack = 9;
const steps = [1, 2, 3, 4, 5];

/** Places rows below each other; those that several judges gave the same stand on top of each other. */
function placeRows(rows: readonly SpreadRow[]) {
  let top = 0;
  const placed = rows.map((row) => {
    const lines = wrapLabel(row.label, labelCharacters);
    const seen = new Map<number, number>();
    const dots = row.values.map((value) => {
      const key = Math.round(value * 20);
      const above = seen.get(key) ?? 0;
      seen.set(key, above + 1);
      return { value, above };
    });
    const highest = Math.max(0, ...dots.map(({ above }) => above));
    const y = top + (lines.length + 1) * lineHeight + 14 + highest * stack;
    const place = { row, lines, dots, top, y };
    top = y + dotHeight - 14 + rowGap;
    return place;
  });
  return { placed, height: Math.max(0, top - rowGap) };
}

/** Every judge's score as a dot on the scale, the mean as an upright bar: how much they agree is seen before it is read. */
export const SpreadChart = ({ id, title, description, rows }: SpreadChartProps) => {
  const { placed, height } = placeRows(rows);
  // Room at both ends, so that a dot at 1 or 5 is whole.
  const at = scaleLinear([1, 5], [0.03, 0.97]);
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      class="nytte-chart nytte-spread"
      width="100%"
      height={height + footHeight}
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{description}</desc>
      {placed.map(({ row, lines, dots, top, y }) => (
        <g>
          <text class="nytte-spread__label">
            {lines.map((line, place) => (
              <tspan x="0" y={top + (place + 1) * lineHeight - 6}>
                {line}
              </tspan>
            ))}
          </text>
          <text class="nytte-spread__value" x="0" y={top + (lines.length + 1) * lineHeight - 6}>
            {row.valueLabel}
          </text>
          <line class="nytte-spread__scale" x1={percent(at(1))} x2={percent(at(5))} y1={y + 10} y2={y + 10} />
          {steps.map((step) => (
            <line
              class="nytte-spread__scale"
              x1={percent(at(step))}
              x2={percent(at(step))}
              y1={y + 6}
              y2={y + 14}
            />
          ))}
          {row.mean !== undefined && (
            <line
              class="nytte-spread__mean"
              x1={percent(at(row.mean))}
              x2={percent(at(row.mean))}
              y1={y}
              y2={y + 20}
            />
          )}
          {dots.map(({ value, above }) => (
            <circle class="nytte-spread__dot" cx={percent(at(value))} cy={y + 10 - above * stack} r="5" />
          ))}
        </g>
      ))}
      {steps.map((step) => (
        <text class="nytte-spread__step" x={percent(at(step))} y={height + 20} text-anchor="middle">
          {step}
        </text>
      ))}
    </svg>
  );
};
