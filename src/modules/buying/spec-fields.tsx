import type { Language } from '../../kernel/i18n/language.ts';
import { Button } from '../../ui/components/button.tsx';
import { MarkedText } from '../../ui/components/marked-text.tsx';
import { Notice } from '../../ui/components/notice.tsx';
import { RadioGroup } from '../../ui/forms/choice-group.tsx';
import type { FormError } from '../../ui/forms/error-summary.tsx';
import { RecordRow } from '../../ui/forms/record-row.tsx';
import { TextArea } from '../../ui/forms/text-area.tsx';
import { TextField } from '../../ui/forms/text-field.tsx';
import { findSolutionWords } from '../needs/public.ts';
import { readWeight } from './criteria.ts';
import {
  type CriterionRow,
  type FunctionRow,
  levels,
  maxTextCharacters,
  maxTitleCharacters,
  type SpecificationDraft,
  type TextName,
} from './schema.ts';
import { specMessages } from './spec-messages.ts';

export interface SpecFieldsProps {
  readonly language: Language;
  readonly draft: SpecificationDraft;
  readonly errors: readonly FormError[];
}

/** Every text of the specification as fields, requirements and criteria as rows. */
export const SpecFields = (props: SpecFieldsProps) => {
  const { language, draft } = props;
  const m = specMessages[language];
  return (
    <>
      <TextField
        lang={language}
        name="title"
        label={m.name.label}
        help={m.name.help}
        value={draft.title}
        error={errorIn(props.errors, 'title')}
        maxLength={maxTitleCharacters}
      />
      <SolutionHint language={language} text={draft.title} />
      <h2>{m.backgroundHeading}</h2>
      <Texts {...props} names={['background', 'whom', 'where', 'howOften', 'costOfNothing', 'knowMet']} />
      <FunctionRows {...props} />
      <CriterionRows {...props} />
      <h2>{m.termsHeading}</h2>
      <Texts {...props} names={['qualification', 'pilot', 'rights', 'data', 'exit', 'evaluation']} />
    </>
  );
};

const rowsOf: Partial<Record<TextName, number>> = {
  whom: 2,
  where: 2,
  howOften: 2,
  knowMet: 3,
  costOfNothing: 3,
};

const Texts = ({
  language,
  draft,
  errors,
  names,
}: SpecFieldsProps & { readonly names: readonly TextName[] }) => (
  <>
    {names.map((name) => (
      <TextArea
        lang={language}
        name={name}
        label={specMessages[language].field[name].label}
        help={specMessages[language].field[name].help}
        value={draft[name]}
        error={errorIn(errors, name)}
        rows={rowsOf[name] ?? 4}
        maxLength={maxTextCharacters}
      />
    ))}
  </>
);

const FunctionRows = ({ language, draft, errors }: SpecFieldsProps) => {
  const m = specMessages[language];
  const rows: readonly FunctionRow[] = draft.functions?.length ? draft.functions : [{}];
  return (
    <div class="nytte-rows" id="functions">
      <h2>{m.functionsHeading}</h2>
      <p class="nytte-quiet">{m.functionsHelp}</p>
      {rows.map((row, index) => {
        const field = (name: 'what' | 'proof') => ({
          lang: language,
          name: `functions.${index}.${name}`,
          label: m[name].label,
          help: m[name].help,
          value: row[name],
          error: errorIn(errors, `functions.${index}.${name}`),
        });
        return (
          <RecordRow
            id={`functions-${index}`}
            legend={m.function(index + 1)}
            remove={
              draft.functions?.length
                ? { label: m.removeFunction(index + 1), value: `remove:functions:${index}` }
                : undefined
            }
          >
            <TextArea {...field('what')} rows={2} />
            <SolutionHint language={language} text={row.what} />
            <TextArea {...field('proof')} rows={2} />
            <RadioGroup
              lang={language}
              name={`functions.${index}.level`}
              label={m.level.label}
              value={row.level}
              choices={levels.map((value) => ({ value, label: m.level[value] }))}
            />
          </RecordRow>
        );
      })}
      <Button variant="secondary" name="do" value="add:functions">
        {m.addFunction}
      </Button>
    </div>
  );
};

const CriterionRows = ({ language, draft, errors }: SpecFieldsProps) => {
  const m = specMessages[language];
  const rows: readonly CriterionRow[] = draft.criteria?.length ? draft.criteria : [{}];
  const sum = rows.reduce((total, { weight }) => total + (readWeight(weight) || 0), 0);
  return (
    <div class="nytte-rows" id="criteria">
      <h2>{m.criteriaHeading}</h2>
      <p class="nytte-quiet">
        {m.criteriaHelp} {draft.criteria?.length ? m.sum(String(sum).replace('.', ',')) : ''}
      </p>
      {rows.map((row, index) => {
        const field = (name: 'name' | 'weight' | 'how') => {
          const words = name === 'name' ? m.criterionName : m[name];
          return {
            lang: language,
            name: `criteria.${index}.${name}`,
            label: words.label,
            help: words.help,
            value: row[name],
            error: errorIn(errors, `criteria.${index}.${name}`),
          };
        };
        return (
          <RecordRow
            id={`criteria-${index}`}
            legend={m.criterion(index + 1)}
            remove={
              draft.criteria?.length
                ? { label: m.removeCriterion(index + 1), value: `remove:criteria:${index}` }
                : undefined
            }
          >
            <TextField {...field('name')} maxLength={500} />
            <TextField {...field('weight')} inputMode="decimal" size={6} maxLength={10} />
            <TextArea {...field('how')} rows={2} />
          </RecordRow>
        );
      })}
      <Button variant="secondary" name="do" value="add:criteria">
        {m.addCriterion}
      </Button>
    </div>
  );
};

/** Tells gently that a text names a solution, with its words marked. */
const SolutionHint = ({
  language,
  text,
}: {
  readonly language: Language;
  readonly text: string | undefined;
}) => {
  const [first] = text ? findSolutionWords(text) : [];
  if (!text || !first) return null;
  const m = specMessages[language];
  return (
    <Notice lang={language} kind="info" title={m.hintTitle}>
      <p>
        <MarkedText
          parts={[
            text.slice(0, first.start),
            { marked: text.slice(first.start, first.end) },
            text.slice(first.end),
          ]}
        />
      </p>
      <p>{m.hintText}</p>
    </Notice>
  );
};

const errorIn = (errors: readonly FormError[], name: string): string | undefined =>
  errors.find(({ fieldId }) => fieldId === name)?.message;
