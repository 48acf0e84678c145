import { scaleLinear } from 'd3-scale';
import { percent, wrapLabel } from './svg-text.ts';

export interface IntervalRow {
  readonly label: string;
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
  /** The estimate with its interval as they are read, with their unit. */
  readonly valueLabel: string;
  /** The one that the heading speaks of. */
  readonly isHighlighted?: boolean;
}

export interface IntervalChartProps {
  /** Unique on the page. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly rows: readonly IntervalRow[];
  /** What zero means: no difference. */
  readonly zeroLabel: string;
  /** A value that matters, with its sign, and what it is. */
  readonly mark?: { readonly value: number; readonly label: string };
  /** What the left and the right of zero mean. */
  readonly sides: { readonly left: string; readonly right: string };
  /** Pixels, for a picture that stands alone in a document; without it as wide as its place. */
  readonly width?: number;
}

const lineHeight = 22;
const rowHeight = 34;
const rowGap = 18;
const footHeight = 78;
const labelCharacters = 34;

// A style sheet gives the page its colours; a document has only these.
const ink = '#1b1b19';
const quiet = '#555550';
const accent = '#1f5c45';
const signal = '#9c3b1b';
/** Letters stand clear of the upright lines that pass behind them. */
const halo = { 'paint-order': 'stroke', stroke: '#ffffff', 'stroke-width': '4' } as const;
const letters = { 'font-family': 'Inter, Arial, Helvetica, sans-serif', 'font-size': '15' } as const;

/** Its height in pixels, for a place that must know it before it is drawn. */
export function intervalChartHeight(rows: readonly IntervalRow[]): number {
  return placeRows(rows).height + footHeight;
}

function placeRows(rows: readonly IntervalRow[]) {
  let top = 0;
  const placed = rows.map((row) => {
    const lines = wrapLabel(row.label, labelCharacters);
    // The value stands under the label, since both would not fit beside each other on a phone.
    const y = top + (lines.length + 1) * lineHeight + rowHeight / 2;
    const place = { row, lines, top, y };
    top = y + rowHeight / 2 + rowGap;
    return place;
  });
  return { placed, height: Math.max(0, top - rowGap) };
}

/** Each estimate as a dot with its interval, on a line through no difference; what matters is dashed. */
export const IntervalChart = (props: IntervalChartProps) => {
  const { id, title, description, rows, zeroLabel, mark, sides, width } = props;
  const values = [0, ...(mark ? [mark.value] : []), ...rows.flatMap(({ low, high }) => [low, high])];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const room = (most - least || 1) * 0.08;
  const share = scaleLinear([least - room, most + room], [0, 1]);
  const { placed, height } = placeRows(rows);
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      class="nytte-chart nytte-intervals"
      width={width ?? '100%'}
      height={height + footHeight}
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
      {...letters}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{description}</desc>
      <UprightLine at={share(0)} height={height} class="nytte-intervals__zero" />
      {mark && <UprightLine at={share(mark.value)} height={height} class="nytte-intervals__mark" isDashed />}
      {placed.map((place) => (
        <Row {...place} share={share} />
      ))}
      <FootLabel at={share(0)} y={height + 20} class="nytte-intervals__zero-label">
        {zeroLabel}
      </FootLabel>
      {mark && (
        <FootLabel at={share(mark.value)} y={height + 42} class="nytte-intervals__mark-label">
          {mark.label}
        </FootLabel>
      )}
      <text class="nytte-intervals__side" x="0" y={height + 68} fill={quiet}>
        {`← ${sides.left}`}
      </text>
      <text class="nytte-intervals__side" x="100%" y={height + 68} text-anchor="end" fill={quiet}>
        {`${sides.right} →`}
      </text>
    </svg>
  );
};

const UprightLine = (line: {
  readonly at: number;
  readonly height: number;
  readonly class: string;
  readonly isDashed?: boolean;
}) => (
  <line
    class={line.class}
    x1={percent(line.at)}
    x2={percent(line.at)}
    y1="0"
    y2={line.height + 4}
    stroke={line.isDashed ? signal : quiet}
    stroke-width={line.isDashed ? 2 : 1}
    stroke-dasharray={line.isDashed ? '5 4' : undefined}
  />
);

const FootLabel = (label: {
  readonly at: number;
  readonly y: number;
  readonly class: string;
  readonly children?: string;
}) => {
  const anchor = label.at < 0.3 ? 'start' : label.at > 0.7 ? 'end' : 'middle';
  return (
    <text
      class={label.class}
      x={percent(label.at)}
      y={label.y}
      text-anchor={anchor}
      fill={ink}
      font-size="14"
    >
      {label.children}
    </text>
  );
};

const Row = ({
  row,
  lines,
  top,
  y,
  share,
}: ReturnType<typeof placeRows>['placed'][number] & { readonly share: (value: number) => number }) => {
  const [x1, x, x2] = [row.low, row.estimate, row.high].map((value) => percent(share(value)));
  return (
    <g class={row.isHighlighted ? 'nytte-intervals__row--highlighted' : undefined}>
      <text class="nytte-intervals__label" fill={ink} font-weight="600" {...halo}>
        {lines.map((line, at) => (
          <tspan x="0" y={top + (at + 1) * lineHeight - 6}>
            {line}
          </tspan>
        ))}
      </text>
      <text
        class="nytte-intervals__value"
        x="0"
        y={top + (lines.length + 1) * lineHeight - 6}
        fill={quiet}
        {...halo}
      >
        {row.valueLabel}
      </text>
      <line class="nytte-intervals__line" x1={x1} x2={x2} y1={y} y2={y} stroke={accent} stroke-width="3" />
      <line
        class="nytte-intervals__line"
        x1={x1}
        x2={x1}
        y1={y - 7}
        y2={y + 7}
        stroke={accent}
        stroke-width="3"
      />
      <line
        class="nytte-intervals__line"
        x1={x2}
        x2={x2}
        y1={y - 7}
        y2={y + 7}
        stroke={accent}
        stroke-width="3"
      />
      <circle class="nytte-intervals__dot" cx={x} cy={y} r="7" fill={accent} />
    </g>
  );
};
