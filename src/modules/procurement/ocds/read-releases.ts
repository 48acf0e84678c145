import { isUtf8 } from 'node:buffer';
import { isJsonObject, type Json, parseJson } from './core/json.ts';
import { asRelease, type ReleaseRefusal } from './core/release-order.ts';
import { longestRelease, ReleaseSplitter, SplitFault } from './core/split.ts';
import { quickOcid, type RawRelease } from './raw-release.ts';

/** What no release can be made of, and where it stands. */
export interface Refusal {
  readonly code: ReleaseRefusal | SplitFault['code'] | 'not_utf8';
  readonly line: number;
}

export interface ReadPiece {
  readonly releases: readonly RawRelease[];
  readonly refusals: readonly Refusal[];
}

/** How much is looked at to tell lines of JSON from one large value. */
const sniffedBytes = 2 ** 20;

/**
 * Finds the releases of a file piece by piece: JSON lines, one JSON value after another, arrays, release packages and
 * record packages. A line of JSON lines that is no JSON is refused and the rest read; a fault in a larger value ends
 * its file. Memory: one release, or one line.
 * @param file the number that the releases carry
 */
export async function* readReleases(
  chunks: AsyncIterable<Uint8Array>,
  file: number,
): AsyncGenerator<ReadPiece> {
  const reader = new Reader(file);
  for await (const chunk of chunks) {
    reader.push(chunk);
    yield reader.take();
    if (reader.isDone) return;
  }
  reader.end();
  yield reader.take();
}

class Reader {
  isDone = false;
  private readonly file: number;
  private releases: RawRelease[] = [];
  private refusals: Refusal[] = [];
  private waiting: Buffer = Buffer.alloc(0);
  private line = 1;
  private splitter: ReleaseSplitter | undefined;
  private isLines = false;

  constructor(file: number) {
    this.file = file;
  }

  take(): ReadPiece {
    const { releases, refusals } = this;
    [this.releases, this.refusals] = [[], []];
    return { releases, refusals };
  }

  push(chunk: Uint8Array): void {
    if (this.splitter) {
      this.split(() => this.splitter?.push(chunk));
      return;
    }
    this.waiting = Buffer.concat([this.waiting, chunk]);
    if (!this.isLines) this.sniff(false);
    if (this.isLines) this.takeLines();
    if (this.waiting.length > longestRelease) this.refuseFile('too_large', this.line);
  }

  end(): void {
    if (!this.splitter && !this.isLines) this.sniff(true);
    if (this.splitter) this.split(() => this.splitter?.end());
    else if (this.isLines) {
      this.takeLines();
      this.takeLine(this.waiting);
    }
  }

  /** Lines of JSON are told by their first line, which is JSON by itself. */
  private sniff(isEnd: boolean): void {
    if (this.waiting.length < 3 && !isEnd) return;
    if (this.waiting.subarray(0, 3).equals(byteOrderMark)) this.waiting = this.waiting.subarray(3);
    const from = firstInk(this.waiting);
    const end = this.waiting.indexOf(0x0a, from);
    if (end < 0 && !isEnd && this.waiting.length < sniffedBytes) return;
    const first = end < 0 ? (isEnd ? this.waiting : undefined) : this.waiting.subarray(from, end);
    if (first && isJson(first)) this.isLines = true;
    else {
      this.splitter = new ReleaseSplitter((bytes, line) => this.takeText(Buffer.from(bytes), line));
      const { waiting } = this;
      this.waiting = Buffer.alloc(0);
      this.split(() => this.splitter?.push(waiting));
    }
  }

  private split(work: () => void): void {
    try {
      work();
    } catch (error) {
      if (!(error instanceof SplitFault)) throw error;
      this.refuseFile(error.code, error.line);
    }
  }

  private refuseFile(code: SplitFault['code'], line: number): void {
    this.refusals.push({ code, line });
    this.isDone = true;
    this.waiting = Buffer.alloc(0);
  }

  private takeLines(): void {
    let from = 0;
    for (;;) {
      const end = this.waiting.indexOf(0x0a, from);
      if (end < 0) break;
      this.takeLine(this.waiting.subarray(from, end));
      this.line++;
      from = end + 1;
    }
    this.waiting = this.waiting.subarray(from);
  }

  private takeLine(bytes: Buffer): void {
    if (firstInk(bytes) < bytes.length) this.takeText(bytes, this.line);
  }

  /** A release whose process can be seen at once is left to be read when it is merged. */
  private takeText(bytes: Buffer, line: number): void {
    if (!isUtf8(bytes)) {
      this.refusals.push({ code: 'not_utf8', line });
      return;
    }
    const key = quickOcid(bytes);
    // A record begins like a release, and holds its releases.
    if (key !== undefined && !bytes.includes('"releases"')) {
      this.releases.push({ key, bytes, file: this.file, line });
      return;
    }
    let json: Json;
    try {
      json = parseJson(bytes.toString('utf8'));
    } catch {
      this.refusals.push({ code: 'not_json', line });
      return;
    }
    for (const value of releasesIn(json)) {
      const release = asRelease(value);
      if (typeof release === 'string') this.refusals.push({ code: release, line });
      else {
        const text = Buffer.from(JSON.stringify(value));
        this.releases.push({ key: release.ocid, bytes: text, file: this.file, line });
      }
    }
  }
}

const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);

/** Where something other than white space begins. */
function firstInk(bytes: Buffer): number {
  let at = 0;
  while (at < bytes.length && (bytes[at] as number) <= 0x20) at++;
  return at;
}

function isJson(bytes: Buffer): boolean {
  try {
    JSON.parse(bytes.toString('utf8'));
    return true;
  } catch {
    return false;
  }
}

/** What a value of its own line holds: it is a release, or a list or package of them. */
function releasesIn(json: Json): readonly Json[] {
  if (Array.isArray(json)) return json.flatMap((item: Json) => releasesIn(item));
  if (!isJsonObject(json)) return [json];
  const { records, releases } = json;
  if (Array.isArray(records)) {
    return records.flatMap((record: Json) =>
      isJsonObject(record) && Array.isArray(record.releases) ? (record.releases as Json[]) : [record],
    );
  }
  return Array.isArray(releases) ? releases : [json];
}
