import { formatNumber } from '../../kernel/i18n/format.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import type { Organisation } from '../../kernel/organisations/queries.ts';
import { ChartFigure } from '../../ui/charts/chart-figure.tsx';
import { mapTable } from '../../ui/charts/chart-tables.tsx';
import { DotMap, type MapDot } from '../../ui/charts/dot-map.tsx';
import { DataTable } from '../../ui/components/data-table.tsx';
import { PageHeading, Section } from '../../ui/layout/page-parts.tsx';
import { ChosenFilters, FilteredColumns, libraryHref } from './library-filters.tsx';
import { IgnoredNotice, type LibraryPageProps, listPath, mapPath, NothingFound } from './library-page.tsx';
import { messages } from './messages.ts';

export interface LibraryMap {
  readonly municipalities: readonly Organisation[];
  /** Innovations that match, by the id of each organisation behind them. */
  readonly byOrganisation: ReadonlyMap<string, number>;
  /** How many of the matching innovations have a Norwegian municipality behind them. */
  readonly placed: number;
}

export type MapPageProps = LibraryPageProps & { readonly map: LibraryMap };

export const MapPage = (props: MapPageProps) => {
  const { language, state, answer, map } = props;
  const m = messages[language];
  const filters = { ...props, path: mapPath, counts: answer.counts };
  const places = map.municipalities.filter(({ id }) => map.byOrganisation.has(id)).length;
  return (
    <>
      <PageHeading title={m.mapHeading(map.placed, places)} lead={m.mapLead} />
      <IgnoredNotice language={language} ignored={props.ignored} />
      <FilteredColumns {...filters}>
        <ChosenFilters {...filters} />
        {answer.counts.total === 0 ? (
          <NothingFound language={language} text={state.text} />
        ) : (
          <>
            <MunicipalityMap {...props} />
            <CountyTable {...props} />
            <p>
              <a href={libraryHref(language, listPath, { ...state, page: 1 })}>{m.shownAsList}</a>
            </p>
          </>
        )}
      </FilteredColumns>
    </>
  );
};

const MunicipalityMap = ({ language, answer, map }: MapPageProps) => {
  const m = messages[language];
  const dots = map.municipalities.flatMap((municipality): MapDot[] => {
    const { latitude, longitude } = municipality;
    if (latitude === null || longitude === null) return [];
    const innovations = map.byOrganisation.get(municipality.id) ?? 0;
    return [
      {
        name: municipality.name,
        latitude,
        longitude,
        population: municipality.population ?? 0,
        isHighlighted: innovations > 0,
        ...(innovations > 0
          ? {
              valueLabel: m.mapCount(innovations),
              href: localisedPath(language, `/organisations/${municipality.slug}`),
            }
          : {}),
      },
    ];
  });
  return (
    <ChartFigure
      lang={language}
      caption={m.mapCaption(answer.counts.total - map.placed)}
      source={m.mapSource}
      table={mapTable(language, dots, {
        caption: m.mapTable,
        rowHeading: m.municipality,
        valueHeading: m.innovations,
      })}
    >
      <DotMap id="innovation-map" title={m.mapTitle} description={m.mapDescription} dots={dots} />
    </ChartFigure>
  );
};

const CountyTable = ({ language, state, answer, vocabulary }: MapPageProps) => {
  const m = messages[language];
  const counts = answer.counts.counts.county;
  const rows = vocabulary.counties
    .map((county) => ({ ...county, innovations: counts.get(county.number) ?? 0 }))
    .sort((a, b) => b.innovations - a.innovations || (a.number < b.number ? -1 : 1));
  return (
    <Section id="counties" heading={m.countiesHeading}>
      <DataTable
        caption={m.countiesCaption}
        columns={[{ heading: m.group.county }, { heading: m.innovations, isNumeric: true }]}
        rows={rows.map(({ number, name, innovations }) => {
          const selection = { ...state.selection, county: [number] };
          const href = libraryHref(language, listPath, { ...state, selection, page: 1 });
          return [
            innovations > 0 ? <a href={href}>{name}</a> : name,
            innovations > 0 ? formatNumber(language, innovations) : m.noneInCounty,
          ];
        })}
      />
    </Section>
  );
};
