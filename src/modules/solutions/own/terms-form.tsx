import { faultAt } from '../../../kernel/records/draft-faults.ts';
import type { StepProps } from '../../../kernel/records/kind.ts';
import { Button } from '../../../ui/components/button.tsx';
import { RecordRow } from '../../../ui/forms/record-row.tsx';
import { TextArea } from '../../../ui/forms/text-area.tsx';
import { TextField } from '../../../ui/forms/text-field.tsx';
import { messages } from '../messages.ts';
import { termNames } from '../schema.ts';
import type { FrameworkRow, SolutionDraft } from './draft.ts';
import { draftWords } from './words.ts';

type Props = StepProps<SolutionDraft>;

/** What one asks before taking it into use. Each may be left empty: then it is told as not known. */
export const TermFields = (props: Props) => {
  const { language: lang, draft } = props;
  const m = draftWords[lang];
  const error = faultAt(props.faults);
  return (
    <>
      {termNames.map((name) => (
        <>
          <TextArea
            lang={lang}
            name={`terms.${name}.text`}
            label={messages[lang].facts[name]}
            help={m.termHelp[name]}
            value={draft.terms?.[name]?.text}
            error={error(`terms.${name}.text`)}
            rows={2}
            isOptional
          />
          <TextField
            lang={lang}
            name={`terms.${name}.source`}
            label={m.termSource(messages[lang].facts[name])}
            value={draft.terms?.[name]?.source}
            error={error(`terms.${name}.source`)}
            type="url"
            isOptional
          />
        </>
      ))}
      <TextField
        {...{ lang, name: 'repository', value: draft.repository, error: error('repository') }}
        label={m.repository}
        help={m.repositoryHelp}
        type="url"
        isOptional
      />
      <TextField
        {...{ lang, name: 'licence', value: draft.licence, error: error('licence') }}
        label={m.licence}
        help={m.licenceHelp}
        size={24}
        isOptional
      />
      <TextArea
        {...{ lang, name: 'standards', value: draft.standards, error: error('standards') }}
        label={m.standards}
        help={m.standardsHelp}
        rows={3}
        isOptional
      />
      <TextArea
        {...{ lang, name: 'builtOn', value: draft.builtOn, error: error('builtOn') }}
        label={m.builtOn}
        help={m.builtOnHelp}
        rows={2}
        isOptional
      />
    </>
  );
};

/** The frameworks that it can be called off from. */
export const FrameworkFields = (props: Props) => {
  const m = draftWords[props.language];
  const rows = props.draft.frameworks ?? [];
  return (
    <>
      {rows.map((row, index) => (
        <FrameworkRowFields {...props} row={row} index={index} />
      ))}
      <Button variant="secondary" name="do" value="add:frameworks">
        {m.addFramework}
      </Button>
    </>
  );
};

const FrameworkRowFields = (props: Props & { readonly row: FrameworkRow; readonly index: number }) => {
  const { language: lang, row, index } = props;
  const m = draftWords[lang];
  const error = faultAt(props.faults);
  const field = (key: keyof FrameworkRow) => {
    const name = `frameworks.${index}.${key}`;
    return { lang, name, value: row[key], error: error(name) };
  };
  return (
    <RecordRow
      id={`frameworks-${index}`}
      legend={m.frameworkNumber(index + 1)}
      remove={{ label: m.removeFramework(index + 1), value: `remove:frameworks:${index}` }}
    >
      <TextField {...field('name')} label={m.frameworkName} />
      <TextField {...field('owner')} label={m.frameworkOwner} />
      <TextField {...field('from')} label={m.frameworkFrom} type="date" isOptional />
      <TextField {...field('to')} label={m.frameworkTo} help={m.frameworkToHelp} type="date" isOptional />
      <TextField {...field('whoMayCallOff')} label={m.frameworkWho} isOptional />
      <TextField {...field('how')} label={m.frameworkHow} isOptional />
      <TextField {...field('source')} label={m.frameworkSource} type="url" isOptional />
    </RecordRow>
  );
};
