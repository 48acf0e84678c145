import { formatMoment } from '../../../kernel/i18n/format.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import { localisedPath } from '../../../kernel/i18n/paths.ts';
import { Button, ButtonLink } from '../../../ui/components/button.tsx';
import { Notice } from '../../../ui/components/notice.tsx';
import { PageHeading, Prose, Section } from '../../../ui/layout/page-parts.tsx';
import { AnswerFields } from './answer-fields.tsx';
import type { ActCheck } from './domain.ts';
import { messages } from './messages.ts';
import type { ListedApplication } from './queries.ts';
import type { ActAnswers } from './schema.ts';
import { Duration, Findings } from './verdict.tsx';
import { queryOf, sourceAddresses } from './words.ts';

export interface CheckPageProps {
  readonly language: Language;
  readonly answers: ActAnswers;
  /** Undefined before anything is answered. */
  readonly check: ActCheck | undefined;
  /** The drafts of the reader's organisation. */
  readonly applications: readonly ListedApplication[];
  readonly isRemoved: boolean;
}

/** The checklist: open to all, answered without an account, and kept nowhere but in the address. */
export const CheckPage = (props: CheckPageProps) => {
  const { language, answers, check } = props;
  const m = messages[language];
  const days = ['startOn', 'endOn', 'extendedTo'];
  const errorOf = (name: string) =>
    days.includes(name) && check?.findings.some((it) => it.question === name && it.code === 'not_a_day')
      ? m.finding.not_a_day
      : undefined;
  return (
    <>
      {props.isRemoved && <Notice lang={language} kind="done" title={m.removed} isStatus />}
      {check ? <Verdict {...props} check={check} /> : <PageHeading title={m.title} lead={m.lead} />}
      {!check && <OwnApplications {...props} />}
      <form class="nytte-form" action={localisedPath(language, '/trials/act')} method="get" id="answers">
        <AnswerFields language={language} answers={answers} errorOf={errorOf} />
        <div class="nytte-actions">
          <Button variant={check ? 'secondary' : 'primary'} icon="arrow">
            {m.submit}
          </Button>
        </div>
      </form>
      <Limits language={language} />
    </>
  );
};

const Verdict = ({ language, answers, check }: CheckPageProps & { readonly check: ActCheck }) => {
  const m = messages[language];
  const { title, text } = m.verdict[check.verdict];
  const canKeep = check.verdict === 'can_apply' || check.verdict === 'needs_more';
  return (
    <>
      <PageHeading
        kicker={m.documentTitle}
        title={title}
        lead={text}
        actions={
          canKeep && (
            <ButtonLink href={localisedPath(language, `/trials/act/new?${queryOf(answers)}`)}>
              {m.keep}
            </ButtonLink>
          )
        }
      />
      {canKeep && <p class="nytte-quiet">{m.keepHelp}</p>}
      <Duration language={language} check={check} />
      <Findings language={language} check={check} hasFields />
      <h2>{m.again}</h2>
    </>
  );
};

const OwnApplications = ({ language, applications }: CheckPageProps) => {
  const m = messages[language];
  if (applications.length === 0) return null;
  return (
    <Section id="own" heading={m.ownHeading(applications.length)}>
      <ApplicationList language={language} applications={applications} />
    </Section>
  );
};

/** Drafts by name, the last saved first. */
export const ApplicationList = ({
  language,
  applications,
}: {
  readonly language: Language;
  readonly applications: readonly ListedApplication[];
}) => {
  const m = messages[language];
  return (
    <ul class="nytte-need-briefs">
      {applications.map(({ id, title, savedAt }) => (
        <li>
          <a href={localisedPath(language, `/trials/act/${id}`)}>{title ?? m.untitled}</a>
          <p class="nytte-quiet">{m.savedAt(formatMoment(language, savedAt), undefined)}</p>
        </li>
      ))}
    </ul>
  );
};

const Limits = ({ language }: { readonly language: Language }) => {
  const m = messages[language];
  return (
    <Section id="limits" heading={m.limitsHeading}>
      <Prose>
        <ul>
          {m.limits.map((limit) => (
            <li>{limit}</li>
          ))}
        </ul>
        <h3>{m.sourcesHeading}</h3>
        <ul>
          <li>
            <a href={localisedPath(language, '/methods/trials-act')}>{m.sources.method}</a>
          </li>
          <li>
            <a href={localisedPath(language, '/instruments/forsoksordningen-frikommune')}>
              {m.sources.instrument}
            </a>
          </li>
          <li>
            <a href={sourceAddresses.lovdata} rel="external">
              {m.sources.lovdata}
            </a>
          </li>
          <li>
            <a href={sourceAddresses.ministry} rel="external">
              {m.sources.ministry}
            </a>
          </li>
        </ul>
      </Prose>
    </Section>
  );
};
