import { formatMoment } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { Button } from '../../ui/components/button.tsx';
import { Notice } from '../../ui/components/notice.tsx';
import { RadioGroup } from '../../ui/forms/choice-group.tsx';
import { ErrorSummary, type FormError } from '../../ui/forms/error-summary.tsx';
import { PostForm } from '../../ui/forms/post-form.tsx';
import { Select } from '../../ui/forms/select.tsx';
import { TextArea } from '../../ui/forms/text-area.tsx';
import { PageHeading, Section } from '../../ui/layout/page-parts.tsx';
import { challengePath } from './addresses.ts';
import { Written } from './answer-page.tsx';
import { CriteriaSection } from './challenge-page.tsx';
import type { TypedScores } from './judge-actions.ts';
import { judgeMessages } from './judge-messages.ts';
import type { OpenedResponse } from './judge-queries.ts';
import type { Challenge } from './queries.ts';
import { criterionKey, reasonLimits, type ScoreRow } from './schema.ts';
import { otherLanguage } from './words.ts';

export const judgeNotices = ['saved', 'handedIn', 'revised', 'judged'] as const;
export type JudgeNotice = (typeof judgeNotices)[number];

interface JudgeProps {
  readonly language: Language;
  readonly challenge: Challenge;
  readonly errors: readonly FormError[];
  readonly notice: JudgeNotice | undefined;
  readonly token: string | undefined;
}

/** The heading that the pages of judging share. */
export const JudgeHeading = ({
  language,
  challenge,
  errors,
  notice,
  title,
  lead,
}: JudgeProps & { readonly title: string; readonly lead?: string | undefined }) => {
  const j = judgeMessages[language];
  const told = notice && { saved: j.saved, handedIn: j.handedInTold, revised: j.revised, judged: '' }[notice];
  return (
    <>
      <ErrorSummary lang={language} errors={errors} />
      {told && <Notice lang={language} kind="done" title={told} isStatus />}
      <PageHeading
        kicker={<a href={localisedPath(language, challengePath(challenge.record))}>{challenge.body.title}</a>}
        title={title}
        lead={lead}
      />
    </>
  );
};

/** Before anything is read: is the judge bound to anybody who has answered? */
export const DeclarePage = (
  props: JudgeProps & {
    readonly names: readonly string[];
    readonly typed: Readonly<Record<string, string | undefined>>;
  },
) => {
  const { language, challenge, names, typed, errors } = props;
  const j = judgeMessages[language];
  return (
    <>
      <JudgeHeading {...props} title={j.declareTitle} lead={j.declareLead} />
      <Section id="names" heading={j.declareNames(names.length)}>
        <ul>
          {names.map((name) => (
            <li>{name}</li>
          ))}
        </ul>
      </Section>
      <PostForm
        action={localisedPath(language, `${challengePath(challenge.record)}/judge/declare`)}
        token={props.token}
        hidden={[{ name: 'answers', value: String(names.length) }]}
      >
        <RadioGroup
          lang={language}
          name="conflict"
          label={j.declareLabel}
          value={typed.conflict}
          error={errors.find(({ fieldId }) => fieldId === 'conflict')?.message}
          choices={[
            { value: 'none', label: j.declareNone },
            { value: 'conflict', label: j.declareConflict, help: j.declareConflictHelp },
          ]}
        />
        <TextArea
          lang={language}
          name="words"
          {...j.declareWords}
          rows={3}
          value={typed.words}
          error={errors.find(({ fieldId }) => fieldId === 'words')?.message}
          maxLength={reasonLimits.reason}
          isOptional
        />
        <div class="nytte-actions">
          <Button icon="check">{j.declareSubmit}</Button>
        </div>
      </PostForm>
    </>
  );
};

/** Reading and scoring: the judge's own numbers and reasons, nobody else's. */
export const ScorePage = (
  props: JudgeProps & {
    /** In the judge's own order. */
    readonly responses: readonly OpenedResponse[];
    readonly scores: TypedScores;
    readonly missing: number;
  },
) => {
  const { language, challenge, responses } = props;
  const j = judgeMessages[language];
  return (
    <>
      <JudgeHeading {...props} title={j.title} lead={j.lead(formatMoment(language, challenge.judgedBy))} />
      <p class="nytte-quiet">{j.shuffled}</p>
      <CriteriaSection language={language} challenge={challenge} />
      <PostForm
        action={localisedPath(language, `${challengePath(challenge.record)}/judge`)}
        token={props.token}
      >
        <button type="submit" name="do" value="save" hidden />
        {responses.map((response, at) => (
          <Section id={`answer-${at + 1}`} heading={j.answer(at + 1)}>
            <Written language={language} draft={response.body} />
            {challenge.criteria.map((criterion, place) => (
              <ScoreFields
                {...props}
                field={`scores.${response.id}.${criterionKey(place)}`}
                name={criterion.name}
                row={props.scores[response.id]?.[criterionKey(place)]}
              />
            ))}
          </Section>
        ))}
        <p class="nytte-quiet">{props.missing > 0 ? j.missing(props.missing) : j.handInHelp}</p>
        <div class="nytte-actions">
          <Button name="do" value="hand_in" icon="check">
            {j.handIn}
          </Button>
          <Button name="do" value="save" variant="secondary">
            {j.save}
          </Button>
        </div>
      </PostForm>
    </>
  );
};

const scale = ['1', '2', '3', '4', '5'];

/** A number and its reason, for one answer on one criterion. */
export const ScoreFields = ({
  language,
  challenge,
  errors,
  field,
  name,
  row,
  label,
}: Pick<JudgeProps, 'language' | 'challenge' | 'errors'> & {
  readonly field: string;
  readonly name: string;
  readonly row: ScoreRow | undefined;
  readonly label?: string;
}) => {
  const j = judgeMessages[language];
  const errorOf = (part: string) => errors.find(({ fieldId }) => fieldId === `${field}.${part}`)?.message;
  return (
    <fieldset class="ds-fieldset nytte-field" lang={otherLanguage(language, challenge.language)}>
      <legend class="ds-label">{name}</legend>
      <div lang={language}>
        <Select
          lang={language}
          name={`${field}.score`}
          label={label ?? j.scoreLabel}
          value={row?.score === undefined ? '' : String(row.score)}
          error={errorOf('score')}
          emptyLabel={label ? j.keep : j.none}
          options={scale.map((value) => ({ value, label: value }))}
        />
        <TextArea
          lang={language}
          name={`${field}.reason`}
          label={j.reason(name)}
          rows={2}
          value={row?.reason}
          error={errorOf('reason')}
          maxLength={reasonLimits.score}
        />
      </div>
    </fieldset>
  );
};

/** Where there is nothing to do: the deadline is not out, nobody answered, one is bound, or the others are waited for. */
export const WaitingPage = (props: JudgeProps & { readonly words: string }) => (
  <JudgeHeading {...props} title={judgeMessages[props.language].title} lead={props.words} />
);
