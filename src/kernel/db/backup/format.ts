/**
 * A backup is a gzipped tar file, so that it can be opened without Nytte. In it, in this order:
 * `nytte-backup.json` (what follows), `tables/<table>/<number>.copy` (pieces of PostgreSQL's COPY text format, to be
 * joined in order) and `manifest.json` (what went before, counted). A file without the last is incomplete.
 */
export const backupFormat = 1;

export const headName = 'nytte-backup.json';
export const manifestName = 'manifest.json';

/** No piece is larger, so that neither side needs more memory than this for the data. */
export const pieceBytes = 1_048_576;

export interface BackupHead {
  readonly format: number;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  readonly serverVersion: string;
  /** In order; the schema of the tables is what these make. */
  readonly migrations: readonly string[];
  readonly tables: readonly { readonly name: string; readonly columns: readonly string[] }[];
  readonly sequences: readonly { readonly name: string; readonly last: string; readonly used: boolean }[];
}

export interface BackupManifest {
  readonly tables: readonly { readonly name: string; readonly rows: number; readonly sha256: string }[];
}

export interface BackupSummary {
  readonly file: string;
  readonly bytes: number;
  readonly tables: readonly { readonly name: string; readonly rows: number }[];
  /** The last migration of the backup. */
  readonly migration: string;
  /** Of the file, as `sha256sum` prints it. */
  readonly sha256: string;
}

export type BackupErrorCode =
  | 'not_a_backup'
  | 'damaged'
  | 'incomplete'
  | 'newer_format'
  | 'newer_migrations'
  | 'not_empty'
  | 'nothing_to_back_up';

/** Why nothing was written or restored. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
  readonly code: BackupErrorCode;

  constructor(code: BackupErrorCode, message: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
  }
}
