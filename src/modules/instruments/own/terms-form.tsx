import type { StepProps } from '../../../kernel/records/kind.ts';
import { Button } from '../../../ui/components/button.tsx';
import { CheckboxGroup, RadioGroup } from '../../../ui/forms/choice-group.tsx';
import { RecordRow } from '../../../ui/forms/record-row.tsx';
import { TextArea } from '../../../ui/forms/text-area.tsx';
import { TextField } from '../../../ui/forms/text-field.tsx';
import { instrumentStatuses, ownContributionKinds } from '../schema.ts';
import type { DeadlineRow, InstrumentDraft } from './draft.ts';
import { draftWords } from './words.ts';

type Props = StepProps<InstrumentDraft>;

/** How much, what the applicant brings, and when. */
export const TermFields = (props: Props) => (
  <>
    <AmountFields {...props} />
    <ContributionFields {...props} />
    <DeadlineFields {...props} />
  </>
);

const bind =
  ({ language, draft, faults }: Props) =>
  (name: keyof InstrumentDraft) => ({
    lang: language,
    name,
    value: draft[name] as string | undefined,
    error: faults.find((fault) => fault.field === name)?.message,
  });

const AmountFields = (props: Props) => {
  const m = draftWords[props.language];
  const field = bind(props);
  return (
    <>
      <TextField
        {...field('minAmountNok')}
        label={m.minAmount}
        help={m.amountHelp}
        inputMode="numeric"
        size={12}
        isOptional
      />
      <TextField {...field('maxAmountNok')} label={m.maxAmount} inputMode="numeric" size={12} isOptional />
      <TextField {...field('maxSharePercent')} label={m.maxShare} inputMode="decimal" size={6} isOptional />
      <TextArea {...field('amountNote')} label={m.amountNote} help={m.amountNoteHelp} rows={2} isOptional />
    </>
  );
};

const ContributionFields = (props: Props) => {
  const m = draftWords[props.language];
  const field = bind(props);
  return (
    <>
      <RadioGroup
        {...field('ownContribution')}
        label={m.ownContribution}
        choices={ownContributionKinds.map((value) => ({ value, label: m.contributionChoice[value] }))}
      />
      <TextField
        {...field('minSharePercent')}
        label={m.minShare}
        help={m.minShareHelp}
        inputMode="decimal"
        size={6}
        isOptional
      />
      <TextArea {...field('contributionNote')} label={m.contributionNote} rows={2} isOptional />
      <TextArea {...field('requires')} label={m.requires} help={m.requiresHelp} isOptional />
    </>
  );
};

const DeadlineFields = (props: Props) => {
  const m = draftWords[props.language];
  const field = bind(props);
  const rows = props.draft.deadlines ?? [];
  return (
    <>
      <RadioGroup
        {...field('status')}
        label={m.status}
        choices={instrumentStatuses.map((value) => ({ value, label: m.statusChoice[value] }))}
      />
      <TextArea {...field('statusNote')} label={m.statusNote} rows={2} isOptional />
      <TextArea
        {...field('deadlineText')}
        label={m.deadlineText}
        help={m.deadlineTextHelp}
        rows={2}
        isOptional
      />
      {rows.map((row, index) => (
        <DeadlineRowFields {...props} row={row} index={index} />
      ))}
      <Button variant="secondary" name="do" value="add:deadlines">
        {m.addDeadline}
      </Button>
    </>
  );
};

const DeadlineRowFields = (props: Props & { readonly row: DeadlineRow; readonly index: number }) => {
  const { language: lang, faults, row, index } = props;
  const m = draftWords[lang];
  const field = (key: keyof DeadlineRow) => {
    const name = `deadlines.${index}.${key}`;
    return { lang, name, error: faults.find((fault) => fault.field === name)?.message };
  };
  return (
    <RecordRow
      id={`deadlines-${index}`}
      legend={m.deadline(index + 1)}
      remove={{ label: m.removeDeadline(index + 1), value: `remove:deadlines:${index}` }}
    >
      <TextField {...field('date')} value={row.date} label={m.deadlineDate} type="date" />
      <CheckboxGroup
        {...field('isYearly')}
        label={m.isYearly}
        values={row.isYearly ? [row.isYearly] : []}
        choices={[{ value: 'yes', label: m.isYearlyChoice, help: m.isYearlyHelp }]}
        isOptional
      />
      <TextField {...field('note')} value={row.note} label={m.deadlineNote} isOptional />
    </RecordRow>
  );
};
