import type { Db } from '../../kernel/db/tables.ts';
import type { BriefContext } from '../evidence/public.ts';

/** A purchase that others have made, as a notice tells of it. */
export interface PreviousPurchase {
  readonly title: string;
  /** The language of the title. */
  readonly language: string;
  /** Without language prefix, or an address elsewhere. */
  readonly href: string;
  readonly buyers: readonly string[];
  readonly winners: readonly string[];
  /** What it cost, as the notice says it; undefined where it says nothing. */
  readonly value: { readonly amount: number; readonly currency: string } | undefined;
  /** `YYYY-MM-DD` */
  readonly publishedOn: string | undefined;
}

export interface PreviousPurchases {
  /** False where no notices have been read in at all: then finding none means nothing. */
  readonly hasNotices: boolean;
  readonly purchases: readonly PreviousPurchase[];
}

/** Purchases alike in words, the likeliest first. The room of procurement answers. */
export type FindPurchases = (
  db: Db,
  asked: { readonly words: string; readonly limit: number },
) => Promise<PreviousPurchases>;

/** What this room works with. Given a transaction as `db`, its acts join it. */
export interface BuyingContext extends BriefContext {
  /** The address that documents tell; without one it is the one that was asked for. */
  readonly publicUrl?: string | undefined;
  /** Undefined: this Nytte has no notices. */
  readonly findPurchases?: FindPurchases | undefined;
}
