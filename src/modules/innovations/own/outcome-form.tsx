import { faultAt } from '../../../kernel/records/draft-faults.ts';
import type { StepProps } from '../../../kernel/records/kind.ts';
import { Button } from '../../../ui/components/button.tsx';
import { RadioGroup } from '../../../ui/forms/choice-group.tsx';
import { RecordRow } from '../../../ui/forms/record-row.tsx';
import { TextArea } from '../../../ui/forms/text-area.tsx';
import { TextField } from '../../../ui/forms/text-field.tsx';
import { innovationOutcomes, resultDirections, resultKinds } from '../schema.ts';
import type { InnovationDraft, ResultRow } from './draft.ts';
import { draftWords } from './words.ts';

type Props = StepProps<InnovationDraft>;

/** What did not work has its own choices: there is no "it worked" among them to shy away from. */
const soberingOutcomes = ['gave_nothing', 'failed', 'stopped', 'mixed'] as const;

export const OutcomeFields = ({ language: lang, draft, faults }: Props) => {
  const m = draftWords[lang];
  const error = faultAt(faults);
  const isSobering = draft.path === 'did-not-work';
  return (
    <>
      <RadioGroup
        {...{ lang, name: 'outcome', value: draft.outcome, error: error('outcome') }}
        label={isSobering ? m.soberingOutcome : m.outcome}
        choices={(isSobering ? soberingOutcomes : innovationOutcomes).map((value) => ({
          value,
          label: m.outcomeChoice[value],
          help: m.outcomeHelp[value],
        }))}
      />
      <TextArea
        {...{ lang, name: 'outcomeReason', value: draft.outcomeReason, error: error('outcomeReason') }}
        label={isSobering ? m.soberingReason : m.outcomeReason}
        help={isSobering ? m.soberingReasonHelp : m.outcomeReasonHelp}
        rows={3}
        isOptional={!isSobering}
      />
      <TextArea
        {...{ lang, name: 'learned', value: draft.learned, error: error('learned') }}
        label={isSobering ? m.soberingLearned : m.learned}
        help={isSobering ? m.soberingLearnedHelp : m.learnedHelp}
        rows={5}
        isOptional
      />
    </>
  );
};

export const ResultFields = (props: Props) => {
  const m = draftWords[props.language];
  const rows = props.draft.results ?? [];
  return (
    <>
      {rows.length === 0 && <p>{m.noResults}</p>}
      {rows.map((row, index) => (
        <ResultRowFields {...props} row={row} index={index} />
      ))}
      <Button variant="secondary" name="do" value="add:results">
        {rows.length === 0 ? m.addResult : m.addAnotherResult}
      </Button>
    </>
  );
};

const ResultRowFields = (props: Props & { readonly row: ResultRow; readonly index: number }) => {
  const { language: lang, faults, row, index } = props;
  const m = draftWords[lang];
  const field = (key: keyof ResultRow) => {
    const name = `results.${index}.${key}`;
    return { lang, name, error: faults.find((fault) => fault.field === name)?.message };
  };
  return (
    <RecordRow
      id={`results-${index}`}
      legend={m.result(index + 1)}
      remove={{ label: m.removeResult(index + 1), value: `remove:results:${index}` }}
    >
      <TextArea {...field('text')} value={row.text} label={m.resultText} help={m.resultTextHelp} rows={2} />
      <RadioGroup
        {...field('status')}
        value={row.status}
        label={m.status}
        choices={(['measured', 'estimated', 'expected'] as const).map((value) => ({
          value,
          label: m.statusChoice[value],
          help: m.statusHelp[value],
        }))}
      />
      <RadioGroup
        {...field('kind')}
        value={row.kind}
        label={m.kind}
        choices={resultKinds.map((value) => ({ value, label: m.kindChoice[value], help: m.kindHelp[value] }))}
      />
      <RadioGroup
        {...field('direction')}
        value={row.direction}
        label={m.direction}
        help={m.directionHelp}
        choices={resultDirections.map((value) => ({ value, label: m.directionChoice[value] }))}
        isOptional
      />
      <TextField
        {...field('figure')}
        value={row.figure}
        label={m.figure}
        help={m.figureHelp}
        inputMode="decimal"
        size={10}
        isOptional
      />
      <TextField {...field('unit')} value={row.unit} label={m.unit} help={m.unitHelp} isOptional />
    </RecordRow>
  );
};
