import { formatMoment, formatNumber } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { DataTable } from '../../ui/components/data-table.tsx';
import { DetailsBlock, PageHeading, Section } from '../../ui/layout/page-parts.tsx';
import { noticeMessages } from './notice-messages.ts';
import type { StoredImport, StoredRejection } from './notice-queries.ts';

export interface ImportsPageProps {
  readonly language: Language;
  readonly imports: readonly StoredImport[];
  readonly rejections: readonly StoredRejection[];
}

/** What an import was of, without the folders of the machine that it was run on. */
export function shownTarget({ source, target }: Pick<StoredImport, 'source' | 'target'>): string {
  if (source === 'doffin' || source === 'ted') return target.replace(/^https?:\/\//, '');
  return target.split(/[/\\]/).at(-1) ?? '';
}

/** The accounts of imports, and what was rejected and why. */
export const ImportsPage = (props: ImportsPageProps) => {
  const { language, imports } = props;
  const m = noticeMessages[language].import;
  return (
    <>
      <PageHeading
        kicker={noticeMessages[language].kicker}
        title={m.heading(imports.length)}
        lead={imports.length === 0 ? m.empty : m.lead}
      />
      {imports.length > 0 && <Accounts {...props} />}
      <Rejections {...props} />
      <DetailsBlock summary={m.how} isOpen={imports.length === 0}>
        <pre class="nytte-code" tabindex={0}>
          <code>
            {
              'nytte notices import FOLDER\nnytte notices import --doffin --since 2026-01-01\nnytte notices import --ted --since 2026-01-01'
            }
          </code>
        </pre>
      </DetailsBlock>
    </>
  );
};

const Accounts = ({ language, imports }: ImportsPageProps) => {
  const m = noticeMessages[language].import;
  const number = (value: number) => formatNumber(language, value);
  return (
    <>
      <DataTable
        caption={m.title}
        isCaptionHidden
        columns={[
          { heading: m.columns.started },
          { heading: m.columns.source },
          { heading: m.columns.state },
          { heading: m.columns.read, isNumeric: true },
          { heading: m.columns.added, isNumeric: true },
          { heading: m.columns.changed, isNumeric: true },
          { heading: m.columns.unchanged, isNumeric: true },
          { heading: m.columns.rejected, isNumeric: true },
        ]}
        rows={imports.map((one) => [
          formatMoment(language, one.startedAt),
          `${m.sources[one.source] ?? one.source}: ${shownTarget(one)}`,
          m.state[one.state] ?? one.state,
          number(one.read),
          number(one.added),
          number(one.changed),
          number(one.unchanged),
          number(one.rejected),
        ])}
      />
      <p>
        <a href="/procurement/imports.csv">{m.csv}</a>
      </p>
    </>
  );
};

const Rejections = ({ language, rejections }: ImportsPageProps) => {
  const m = noticeMessages[language].import;
  if (rejections.length === 0) return null;
  return (
    <Section id="rejections" heading={m.rejections(rejections.length)}>
      <DataTable
        caption={m.reasons}
        isCaptionHidden
        columns={[{ heading: m.name }, { heading: m.reason }, { heading: m.detail }]}
        rows={rejections.map(({ name, reason, detail }) => [
          name || '–',
          m.reasonNames[reason] ?? reason,
          <span lang="en">{detail ?? ''}</span>,
        ])}
      />
    </Section>
  );
};
