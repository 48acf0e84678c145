import type { Child } from 'hono/jsx';
import type { Language } from '../../../kernel/i18n/language.ts';
import { topicGroups } from '../../../kernel/topics/groups.ts';
import type { Topic } from '../../../kernel/topics/queries.ts';
import { Button } from '../../../ui/components/button.tsx';
import { CheckboxGroup, RadioGroup } from '../../../ui/forms/choice-group.tsx';
import { RecordRow } from '../../../ui/forms/record-row.tsx';
import { Select, type SelectOption } from '../../../ui/forms/select.tsx';
import { TextArea } from '../../../ui/forms/text-area.tsx';
import { TextField } from '../../../ui/forms/text-field.tsx';
import { TopicSelects } from '../../../ui/forms/topic-selects.tsx';
import { innovationDegrees, innovationFacetWord, innovationTypes } from '../../innovations/public.ts';
import type { FieldGroup } from '../domain.ts';
import { goalName, goalNumbers } from '../goals.ts';
import { messages } from '../messages.ts';
import { limits, novelties, parts, sectors, visibilities } from '../schema.ts';
import type { TypedInitiative } from './typed.ts';
import type { FormField } from './words.nb.ts';
import { formWords } from './words.ts';

/** What there is to choose from. */
export interface FormChoices {
  readonly topics: ReadonlyMap<string, Topic>;
  /** The needs that it meets and those of the organisation, by name. */
  readonly needs: readonly SelectOption[];
  readonly members: readonly SelectOption[];
  readonly instruments: readonly SelectOption[];
}

export interface FieldsProps {
  readonly language: Language;
  readonly typed: TypedInitiative;
  readonly choices: FormChoices;
  readonly errorOf: (field: string) => string | undefined;
}

/** The questions of one group. */
export const GroupFields = ({ group, ...props }: FieldsProps & { readonly group: FieldGroup }) => {
  const Fields = groups[group];
  return <Fields {...props} />;
};

const about = ({ language, errorOf }: Pick<FieldsProps, 'language' | 'errorOf'>, name: FormField) => ({
  lang: language,
  name,
  label: formWords[language].field[name].label,
  help: formWords[language].field[name].help,
  error: errorOf(name),
  isOptional: name !== 'title',
});

type TextName = 'summary' | 'idea' | 'decision' | 'learned' | 'socialPartners';

const LongText = ({
  name,
  rows = 5,
  ...props
}: FieldsProps & { readonly name: TextName; readonly rows?: number }) => (
  <TextArea {...about(props, name)} value={props.typed[name]} rows={rows} maxLength={limits[name]} />
);

export const AboutFields = (props: Omit<FieldsProps, 'choices'>) => {
  const { language, typed } = props;
  const m = formWords[language];
  return (
    <>
      <TextArea {...about(props, 'title')} value={typed.title} rows={2} maxLength={limits.title} />
      <TextArea {...about(props, 'summary')} value={typed.summary} rows={5} maxLength={limits.summary} />
      <RadioGroup
        {...about(props, 'visibility')}
        isOptional={false}
        value={typed.visibility ?? 'organisation'}
        choices={visibilities.map((value) => ({
          value,
          label: m.visibilityChoice[value],
          help: m.visibilityHelp[value],
        }))}
      />
    </>
  );
};

const NeedFields = (props: FieldsProps) => {
  const { language, typed, choices } = props;
  const m = formWords[language];
  const events = [...choices.topics.values()].filter(({ kind }) => kind === 'life-event');
  return (
    <>
      {choices.needs.length > 0 && (
        <CheckboxGroup {...about(props, 'needIds')} choices={choices.needs} values={typed.needIds ?? []} />
      )}
      <TextField
        {...about(props, 'need')}
        {...(choices.needs.length === 0 ? { help: `${m.noNeeds} ${m.field.need.help}` } : {})}
        value={typed.need}
        size={60}
      />
      <TopicSelects
        lang={language}
        label={m.field.topics.label}
        help={m.field.topics.help}
        labelOf={m.topicNumber}
        emptyLabel={m.noTopic}
        groups={topicGroups(choices.topics, language)}
        chosen={typed.topics ?? []}
        error={props.errorOf('topics')}
      />
      <CheckboxGroup
        {...about(props, 'lifeEvents')}
        choices={events.map(({ id, label }) => ({ value: id, label: label[language] }))}
        values={typed.lifeEvents ?? []}
      />
    </>
  );
};

