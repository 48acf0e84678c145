import { Writable } from 'node:stream';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { DatabaseError } from './db/errors.ts';
import { logOptions, safeError } from './log.ts';

const secret = 'hemmelig behov';

function thrown(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

describe('safeError', () => {
  it.each([
    ['JSON that quotes what was typed', thrown(() => JSON.parse(secret))],
    ['an address that cannot be read', thrown(() => new URL(secret))],
    [
      'an error of the database',
      Object.assign(new Error(`invalid input syntax for type uuid: "${secret}"`), {
        code: '22P02',
        detail: secret,
        where: secret,
      }),
    ],
    ['an error with a cause', new DatabaseError('statement_timed_out', 'Slow.', new Error(secret))],
    ['a text', secret],
  ])('says nothing of what was typed: %s', (_, error) => {
    expect(JSON.stringify(safeError(error))).not.toContain('hemmelig');
  });

  it('says what kind of error it was, its code, and where', () => {
    const error = Object.assign(new TypeError(secret), {
      code: '23505',
      constraint: 'organisations_slug_key',
    });
    expect(safeError(error)).toMatchObject({
      type: 'TypeError',
      code: '23505',
      constraint: 'organisations_slug_key',
      at: expect.arrayContaining([expect.stringContaining('log.test.ts')]),
    });
  });

  it('lets no line of a message pass for a line of code', () => {
    const { at = [] } = safeError(new Error(`wrong\n${secret}\n  in ${secret}`));
    expect(at.join()).not.toContain('hemmelig');
  });

  it('is what every log writes of an error', () => {
    let written = '';
    const stream = new Writable({
      write: (chunk, _, done) => {
        written += chunk;
        done();
      },
    });
    const log = pino(logOptions('info', 'test'), stream);
    log.error({ err: new Error(secret) }, 'failed');
    expect(JSON.parse(written)).toMatchObject({ role: 'test', msg: 'failed', err: { type: 'Error' } });
    log.error({ err: new Error(secret) });
    log.error(new Error(secret));
    log.info({ count: 1 }, 'counted');
    expect(written.match(/"msg":"[a-z]+"/g)).toEqual([
      '"msg":"failed"',
      '"msg":"error"',
      '"msg":"error"',
      '"msg":"counted"',
    ]);
    expect(written).not.toContain('hemmelig');
  });
});
