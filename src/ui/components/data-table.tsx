import type { Child } from 'hono/jsx';

export interface TableColumn {
  readonly heading: string;
  /** Right-aligned with figures of equal width. */
  readonly isNumeric?: boolean;
}

export interface DataTableProps {
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  /** One cell a column, in the same order; the first is the row's heading. */
  readonly rows: readonly (readonly Child[])[];
  /** The caption for screen readers only, where a visible heading already says it. */
  readonly isCaptionHidden?: boolean;
}

// A phone shows each row as a block, and a changed `display` takes the table from assistive technology unless the
// roles are written out.
const roles = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  columnHeading: { role: 'columnheader' },
  rowHeading: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const;

const Cell = ({
  column,
  isRowHeading,
  children,
}: {
  column: TableColumn;
  isRowHeading: boolean;
  children: Child;
}) => {
  const numeric = column.isNumeric ? 'nytte-table__number' : undefined;
  if (isRowHeading) {
    return (
      <th scope="row" {...roles.rowHeading} class={numeric}>
        {children}
      </th>
    );
  }
  return (
    <td {...roles.cell} class={numeric} data-heading={column.heading}>
      {children}
    </td>
  );
};

export const DataTable = ({ caption, columns, rows, isCaptionHidden }: DataTableProps) => (
  <table class={`ds-table nytte-table${columns.length > 2 ? ' nytte-table--wraps' : ''}`} {...roles.table}>
    <caption class={isCaptionHidden ? 'ds-sr-only' : undefined}>{caption}</caption>
    <thead {...roles.group}>
      <tr {...roles.row}>
        {columns.map((column) => (
          <th
            scope="col"
            {...roles.columnHeading}
            class={column.isNumeric ? 'nytte-table__number' : undefined}
          >
            {column.heading}
          </th>
        ))}
      </tr>
    </thead>
    <tbody {...roles.group}>
      {rows.map((row) => (
        <tr {...roles.row}>
          {columns.map((column, index) => (
            <Cell column={column} isRowHeading={index === 0}>
              {row[index] ?? ''}
            </Cell>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);
