import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { Button } from '../../ui/components/button.tsx';
import { Notice } from '../../ui/components/notice.tsx';
import { RadioGroup } from '../../ui/forms/choice-group.tsx';
import { ErrorSummary, type FormError } from '../../ui/forms/error-summary.tsx';
import { PostForm } from '../../ui/forms/post-form.tsx';
import { TextArea } from '../../ui/forms/text-area.tsx';
import { DetailsBlock, PageHeading, Section } from '../../ui/layout/page-parts.tsx';
import { challengePath } from './addresses.ts';
import { Written } from './answer-page.tsx';
import type { TypedDecision } from './conclusion-actions.ts';
import { judgeMessages } from './judge-messages.ts';
import type { Challenge } from './queries.ts';
import { keepResult, type Scored } from './result.ts';
import { sensitivityWords, spreadWords } from './result-view.tsx';
import { criterionKey, reasonLimits } from './schema.ts';

export interface ConcludePageProps {
  readonly language: Language;
  readonly challenge: Challenge;
  readonly scored: Scored;
  readonly decisions: Readonly<Record<string, TypedDecision>>;
  readonly words: string | undefined;
  readonly isSaved: boolean;
  readonly errors: readonly FormError[];
  readonly token: string | undefined;
}

/** Which answers go on, with a reason to each on each criterion, and what happens now. */
export const ConcludePage = (props: ConcludePageProps) => {
  const { language, challenge, scored, decisions, errors } = props;
  const j = judgeMessages[language];
  const path = localisedPath(language, challengePath(challenge.record));
  const errorOf = (name: string) => errors.find(({ fieldId }) => fieldId === name)?.message;
  const kept = keepResult(challenge, scored);
  return (
    <>
      <ErrorSummary lang={language} errors={errors} />
      {props.isSaved && <Notice lang={language} kind="done" title={j.concludeSaved} isStatus />}
      <PageHeading
        kicker={<a href={path}>{challenge.body.title}</a>}
        title={j.concludeTitle}
        lead={j.concludeLead}
      />
      {kept.answers.length > 0 && <p>{sensitivityWords(language, kept.sensitivity)}</p>}
      <PostForm action={`${path}/conclude`} token={props.token}>
        <button type="submit" name="do" value="save" hidden />
        {kept.answers.map(({ response: id, rank, total }) => {
          const response = scored.responses.find((one) => one.id === id);
          const decision = decisions[id];
          const field = `decisions.${id}`;
          return (
            <Section
              id={`answer-${id}`}
              heading={`${rank}. ${response?.organisationName ?? ''}`}
              lead={spreadWords(language, total)}
            >
              <DetailsBlock summary={j.answerHeading}>
                <Written language={language} draft={response?.body ?? {}} />
                {response?.contact && (
                  <p class="nytte-lines">
                    {j.contact}: {response.contact}
                  </p>
                )}
              </DetailsBlock>
              <RadioGroup
                lang={language}
                name={`${field}.goesOn`}
                label={j.goesOn}
                value={decision?.goesOn}
                error={errorOf(`${field}.goesOn`)}
                choices={[
                  { value: 'yes', label: j.yes },
                  { value: 'no', label: j.no },
                ]}
              />
              {challenge.criteria.map(({ name }, place) => (
                <TextArea
                  lang={language}
                  name={`${field}.reasons.${criterionKey(place)}`}
                  label={j.conclusionReason(name)}
                  rows={2}
                  value={decision?.reasons?.[criterionKey(place)]}
                  error={errorOf(`${field}.reasons.${criterionKey(place)}`)}
                  maxLength={reasonLimits.score}
                />
              ))}
            </Section>
          );
        })}
        <TextArea
          lang={language}
          name="words"
          {...j.conclusionWords}
          rows={5}
          value={props.words}
          error={errorOf('words')}
          maxLength={reasonLimits.words}
        />
        <p class="nytte-quiet">{j.concludeHelp}</p>
        <div class="nytte-actions">
          <Button name="do" value="conclude" icon="check">
            {j.conclude}
          </Button>
          <Button name="do" value="save" variant="secondary">
            {j.concludeSave}
          </Button>
        </div>
      </PostForm>
    </>
  );
};
