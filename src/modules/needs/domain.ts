import type { Actor } from '../../kernel/identity/actor.ts';
import { type Action, may, type Target } from '../../kernel/identity/permissions.ts';
import { searchKinds } from '../../kernel/search/kinds.ts';
import type { Visibility } from './schema.ts';

/** How a need stands. A draft is nobody's business but its organisation's. */
export const needStates = ['draft', 'published', 'met', 'withdrawn'] as const;
export type NeedState = (typeof needStates)[number];

/** What can happen to a need. `publish` also publishes a changed version, and states a withdrawn need again. */
export const needMoves = ['publish', 'meet', 'reopen', 'withdraw', 'discard', 'join', 'leave'] as const;
export type NeedMove = (typeof needMoves)[number];

/** Every allowed move, with the state that it leads to. `gone`: the draft is thrown away, nothing remains. */
const moves: Readonly<Record<NeedState, Partial<Record<NeedMove, NeedState | 'gone'>>>> = {
  draft: { publish: 'published', discard: 'gone' },
  published: {
    publish: 'published',
    meet: 'met',
    withdraw: 'withdrawn',
    join: 'published',
    leave: 'published',
  },
  met: { publish: 'met', reopen: 'published', withdraw: 'withdrawn', join: 'met', leave: 'met' },
  withdrawn: { publish: 'published', leave: 'withdrawn' },
};

/** The state after a move, or undefined when a need in that state cannot make it. */
export function stateAfter(state: NeedState, move: NeedMove): NeedState | 'gone' | undefined {
  return moves[state][move];
}

export function isNeedState(text: string): text is NeedState {
  return (needStates as readonly string[]).includes(text);
}

/**
 * Whether a need may be published with that visibility. Others who joined it must not lose sight of what they said
 * that they have: then it stays public, or is withdrawn openly.
 */
export function canBecome(visibility: Visibility, joined: number): boolean {
  return visibility === 'public' || joined === 0;
}

/** What a need is, as far as joining it is concerned. */
export interface Joinable {
  readonly target: Required<Target>;
  readonly state: NeedState;
  readonly organisationId: string;
  readonly joinedIds: readonly string[];
}

/** Whether the organisation that `actor` works for may say that it has this need too. */
export function canJoin(actor: Actor, organisationId: string | undefined, need: Joinable): boolean {
  return (
    organisationId !== undefined &&
    may(actor, 'need.join', need.target) &&
    need.target.isPublic &&
    stateAfter(need.state, 'join') !== undefined &&
    organisationId !== need.organisationId &&
    !need.joinedIds.includes(organisationId)
  );
}

/** Whether `actor` may do `action` with a need, and the need can make `move`. */
export function canMove(
  actor: Actor,
  action: Action,
  move: NeedMove,
  need: { readonly target: Required<Target>; readonly state: NeedState },
): boolean {
  return may(actor, action, need.target) && stateAfter(need.state, move) !== undefined;
}

/** Where needs stand in the search table, and who finds them there. */
export const needKinds = searchKinds('need', 'need.read');

/** Where a need with that standing is found; undefined when nowhere. */
export function searchKindOf(need: {
  readonly state: NeedState;
  readonly isPublic: boolean;
  readonly isDemonstration: boolean;
  readonly organisationId: string;
}): string | undefined {
  return need.state === 'draft' || need.state === 'withdrawn' ? undefined : needKinds.where(need);
}
