import { type Logger, type LoggerOptions, pino } from 'pino';
import { DatabaseError } from './db/errors.ts';

export type Log = Logger;

/**
 * Structured logs on stderr (stdout belongs to command output). What a person typed, addresses of people and
 * query strings never go in: callers log route patterns, codes, counts and durations, and of errors what
 * `safeError` leaves.
 */
export function createLog(level: string, role: string): Log {
  return pino(
    logOptions(level, role),
    // Asynchronous, and written out when the process ends.
    pino.destination({ fd: 2, sync: false }),
  );
}

/** How every log of Nytte is made; apart, so that a test can listen. */
export function logOptions(level: string, role: string): LoggerOptions {
  return {
    level,
    base: { role, pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: safeError },
    hooks: { logMethod: withOwnWords },
  };
}

type LogMethod = NonNullable<NonNullable<LoggerOptions['hooks']>['logMethod']>;

/** Without words of its own a line would get those of its error. */
const withOwnWords: LogMethod = function (args, method) {
  const [first, words, ...rest]: unknown[] = args;
  const fields = first instanceof Error ? { err: first } : first;
  const isError = typeof fields === 'object' && fields !== null && 'err' in fields;
  method.apply(this, isError ? [fields, String(words ?? 'error'), ...rest] : args);
};

/** What may be told of an error. */
export interface SafeError {
  readonly type: string;
  /** SQLSTATE, system code or one of ours. */
  readonly code?: string;
  /** The constraint that was broken. */
  readonly constraint?: string;
  readonly at?: readonly string[];
  readonly cause?: SafeError;
}

const framesKept = 12;

/**
 * An error without its message: those of the database, of JSON and of URLs quote what was typed. Kind, code and the
 * lines of our code that it passed through say where to look.
 */
export function safeError(error: unknown): SafeError {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, constraint } = error as { code?: unknown; constraint?: unknown };
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? [];
  return {
    // The words of a DatabaseError are our own, and the same for everybody.
    type: error instanceof DatabaseError ? `${error.name}: ${error.message}` : error.name,
    ...(typeof code === 'string' ? { code } : {}),
    ...(typeof constraint === 'string' ? { constraint } : {}),
    ...(frames.length > 0 ? { at: frames.slice(0, framesKept).map((line) => line.trim()) } : {}),
    ...(error.cause instanceof Error ? { cause: safeError(error.cause) } : {}),
  };
}
