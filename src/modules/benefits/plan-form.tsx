import { formatDay } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { Button } from '../../ui/components/button.tsx';
import { CheckboxGroup } from '../../ui/forms/choice-group.tsx';
import { ErrorSummary } from '../../ui/forms/error-summary.tsx';
import { PostForm } from '../../ui/forms/post-form.tsx';
import { RecordRow } from '../../ui/forms/record-row.tsx';
import { Select } from '../../ui/forms/select.tsx';
import { TextArea } from '../../ui/forms/text-area.tsx';
import { TextField } from '../../ui/forms/text-field.tsx';
import { PageHeading, Section } from '../../ui/layout/page-parts.tsx';
import { ConflictNotice, type Theirs } from './conflict-notice.tsx';
import type { DraftFault, PlanDraft } from './drafts.ts';
import { fieldSet, formErrors } from './field-set.ts';
import { messages } from './messages.ts';
import { limits } from './schema.ts';
import type { ParameterSet } from './valuation/parameters.ts';
import { choices } from './words.ts';

export interface PlanFormProps {
  readonly language: Language;
  readonly token: string | undefined;
  readonly initiative: { readonly id: string; readonly title: string };
  readonly revision: number | undefined;
  readonly draft: PlanDraft;
  readonly faults: readonly DraftFault[];
  readonly theirs: readonly Theirs[];
  readonly parameters: readonly ParameterSet[];
}

/** The plan beside its benefits: why, what, the frame of the calculation and the costs. */
export const PlanForm = (props: PlanFormProps) => {
  const { language, initiative, faults } = props;
  const m = messages[language].planForm;
  return (
    <>
      <ErrorSummary
        lang={language}
        errors={formErrors(language, faults, (name) => planLabel(language, name))}
      />
      <PageHeading kicker={initiative.title} title={m.title} lead={m.lead} />
      <ConflictNotice language={language} theirs={props.theirs} />
      <PostForm
        action={localisedPath(language, `/initiatives/${initiative.id}/benefits/edit`)}
        token={props.token}
        hidden={props.revision === undefined ? [] : [{ name: 'revision', value: String(props.revision) }]}
      >
        {/* Enter in a field presses the first button: it must be the one that saves, not one that takes a row away. */}
        <button type="submit" name="do" value="save" hidden>
          {m.save}
        </button>
        <Why {...props} />
        <Frame {...props} />
        <Costs {...props} />
        <Budget {...props} />
        <div class="nytte-actions">
          <Button icon="check" name="do" value="publish">
            {m.publish}
          </Button>
          <Button variant="secondary" name="do" value="save">
            {m.save}
          </Button>
        </div>
      </PostForm>
    </>
  );
};

const lists = [
  ['goals', 'goal', 'addGoal'],
  ['deliverables', 'deliverable', 'addDeliverable'],
  ['practices', 'practice', 'addPractice'],
] as const;

const Why = ({ language, draft, faults }: PlanFormProps) => {
  const m = messages[language].planForm;
  const { of, errorOf } = fieldSet(language, draft, faults);
  return (
    <Section id="why" heading={m.why}>
      <TextArea {...of('justification', m.justification)} maxLength={limits.text} />
      {lists.map(([list, one, add]) => (
        <fieldset class="ds-fieldset nytte-rows" id={list} aria-describedby={`${list}-help`}>
          <legend class="ds-label">{m[list].label}</legend>
          <p class="nytte-field__help" id={`${list}-help`}>
            {m[list].help}
          </p>
          {errorOf(list) && <p class="ds-validation-message">{errorOf(list)}</p>}
          {draft[list].map(({ id }, index) => (
            <RecordRow
              id={`${list}-${index}`}
              legend={m[one](index + 1)}
              remove={{ label: m.remove(m[one](index + 1)), value: `remove:${list}:${index}` }}
            >
              <input type="hidden" name={`${list}.${index}.id`} value={id ?? ''} />
              <TextField {...of(`${list}.${index}.text`, m[one](index + 1))} maxLength={limits.line} />
            </RecordRow>
          ))}
          <Button variant="secondary" name="do" value={`add:${list}`}>
            {m[add]}
          </Button>
        </fieldset>
      ))}
    </Section>
  );
};

