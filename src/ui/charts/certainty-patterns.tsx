import type { Certainty } from '../components/result-mark.tsx';

/** Hatching and dots for charts: the same forms as the result marks. Ids are made unique by the chart's own id. */
export const CertaintyPatterns = ({ chartId }: { readonly chartId: string }) => (
  <defs>
    <pattern
      id={`${chartId}-hatch`}
      width="8"
      height="8"
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <rect width="8" height="8" class="nytte-chart__pattern-ground" />
      <rect width="3.5" height="8" class="nytte-chart__pattern-ink" />
    </pattern>
    <pattern id={`${chartId}-dots`} width="7" height="7" patternUnits="userSpaceOnUse">
      <rect width="7" height="7" class="nytte-chart__pattern-ground" />
      <circle cx="2.5" cy="2.5" r="1.3" class="nytte-chart__pattern-quiet" />
    </pattern>
  </defs>
);

/** The fill of a bar; measured and expected get theirs from the stylesheet. */
export function certaintyFill(chartId: string, certainty: Certainty): string | undefined {
  if (certainty === 'estimated') return `url(#${chartId}-hatch)`;
  return certainty === 'unknown' ? `url(#${chartId}-dots)` : undefined;
}
