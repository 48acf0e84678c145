import type { Language } from '../../kernel/i18n/language.ts';
import { uiMessages } from '../messages.ts';

/** How sure a result is, surest first. */
export const certainties = ['measured', 'estimated', 'expected', 'unknown'] as const;

export type Certainty = (typeof certainties)[number];

/** Filled, hatched, outlined or dotted: readable without colour. */
export const CertaintySwatch = ({ certainty }: { readonly certainty: Certainty }) => (
  <span class={`nytte-swatch nytte-swatch--${certainty}`} aria-hidden="true" />
);

export interface ResultMarkProps {
  readonly lang: Language;
  readonly certainty: Certainty;
}

export const ResultMark = ({ lang, certainty }: ResultMarkProps) => (
  <span class="nytte-result-mark">
    <CertaintySwatch certainty={certainty} />
    {uiMessages(lang).certainty[certainty]}
  </span>
);

/** What the four forms mean; once on a page that shows results. */
export const ResultLegend = ({ lang }: { readonly lang: Language }) => {
  const words = uiMessages(lang);
  return (
    <dl class="nytte-legend" aria-label={words.resultLegendTitle}>
      {certainties.map((certainty) => (
        <div>
          <dt>
            <ResultMark lang={lang} certainty={certainty} />
          </dt>
          <dd>{words.certaintyMeaning[certainty]}</dd>
        </div>
      ))}
    </dl>
  );
};
