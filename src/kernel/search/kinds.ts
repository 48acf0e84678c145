import type { Actor } from '../identity/actor.ts';
import { type Action, may } from '../identity/permissions.ts';

/**
 * The kinds under which the records of a room stand in the search table. What is not for all stands under a kind of
 * its own, so that a search for the public kind cannot find it, whatever it forgets.
 */
export interface SearchKinds {
  readonly public: string;
  readonly demonstration: string;
  /** What an organisation has for itself alone. */
  readonly of: (organisationId: string) => string;
  /** Where a record that may be found at all is found. */
  readonly where: (record: {
    readonly isPublic: boolean;
    readonly isDemonstration: boolean;
    readonly organisationId: string;
  }) => string;
  /** The kinds that `actor` may find records under, and no others. */
  readonly readBy: (actor: Actor) => string[];
}

/** @param name what the kind of record is called; @param reading the action that reading one of them is. */
export function searchKinds(name: string, reading: Action): SearchKinds {
  const kinds = {
    public: name,
    demonstration: `${name}_demonstration`,
    of: (organisationId: string) => `${name}_of:${organisationId}`,
  };
  return {
    ...kinds,
    where: ({ isPublic, isDemonstration, organisationId }) => {
      if (!isPublic) return kinds.of(organisationId);
      return isDemonstration ? kinds.demonstration : kinds.public;
    },
    readBy: (actor) => [
      kinds.public,
      ...(actor.isDemonstration ? [kinds.demonstration] : []),
      ...organisationsReadBy(actor, reading).map(kinds.of),
    ],
  };
}

/** The organisations whose own records `actor` may read. */
function organisationsReadBy(actor: Actor, reading: Action): string[] {
  const { isDemonstration } = actor;
  return organisationsOf(actor).filter((organisationId) =>
    may(actor, reading, { organisationId, isPublic: false, isDemonstration }),
  );
}

function organisationsOf(actor: Actor): readonly string[] {
  if (actor.kind === 'person') return actor.memberships.map(({ organisationId }) => organisationId);
  return actor.kind === 'client' ? [actor.organisationId] : [];
}
