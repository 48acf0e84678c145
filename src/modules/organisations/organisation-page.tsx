import type { Child } from 'hono/jsx';
import type { FollowState } from '../../kernel/events/follow-state.ts';
import { formatList, formatNumber } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import type { Organisation } from '../../kernel/organisations/queries.ts';
import { CardList } from '../../ui/components/card-list.tsx';
import { EmptyState } from '../../ui/components/empty-state.tsx';
import { FollowButton } from '../../ui/components/follow-button.tsx';
import { InstrumentCard } from '../../ui/components/instrument-card.tsx';
import { type KeyFact, KeyFacts } from '../../ui/components/key-facts.tsx';
import { Notice } from '../../ui/components/notice.tsx';
import { PageColumns, PageHeading, Section } from '../../ui/layout/page-parts.tsx';
import { PublicNeeds, type WorkNeed } from '../following/public.ts';
import {
  countryName,
  type Innovation,
  InnovationCard,
  isSobering,
  organisationKindWord,
} from '../innovations/public.ts';
import { type Instrument, instrumentCardProps } from '../instruments/public.ts';
import { messages } from './messages.ts';
import { type Peer, PeerSection } from './peer-section.tsx';
import type { FormerOrganisation } from './queries.ts';
import { centralityWords, populationChange } from './words.ts';

export interface OrganisationPageProps {
  readonly language: Language;
  readonly organisation: Organisation;
  readonly innovations: readonly Innovation[];
  readonly former: readonly FormerOrganisation[];
  /** The number or name of 2020 that the reader came by. */
  readonly cameBy: string | undefined;
  /** Most alike of all, whether they have done anything described here or not. */
  readonly nearest: readonly Organisation[];
  /** Most alike of those that have. */
  readonly peers: readonly Peer[];
  readonly support: { readonly total: number; readonly instruments: readonly Instrument[] } | undefined;
  readonly owned: readonly Instrument[];
  /** What it has stated or joined, and everybody may see. */
  readonly needs: readonly WorkNeed[];
  /** What other rooms tell of it. */
  readonly sections: readonly Child[];
  readonly follow: FollowState | undefined;
  readonly now: Date;
}

export const OrganisationPage = (props: OrganisationPageProps) => {
  const { language, organisation, innovations } = props;
  const m = messages[language];
  const measured = innovations.filter(({ certainty }) => certainty === 'measured').length;
  const sobering = innovations.filter(isSobering).length;
  return (
    <>
      {props.cameBy && (
        <Notice lang={language} kind="info" title={m.becameTitle(props.cameBy, organisation.name)}>
          <p>{m.became}</p>
        </Notice>
      )}
      <PageHeading
        kicker={[organisationKindWord(language, organisation.kind), organisation.countyName]
          .filter(Boolean)
          .join(' · ')}
        title={organisation.name}
        lead={
          innovations.length > 0
            ? m.answer(organisation.name, innovations.length, measured, sobering)
            : m.answerNone(organisation.name)
        }
      />
      <PageColumns asideLabel={m.factsLabel} aside={<Facts {...props} />}>
        <Cases {...props} />
        <PublicNeeds language={language} needs={props.needs} />
        {[...props.sections]}
        <PeerSection {...props} />
        <Owned {...props} />
        <Support {...props} />
      </PageColumns>
    </>
  );
};

const Cases = ({ language, innovations, peers }: OrganisationPageProps) => {
  const m = messages[language];
  if (innovations.length === 0) {
    return (
      <EmptyState
        title={m.noCasesTitle}
        action={<a href={localisedPath(language, '/about#corrections')}>{m.tellUs}</a>}
      >
        <p>{peers.length > 0 ? m.noCasesHelp : m.noCasesHelpNoPeers}</p>
      </EmptyState>
    );
  }
  return (
    <Section id="innovations" heading={m.casesHeading(innovations.length)}>
      <CardList
        cards={innovations.map((innovation) => (
          <InnovationCard language={language} innovation={innovation} />
        ))}
      />
    </Section>
  );
};

const Facts = ({ language, organisation, former, follow }: OrganisationPageProps) => {
  const m = messages[language];
  return (
    <>
      <h2>{m.factsHeading}</h2>
      <KeyFacts facts={factsOf(language, organisation, former)} />
      {organisation.population !== null && <p class="nytte-quiet">{m.factSources}</p>}
      {follow && <FollowButton {...follow} />}
      <p>
        <a href={localisedPath(language, '/organisations')}>{m.allOrganisations}</a>
      </p>
    </>
  );
};

function factsOf(
  language: Language,
  organisation: Organisation,
  former: readonly FormerOrganisation[],
): KeyFact[] {
  const m = messages[language];
  const { population, populationYear, centralityIndex } = organisation;
  const facts: { term: string; value: KeyFact['value'] | null | undefined }[] = [
    { term: m.kind, value: organisationKindWord(language, organisation.kind) },
    {
      term: m.officialName,
      value: organisation.officialName === organisation.name ? null : organisation.officialName,
    },
    { term: m.county, value: organisation.countyName },
    {
      term: m.country,
      value: organisation.country === 'NO' ? null : countryName(language, organisation.country),
    },
    {
      term: m.populationIn(populationYear ?? 0),
      value: population === null || populationYear === null ? null : formatNumber(language, population),
    },
    { term: m.populationChange, value: populationChange(language, organisation) },
    {
      term: m.centrality,
      value:
        centralityIndex === null
          ? null
          : m.centralityValue(centralityIndex, centralityWords(language, organisation) ?? ''),
    },
    { term: m.municipalityNumber, value: organisation.municipalityNumber },
    { term: m.organisationNumber, value: organisation.organisationNumber },
    { term: m.formerHeading, value: former.length > 0 ? formerLines(language, former) : null },
  ];
  return facts.flatMap(({ term, value }) => (value === null || value === undefined ? [] : [{ term, value }]));
}

function formerLines(language: Language, former: readonly FormerOrganisation[]): string {
  const m = messages[language];
  return formatList(
    language,
    // Only municipalities have a number that anybody knows them by.
    former.map(({ number, name, untilYear }) =>
      m.former(/^\d{4}$/.test(number) ? number : '', name, untilYear).trim(),
    ),
  );
}

const Support = ({ language, organisation, support, now }: OrganisationPageProps) => {
  const m = messages[language];
  if (!support || support.total === 0) return null;
  return (
    <Section
      id="support"
      heading={m.supportHeading(support.total)}
      lead={m.supportLead(organisationKindWord(language, organisation.kind))}
    >
      <CardList
        layout="grid"
        cards={support.instruments.map((instrument) => (
          <InstrumentCard {...instrumentCardProps(language, instrument, now)} size="compact" />
        ))}
      />
      <p>
        <a href={localisedPath(language, `/instruments?who=${organisation.kind}`)}>{m.supportAll}</a>
      </p>
    </Section>
  );
};

const Owned = ({ language, owned, now }: OrganisationPageProps) => {
  if (owned.length === 0) return null;
  return (
    <Section id="owned" heading={messages[language].ownedHeading(owned.length)}>
      <CardList
        layout="grid"
        cards={owned.map((instrument) => (
          <InstrumentCard {...instrumentCardProps(language, instrument, now)} size="compact" />
        ))}
      />
    </Section>
  );
};
