import { zstdCompressSync } from 'node:zlib';
import type { NoticeFacts } from './eforms/facts.ts';
import { EformsFault } from './eforms/fault.ts';
import type { Rejection } from './import-account.ts';
import { type NoticeRows, rowsOf, type SignalsOf } from './store/rows.ts';

/** How notices are read. Handed over, so that a test may do without. */
export interface NoticeReading {
  readonly read: (bytes: Uint8Array) => NoticeFacts;
  readonly version: number;
  readonly signalsOf: SignalsOf;
}

/** One notice to be read, whose content is not known yet. */
export interface NoticeToRead {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** SHA-256 of the bytes, hexadecimal. */
  readonly contentHash: string;
  readonly publicationNumber?: string | undefined;
  readonly publishedOn?: string | undefined;
}

export interface ReadNotice {
  readonly rows: NoticeRows;
  /** The XML as published, zstd. */
  readonly document: Uint8Array;
}

/** Reads notices, each to its rows or to why it cannot be read, in the order given. Nothing is written. */
export type ReadMany = (notices: readonly NoticeToRead[]) => Promise<readonly (ReadNotice | Rejection)[]>;

/** Whoever reads notices; to be closed when nothing more is to be read. */
export interface NoticeReader {
  readonly readMany: ReadMany;
  readonly close: () => Promise<void>;
}

/** Reads one notice. Never throws: what cannot be read is told with its reason. */
export function readOne(notice: NoticeToRead, reading: NoticeReading): ReadNotice | Rejection {
  try {
    const rows = rowsOf(reading.read(notice.bytes), notice, reading.signalsOf);
    // At once: on the threads of the runtime each of a batch takes memory of its own, and ten times as long.
    return { rows, document: zstdCompressSync(notice.bytes) };
  } catch (error) {
    if (error instanceof EformsFault) {
      return { name: notice.name, reason: error.code, detail: error.message };
    }
    // One notice that meets a fault of ours must not stop a hundred thousand others; it is told like any rejection.
    const detail = error instanceof Error ? error.message : String(error);
    return { name: notice.name, reason: 'not_read', detail };
  }
}
