/** Where a file stops being JSON that holds releases. */
export class SplitFault extends Error {
  override readonly name = 'SplitFault';
  readonly code: 'not_json' | 'not_an_object' | 'too_large' | 'cut_off';
  /** From 1. */
  readonly line: number;

  constructor(code: SplitFault['code'], line: number) {
    super(`${code} on line ${line}`);
    this.code = code;
    this.line = line;
  }
}

/** No release, and no package less its releases, is longer. */
export const longestRelease = 64 * 2 ** 20;

/** What an object may turn out to be: anything, a record (it may hold releases), or a release and nothing else. */
type Kind = 'any' | 'record' | 'release';

/** A list that values stand in: of the file itself, of an array, of `releases` or `records` of an object. */
interface Frame {
  readonly kind: Kind;
  /** What ends it. The list of the file ends with the file. */
  readonly end: 'file' | 'array' | 'container';
}

type OnRelease = (bytes: Uint8Array, line: number) => void;

const [quote, backslash, openBrace, closeBrace, openBracket, closeBracket, comma, colon, newline] = [
  0x22, 0x5c, 0x7b, 0x7d, 0x5b, 0x5d, 0x2c, 0x3a, 0x0a,
];

/**
 * Finds the releases in JSON of any size without reading it as a whole: releases after one another, arrays of them,
 * release packages, and record packages, whose embedded releases are given. Whether what is given is sound JSON is for
 * whoever parses it.
 */
export class ReleaseSplitter {
  private readonly onRelease: OnRelease;
  private readonly frames: Frame[] = [{ kind: 'any', end: 'file' }];
  private line = 1;
  /** Within the object that is being read; 0 between objects. */
  private depth = 0;
  private inString = false;
  private escaped = false;
  /** Whether the object is kept to be given; no longer once it was found to hold releases. */
  private keeping = false;
  private pieces: Uint8Array[] = [];
  private keptBytes = 0;
  private startLine = 1;
  /** The text of the key at the top of the object, as it is read; undefined while it is no key. */
  private key: string | undefined;
  private expectsKey = false;
  private afterColon = false;

  constructor(onRelease: OnRelease) {
    this.onRelease = onRelease;
  }

  /** @throws SplitFault */
  push(chunk: Uint8Array): void {
    let start = 0;
    const { length } = chunk;
    for (let at = 0; at < length; at++) {
      const byte = chunk[at] as number;
      if (this.inString) {
        if (this.escaped) this.escaped = false;
        else if (byte === backslash) this.escaped = true;
        else if (byte === quote) this.inString = false;
        if (this.key !== undefined && this.inString && this.key.length < 16)
          this.key += String.fromCharCode(byte);
        continue;
      }
      if (byte === newline) this.line++;
      if (byte <= 0x20) continue;
      if (this.depth === 0) {
        if (this.between(byte)) start = at;
        continue;
      }
      const wasContainer = this.depth === 1 && this.within(byte);
      if (wasContainer) continue;
      if (byte === quote) this.inString = true;
      else if (byte === openBrace || byte === openBracket) this.depth++;
      else if (byte === closeBrace || byte === closeBracket) {
        this.depth--;
        if (this.depth === 0) this.close(byte, chunk.subarray(start, at + 1));
      }
    }
    if (this.depth > 0 && this.keeping) this.keep(chunk.subarray(start));
  }

  /** @throws SplitFault when the file ends inside something */
  end(): void {
    if (this.depth > 0 || this.frames.length > 1) throw new SplitFault('cut_off', this.line);
  }

  /** A byte between values. @returns whether an object begins with it */
  private between(byte: number): boolean {
    if (byte === comma) return false;
    const frame = this.frames.at(-1) as Frame;
    if (byte === openBrace) {
      this.depth = 1;
      this.keeping = true;
      this.startLine = this.line;
      this.expectsKey = true;
      this.afterColon = false;
      return true;
    }
    if (byte === openBracket && frame.kind === 'any') {
      this.frames.push({ kind: 'any', end: 'array' });
      return false;
    }
    if (byte === closeBracket && frame.end !== 'file') {
      this.frames.pop();
      if (frame.end === 'container') {
        // Back in the object that holds the list; the rest of it is passed over.
        this.depth = 1;
        this.keeping = false;
        this.expectsKey = false;
        this.afterColon = false;
      }
      return false;
    }
    throw new SplitFault(
      byte === closeBrace || byte === closeBracket ? 'not_json' : 'not_an_object',
      this.line,
    );
  }

  /** A byte at the top of an object. @returns whether a list of releases or records begins with it */
  private within(byte: number): boolean {
    const kind = (this.frames.at(-1) as Frame).kind;
    if (kind === 'release') return false;
    if (byte === quote && this.expectsKey) {
      this.key = '';
      this.expectsKey = false;
    } else if (byte === colon) this.afterColon = true;
    else if (byte === comma) {
      this.expectsKey = true;
      this.afterColon = false;
      this.key = undefined;
    } else if (byte === openBracket && this.afterColon && this.holds(kind)) {
      this.frames.push({ kind: this.key === 'records' ? 'record' : 'release', end: 'container' });
      this.key = undefined;
      this.depth = 0;
      this.drop();
      return true;
    } else if (this.afterColon) this.key = undefined;
    return false;
  }

  private holds(kind: Kind): boolean {
    return this.key === 'releases' || (this.key === 'records' && kind === 'any');
  }

  private close(byte: number, last: Uint8Array): void {
    if (byte !== closeBrace) throw new SplitFault('not_json', this.line);
    this.key = undefined;
    if (!this.keeping) return;
    this.keep(last);
    const bytes = this.pieces.length === 1 ? last : concatenated(this.pieces, this.keptBytes);
    this.drop();
    this.onRelease(bytes, this.startLine);
  }

  private keep(piece: Uint8Array): void {
    this.keptBytes += piece.length;
    if (this.keptBytes > longestRelease) throw new SplitFault('too_large', this.startLine);
    this.pieces.push(piece);
  }

  private drop(): void {
    this.pieces = [];
    this.keptBytes = 0;
    this.keeping = false;
  }
}

function concatenated(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
