import type { Language } from '../../../kernel/i18n/language.ts';
import { localisedPath } from '../../../kernel/i18n/paths.ts';
import { Button } from '../../../ui/components/button.tsx';
import { ErrorSummary, type FormError } from '../../../ui/forms/error-summary.tsx';
import { PostForm } from '../../../ui/forms/post-form.tsx';
import { RecordRow } from '../../../ui/forms/record-row.tsx';
import { TextArea } from '../../../ui/forms/text-area.tsx';
import { TextField } from '../../../ui/forms/text-field.tsx';
import { DetailsBlock, PageHeading } from '../../../ui/layout/page-parts.tsx';
import { AnswerFields } from './answer-fields.tsx';
import { messages } from './messages.ts';
import {
  type ActAnswers,
  type ActDraft,
  type DeviatedRule,
  maxTextCharacters,
  maxTitleCharacters,
  questionNames,
  type TextName,
} from './schema.ts';

export interface NewPageProps {
  readonly language: Language;
  readonly title: string | undefined;
  readonly answers: ActAnswers;
  readonly initiative: { readonly id: string; readonly title: string } | undefined;
  readonly errors: readonly FormError[];
  readonly token: string | undefined;
}

/** Names the application; the answers that were given come along. */
export const NewPage = ({ language, title, answers, initiative, errors, token }: NewPageProps) => {
  const m = messages[language];
  return (
    <>
      <ErrorSummary lang={language} errors={errors} />
      <PageHeading
        kicker={initiative && m.forInitiative(initiative.title)}
        title={m.newTitle}
        lead={m.newLead}
      />
      <PostForm
        action={localisedPath(language, '/trials/act/new')}
        token={token}
        hidden={[
          ...questionNames.flatMap((name) => (answers[name] ? [{ name, value: answers[name] }] : [])),
          ...(initiative ? [{ name: 'initiative', value: initiative.id }] : []),
        ]}
      >
        <TextField
          lang={language}
          name="title"
          label={m.field.title.label}
          help={m.field.title.help}
          value={title}
          error={errorIn(errors, 'title')}
          maxLength={maxTitleCharacters}
        />
        <div class="nytte-actions">
          <Button icon="arrow">{m.begin}</Button>
        </div>
      </PostForm>
    </>
  );
};

export interface EditPageProps {
  readonly language: Language;
  readonly id: string;
  readonly revision: number;
  readonly draft: ActDraft;
  /** What the fields held when the form was drawn. */
  readonly seen: string;
  readonly errors: readonly FormError[];
  readonly token: string | undefined;
}

/** Every text of the application, and the answers it rests on. */
export const EditPage = (props: EditPageProps) => {
  const { language, draft, errors } = props;
  const m = messages[language];
  const errorOf = (name: string) => errorIn(errors, name);
  const isAnswer = ({ fieldId }: FormError) => (questionNames as readonly string[]).includes(fieldId);
  return (
    <>
      <ErrorSummary lang={language} errors={errors} />
      <PageHeading kicker={m.draftKicker} title={m.editTitle} lead={m.editLead} />
      <PostForm
        action={localisedPath(language, `/trials/act/${props.id}/edit`)}
        token={props.token}
        hidden={[
          { name: 'revision', value: String(props.revision) },
          { name: 'seen', value: props.seen },
        ]}
      >
        {/* Enter in a field presses the first button of a form: it must be the one that saves. */}
        <button type="submit" name="do" value="save" hidden />
        <TextField
          lang={language}
          name="title"
          label={m.field.title.label}
          help={m.field.title.help}
          value={draft.title}
          error={errorOf('title')}
          maxLength={maxTitleCharacters}
        />
        <Texts {...props} names={['purpose']} />
        <RuleRows {...props} />
        <Texts
          {...props}
          names={['area', 'byLawsOutline', 'individuals', 'employeesConsulted', 'evaluationPlan', 'decision']}
        />
        <DetailsBlock summary={m.answersSummary} isOpen={errors.some(isAnswer)}>
          <AnswerFields language={language} answers={draft} errorOf={errorOf} />
        </DetailsBlock>
        <div class="nytte-actions">
          <Button name="do" value="save" icon="check">
            {m.save}
          </Button>
        </div>
      </PostForm>
    </>
  );
};

const rowsOf: Partial<Record<TextName, number>> = { purpose: 6, byLawsOutline: 8, decision: 3 };

const Texts = ({
  language,
  draft,
  errors,
  names,
}: EditPageProps & { readonly names: readonly TextName[] }) => (
  <>
    {names.map((name) => (
      <TextArea
        lang={language}
        name={name}
        label={messages[language].field[name].label}
        help={messages[language].field[name].help}
        value={draft[name]}
        error={errorIn(errors, name)}
        rows={rowsOf[name] ?? 5}
        maxLength={maxTextCharacters}
      />
    ))}
  </>
);

/** The rules to deviate from: one to begin with, more by a button. */
const RuleRows = ({ language, draft, errors }: EditPageProps) => {
  const m = messages[language];
  const rows = draft.rules?.length ? draft.rules : ([{}] satisfies DeviatedRule[]);
  return (
    <div class="nytte-rows" id="rules">
      <h2>{m.rulesHeading}</h2>
      <p class="nytte-quiet">{m.rulesHelp}</p>
      {rows.map((row: DeviatedRule, index) => {
        const field = (name: 'law' | 'section' | 'instead') => ({
          lang: language,
          name: `rules.${index}.${name}`,
          label: m[name].label,
          help: m[name].help,
          value: row[name],
          error: errorIn(errors, `rules.${index}.${name}`),
        });
        return (
          <RecordRow
            id={`rules-${index}`}
            legend={m.rule(index + 1)}
            remove={
              draft.rules?.length
                ? { label: m.removeRule(index + 1), value: `remove:rules:${index}` }
                : undefined
            }
          >
            <TextField {...field('law')} />
            <TextField {...field('section')} size={16} />
            <TextArea {...field('instead')} rows={3} />
          </RecordRow>
        );
      })}
      <Button variant="secondary" name="do" value="add:rules">
        {m.addRule}
      </Button>
    </div>
  );
};

const errorIn = (errors: readonly FormError[], name: string): string | undefined =>
  errors.find(({ fieldId }) => fieldId === name)?.message;
