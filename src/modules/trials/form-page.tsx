import type { PropsWithChildren } from 'hono/jsx';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { Button } from '../../ui/components/button.tsx';
import { Notice } from '../../ui/components/notice.tsx';
import { ErrorSummary } from '../../ui/forms/error-summary.tsx';
import { PostForm } from '../../ui/forms/post-form.tsx';
import { DetailsBlock, PageHeading } from '../../ui/layout/page-parts.tsx';
import { ChoiceOf, type FieldsProps, GroupRows, SecondaryRows, Text, Texts } from './form-fields.tsx';
import { formMessages } from './form-messages.ts';
import { powerOf } from './power-of.ts';
import { PowerView } from './power-view.tsx';
import { assumptionsOfDesign, columnsOfDesign, registrationOf } from './registration.ts';
import { type Step, steps, type TextName, type TrialDesign } from './schema.ts';

export interface StepPageProps extends FieldsProps {
  readonly step: Exclude<Step, 'review'>;
  /** Undefined before anything is saved. */
  readonly record: { readonly id: string; readonly revision: number } | undefined;
  readonly initiative: { readonly id: string; readonly title: string };
  readonly token: string | undefined;
}

export const editPath = (id: string, step: Step): string => `/trials/${id}/edit/${step}`;

/** One step of registering a trial: one question, what it asks for, and the way on. */
export const StepPage = (props: StepPageProps) => {
  const { language, step, record, initiative, token, errors } = props;
  const m = formMessages[language];
  const action = record ? editPath(record.id, step) : `/trials/new`;
  const hidden = record
    ? [{ name: 'revision', value: String(record.revision) }]
    : [
        { name: 'initiative', value: initiative.id },
        ...(props.draft.design ? [{ name: 'design', value: props.draft.design }] : []),
      ];
  return (
    <>
      <ErrorSummary lang={language} errors={errors} />
      <PageHeading
        kicker={m.progress(steps.indexOf(step) + 1, steps.length)}
        title={m.step[step]}
        lead={record ? m.stepLead[step] : m.newLead(initiative.title)}
      />
      {record && <Steps language={language} id={record.id} step={step} />}
      <PostForm
        action={localisedPath(language, action)}
        token={token}
        hidden={hidden}
        class="nytte-need-step nytte-trial-form"
      >
        {/* Enter in a field presses the first button: it must be the one that goes on, not one that takes a row away. */}
        <button type="submit" name="go" value="next" hidden>
          {m.next}
        </button>
        <StepFields {...props} />
        <div class="nytte-actions">
          <Button name="go" value="next" icon="arrow">
            {m.next}
          </Button>
          <Button name="go" value="stay" variant="secondary">
            {m.save}
          </Button>
          <Button name="go" value="leave" variant="tertiary">
            {m.leave}
          </Button>
        </div>
      </PostForm>
    </>
  );
};

