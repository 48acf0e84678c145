import { formatMoment } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import type { Membership, Person } from '../../kernel/identity/actor.ts';
import { may } from '../../kernel/identity/permissions.ts';
import { ButtonLink } from '../../ui/components/button.tsx';
import { EmptyState } from '../../ui/components/empty-state.tsx';
import { PageColumns, PageHeading, Section } from '../../ui/layout/page-parts.tsx';
import type { WorkNeed } from './context.ts';
import { EntryList } from './entry-list.tsx';
import { messages } from './messages.ts';
import { waitingSince } from './waiting-since.ts';
import type { Happening, WorkplaceView } from './workplace.ts';

export interface WorkplacePageProps extends WorkplaceView {
  readonly language: Language;
  readonly person: Person;
  readonly organisation: Membership;
}

/** What must be answered, what is being worked on, and what others have made of it. */
export const WorkplacePage = (props: WorkplacePageProps) => {
  const { language, organisation, waiting } = props;
  const m = messages[language].workplace;
  return (
    <>
      <PageHeading
        kicker={m.title}
        title={m.heading(organisation.organisationName)}
        lead={waiting.length > 0 ? m.leadWaiting(waiting.length) : m.leadNothing}
        actions={
          mayWrite(props, 'need.write') && (
            <ButtonLink
              href={localisedPath(language, '/needs/new')}
              variant={waiting.length > 0 ? 'secondary' : 'primary'}
            >
              {m.writeNeed}
            </ButtonLink>
          )
        }
      />
      <PageColumns asideLabel={m.toolsLabel} aside={<Tools {...props} />}>
        <Waits {...props} />
        {[...props.sections]}
        <Needs {...props} />
        <Records {...props} />
        <Happenings
          language={language}
          id="others"
          heading={m.othersHeading}
          none={m.noOthers}
          happenings={props.others}
        />
        <Happenings
          language={language}
          id="activity"
          heading={m.activityHeading}
          none={m.noActivity}
          happenings={props.activity}
        />
      </PageColumns>
    </>
  );
};

function mayWrite(
  { person, organisation }: WorkplacePageProps,
  action: 'need.write' | 'record.write',
): boolean {
  const { organisationId } = organisation;
  return may(person, action, { organisationId, isDemonstration: person.isDemonstration });
}

/** What is being worked on first, what is done with last. */
const stateOrder = ['draft', 'in_review', 'changed', 'published', 'joined', 'met', 'withdrawn'];

const needState = ({ joined, state }: WorkNeed): string => (joined ? 'joined' : state);

function byState<Item>(items: readonly Item[], stateOf: (item: Item) => string): Item[] {
  const place = (item: Item) => stateOrder.indexOf(stateOf(item));
  return [...items].sort((a, b) => place(a) - place(b));
}

/** "2 kladd · 1 publisert" */
function countsByState(states: readonly string[], words: Readonly<Record<string, string>>): string {
  return stateOrder
    .map((state) => ({ state, count: states.filter((other) => other === state).length }))
    .filter(({ count }) => count > 0)
    .map(({ state, count }) => `${words[state]}: ${count}`)
    .join(' · ');
}

const Waits = ({ language, waiting }: WorkplacePageProps) => {
  if (waiting.length === 0) return null;
  return (
    <Section id="waiting" heading={messages[language].workplace.waitingHeading}>
      <EntryList
        language={language}
        entries={waiting.map((one) => ({
          title: one.title,
          titleLanguage: one.language,
          href: one.href,
          meta: [messages[language].me.waitingKind[one.kind], waitingSince(language, one)],
        }))}
      />
    </Section>
  );
};

const Needs = (props: WorkplacePageProps) => {
  const { language, needs } = props;
  const m = messages[language].workplace;
  if (needs.length === 0) {
    return (
      <EmptyState title={m.noNeedsTitle}>
        <p>{m.noNeeds}</p>
      </EmptyState>
    );
  }
  return (
    <Section
      id="needs"
      heading={m.needsHeading(needs.length)}
      lead={countsByState(needs.map(needState), m.states)}
    >
      <EntryList
        language={language}
        entries={byState(needs, needState).map((need) => ({
          title: need.title || messages[language].me.untitled,
          titleLanguage: need.title ? need.language : language,
          href: need.href,
          meta: [
            m.states[needState(need)] ?? '',
            ...(need.organisations > 1 ? [`${m.shared} ${m.sharedBy(need.organisations)}`] : []),
            formatMoment(language, need.changedAt),
          ].filter(Boolean),
        }))}
      />
    </Section>
  );
};

const Records = (props: WorkplacePageProps) => {
  const { language, records } = props;
  const m = messages[language].workplace;
  const { draftKind, untitled } = messages[language].me;
  if (records.length === 0) {
    return (
      <EmptyState
        title={m.noRecordsTitle}
        action={
          mayWrite(props, 'record.write') && (
            <ButtonLink href={localisedPath(language, '/records')} variant="secondary">
              {m.tellTried}
            </ButtonLink>
          )
        }
      >
        <p>{m.noRecords}</p>
      </EmptyState>
    );
  }
  return (
    <Section
      id="records"
      heading={m.recordsHeading(records.length)}
      lead={countsByState(
        records.map(({ state }) => state),
        m.states,
      )}
    >
      <EntryList
        language={language}
        entries={byState(records, ({ state }) => state).map(
          ({ kind, state, described, href, changedAt }) => ({
            title: described.title || untitled,
            titleLanguage: described.title ? described.language : language,
            href,
            meta: [draftKind[kind] ?? '', m.states[state] ?? '', formatMoment(language, changedAt)].filter(
              Boolean,
            ),
          }),
        )}
      />
    </Section>
  );
};

const Happenings = ({
  language,
  id,
  heading,
  none,
  happenings,
}: {
  readonly language: Language;
  readonly id: string;
  readonly heading: string;
  readonly none: string;
  readonly happenings: readonly Happening[];
}) => (
  <Section id={id} heading={heading}>
    {happenings.length === 0 ? (
      <p class="nytte-quiet">{none}</p>
    ) : (
      <EntryList
        language={language}
        entries={happenings.map(({ subject, sentence, at }) => ({
          title: subject.title || messages[language].me.untitled,
          titleLanguage: subject.title ? subject.language : language,
          href: subject.href,
          sentences: [sentence],
          meta: [formatMoment(language, at)],
        }))}
      />
    )}
  </Section>
);

const Tools = (props: WorkplacePageProps) => {
  const { language, organisation } = props;
  const m = messages[language].workplace;
  const links: readonly (readonly [string, string])[] = [
    ...(mayWrite(props, 'record.write') ? ([['/records', m.ownRecords]] as const) : []),
    ...(mayWrite(props, 'record.write') ? ([['/records/innovation/bulk', m.bulk]] as const) : []),
    ...(organisation.role === 'administrator' ? ([['/administration', m.administration]] as const) : []),
    ['/benefits', m.benefits],
    ['/adoptions', m.adoptions],
    ['/questions', m.questions],
    [`/organisations/${organisation.organisationSlug}`, m.publicPage],
  ];
  return (
    <>
      <h2>{m.toolsHeading}</h2>
      <ul class="nytte-link-list">
        {links.map(([path, label]) => (
          <li>
            <a href={localisedPath(language, path)}>{label}</a>
          </li>
        ))}
      </ul>
    </>
  );
};
