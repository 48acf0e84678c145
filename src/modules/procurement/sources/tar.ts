import { megabytes, SourceBroken, type SourceItem, type SourceLimits } from './source.ts';

// POSIX.1-2001 ustar and pax: a header of 512 bytes, then the content, filled up to a multiple of 512; two blocks of
// zeros at the end. Of pax records the path alone is read; GNU's long names (type `L`) too.
const blockBytes = 512;
/** Names and attributes of one entry; longer is no honest archive. */
const largestHeaderBytes = 65_536;

/** The XML files of a tar archive as it streams by. What is too large is passed over unread, and told. */
export async function* tarItems(
  source: AsyncIterable<Uint8Array>,
  limits: SourceLimits,
  skip = 0,
): AsyncGenerator<SourceItem> {
  const input = chunkReader(source);
  let longName: string | undefined;
  for (let entries = 1; ; ) {
    const header = await input.take(blockBytes);
    if (header === undefined) throw truncated();
    if (header.every((byte) => byte === 0)) {
      await input.drain(); // To the end of the packing, whose checksum is there.
      return;
    }
    if (checksum(header) !== octalAt(header, 148, 8)) throw damaged();
    const size = sizeOf(header);
    if (!Number.isSafeInteger(size)) throw damaged();
    const type = String.fromCharCode(header[156] ?? 0);
    if (type === 'x' || type === 'L') {
      if (size > largestHeaderBytes) throw damaged();
      const body = await whole(input, size);
      longName = (type === 'x' ? paxPath(body) : text(body)) ?? longName;
      continue;
    }
    const name = longName ?? nameOf(header);
    longName = undefined;
    const isFile = type === '0' || type === '\0' || type === '7';
    if (!isFile || !/\.xml$/i.test(name)) {
      await pass(input, size);
      continue;
    }
    if (entries > limits.maxEntries) throw tooMany(limits);
    const cursor = { entry: entries };
    if (entries <= skip) await pass(input, size);
    else if (size > limits.maxFileBytes) {
      await pass(input, size);
      const detail = `${megabytes(size)}; at most ${megabytes(limits.maxFileBytes)} are read.`;
      yield { name, fault: { code: 'too_large', detail }, cursor };
    } else yield { name, bytes: await whole(input, size), cursor };
    entries += 1;
  }
}

type Input = ReturnType<typeof chunkReader>;

async function whole(input: Input, size: number): Promise<Uint8Array> {
  const body = await input.take(size);
  if (body === undefined || !(await input.skip(padding(size)))) throw truncated();
  return body;
}

async function pass(input: Input, size: number): Promise<void> {
  if (!(await input.skip(size + padding(size)))) throw truncated();
}

function chunkReader(source: AsyncIterable<Uint8Array>) {
  const iterator = source[Symbol.asyncIterator]();
  let held: Uint8Array = new Uint8Array(0);
  const next = async (): Promise<Uint8Array | undefined> => {
    const { done, value } = await iterator.next();
    return done ? undefined : value;
  };
  return {
    /** A copy of that many bytes, or undefined when the source ends before. */
    async take(bytes: number): Promise<Uint8Array | undefined> {
      if (held.length >= bytes) {
        const taken = held.slice(0, bytes);
        held = held.subarray(bytes);
        return taken;
      }
      const all = new Uint8Array(bytes);
      let filled = 0;
      while (filled < bytes) {
        if (held.length === 0) {
          const chunk = await next();
          if (chunk === undefined) return undefined;
          held = chunk;
        }
        const part = held.subarray(0, bytes - filled);
        all.set(part, filled);
        filled += part.length;
        held = held.subarray(part.length);
      }
      return all;
    },
    /** Passes over bytes; false when the source ends before. */
    async skip(bytes: number): Promise<boolean> {
      let left = bytes;
      while (left > held.length) {
        left -= held.length;
        const chunk = await next();
        if (chunk === undefined) return false;
        held = chunk;
      }
      held = held.subarray(left);
      return true;
    },
    async drain(): Promise<void> {
      while ((await next()) !== undefined);
    },
  };
}

function nameOf(header: Uint8Array): string {
  const prefix = text(header.subarray(345, 500));
  const name = text(header.subarray(0, 100));
  return text(header.subarray(257, 262)) === 'ustar' && prefix !== '' ? `${prefix}/${name}` : name;
}

/** A record is `28 path=much/longer/name.xml\n`, its length in bytes first. */
function paxPath(body: Uint8Array): string | undefined {
  let at = 0;
  while (at < body.length) {
    const space = body.indexOf(0x20, at);
    const length = Number(text(body.subarray(at, Math.max(space, at))));
    if (space < 0 || !Number.isSafeInteger(length) || length < 5) return undefined;
    const record = text(body.subarray(space + 1, at + length - 1));
    if (record.startsWith('path=')) return record.slice(5);
    at += length;
  }
  return undefined;
}

function text(bytes: Uint8Array): string {
  const end = bytes.indexOf(0);
  return Buffer.from(end < 0 ? bytes : bytes.subarray(0, end)).toString('utf8');
}

/** Octal, or beyond 8 GiB binary with the highest bit set, which no notice has. */
function sizeOf(header: Uint8Array): number {
  return octalAt(header, 124, 12);
}

function octalAt(header: Uint8Array, offset: number, length: number): number {
  const digits = Buffer.from(header.subarray(offset, offset + length))
    .toString('latin1')
    .trim()
    .replace(/[\0 ].*$/s, '');
  return /^[0-7]+$/.test(digits) ? Number.parseInt(digits, 8) : Number.NaN;
}

function checksum(header: Uint8Array): number {
  let sum = 0;
  for (const [index, byte] of header.entries()) sum += index >= 148 && index < 156 ? 32 : byte;
  return sum;
}

const padding = (size: number) => (blockBytes - (size % blockBytes)) % blockBytes;

const truncated = () =>
  new SourceBroken({ code: 'truncated', detail: 'The archive ends before it is complete.' });
const damaged = () =>
  new SourceBroken({ code: 'broken_archive', detail: 'The archive is damaged: its parts do not add up.' });
const tooMany = ({ maxEntries }: SourceLimits) =>
  new SourceBroken({ code: 'too_many_entries', detail: `More than ${maxEntries} files in one archive.` });
