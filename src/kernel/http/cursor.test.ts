import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cursorInput,
  decodeCursor,
  encodeCursor,
  momentCursor,
  partOf,
  titleCursor as shape,
} from './cursor.ts';
import { AppError } from './errors.ts';

const id = '0190a0a0-0000-7000-8000-000000000000';

function status(cursor: string): number {
  try {
    decodeCursor(cursor, shape);
    return 200;
  } catch (error) {
    if (error instanceof AppError) return error.status;
    throw error;
  }
}

describe('cursors', () => {
  it('give back the key that they were made of', () => {
    const text = fc.string({ unit: 'grapheme' }).filter((value) => !value.includes('\0'));
    fc.assert(
      fc.property(text, fc.uuid(), (title, row) => {
        expect(decodeCursor(encodeCursor([title, row]), shape)).toEqual([title, row]);
      }),
    );
  });

  it('have room for the longest title in any letters', () => {
    expect(cursorInput.safeParse(encodeCursor(['😀'.repeat(250), id])).success).toBe(true);
  });

  it.each([
    ['another shape', encodeCursor([1, 2])],
    ['too much', encodeCursor(['a', id, 'b'])],
    ['no id', encodeCursor(['a', 'b'])],
    ['no JSON', Buffer.from('hello').toString('base64url')],
    ['no base64', '%%%'],
    ['nothing', ''],
    ['a NUL', encodeCursor(['a\0', id])],
    ['SQL', "' or 1=1 --"],
  ])('are refused when they hold %s', (_, cursor) => {
    expect(status(cursor)).toBe(422);
  });

  it('never break, whatever is sent', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => [200, 422].includes(status(text))));
  });
});

describe('cursors of lists by time', () => {
  it.each(['2026-11-28 23:05:01.123456+00', '2026-11-28 23:05:01+01', '2026-11-28 23:05:01+05:30'])(
    'hold a moment as the database writes it: %s',
    (moment) => {
      expect(decodeCursor(encodeCursor([moment, id]), momentCursor)).toEqual([moment, id]);
    },
  );

  it.each(['2026-13-28 23:05:01+00', '2026-11-28T23:05:01Z', 'now', 'infinity'])(
    'are refused when they hold what it cannot read: %s',
    (moment) => {
      expect(() => decodeCursor(encodeCursor([moment, id]), momentCursor)).toThrow(AppError);
    },
  );
});

describe('a part of a list', () => {
  const keyOf = (row: number) => [row];

  it('leads on from its last row when one more came than was asked for', () => {
    expect(partOf([1, 2, 3], 2, keyOf)).toEqual({ rows: [1, 2], nextCursor: encodeCursor([2]) });
  });

  it('is the last when no more came', () => {
    expect(partOf([1, 2], 2, keyOf)).toEqual({ rows: [1, 2], nextCursor: null });
    expect(partOf([], 2, keyOf)).toEqual({ rows: [], nextCursor: null });
  });
});
