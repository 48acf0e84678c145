import { scaleSqrt } from 'd3-scale';
import { projectNorway } from './projection.ts';

export interface MapDot {
  readonly name: string;
  readonly longitude: number;
  readonly latitude: number;
  readonly population: number;
  /** What the map shows of this place, in words: "3 innovasjoner". Part of the link's name. */
  readonly valueLabel?: string | undefined;
  readonly isHighlighted: boolean;
  readonly href?: string | undefined;
}

export interface DotMapProps {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly dots: readonly MapDot[];
  /** Draw only the part of the country where these dots lie: one county's municipalities. */
  readonly frame?: (dot: MapDot) => boolean;
}

/** The width of the drawing; the height follows from the places. */
const width = 400;
const margin = 14;

/** Places the dots in the drawing: one scale both ways, so that the country keeps its shape. */
export function placeDots(dots: readonly MapDot[], frame: (dot: MapDot) => boolean = () => true) {
  const projected = dots.filter(frame).map((dot) => ({ dot, ...projectNorway(dot.longitude, dot.latitude) }));
  if (projected.length === 0) return { height: 2 * margin, places: [] };
  const xs = projected.map((place) => place.x);
  const ys = projected.map((place) => place.y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const widest = Math.max(right - left, (bottom - top) / 2, 1e-9);
  const scale = (width - 2 * margin) / widest;
  const indent = (width - (right - left) * scale) / 2;
  return {
    height: Math.round((bottom - top) * scale + 2 * margin),
    places: projected.map(({ dot, x, y }) => ({
      dot,
      x: indent + (x - left) * scale,
      y: margin + (y - top) * scale,
    })),
  };
}

const oneDecimal = (value: number): number => Math.round(value * 10) / 10;

const dotName = (dot: MapDot): string => (dot.valueLabel ? `${dot.name}: ${dot.valueLabel}` : dot.name);

/**
 * Norway as dots, one a municipality, the area of each by its population. Highlighted dots are filled, larger by an
 * outline, drawn last, and links where they have an address; a table of them must stand beside the map.
 */
export const DotMap = ({ id, title, description, dots, frame }: DotMapProps) => {
  const { places, height } = placeDots(dots, frame);
  const radius = scaleSqrt(
    [0, Math.max(1, ...places.map(({ dot }) => dot.population))],
    [1.6, frame ? 18 : 10],
  );
  const bySize = [...places].sort((a, b) => b.dot.population - a.dot.population);
  const quiet = bySize.filter(({ dot }) => !dot.isHighlighted);
  const highlighted = bySize.filter(({ dot }) => dot.isHighlighted);
  const hasLinks = highlighted.some(({ dot }) => dot.href !== undefined);
  return (
    <svg
      class="nytte-map"
      viewBox={`0 0 ${width} ${height}`}
      role={hasLinks ? 'group' : 'img'}
      aria-labelledby={`${id}-title ${id}-desc`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{description}</desc>
      <g class="nytte-map__quiet">
        {quiet.map(({ dot, x, y }) => (
          <circle cx={oneDecimal(x)} cy={oneDecimal(y)} r={oneDecimal(radius(dot.population))} />
        ))}
      </g>
      {highlighted.map(({ dot, x, y }) => {
        const circle = (
          <circle
            class="nytte-map__dot"
            cx={oneDecimal(x)}
            cy={oneDecimal(y)}
            r={oneDecimal(Math.max(3.6, radius(dot.population)))}
          >
            <title>{dotName(dot)}</title>
          </circle>
        );
        return dot.href ? (
          <a href={dot.href} aria-label={dotName(dot)}>
            {circle}
          </a>
        ) : (
          circle
        );
      })}
    </svg>
  );
};
