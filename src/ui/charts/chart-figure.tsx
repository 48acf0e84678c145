import type { Child, PropsWithChildren } from 'hono/jsx';
import type { Language } from '../../kernel/i18n/language.ts';
import { DataTable, type DataTableProps } from '../components/data-table.tsx';
import { uiMessages } from '../messages.ts';

export type ChartFigureProps = PropsWithChildren<{
  readonly lang: Language;
  /** An answer, above the chart; a section's heading may already have given it. */
  readonly heading?: Child;
  /** What is counted, of what, and what is missing. */
  readonly caption: Child;
  readonly source?: Child;
  readonly table: DataTableProps;
  /** How the figure was made, behind a click. */
  readonly method?: Child;
  readonly downloads?: readonly { readonly label: string; readonly href: string }[];
}>;

/** A chart never stands alone: its caption and source are under it, its table and method behind a click. */
export const ChartFigure = (props: ChartFigureProps) => {
  const words = uiMessages(props.lang);
  return (
    <figure class="nytte-figure">
      {props.heading && <p class="nytte-figure__heading">{props.heading}</p>}
      {props.children}
      <figcaption>
        <p>{props.caption}</p>
        {props.source && (
          <p>
            {words.source}: {props.source}
          </p>
        )}
      </figcaption>
      <details class="nytte-details">
        <summary>{words.showTable}</summary>
        <div class="nytte-details__content">
          <DataTable {...props.table} />
          {props.downloads && props.downloads.length > 0 && (
            <p>
              {words.download}:{' '}
              {props.downloads.map((file, index) => (
                <>
                  {index > 0 && ', '}
                  <a href={file.href}>{file.label}</a>
                </>
              ))}
            </p>
          )}
        </div>
      </details>
      {props.method && (
        <details class="nytte-details">
          <summary>{words.howMade}</summary>
          <div class="nytte-details__content">{props.method}</div>
        </details>
      )}
    </figure>
  );
};
