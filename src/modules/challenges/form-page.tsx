import { formatNumber } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { Button } from '../../ui/components/button.tsx';
import { Notice } from '../../ui/components/notice.tsx';
import { CheckboxGroup, RadioGroup } from '../../ui/forms/choice-group.tsx';
import { ErrorSummary, type FormError } from '../../ui/forms/error-summary.tsx';
import { PostForm } from '../../ui/forms/post-form.tsx';
import { RecordRow } from '../../ui/forms/record-row.tsx';
import { Select } from '../../ui/forms/select.tsx';
import { TextArea } from '../../ui/forms/text-area.tsx';
import { TextField } from '../../ui/forms/text-field.tsx';
import { DetailsBlock, PageHeading } from '../../ui/layout/page-parts.tsx';
import type { Fault } from './domain.ts';
import { formMessages } from './form-messages.ts';
import { messages } from './messages.ts';
import {
  answerers,
  type ChallengeDraft,
  currencies,
  type DayName,
  limits,
  nextSteps,
  offers,
  rowLists,
  type TextName,
} from './schema.ts';

export interface FormPageProps {
  readonly language: Language;
  /** Undefined before anything is saved. */
  readonly record: { readonly id: string; readonly revision: number } | undefined;
  readonly draft: ChallengeDraft;
  readonly need: { readonly title: string } | undefined;
  /** Who belongs to the organisation, to choose judges from. */
  readonly members: readonly { readonly accountId: string; readonly name: string }[];
  /** The words by which the text names a solution. */
  readonly solution: string;
  readonly errors: readonly FormError[];
  readonly notice: 'saved' | 'conflict' | undefined;
  readonly token: string | undefined;
}

/** Everything that a challenge says, on one page; saved by one button, published by another. */
export const FormPage = (props: FormPageProps) => {
  const { language, record, draft, need } = props;
  const f = formMessages[language];
  const m = messages[language];
  const action = record ? `/challenges/${record.id}/edit` : '/challenges/new';
  return (
    <>
      <ErrorSummary lang={language} errors={props.errors} />
      {props.notice === 'saved' && <Notice lang={language} kind="done" title={m.done.saved} isStatus />}
      {props.notice === 'conflict' && (
        <Notice lang={language} kind="warning" title={m.conflictTitle}>
          <p>{m.conflictLead}</p>
        </Notice>
      )}
      <PageHeading
        kicker={need && f.forNeed(need.title)}
        title={record ? f.editTitle : f.newTitle}
        lead={f.lead}
      />
      {props.solution !== '' && (
        <Notice lang={language} kind="info" title={f.hintTitle}>
          <p>{f.hintWords(props.solution)}</p>
          <p>{f.hintQuestion}</p>
        </Notice>
      )}
      <PostForm
        action={localisedPath(language, action)}
        token={props.token}
        class="nytte-challenge-form"
        hidden={[
          ...(record ? [{ name: 'revision', value: String(record.revision) }] : []),
          ...(draft.needId ? [{ name: 'needId', value: draft.needId }] : []),
        ]}
      >
        {/* Enter in a field presses the first button of a form: it must be the one that saves. */}
        <button type="submit" name="do" value="save" hidden />
        <h2>{f.needHeading}</h2>
        <Line {...props} name="title" />
        <Area {...props} name="whom" rows={3} />
        <Area {...props} name="today" rows={6} />
        <Area {...props} name="knowMet" rows={4} />
        <Area {...props} name="notWanted" rows={3} isOptional />
        <CheckboxGroup
          lang={language}
          name="answerers"
          {...f.answerers}
          error={errorIn(props, 'answerers')}
          values={draft.answerers ?? []}
          choices={answerers.map((value) => ({ value, label: m.who[value] }))}
        />
        <Area {...props} name="answerersWords" rows={2} isOptional />
        <h2>{f.offerHeading}</h2>
        <CheckboxGroup
          lang={language}
          name="offers"
          {...f.offers}
          error={errorIn(props, 'offers')}
          values={draft.offers ?? []}
          choices={offers.map((value) => ({ value, label: m.offer[value] }))}
        />
        <Line {...props} name="amount" isOptional />
        <Select
          lang={language}
          name="currency"
          {...f.currency}
          value={draft.currency ?? 'NOK'}
          options={currencies.map((value) => ({ value, label: value }))}
        />
        <Line {...props} name="moneySource" isOptional />
        <Area {...props} name="offerWords" rows={3} isOptional />
        <RadioGroup
          lang={language}
          name="next"
          {...f.next}
          error={errorIn(props, 'next')}
          value={draft.next}
          choices={nextSteps.map((value) => ({ value, label: m.next[value] }))}
        />
        <Area {...props} name="nextWords" rows={3} isOptional />
        <CheckboxGroup
          lang={language}
          name="isProcurement"
          label={f.isProcurement.label}
          values={draft.isProcurement ? ['yes'] : []}
          choices={[{ value: 'yes', label: f.isProcurement.choice }]}
          isOptional
        />
        <Line {...props} name="noticeUrl" isOptional />
        <Area {...props} name="personalData" rows={3} />
        <CriterionRows {...props} />
        <JudgeRows {...props} />
        <h2>{f.datesHeading}</h2>
        <Day {...props} name="opensOn" isOptional />
        <Day {...props} name="questionsBy" />
        <Day {...props} name="answersBy" />
        <Day {...props} name="judgedBy" />
        <p class="nytte-quiet">{f.publishHelp}</p>
        <div class="nytte-actions">
          <Button name="do" value="publish" icon="check">
            {f.publish}
          </Button>
          <Button name="do" value="save" variant="secondary">
            {f.save}
          </Button>
        </div>
      </PostForm>
      {record && (
        <DetailsBlock summary={f.discard}>
          <PostForm
            action={localisedPath(language, `/challenges/${record.id}/discard`)}
            token={props.token}
            hidden={[{ name: 'revision', value: String(record.revision) }]}
          >
            <Button variant="secondary">{f.discard}</Button>
          </PostForm>
        </DetailsBlock>
      )}
    </>
  );
};

