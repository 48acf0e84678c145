import type { Language } from '../../kernel/i18n/language.ts';
import { ResultMark } from '../../ui/components/result-mark.tsx';
import { Section } from '../../ui/layout/page-parts.tsx';
import { groupResults } from './domain.ts';
import { messages } from './messages.ts';
import type { Innovation } from './queries.ts';
import { type InnovationResult, isMeasuredBenefit, resultStatuses } from './schema.ts';
import { contentLanguageOf, figureOf } from './words.ts';

interface ResultProps {
  readonly language: Language;
  readonly innovation: Innovation;
}

/**
 * What it gave: effects by how sure they are, and mere volume by itself at the end, so that nobody takes uptake or
 * a budget for a benefit.
 */
export const ResultSection = ({ language, innovation }: ResultProps) => {
  const m = messages[language];
  const { effects, volumes } = groupResults(innovation.results);
  const measured = effects.filter((effect) => effect.status === 'measured').length;
  const isBetter = effects.some(isMeasuredBenefit);
  const other = effects.length - measured;
  const lead = m.resultsLead(measured, other, isBetter);
  return (
    <Section id="results" heading={m.resultsHeading(measured, other)} {...(lead ? { lead } : {})}>
      {resultStatuses.map((status) => (
        <ResultGroup
          language={language}
          innovation={innovation}
          heading={m.resultGroup[status]}
          meaning={m.resultMeaning[status]}
          results={effects.filter((effect) => effect.status === status)}
        />
      ))}
      <ResultGroup
        language={language}
        innovation={innovation}
        heading={m.volumeHeading}
        meaning={m.volumeMeaning}
        results={volumes}
      />
    </Section>
  );
};

const ResultGroup = ({
  language,
  innovation,
  heading,
  meaning,
  results,
}: ResultProps & { heading: string; meaning: string; results: readonly InnovationResult[] }) => {
  if (results.length === 0) return null;
  const kind = results[0]?.kind ?? 'effect';
  return (
    <div class="nytte-results">
      <div class={`nytte-results__group nytte-results__group--${kind}`}>
        <h3>{heading}</h3>
        <p class="nytte-quiet">{meaning}</p>
        <ul>
          {results.map((result) => (
            <ResultItem language={language} innovation={innovation} result={result} />
          ))}
        </ul>
      </div>
    </div>
  );
};

const ResultItem = ({ language, innovation, result }: ResultProps & { result: InnovationResult }) => {
  const m = messages[language];
  const contentLanguage = contentLanguageOf(language, innovation);
  const figure = figureOf(innovation.language, result);
  return (
    <li class="nytte-result">
      <ResultMark lang={language} certainty={result.status} />
      <div class="nytte-result__body">
        {result.direction && (
          <p>
            <strong>{m.direction[result.direction]}</strong>
          </p>
        )}
        {figure && (
          <p class="nytte-result__figure" lang={contentLanguage}>
            {figure}
          </p>
        )}
        <p lang={contentLanguage}>{result.text}</p>
      </div>
    </li>
  );
};
