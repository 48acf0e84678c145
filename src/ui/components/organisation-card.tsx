import type { Language } from '../../kernel/i18n/language.ts';
import { uiMessages } from '../messages.ts';

export interface OrganisationCardProps {
  readonly lang: Language;
  readonly href: string;
  readonly name: string;
  /** "Kommune", "Fylkeskommune", "Statlig virksomhet". */
  readonly kind: string;
  readonly county?: string | undefined;
  readonly population?: string | undefined;
  readonly centrality?: string | undefined;
  /** How alike it is to the reader's own: a ready sentence. */
  readonly likeness?: string | undefined;
  /** What it has here: "3 innovasjoner, 1 målt". */
  readonly holds?: string | undefined;
  readonly headingLevel?: 2 | 3 | 4;
}

export const OrganisationCard = (props: OrganisationCardProps) => {
  const words = uiMessages(props.lang);
  const Heading = `h${props.headingLevel ?? 3}` as const;
  const facts = [
    { term: words.population, value: props.population },
    { term: words.county, value: props.county },
    { term: words.centrality, value: props.centrality },
  ].filter((fact) => fact.value !== undefined);
  return (
    <article class="nytte-card nytte-organisation">
      <Heading class="nytte-card__title">
        <a href={props.href}>{props.name}</a>
      </Heading>
      <p class="nytte-meta">
        <span>{props.kind}</span>
        {props.holds && <span>{props.holds}</span>}
      </p>
      {facts.length > 0 && (
        <dl class="nytte-inline-facts">
          {facts.map((fact) => (
            <div>
              <dt>{fact.term}</dt>
              <dd>{fact.value}</dd>
            </div>
          ))}
        </dl>
      )}
      {props.likeness && <p class="nytte-likeness">{props.likeness}</p>}
    </article>
  );
};
