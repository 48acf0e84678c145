import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { Button } from '../../ui/components/button.tsx';
import { DataTable } from '../../ui/components/data-table.tsx';
import type { FormError } from '../../ui/forms/error-summary.tsx';
import { PostForm } from '../../ui/forms/post-form.tsx';
import { DetailsBlock, Section } from '../../ui/layout/page-parts.tsx';
import { challengePath } from './addresses.ts';
import { Written } from './answer-page.tsx';
import type { TypedScores } from './judge-actions.ts';
import { judgeMessages } from './judge-messages.ts';
import { JudgeHeading, type JudgeNotice, ScoreFields } from './judge-page.tsx';
import type { KeptScore } from './judge-queries.ts';
import { messages } from './messages.ts';
import type { Challenge } from './queries.ts';
import { keepResult, type Scored } from './result.ts';
import { sensitivityWords, TotalsFigure } from './result-view.tsx';
import { criterionKey } from './schema.ts';
import { disagreementsOf } from './scoring.ts';

export interface ScoredPageProps {
  readonly language: Language;
  readonly challenge: Challenge;
  readonly scored: Scored;
  /** The judge that the reader is, where they may still say new numbers. */
  readonly judgeId: string | undefined;
  readonly typed: TypedScores;
  readonly canEnd: boolean;
  readonly errors: readonly FormError[];
  readonly notice: JudgeNotice | undefined;
  readonly token: string | undefined;
}

/** When all have handed in: what they said, how far apart they are, and whether the order rests on one of them. */
export const ScoredPage = (props: ScoredPageProps) => {
  const { language, challenge, scored } = props;
  const j = judgeMessages[language];
  const kept = keepResult(challenge, scored);
  const names = new Map(scored.responses.map(({ id, organisationName }) => [id, organisationName]));
  const nameOf = (response: string) => names.get(response) ?? '';
  const first = kept.answers.filter(({ rank }) => rank === 1);
  const title =
    first.length === 0
      ? j.noResult
      : first.length === 1
        ? j.resultTitle(nameOf(first[0]?.response ?? ''))
        : j.tiedTitle(first.length);
  return (
    <>
      <JudgeHeading {...props} title={title} lead={j.resultLead(kept.judges, kept.answers.length)} />
      {kept.answers.length > 0 && (
        <Section id="totals" heading={j.chartTitle} lead={sensitivityWords(language, kept.sensitivity)}>
          <TotalsFigure
            language={language}
            id="totals-chart"
            title={j.chartTitle}
            seed={kept.seed}
            rows={kept.answers.map(({ response, rank, total }) => ({
              label: nameOf(response),
              rank,
              spread: total,
            }))}
          />
        </Section>
      )}
      <Disagreements {...props} nameOf={nameOf} />
      {kept.answers.map(({ response, criteria }, at) => (
        <Section id={`answer-${at + 1}`} heading={nameOf(response)}>
          <TotalsFigure
            language={language}
            id={`criteria-chart-${at + 1}`}
            title={j.criteriaChart(nameOf(response))}
            rows={criteria.map((spread, place) => ({
              label: challenge.criteria[place]?.name ?? '',
              rank: undefined,
              spread,
            }))}
          />
          <DetailsBlock summary={j.allScores}>
            <Reasons {...props} response={response} />
          </DetailsBlock>
          <DetailsBlock summary={j.answerHeading}>
            <Written
              language={language}
              draft={scored.responses.find(({ id }) => id === response)?.body ?? {}}
            />
          </DetailsBlock>
        </Section>
      ))}
      {props.canEnd && (
        <Section id="end" heading={j.endHeading} lead={j.endHelp}>
          <PostForm
            action={localisedPath(language, `${challengePath(challenge.record)}/judged`)}
            token={props.token}
          >
            <Button icon="check">{j.end}</Button>
          </PostForm>
        </Section>
      )}
    </>
  );
};

const Disagreements = (props: ScoredPageProps & { readonly nameOf: (response: string) => string }) => {
  const { language, challenge, scored, judgeId, nameOf, typed } = props;
  const j = judgeMessages[language];
  const apart = disagreementsOf(scored.result);
  if (apart.length === 0) return null;
  const nameOfCriterion = (place: number) => challenge.criteria[place]?.name ?? '';
  return (
    <Section id="talk" heading={j.disagreementsHeading(apart.length)} lead={j.disagreementsLead}>
      <ul>
        {apart.map(({ response, criterion, lowest, highest }) => (
          <li>{j.disagreement(nameOf(response), nameOfCriterion(criterion), lowest, highest)}</li>
        ))}
      </ul>
      {judgeId && (
        <DetailsBlock summary={j.revise} isOpen={props.errors.length > 0}>
          <PostForm
            action={localisedPath(language, `${challengePath(challenge.record)}/judge/revise`)}
            token={props.token}
          >
            {apart.map(({ response, criterion }) => (
              <ScoreFields
                {...props}
                field={`scores.${response}.${criterionKey(criterion)}`}
                name={`${nameOf(response)}: ${nameOfCriterion(criterion)}`}
                label={j.reviseScore(nameOfCriterion(criterion))}
                row={typed[response]?.[criterionKey(criterion)]}
              />
            ))}
            <div class="nytte-actions">
              <Button icon="check">{j.reviseSubmit}</Button>
            </div>
          </PostForm>
        </DetailsBlock>
      )}
    </Section>
  );
};

/** Every number with its reason, the first beside the new one. Judges are numbered: the numbers are to be read. */
const Reasons = ({
  language,
  challenge,
  scored,
  response,
}: ScoredPageProps & { readonly response: string }) => {
  const m = messages[language];
  const j = judgeMessages[language];
  const ofResponse = scored.scores.filter((one) => one.response === response);
  return (
    <>
      {challenge.criteria.map(({ name }, criterion) => (
        <DataTable
          caption={name}
          columns={[
            { heading: j.judgeColumn(0).replace(/\s*0$/, '') },
            { heading: m.criterion, isNumeric: true },
            { heading: j.reason(name) },
          ]}
          rows={scored.counted.map(({ id }, at) => [
            j.judgeColumn(at + 1),
            ...wordsOf(
              language,
              ofResponse.filter((one) => one.judge === id && one.criterion === criterion),
            ),
          ])}
        />
      ))}
    </>
  );
};

function wordsOf(language: Language, rounds: readonly KeptScore[]): [string, string] {
  const j = judgeMessages[language];
  const [one, two] = [rounds.find(({ round }) => round === 1), rounds.find(({ round }) => round === 2)];
  const score = two ? `${two.score} (${j.first(one?.score ?? 0)})` : String(one?.score ?? '–');
  return [score, [one?.reason, two?.reason].filter(Boolean).join(' → ')];
}
