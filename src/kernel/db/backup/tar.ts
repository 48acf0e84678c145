import { BackupError } from './format.ts';

// POSIX.1-1988 ustar (IEEE Std 1003.1, "pax", ustar Interchange Format): a header of 512 bytes, then the content,
// filled up to a multiple of 512; two blocks of zeros at the end.
const blockBytes = 512;
const largestEntryBytes = 64 * 1_048_576;

export interface TarEntry {
  readonly name: string;
  readonly body: Buffer;
}

/** One entry as it stands in the file. Names of up to 100 bytes. */
export function tarEntry({ name, body }: TarEntry): Buffer {
  if (Buffer.byteLength(name) > 100) throw new RangeError(`too long a name for the archive: ${name}`);
  const header = Buffer.alloc(blockBytes);
  const octal = (value: number, offset: number, length: number) =>
    header.write(`${value.toString(8).padStart(length - 1, '0')}\0`, offset, 'latin1');
  header.write(name, 0, 'utf8');
  octal(0o600, 100, 8); // mode
  octal(0, 108, 8); // owner
  octal(0, 116, 8); // group
  octal(body.length, 124, 12);
  octal(0, 136, 12); // time of change: the head tells it
  header.write('        ', 148, 'latin1'); // the checksum counts as spaces while it is being made
  header.write('0', 156, 'latin1'); // an ordinary file
  header.write('ustar\0' + '00', 257, 'latin1');
  header.write(`${checksum(header).toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
  return Buffer.concat([header, body, Buffer.alloc(padding(body.length))]);
}

/** What closes the file. */
export function tarEnd(): Buffer {
  return Buffer.alloc(2 * blockBytes);
}

/**
 * The entries of an archive, one at a time.
 * @throws BackupError `damaged` when a header does not add up, `incomplete` when the archive just stops.
 */
export async function* readTar(source: AsyncIterable<Buffer>): AsyncGenerator<TarEntry> {
  const take = reader(source);
  for (;;) {
    const header = await take(blockBytes);
    if (header.every((byte) => byte === 0)) {
      for await (const _rest of source); // To the end of the compression, whose checksum is there.
      return;
    }
    if (checksum(header) !== octalAt(header, 148, 8)) throw damaged();
    const size = octalAt(header, 124, 12);
    if (size > largestEntryBytes) throw damaged();
    const body = await take(size);
    await take(padding(size));
    yield { name: header.toString('utf8', 0, 100).replace(/\0.*$/s, ''), body };
  }
}

function reader(source: AsyncIterable<Buffer>): (bytes: number) => Promise<Buffer> {
  const iterator = source[Symbol.asyncIterator]();
  let chunks: Buffer[] = [];
  let available = 0;
  return async (bytes) => {
    while (available < bytes) {
      const next = await iterator.next();
      if (next.done) throw new BackupError('incomplete', 'The backup ends before it is complete.');
      chunks.push(next.value);
      available += next.value.length;
    }
    const all = chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
    chunks = [all.subarray(bytes)];
    available -= bytes;
    return all.subarray(0, bytes);
  };
}

function checksum(header: Buffer): number {
  let sum = 0;
  for (const [index, byte] of header.entries()) sum += index >= 148 && index < 156 ? 32 : byte;
  return sum;
}

function octalAt(header: Buffer, offset: number, length: number): number {
  const text = header.toString('latin1', offset, offset + length).replace(/[\0 ].*$/s, '');
  return /^[0-7]+$/.test(text) ? Number.parseInt(text, 8) : Number.NaN;
}

function padding(size: number): number {
  return (blockBytes - (size % blockBytes)) % blockBytes;
}

function damaged(): BackupError {
  return new BackupError('damaged', 'The backup is damaged: its parts do not add up.');
}
