import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { type RefusalCode, SpreadsheetError } from './faults.ts';

/** A file in memory, or one that is read piece by piece from the disk. */
export type SpreadsheetSource = { readonly bytes: Uint8Array } | { readonly path: string };

/** The bytes of a source, in pieces. */
export async function* piecesOf(source: SpreadsheetSource): AsyncIterable<Uint8Array> {
  if ('path' in source) {
    yield* createReadStream(source.path, { highWaterMark: pieceBytes }) as AsyncIterable<Uint8Array>;
    return;
  }
  for (let at = 0; at < source.bytes.length; at += pieceBytes) {
    yield source.bytes.subarray(at, at + pieceBytes);
  }
}

const pieceBytes = 65_536;
/** An OLE file says what it is in its directory, which lies early in files as small as a password dialog makes them. */
const headBytes = 1 << 20;

/**
 * Whether the bytes are a package (.xlsx) or text (.csv), by what they hold and not by what the file is called.
 * @throws SpreadsheetError for what is neither, with the reason that helps most.
 */
export async function formatOf(source: SpreadsheetSource): Promise<'xlsx' | 'csv'> {
  const head = await headOf(source);
  if (head.length === 0) throw new SpreadsheetError('empty_file');
  if (startsWith(head, [0x50, 0x4b, 0x03, 0x04]) || startsWith(head, [0x50, 0x4b, 0x05, 0x06])) return 'xlsx';
  if (startsWith(head, [0xd0, 0xcf, 0x11, 0xe0])) throw new SpreadsheetError(oleRefusal(head));
  const isOther = otherFormats.some((magic) => startsWith(head, magic));
  if (
    isOther ||
    /^\s*<(?:!doctype|html|\?xml|table)/i.test(Buffer.from(head.subarray(0, 200)).toString('latin1'))
  ) {
    throw new SpreadsheetError('not_a_spreadsheet');
  }
  return 'csv';
}

const otherFormats = [
  [0x25, 0x50, 0x44, 0x46], // PDF
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0xff, 0xd8, 0xff], // JPEG
  [0x1f, 0x8b], // gzip
  [0x7b, 0x5c, 0x72, 0x74, 0x66], // RTF
] as const;

async function headOf(source: SpreadsheetSource): Promise<Uint8Array> {
  if ('bytes' in source) return source.bytes.subarray(0, headBytes);
  const file = await open(source.path);
  try {
    const buffer = new Uint8Array(headBytes);
    const { bytesRead } = await file.read(buffer, 0, headBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

/** A workbook with a password lies encrypted inside an OLE file ([MS-OFFCRYPTO] 2.3.4.4), as old .xls files do plainly. */
function oleRefusal(head: Uint8Array): RefusalCode {
  const holds = (name: string) => Buffer.from(head).includes(Buffer.from(name, 'utf16le'));
  if (holds('EncryptedPackage')) return 'encrypted';
  return holds('Workbook') || holds('Book') ? 'old_excel_file' : 'not_a_spreadsheet';
}
