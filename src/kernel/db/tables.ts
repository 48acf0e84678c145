import type { Kysely, Transaction } from 'kysely';

/**
 * All tables of the database. Each room adds its own where it declares them:
 * `declare module '…/kernel/db/tables.ts' { interface Tables extends NeedTables {} }`.
 */
// biome-ignore lint/suspicious/noEmptyInterface: the rooms fill it by declaration merging.
export interface Tables {}

export type Db = Kysely<Tables>;

/** A handle that only exists inside a transaction: what writes ask for, so that none happens outside one. */
export type Tx = Transaction<Tables>;