export const Steps = ({
  language,
  id,
  step,
}: {
  readonly language: Language;
  readonly id: string;
  readonly step: Step;
}) => {
  const m = formMessages[language];
  return (
    <nav class="nytte-trial-steps" aria-label={m.stepsLabel}>
      <ol>
        {steps.map((one) => (
          <li aria-current={one === step ? 'step' : undefined}>
            {one === step ? (
              <span>{m.stepShort[one]}</span>
            ) : (
              <a href={localisedPath(language, editPath(id, one))}>{m.stepShort[one]}</a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
};

const StepFields = (props: StepPageProps) => {
  if (props.step === 'question') return <QuestionFields {...props} />;
  if (props.step === 'measures') return <MeasureFields {...props} />;
  return props.step === 'design' ? <DesignFields {...props} /> : <RuleFields {...props} />;
};

const QuestionFields = (props: FieldsProps) => (
  <>
    <Texts {...props} names={['title', 'need', 'hypothesis', 'change', 'population']} />
    <ChoiceOf {...props} name="dataBefore" />
    <Text {...props} name="privacy" />
  </>
);

const MeasureFields = (props: FieldsProps) => (
  <>
    <Text {...props} name="primaryLabel" />
    <ChoiceOf {...props} name="primaryKind" />
    <Text {...props} name="primaryUnit" />
    <ChoiceOf {...props} name="primaryBetter" />
    <Texts {...props} names={['primaryImportant', 'primaryColumn', 'primaryMin', 'primaryMax']} />
    <SecondaryRows {...props} />
  </>
);

const withoutGroups: readonly TrialDesign[] = ['stepped_wedge', 'staggered_adoption'];

/** Where what a design asks for begins on the page. */
export const firstOfDesign = (design: TrialDesign): 'groups' | 'assumptions' =>
  withoutGroups.includes(design) ? 'assumptions' : 'groups';

const DesignFields = (props: StepPageProps) => {
  const { language, draft, record } = props;
  const m = formMessages[language];
  const { design } = draft;
  return (
    <>
      <p>
        <a href={localisedPath(language, '/trials/choose')}>{m.chooserLink}</a>
      </p>
      <ChoiceOf {...props} name="design" />
      {design && (
        <>
          {firstOfDesign(design) === 'groups' && <GroupRows {...props} />}
          <h2 id="assumptions">{m.assumptionsHeading}</h2>
          <Text {...props} name={draft.primaryKind === 'proportion' ? 'baseline' : 'sd'} isNeeded />
          {assumptionsOfDesign[design].map((name) => (
            <Text {...props} name={name} isNeeded={name !== 'clusterSizeCv'} />
          ))}
          <DetailsBlock summary={m.moreHeading}>
            <Texts {...props} names={['alpha', 'power', 'lostShare']} />
          </DetailsBlock>
          <h2>{m.sizeHeading}</h2>
          <SizeFields {...props} id={record?.id ?? 'new'} />
          <h2>{m.columnsHeading}</h2>
          <p class="nytte-quiet">{m.columnsLead}</p>
          <ColumnFields {...props} design={design} />
        </>
      )}
    </>
  );
};

const SizeFields = (props: FieldsProps & { readonly id: string }) => {
  const { language, draft } = props;
  const { spec } = registrationOf(props.id, { ...draft, plannedSize: draft.plannedSize ?? '1' });
  const power =
    spec && powerOf(draft.plannedSize ? spec : { ...spec, planned: { steps: spec.planned.steps } });
  const help = formMessages[language].plannedSizeHelp[power?.counts ?? 'units'];
  return (
    <>
      <PowerView language={language} power={power} measure={spec?.primary} />
      <Text {...props} name="plannedSize" help={help} />
    </>
  );
};

const ColumnFields = (props: FieldsProps & { readonly design: TrialDesign }) => {
  const { design, draft } = props;
  const needed = columnsOfDesign[design];
  const byEither = design === 'before_after_comparison' || design === 'staggered_adoption';
  const isNeeded = (name: TextName) => !(byEither && name === 'unitColumn' && draft.clusterColumn);
  const isClustered = design === 'clusters' || design === 'stepped_wedge';
  const drawn = design !== 'before_after_comparison' && design !== 'staggered_adoption';
  return (
    <>
      {isClustered && <Text {...props} name="unitColumn" />}
      {needed.map((name) => (
        <Text {...props} name={name} isNeeded={isNeeded(name)} />
      ))}
      {byEither && <Text {...props} name="clusterColumn" />}
      {design === 'before_after_comparison' && (
        <>
          <Text {...props} name="periodsBefore" isNeeded />
          <Text {...props} name="periodsAfter" isNeeded />
        </>
      )}
      {drawn && <Text {...props} name="stratify" />}
      {design === 'matched_pairs' && <Text {...props} name="match" isNeeded />}
    </>
  );
};

const RuleFields = (props: FieldsProps) => (
  <>
    <ChoiceOf {...props} name="stoppingRule" />
    {props.draft.design === 'two_groups' && <Text {...props} name="looksPlannedUnits" />}
    <Text {...props} name="stopping" />
    <ChoiceOf {...props} name="missingRule" />
    <Text {...props} name="missingMaxShare" />
    <Texts {...props} names={['adopt', 'adapt', 'stop']} />
  </>
);

/** When somebody else saved meanwhile: what one wrote is shown, nothing is lost or overwritten. */
export const ConflictPage = ({
  language,
  id,
  step,
  typed,
}: {
  readonly language: Language;
  readonly id: string;
  readonly step: Step;
  readonly typed: readonly { readonly label: string; readonly text: string }[];
}) => {
  const m = formMessages[language];
  return (
    <>
      <PageHeading title={m.conflictTitle} lead={m.conflictLead} />
      <dl class="nytte-facts">
        {typed.map(({ label, text }) => (
          <div>
            <dt>{label}</dt>
            <dd class="nytte-need-said">{text}</dd>
          </div>
        ))}
      </dl>
      <p>
        <a class="ds-button" href={localisedPath(language, editPath(id, step))}>
          {m.conflictOpen}
        </a>
      </p>
    </>
  );
};

/** What is wrong before the lock, as links to where it is mended. */
export const FaultLinks = ({
  language,
  faults,
  children,
}: PropsWithChildren<{
  readonly language: Language;
  readonly faults: readonly { readonly href: string; readonly message: string }[];
}>) => {
  const m = formMessages[language];
  return (
    <Notice lang={language} kind="warning" title={m.missingTitle}>
      <p>{m.missingLead}</p>
      <ul>
        {faults.map(({ href, message }) => (
          <li>
            <a href={localisedPath(language, href)}>{message}</a>
          </li>
        ))}
      </ul>
      {children}
    </Notice>
  );
};
