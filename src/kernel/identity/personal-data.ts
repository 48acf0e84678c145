import type { Db, Tx } from '../db/tables.ts';

/**
 * What one room holds about a person: how its owner gets it as a file, and what erasing an account must do beyond what
 * the foreign keys do by themselves (`on delete cascade`, `on delete set null`).
 */
export interface PersonalData {
  /** Its key in the file. */
  readonly name: string;
  /** `table.column` of each foreign key to accounts that this part answers for. */
  readonly covers: readonly string[];
  readonly export: (db: Db, accountId: string) => Promise<unknown>;
  readonly erase?: (tx: Tx, accountId: string) => Promise<void>;
}
