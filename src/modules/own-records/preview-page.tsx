import type { Child } from 'hono/jsx';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import type { OwnRecord } from '../../kernel/records/records.ts';
import { Notice } from '../../ui/components/notice.tsx';
import { recordPath } from './list-page.tsx';
import { messages } from './messages.ts';
import { PublishForm } from './record-page.tsx';

export interface PreviewPageProps {
  readonly language: Language;
  readonly record: OwnRecord;
  /** The public page; undefined while something is missing. */
  readonly page: Child | undefined;
  readonly missing: number;
  readonly isReviewRequired: boolean;
  readonly mayPublish: boolean;
  readonly token: string | undefined;
}

/** The very page that others will see, between two lines that say that they do not see it yet. */
export const PreviewPage = (props: PreviewPageProps) => {
  const { language, record, page, missing } = props;
  const m = messages[language];
  const back = <a href={localisedPath(language, recordPath(record))}>{m.toRecord}</a>;
  if (!page) {
    return (
      <Notice lang={language} kind="warning" title={m.previewIncomplete}>
        <p>
          {m.missingTitle(missing)}. {back}
        </p>
      </Notice>
    );
  }
  return (
    <>
      <Notice lang={language} kind="info" title={m.previewNote}>
        <p>{back}</p>
      </Notice>
      {page}
      {props.mayPublish && record.draft !== null && (
        <div class="nytte-preview-end">
          <PublishForm {...props} />
        </div>
      )}
    </>
  );
};
