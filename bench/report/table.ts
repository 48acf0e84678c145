export type Cell = string | number;

/** A Markdown table with columns of even width: text to the left, numbers to the right. */
export function table(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const widths = header.map((title, column) =>
    Math.max(title.length, 3, ...rows.map((row) => String(row[column] ?? '').length)),
  );
  const isNumeric = header.map((_, column) => column > 0 && rows.every((row) => looksNumeric(row[column])));
  const line = (cells: readonly Cell[]) =>
    `| ${widths.map((width, i) => pad(String(cells[i] ?? ''), width, isNumeric[i] === true)).join(' | ')} |`;
  const rule = `| ${widths.map((width, i) => (isNumeric[i] ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width))).join(' | ')} |`;
  return [line(header), rule, ...rows.map(line)].join('\n');
}

function pad(text: string, width: number, right: boolean): string {
  return right ? text.padStart(width) : text.padEnd(width);
}

function looksNumeric(cell: Cell | undefined): boolean {
  return typeof cell === 'number' || /^[−-]?\d/.test(cell ?? '') || cell === '' || cell === '–';
}

/** A number with so many decimals, `–` where nothing was measured, thousands set apart. */
export function decimals(value: number, digits: number): string {
  if (!Number.isFinite(value)) return '–';
  return value.toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

export function percent(share: number, digits = 0): string {
  return Number.isFinite(share) ? `${decimals(share * 100, digits)} %` : '–';
}
