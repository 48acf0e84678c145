import type { Language } from '../../kernel/i18n/language.ts';
import { uiMessages } from '../messages.ts';
import { type Certainty, ResultMark } from './result-mark.tsx';

export interface Result {
  readonly text: string;
  readonly certainty: Certainty;
  /** An effect is a benefit; a volume (uptake, budget, size) only tells how much was done. */
  readonly kind: 'effect' | 'volume';
  /** The telling number with its unit, as it should be read: "40 prosent". */
  readonly figure?: string;
}

export interface ResultListProps {
  readonly lang: Language;
  readonly results: readonly Result[];
  /** The language of the texts when it is not the page's own. */
  readonly contentLang?: string | undefined;
}

interface ResultRowProps extends Pick<ResultListProps, 'lang' | 'contentLang'> {
  readonly result: Result;
}

const ResultRow = ({ lang, result, contentLang }: ResultRowProps) => (
  <li class="nytte-result">
    <ResultMark lang={lang} certainty={result.certainty} />
    <div class="nytte-result__body" lang={contentLang}>
      {result.figure && <p class="nytte-result__figure">{result.figure}</p>}
      <p>{result.text}</p>
    </div>
  </li>
);

/** Effects first, with room; volumes after them, smaller, so that nobody takes the one for the other. */
export const ResultList = ({ lang, results, contentLang }: ResultListProps) => {
  const words = uiMessages(lang);
  const groups = [
    { heading: words.effects, kind: 'effect' as const },
    { heading: words.volumes, kind: 'volume' as const },
  ].map((group) => ({ ...group, results: results.filter((result) => result.kind === group.kind) }));

  if (results.length === 0) return <p class="nytte-quiet">{words.noResults}</p>;
  return (
    <div class="nytte-results">
      {groups
        .filter((group) => group.results.length > 0)
        .map((group) => (
          <div class={`nytte-results__group nytte-results__group--${group.kind}`}>
            <p class="nytte-results__heading">{group.heading}</p>
            <ul>
              {group.results.map((result) => (
                <ResultRow lang={lang} result={result} contentLang={contentLang} />
              ))}
            </ul>
          </div>
        ))}
    </div>
  );
};
