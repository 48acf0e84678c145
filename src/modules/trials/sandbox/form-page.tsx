import type { Language } from '../../../kernel/i18n/language.ts';
import { localisedPath } from '../../../kernel/i18n/paths.ts';
import { topicGroups } from '../../../kernel/topics/groups.ts';
import type { Topic } from '../../../kernel/topics/queries.ts';
import { Button } from '../../../ui/components/button.tsx';
import { RadioGroup } from '../../../ui/forms/choice-group.tsx';
import { ErrorSummary, type FormError } from '../../../ui/forms/error-summary.tsx';
import { PostForm } from '../../../ui/forms/post-form.tsx';
import { RecordRow } from '../../../ui/forms/record-row.tsx';
import { SourceRows } from '../../../ui/forms/source-rows.tsx';
import { TextArea } from '../../../ui/forms/text-area.tsx';
import { TextField } from '../../../ui/forms/text-field.tsx';
import { TopicSelects } from '../../../ui/forms/topic-selects.tsx';
import { PageHeading } from '../../../ui/layout/page-parts.tsx';
import { messages } from './messages.ts';
import { limits, type RuleRow, type SandboxDraft, sandboxOutcomes } from './schema.ts';

export interface FormPageProps {
  readonly language: Language;
  /** Undefined before anything is saved. */
  readonly record: { readonly id: string; readonly revision: number } | undefined;
  readonly draft: SandboxDraft;
  /** What the fields held when the form was drawn. */
  readonly seen: string;
  readonly topics: ReadonlyMap<string, Topic>;
  readonly initiative: { readonly title: string } | undefined;
  readonly errors: readonly FormError[];
  readonly token: string | undefined;
}

/** Everything that a case tells, on one page; saved by one button, published by another. */
export const FormPage = (props: FormPageProps) => {
  const { language, record, draft, initiative } = props;
  const m = messages[language];
  return (
    <>
      <ErrorSummary lang={language} errors={props.errors} />
      <PageHeading
        kicker={initiative && m.forInitiative(initiative.title)}
        title={record ? m.editTitle : m.newTitle}
        lead={m.formLead}
      />
      <PostForm
        action={localisedPath(language, record ? `/sandbox/${record.id}/edit` : '/sandbox/new')}
        token={props.token}
        hidden={[
          ...(record ? [{ name: 'revision', value: String(record.revision) }] : []),
          { name: 'seen', value: props.seen },
          ...(draft.initiativeId ? [{ name: 'initiativeId', value: draft.initiativeId }] : []),
        ]}
      >
        {/* Enter in a field presses the first button of a form: it must be the one that saves. */}
        <button type="submit" name="do" value="save" hidden />
        <Line {...props} name="title" />
        <Area {...props} name="question" rows={6} />
        <RuleRows {...props} />
        <Area {...props} name="dataUsed" rows={4} />
        <Line {...props} name="authority" />
        <RadioGroup
          lang={language}
          name="outcome"
          label={m.field.outcome.label}
          help={m.field.outcome.help}
          error={errorIn(props, 'outcome')}
          value={draft.outcome}
          choices={sandboxOutcomes.map((value) => ({
            value,
            label: m.outcome[value],
            help: m.outcomeHelp[value],
          }))}
        />
        <Area {...props} name="reasoning" rows={6} />
        <Area {...props} name="safeguards" rows={5} isOptional />
        <Area {...props} name="mayRely" rows={5} isOptional />
        <Area {...props} name="mayNotRely" rows={5} />
        <Day {...props} name="startedOn" />
        <Day {...props} name="endedOn" />
        <TopicSelects
          lang={language}
          label={m.topicsLabel}
          help={m.topicsHelp}
          labelOf={m.topicNumber}
          emptyLabel={m.noTopic}
          groups={topicGroups(props.topics, language)}
          chosen={draft.topics ?? []}
          error={errorIn(props, 'topics')}
        />
        <SourceRows
          lang={language}
          words={m}
          rows={draft.sources ?? []}
          errorOf={(field) => errorIn(props, field)}
        />
        <p class="nytte-quiet">{m.publishHelp}</p>
        <div class="nytte-actions">
          <Button name="do" value="publish" icon="check">
            {m.publish}
          </Button>
          <Button name="do" value="save" variant="secondary">
            {m.save}
          </Button>
        </div>
      </PostForm>
    </>
  );
};

const errorIn = ({ errors }: FormPageProps, name: string): string | undefined =>
  errors.find(({ fieldId }) => fieldId === name)?.message;

const fieldOf = (
  props: FormPageProps & { readonly name: keyof FormPageFields; readonly isOptional?: boolean },
) => ({
  lang: props.language,
  name: props.name,
  label: messages[props.language].field[props.name].label,
  help: messages[props.language].field[props.name].help,
  error: errorIn(props, props.name),
  value: props.draft[props.name],
  isOptional: props.isOptional,
});

type FormPageFields = Pick<SandboxDraft, keyof typeof limits | 'startedOn' | 'endedOn'>;

const Line = (props: FormPageProps & { readonly name: 'title' | 'authority' }) => (
  <TextField {...fieldOf(props)} maxLength={limits[props.name]} />
);

const Area = (
  props: FormPageProps & {
    readonly name: Exclude<keyof typeof limits, 'title' | 'authority'>;
    readonly rows: number;
    readonly isOptional?: boolean;
  },
) => <TextArea {...fieldOf(props)} rows={props.rows} maxLength={limits[props.name]} />;

const Day = (props: FormPageProps & { readonly name: 'startedOn' | 'endedOn' }) => (
  <TextField {...fieldOf({ ...props, isOptional: true })} inputMode="numeric" size={12} maxLength={40} />
);

/** The rules in doubt: one to begin with, more by a button. */
const RuleRows = (props: FormPageProps) => {
  const { language, draft } = props;
  const m = messages[language];
  const rows: readonly RuleRow[] = draft.rules?.length ? draft.rules : [{}];
  return (
    <div class="nytte-rows" id="rules">
      <h2>{m.rulesHeading}</h2>
      <p class="nytte-quiet">{m.rulesHelp}</p>
      {errorIn(props, 'rules') && <p class="ds-validation-message">{errorIn(props, 'rules')}</p>}
      {rows.map((row, index) => {
        const field = (name: 'law' | 'section') => ({
          lang: language,
          name: `rules.${index}.${name}`,
          label: m[name].label,
          help: m[name].help,
          value: row[name],
          error: errorIn(props, `rules.${index}.${name}`),
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
            <TextField {...field('law')} maxLength={200} />
            <TextField {...field('section')} maxLength={100} isOptional />
          </RecordRow>
        );
      })}
      <Button variant="secondary" name="do" value="add:rules">
        {m.addRule}
      </Button>
    </div>
  );
};
