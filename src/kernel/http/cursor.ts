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

/** The key of a list by title. */
export const titleCursor = z.tuple([z.string(), z.uuid()]);

/** The key of a list by time: a moment as the database writes it, which it must also be able to read. */
export const momentCursor = z.tuple([
  z
    .string()
    .max(40)
    .regex(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(?:\.\d+)?[+-]\d{2}(?::\d{2})?$/)
    .refine((text) => !Number.isNaN(Date.parse(text.replace(' ', 'T').replace(/([+-]\d{2})$/, '$1:00')))),
  z.uuid(),
]);

/** A part of a list of which one row more than `limit` was asked for: whether that came, tells whether more follows. */
export function partOf<Row>(
  rows: readonly Row[],
  limit: number,
  keyOf: (last: Row) => Parameters<typeof encodeCursor>[0],
): { readonly rows: readonly Row[]; readonly nextCursor: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { rows: shown, nextCursor: rows.length > limit && last ? encodeCursor(keyOf(last)) : null };
}
