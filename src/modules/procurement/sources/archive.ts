import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { reason } from './reason.ts';
import { SourceBroken, type SourceItem, type SourceLimits } from './source.ts';
import { tarItems } from './tar.ts';
import { zipItems } from './zip.ts';

/** Whether a file's name is that of an archive that notices are read from. */
export function isArchive(name: string): boolean {
  return isZip(name) || /\.(tar|tar\.gz|tgz)$/i.test(name);
}

export function isZip(name: string): boolean {
  return /\.zip$/i.test(name);
}

/**
 * The notices in an archive on disk, one at a time; of more than one the memory never holds two. What is no XML in it is
 * passed over. `skip`: as many entries at its beginning are not handed out again.
 * @throws SourceBroken when the archive as a whole cannot be read (on); what was handed out before holds.
 */
export function archiveItems(
  file: string,
  limits: SourceLimits,
  skip: number | undefined,
): AsyncIterable<SourceItem> {
  if (isZip(file)) return zipItems(file, limits, skip);
  return tarItems(unpacked(file), limits, skip);
}

async function* unpacked(file: string): AsyncGenerator<Uint8Array> {
  const raw = createReadStream(file);
  const stream = /\.tar$/i.test(file) ? raw : raw.pipe(createGunzip());
  raw.on('error', (error) => stream.destroy(error));
  try {
    yield* stream as AsyncIterable<Uint8Array>;
  } catch (cause) {
    throw gunzipFault(cause);
  } finally {
    raw.destroy();
  }
}

/** What unpacking says of a file that is cut off, and of one that is no gzip. */
export function gunzipFault(cause: unknown): SourceBroken {
  if (cause instanceof SourceBroken) return cause;
  const code = reason(cause);
  return code === 'Z_BUF_ERROR'
    ? new SourceBroken({ code: 'truncated', detail: 'The archive ends before it is complete.' }, cause)
    : new SourceBroken({ code: 'broken_archive', detail: `The archive cannot be unpacked: ${code}.` }, cause);
}
