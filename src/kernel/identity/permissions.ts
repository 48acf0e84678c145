import { type Actor, type Role, roles, type Scope } from './actor.ts';

/**
 * Who may do something. Each key opens one door; whoever fits any of them may.
 * - `anyone`: also who has not signed in.
 * - `signedIn`: everybody who has signed in, with or without an organisation.
 * - `self`: the person whom the record is about, or who wrote it.
 * - `own`: at least this role in the organisation that owns the record (or, before there is a record, in any).
 * - `participant`: at least this role in an organisation that takes part in the record beside its owner.
 * - `published`: when the record is published for all: `anyone`, `signedIn`, or at least this role in the
 *   organisation that one acts for.
 * - `platform`: platform administrators.
 * - `scope`: API clients with this scope, where `own`, `participant` or `published` would let a person of their
 *   organisation.
 */
export interface Rule {
  readonly anyone?: true;
  readonly signedIn?: true;
  readonly self?: true;
  readonly own?: Role;
  readonly participant?: Role;
  readonly published?: 'anyone' | 'signedIn' | Role;
  readonly platform?: true;
  readonly scope?: Scope;
}

/** The one table of who may do what. Every route names its action here, and every action of a room asks it. */
export const permissions = {
  /** Pages and open data that are for all. */
  public: { anyone: true },

  'account.use': { signedIn: true },
  'account.change': { self: true },
  'organisation.request': { signedIn: true },
  'organisation.read': { own: 'reader' },
  'organisation.administer': { own: 'administrator' },
  'organisation.leave': { self: true },
  'audit.read': { own: 'administrator', platform: true },
  'platform.administer': { platform: true },

  'need.read': { published: 'anyone', own: 'reader', scope: 'needs:read' },
  'need.write': { own: 'editor', scope: 'needs:write' },
  'need.join': { published: 'editor', scope: 'needs:write' },
  'need.follow': { published: 'signedIn', own: 'reader' },

  'record.read': { published: 'anyone', own: 'reader', scope: 'records:read' },
  'record.write': { own: 'editor', scope: 'records:write' },
  'record.publish': { own: 'editor', scope: 'records:write' },
  'record.review': { own: 'editor' },
  'record.follow': { published: 'signedIn', own: 'reader' },
  'correction.send': { published: 'anyone' },
  'correction.answer': { own: 'editor' },
  /** What readers told of records that no organisation keeps. */
  'correction.answer_unowned': { platform: true },

  'initiative.read': {
    published: 'anyone',
    own: 'reader',
    participant: 'reader',
    scope: 'initiatives:read',
  },
  'initiative.write': { own: 'editor', scope: 'initiatives:write' },
  'initiative.follow': { published: 'signedIn', own: 'reader', participant: 'reader' },
  'trial.read': { published: 'anyone', own: 'reader', participant: 'reader', scope: 'initiatives:read' },
  'trial.write': { own: 'editor', scope: 'initiatives:write' },
  /** Who got what, and the rows that were measured: never for all, whatever is published of the trial. */
  'trial.read_data': { own: 'editor' },
  'benefit.read': { published: 'anyone', own: 'reader', participant: 'reader', scope: 'initiatives:read' },
  'benefit.write': { own: 'editor', scope: 'initiatives:write' },
  /** A partner measures what it gets of a shared benefit. */
  'benefit.measure': { own: 'editor', participant: 'editor', scope: 'initiatives:write' },
  'adoption.read': { published: 'anyone', own: 'reader', scope: 'initiatives:read' },
  /** What an organisation says of its own use of what others have made. */
  'adoption.tell': { own: 'editor', scope: 'initiatives:write' },
  'adoption.ask': { published: 'editor' },
  'adoption.answer': { own: 'editor' },
  /** Notices are published by law; their facts are for all. What a purchase belongs to is told by its organisation. */
  'purchase.tie': { own: 'editor', scope: 'initiatives:write' },
  'assessment.read': { own: 'reader', scope: 'initiatives:read' },
  'assessment.write': { own: 'editor', scope: 'initiatives:write' },
  'challenge.read': { published: 'anyone', own: 'reader', scope: 'initiatives:read' },
  'challenge.write': { own: 'editor', scope: 'initiatives:write' },
  'challenge.follow': { published: 'signedIn', own: 'reader' },
  /** Who answers, on behalf of the organisation that they work for. */
  'challenge.respond': { published: 'editor' },
  /** One's own organisation's answer. The body that asked reads it as `challenge.judge`. */
  'response.read': { own: 'reader' },
  'response.write': { own: 'editor' },
  /** Reads the answers and scores them: those that the body has named, see the room. */
  'challenge.judge': { own: 'reader' },
  'portfolio.read': { own: 'reader', scope: 'initiatives:read' },

  'follow.use': { signedIn: true },
  'event.read': { own: 'reader', scope: 'events:read' },
  'api_client.manage': { own: 'administrator' },
  'webhook.manage': { own: 'administrator' },
} as const satisfies Record<string, Rule>;

