import type { Actor } from '../identity/actor.ts';
import type { RecordReference } from './links.ts';

/** A station of the chain at which a record stands, as one reader may see it. */
export interface ChainStop {
  readonly station: 'need' | 'evidence' | 'initiative' | 'trial' | 'procurement' | 'benefit' | 'adoption';
  /** Without language prefix: the record's page, or the first of several. */
  readonly href: string;
  /** How many records stand there that the reader may see, 1 to `mostAtStation`. */
  readonly count: number;
  /** There are more than `count`, which is then `mostAtStation`. */
  readonly hasMore?: boolean;
  /** What the first is called, and in which language. */
  readonly title: string;
  readonly language: string;
}

/** The most records that are counted at a station: a small picture has no use for more. */
export const mostAtStation = 50;

/** The chain that a record belongs to. An entry point makes it, since no room knows all the others. */
export type ChainOf = (actor: Actor, record: RecordReference) => Promise<readonly ChainStop[]>;
