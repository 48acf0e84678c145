import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { Button } from '../../ui/components/button.tsx';
import { ErrorSummary } from '../../ui/forms/error-summary.tsx';
import { PostForm } from '../../ui/forms/post-form.tsx';
import { RecordRow } from '../../ui/forms/record-row.tsx';
import { Select, type SelectOption } from '../../ui/forms/select.tsx';
import { TextArea } from '../../ui/forms/text-area.tsx';
import { TextField } from '../../ui/forms/text-field.tsx';
import { PageHeading, Section } from '../../ui/layout/page-parts.tsx';
import { ConflictNotice, type Theirs } from './conflict-notice.tsx';
import type { BenefitDraft, DraftFault } from './drafts.ts';
import { fieldSet, formErrors } from './field-set.ts';
import { messages } from './messages.ts';
import { limits } from './schema.ts';
import { choices } from './words.ts';

export interface BenefitFormProps {
  readonly language: Language;
  readonly token: string | undefined;
  /** Where the form is sent, without language prefix. */
  readonly action: string;
  readonly initiativeTitle: string;
  readonly isNew: boolean;
  readonly isPublished: boolean;
  readonly canRemove: boolean;
  readonly revision: number | undefined;
  readonly draft: BenefitDraft;
  readonly faults: readonly DraftFault[];
  /** What somebody saved meanwhile, where it differs. */
  readonly theirs: readonly Theirs[];
  readonly owners: readonly SelectOption[];
  readonly organisations: readonly SelectOption[];
}

/** Everything about a benefit on one page: saved at any time, judged when it is published. */
export const BenefitForm = (props: BenefitFormProps) => {
  const { language, faults } = props;
  const m = messages[language].form;
  return (
    <>
      <ErrorSummary
        lang={language}
        errors={formErrors(language, faults, (field) => labelOf(language, field))}
      />
      <PageHeading
        kicker={props.initiativeTitle}
        title={props.isNew ? m.newTitle : m.editTitle}
        lead={m.lead}
      />
      <ConflictNotice language={language} theirs={props.theirs} />
      <PostForm
        action={localisedPath(language, props.action)}
        token={props.token}
        hidden={props.revision === undefined ? [] : [{ name: 'revision', value: String(props.revision) }]}
      >
        {/* Enter in a field presses the first button: it must be the one that saves, not one that takes a row away. */}
        <button type="submit" name="do" value="save" hidden>
          {m.save}
        </button>
        <What {...props} />
        <Responsible {...props} />
        <Measuring {...props} />
        <Value {...props} />
        <Risks {...props} />
        <Shares {...props} />
        <div class="nytte-actions">
          <Button icon="check" name="do" value="publish">
            {m.publish}
          </Button>
          <Button variant="secondary" name="do" value="save">
            {m.save}
          </Button>
          {!props.isNew && (
            <Button variant="tertiary" name="do" value="discard">
              {m.discard}
            </Button>
          )}
          {props.isPublished && props.canRemove && (
            <Button variant="tertiary" name="do" value="remove">
              {m.removeWhole}
            </Button>
          )}
        </div>
      </PostForm>
    </>
  );
};

interface PartProps {
  readonly language: Language;
  readonly draft: BenefitDraft;
  readonly faults: readonly DraftFault[];
}

function fieldsOf(language: Language, draft: BenefitDraft, faults: readonly DraftFault[]) {
  const { field } = messages[language].form;
  return {
    ...fieldSet(language, draft, faults),
    words: (name: string) => field[name] ?? { label: name, help: undefined },
  };
}

const What = ({ language, draft, faults }: PartProps) => {
  const m = messages[language].form;
  const { of, words } = fieldsOf(language, draft, faults);
  return (
    <Section id="what" heading={m.what}>
      <TextField {...of('title', words('title'))} maxLength={limits.title} />
      <TextField {...of('forWhom', words('forWhom'))} maxLength={limits.line} />
      <Select {...of('effect', words('effect'))} options={choices.effect(language)} emptyLabel={m.choose} />
      <Select {...of('group', words('group'))} options={choices.group(language)} emptyLabel={m.choose} />
      <TextField {...of('useOfTime', words('useOfTime'))} maxLength={limits.line} isOptional />
      <div class="nytte-field-pair">
        <Select
          {...of('significance', words('significance'))}
          options={choices.significance(language)}
          emptyLabel={m.choose}
          isOptional
        />
        <Select
          {...of('extent', words('extent'))}
          options={choices.extent(language)}
          emptyLabel={m.choose}
          isOptional
        />
      </div>
      <TextArea {...of('dependsOn', words('dependsOn'))} rows={3} maxLength={limits.text} isOptional />
    </Section>
  );
};

const Responsible = ({ language, draft, faults, owners }: PartProps & Pick<BenefitFormProps, 'owners'>) => {
  const m = messages[language].form;
  const { of, words } = fieldsOf(language, draft, faults);
  return (
    <Section id="responsible" heading={m.responsible}>
      <Select {...of('ownerId', words('ownerId'))} options={owners} emptyLabel={m.choose} isOptional />
      <TextField {...of('ownerName', words('ownerName'))} maxLength={limits.name} isOptional />
      <TextField {...of('ownerRole', words('ownerRole'))} maxLength={limits.name} />
    </Section>
  );
};

