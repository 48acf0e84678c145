import { wrapLabel } from './svg-text.ts';

export type MapNodeKind = 'deliverable' | 'practice' | 'benefit' | 'goal';

export interface DrawnNode {
  readonly id: string;
  readonly kind: MapNodeKind;
  readonly label: string;
  /** Columns from left to right and rows from top to bottom, from 0. */
  readonly column: number;
  readonly row: number;
}

export interface BenefitMapProps {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** The word for each kind, above its nodes: the colour never stands alone. */
  readonly kinds: Readonly<Record<MapNodeKind, string>>;
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly { readonly from: string; readonly to: string }[];
}

const size = { width: 208, gapX: 64, gapY: 20, padding: 12, line: 20, margin: 4 };
const labelCharacters = 22;
const mostLines = 4;

/** At most four lines; the table under the drawing has the whole text. */
function linesOf(label: string): string[] {
  const lines = wrapLabel(label, labelCharacters);
  if (lines.length <= mostLines) return lines;
  return [...lines.slice(0, mostLines - 1), `${lines[mostLines - 1]} …`];
}

function place(nodes: readonly DrawnNode[]) {
  const heightOf = (node: DrawnNode) => (linesOf(node.label).length + 1) * size.line + 2 * size.padding;
  const columns = Map.groupBy(nodes, ({ column }) => column);
  const placed = [...columns].flatMap(([column, own]) => {
    let top = size.margin;
    return [...own]
      .sort((one, other) => one.row - other.row)
      .map((node) => {
        const box = {
          node,
          x: size.margin + column * (size.width + size.gapX),
          y: top,
          height: heightOf(node),
        };
        top += box.height + size.gapY;
        return box;
      });
  });
  const width = Math.max(...nodes.map(({ column }) => column)) * (size.width + size.gapX) + size.width;
  const height = Math.max(...placed.map(({ y, height: own }) => y + own));
  return { placed, width: width + 2 * size.margin, height: height + size.margin };
}

/** Boxes in columns with arrows between them. It keeps its size: on a narrow screen its own box is scrolled. */
export const BenefitMapChart = ({ id, title, description, kinds, nodes, edges }: BenefitMapProps) => {
  const { placed, width, height } = place(nodes);
  const boxes = new Map(placed.map((box) => [box.node.id, box]));
  return (
    <svg
      class="nytte-chart nytte-benefit-map"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{description}</desc>
      <defs>
        <marker
          id={`${id}-arrow`}
          viewBox="0 0 10 10"
          refX="9"
          refY="5"
          markerWidth="9"
          markerHeight="9"
          orient="auto"
        >
          <path class="nytte-benefit-map__head" d="M0 0L10 5L0 10z" />
        </marker>
      </defs>
      {edges.map(({ from, to }) => {
        const [start, end] = [boxes.get(from), boxes.get(to)];
        if (!start || !end) return null;
        const [x1, y1] = [start.x + size.width, start.y + start.height / 2];
        const [x2, y2] = [end.x - 2, end.y + end.height / 2];
        const bend = Math.max(24, (x2 - x1) / 2);
        return (
          <path
            class="nytte-benefit-map__arrow"
            d={`M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`}
            marker-end={`url(#${id}-arrow)`}
          />
        );
      })}
      {placed.map(({ node, x, y, height: own }) => (
        <g class={`nytte-benefit-map__node nytte-benefit-map__node--${node.kind}`}>
          <rect x={x} y={y} width={size.width} height={own} rx="8" />
          <text class="nytte-benefit-map__kind" x={x + size.padding} y={y + size.padding + 13}>
            {kinds[node.kind]}
          </text>
          <text class="nytte-benefit-map__label">
            {linesOf(node.label).map((line, index) => (
              <tspan x={x + size.padding} y={y + size.padding + 14 + (index + 1) * size.line}>
                {line}
              </tspan>
            ))}
          </text>
        </g>
      ))}
    </svg>
  );
};