const Frame = ({ language, draft, faults, parameters }: PlanFormProps) => {
  const m = messages[language].planForm;
  const { of } = fieldSet(language, draft, faults);
  return (
    <Section id="frame" heading={m.frame} lead={m.frameLead}>
      <TextField {...of('horizonYears', m.horizonYears)} inputMode="numeric" size={6} />
      <div class="nytte-field-pair">
        <TextField {...of('originYear', m.originYear)} inputMode="numeric" size={6} />
        <TextField {...of('priceYear', m.priceYear)} inputMode="numeric" size={6} />
      </div>
      <Select
        {...of('originMeaning', m.originMeaning)}
        options={choices.originMeaning(language)}
        emptyLabel={m.choose}
      />
      <Select
        {...of('parameters', m.parameters)}
        options={parameters.map(({ id, title, validFrom }) => ({
          value: id,
          label: `${title} (${m.parametersFrom(formatDay(language, validFrom))})`,
        }))}
        emptyLabel={m.choose}
      />
    </Section>
  );
};

const Costs = ({ language, draft, faults }: PlanFormProps) => {
  const m = messages[language].planForm;
  const { of } = fieldSet(language, draft, faults);
  return (
    <Section id="costs" heading={m.costs} lead={m.costsLead}>
      <div class="nytte-rows">
        {draft.costs.map((_, index) => {
          const at = (field: string) => `costs.${index}.${field}`;
          return (
            <RecordRow
              id={`costs-${index}`}
              legend={m.cost(index + 1)}
              remove={{ label: m.remove(m.cost(index + 1)), value: `remove:costs:${index}` }}
            >
              <TextField {...of(at('name'), m.costName)} maxLength={limits.title} />
              <div class="nytte-field-pair">
                <Select
                  {...of(at('kind'), m.costKind)}
                  options={choices.costKind(language)}
                  emptyLabel={m.choose}
                />
                <Select
                  {...of(at('group'), m.costGroup)}
                  options={choices.group(language)}
                  emptyLabel={m.choose}
                />
              </div>
              <div class="nytte-field-pair">
                <TextField {...of(at('fromYear'), m.costFrom)} inputMode="numeric" size={6} />
                <TextField {...of(at('toYear'), m.costTo)} inputMode="numeric" size={6} isOptional />
              </div>
              <TextField {...of(at('likely'), m.costLikely)} inputMode="decimal" size={16} />
              <div class="nytte-field-pair">
                <TextField {...of(at('low'), m.costLow)} inputMode="decimal" size={16} isOptional />
                <TextField {...of(at('high'), m.costHigh)} inputMode="decimal" size={16} isOptional />
              </div>
            </RecordRow>
          );
        })}
        <Button variant="secondary" name="do" value="add:costs">
          {m.addCost}
        </Button>
      </div>
    </Section>
  );
};

const Budget = ({ language, draft, faults }: PlanFormProps) => {
  const m = messages[language].planForm;
  const { day, of } = fieldSet(language, draft, faults);
  return (
    <Section id="budget" heading={m.budget}>
      <CheckboxGroup
        lang={language}
        name="isImportant"
        label={m.isImportant.label}
        values={draft.isImportant ? [draft.isImportant] : []}
        choices={[{ value: 'yes', label: m.isImportant.help ?? '' }]}
        isOptional
      />
      <TextField {...of('nextMilestone', m.nextMilestone)} maxLength={limits.line} isOptional />
      <TextField {...day('nextMilestoneOn', m.nextMilestoneOn)} isOptional />
    </Section>
  );
};

/** The label of a field of the plan, also of one in a row. */
export function planLabel(language: Language, name: string): string {
  const m = messages[language].planForm;
  const [list = '', index, inner = ''] = name.split('.');
  if (index === undefined) {
    const words = Reflect.get(m, list) as { readonly label?: string } | undefined;
    return words?.label ?? (list === 'costs' ? m.costs : '');
  }
  if (list !== 'costs') return lists.find(([key]) => key === list) ? m[list as 'goals'].label : '';
  const words: Readonly<Record<string, string>> = {
    name: m.costName,
    kind: m.costKind,
    group: m.costGroup,
    fromYear: m.costFrom,
    toYear: m.costTo,
    likely: m.costLikely,
    low: m.costLow,
    high: m.costHigh,
  };
  return `${m.cost(Number(index) + 1)}, ${words[inner] ?? inner}`;
}
