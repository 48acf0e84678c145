import { SpreadsheetError } from '../faults.ts';
import { piecesOf, type SpreadsheetSource } from '../source.ts';

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/**
 * How the text of a source is encoded: UTF-16 by its mark, UTF-8 where every byte agrees, else Windows-1252, which
 * Excel writes where the system says so. Reads the source once.
 * @throws SpreadsheetError `not_a_spreadsheet` for what holds control characters no text has.
 */
export async function encodingOf(source: SpreadsheetSource): Promise<TextEncoding> {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  let isUtf8 = true;
  let isFirst = true;
  for await (const piece of piecesOf(source)) {
    if (isFirst && piece[0] === 0xff && piece[1] === 0xfe) return 'utf-16le';
    if (isFirst && piece[0] === 0xfe && piece[1] === 0xff) return 'utf-16be';
    isFirst = false;
    if (piece.some(isNoText)) throw new SpreadsheetError('not_a_spreadsheet');
    isUtf8 &&= decodes(utf8, piece, true);
  }
  return isUtf8 && decodes(utf8, new Uint8Array(), false) ? 'utf-8' : 'windows-1252';
}

/** The text of a source, in pieces, without a byte order mark. */
export async function* decodedPieces(
  source: SpreadsheetSource,
  encoding: TextEncoding,
): AsyncIterable<string> {
  const decoder = new TextDecoder(encoding);
  for await (const piece of piecesOf(source)) yield checked(decoder.decode(piece, { stream: true }));
  yield decoder.decode();
}

/** UTF-16 can hide what bytes do not show. */
function checked(text: string): string {
  if (text.includes('\0')) throw new SpreadsheetError('not_a_spreadsheet');
  return text;
}

/** NUL and the like: binary files have them, texts do not. Tab, line ends, form feed and escape are let through. */
const isNoText = (byte: number) => byte < 9 || (byte > 13 && byte < 27);

function decodes(decoder: TextDecoder, piece: Uint8Array, stream: boolean): boolean {
  try {
    decoder.decode(piece, { stream });
    return true;
  } catch {
    return false;
  }
}
