import type { Child } from 'hono/jsx';
import type { Language } from '../../kernel/i18n/language.ts';
import { RadioGroup } from '../../ui/forms/choice-group.tsx';
import type { FormError } from '../../ui/forms/error-summary.tsx';
import { RecordRow } from '../../ui/forms/record-row.tsx';
import { TextArea } from '../../ui/forms/text-area.tsx';
import { TextField } from '../../ui/forms/text-field.tsx';
import { formMessages } from './form-messages.ts';
import { alwaysRequired } from './registration.ts';
import {
  type GroupRow,
  limits,
  maxGroups,
  maxSecondary,
  type SecondaryRow,
  type TextName,
  type TrialDraft,
} from './schema.ts';

export interface FieldsProps {
  readonly language: Language;
  readonly draft: TrialDraft;
  readonly errors: readonly FormError[];
}

/** Texts that deserve room; the others are one line. */
const rows: Partial<Record<TextName, number>> = {
  need: 4,
  hypothesis: 2,
  change: 4,
  population: 3,
  privacy: 3,
  stopping: 3,
  adopt: 3,
  adapt: 3,
  stop: 3,
};

const short: ReadonlySet<TextName> = new Set([
  'primaryImportant',
  'primaryMin',
  'primaryMax',
  'sd',
  'baseline',
  'icc',
  'clusterSize',
  'clusterSizeCv',
  'correlation',
  'lostShare',
  'alpha',
  'power',
  'plannedSize',
  'steps',
  'looksPlannedUnits',
  'missingMaxShare',
]);

export const errorOf = (errors: readonly FormError[], id: string): string | undefined =>
  errors.find(({ fieldId }) => fieldId === id)?.message;

/** One text of the draft, with its usual value where nothing has been typed. */
export const Text = ({
  language,
  draft,
  errors,
  name,
  help,
  isNeeded,
}: FieldsProps & {
  readonly name: TextName;
  readonly help?: string | undefined;
  readonly isNeeded?: boolean;
}) => {
  const m = formMessages[language];
  const words = m.field[name];
  const usual = (m.defaults as Record<string, string>)[name];
  const field = {
    lang: language,
    name,
    label: words?.label ?? name,
    help: help ?? words?.help,
    error: errorOf(errors, name),
    isOptional: !(isNeeded || alwaysRequired.has(name)),
    value:
      draft[name] ??
      (isNeeded ||
      name === 'primaryColumn' ||
      name === 'alpha' ||
      name === 'power' ||
      name === 'missingMaxShare'
        ? usual
        : undefined) ??
      '',
    maxLength: limits[name],
  };
  if (rows[name]) return <TextArea {...field} rows={rows[name]} />;
  return short.has(name) ? <TextField {...field} size={12} inputMode="decimal" /> : <TextField {...field} />;
};

export const Texts = ({ names, ...props }: FieldsProps & { readonly names: readonly TextName[] }) => (
  <>
    {names.map((name) => (
      <Text {...props} name={name} />
    ))}
  </>
);

/** A choice of the draft among those that the schema knows. */
export const ChoiceOf = ({
  language,
  draft,
  errors,
  name,
}: FieldsProps & {
  readonly name: 'dataBefore' | 'primaryKind' | 'primaryBetter' | 'design' | 'stoppingRule' | 'missingRule';
}) => {
  const m = formMessages[language];
  return (
    <RadioGroup
      lang={language}
      name={name}
      label={m.field[name]?.label ?? name}
      help={m.field[name]?.help}
      error={errorOf(errors, name)}
      value={draft[name]}
      choices={Object.entries(m.choice[name] ?? {}).map(([value, label]) => ({
        value,
        label,
        help: m.choiceHelp[name]?.[value],
      }))}
    />
  );
};

export const SecondaryRows = ({ language, draft, errors }: FieldsProps) => {
  const m = formMessages[language];
  const all = draft.secondary ?? [];
  return (
    <>
      <h2>{m.secondaryHeading}</h2>
      {all.map((row, at) => (
        <RecordRow
          legend={m.secondaryLegend(at)}
          id={`secondary.${at}`}
          remove={{ label: m.secondaryRemove, value: `remove:secondary:${at}` }}
        >
          <SecondaryFields {...{ language, row, at, errors }} />
        </RecordRow>
      ))}
      {all.length < maxSecondary && <AddRow value={`add:secondary:${all.length}`}>{m.secondaryAdd}</AddRow>}
    </>
  );
};

