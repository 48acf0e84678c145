import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { Button } from '../../ui/components/button.tsx';
import { Notice } from '../../ui/components/notice.tsx';
import { ErrorSummary, type FormError } from '../../ui/forms/error-summary.tsx';
import { PostForm } from '../../ui/forms/post-form.tsx';
import { DetailsBlock, PageHeading } from '../../ui/layout/page-parts.tsx';
import { AnswerFields } from './answer-fields.tsx';
import { assess } from './domain.ts';
import { messages } from './messages.ts';
import type { AssessmentDraft } from './schema.ts';
import { SpecFields } from './spec-fields.tsx';
import { specMessages } from './spec-messages.ts';
import type { Subject } from './subject.ts';

export interface SpecPageProps {
  readonly language: Language;
  readonly draft: AssessmentDraft;
  readonly errors: readonly FormError[];
  readonly token: string | undefined;
  readonly subject: Subject | undefined;
  /** Whether the reader may keep it for an organisation. */
  readonly canKeep: boolean;
  /** What is being written over; undefined for what is not kept. */
  readonly kept: { readonly id: string; readonly version: number } | undefined;
  /** Who saved meanwhile. */
  readonly conflictWith?: string | undefined;
}

/** The draft specification as a form: filled in from the need and the answers, downloaded or kept. */
export const SpecPage = (props: SpecPageProps) => {
  const { language, draft, kept, subject, canKeep } = props;
  const m = specMessages[language];
  const { procedure } = assess(draft);
  const path = kept ? `/procurement/assessments/${kept.id}/edit` : '/procurement/for-need/specification';
  return (
    <>
      <ErrorSummary lang={language} errors={props.errors} />
      {props.conflictWith !== undefined && (
        <Notice
          lang={language}
          kind="warning"
          title={m.conflictTitle(props.conflictWith || m.someone)}
          isStatus
        >
          <p>{m.conflictText}</p>
        </Notice>
      )}
      <PageHeading
        kicker={messages[language].procedure[procedure].name}
        title={kept ? m.editTitle : m.title}
        lead={m.lead}
      />
      {subject?.title && (
        <p>
          {m.belongsTo}:{' '}
          <a href={localisedPath(language, subject.href)} lang={subject.language}>
            {subject.title}
          </a>
        </p>
      )}
      <PostForm
        action={localisedPath(language, path)}
        token={props.token}
        class="nytte-buying"
        hidden={[
          ...(subject && !kept ? [{ name: subject.kind, value: subject.reference }] : []),
          ...(kept ? [{ name: 'version', value: String(kept.version) }] : []),
        ]}
      >
        {/* Enter in a field presses the first button of a form: it must not take a row away. */}
        <button type="submit" name="do" value={kept ? 'save' : 'check'} hidden />
        <SpecFields language={language} draft={draft} errors={props.errors} />
        <DetailsBlock summary={messages[language].again}>
          <AnswerFields language={language} answers={draft} />
        </DetailsBlock>
        {!kept && !canKeep && <p class="nytte-quiet">{m.notStored}</p>}
        <div class="nytte-actions">
          {(kept || canKeep) && (
            <Button name="do" value="save" icon="check">
              {m.save}
            </Button>
          )}
          {!kept && (
            <>
              <Button name="do" value="docx" variant={canKeep ? 'secondary' : 'primary'}>
                {m.word}
              </Button>
              <Button name="do" value="pdf" variant="secondary">
                {m.pdf}
              </Button>
              <Button name="do" value="check" variant="tertiary">
                {m.check}
              </Button>
            </>
          )}
        </div>
      </PostForm>
    </>
  );
};
