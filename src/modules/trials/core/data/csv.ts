/** A text table could not be read: a quote that is never closed, or a row that is longer than any row is. */
export class CsvFault extends Error {
  override readonly name = 'CsvFault';
  readonly code: 'unclosed_quote' | 'row_too_long' | 'not_text';
  readonly row: number;

  constructor(code: CsvFault['code'], row: number) {
    super(`${code} in row ${row}`);
    this.code = code;
    this.row = row;
  }
}

export type Row = readonly string[];

const longestRow = 1 << 20;
const byteOrderMark = '\uFEFF';

export interface CsvReader {
  /** The rows that the piece completes, each given to the callback. */
  readonly push: (piece: string) => void;
  /** The last row, where the text does not end with a line break. @throws CsvFault `unclosed_quote` */
  readonly end: () => void;
}

/**
 * Reads `;`, `,` or tab separated text by pieces (RFC 4180; the first line tells which sign, or `sep=;` above it). A line
 * without quotes, which nearly all are, is cut at the signs without looking at each character. Empty lines are skipped.
 * @param onRow is given each row and its number: the first is 1.
 */
export function createCsvReader(onRow: (row: Row, number: number) => void): CsvReader {
  let rest = '';
  let delimiter: string | undefined;
  let number = 0;
  /** How far `rest` was searched for line breaks, and whether a quote is open there. */
  let searched = 0;
  let isOpen = false;
  let heldReturn = '';

  const give = (cells: Row) => {
    number += 1;
    if (cells.length > 1 || cells[0] !== '') onRow(cells, number);
  };
  const line = (text: string) => {
    if (delimiter === undefined) {
      const told = /^sep=([;,\t])$/.exec(text)?.[1];
      delimiter = told ?? delimiterOf(text);
      if (told !== undefined) return;
    }
    give(text.includes('"') ? cellsOf(text, delimiter) : text.split(delimiter));
  };
  const take = () => {
    let start = 0;
    for (let end = rest.indexOf('\n', searched); end >= 0; end = rest.indexOf('\n', searched)) {
      const text = rest.slice(searched, end);
      if (hasOddQuotes(text)) isOpen = !isOpen;
      // A line break in quotes belongs to its cell: the row goes on.
      if (!isOpen) {
        line(start === searched ? text : rest.slice(start, end));
        start = end + 1;
      } else if (end - start > longestRow) break;
      searched = end + 1;
    }
    rest = rest.slice(start);
    searched -= start;
    if (rest.length > longestRow) throw new CsvFault(isOpen ? 'unclosed_quote' : 'row_too_long', number + 1);
  };
  return {
    push(piece) {
      let text =
        heldReturn +
        (number === 0 && rest === '' && piece.startsWith(byteOrderMark) ? piece.slice(1) : piece);
      if (text.includes('\0')) throw new CsvFault('not_text', number + 1);
      heldReturn = '';
      if (text.includes('\r')) {
        // Whether a line feed follows is told by the next piece.
        if (text.endsWith('\r')) {
          heldReturn = '\r';
          text = text.slice(0, -1);
        }
        text = text.replace(/\r\n?/g, '\n');
      }
      rest += text;
      take();
    },
    end() {
      if (hasOddQuotes(rest.slice(searched)) !== isOpen) throw new CsvFault('unclosed_quote', number + 1);
      if (rest !== '') line(rest);
      rest = '';
    },
  };
}

/** Whether what is open at the beginning is closed at the end, or the other way round. */
function hasOddQuotes(text: string): boolean {
  let isOdd = false;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) isOdd = !isOdd;
  return isOdd;
}

