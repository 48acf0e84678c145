import { formatMoment } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import type { Topic } from '../../kernel/topics/queries.ts';
import { Button, ButtonLink } from '../../ui/components/button.tsx';
import { Notice } from '../../ui/components/notice.tsx';
import { PostForm } from '../../ui/forms/post-form.tsx';
import { DetailsBlock, PageHeading } from '../../ui/layout/page-parts.tsx';
import { messages } from './messages.ts';
import { markedLanguage, NeedText } from './need-text.tsx';
import type { NeedDraft, Step } from './schema.ts';
import { editPath } from './step-page.tsx';

export interface DraftPageProps {
  readonly language: Language;
  readonly record: {
    readonly id: string;
    readonly revision: number;
    readonly draftAt: Date | null;
    readonly isPublished: boolean;
  };
  readonly draft: NeedDraft;
  readonly topics: ReadonlyMap<string, Topic>;
  readonly savedBy: string | undefined;
  readonly canWrite: boolean;
  /** Where the writer left off. */
  readonly step: Step;
  readonly isJustSaved: boolean;
  readonly token: string | undefined;
}

/** A draft as its organisation sees it. */
export const DraftPage = (props: DraftPageProps) => {
  const { language, record, draft } = props;
  const m = messages[language];
  const lang = draft.title ? markedLanguage(language, draft) : undefined;
  return (
    <>
      <PageHeading
        kicker={m.kicker.draft}
        title={draft.title ?? m.untitled}
        {...(lang ? { titleLang: lang } : {})}
        lead={m.draftLead}
        {...(props.canWrite
          ? {
              actions: (
                <ButtonLink href={localisedPath(language, editPath(record.id, props.step))} icon="arrow">
                  {m.draftContinue}
                </ButtonLink>
              ),
            }
          : {})}
      />
      {props.isJustSaved && <Notice lang={language} kind="done" title={m.draftTold} isStatus />}
      <NeedText language={language} body={draft} topics={props.topics} />
      {record.draftAt && (
        <p class="nytte-quiet">
          {m.draftBy(props.savedBy ?? m.somebody, formatMoment(language, record.draftAt))}
        </p>
      )}
      {props.canWrite && <Discard {...props} />}
    </>
  );
};

const Discard = ({ language, record, token }: DraftPageProps) => {
  const m = messages[language];
  return (
    <DetailsBlock summary={record.isPublished ? m.draftDiscardChange : m.draftDiscard}>
      <p>{record.isPublished ? m.draftDiscardChangeSure : m.draftDiscardSure}</p>
      <PostForm
        action={localisedPath(language, `/needs/${record.id}/discard`)}
        token={token}
        hidden={[{ name: 'revision', value: String(record.revision) }]}
      >
        <Button variant="secondary">{record.isPublished ? m.draftDiscardChange : m.draftDiscard}</Button>
      </PostForm>
    </DetailsBlock>
  );
};
