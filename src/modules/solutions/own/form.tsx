import type { Child } from 'hono/jsx';
import type { Db } from '../../../kernel/db/tables.ts';
import { faultAt } from '../../../kernel/records/draft-faults.ts';
import type { StepProps } from '../../../kernel/records/kind.ts';
import { topicGroups } from '../../../kernel/topics/groups.ts';
import { listTopics } from '../../../kernel/topics/queries.ts';
import { RadioGroup } from '../../../ui/forms/choice-group.tsx';
import { SourceFields } from '../../../ui/forms/source-fields.tsx';
import { TextArea } from '../../../ui/forms/text-area.tsx';
import { TextField } from '../../../ui/forms/text-field.tsx';
import { messages } from '../messages.ts';
import { solutionKinds, solutionPhases } from '../schema.ts';
import type { SolutionDraft } from './draft.ts';
import { FrameworkFields, TermFields } from './terms-form.tsx';
import { draftWords } from './words.ts';

type Props = StepProps<SolutionDraft>;

/** The fields of one step. */
export async function form(db: Db, props: Props): Promise<Child> {
  if (props.step === 'what') return <WhatFields {...props} />;
  if (props.step === 'terms') return <TermFields {...props} />;
  if (props.step === 'frameworks') return <FrameworkFields {...props} />;
  const { language: lang, draft, faults } = props;
  return (
    <SourceFields
      {...{ lang, draft, words: draftWords[lang], errorOf: faultAt(faults) }}
      topicGroups={topicGroups(await listTopics(db), lang)}
    />
  );
}

const WhatFields = (props: Props) => {
  const { language: lang, draft, organisation } = props;
  const m = draftWords[lang];
  const words = messages[lang];
  const error = faultAt(props.faults);
  return (
    <>
      <TextField
        {...{ lang, name: 'title', value: draft.title, error: error('title') }}
        label={m.title}
        help={m.titleHelp}
      />
      <RadioGroup
        {...{ lang, name: 'kind', value: draft.kind, error: error('kind') }}
        label={m.kind}
        choices={solutionKinds.map((value) => ({
          value,
          label: words.kinds[value],
          help: m.kindHelp[value],
        }))}
      />
      <TextArea
        {...{ lang, name: 'need', value: draft.need, error: error('need') }}
        label={m.need}
        help={m.needHelp}
      />
      <TextArea
        {...{ lang, name: 'description', value: draft.description, error: error('description') }}
        label={m.description}
        help={m.descriptionHelp}
      />
      <RadioGroup
        {...{ lang, name: 'phase', value: draft.phase, error: error('phase') }}
        label={m.phase}
        choices={solutionPhases.map((value) => ({ value, label: words.phases[value] }))}
      />
      <TextArea
        {...{ lang, name: 'providers', error: error('providers') }}
        value={draft.providers ?? organisation.name}
        label={m.providers}
        help={m.providersHelp}
        rows={2}
      />
      <TextField
        {...{ lang, name: 'contact', value: draft.contact, error: error('contact') }}
        label={m.contact}
        help={m.contactHelp}
        type="url"
        isOptional
      />
    </>
  );
};
