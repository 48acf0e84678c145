import { percent, wrapLabel } from './svg-text.ts';

export interface TornadoRow {
  readonly label: string;
  readonly atLow: number;
  readonly atHigh: number;
  readonly valueLabel: string;
}

export interface TornadoProps {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** The widest first. */
  readonly rows: readonly TornadoRow[];
  /** What all others as expected give. */
  readonly centre: number;
}

const lineHeight = 22;
const barHeight = 16;
const labelCharacters = 34;

/** What drives the result: one bar an input, from what its low end gives to what its high end gives. */
export const Tornado = ({ id, title, description, rows, centre }: TornadoProps) => {
  const all = [centre, ...rows.flatMap(({ atLow, atHigh }) => [atLow, atHigh])];
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const share = (value: number) => (most === least ? 0.5 : (value - least) / (most - least));
  let top = 0;
  const placed = rows.map((row) => {
    const lines = wrapLabel(row.label, labelCharacters);
    const y = top;
    top += (lines.length + 1) * lineHeight + barHeight + 20;
    return { row, lines, y };
  });
  return (
    <svg
      class="nytte-chart"
      width="100%"
      height={Math.max(top, 1)}
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{description}</desc>
      {placed.map(({ row, lines, y }) => {
        const [low, high] = [share(Math.min(row.atLow, row.atHigh)), share(Math.max(row.atLow, row.atHigh))];
        const barTop = y + (lines.length + 1) * lineHeight + 4;
        return (
          <g>
            <text class="nytte-chart__label">
              {lines.map((line, index) => (
                <tspan x="0" y={y + (index + 1) * lineHeight - 5}>
                  {line}
                </tspan>
              ))}
            </text>
            <text class="nytte-chart__tick" x="0" y={y + (lines.length + 1) * lineHeight - 5}>
              {row.valueLabel}
            </text>
            <line
              class="nytte-chart__track"
              x1="0"
              x2="100%"
              y1={barTop + barHeight}
              y2={barTop + barHeight}
            />
            <rect
              class="nytte-chart__bar nytte-chart__bar--measured"
              x={percent(low)}
              width={percent(Math.max(high - low, 0.004))}
              y={barTop}
              height={barHeight}
            />
          </g>
        );
      })}
      <line
        class="nytte-chart__level"
        x1={percent(share(centre))}
        x2={percent(share(centre))}
        y1="0"
        y2={top}
      />
    </svg>
  );
};
