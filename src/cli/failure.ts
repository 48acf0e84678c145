import { DatabaseError } from '../kernel/db/errors.ts';

/** A command that could not do what it was asked; its message is all that the person needs to see. */
export class CommandFailed extends Error {
  override readonly name = 'CommandFailed';
}

/** Errors whose words are written for whoever runs Nytte. By name: several come with parts that are loaded late. */
const explained = new Set([
  'CommandFailed',
  'ConfigError',
  'CannotListen',
  'DatabaseUnsuitable',
  'EmbeddedPostgresUnavailable',
  'LockTimeout',
  'MigrationError',
  'BackupError',
  'WrongPurpose',
]);

/** What to print of an error: its own words where they explain it, otherwise all that helps to find the fault. */
export function failureText(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (explained.has(error.name) || error instanceof DatabaseError) return error.message;
  const { code, path } = error as NodeJS.ErrnoException;
  if (code && path) return `${path}: ${error.message.split(',')[0]}`;
  return error.stack ?? error.message;
}
