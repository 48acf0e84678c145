import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { PageHeading, Section } from '../../ui/layout/page-parts.tsx';
import { challengePath } from './addresses.ts';
import { CriteriaSection } from './challenge-page.tsx';
import { judgeMessages } from './judge-messages.ts';
import { messages } from './messages.ts';
import type { Challenge } from './queries.ts';
import type { PublicResult } from './result.ts';
import { sensitivityWords, TotalsFigure } from './result-view.tsx';
import { otherLanguage } from './words.ts';

/** What all may know of how the answers were judged. */
export const ResultPage = ({
  language,
  challenge,
  result,
}: {
  readonly language: Language;
  readonly challenge: Challenge;
  readonly result: PublicResult;
}) => {
  const m = messages[language];
  const j = judgeMessages[language];
  const path = challengePath(challenge.record);
  const { answers, goOn, kept } = result;
  return (
    <>
      <PageHeading
        kicker={<a href={localisedPath(language, path)}>{challenge.body.title}</a>}
        title={m.outcomeHeading(answers.length, goOn.length)}
        lead={j.publicLead(answers.length, kept.judges)}
      />
      {goOn.length > 0 && (
        <Section id="go-on" heading={j.goOnHeading(goOn.length)}>
          <ul>
            {goOn.map((name) => (
              <li>{name}</li>
            ))}
          </ul>
        </Section>
      )}
      {challenge.outcomeWords && (
        <Section id="words" heading={j.outcomeHeading}>
          <p class="nytte-lines nytte-prose" lang={otherLanguage(language, challenge.language)}>
            {challenge.outcomeWords}
          </p>
        </Section>
      )}
      {answers.length > 0 && (
        <Section id="totals" heading={j.chartTitle} lead={sensitivityWords(language, kept.sensitivity)}>
          <TotalsFigure
            language={language}
            id="totals-chart"
            title={j.chartTitle}
            seed={kept.seed}
            rows={answers.map(({ name, rank, total }, at) => ({
              label: name ?? j.answer(at + 1),
              rank,
              spread: total,
            }))}
            downloads={[{ label: 'CSV', href: `${path}/result.csv` }]}
          />
          {kept.conflicts > 0 && <p>{j.conflicts(kept.conflicts)}</p>}
          <p class="nytte-quiet">
            {j.again} <a href={`${path}/result.csv`}>{`${path}/result.csv`}</a>
          </p>
        </Section>
      )}
      <CriteriaSection language={language} challenge={challenge} />
    </>
  );
};
