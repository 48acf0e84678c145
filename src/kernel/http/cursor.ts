import { z } from 'zod';
import { invalidRequest } from './errors.ts';
import { holdsNul } from './guards.ts';

/**
 * A cursor holds the sort key of the last row seen, so that a page is found by index however deep it lies, and
 * rows added meanwhile neither repeat nor hide others.
 */
export function encodeCursor(key: readonly (string | number | null)[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** @throws AppError 422 when the cursor was not made by encodeCursor with that shape. */
export function decodeCursor<Shape extends z.ZodType>(cursor: string, shape: Shape): z.output<Shape> {
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw notACursor();
  }
  const parsed = shape.safeParse(value);
  // Ours hold texts of the database, which has no NUL.
  if (!parsed.success || holdsNul(value)) throw notACursor();
  return parsed.data;
}

const notACursor = () => invalidRequest([{ field: 'cursor', message: 'not a cursor of this list' }]);

/** Wide enough for the longest title, every letter of it outside ASCII. */
export const cursorInput = z.string().max(4096).optional();
