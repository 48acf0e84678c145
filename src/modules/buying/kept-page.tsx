import { formatMoment } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { Button, ButtonLink } from '../../ui/components/button.tsx';
import { DataTable } from '../../ui/components/data-table.tsx';
import { Notice } from '../../ui/components/notice.tsx';
import { PostForm } from '../../ui/forms/post-form.tsx';
import { DetailsBlock, PageColumns, PageHeading, Prose, Section } from '../../ui/layout/page-parts.tsx';
import { Codes, Demands, FirstSteps, Others, Reasons, Risks } from './assessment-parts.tsx';
import { assess } from './domain.ts';
import { messages } from './messages.ts';
import type { KeptAssessment } from './queries.ts';
import type { AssessmentDraft } from './schema.ts';
import { specMessages } from './spec-messages.ts';
import { type SpecificationPart, specificationErrors, specificationParts } from './specification.ts';

/** A save as the page tells of it. */
export interface ShownVersion {
  readonly version: number;
  readonly savedAt: Date;
  /** Undefined for somebody whose name the reader may not know, or who is gone. */
  readonly savedBy: string | undefined;
}

export interface KeptPageProps {
  readonly language: Language;
  readonly assessment: KeptAssessment;
  /** The version that is shown, and what it says. */
  readonly shown: { readonly version: number; readonly draft: AssessmentDraft };
  readonly versions: readonly ShownVersion[];
  readonly subjects: readonly { readonly title: string; readonly href: string; readonly language: string }[];
  readonly canWrite: boolean;
  readonly isSaved: boolean;
  readonly token: string | undefined;
}

/** A kept assessment with its specification, as its organisation reads it. */
export const KeptPage = (props: KeptPageProps) => {
  const { language, assessment, shown } = props;
  const s = specMessages[language];
  const path = `/procurement/assessments/${assessment.id}`;
  const isNewest = shown.version === assessment.version;
  const query = isNewest ? '' : `?version=${shown.version}`;
  const answers = { language, answers: shown.draft, assessment: assess(shown.draft) };
  return (
    <>
      {props.isSaved && <Notice lang={language} kind="done" title={s.saved} isStatus />}
      {!isNewest && (
        <Notice lang={language} kind="warning" title={s.olderVersion(shown.version)}>
          <p>
            <a href={localisedPath(language, path)}>{s.newest}</a>
          </p>
        </Notice>
      )}
      <PageHeading
        kicker={messages[language].kicker}
        title={s.draftTitle(shown.draft.title || messages[language].untitled)}
        lead={s.keptLead(assessment.organisation.name)}
        actions={
          <div class="nytte-actions">
            {props.canWrite && (
              <ButtonLink href={localisedPath(language, `${path}/edit`)}>{s.write}</ButtonLink>
            )}
            <ButtonLink
              href={localisedPath(language, `${path}/specification.docx${query}`)}
              variant="secondary"
              download
            >
              {s.word}
            </ButtonLink>
            <ButtonLink
              href={localisedPath(language, `${path}/specification.pdf${query}`)}
              variant="secondary"
              download
            >
              {s.pdf}
            </ButtonLink>
          </div>
        }
      />
      <PageColumns asideLabel={s.procedureHeading} aside={<Aside {...props} />}>
        {specificationParts(language, shown.draft).map((part) => (
          <Part part={part} />
        ))}
        <Reasons {...answers} />
        <FirstSteps {...answers} />
        <Risks {...answers} />
        <Demands {...answers} />
        <Codes {...answers} />
        <Others {...answers} />
        {props.canWrite && <Removal {...props} />}
      </PageColumns>
    </>
  );
};

const Aside = (props: KeptPageProps) => {
  const { language, assessment, shown, versions } = props;
  const m = messages[language];
  const s = specMessages[language];
  const missing = specificationParts(language, shown.draft).filter(({ isMissing }) => isMissing);
  const words = m.procedure[assess(shown.draft).procedure];
  return (
    <>
      <h2>{words.answer}</h2>
      <p>{words.what}</p>
      <h2>{missing.length === 0 ? s.whole : s.missing(missing.length)}</h2>
      {missing.length > 0 && (
        <ul>
          {missing.map(({ name, heading }) => (
            <li>
              <a href={`#${name}`}>{heading}</a>
            </li>
          ))}
        </ul>
      )}
      {specificationErrors(language, shown.draft).map(({ message }) => (
        <p>{message}</p>
      ))}
      {props.subjects.map((subject) => (
        <p>
          {s.belongsTo}:{' '}
          <a href={localisedPath(language, subject.href)} lang={subject.language}>
            {subject.title || m.untitled}
          </a>
        </p>
      ))}
      <h2>{s.versionsHeading(assessment.version)}</h2>
      <ul>
        {versions.map(({ version, savedAt, savedBy }) => (
          <li>
            <a
              href={localisedPath(language, `/procurement/assessments/${assessment.id}?version=${version}`)}
              aria-current={version === shown.version ? 'true' : undefined}
            >
              {s.version(version, formatMoment(language, savedAt), savedBy)}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
};

const Part = ({ part }: { readonly part: SpecificationPart }) => (
  <Section id={part.name} heading={part.heading}>
    <Prose>
      {part.paragraphs.map((text) => (
        <p class={part.isMissing ? 'nytte-quiet' : undefined}>{text}</p>
      ))}
    </Prose>
    {part.table && (
      <DataTable
        caption={part.heading}
        isCaptionHidden
        columns={part.table.columns.map((heading) => ({ heading }))}
        rows={part.table.rows}
      />
    )}
  </Section>
);

const Removal = ({ language, assessment, token }: KeptPageProps) => {
  const s = specMessages[language];
  return (
    <DetailsBlock summary={s.removeSummary}>
      <PostForm
        action={localisedPath(language, `/procurement/assessments/${assessment.id}/removal`)}
        token={token}
      >
        <p>{s.removeHelp}</p>
        <Button variant="secondary">{s.remove}</Button>
      </PostForm>
    </DetailsBlock>
  );
};
