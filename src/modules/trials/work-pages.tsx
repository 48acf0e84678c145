import type { Child } from 'hono/jsx';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { Button } from '../../ui/components/button.tsx';
import { Notice } from '../../ui/components/notice.tsx';
import { ErrorSummary, type FormError } from '../../ui/forms/error-summary.tsx';
import { FileField } from '../../ui/forms/file-field.tsx';
import { PostForm } from '../../ui/forms/post-form.tsx';
import { Select } from '../../ui/forms/select.tsx';
import { TextArea } from '../../ui/forms/text-area.tsx';
import { TextField } from '../../ui/forms/text-field.tsx';
import { DetailsBlock, PageHeading } from '../../ui/layout/page-parts.tsx';
import { trialPath } from './addresses.ts';
import type { TrialSpec } from './core/spec.ts';
import { drawnColumn } from './drawing.ts';
import { errorOf } from './form-fields.tsx';
import { messages } from './messages.ts';
import type { Trial } from './queries.ts';
import { fieldLabel, groupName } from './registration-words.ts';
import { amendableFields } from './schema.ts';
import { canBeTotals } from './totals.ts';

export interface WorkPageProps {
  readonly language: Language;
  readonly trial: Trial;
  readonly spec: TrialSpec;
  readonly token: string | undefined;
  readonly errors: readonly FormError[];
  /** What was typed, by the name of its field. */
  readonly typed: Readonly<Record<string, string>>;
}

const Back = ({ language, trial }: Pick<WorkPageProps, 'language' | 'trial'>) => (
  <p>
    <a href={localisedPath(language, trialPath(trial.record))}>{messages[language].backToTrial}</a>
  </p>
);

const actionOf = (language: Language, trial: Trial, act: string): string =>
  localisedPath(language, `/trials/${trial.record.id}/${act}`);

/** One change of a locked registration: what, to what, and why. */
export const AmendPage = (props: WorkPageProps) => {
  const { language, trial, token, errors, typed } = props;
  const m = messages[language];
  const seen = String(trial.locked?.amendments.length ?? 0);
  return (
    <>
      <ErrorSummary lang={language} errors={errors} />
      <PageHeading kicker={trial.title} title={m.amendTitle} lead={m.amendLead} />
      <PostForm
        action={actionOf(language, trial, 'amend')}
        token={token}
        hidden={[{ name: 'seen', value: seen }]}
      >
        <Select
          lang={language}
          name="field"
          label={m.amendField}
          value={typed.field}
          emptyLabel=""
          error={errorOf(errors, 'field')}
          options={amendableFields.map((field) => ({ value: field, label: fieldLabel(language, field) }))}
        />
        <TextArea
          lang={language}
          name="after"
          label={m.amendAfter}
          help={m.amendAfterHelp}
          value={typed.after}
          error={errorOf(errors, 'after')}
          maxLength={3000}
        />
        <TextArea
          lang={language}
          name="why"
          label={m.amendWhy}
          value={typed.why}
          error={errorOf(errors, 'why')}
          maxLength={2000}
        />
        <div class="nytte-actions">
          <Button>{m.amendSubmit}</Button>
        </div>
      </PostForm>
      <Back language={language} trial={trial} />
    </>
  );
};

/** Drawing who gets what. With a drawing there already, it asks why. */
export const AssignPage = (props: WorkPageProps & { readonly isAgain: boolean; readonly refusal: Child }) => {
  const { language, trial, spec, token, errors, typed, isAgain, refusal } = props;
  const m = messages[language];
  const columns = [
    drawnColumn(spec),
    ...(spec.design === 'clusters' && spec.columns.cluster ? [spec.columns.cluster] : []),
    ...spec.stratify,
    ...spec.match,
  ];
  const canPaste = new Set(columns).size === 1;
  return (
    <>
      <ErrorSummary lang={language} errors={errors} />
      <PageHeading kicker={trial.title} title={m.assignTitle} lead={m.assignLead} />
      {refusal}
      <Notice lang={language} kind="info" title={m.pseudonyms} />
      {spec.design === 'stepped_wedge' && <p class="nytte-prose">{m.assignWedge}</p>}
      <PostForm action={actionOf(language, trial, 'assign')} token={token} isMultipart>
        <FileField
          lang={language}
          name="file"
          label={m.assignFile}
          help={m.assignColumns([...new Set(columns)].join(', '))}
          accept=".csv,.xlsx"
          error={errorOf(errors, 'file')}
          isOptional={canPaste}
        />
        {canPaste && (
          <TextArea
            lang={language}
            name="units"
            label={m.assignPaste}
            value={typed.units}
            rows={6}
            isOptional
            maxLength={200_000}
          />
        )}
        <TextField
          lang={language}
          name="seed"
          label={m.assignSeed}
          help={m.assignSeedHelp}
          value={typed.seed}
          error={errorOf(errors, 'seed')}
          inputMode="numeric"
          size={12}
          isOptional
        />
        {isAgain && (
          <TextArea
            lang={language}
            name="why"
            label={m.assignWhy}
            value={typed.why}
            error={errorOf(errors, 'why')}
            maxLength={2000}
          />
        )}
        <p class="nytte-quiet">{m.assignOnce}</p>
        <div class="nytte-actions">
          <Button>{m.assignSubmit}</Button>
        </div>
      </PostForm>
      <Back language={language} trial={trial} />
    </>
  );
};

