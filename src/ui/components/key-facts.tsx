import type { Child } from 'hono/jsx';

export interface KeyFact {
  readonly term: string;
  readonly value: Child;
  /** The language of the value when it is not the page's own. */
  readonly lang?: string | undefined;
}

export const KeyFacts = ({ facts }: { readonly facts: readonly KeyFact[] }) => (
  <dl class="nytte-facts">
    {facts.map((fact) => (
      <div>
        <dt>{fact.term}</dt>
        <dd lang={fact.lang}>{fact.value}</dd>
      </div>
    ))}
  </dl>
);
