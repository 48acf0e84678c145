import type { Child } from 'hono/jsx';
import type { Db } from '../../../kernel/db/tables.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import { faultAt } from '../../../kernel/records/draft-faults.ts';
import type { StepProps } from '../../../kernel/records/kind.ts';
import { topicGroups } from '../../../kernel/topics/groups.ts';
import { listTopics } from '../../../kernel/topics/queries.ts';
import { CheckboxGroup, RadioGroup } from '../../../ui/forms/choice-group.tsx';
import { SourceFields } from '../../../ui/forms/source-fields.tsx';
import { TextArea } from '../../../ui/forms/text-area.tsx';
import { TextField } from '../../../ui/forms/text-field.tsx';
import { TopicSelects } from '../../../ui/forms/topic-selects.tsx';
import { DetailsBlock } from '../../../ui/layout/page-parts.tsx';
import { innovationDegrees, innovationPhases, innovationTypes } from '../schema.ts';
import { innovationFacetWord } from '../words.ts';
import { isSame } from './content-of-draft.ts';
import type { InnovationDraft, StepName } from './draft.ts';
import { OutcomeFields, ResultFields } from './outcome-form.tsx';
import { draftWords } from './words.ts';

type Props = StepProps<InnovationDraft>;

/** The fields of one step. */
export async function form(db: Db, props: Props): Promise<Child> {
  const step = props.step as StepName;
  if (step === 'need') return needFields(db, props);
  if (step === 'action') return actionFields(db, props);
  if (step === 'outcome') return <OutcomeFields {...props} />;
  if (step === 'results') return <ResultFields {...props} />;
  const { language: lang, draft, faults } = props;
  return <SourceFields {...{ lang, draft, words: draftWords[lang], errorOf: faultAt(faults) }} />;
}

const choicesOf = (language: Language, facet: string, values: readonly string[]) =>
  values.map((value) => ({ value, label: innovationFacetWord(language, facet, value) }));

async function needFields(db: Db, props: Props): Promise<Child> {
  const { language: lang, draft } = props;
  const m = draftWords[lang];
  const error = faultAt(props.faults);
  const topics = await listTopics(db);
  const events = [...topics.values()].filter(({ kind }) => kind === 'life-event');
  return (
    <>
      <TextField
        {...{ lang, name: 'title', value: draft.title, error: error('title') }}
        label={m.title}
        help={m.titleHelp}
      />
      <TextArea
        {...{ lang, name: 'need', value: draft.need, error: error('need') }}
        label={m.need}
        help={m.needHelp}
        rows={6}
      />
      <TopicSelects
        lang={lang}
        label={m.topics}
        help={m.topicsHelp}
        labelOf={m.topicNumber}
        emptyLabel={m.noTopic}
        groups={topicGroups(topics, lang)}
        chosen={draft.topics ?? []}
        error={error('topics')}
      />
      <CheckboxGroup
        {...{ lang, name: 'lifeEvents', error: error('lifeEvents') }}
        label={m.lifeEvents}
        values={draft.lifeEvents ?? []}
        choices={events.map(({ id, label }) => ({ value: id, label: label[lang] }))}
        isOptional
      />
    </>
  );
}

async function actionFields(db: Db, props: Props): Promise<Child> {
  const { language: lang, draft } = props;
  const m = draftWords[lang];
  const error = faultAt(props.faults);
  return (
    <>
      <TextArea
        {...{ lang, name: 'solution', value: draft.solution, error: error('solution') }}
        label={m.solution}
        help={m.solutionHelp}
        rows={6}
      />
      <CheckboxGroup
        {...{ lang, name: 'types', error: error('types') }}
        label={m.types}
        values={draft.types ?? []}
        choices={choicesOf(lang, 'type', innovationTypes)}
      />
      <RadioGroup
        {...{ lang, name: 'phase', value: draft.phase, error: error('phase') }}
        label={m.phase}
        choices={choicesOf(lang, 'phase', innovationPhases)}
      />
      <TextField
        {...{ lang, name: 'yearStart', value: draft.yearStart, error: error('yearStart') }}
        label={m.yearStart}
        inputMode="numeric"
        size={6}
        isOptional
      />
      <TextField
        {...{ lang, name: 'yearEnd', value: draft.yearEnd, error: error('yearEnd') }}
        label={m.yearEnd}
        help={m.yearEndHelp}
        inputMode="numeric"
        size={6}
        isOptional
      />
      <OtherOrganisations {...props} />
      <TextArea
        {...{ lang, name: 'partners', value: draft.partners, error: error('partners') }}
        label={m.partners}
        help={m.partnersHelp}
        isOptional
      />
      <TextArea
        {...{ lang, name: 'spreadTo', value: draft.spreadTo, error: error('spreadTo') }}
        label={m.spreadTo}
        help={m.spreadToHelp}
        rows={3}
        isOptional
      />
      {await moreFields(db, props)}
    </>
  );
}

/** The other bodies behind a record that was taken over. */
const OtherOrganisations = (props: Props) => {
  const { language: lang, draft, organisation } = props;
  const named = draft.organisations ?? [];
  const others = named.filter((reference) => !isSame(reference, organisation));
  const m = draftWords[lang];
  return (
    <>
      {named
        .filter((reference) => isSame(reference, organisation))
        .map(({ name }) => (
          <input type="hidden" name="organisations" value={name} />
        ))}
      {others.length > 0 && (
        <CheckboxGroup
          {...{ lang, name: 'organisations', error: faultAt(props.faults)('organisations') }}
          label={m.organisations}
          help={m.organisationsHelp}
          values={others.map(({ name }) => name)}
          choices={others.map(({ name }) => ({ value: name, label: name }))}
        />
      )}
    </>
  );
};

async function moreFields(db: Db, props: Props): Promise<Child> {
  const { language: lang, draft } = props;
  const m = draftWords[lang];
  const used = draft.instrumentsUsed ?? [];
  const instruments = await db
    .selectFrom('instruments')
    .select(['slug', 'name'])
    .orderBy('name')
    .limit(300)
    .execute();
  return (
    <DetailsBlock summary={m.moreAbout} isOpen={draft.degree !== undefined || used.length > 0}>
      <RadioGroup
        {...{ lang, name: 'degree', value: draft.degree }}
        label={m.degree}
        choices={innovationDegrees.map((value) => ({
          value,
          label: innovationFacetWord(lang, 'degree', value),
          help: m.degreeHelp[value],
        }))}
        isOptional
      />
      <CheckboxGroup
        {...{ lang, name: 'instrumentsUsed', error: faultAt(props.faults)('instrumentsUsed') }}
        label={m.instrumentsUsed}
        values={used}
        choices={instruments.map(({ slug, name }) => ({ value: slug, label: name }))}
        isOptional
      />
    </DetailsBlock>
  );
}