export type Action = keyof typeof permissions;

/** The record that an action is about, as far as permissions need to know it. */
export interface Target {
  readonly organisationId?: string | undefined;
  /** Organisations that take part beside the owner. */
  readonly participantIds?: readonly string[];
  /** Published, and for all to see. */
  readonly isPublic?: boolean;
  readonly isDemonstration?: boolean;
  /** Whom the record is about, or who wrote it. */
  readonly accountId?: string | null | undefined;
}

/** Whether `actor` may do `action` with `target`. Pure: the whole answer stands in `permissions`. */
export function may(actor: Actor, action: Action, target: Target): boolean {
  // Demonstration and the real world never meet, whatever the roles.
  if (target.isDemonstration && !actor.isDemonstration) return false;
  if (target.isDemonstration === false && actor.isDemonstration && !isReading(action)) return false;
  const rule: Rule = permissions[action];
  if (rule.anyone) return true;
  if (actor.kind === 'anonymous') return rule.published === 'anyone' && target.isPublic === true;
  if (actor.kind === 'client') return mayAsClient(actor, rule, target);
  return (
    rule.signedIn === true ||
    (rule.self === true && target.accountId === actor.accountId) ||
    (rule.platform === true && actor.isPlatformAdministrator) ||
    (rule.own !== undefined && hasRole(roleIn(actor, target.organisationId), rule.own)) ||
    (rule.participant !== undefined && takesPart(actor, target, rule.participant)) ||
    (target.isPublic === true && rule.published !== undefined && mayWhenPublished(actor, rule.published))
  );
}

/** Whether there could be any record for which `actor` may do `action`: what the door of a route asks. */
export function mayEver(actor: Actor, action: Action): boolean {
  const rule: Rule = permissions[action];
  if (rule.anyone || rule.published === 'anyone') return true;
  if (actor.kind === 'anonymous') return false;
  if (actor.kind === 'client') return rule.scope !== undefined && actor.scopes.includes(rule.scope);
  return (
    rule.signedIn === true ||
    rule.self === true ||
    rule.published === 'signedIn' ||
    (rule.platform === true && actor.isPlatformAdministrator) ||
    actor.memberships.some(
      ({ role }) =>
        (rule.own !== undefined && hasRole(role, rule.own)) ||
        (rule.participant !== undefined && hasRole(role, rule.participant)) ||
        (rule.published !== undefined && hasRole(role, rule.published as Role)),
    )
  );
}

function mayAsClient(actor: Extract<Actor, { kind: 'client' }>, rule: Rule, target: Target): boolean {
  if (rule.scope === undefined || !actor.scopes.includes(rule.scope)) {
    return rule.published === 'anyone' && target.isPublic === true;
  }
  if (rule.own !== undefined && target.organisationId === actor.organisationId) return true;
  if (rule.participant !== undefined && target.participantIds?.includes(actor.organisationId)) return true;
  return rule.published !== undefined && target.isPublic === true;
}

function mayWhenPublished(actor: Extract<Actor, { kind: 'person' }>, wanted: Rule['published']): boolean {
  if (wanted === 'anyone' || wanted === 'signedIn') return true;
  return wanted !== undefined && hasRole(actor.actingFor?.role, wanted);
}

function takesPart(
  actor: Extract<Actor, { kind: 'person' }>,
  { participantIds = [] }: Target,
  least: Role,
): boolean {
  return participantIds.some((id) => hasRole(roleIn(actor, id), least));
}

/** The role in the organisation that owns the record. */
function roleIn(
  actor: Extract<Actor, { kind: 'person' }>,
  organisationId: string | undefined,
): Role | undefined {
  return actor.memberships.find((membership) => membership.organisationId === organisationId)?.role;
}

function hasRole(role: Role | undefined, least: Role): boolean {
  return role !== undefined && roles.indexOf(role) >= roles.indexOf(least);
}

/** Demonstration accounts may read what is real, so that a brief has something to show, and change nothing of it. */
function isReading(action: Action): boolean {
  return action === 'public' || action.endsWith('.read') || action.endsWith('.use');
}
