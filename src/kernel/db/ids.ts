import { v7, validate } from 'uuid';

/**
 * A new identifier: UUIDv7 (RFC 9562), made by the application so that a record is known before it is written.
 * Strictly increasing within the process, also when the clock is set back; across processes by time to about a second.
 */
export function newId(): string {
  return v7();
}

/** Whether a text is a UUID of any version, so that a path segment can be refused before it reaches the database. */
export function isId(text: string): boolean {
  return validate(text);
}
