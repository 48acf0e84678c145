import type { Child } from 'hono/jsx';
import type { Db } from '../../../kernel/db/tables.ts';
import { faultAt } from '../../../kernel/records/draft-faults.ts';
import type { StepProps } from '../../../kernel/records/kind.ts';
import { topicGroups } from '../../../kernel/topics/groups.ts';
import { listTopics } from '../../../kernel/topics/queries.ts';
import { CheckboxGroup, RadioGroup } from '../../../ui/forms/choice-group.tsx';
import { SourceFields } from '../../../ui/forms/source-fields.tsx';
import { TextArea } from '../../../ui/forms/text-area.tsx';
import { TextField } from '../../../ui/forms/text-field.tsx';
import { messages } from '../messages.ts';
import { applicantKinds, instrumentCategories, instrumentPhases } from '../schema.ts';
import type { InstrumentDraft } from './draft.ts';
import { TermFields } from './terms-form.tsx';
import { draftWords } from './words.ts';

type Props = StepProps<InstrumentDraft>;

/** The fields of one step. */
export async function form(db: Db, props: Props): Promise<Child> {
  if (props.step === 'what') return <WhatFields {...props} />;
  if (props.step === 'terms') return <TermFields {...props} />;
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
      <TextArea
        {...{ lang, name: 'description', value: draft.description, error: error('description') }}
        label={m.description}
        help={m.descriptionHelp}
      />
      <RadioGroup
        {...{ lang, name: 'category', value: draft.category, error: error('category') }}
        label={m.category}
        choices={instrumentCategories.map((value) => ({ value, label: words.categories[value] }))}
      />
      <CheckboxGroup
        {...{ lang, name: 'whoCanApply', error: error('whoCanApply') }}
        label={m.whoCanApply}
        values={draft.whoCanApply ?? []}
        choices={applicantKinds.map((value) => ({ value, label: words.applicants[value] }))}
      />
      <CheckboxGroup
        {...{ lang, name: 'phases', error: error('phases') }}
        label={m.phases}
        values={draft.phases ?? []}
        choices={instrumentPhases.map((value) => ({ value, label: words.phases[value] }))}
      />
      <TextArea
        {...{ lang, name: 'support', value: draft.support, error: error('support') }}
        label={m.support}
        help={m.supportHelp}
        isOptional
      />
      <TextArea
        {...{ lang, name: 'owners', value: draft.owners ?? organisation.name, error: error('owners') }}
        label={m.owners}
        help={m.ownersHelp}
        rows={2}
      />
      <TextField
        {...{ lang, name: 'ownerNote', value: draft.ownerNote, error: error('ownerNote') }}
        label={m.ownerNote}
        help={m.ownerNoteHelp}
        isOptional
      />
    </>
  );
};
