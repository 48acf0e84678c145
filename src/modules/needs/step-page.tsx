import type { PropsWithChildren } from 'hono/jsx';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { Button } from '../../ui/components/button.tsx';
import { ErrorSummary, type FormError } from '../../ui/forms/error-summary.tsx';
import { PostForm } from '../../ui/forms/post-form.tsx';
import { TextArea } from '../../ui/forms/text-area.tsx';
import { TextField } from '../../ui/forms/text-field.tsx';
import { DetailsBlock, PageHeading } from '../../ui/layout/page-parts.tsx';
import { messages } from './messages.ts';
import { fieldsOfStep, limits, type NeedDraft, type Step, steps, type TextName } from './schema.ts';
import { SolutionHint } from './solution-hint-message.tsx';

export interface StepPageProps {
  readonly language: Language;
  readonly step: Exclude<Step, 'review'>;
  /** Undefined before anything is saved. */
  readonly record: { readonly id: string; readonly revision: number } | undefined;
  readonly draft: NeedDraft;
  /** What the fields held when the form was drawn. */
  readonly seen: Readonly<Record<string, string>>;
  readonly token: string | undefined;
  readonly errors: readonly FormError[];
}

export const editPath = (id: string, step: Step): string => `/needs/${id}/edit/${step}`;

/** One step of stating a need: one question, what it asks for, and the way on. */
export const StepPage = (props: StepPageProps) => {
  const { language, step, draft, errors } = props;
  const m = messages[language];
  return (
    <>
      <ErrorSummary lang={language} errors={errors} />
      <StepHeading language={language} step={step} lead={props.record ? undefined : m.startLead} />
      {step === 'need' && props.record && <SolutionHint language={language} draft={draft} />}
      <AutosavedForm {...props}>
        {step === 'worth' ? <WorthFields {...props} /> : <Fields {...props} names={fieldsOfStep[step]} />}
        <StepActions language={language} step={step} record={props.record} />
      </AutosavedForm>
    </>
  );
};

/** Where one is, in words, and the question. */
export const StepHeading = ({
  language,
  step,
  lead,
}: {
  readonly language: Language;
  readonly step: Step;
  readonly lead?: string | undefined;
}) => {
  const m = messages[language];
  return (
    <PageHeading
      kicker={m.progress(steps.indexOf(step) + 1, steps.length)}
      title={m.step[step]}
      {...(lead ? { lead } : {})}
    />
  );
};

/** A form that is saved while one types where a script runs, and by its buttons everywhere. */
export const AutosavedForm = ({
  language,
  step,
  record,
  seen,
  token,
  children,
}: PropsWithChildren<
  Pick<StepPageProps, 'language' | 'record' | 'seen' | 'token'> & { readonly step: Step }
>) => {
  const { autosave } = messages[language];
  const action = localisedPath(language, record ? editPath(record.id, step) : '/needs/new');
  const hidden = [
    { name: 'revision', value: record ? String(record.revision) : '' },
    ...Object.entries(seen).map(([name, value]) => ({ name: `seen.${name}`, value })),
  ];
  return (
    <nytte-autosave
      data-saved={autosave.saved}
      data-conflict={autosave.conflict}
      data-failed={autosave.failed}
      data-hint={autosave.hint}
    >
      <PostForm action={action} token={token} hidden={hidden} class="nytte-need-step">
        {children}
      </PostForm>
      <p class="nytte-autosave__told" role="status" />
      <p class="nytte-autosave__hint" role="status" />
    </nytte-autosave>
  );
};

/** Texts that deserve room; the others are one line. */
const rows: Partial<Record<TextName, number>> = { today: 6, whom: 3, costOfNothing: 4, knowMet: 4, title: 2 };
const required: ReadonlySet<string> = new Set(['title', 'today', 'whom', 'knowMet']);

const Fields = ({
  language,
  draft,
  errors,
  names,
}: Pick<StepPageProps, 'language' | 'draft' | 'errors'> & { readonly names: readonly TextName[] }) => (
  <>
    {names.map((name) => {
      const field = {
        lang: language,
        name,
        label: messages[language].field[name]?.label ?? name,
        help: messages[language].field[name]?.help,
        error: errors.find(({ fieldId }) => fieldId === name)?.message,
        isOptional: !required.has(name),
        value: draft[name] ?? '',
        maxLength: limits[name],
      };
      return rows[name] ? <TextArea {...field} rows={rows[name]} /> : <TextField {...field} />;
    })}
  </>
);

/** The amount is for those who know it: it stands behind a click until it is used. */
const WorthFields = (props: StepPageProps) => {
  const { draft, errors } = props;
  const isOpen =
    draft.costNokPerYear !== undefined ||
    draft.costBasis !== undefined ||
    errors.some(({ fieldId }) => fieldId === 'costNokPerYear' || fieldId === 'costBasis');
  return (
    <>
      <Fields {...props} names={['costOfNothing']} />
      <DetailsBlock summary={messages[props.language].costMore} isOpen={isOpen}>
        <Fields {...props} names={['costNokPerYear', 'costBasis']} />
      </DetailsBlock>
      <Fields {...props} names={['knowMet']} />
    </>
  );
};

const StepActions = ({ language, step, record }: Pick<StepPageProps, 'language' | 'step' | 'record'>) => {
  const m = messages[language];
  return (
    <>
      <div class="nytte-actions">
        <Button name="go" value="next" icon="arrow">
          {m.next}
        </Button>
        <Button name="go" value="leave" variant="tertiary">
          {m.leave}
        </Button>
      </div>
      {record && <BackLink language={language} step={step} id={record.id} />}
    </>
  );
};

export const BackLink = ({
  language,
  step,
  id,
}: {
  readonly language: Language;
  readonly step: Step;
  readonly id: string;
}) => {
  const m = messages[language];
  const before = steps[steps.indexOf(step) - 1];
  if (!before) return null;
  return (
    <p>
      <a href={localisedPath(language, editPath(id, before))}>{m.backTo(m.stepShort[before])}</a>
    </p>
  );
};
