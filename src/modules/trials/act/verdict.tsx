import type { Language } from '../../../kernel/i18n/language.ts';
import { Section } from '../../../ui/layout/page-parts.tsx';
import type { ActCheck, Finding } from './domain.ts';
import { messages } from './messages.ts';
import { basisWords, durationWords, findingWords } from './words.ts';

interface FindingsProps {
  readonly language: Language;
  readonly check: ActCheck;
  /** Whether the questions stand as fields on the same page, to be linked to. */
  readonly hasFields: boolean;
}

/** What stops an application and what is left to settle, each with the question, the reason and where that is from. */
export const Findings = ({ language, check, hasFields }: FindingsProps) => {
  const m = messages[language];
  const list = (weight: Finding['weight']) => check.findings.filter((finding) => finding.weight === weight);
  const [stops, lacks] = [list('stops'), list('lacks')];
  const items = (findings: readonly Finding[]) => (
    <ul class="nytte-act-findings">
      {findings.map((finding) => (
        <li>
          <p class="nytte-act-findings__question">
            {hasFields ? (
              <a href={`#${finding.question}`}>{m.question[finding.question].label}</a>
            ) : (
              m.question[finding.question].label
            )}
          </p>
          <p>{findingWords(language, finding, check)}</p>
          <p class="nytte-quiet">{basisWords(language, finding.basis)}</p>
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {stops.length > 0 && (
        <Section id="stops" heading={m.stopsHeading(stops.length)}>
          {items(stops)}
        </Section>
      )}
      {lacks.length > 0 && (
        <Section id="lacks" heading={m.lacksHeading(lacks.length)}>
          {items(lacks)}
        </Section>
      )}
    </>
  );
};

/** How long the trial is to last, where the days are known. */
export const Duration = ({ language, check }: Pick<FindingsProps, 'language' | 'check'>) => (
  <>
    {durationWords(language, check).map((sentence) => (
      <p>{sentence}</p>
    ))}
  </>
);
