import { formatNumber } from '../../kernel/i18n/format.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { ChartFigure } from '../../ui/charts/chart-figure.tsx';
import { mapTable } from '../../ui/charts/chart-tables.tsx';
import { DotMap, type MapDot } from '../../ui/charts/dot-map.tsx';
import { StackedYears } from '../../ui/charts/stacked-years.tsx';
import { Section } from '../../ui/layout/page-parts.tsx';
import { spreadMessages } from './spread-messages.ts';
import type { SpreadPageProps } from './spread-view.ts';

/** How many stood where, year by year. */
export const CurveFigure = ({ language, view }: SpreadPageProps) => {
  const m = spreadMessages[language].curve;
  const { years } = view;
  const [first, last] = [years[0], years.at(-1)];
  if (!first || !last) return null;
  return (
    <Section id="curve" heading={m.heading(last.using, last.year)}>
      <ChartFigure
        lang={language}
        caption={m.caption}
        method={<p>{m.method}</p>}
        table={{
          caption: m.table,
          columns: [
            { heading: m.year },
            ...[m.using, m.testing, m.considering, m.stopped].map((heading) => ({
              heading,
              isNumeric: true,
            })),
          ],
          rows: years.map(({ year, using, testing, considering, stopped }) => [
            String(year),
            ...[using, testing, considering, stopped].map((count) => formatNumber(language, count)),
          ]),
        }}
      >
        <StackedYears
          id="spread"
          title={m.title}
          description={m.description(first.year, last.year)}
          series={[
            { label: m.using, form: 'measured' },
            { label: m.testing, form: 'estimated' },
            { label: m.considering, form: 'expected' },
            { label: m.stopped, form: 'unknown' },
          ]}
          years={years.map(({ year, using, testing, considering, stopped }) => ({
            year,
            values: [using, testing, considering, stopped],
          }))}
        />
      </ChartFigure>
    </Section>
  );
};

/** Where it was in use at the end of a year; other years are links. */
export const MapSection = ({ language, subject, view }: SpreadPageProps) => {
  const m = spreadMessages[language].map;
  const { inUse, mapYear, municipalities, years } = view;
  if (!view.hasMap) return null;
  const dots = municipalities.flatMap((municipality): MapDot[] => {
    const { latitude, longitude } = municipality;
    if (latitude === null || longitude === null) return [];
    const since = inUse.get(municipality.id);
    return [
      {
        name: municipality.name,
        latitude,
        longitude,
        population: municipality.population ?? 0,
        isHighlighted: since !== undefined,
        ...(since === undefined
          ? {}
          : {
              valueLabel: m.since(since),
              href: localisedPath(language, `/organisations/${municipality.slug}`),
            }),
      },
    ];
  });
  const placed = dots.filter(({ isHighlighted }) => isHighlighted).length;
  const path = localisedPath(language, `${subject.path}/adoption`);
  return (
    <Section id="map" heading={m.heading(placed, mapYear)}>
      {years.length > 1 && (
        <nav aria-label={m.years} class="nytte-year-links">
          <ul class="nytte-tags">
            {years.map(({ year }) => (
              <li>
                <a href={`${path}?year=${year}#map`} aria-current={year === mapYear ? 'true' : undefined}>
                  {year}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <ChartFigure
        lang={language}
        caption={m.caption(inUse.size - placed)}
        source={m.source}
        table={mapTable(language, dots, {
          caption: m.table,
          rowHeading: m.row,
          valueHeading: m.value,
        })}
      >
        <DotMap id="adoption-map" title={m.title} description={m.description} dots={dots} />
      </ChartFigure>
    </Section>
  );
};
