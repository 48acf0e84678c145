import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { RawRelease } from './raw-release.ts';

/** What of the releases of one process was found, in the order that it was found in. */
export interface ReleaseGroup {
  readonly ocid: string;
  readonly releases: readonly RawRelease[];
}

const partitions = 256;
const flushedAt = 2 ** 18;
/** Before each release in a file: how long its key and its text are, its file and its line. */
const headBytes = 16;

/**
 * Brings the releases of each process together, however many there are: in memory up to a limit, beyond it in files of
 * a temporary folder, one in 256 of all processes in each, which are then taken one by one. So memory is bounded by
 * the limit or by the largest such part. Only text is held, which is read when it is merged.
 */
export class ReleaseGroups {
  private held = new Map<string, RawRelease[]>();
  private heldBytes = 0;
  private readonly limitBytes: number;
  private folder: string | undefined;
  private files: PartFile[] = [];

  /** @param limitBytes of text that is held */
  constructor(limitBytes: number = 128 * 2 ** 20) {
    this.limitBytes = limitBytes;
  }

  add(release: RawRelease): void {
    if (this.folder !== undefined) {
      this.spill(release);
      return;
    }
    hold(this.held, release);
    this.heldBytes += release.bytes.length;
    if (this.heldBytes > this.limitBytes) this.spillAll();
  }

  /** All groups: by first appearance while all is held, otherwise part by part. */
  async *groups(): AsyncGenerator<ReleaseGroup> {
    if (this.folder === undefined) {
      for (const [ocid, releases] of this.held) yield { ocid, releases };
      return;
    }
    for (const file of this.files) file.flush();
    for (let at = 0; at < partitions; at++) {
      const held = new Map<string, RawRelease[]>();
      for (const release of unpacked(await readFile(this.partFile(at)))) hold(held, release);
      for (const [ocid, releases] of held) yield { ocid, releases };
    }
  }

  /** Removes what was written. */
  close(): void {
    for (const file of this.files) file.close();
    this.files = [];
    if (this.folder !== undefined) rmSync(this.folder, { recursive: true, force: true });
    this.folder = undefined;
  }

  private spillAll(): void {
    this.folder = mkdtempSync(path.join(tmpdir(), 'nytte-ocds-'));
    for (let at = 0; at < partitions; at++) this.files.push(new PartFile(this.partFile(at)));
    for (const releases of this.held.values()) for (const release of releases) this.spill(release);
    this.held = new Map();
  }

  private spill(release: RawRelease): void {
    this.files[hashOf(release.key) % partitions]?.add(release);
  }

  private partFile(at: number): string {
    return path.join(this.folder ?? '', String(at));
  }
}

class PartFile {
  private readonly descriptor: number;
  private pieces: Uint8Array[] = [];
  private length = 0;

  constructor(file: string) {
    this.descriptor = openSync(file, 'wx', 0o600);
  }

  add({ key, bytes, file, line }: RawRelease): void {
    const name = Buffer.from(key);
    const head = Buffer.allocUnsafe(headBytes);
    head.writeUInt32LE(name.length, 0);
    head.writeUInt32LE(bytes.length, 4);
    head.writeUInt32LE(file, 8);
    head.writeUInt32LE(line, 12);
    // Copied, as what is given is part of a large piece that would be kept for it.
    this.pieces.push(head, name, Uint8Array.from(bytes));
    this.length += headBytes + name.length + bytes.length;
    if (this.length > flushedAt) this.flush();
  }

  flush(): void {
    if (this.length === 0) return;
    const all = Buffer.concat(this.pieces, this.length);
    for (let at = 0; at < all.length; ) at += writeSync(this.descriptor, all, at);
    this.pieces = [];
    this.length = 0;
  }

  close(): void {
    closeSync(this.descriptor);
  }
}

function* unpacked(all: Buffer): Generator<RawRelease> {
  for (let at = 0; at < all.length; ) {
    const [keyLength, length] = [all.readUInt32LE(at), all.readUInt32LE(at + 4)];
    const from = at + headBytes + keyLength;
    yield {
      key: all.toString('utf8', at + headBytes, from),
      bytes: all.subarray(from, from + length),
      file: all.readUInt32LE(at + 8),
      line: all.readUInt32LE(at + 12),
    };
    at = from + length;
  }
}

function hold(held: Map<string, RawRelease[]>, release: RawRelease): void {
  const group = held.get(release.key);
  if (group) group.push(release);
  else held.set(release.key, [release]);
}

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash;
}