const IdeaFields = (props: FieldsProps) => {
  const { language, typed } = props;
  const m = messages[language];
  return (
    <>
      <LongText {...props} name="idea" rows={6} />
      <RadioGroup
        {...about(props, 'novelty')}
        value={typed.novelty}
        choices={novelties.map((value) => ({ value, label: m.noveltyWord[value] }))}
      />
      <TextField {...about(props, 'copiedFrom')} value={typed.copiedFrom} size={60} />
      <CheckboxGroup
        {...about(props, 'types')}
        choices={innovationTypes.map((value) => ({
          value,
          label: innovationFacetWord(language, 'type', value),
        }))}
        values={typed.types ?? []}
      />
      <RadioGroup
        {...about(props, 'degree')}
        value={typed.degree}
        choices={innovationDegrees.map((value) => ({
          value,
          label: innovationFacetWord(language, 'degree', value),
        }))}
      />
    </>
  );
};

const PeopleFields = (props: FieldsProps) => {
  const { typed, choices, language } = props;
  return (
    <>
      <Select
        {...about(props, 'ownerId')}
        value={typed.ownerId}
        options={choices.members}
        emptyLabel={formWords[language].nobody}
      />
      <TextField
        {...about(props, 'ownerRole')}
        value={typed.ownerRole}
        maxLength={limits.ownerRole}
        size={40}
      />
      <ParticipantRows {...props} />
      <LongText {...props} name="socialPartners" />
    </>
  );
};

/** Who takes part: rows are added and removed by buttons of the form, so that no script is needed. */
const ParticipantRows = ({ language, typed, errorOf }: FieldsProps) => {
  const m = formWords[language];
  const rows = typed.participants ?? [];
  return (
    <div class="nytte-rows" id="participants">
      <h3>{m.participants}</h3>
      <p class="nytte-quiet">{m.participantsHelp}</p>
      {rows.map((row, index) => {
        const name = (field: string) => `participants.${index}.${field}`;
        return (
          <RecordRow
            id={`participants-${index}`}
            legend={m.participant(index + 1)}
            remove={{ label: m.removeParticipant(index + 1), value: `remove:participants:${index}` }}
          >
            <TextField
              lang={language}
              name={name('organisation')}
              label={m.organisation}
              help={m.organisationHelp}
              value={row.organisation}
              error={errorOf(name('organisation'))}
              maxLength={limits.participant}
            />
            <Select
              lang={language}
              name={name('sector')}
              label={m.sector}
              value={row.sector}
              error={errorOf(name('sector'))}
              options={sectors.map((value) => ({ value, label: messages[language].sector[value] }))}
              emptyLabel={m.sectorUnset}
            />
            <Select
              lang={language}
              name={name('part')}
              label={m.part}
              value={row.part ?? 'takes_part'}
              options={parts.map((value) => ({ value, label: messages[language].part[value] }))}
            />
          </RecordRow>
        );
      })}
      <Button variant="secondary" name="do" value="add:participants">
        {m.addParticipant}
      </Button>
    </div>
  );
};

const PlanFields = (props: FieldsProps) => {
  const { language, typed, choices } = props;
  return (
    <>
      <TextField {...about(props, 'startOn')} type="date" value={typed.startOn} />
      <TextField {...about(props, 'dueOn')} type="date" value={typed.dueOn} />
      <TextField {...about(props, 'costNok')} value={typed.costNok} inputMode="numeric" size={16} />
      {choices.instruments.length > 0 && (
        <details open={(typed.instrumentIds ?? []).length > 0} class="nytte-details">
          <summary>{formWords[language].field.instrumentIds.label}</summary>
          <CheckboxGroup
            {...about(props, 'instrumentIds')}
            choices={choices.instruments}
            values={typed.instrumentIds ?? []}
          />
        </details>
      )}
      <details
        open={(typed.goals ?? []).length > 0 || props.errorOf('goals') !== undefined}
        class="nytte-details"
      >
        <summary>{formWords[language].field.goals.label}</summary>
        <CheckboxGroup
          {...about(props, 'goals')}
          choices={goalNumbers.map((number) => ({
            value: String(number),
            label: goalName(language, number),
          }))}
          values={typed.goals ?? []}
        />
      </details>
    </>
  );
};

const groups: Readonly<Record<FieldGroup, (props: FieldsProps) => Child>> = {
  about: AboutFields,
  need: NeedFields,
  idea: IdeaFields,
  people: PeopleFields,
  plan: PlanFields,
  decision: (props) => <LongText {...props} name="decision" />,
  learned: (props) => <LongText {...props} name="learned" rows={6} />,
};

/** Which group a field stands in, so that a group with a fault is opened. */
export const groupOfField: Readonly<Record<string, FieldGroup>> = {
  title: 'about',
  summary: 'about',
  visibility: 'about',
  needIds: 'need',
  need: 'need',
  topics: 'need',
  lifeEvents: 'need',
  idea: 'idea',
  types: 'idea',
  degree: 'idea',
  novelty: 'idea',
  copiedFrom: 'idea',
  ownerId: 'people',
  ownerRole: 'people',
  participants: 'people',
  socialPartners: 'people',
  startOn: 'plan',
  dueOn: 'plan',
  costNok: 'plan',
  instrumentIds: 'plan',
  goals: 'plan',
  decision: 'decision',
  learned: 'learned',
};