/** The columns that the data of a registration have, in the order of the form. */
export function dataColumns({ columns, design, primary, secondary }: TrialSpec): string[] {
  const isByCluster = design === 'stepped_wedge' || design === 'staggered_adoption';
  const own = [
    columns.unit,
    columns.cluster,
    columns.pair,
    isByCluster ? undefined : columns.group,
    columns.period,
    columns.treatedFrom,
  ];
  return [...own, primary.column, ...secondary.map(({ column }) => column)].filter(
    (column): column is string => column !== undefined,
  );
}

export const DataPage = (props: WorkPageProps & { readonly refusal: Child }) => {
  const { language, trial, spec, token, errors, refusal } = props;
  const m = messages[language];
  return (
    <>
      <ErrorSummary lang={language} errors={errors} />
      <PageHeading kicker={trial.title} title={m.dataTitle} lead={m.dataLead} />
      {refusal}
      {!spec.looks && <Notice lang={language} kind="info" title={m.earlyWarning} />}
      <PostForm action={actionOf(language, trial, 'data')} token={token} isMultipart>
        <FileField
          lang={language}
          name="file"
          label={m.dataFile}
          help={m.dataColumns(dataColumns(spec).join(', '))}
          accept=".csv,.xlsx"
          error={errorOf(errors, 'file')}
        />
        <p class="nytte-quiet">{m.pseudonyms}</p>
        <div class="nytte-actions">
          <Button>{m.dataSubmit}</Button>
        </div>
      </PostForm>
      {canBeTotals(spec) && <TotalsForm {...props} />}
      <Back language={language} trial={trial} />
    </>
  );
};

const TotalsForm = ({ language, trial, spec, token, errors, typed }: WorkPageProps) => {
  const m = messages[language];
  const isMean = spec.primary.kind === 'mean';
  const field = (at: number, name: string, label: string) => {
    const id = `groups.${at}.${name}`;
    return (
      <TextField
        lang={language}
        name={id}
        label={label}
        value={typed[id]}
        error={errorOf(errors, id)}
        inputMode="decimal"
        size={12}
      />
    );
  };
  const isOpen = Object.keys(typed).length > 0 || errors.some(({ fieldId }) => fieldId.startsWith('groups'));
  return (
    <DetailsBlock summary={m.totalsHeading} isOpen={isOpen}>
      <p>{m.totalsLead}</p>
      <PostForm action={actionOf(language, trial, 'data')} token={token} class="nytte-trial-totals">
        {spec.groups.map(({ code }, at) => (
          <fieldset class="ds-fieldset nytte-row">
            <legend class="nytte-row__legend">{groupName(spec, code)}</legend>
            <input type="hidden" name={`groups.${at}.code`} value={code} />
            {field(at, 'n', m.totalsN)}
            {isMean ? field(at, 'mean', unitOf(m.totalsMean, spec)) : field(at, 'events', m.totalsEvents)}
            {isMean && field(at, 'sd', unitOf(m.totalsSd, spec))}
          </fieldset>
        ))}
        <div class="nytte-actions">
          <Button variant="secondary">{m.totalsSubmit}</Button>
        </div>
      </PostForm>
    </DetailsBlock>
  );
};

const unitOf = (label: string, { primary }: TrialSpec): string =>
  primary.unit ? `${label} (${primary.unit})` : label;

/** Why a list or data were refused, sentence by sentence. */
export const RefusalNotice = ({
  language,
  title,
  lead,
  sentences,
}: {
  readonly language: Language;
  readonly title: string;
  readonly lead?: string;
  readonly sentences: readonly string[];
}) => (
  <Notice lang={language} kind="error" title={title} isStatus>
    {lead && <p>{lead}</p>}
    <ul>
      {sentences.map((sentence) => (
        <li>{sentence}</li>
      ))}
    </ul>
  </Notice>
);
