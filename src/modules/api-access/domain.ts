import { type Scope, scopes } from '../../kernel/identity/actor.ts';

/** How long an access token of ours lives. */
export const tokenMinutes = 10;
/** After a new secret was made, the one before it works so long: time to put the new one in place. */
export const overlapHours = 24;
/** For how many days a client may be made. */
export const lifeDays = ['90', '180', '365'] as const;
export type LifeDays = (typeof lifeDays)[number];

export type ClientState = 'active' | 'expired' | 'revoked';

/** Whether a client can still get in. */
export function clientState(
  client: { readonly expiresAt: Date | null; readonly revokedAt: Date | null },
  now: Date,
): ClientState {
  if (client.revokedAt) return 'revoked';
  return client.expiresAt && client.expiresAt <= now ? 'expired' : 'active';
}

/**
 * The scopes that a token request leads to (RFC 6749, 3.3): what was asked for, or all that the client has.
 * @returns undefined when something else was asked for than the client has.
 */
export function narrowScopes(had: readonly Scope[], asked: string | undefined): Scope[] | undefined {
  if (asked === undefined) return [...had];
  const names = asked.split(' ').filter((name) => name !== '');
  const narrowed = scopes.filter((scope) => names.includes(scope) && had.includes(scope));
  return names.length > 0 && new Set(names).size === narrowed.length ? narrowed : undefined;
}

/**
 * The scopes of ours that a token from outside carries: with the prefix `nytte:`, `nytte:needs.write` is
 * `needs:write`. Others are passed over: the token may be for several services.
 */
export function scopesFromOutside(claim: string, prefix: string): Scope[] {
  const given = new Set(claim.split(' '));
  return scopes.filter((scope) => given.has(prefix + scope.replace(':', '.')));
}
