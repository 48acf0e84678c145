import type { Kysely } from 'kysely';

/** One step forward of the schema. There is no step back: one goes back by restoring a backup. */
export interface Migration {
  /** `0001_foundation`: the number gives the order, the words the subject. Never changed once released. */
  readonly name: string;
  /** Runs inside the transaction of the whole batch. */
  up(db: Kysely<unknown>): Promise<void>;
}
