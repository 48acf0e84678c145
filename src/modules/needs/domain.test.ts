import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../../kernel/identity/actor.ts';
import { roles, scopes } from '../../kernel/identity/actor.ts';
import {
  canBecome,
  canJoin,
  type NeedMove,
  type NeedState,
  needKinds,
  needMoves,
  needStates,
  searchKindOf,
  stateAfter,
} from './domain.ts';

describe('moves', () => {
  const allowed: readonly (readonly [NeedState, NeedMove, NeedState | 'gone'])[] = [
    ['draft', 'publish', 'published'],
    ['draft', 'discard', 'gone'],
    ['published', 'publish', 'published'],
    ['published', 'meet', 'met'],
    ['published', 'withdraw', 'withdrawn'],
    ['published', 'join', 'published'],
    ['published', 'leave', 'published'],
    ['met', 'publish', 'met'],
    ['met', 'reopen', 'published'],
    ['met', 'withdraw', 'withdrawn'],
    ['met', 'join', 'met'],
    ['met', 'leave', 'met'],
    ['withdrawn', 'publish', 'published'],
    ['withdrawn', 'leave', 'withdrawn'],
  ];

  it('are those of the list and no others', () => {
    for (const state of needStates) {
      for (const move of needMoves) {
        const listed = allowed.find(([from, by]) => from === state && by === move);
        expect([state, move, stateAfter(state, move)]).toEqual([state, move, listed?.[2]]);
      }
    }
  });

  it('whatever is tried in whatever order, a published need never becomes a draft or goes away', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...needMoves)), (tried) => {
        let state: NeedState = 'published';
        for (const move of tried) {
          const next = stateAfter(state, move);
          if (next === undefined) continue;
          expect(['published', 'met', 'withdrawn']).toContain(next);
          state = next as NeedState;
        }
      }),
    );
  });
});

it('a need that others have joined cannot be hidden from them', () => {
  expect(canBecome('organisation', 0)).toBe(true);
  expect(canBecome('organisation', 1)).toBe(false);
  expect(canBecome('public', 7)).toBe(true);
});

const organisation = fc.constantFrom('a', 'b', 'c');
const membership = fc.record({
  organisationId: organisation,
  organisationName: fc.constant(''),
  organisationSlug: fc.constant(''),
  role: fc.constantFrom(...roles),
  requiresReview: fc.boolean(),
});
const person: fc.Arbitrary<Actor> = fc
  .record({
    memberships: fc.array(membership, { maxLength: 2 }),
    isDemonstration: fc.boolean(),
    isPlatformAdministrator: fc.boolean(),
  })
  .map((some) => ({ kind: 'person', accountId: 'p', name: '', actingFor: some.memberships[0], ...some }));
const client: fc.Arbitrary<Actor> = fc.record({
  kind: fc.constant('client' as const),
  clientId: fc.constant('c'),
  organisationId: organisation,
  scopes: fc.subarray([...scopes]),
  isDemonstration: fc.boolean(),
});
const actor = fc.oneof(person, client, fc.constant<Actor>({ kind: 'anonymous', isDemonstration: false }));

describe('where a need is found', () => {
  it('is only where those who may read it look', () => {
    const need = fc.record({
      state: fc.constantFrom(...needStates),
      isPublic: fc.boolean(),
      isDemonstration: fc.boolean(),
      organisationId: organisation,
    });
    fc.assert(
      fc.property(actor, need, (who, what) => {
        const kind = searchKindOf(what);
        if (kind === undefined || !needKinds.readBy(who).includes(kind)) return;
        expect(['published', 'met']).toContain(what.state);
        if (what.isPublic) expect(!what.isDemonstration || who.isDemonstration).toBe(true);
        else expect(organisationsOf(who)).toContain(what.organisationId);
      }),
    );
  });

  it('the public kind holds nothing but public needs of the real world', () => {
    for (const state of needStates) {
      for (const isPublic of [true, false]) {
        for (const isDemonstration of [true, false]) {
          const kind = searchKindOf({ state, isPublic, isDemonstration, organisationId: 'a' });
          expect(kind === needKinds.public).toBe(
            isPublic && !isDemonstration && ['published', 'met'].includes(state),
          );
          expect([undefined, needKinds.public, needKinds.demonstration, needKinds.of('a')]).toContain(kind);
        }
      }
    }
  });
});

function organisationsOf(who: Actor): string[] {
  if (who.kind === 'person') return who.memberships.map(({ organisationId }) => organisationId);
  return who.kind === 'client' && who.scopes.includes('needs:read') ? [who.organisationId] : [];
}

it('nobody joins for the owner, twice, or what they may not see', () => {
  fc.assert(
    fc.property(
      actor,
      fc.boolean(),
      fc.boolean(),
      fc.subarray(['b', 'c']),
      (who, isPublic, isDemonstration, joinedIds) => {
        const acting =
          who.kind === 'person'
            ? who.actingFor?.organisationId
            : who.kind === 'client'
              ? who.organisationId
              : undefined;
        const target = {
          organisationId: 'a',
          isPublic,
          isDemonstration,
          accountId: null,
          participantIds: [],
        };
        if (!canJoin(who, acting, { target, state: 'published', organisationId: 'a', joinedIds })) return;
        expect(isPublic).toBe(true);
        expect(acting).not.toBe('a');
        expect(joinedIds).not.toContain(acting);
        expect(isDemonstration).toBe(who.isDemonstration);
      },
    ),
  );
});
