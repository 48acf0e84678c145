import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { reason } from './reason.ts';
import { megabytes, SourceBroken, type SourceFault, type SourceItem, type SourceLimits } from './source.ts';

const ratioCountsFrom = 2 ** 20;

/**
 * The XML files of a zip archive in the order of its directory. Nothing is unpacked before it is asked for, and
 * unpacking stops at the limits, whatever sizes the archive claims.
 */
export async function* zipItems(file: string, limits: SourceLimits, skip = 0): AsyncGenerator<SourceItem> {
  const zip = await open(file);
  try {
    if (zip.entryCount > limits.maxEntries) {
      const detail = `More than ${limits.maxEntries} files in one archive.`;
      throw new SourceBroken({ code: 'too_many_entries', detail });
    }
    let number = 0;
    for await (const entry of entriesOf(zip)) {
      number += 1;
      if (number <= skip || !/\.xml$/i.test(entry.fileName)) continue;
      yield { name: entry.fileName, ...(await unpack(zip, entry, limits)), cursor: { entry: number } };
    }
  } finally {
    zip.close();
  }
}

async function open(file: string): Promise<ZipFile> {
  try {
    return await openPromise(file, { autoClose: false, lazyEntries: true });
  } catch (cause) {
    // The directory stands last in the file: where it is not found, the file was cut off or is no zip.
    const detail = `The archive cannot be opened; it may be cut off: ${reason(cause)}`;
    throw new SourceBroken({ code: 'truncated', detail }, cause);
  }
}

async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  try {
    for await (const entry of zip.eachEntry()) yield entry;
  } catch (cause) {
    if (cause instanceof SourceBroken) throw cause;
    const detail = `The directory of the archive is damaged: ${reason(cause)}`;
    throw new SourceBroken({ code: 'broken_archive', detail }, cause);
  }
}

async function unpack(
  zip: ZipFile,
  entry: Entry,
  limits: SourceLimits,
): Promise<{ readonly bytes: Uint8Array } | { readonly fault: SourceFault }> {
  if (entry.isEncrypted()) return fault('encrypted', 'The file is encrypted.');
  if (entry.uncompressedSize > limits.maxFileBytes) return tooLarge(entry.uncompressedSize, limits);
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  try {
    const stream = await zip.openReadStreamPromise(entry);
    for await (const piece of stream as AsyncIterable<Uint8Array>) {
      bytes += piece.length;
      if (bytes > limits.maxFileBytes) return tooLarge(bytes, limits);
      if (bytes > ratioCountsFrom && bytes > entry.compressedSize * limits.maxRatio) {
        return fault('packed_too_tightly', `Packed to less than one part in ${limits.maxRatio}.`);
      }
      pieces.push(piece);
    }
  } catch (cause) {
    return fault('truncated', `The file cannot be unpacked: ${reason(cause)}`);
  }
  return { bytes: Buffer.concat(pieces) };
}

const fault = (code: SourceFault['code'], detail: string) => ({ fault: { code, detail } });

const tooLarge = (bytes: number, limits: SourceLimits) =>
  fault('too_large', `${megabytes(bytes)} or more; at most ${megabytes(limits.maxFileBytes)} are read.`);
