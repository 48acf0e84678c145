import { describe, expect, test } from 'vitest';
import { judgeServer } from './checks.ts';
import {
  DatabaseError,
  errorCode,
  isConnectionLost,
  isDatabaseError,
  translateError,
  violatedConstraint,
} from './errors.ts';

const withCode = (code: string, message = 'made up') => Object.assign(new Error(message), { code });

describe('translateError', () => {
  test.each([
    ['53100', 'database_full', 507],
    ['ENOSPC', 'database_full', 507],
    ['57014', 'statement_timed_out', 504],
    ['55P03', 'statement_timed_out', 504],
    ['25006', 'database_read_only', 503],
    ['ECONNREFUSED', 'database_unavailable', 503],
    ['57P01', 'database_unavailable', 503],
    ['57P03', 'database_unavailable', 503],
    ['08006', 'database_unavailable', 503],
    ['53300', 'database_unavailable', 503],
  ])('%s becomes %s with status %i, and keeps its cause', (code, expected, status) => {
    const error = translateError(withCode(code));
    expect(isDatabaseError(error)).toBe(true);
    expect(error).toMatchObject({ code: expected, status });
    expect(errorCode(error)).toBe(code);
  });

  test('a connection that just ends is a lost one, though the driver gives no code', () => {
    const error = translateError(new Error('Connection terminated unexpectedly'));
    expect(isDatabaseError(error, 'database_unavailable')).toBe(true);
    expect(isConnectionLost(error)).toBe(true);
  });

  test('errors about what was asked pass unchanged', () => {
    for (const error of [
      withCode('23505'),
      withCode('42601'),
      withCode('40001'),
      new Error('other'),
      'text',
    ]) {
      expect(translateError(error)).toBe(error);
    }
  });

  test('an error that has its meaning already keeps it', () => {
    const error = new DatabaseError('outcome_unknown', 'made up', withCode('ECONNRESET'));
    expect(translateError(error)).toBe(error);
  });
});

test('the violated constraint is told by kind and name, and only for constraints', () => {
  const unique = Object.assign(withCode('23505'), { constraint: 'needs_slug_key' });
  expect(violatedConstraint(unique)).toEqual({ kind: 'unique', constraint: 'needs_slug_key' });
  const missing = Object.assign(withCode('23502'), { column: 'title' });
  expect(violatedConstraint(missing)).toEqual({ kind: 'not_null', constraint: 'title' });
  expect(violatedConstraint(withCode('57014'))).toBeUndefined();
});

describe('judgeServer', () => {
  const good = {
    version: 150_018,
    encoding: 'UTF8',
    ctype: 'C.UTF-8',
    provider: 'c',
    extensions: ['pg_trgm', 'unaccent'],
    has_icu: true,
  };

  test('a server with everything passes in silence', () => {
    expect(judgeServer(good)).toEqual([]);
  });

  test('an old server, another encoding and missing extensions are refused by name', () => {
    expect(() => judgeServer({ ...good, version: 140_011 })).toThrow(/15 or newer; this server is 14\.11/);
    expect(() => judgeServer({ ...good, encoding: 'LATIN1' })).toThrow(/UTF8; this one has LATIN1/);
    expect(() => judgeServer({ ...good, extensions: ['unaccent'] })).toThrow(/lacks pg_trgm: .*contrib/);
  });

  test('a server without ICU or with the character type C is warned of', () => {
    expect(judgeServer({ ...good, has_icu: false, ctype: 'C' })).toEqual([
      expect.stringContaining('without ICU'),
      expect.stringContaining('character type C'),
    ]);
  });
});
