import type { Db } from '../../kernel/db/tables.ts';

/** Who runs this Nytte, and answers for privacy, accessibility and corrections on it. */
export interface Operator {
  readonly name: string;
  /** `https://…` or `mailto:…`. */
  readonly contact: string;
}

/** What the pages about Nytte itself are made with. What is undefined is told as not stated. */
export interface SiteContext {
  readonly db: Db;
  readonly contentDir: string;
  /** The address that examples carry; undefined = the address of the request. */
  readonly publicUrl?: string | undefined;
  readonly operator?: Operator | undefined;
  /** Where the source code of this Nytte is. */
  readonly sourceUrl?: string | undefined;
  /** The host of an embedding service that each need is sent to; undefined when none is. */
  readonly needsSentTo?: string | undefined;
}
