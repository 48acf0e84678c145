/** Why something that was found is no file to read: it is rejected, and told. */
export type SourceFaultCode =
  | 'unreadable'
  | 'too_large'
  | 'packed_too_tightly'
  | 'too_many_entries'
  | 'encrypted'
  | 'truncated'
  | 'broken_archive'
  | 'not_xml'
  | 'not_found'
  | 'refused'
  | 'unavailable'
  | 'bad_answer';

export interface SourceFault {
  readonly code: SourceFaultCode;
  /** In plain words, for whoever runs the import; never with a key in it. */
  readonly detail: string;
}

/** Where to go on after a stop. Each source knows its own; it is kept as JSON. */
export type SourceCursor = Readonly<Record<string, string | number>>;

/** One thing that a source holds: the bytes of a notice, or why they cannot be had. */
export interface SourceItem {
  /** Unique in its source: path below the folder, name in the archive, number in Doffin. */
  readonly name: string;
  readonly bytes?: Uint8Array;
  readonly fault?: SourceFault;
  /** As the source has them, where it does. */
  readonly publicationNumber?: string | undefined;
  /** `2026-11-28` */
  readonly publishedOn?: string | undefined;
  /** Hand this to `items` to go on after this item. Undefined: nowhere yet. */
  readonly cursor?: SourceCursor | undefined;
}

/** Where notices are had from. */
export interface NoticeSource {
  readonly kind: 'folder' | 'file' | 'zip' | 'tar' | 'doffin' | 'ted';
  /** The folder, file or address, without keys: two imports of the same target are never run at once. */
  readonly target: string;
  /** How many items there are, where that is cheap to know. */
  readonly count?: () => Promise<number | undefined>;
  /** The items in a fixed order, one at a time; from after `cursor`. */
  readonly items: (cursor?: SourceCursor) => AsyncIterable<SourceItem>;
}

/** The whole source cannot be read. What was read of it before stays. */
export class SourceBroken extends Error {
  override readonly name = 'SourceBroken';
  readonly fault: SourceFault;

  constructor(fault: SourceFault, cause?: unknown) {
    super(fault.detail, { cause });
    this.fault = fault;
  }
}

/** What one file, and one archive unpacked, may be at most; beyond it an item is refused before it costs memory. */
export interface SourceLimits {
  readonly maxFileBytes: number;
  readonly maxEntries: number;
  /** Unpacked to packed, counted from the first mebibyte. XML packs to a tenth or a twentieth, rarely to a fiftieth. */
  readonly maxRatio: number;
}

export const sourceLimits: SourceLimits = {
  maxFileBytes: 50_000_000,
  maxEntries: 1_000_000,
  maxRatio: 200,
};

/** `12 MB`, for the words of a fault. */
export function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`;
}
