import { formatList, formatNumber } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import type { Likeness } from '../../kernel/organisations/peers.ts';
import type { Organisation } from '../../kernel/organisations/queries.ts';
import { CardList } from '../../ui/components/card-list.tsx';
import { DetailsBlock, Section } from '../../ui/layout/page-parts.tsx';
import { type Innovation, innovationPath } from '../innovations/public.ts';
import { messages } from './messages.ts';
import { likenessWords, organisationPath } from './words.ts';

/** An organisation like this one, and what it has done. */
export interface Peer {
  readonly organisation: Organisation;
  readonly likeness: Likeness;
  readonly innovations: readonly Innovation[];
}

const titlesShown = 3;

/** Who is most alike, and what they have done: the first ones to ring. */
export const PeerSection = ({
  language,
  organisation,
  nearest,
  peers,
}: {
  readonly language: Language;
  readonly organisation: Organisation;
  readonly nearest: readonly Organisation[];
  readonly peers: readonly Peer[];
}) => {
  const m = messages[language];
  if (nearest.length === 0) return null;
  const names = formatList(
    language,
    nearest.map(({ name }) => name),
  );
  return (
    <Section id="peers" heading={m.peersHeading(organisation.name)} lead={m.peersLead(names)}>
      <CardList layout="grid" cards={peers.map((peer) => <PeerCard language={language} peer={peer} />)} />
      <DetailsBlock summary={m.peersMethod}>
        <p>{m.peersMethodText}</p>
      </DetailsBlock>
    </Section>
  );
};

const PeerCard = ({ language, peer }: { readonly language: Language; readonly peer: Peer }) => {
  const m = messages[language];
  const { organisation, likeness, innovations } = peer;
  const measured = innovations.filter(({ certainty }) => certainty === 'measured').length;
  return (
    <article class="nytte-card nytte-organisation">
      <h3 class="nytte-card__title">
        <a href={organisationPath(language, organisation.slug)}>{organisation.name}</a>
      </h3>
      <p class="nytte-meta">
        {organisation.population !== null && (
          <span>
            {m.population}: {formatNumber(language, organisation.population)}
          </span>
        )}
        <span>{m.holds(innovations.length, measured)}</span>
      </p>
      <p class="nytte-likeness">{likenessWords(language, likeness)}</p>
      <ul>
        {innovations.slice(0, titlesShown).map((innovation) => (
          <li lang={innovation.language === language ? undefined : innovation.language}>
            <a href={innovationPath(language, innovation.slug)}>{innovation.title}</a>
          </li>
        ))}
      </ul>
    </article>
  );
};
