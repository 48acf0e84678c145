import { formatNumber } from '../../../kernel/i18n/format.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import { localisedPath } from '../../../kernel/i18n/paths.ts';
import type { OwnRecordKindName } from '../../../kernel/records/kind.ts';
import { Button } from '../../../ui/components/button.tsx';
import { Notice } from '../../../ui/components/notice.tsx';
import { FileField } from '../../../ui/forms/file-field.tsx';
import { PostForm } from '../../../ui/forms/post-form.tsx';
import { PageHeading, Section } from '../../../ui/layout/page-parts.tsx';
import { bulkPaths } from './addresses.ts';
import { bulkMessages } from './messages.ts';
import { maxRows } from './read-upload.ts';

interface UploadPageProps {
  readonly language: Language;
  readonly kind: OwnRecordKindName;
  readonly token: string | undefined;
  /** Why the last file could not be read. */
  readonly error?: string | undefined;
}

const Templates = ({ language, kind }: Pick<UploadPageProps, 'language' | 'kind'>) => {
  const m = bulkMessages[language];
  const links = [
    [m.emptyTemplate, bulkPaths.template(kind, 'xlsx')],
    [m.ownTemplate(m.kinds[kind]), bulkPaths.own(kind, 'xlsx')],
    [m.emptyTemplateCsv, bulkPaths.template(kind, 'csv')],
    [m.ownTemplateCsv(m.kinds[kind]), bulkPaths.own(kind, 'csv')],
  ] as const;
  return (
    <Section id="templates" heading={m.templates} lead={m.templateHelp}>
      <ul class="nytte-bulk__files">
        {links.map(([label, path]) => (
          <li>
            <a href={localisedPath(language, path)} download>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
};

/** One question: which file? */
export const UploadPage = ({ language, kind, token, error }: UploadPageProps) => {
  const m = bulkMessages[language];
  return (
    <div class="nytte-bulk">
      {error && (
        <Notice lang={language} kind="error" title={m.refused} isStatus>
          <p>
            <a href="#file">{error}</a>
          </p>
          <p>{m.refusedBody}</p>
        </Notice>
      )}
      <PageHeading
        title={m.title(m.kinds[kind])}
        kicker={<a href={localisedPath(language, bulkPaths.records)}>{m.records}</a>}
        lead={m.lead}
      />
      <PostForm action={localisedPath(language, bulkPaths.upload(kind))} token={token} isMultipart>
        <FileField
          lang={language}
          name="file"
          label={m.fileLabel}
          help={m.fileHelp(formatNumber(language, maxRows))}
          error={error}
          accept=".xlsx,.csv"
        />
        <div class="nytte-bulk__act">
          <Button>{m.check}</Button>
        </div>
      </PostForm>
      <Templates language={language} kind={kind} />
    </div>
  );
};
