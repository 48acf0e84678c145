import { parseJson } from './core/json.ts';
import { asRelease, type OrderedRelease, type ReleaseRefusal } from './core/release-order.ts';

/** One value of a file that looks like a release, not yet read: its text and where it stands. */
export interface RawRelease {
  /** What its process is found by: `ocid` as its text has it, or nothing where it could not be seen at once. */
  readonly key: string;
  readonly bytes: Uint8Array;
  /** The number of the file, from 0, and the line in it, from 1. */
  readonly file: number;
  readonly line: number;
}

export type RawRefusal = ReleaseRefusal | 'not_json' | 'ocid_twice';

const lookedAt = 256;
const leadingOcid = /^\s*\{\s*"ocid"\s*:\s*"([ !#-[\]-~]+)"/;

/** `ocid` where it is the first field, as it mostly is, without reading the rest. */
export function quickOcid(bytes: Buffer): string | undefined {
  return leadingOcid.exec(bytes.toString('latin1', 0, lookedAt))?.[1];
}

/** Reads the release, or says why it is none. */
export function readRaw({ key, bytes }: RawRelease): OrderedRelease | RawRefusal {
  let json: ReturnType<typeof parseJson>;
  try {
    json = parseJson(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8'));
  } catch {
    return 'not_json';
  }
  const release = asRelease(json);
  return typeof release === 'string' || release.ocid === key ? release : 'ocid_twice';
}
