import { setTimeout as sleep } from 'node:timers/promises';
import type { ControlledTransaction, IsolationLevel, Kysely, Transaction } from 'kysely';
import { DatabaseError, isConflict, isConnectionLost, translateError } from './errors.ts';

const maxAttempts = 5;

export interface TransactionOptions {
  /** Default: the server's, which is `read committed`. Cannot be chosen when an outer transaction is joined. */
  readonly isolation?: Extract<IsolationLevel, 'read committed' | 'repeatable read' | 'serializable'>;
}

/**
 * Runs `fn` in one transaction: all of it is written, or nothing. Given a transaction, it joins that one.
 *
 * Runs `fn` again, up to five times, when the database gave the transaction up for the sake of others (40001, 40P01)
 * and when the connection was lost before COMMIT was sent. So `fn` must do nothing but database work.
 * @throws DatabaseError `transaction_conflict` when the attempts are used up; `outcome_unknown` when the connection was
 *   lost during COMMIT: the change may have been made, so it is never made again blindly.
 */
export async function inTransaction<Schema, T>(
  db: Kysely<Schema> | Transaction<Schema>,
  fn: (transaction: Transaction<Schema>) => Promise<T>,
  options: TransactionOptions = {},
): Promise<T> {
  if (isTransaction(db)) {
    if (options.isolation)
      throw new TypeError('A joined transaction keeps the isolation that it began with.');
    return await fn(db);
  }
  for (let attempt = 1; ; attempt++) {
    try {
      return await attemptOnce(db, fn, options);
    } catch (error) {
      const conflict = isConflict(error);
      const lost =
        isConnectionLost(error) && !(error instanceof DatabaseError && error.code === 'outcome_unknown');
      if (!conflict && !lost) throw error;
      if (attempt >= maxAttempts) {
        throw conflict
          ? new DatabaseError(
              'transaction_conflict',
              'Others changed the same records at the same time.',
              error,
            )
          : error;
      }
      await sleep(Math.random() * 10 * 2 ** attempt);
    }
  }
}

/**
 * Runs a read, and once more if the connection was lost on the way. `fn` must not write.
 * @throws DatabaseError `database_unavailable` when the second attempt fails too.
 */
export async function read<Schema, T>(
  db: Kysely<Schema>,
  fn: (db: Kysely<Schema>) => Promise<T>,
): Promise<T> {
  try {
    return await fn(db);
  } catch (error) {
    // Inside a transaction the snapshot went with the connection: only the whole can be run again.
    if (db.isTransaction || !isConnectionLost(error)) throw error;
    return await fn(db);
  }
}

function isTransaction<Schema>(db: Kysely<Schema>): db is Transaction<Schema> {
  return db.isTransaction;
}

async function attemptOnce<Schema, T>(
  db: Kysely<Schema> | Transaction<Schema>,
  fn: (transaction: Transaction<Schema>) => Promise<T>,
  { isolation }: TransactionOptions,
): Promise<T> {
  const builder = isolation ? db.startTransaction().setIsolationLevel(isolation) : db.startTransaction();
  const transaction = await builder.execute();
  let result: T;
  try {
    result = await fn(transaction);
  } catch (error) {
    await rollBack(transaction);
    throw error;
  }
  await commit(transaction);
  return result;
}

async function rollBack<Schema>(transaction: ControlledTransaction<Schema>): Promise<void> {
  try {
    await transaction.rollback().execute();
  } catch {
    // The connection is gone or broken, and with it the transaction; the first error is the one to tell.
  }
}

async function commit<Schema>(transaction: ControlledTransaction<Schema>): Promise<void> {
  try {
    await transaction.commit().execute();
  } catch (error) {
    await rollBack(transaction); // Also gives the connection back, which a failed commit does not.
    if (isConnectionLost(error)) {
      throw new DatabaseError(
        'outcome_unknown',
        'The connection was lost while the change was being saved: it may or may not have been made.',
        error,
      );
    }
    throw translateError(error);
  }
}
