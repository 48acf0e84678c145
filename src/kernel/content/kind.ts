import type { Tx } from '../db/tables.ts';
import type { ContentProblem } from './problem.ts';

/** A file of the content folder, as read: its path relative to that folder, with `/`; lines end with `\n`. */
export interface ContentFile {
  readonly path: string;
  readonly text: string;
  /** Why it could not be read; the text is then empty. */
  readonly fault?: string;
}

/** An item of a content file, ready to be saved. */
export interface ContentItem<Item> {
  readonly id: string;
  readonly file: string;
  readonly value: Item;
}

/** The ids that exist in the whole content folder, by kind: what references are checked against. */
export type KnownIds = (kind: string) => ReadonlySet<string>;

/** One kind of content: how its folder is read, checked and saved. The rooms that own the records define these. */
export interface ContentKind<Item = unknown> {
  readonly kind: string;
  /** Folder below `content/`. */
  readonly folder: string;
  /** Changes when saved rows must be made again although the content is the same (a new analyser). */
  readonly derivedFrom: string;
  /** Kinds that saved rows look things up in: when any of their items change, every item is saved again. */
  readonly dependsOn?: readonly string[];
  readonly parse: (files: readonly ContentFile[]) => {
    items: ContentItem<Item>[];
    problems: ContentProblem[];
  };
  readonly check: (items: readonly ContentItem<Item>[], known: KnownIds) => ContentProblem[];
  readonly save: (tx: Tx, items: readonly ContentItem<Item>[]) => Promise<void>;
  /** Of `ids`, those that other records stand on: they are kept until these let go. Absent: none can be. */
  readonly findInUse?: (tx: Tx, ids: readonly string[]) => Promise<readonly string[]>;
  readonly remove: (tx: Tx, ids: readonly string[]) => Promise<void>;
  /** Of `ids`, those that an organisation keeps itself: the content files no longer decide over them. */
  readonly findKept?: (tx: Tx, ids: readonly string[]) => Promise<readonly string[]>;
  /** Makes again what was derived from records that organisations keep, where it is out of date. */
  readonly refreshKept?: (tx: Tx) => Promise<void>;
}