const Measuring = ({ language, draft, faults }: PartProps) => {
  const m = messages[language].form;
  const { of, day, words } = fieldsOf(language, draft, faults);
  return (
    <>
      <Section id="measuring" heading={m.measuring}>
        <TextField {...of('indicator', words('indicator'))} maxLength={limits.line} />
        <TextField {...of('unit', words('unit'))} maxLength={limits.unit} size={16} />
        <Select {...of('better', words('better'))} options={choices.better(language)} emptyLabel={m.choose} />
        <TextArea {...of('howMeasured', words('howMeasured'))} rows={3} maxLength={limits.text} />
        <TextField {...of('everyMonths', words('everyMonths'))} inputMode="numeric" size={6} />
        <TextField {...day('measureUntil', words('measureUntil'))} isOptional />
      </Section>
      <Section id="baseline" heading={m.baseline} lead={m.baselineLead}>
        <div class="nytte-field-pair">
          <TextField
            {...of('baselineValue', words('baselineValue'))}
            inputMode="decimal"
            size={14}
            isOptional
          />
          <TextField {...day('baselineOn', words('baselineOn'))} isOptional />
        </div>
        <TextField {...of('baselineMethod', words('baselineMethod'))} maxLength={limits.line} isOptional />
        <TextField {...of('baselineSource', words('baselineSource'))} maxLength={limits.line} isOptional />
        <div class="nytte-field-pair">
          <TextField {...of('targetValue', words('targetValue'))} inputMode="decimal" size={14} />
          <TextField {...day('targetOn', words('targetOn'))} />
        </div>
      </Section>
    </>
  );
};

const Value = ({ language, draft, faults }: PartProps) => {
  const m = messages[language].form;
  const { of, words } = fieldsOf(language, draft, faults);
  return (
    <Section id="value" heading={m.value} lead={m.valueLead}>
      <TextField {...of('expectedLikely', words('expectedLikely'))} inputMode="decimal" size={16} />
      <div class="nytte-field-pair">
        <TextField {...of('expectedLow', words('expectedLow'))} inputMode="decimal" size={16} isOptional />
        <TextField {...of('expectedHigh', words('expectedHigh'))} inputMode="decimal" size={16} isOptional />
      </div>
      <div class="nytte-field-pair">
        <TextField {...of('fromYear', words('fromYear'))} inputMode="numeric" size={6} />
        <TextField {...of('toYear', words('toYear'))} inputMode="numeric" size={6} isOptional />
      </div>
    </Section>
  );
};

const Risks = ({ language, draft, faults }: PartProps) => {
  const m = messages[language].form;
  const { of } = fieldSet(language, draft, faults);
  return (
    <Section id="risks" heading={m.risks}>
      <div class="nytte-rows">
        {draft.risks.map((_, index) => (
          <RecordRow
            id={`risks-${index}`}
            legend={m.risk(index + 1)}
            remove={{ label: m.remove(m.risk(index + 1)), value: `remove:risks:${index}` }}
          >
            <TextField {...of(`risks.${index}.risk`, m.riskText)} maxLength={limits.line} />
            <TextField {...of(`risks.${index}.measure`, m.riskMeasure)} maxLength={limits.line} isOptional />
          </RecordRow>
        ))}
        <Button variant="secondary" name="do" value="add:risks">
          {m.addRisk}
        </Button>
      </div>
    </Section>
  );
};

const Shares = ({
  language,
  draft,
  faults,
  organisations,
}: PartProps & Pick<BenefitFormProps, 'organisations'>) => {
  const m = messages[language].form;
  const { of } = fieldSet(language, draft, faults);
  return (
    <Section id="shares" heading={m.shares} lead={m.sharesLead}>
      <div class="nytte-rows">
        {draft.shares.map((_, index) => (
          <RecordRow
            id={`shares-${index}`}
            legend={m.share(index + 1)}
            remove={{ label: m.remove(m.share(index + 1)), value: `remove:shares:${index}` }}
          >
            <Select
              {...of(`shares.${index}.organisationId`, m.shareOrganisation)}
              options={organisations}
              emptyLabel={m.choose}
              isOptional
            />
            <TextField {...of(`shares.${index}.name`, m.shareName)} maxLength={limits.title} isOptional />
            <TextField {...of(`shares.${index}.percent`, m.sharePercent)} inputMode="decimal" size={8} />
          </RecordRow>
        ))}
        <Button variant="secondary" name="do" value="add:shares">
          {m.addShare}
        </Button>
      </div>
    </Section>
  );
};

/** The label of a field, also of one in a row: «Andel 2: Andel i prosent». */
function labelOf(language: Language, name: string): string {
  const m = messages[language].form;
  const [list, index, inner = ''] = name.split('.');
  if (index === undefined) return m.field[name]?.label ?? '';
  const row = list === 'risks' ? m.risk(Number(index) + 1) : m.share(Number(index) + 1);
  const words: Readonly<Record<string, string>> = {
    risk: m.riskText,
    measure: m.riskMeasure,
    organisationId: m.shareOrganisation,
    name: m.shareName,
    percent: m.sharePercent,
  };
  return `${row}, ${words[inner] ?? inner}`;
}
