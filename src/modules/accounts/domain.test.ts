import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimAt, emailOf, isFresh, nameOf, organisationNumberOf, ownPath } from './domain.ts';

describe('ownPath', () => {
  it('takes a path of ours with its query', () => {
    expect(ownPath('/nn/needs/new?need=a%20b')).toBe('/nn/needs/new?need=a%20b');
    expect(ownPath('/needs/../innovations')).toBe('/innovations');
  });

  it.each([
    '',
    'needs',
    '//evil.example',
    '/\\evil.example',
    '/x\\..\\\\evil',
    '\\\\evil.example',
    'https://evil.example/',
    'javascript:alert(1)',
    '/\n/evil.example',
    '/\u0000',
    '/.//evil.example',
    '/sign-in?return=/x',
    '/nn/sign-out',
    `/${'a'.repeat(2001)}`,
  ])('takes nothing of %j', (text) => {
    expect(ownPath(text)).toBeUndefined();
  });

  it('never leads to another host, whatever is typed', () => {
    const pieces = fc.constantFrom(
      '/',
      '\\',
      '.',
      '..',
      '//',
      '@',
      ':',
      '?',
      '#',
      '\t',
      '%2f',
      '%5c',
      'evil.example',
      'x',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(pieces).map((parts) => `/${parts.join('')}`),
          fc.string(),
        ),
        (text) => {
          const path = ownPath(text);
          return (
            path === undefined || new URL(path, 'https://nytte.example').origin === 'https://nytte.example'
          );
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

describe('claimAt', () => {
  const claims = { a: { b: [{ ID: '0192:971045698' }] }, 'https://x.example/org': '1' };
  it('walks objects and lists, and takes a name with dots whole', () => {
    expect(claimAt(claims, 'a.b.0.ID')).toBe('0192:971045698');
    expect(claimAt(claims, 'https://x.example/org')).toBe('1');
  });

  it('finds nothing where nothing stands, nor what every object has', () => {
    for (const path of ['a.c.d', 'constructor.name', '__proto__', 'a.b.length', 'a.b.7.ID']) {
      expect([path, claimAt({ a: { b: 'text' } }, path)]).toEqual([path, undefined]);
    }
    expect(claimAt(null, 'a')).toBeUndefined();
  });
});

describe('organisationNumberOf', () => {
  it.each(['971045698', '0192:971045698', ' 971 045 698 ', 971045698])('reads %j', (claim) => {
    expect(organisationNumberOf(claim)).toEqual({ state: 'given', organisationNumber: '971045698' });
  });

  it.each([undefined, null, ''])('takes %j for no claim', (claim) => {
    expect(organisationNumberOf(claim)).toEqual({ state: 'none' });
  });

  it.each(['971045699', '9710456', 'NO971045698MVA', {}, ['971045698'], true, '0192:'])(
    'refuses %j',
    (claim) => {
      expect(organisationNumberOf(claim)).toEqual({ state: 'invalid' });
    },
  );
});

describe('nameOf', () => {
  it('is one line of at most 120 letters, without what cannot be seen', () => {
    expect(nameOf(' Kari\n\u202eNordmann ')).toBe('Kari Nordmann');
    expect(nameOf('a'.repeat(200))).toHaveLength(120);
    for (const claim of ['', ' \u200b', 7, undefined, {}]) expect(nameOf(claim)).toBeUndefined();
  });
});

describe('emailOf', () => {
  it('takes an address that the provider stands by', () => {
    expect(emailOf({ email: 'kari@example.no' })).toBe('kari@example.no');
    expect(emailOf({ email: 'kari@example.no', email_verified: true })).toBe('kari@example.no');
  });

  it('takes none that it does not, and nothing that is no address', () => {
    for (const verified of [false, 'false']) {
      expect(emailOf({ email: 'kari@example.no', email_verified: verified })).toBeUndefined();
    }
    for (const email of ['kari', 'a@b.no\nBcc: c@d.no', 7, undefined, `${'a'.repeat(250)}@b.no`]) {
      expect(emailOf({ email })).toBeUndefined();
    }
  });
});

describe('isFresh', () => {
  it('forgives half a minute to either side, and ten minutes on the way', () => {
    expect([29, 0, -600].map((off) => isFresh(10_000 + off, 10_000))).toEqual([true, true, true]);
    expect([31, -631].map((off) => isFresh(10_000 + off, 10_000))).toEqual([false, false]);
  });
});
