import { type Entry, fromBufferPromise, openPromise, type ZipFile } from 'yauzl';
import { SpreadsheetError, type SpreadsheetLimits } from '../faults.ts';
import type { SpreadsheetSource } from '../source.ts';

/** The parts of an .xlsx file (a zip archive), by path without the first slash. */
export interface Package {
  readonly has: (path: string) => boolean;
  readonly paths: readonly string[];
  /** The text of a part, in pieces. @throws SpreadsheetError when there is no such part or too much of it. */
  readonly read: (path: string) => AsyncIterable<string>;
  readonly close: () => void;
}

/**
 * Opens the archive by its central directory. Nothing is unpacked before it is asked for, and unpacking stops at the
 * limits, whatever sizes the archive claims.
 */
export async function openPackage(source: SpreadsheetSource, limits: SpreadsheetLimits): Promise<Package> {
  const zip = await openZip(source);
  try {
    const entries = await listEntries(zip, limits);
    const budget = { left: limits.maxUnpackedBytes };
    return {
      has: (path) => entries.has(keyOf(path)),
      paths: [...entries.values()].map(({ fileName }) => fileName),
      read: (path) => {
        const entry = entries.get(keyOf(path));
        if (!entry) throw new SpreadsheetError('broken_package', {}, { part: path });
        return decodeXmlBytes(unpack(zip, entry, limits, budget));
      },
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

/** Part names do not tell upper and lower case apart (ECMA-376-2, 6.2.2.3). */
const keyOf = (path: string) => path.replace(/^\/+/, '').toLowerCase();

async function openZip(source: SpreadsheetSource): Promise<ZipFile> {
  const options = { autoClose: false, lazyEntries: true };
  try {
    if ('path' in source) return await openPromise(source.path, options);
    const { buffer, byteOffset, byteLength } = source.bytes;
    return await fromBufferPromise(Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength), options);
  } catch (cause) {
    throw new SpreadsheetError('broken_package', {}, {}, cause);
  }
}

async function listEntries(zip: ZipFile, limits: SpreadsheetLimits): Promise<Map<string, Entry>> {
  if (zip.entryCount > limits.maxParts) {
    throw new SpreadsheetError('too_many_parts', {}, { limit: limits.maxParts });
  }
  const entries = new Map<string, Entry>();
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.endsWith('/')) continue;
      if (entry.isEncrypted()) throw new SpreadsheetError('encrypted');
      const key = keyOf(entry.fileName);
      // Two parts of one name: programs disagree on which counts, so what we show need not be what others see.
      if (entries.has(key)) throw new SpreadsheetError('broken_package', {}, { part: entry.fileName });
      entries.set(key, entry);
    }
  } catch (cause) {
    if (cause instanceof SpreadsheetError) throw cause;
    throw new SpreadsheetError('broken_package', {}, {}, cause);
  }
  return entries;
}

const ratioCountsFrom = 2 ** 20;

async function* unpack(
  zip: ZipFile,
  entry: Entry,
  limits: SpreadsheetLimits,
  budget: { left: number },
): AsyncIterable<Uint8Array> {
  const limitMib = Math.round(limits.maxUnpackedBytes / 2 ** 20);
  if (entry.uncompressedSize > budget.left)
    throw new SpreadsheetError('unpacked_too_large', {}, { limitMib });
  let unpacked = 0;
  try {
    const stream = await zip.openReadStreamPromise(entry);
    for await (const piece of stream as AsyncIterable<Uint8Array>) {
      unpacked += piece.length;
      budget.left -= piece.length;
      if (budget.left < 0) throw new SpreadsheetError('unpacked_too_large', {}, { limitMib });
      if (unpacked > ratioCountsFrom && unpacked > entry.compressedSize * limits.maxRatio) {
        throw new SpreadsheetError('packed_too_tightly');
      }
      yield piece;
    }
  } catch (cause) {
    if (cause instanceof SpreadsheetError) throw cause;
    throw new SpreadsheetError('broken_package', {}, { part: entry.fileName }, cause);
  }
}

/** Parts are in UTF-8 or UTF-16 (ECMA-376-2, 6.1.4). */
async function* decodeXmlBytes(pieces: AsyncIterable<Uint8Array>): AsyncIterable<string> {
  let decoder: TextDecoder | undefined;
  try {
    for await (const piece of pieces) {
      decoder ??= new TextDecoder(encodingOf(piece), { fatal: true });
      yield decoder.decode(piece, { stream: true });
    }
    yield decoder?.decode() ?? '';
  } catch (cause) {
    if (cause instanceof SpreadsheetError) throw cause;
    throw new SpreadsheetError('broken_xml', {}, {}, cause);
  }
}

function encodingOf(piece: Uint8Array): string {
  if (piece[0] === 0xff && piece[1] === 0xfe) return 'utf-16le';
  return piece[0] === 0xfe && piece[1] === 0xff ? 'utf-16be' : 'utf-8';
}
