import { scaleLinear } from 'd3-scale';
import type { Certainty } from '../components/result-mark.tsx';
import { CertaintyPatterns, certaintyFill } from './certainty-patterns.tsx';
import { percent } from './svg-text.ts';

/** One part of every column, from the ground up. */
export interface StackedSeries {
  readonly label: string;
  /** Filled, hatched, outlined or dotted: readable without colour. */
  readonly form: Certainty;
}

export interface StackedYear {
  readonly year: number;
  /** One value a series, in the same order; none below zero. */
  readonly values: readonly number[];
}

export interface StackedYearsProps {
  /** Unique on the page. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly series: readonly StackedSeries[];
  /** In the order of the years. */
  readonly years: readonly StackedYear[];
}

const plot = { top: 26, bottom: 216 } as const;
const keyTop = 258;
const rowHeight = 28;
/** Of the room that a year has, so much is its column; wider than this it would be a wall. */
const columnShare = 0.68;
const widestColumn = 0.14;

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** The years that are written out, so that they never meet on a phone. */
function isLabelled(index: number, count: number): boolean {
  const step = Math.ceil(count / 5);
  return count <= 5 || index === count - 1 || (index % step === 0 && count - 1 - index >= step / 2);
}

/** One column a year, its parts stacked from zero; beneath them what each part is, with its value in the last year. */
export const StackedYears = ({ id, title, description, series, years }: StackedYearsProps) => {
  const largest = Math.max(1, ...years.map(({ values }) => sum(values)));
  const y = scaleLinear([0, largest], [plot.bottom, plot.top]);
  const room = 1 / Math.max(1, years.length);
  const width = Math.min(room * columnShare, widestColumn);
  const last = years.at(-1);
  return (
    <svg
      class="nytte-chart"
      width="100%"
      height={keyTop + series.length * rowHeight}
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{description}</desc>
      <CertaintyPatterns chartId={id} />
      {years.map(({ year, values }, index) => {
        const middle = (index + 0.5) * room;
        const total = sum(values);
        return (
          <g>
            {series.map(({ form }, place) => {
              const value = values[place] ?? 0;
              const below = sum(values.slice(0, place));
              if (value <= 0) return null;
              return (
                <rect
                  class={`nytte-chart__bar nytte-chart__bar--${form} nytte-chart__bar--part`}
                  fill={certaintyFill(id, form)}
                  x={percent(middle - width / 2)}
                  y={y(below + value)}
                  width={percent(width)}
                  height={y(below) - y(below + value)}
                />
              );
            })}
            {isLabelled(index, years.length) && (
              <>
                {total > 0 && (
                  <text class="nytte-chart__value" x={percent(middle)} y={y(total) - 8} text-anchor="middle">
                    {total}
                  </text>
                )}
                <text
                  class="nytte-chart__label"
                  x={percent(middle)}
                  y={plot.bottom + 24}
                  text-anchor="middle"
                >
                  {year}
                </text>
              </>
            )}
          </g>
        );
      })}
      <line class="nytte-chart__track" x1="0" x2="100%" y1={plot.bottom} y2={plot.bottom} />
      {series.map(({ label, form }, index) => {
        const top = keyTop + index * rowHeight;
        return (
          <g>
            <rect
              class={`nytte-chart__bar nytte-chart__bar--${form}`}
              fill={certaintyFill(id, form)}
              x="1"
              y={top + 2}
              width="16"
              height="16"
            />
            <text class="nytte-chart__label" x="28" y={top + 16}>
              {label}
            </text>
            <text class="nytte-chart__value" x="100%" y={top + 16} text-anchor="end">
              {last?.values[index] ?? 0}
            </text>
          </g>
        );
      })}
    </svg>
  );
};
