import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import type { DocumentBlock, PrintedDocument, TableBlock } from '../../kernel/documents/model.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { ButtonLink } from '../../ui/components/button.tsx';
import { DataTable } from '../../ui/components/data-table.tsx';
import { trialPath } from './addresses.ts';
import { messages } from './messages.ts';
import type { Trial } from './queries.ts';

/** The report as a page: the very blocks that the documents are printed from. */
export const ReportPage = ({
  language,
  trial,
  printed,
}: {
  readonly language: Language;
  readonly trial: Trial;
  readonly printed: PrintedDocument;
}) => {
  const m = messages[language];
  const file = (format: string) => localisedPath(language, `${trialPath(trial.record)}/report.${format}`);
  return (
    <>
      <div class="nytte-actions nytte-noprint">
        <ButtonLink href={file('docx')} variant="secondary">
          {m.reportWord}
        </ButtonLink>
        <ButtonLink href={file('pdf')} variant="secondary">
          {m.reportPdf}
        </ButtonLink>
      </div>
      <article class="nytte-prose nytte-report">
        {printed.blocks.map((block, at) => (
          <Block block={block} language={language} at={at} />
        ))}
      </article>
      <p class="nytte-noprint">
        <a href={localisedPath(language, trialPath(trial.record))}>{m.backToTrial}</a>
      </p>
    </>
  );
};

const Block = ({
  block,
  language,
  at,
}: {
  readonly block: DocumentBlock;
  readonly language: Language;
  readonly at: number;
}): Child => {
  const lang = 'language' in block && block.language !== language ? block.language : undefined;
  switch (block.kind) {
    case 'heading': {
      const Heading = `h${block.level}` as const;
      return <Heading lang={lang}>{block.text}</Heading>;
    }
    case 'paragraph':
      return (
        <p class={`nytte-report__${block.tone ?? 'plain'}`}>
          {block.label && <strong>{block.label}: </strong>}
          <span lang={lang} class="nytte-need-said">
            {block.text}
          </span>
        </p>
      );
    case 'list':
      return (
        <ul>
          {block.items.map(({ label, text }) => (
            <li>
              {label && <strong>{label}: </strong>}
              {text}
            </li>
          ))}
        </ul>
      );
    case 'table':
      return <DataTable {...tableOf(block)} />;
    case 'picture':
      // Drawn by our own chart, which writes every text in it as text.
      return <div id={`picture-${at}`}>{raw(block.svg)}</div>;
    case 'source':
      return (
        <p>
          {block.label}: {block.url ? <a href={block.url}>{block.text}</a> : block.text}
        </p>
      );
  }
};

const tableOf = ({ caption, columns, rows }: TableBlock) => ({
  caption,
  columns: columns.map(({ heading, isNumber }) => ({ heading, ...(isNumber ? { isNumeric: true } : {}) })),
  rows,
});
