export type DatabaseRole = 'web' | 'worker' | 'cli' | 'test';

/** The part of a logger that the database uses; a pino logger fits. */
export interface DatabaseLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
}

export interface DatabaseOptions {
  /** A PostgreSQL 15 or newer. Without it the embedded one under `dataDir` is used, and started where needed. */
  readonly databaseUrl?: string | undefined;
  readonly dataDir: string;
  /** Shown by the server beside each connection, with the process number. */
  readonly role: DatabaseRole;
  /** The most connections that this process holds at once. Default 10. */
  readonly poolSize?: number | undefined;
  /** Default 10,000. */
  readonly statementTimeoutMs?: number | undefined;
  readonly log?: DatabaseLog | undefined;
}
