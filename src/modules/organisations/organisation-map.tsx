import type { Language } from '../../kernel/i18n/language.ts';
import { ChartFigure } from '../../ui/charts/chart-figure.tsx';
import { mapTable } from '../../ui/charts/chart-tables.tsx';
import { DotMap, type MapDot } from '../../ui/charts/dot-map.tsx';
import { Section } from '../../ui/layout/page-parts.tsx';
import { messages } from './messages.ts';
import type { ListedOrganisation } from './queries.ts';
import { organisationPath } from './words.ts';

/** The municipalities as dots; those with innovations are links. Nothing where there is none to show. */
export const OrganisationMap = ({
  language,
  municipalities,
}: {
  readonly language: Language;
  readonly municipalities: readonly ListedOrganisation[];
}) => {
  const m = messages[language];
  const dots = municipalities.flatMap((municipality) => dotOf(language, municipality));
  if (!dots.some((dot) => dot.isHighlighted)) return null;
  return (
    <Section id="map" heading={m.mapHeading}>
      <ChartFigure
        lang={language}
        caption={m.mapCaption}
        source={m.mapSource}
        table={mapTable(language, dots, {
          caption: m.mapTable,
          rowHeading: m.municipality,
          valueHeading: m.innovations,
        })}
      >
        <DotMap id="organisation-map" title={m.mapTitle} description={m.mapDescription} dots={dots} />
      </ChartFigure>
    </Section>
  );
};

function dotOf(language: Language, municipality: ListedOrganisation): MapDot[] {
  const { latitude, longitude, innovations, innovationsMeasured } = municipality;
  if (latitude === null || longitude === null) return [];
  const dot = {
    name: municipality.name,
    latitude,
    longitude,
    population: municipality.population ?? 0,
    isHighlighted: innovations > 0,
  };
  if (innovations === 0) return [dot];
  return [
    {
      ...dot,
      valueLabel: messages[language].holds(innovations, innovationsMeasured),
      href: organisationPath(language, municipality.slug),
    },
  ];
}