function cellsOf(line: string, delimiter: string): string[] {
  const cells: string[] = [];
  let at = 0;
  while (at <= line.length) {
    const isQuoted = line.charAt(at) === '"';
    const end = isQuoted ? closingQuote(line, at + 1) : line.indexOf(delimiter, at);
    if (!isQuoted) {
      cells.push(end < 0 ? line.slice(at) : line.slice(at, end));
      at = end < 0 ? line.length + 1 : end + 1;
      continue;
    }
    const next = line.indexOf(delimiter, end);
    const after = next < 0 ? line.length : next;
    // What stands between the closing quote and the next sign is kept: people write it so.
    cells.push(line.slice(at + 1, end).replaceAll('""', '"') + line.slice(end + 1, after));
    at = next < 0 ? line.length + 1 : next + 1;
  }
  return cells;
}

function closingQuote(line: string, from: number): number {
  let at = line.indexOf('"', from);
  while (at >= 0 && line.charAt(at + 1) === '"') at = line.indexOf('"', at + 2);
  return at < 0 ? line.length : at;
}

/** The sign that stands most often in the headings, outside quotes. */
function delimiterOf(headings: string): string {
  const bare = headings.replace(/"[^"]*"/g, '');
  const counts = [';', '\t', ','].map((sign) => ({ sign, count: bare.split(sign).length - 1 }));
  return counts.sort((one, other) => other.count - one.count)[0]?.sign ?? ';';
}

/** Reads a text table from bytes: UTF-8, or UTF-16 by its mark; bytes that are no UTF-8 are read as Windows-1252. */
export async function readCsv(
  pieces: AsyncIterable<Uint8Array>,
  onRow: (row: Row, number: number) => void,
): Promise<void> {
  const reader = createCsvReader(onRow);
  const decode = createDecoder();
  for await (const piece of pieces) reader.push(decode(piece));
  reader.push(decode(undefined));
  reader.end();
}

const beyondAscii = /[^\0-\x7f]/;

/**
 * Text from pieces of bytes; undefined is the end. A stream cannot be read twice: the first bytes beyond ASCII decide, for
 * what came before them is the same in UTF-8 and Windows-1252.
 */
function createDecoder(): (piece: Uint8Array | undefined) => string {
  let decoder: TextDecoder | undefined;
  let isDecided = false;
  /** Of an undecided text, the beginning of a character at the end of the last piece. */
  let held = new Uint8Array();
  return (piece) => {
    if (!decoder) {
      const marked = markedEncoding(piece);
      decoder = new TextDecoder(marked ?? 'utf-8', { fatal: !marked, ignoreBOM: true });
      isDecided = marked !== undefined;
    }
    if (isDecided) return piece ? decoder.decode(piece, { stream: true }) : decoder.decode();
    try {
      const text = piece ? decoder.decode(piece, { stream: true }) : decoder.decode();
      if (beyondAscii.test(text)) {
        isDecided = true;
        // Later bytes that are no UTF-8 are faults of single characters, not of the whole.
        const rest = highEnd(piece);
        decoder = new TextDecoder('utf-8', { ignoreBOM: true });
        decoder.decode(rest, { stream: true });
      } else held = Uint8Array.from(highEnd(piece));
      return text;
    } catch {
      isDecided = true;
      decoder = new TextDecoder('windows-1252');
      return decoder.decode(held, { stream: true }) + decoder.decode(piece, { stream: true });
    }
  };
}

function markedEncoding(piece: Uint8Array | undefined): 'utf-16le' | 'utf-16be' | undefined {
  if (piece?.[0] === 0xff && piece[1] === 0xfe) return 'utf-16le';
  return piece?.[0] === 0xfe && piece[1] === 0xff ? 'utf-16be' : undefined;
}

/** The bytes at the end that may begin a character and not end it: three at most, from the last that leads one. */
function highEnd(piece: Uint8Array | undefined): Uint8Array {
  if (!piece) return new Uint8Array();
  for (let back = 1; back <= Math.min(3, piece.length); back++) {
    const byte = piece[piece.length - back] as number;
    if (byte < 0x80) break;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return back < length ? piece.subarray(piece.length - back) : new Uint8Array();
    }
  }
  return new Uint8Array();
}
