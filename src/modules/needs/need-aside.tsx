import { formatDay, osloDay } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import type { Organisation } from '../../kernel/organisations/queries.ts';
import { DotMap, type MapDot } from '../../ui/charts/dot-map.tsx';
import { DetailsBlock, Section } from '../../ui/layout/page-parts.tsx';
import { needPath } from './addresses.ts';
import type { KeptBrief } from './brief-actions.ts';
import { isUnchanged } from './brief-change.ts';
import { capitalise, changeWords } from './change-words.ts';
import { messages } from './messages.ts';
import type { Need } from './queries.ts';

/** Who has the need: by name, since when, in their words, and on a map when any of them has a place. */
export const Who = ({
  language,
  need,
  municipalities,
}: {
  readonly language: Language;
  readonly need: Need;
  readonly municipalities: readonly Organisation[];
}) => {
  const m = messages[language];
  const all = [need.owner, ...need.joins.map(({ organisation }) => organisation)];
  return (
    <Section id="who" heading={m.who(all.length)}>
      <ul class="nytte-need-who">
        <li>
          <Body language={language} organisation={need.owner} />
          <span class="nytte-quiet"> {m.whoOwner}</span>
        </li>
        {need.joins.map(({ organisation, since, note }) => (
          <li>
            <Body language={language} organisation={organisation} />
            <span class="nytte-quiet"> {m.whoSince(formatDay(language, osloDay(since)))}</span>
            {note && <p class="nytte-need-said">{note}</p>}
          </li>
        ))}
      </ul>
      <WhoMap language={language} all={all} municipalities={municipalities} />
    </Section>
  );
};

const Body = ({ language, organisation }: { language: Language; organisation: Organisation }) => (
  <a href={localisedPath(language, `/organisations/${organisation.slug}`)}>{organisation.name}</a>
);

const WhoMap = ({
  language,
  all,
  municipalities,
}: {
  language: Language;
  all: readonly Organisation[];
  municipalities: readonly Organisation[];
}) => {
  const m = messages[language];
  const having = new Set(all.map(({ id }) => id));
  const dots = municipalities.flatMap((place) => dotOf(language, place, having.has(place.id)));
  if (!dots.some(({ isHighlighted }) => isHighlighted)) return null;
  return (
    <DetailsBlock summary={m.mapShow}>
      <DotMap id="need-map" title={m.mapTitle} description={m.mapDescription} dots={dots} />
    </DetailsBlock>
  );
};

function dotOf(language: Language, place: Organisation, isHighlighted: boolean): MapDot[] {
  const { name, latitude, longitude, population } = place;
  if (latitude === null || longitude === null) return [];
  const dot = { name, latitude, longitude, population: population ?? 0, isHighlighted };
  if (!isHighlighted) return [dot];
  return [
    {
      ...dot,
      valueLabel: messages[language].hasNeed,
      href: localisedPath(language, `/organisations/${place.slug}`),
    },
  ];
}

/** The briefs that the need keeps, and whether anything is new since. */
export const KeptBriefs = ({
  language,
  need,
  briefs,
  knownVersion,
}: {
  readonly language: Language;
  readonly need: Need;
  readonly briefs: readonly KeptBrief[];
  readonly knownVersion: string;
}) => {
  const m = messages[language];
  if (briefs.length === 0) return null;
  return (
    <Section id="briefs" heading={m.briefsHeading(briefs.length)}>
      <ul class="nytte-need-briefs">
        {briefs.map((brief) => {
          const strong = brief.innovations.filter(({ isStrong }) => isStrong);
          const measured = strong.reduce((sum, hit) => sum + hit.measured, 0);
          const day = formatDay(language, osloDay(brief.madeAt));
          return (
            <li>
              <a href={localisedPath(language, `${needPath(need.record)}/briefs/${brief.id}`)}>
                {m.briefLine(day, strong.length, measured)}
              </a>
              <p class="nytte-quiet">{newsOf(language, brief, knownVersion)}</p>
            </li>
          );
        })}
      </ul>
    </Section>
  );
};

function newsOf(language: Language, brief: KeptBrief, knownVersion: string): string {
  const m = messages[language];
  if (brief.evidenceVersion === knownVersion) return m.nothingNew;
  if (brief.compared?.evidenceVersion !== knownVersion) return m.whatChanged;
  const { counts } = brief.compared;
  return isUnchanged(counts) ? m.nothingNew : `${capitalise(changeWords(language, counts))}.`;
}
