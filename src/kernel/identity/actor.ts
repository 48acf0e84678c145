/** Roles in an organisation, from least to most: each may what those before it may. */
export const roles = ['reader', 'editor', 'administrator'] as const;
export type Role = (typeof roles)[number];

/** What an API client may be allowed. A client acts for the organisation that made it, and for no person. */
export const scopes = [
  'needs:read',
  'needs:write',
  'records:read',
  'records:write',
  'initiatives:read',
  'initiatives:write',
  'events:read',
] as const;
export type Scope = (typeof scopes)[number];

export interface Membership {
  readonly organisationId: string;
  readonly organisationName: string;
  readonly organisationSlug: string;
  readonly role: Role;
  readonly requiresReview: boolean;
}

export interface Anonymous {
  readonly kind: 'anonymous';
  readonly isDemonstration: false;
}

export interface Person {
  readonly kind: 'person';
  readonly accountId: string;
  readonly name: string;
  /** In organisations that are approved; others give no rights. */
  readonly memberships: readonly Membership[];
  /** The organisation that this session works for: one of `memberships`, or undefined for who has none. */
  readonly actingFor: Membership | undefined;
  readonly isPlatformAdministrator: boolean;
  readonly isDemonstration: boolean;
}

export interface ApiClient {
  readonly kind: 'client';
  readonly clientId: string;
  readonly organisationId: string;
  readonly scopes: readonly Scope[];
  readonly isDemonstration: boolean;
}

/** Who asks. */
export type Actor = Anonymous | Person | ApiClient;

export const anonymous: Anonymous = { kind: 'anonymous', isDemonstration: false };

/** How the audit log names an actor: never by name or address. */
export function auditName(actor: Actor): string {
  if (actor.kind === 'person') return `account:${actor.accountId}`;
  return actor.kind === 'client' ? `client:${actor.clientId}` : 'anonymous';
}

/** The account behind an actor, for the columns that remember who did something; undefined for clients. */
export function accountIdOf(actor: Actor): string | undefined {
  return actor.kind === 'person' ? actor.accountId : undefined;
}

/** The organisation that an actor works for; undefined for who works for none. */
export function actingOrganisationId(actor: Actor): string | undefined {
  if (actor.kind === 'person') return actor.actingFor?.organisationId;
  return actor.kind === 'client' ? actor.organisationId : undefined;
}