const SecondaryFields = ({
  language,
  row,
  at,
  errors,
}: {
  readonly language: Language;
  readonly row: SecondaryRow;
  readonly at: number;
  readonly errors: readonly FormError[];
}) => {
  const m = formMessages[language];
  const name = (field: keyof SecondaryRow) => `secondary.${at}.${field}`;
  const text = (field: 'label' | 'unit' | 'important' | 'column', like: TextName) => (
    <TextField
      lang={language}
      name={name(field)}
      label={m.field[like]?.label ?? field}
      help={m.field[like]?.help}
      error={errorOf(errors, name(field))}
      value={row[field] ?? ''}
      maxLength={limits[like]}
      isOptional={field === 'unit'}
    />
  );
  const choice = (field: 'kind' | 'better', like: 'primaryKind' | 'primaryBetter') => (
    <RadioGroup
      lang={language}
      name={name(field)}
      label={m.field[like]?.label ?? field}
      error={errorOf(errors, name(field))}
      value={row[field]}
      choices={Object.entries(m.choice[like] ?? {}).map(([value, label]) => ({ value, label }))}
    />
  );
  return (
    <>
      {text('label', 'primaryLabel')}
      {choice('kind', 'primaryKind')}
      {text('unit', 'primaryUnit')}
      {choice('better', 'primaryBetter')}
      {text('important', 'primaryImportant')}
      {text('column', 'primaryColumn')}
    </>
  );
};

export const GroupRows = ({ language, draft, errors }: FieldsProps) => {
  const m = formMessages[language];
  const all = groupsShown(language, draft);
  return (
    <>
      <h2 id="groups">{m.groupsHeading}</h2>
      <p class="nytte-quiet">{m.groupsLead}</p>
      {errorOf(errors, 'groups') && <p class="ds-validation-message">{errorOf(errors, 'groups')}</p>}
      {all.map((row, at) => (
        <RecordRow
          legend={m.groupLegend(at)}
          id={`group-${at}`}
          remove={all.length > 2 ? { label: m.groupRemove, value: `remove:groups:${at}` } : undefined}
        >
          <GroupField {...{ language, row, at, errors }} field="label" />
          <GroupField {...{ language, row, at, errors }} field="code" />
          <GroupField {...{ language, row, at, errors }} field="share" />
        </RecordRow>
      ))}
      {all.length < maxGroups && <AddRow value={`add:groups:${all.length}`}>{m.groupAdd}</AddRow>}
    </>
  );
};

const GroupField = ({
  language,
  row,
  at,
  errors,
  field,
}: {
  readonly language: Language;
  readonly row: GroupRow;
  readonly at: number;
  readonly errors: readonly FormError[];
  readonly field: keyof GroupRow;
}) => {
  const m = formMessages[language];
  const words: { label: string; help?: string } = {
    code: m.groupCode,
    label: m.groupLabel,
    share: m.groupShare,
  }[field];
  const name = `groups.${at}.${field}`;
  return (
    <TextField
      lang={language}
      name={name}
      label={words.label}
      help={words.help}
      error={errorOf(errors, name)}
      value={row[field] ?? ''}
      {...(field === 'share' ? { size: 4 } : {})}
    />
  );
};

/** Two groups to begin with, named as most would name them. */
export function groupsShown(language: Language, { groups }: TrialDraft): readonly GroupRow[] {
  if (groups && groups.length > 0) return groups;
  const { comparisonCode, comparisonLabel, newCode, newLabel } = formMessages[language].defaults;
  return [
    { code: comparisonCode, label: comparisonLabel, share: '1' },
    { code: newCode, label: newLabel, share: '1' },
  ];
}

const AddRow = ({ value, children }: { readonly value: string; readonly children?: Child }) => (
  <p>
    <button class="ds-button" type="submit" data-variant="secondary" name="do" value={value}>
      {children}
    </button>
  </p>
);
