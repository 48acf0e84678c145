import { formatDay } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { DataTable } from '../../ui/components/data-table.tsx';
import { PageHeading, Prose } from '../../ui/layout/page-parts.tsx';
import type { Operator } from './context.ts';
import { messages } from './messages.ts';
import { OperatorLine, TextSectionView } from './text-section.tsx';
import type { ContentCounts } from './texts.ts';

export interface AboutPageProps {
  readonly language: Language;
  readonly counts: ContentCounts;
  /** When each row of the table of sources was read; undefined for what is not read from a source. */
  readonly readOn: readonly (string | undefined)[];
  readonly contentVersion: string | undefined;
  readonly operator: Operator | undefined;
  readonly sourceUrl: string | undefined;
}

export const AboutPage = (props: AboutPageProps) => {
  const { language, counts, operator, sourceUrl, contentVersion } = props;
  const m = messages[language].about;
  return (
    <>
      <PageHeading title={m.title} lead={m.lead} />
      {m.sections(counts).map((section) => (
        <TextSectionView language={language} section={section} />
      ))}
      <TextSectionView language={language} section={m.corrections}>
        <Prose>
          <OperatorLine language={language} operator={operator} />
        </Prose>
      </TextSectionView>
      <TextSectionView language={language} section={m.source}>
        <Prose>
          {sourceUrl && (
            <p>
              <a href={sourceUrl} rel="external">
                {m.sourceCode}
              </a>
            </p>
          )}
          {contentVersion && <p>{m.contentVersion(contentVersion)}</p>}
        </Prose>
        <SourceTable {...props} />
      </TextSectionView>
    </>
  );
};

const SourceTable = ({ language, readOn }: AboutPageProps) => {
  const m = messages[language].about;
  const rows = m.sourceRows.map((row, index) => {
    const day = readOn[index];
    return [...row, day ? formatDay(language, day) : '–'];
  });
  return (
    <DataTable
      caption={m.sourcesCaption}
      columns={m.sourcesColumns.map((heading) => ({ heading }))}
      rows={rows}
    />
  );
};