const errorIn = ({ errors }: FormPageProps, name: string): string | undefined =>
  errors.find(({ fieldId }) => fieldId === name)?.message;

type TextProps = FormPageProps & { readonly name: TextName; readonly isOptional?: boolean };

const fieldOf = (props: TextProps) => ({
  lang: props.language,
  name: props.name,
  ...formMessages[props.language].field[props.name],
  error: errorIn(props, props.name),
  value: props.draft[props.name],
  isOptional: props.isOptional,
  maxLength: limits[props.name],
});

const Line = (props: TextProps) => <TextField {...fieldOf(props)} />;
const Area = (props: TextProps & { readonly rows: number }) => (
  <TextArea {...fieldOf(props)} rows={props.rows} />
);

const Day = (props: FormPageProps & { readonly name: DayName; readonly isOptional?: boolean }) => (
  <TextField
    lang={props.language}
    name={props.name}
    {...formMessages[props.language].day[props.name]}
    error={errorIn(props, props.name)}
    value={props.draft[props.name]}
    isOptional={props.isOptional}
    size={12}
    maxLength={40}
  />
);

/** At least as many rows as there must be, so that a first form shows what is asked for. */
function rowsOf<Row extends object>(
  rows: readonly Row[] | undefined,
  least: number,
): readonly (Row | object)[] {
  const there = rows ?? [];
  return [...there, ...Array.from({ length: Math.max(0, least - there.length) }, () => ({}))];
}

const CriterionRows = (props: FormPageProps) => {
  const { language, draft } = props;
  const f = formMessages[language];
  const rows = rowsOf(draft.criteria, 2) as NonNullable<ChallengeDraft['criteria']>;
  return (
    <div class="nytte-rows" id="criteria">
      <h2>{f.criteriaHeading}</h2>
      <p class="nytte-quiet">{f.criteriaHelp}</p>
      {errorIn(props, 'criteria') && <p class="ds-validation-message">{errorIn(props, 'criteria')}</p>}
      {rows.map((row, index) => {
        const field = (name: keyof typeof row & string) => ({
          lang: language,
          name: `criteria.${index}.${name}`,
          ...f.criterion[name as keyof typeof f.criterion],
          value: row[name as keyof typeof row],
          error: errorIn(props, `criteria.${index}.${name}`),
        });
        return (
          <RecordRow
            id={`criteria-${index}`}
            legend={f.criterionRow(index + 1)}
            remove={
              (draft.criteria?.length ?? 0) > 2
                ? { label: f.removeCriterion(index + 1), value: `remove:criteria:${index}` }
                : undefined
            }
          >
            <TextField {...field('name')} maxLength={100} />
            <TextArea {...field('words')} rows={2} maxLength={800} />
            <TextField {...field('weight')} inputMode="numeric" size={4} maxLength={3} />
            <TextField {...field('low')} maxLength={300} />
            <TextField {...field('mid')} maxLength={300} />
            <TextField {...field('high')} maxLength={300} />
          </RecordRow>
        );
      })}
      {rows.length < rowLists.criteria && (
        <Button variant="secondary" name="do" value="add:criteria">
          {f.addCriterion}
        </Button>
      )}
    </div>
  );
};

const JudgeRows = (props: FormPageProps) => {
  const { language, draft, members } = props;
  const f = formMessages[language];
  const rows = rowsOf(draft.judges, 2) as NonNullable<ChallengeDraft['judges']>;
  return (
    <div class="nytte-rows" id="judges">
      <h2>{f.judgesHeading}</h2>
      <p class="nytte-quiet">{f.judgesHelp}</p>
      {errorIn(props, 'judges') && <p class="ds-validation-message">{errorIn(props, 'judges')}</p>}
      {rows.map((row, index) => (
        <RecordRow
          id={`judges-${index}`}
          legend={f.judgeRow(index + 1)}
          remove={
            (draft.judges?.length ?? 0) > 2
              ? { label: f.removeJudge(index + 1), value: `remove:judges:${index}` }
              : undefined
          }
        >
          <Select
            lang={language}
            name={`judges.${index}.account`}
            {...f.judge.account}
            value={row.account}
            error={errorIn(props, `judges.${index}.account`)}
            emptyLabel={f.judge.nobody}
            options={members.map(({ accountId, name }) => ({ value: accountId, label: name }))}
          />
          <TextField
            lang={language}
            name={`judges.${index}.title`}
            {...f.judge.title}
            value={row.title}
            error={errorIn(props, `judges.${index}.title`)}
            maxLength={100}
          />
        </RecordRow>
      ))}
      {rows.length < rowLists.judges && (
        <Button variant="secondary" name="do" value="add:judges">
          {f.addJudge}
        </Button>
      )}
    </div>
  );
};

/** What is missing or wrong, at the fields of the form, one fault a field. */
export function faultWords(language: Language, faults: readonly Fault[]): FormError[] {
  const f = formMessages[language];
  const told = new Map<string, FormError>();
  for (const { field, message, most } of faults) {
    const plain = field.replace(/\.\d+(?=\.|$)/g, '');
    const words =
      message === 'not 100'
        ? f.weightSum(most ?? 0)
        : message === 'is too long' && most
          ? f.tooLong(formatNumber(language, most))
          : (f.fault[plain] ?? messages[language].wrong);
    if (!told.has(field)) told.set(field, { fieldId: field, message: words });
  }
  return [...told.values()];
}
