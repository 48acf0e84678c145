import type { Language } from '../../../kernel/i18n/language.ts';
import { localisedPath } from '../../../kernel/i18n/paths.ts';
import { Button } from '../../../ui/components/button.tsx';
import { ErrorSummary } from '../../../ui/forms/error-summary.tsx';
import { PostForm } from '../../../ui/forms/post-form.tsx';
import { DetailsBlock, PageHeading, Section } from '../../../ui/layout/page-parts.tsx';
import { initiativePath } from '../addresses.ts';
import { type FieldGroup, fieldGroups, groupsOfPhase } from '../domain.ts';
import { messages } from '../messages.ts';
import type { Initiative } from '../queries.ts';
import type { FormFault } from './body-of-typed.ts';
import { errorOfField, errorsOf } from './faults.ts';
import { type FormChoices, GroupFields, groupOfField } from './form.tsx';
import type { TypedInitiative } from './typed.ts';
import { formWords } from './words.ts';

export interface EditPageProps {
  readonly language: Language;
  readonly initiative: Initiative;
  readonly typed: TypedInitiative;
  readonly choices: FormChoices;
  readonly faults: readonly FormFault[];
  /** What the form was drawn from: its revision, and marks of what each field held. */
  readonly begun: { readonly revision: number; readonly seen: string };
  readonly token: string | undefined;
}

/** Changing an initiative: what its phase asks for, and the rest behind a click. */
export const EditPage = (props: EditPageProps) => {
  const { language, initiative, faults, begun } = props;
  const m = formWords[language];
  const { id } = initiative.record;
  const asked = groupsOfPhase(initiative.phase);
  const rest = fieldGroups.filter((group) => !asked.includes(group));
  const isFaulty = rest.some((group) => faults.some(({ field }) => groupOf(field) === group));
  return (
    <>
      <ErrorSummary lang={language} errors={errorsOf(language, faults)} />
      <PageHeading
        kicker={
          <a href={localisedPath(language, initiativePath(initiative.record))}>{initiative.body.title}</a>
        }
        title={m.editTitle}
        lead={m.editLead(messages[language].phase[initiative.phase])}
      />
      <PostForm
        action={localisedPath(language, `/initiatives/${id}/edit`)}
        token={props.token}
        class="nytte-initiative-form"
        hidden={[
          { name: 'revision', value: String(begun.revision) },
          { name: 'seen', value: begun.seen },
        ]}
      >
        {/* Enter in a field presses the first button: it must be the one that saves. */}
        <button class="ds-sr-only" type="submit" tabindex={-1}>
          {m.save}
        </button>
        {asked.map((group) => (
          <Group {...props} group={group} />
        ))}
        <DetailsBlock summary={m.more} isOpen={isFaulty || isTouched(props, rest)}>
          <p class="nytte-quiet">{m.moreLead}</p>
          {rest.map((group) => (
            <Group {...props} group={group} />
          ))}
        </DetailsBlock>
        <div class="nytte-actions">
          <Button icon="check">{m.save}</Button>
          <a href={localisedPath(language, initiativePath(initiative.record))}>{m.leave}</a>
        </div>
      </PostForm>
    </>
  );
};

const Group = ({ group, ...props }: EditPageProps & { readonly group: FieldGroup }) => {
  const { language, typed, choices, faults } = props;
  return (
    <Section id={`group-${group}`} heading={formWords[language].group[group]}>
      <GroupFields
        group={group}
        language={language}
        typed={typed}
        choices={choices}
        errorOf={(field) => errorOfField(language, faults, field)}
      />
    </Section>
  );
};

const groupOf = (field: string): FieldGroup => groupOfField[field.split('.')[0] ?? ''] ?? 'about';

/** Whoever added a participant in a group behind the click is still at work there. */
function isTouched({ typed, initiative }: EditPageProps, rest: readonly FieldGroup[]): boolean {
  const before = initiative.body.participants.length;
  return rest.includes('people') && (typed.participants ?? []).length !== before;
}
