/** What can go wrong with the database itself, as opposed to with what it was asked. Also the key of the message. */
export type DatabaseErrorCode =
  | 'database_unavailable'
  | 'database_full'
  | 'database_read_only'
  | 'statement_timed_out'
  | 'outcome_unknown'
  | 'transaction_conflict';

const statusOf = {
  database_unavailable: 503,
  database_full: 507,
  database_read_only: 503,
  statement_timed_out: 504,
  outcome_unknown: 500,
  transaction_conflict: 409,
} as const;

export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
  readonly code: DatabaseErrorCode;
  /** The HTTP status that tells it best. */
  readonly status: (typeof statusOf)[DatabaseErrorCode];

  constructor(code: DatabaseErrorCode, message: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
    this.status = statusOf[code];
  }
}

/** Whether an error is one of the database itself, and of the given kind where one is given. */
export function isDatabaseError(error: unknown, code?: DatabaseErrorCode): error is DatabaseError {
  return error instanceof DatabaseError && (code === undefined || error.code === code);
}

/** The SQLSTATE (`23505`) or the system's code (`ECONNREFUSED`) of an error, looking through our own wrapping. */
export function errorCode(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error instanceof DatabaseError) return errorCode(error.cause);
  return 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

// PostgreSQL manual, appendix A. Class 08 is covered by its prefix.
const lostCodes = new Set([
  '57P01', // admin_shutdown
  '57P02', // crash_shutdown
  '57P05', // idle_session_timeout
  '25P03', // idle_in_transaction_session_timeout
  'ECONNRESET',
  'ECONNREFUSED',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);
const startingCodes = new Set(['57P03']); // cannot_connect_now: starting up, shutting down or in recovery
const lostMessage =
  /Connection terminated|timeout expired|connection error and is not queryable|Client was closed|Client has encountered/;

/** Whether the connection is gone: nothing more can be asked of it. */
export function isConnectionLost(error: unknown): boolean {
  const code = errorCode(error);
  if (code !== undefined && (lostCodes.has(code) || startingCodes.has(code) || code.startsWith('08')))
    return true;
  const original = error instanceof DatabaseError ? error.cause : error;
  return original instanceof Error && lostMessage.test(original.message);
}

/** Whether a transaction failed only because of others at work, so that running it again may well succeed. */
export function isConflict(error: unknown): boolean {
  const code = errorCode(error);
  return code === '40001' || code === '40P01'; // serialization_failure, deadlock_detected
}

/**
 * Gives an error from the driver the meaning that it has for the product. Errors about what was asked (a constraint,
 * a syntax error, a conflict that can be retried) pass unchanged.
 */
export function translateError(error: unknown): unknown {
  if (error instanceof DatabaseError) return error;
  const code = errorCode(error);
  if (code === '53100' || code === 'ENOSPC') {
    return new DatabaseError(
      'database_full',
      'The disk of the database is full; nothing was written.',
      error,
    );
  }
  if (code === '57014' || code === '55P03') {
    return new DatabaseError('statement_timed_out', 'The query took longer than is allowed.', error);
  }
  if (code === '25006') {
    return new DatabaseError('database_read_only', 'The database accepts no changes at present.', error);
  }
  if (isConnectionLost(error) || (code?.startsWith('53') ?? false)) {
    return new DatabaseError('database_unavailable', 'The database cannot be reached at present.', error);
  }
  if (error instanceof Error && error.message.startsWith('timeout exceeded when trying to connect')) {
    return new DatabaseError('database_unavailable', 'Every connection to the database is busy.', error);
  }
  return error;
}

const constraintKinds = {
  '23505': 'unique',
  '23503': 'foreign_key',
  '23514': 'check',
  '23502': 'not_null',
} as const;

/**
 * Which constraint an error speaks of, so that an action can answer in the reader's language.
 * @returns undefined for any other error. For `not_null` the name is that of the column.
 */
export function violatedConstraint(
  error: unknown,
): { kind: (typeof constraintKinds)[keyof typeof constraintKinds]; constraint: string } | undefined {
  const code = errorCode(error);
  if (code === undefined || !(code in constraintKinds)) return undefined;
  const fields = error as { constraint?: string; column?: string };
  return {
    kind: constraintKinds[code as keyof typeof constraintKinds],
    constraint: fields.constraint ?? fields.column ?? '',
  };
}
