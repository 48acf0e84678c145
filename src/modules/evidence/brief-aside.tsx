import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { CardList } from '../../ui/components/card-list.tsx';
import { InstrumentCard } from '../../ui/components/instrument-card.tsx';
import { OrganisationCard } from '../../ui/components/organisation-card.tsx';
import { Section } from '../../ui/layout/page-parts.tsx';
import { organisationKindWord } from '../innovations/public.ts';
import { instrumentCardProps } from '../instruments/public.ts';
import { SolutionCard } from '../solutions/public.ts';
import type { Brief } from './brief.ts';
import type { InstrumentHit } from './instrument-hits.ts';
import { likenessWords } from './likeness-words.ts';
import { messages } from './messages.ts';
import type { Peer } from './peers.ts';
import { whyParts } from './why.ts';

const shownInstruments = 5;
const shownSolutions = 3;

/** Beside the answer: support one may apply for, what can be taken into use, and whom to ask. */
export const BriefAside = ({ language, brief }: { language: Language; brief: Brief }) => {
  const m = messages[language];
  const { organisation } = brief;
  const who = organisation ? `?organisation=${organisation.municipalityNumber ?? organisation.slug}` : '';
  return (
    <>
      {brief.solutions.length > 0 && (
        <Section id="solutions" heading={m.solutionsHeading} lead={m.solutionsLead}>
          <CardList
            cards={brief.solutions
              .slice(0, shownSolutions)
              .map(({ solution, why }) => (
                <SolutionCard
                  language={language}
                  solution={solution}
                  why={whyParts(language, why.slice(0, 2))}
                  size="compact"
                />
              ))}
          />
          <p>
            <a href={localisedPath(language, '/solutions')}>{m.allSolutions}</a>
          </p>
        </Section>
      )}
      <Section
        id="instruments"
        heading={organisation ? m.instrumentsHeading : m.instrumentsHeadingUnknown}
        lead={brief.instruments.length > 0 ? m.instrumentsLead : m.noInstruments}
      >
        <CardList
          cards={brief.instruments
            .slice(0, shownInstruments)
            .map((hit) => instrumentCard(language, hit, brief.madeAt))}
        />
        <p>
          <a href={localisedPath(language, `/instruments${who}`)}>{m.allInstruments}</a>
        </p>
      </Section>
      <Section id="rules" heading={m.rulesHeading} lead={m.rulesLead}>
        <p>
          <a
            href={localisedPath(
              language,
              `/procurement/for-need?${new URLSearchParams({ words: brief.need })}`,
            )}
          >
            {m.rulesLink}
          </a>
        </p>
      </Section>
      {brief.peers.length > 0 && (
        <Section
          id="peers"
          heading={organisation ? m.peersHeading(organisation.name) : m.peersHeadingUnknown}
          lead={organisation ? m.peersLead : m.peersLeadUnknown}
        >
          <CardList cards={brief.peers.map((peer) => peerCard(language, brief, peer))} />
        </Section>
      )}
    </>
  );
};

function instrumentCard(language: Language, hit: InstrumentHit, now: Date) {
  const m = messages[language];
  const extra = [
    ...(hit.usedBy.length > 0 ? [m.why.used(hit.usedBy.length)] : []),
    ...(hit.isGeneral ? [m.why.general] : []),
  ];
  const words = whyParts(language, hit.why.slice(0, 2));
  const why =
    words.length > 0 && extra.length > 0 ? [...words, '; ', extra.join('; ')] : [...words, extra.join('; ')];
  return <InstrumentCard {...instrumentCardProps(language, hit.instrument, now)} size="compact" why={why} />;
}

function peerCard(language: Language, brief: Brief, { organisation, likeness, hits }: Peer) {
  const m = messages[language];
  const holds =
    hits.length === 0 ? m.peerNothing : hits.map(({ innovation }) => innovation.title).join(' · ');
  return (
    <OrganisationCard
      lang={language}
      href={localisedPath(language, `/organisations/${organisation.slug}`)}
      name={organisation.name}
      kind={organisationKindWord(language, organisation.kind)}
      county={organisation.countyName ?? undefined}
      likeness={
        likeness && brief.organisation
          ? likenessWords(language, brief.organisation.name, likeness)
          : undefined
      }
      holds={holds}
    />
  );
}
