import { formatMoment } from '../../../kernel/i18n/format.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import { localisedPath } from '../../../kernel/i18n/paths.ts';
import { Button, ButtonLink } from '../../../ui/components/button.tsx';
import { DataTable } from '../../../ui/components/data-table.tsx';
import { Notice } from '../../../ui/components/notice.tsx';
import { PostForm } from '../../../ui/forms/post-form.tsx';
import { DetailsBlock, PageColumns, PageHeading, Prose, Section } from '../../../ui/layout/page-parts.tsx';
import { type ApplicationPart, ruleCells } from './application-parts.ts';
import type { ActCheck } from './domain.ts';
import { messages } from './messages.ts';
import type { ActApplication } from './queries.ts';
import { Findings } from './verdict.tsx';

export interface ApplicationPageProps {
  readonly language: Language;
  readonly application: ActApplication;
  readonly parts: readonly ApplicationPart[];
  readonly check: ActCheck;
  readonly savedBy: string | undefined;
  /** The initiative that it belongs to, as the reader may know it. */
  readonly initiative:
    | { readonly title: string; readonly href: string; readonly language: string }
    | undefined;
  readonly canWrite: boolean;
  readonly isSaved: boolean;
  readonly token: string | undefined;
}

/** The draft application as its organisation reads it, with what is missing and what the checklist says. */
export const ApplicationPage = (props: ApplicationPageProps) => {
  const { language, application, parts } = props;
  const m = messages[language];
  const path = `/trials/act/${application.id}`;
  return (
    <>
      {props.isSaved && <Notice lang={language} kind="done" title={m.saved} isStatus />}
      <PageHeading
        kicker={m.draftKicker}
        title={m.draftTitle(application.draft.title ?? m.untitled)}
        lead={m.draftLead(application.organisation.name)}
        actions={
          <div class="nytte-actions">
            {props.canWrite && (
              <ButtonLink href={localisedPath(language, `${path}/edit`)}>{m.write}</ButtonLink>
            )}
            <ButtonLink
              href={localisedPath(language, `${path}/application.docx`)}
              variant="secondary"
              download
            >
              {m.word}
            </ButtonLink>
            <ButtonLink
              href={localisedPath(language, `${path}/application.pdf`)}
              variant="secondary"
              download
            >
              {m.pdf}
            </ButtonLink>
          </div>
        }
      />
      <PageColumns asideLabel={m.checkHeading} aside={<Aside {...props} />}>
        {parts.map((part) => (
          <Part language={language} part={part} />
        ))}
        <Findings language={language} check={props.check} hasFields={false} />
        {props.canWrite && <Removal {...props} />}
      </PageColumns>
    </>
  );
};

const Aside = ({ language, application, parts, check, savedBy, initiative }: ApplicationPageProps) => {
  const m = messages[language];
  const missing = parts.filter(({ isMissing }) => isMissing);
  const stops = check.findings.filter(({ weight }) => weight === 'stops').length;
  return (
    <>
      <h2>{m.verdict[check.verdict].title}</h2>
      <p>{m.verdict[check.verdict].text}</p>
      {check.findings.length > 0 && (
        <p>
          <a href={stops > 0 ? '#stops' : '#lacks'}>
            {stops > 0 ? m.stopsHeading(stops) : m.lacksHeading(check.findings.length)}
          </a>
        </p>
      )}
      <h2>{missing.length === 0 ? m.wholeDraft : m.missingParts(missing.length)}</h2>
      {missing.length > 0 && (
        <ul>
          {missing.map(({ name, heading }) => (
            <li>
              <a href={`#${name}`}>{heading}</a>
            </li>
          ))}
        </ul>
      )}
      {initiative && (
        <p>
          {m.initiative}:{' '}
          <a href={localisedPath(language, initiative.href)} lang={initiative.language}>
            {initiative.title}
          </a>
        </p>
      )}
      <p class="nytte-quiet">{m.savedAt(formatMoment(language, application.savedAt), savedBy)}</p>
    </>
  );
};

const Part = ({ language, part }: { readonly language: Language; readonly part: ApplicationPart }) => {
  const m = messages[language];
  return (
    <Section id={part.name} heading={part.heading}>
      <Prose>
        {part.paragraphs.map((text) => (
          <p class={part.isMissing ? 'nytte-quiet' : undefined}>{text}</p>
        ))}
      </Prose>
      {part.rules.length > 0 && (
        <DataTable
          caption={m.rulesCaption}
          isCaptionHidden
          columns={m.rulesColumns.map((heading) => ({ heading }))}
          rows={part.rules.map(ruleCells)}
        />
      )}
    </Section>
  );
};

const Removal = ({ language, application, token }: ApplicationPageProps) => {
  const m = messages[language];
  return (
    <DetailsBlock summary={m.removeSummary}>
      <PostForm action={localisedPath(language, `/trials/act/${application.id}/removal`)} token={token}>
        <p>{m.removeHelp}</p>
        <Button variant="secondary">{m.remove}</Button>
      </PostForm>
    </DetailsBlock>
  );
};
