import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Scope, scopes } from '../../kernel/identity/actor.ts';
import { clientState, narrowScopes, scopesFromOutside } from './domain.ts';
import { webhookKinds } from './schema.ts';
import { isHeard, nextTryAt } from './webhook-domain.ts';

const someScopes = fc.subarray([...scopes]);

describe('narrowing the scopes of a token', () => {
  test('gives what was asked for, and never more than the client has', () => {
    fc.assert(
      fc.property(someScopes, fc.array(fc.oneof(fc.constantFrom(...scopes), fc.string())), (had, asked) => {
        const given = narrowScopes(had, asked.join(' '));
        if (given === undefined) return;
        expect(
          given.every((scope) => had.includes(scope) && asked.join(' ').split(' ').includes(scope)),
        ).toBe(true);
        expect(given.length).toBeGreaterThan(0);
      }),
    );
  });

  test('without a wish gives all that the client has', () => {
    fc.assert(
      fc.property(someScopes, (had) => {
        expect(narrowScopes(had, undefined)).toEqual(had);
      }),
    );
  });
});

describe('scopes from outside', () => {
  test('are ours only with the prefix, each by its own name', () => {
    expect(scopesFromOutside('nytte:needs.write nytte:records.read', 'nytte:')).toEqual([
      'needs:write',
      'records:read',
    ]);
    for (const claim of [
      '',
      'needs.write',
      'needs:write',
      'other:needs.write',
      'nytte:needs:write',
      'xnytte:needs.write',
      'NYTTE:NEEDS.WRITE',
      'nytte:needs.write.all',
    ]) {
      expect(scopesFromOutside(claim, 'nytte:')).toEqual([]);
    }
  });

  test('come through as they were written', () => {
    fc.assert(
      fc.property(someScopes, (given: Scope[]) => {
        const claim = given.map((scope) => `p:${scope.replace(':', '.')}`).join(' ');
        expect(new Set(scopesFromOutside(claim, 'p:'))).toEqual(new Set(given));
      }),
    );
  });
});

test('a client is in use until the day it expires, unless it was closed before', () => {
  const now = new Date('2026-11-23T12:00:00Z');
  const at = (text: string) => new Date(`2026-11-23T${text}Z`);
  expect(clientState({ expiresAt: at('12:00:01'), revokedAt: null }, now)).toBe('active');
  expect(clientState({ expiresAt: at('12:00:00'), revokedAt: null }, now)).toBe('expired');
  expect(clientState({ expiresAt: at('12:00:01'), revokedAt: at('11:00:00') }, now)).toBe('revoked');
  expect(clientState({ expiresAt: null, revokedAt: null }, now)).toBe('active');
});

describe('what a webhook hears', () => {
  const moment = fc.integer({ min: 0, max: 10 }).map((second) => new Date(second * 1000));
  const organisation = fc.constantFrom('a', 'b');
  const hearer = fc.record({
    organisationId: organisation,
    isDemonstration: fc.boolean(),
    hears: fc.constantFrom('own' as const, 'public' as const),
    kinds: fc.subarray([...webhookKinds]),
    hearsSince: moment,
  });
  const event = fc.record({
    kind: fc.constantFrom(...webhookKinds),
    at: moment,
    organisationId: fc.option(organisation),
    isPublic: fc.boolean(),
    isDemonstration: fc.boolean(),
  });

  test('is never what its organisation could not know, nor of the other world, nor from before', () => {
    fc.assert(
      fc.property(hearer, event, (webhook, happened) => {
        if (!isHeard(webhook, happened)) return;
        expect(happened.isPublic || happened.organisationId === webhook.organisationId).toBe(true);
        expect(happened.isDemonstration).toBe(webhook.isDemonstration);
        expect(webhook.kinds).toContain(happened.kind);
        expect(happened.at >= webhook.hearsSince).toBe(true);
      }),
    );
  });
});

test('each wait is longer than the one before, and the tenth failure is the last', () => {
  const now = new Date(0);
  const waits = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((tries) => nextTryAt(tries, now)?.getTime() ?? 0);
  expect(waits).toEqual([...waits].sort((a, b) => a - b));
  expect(nextTryAt(10, now)).toBeUndefined();
});
