import type { Db } from '../db/tables.ts';
import type { Identify } from '../http/identify.ts';
import type { Visitor } from '../http/visitor.ts';
import { anonymous } from './actor.ts';
import type { SessionCookie } from './session-cookie.ts';
import { findSession } from './sessions.ts';

/**
 * Learns from the session cookie who asks for a page. Demonstration accounts are nobody unless this Nytte runs for
 * demonstration.
 */
export function visitorBySession(
  db: Db,
  cookie: SessionCookie,
  { isDemonstration }: { readonly isDemonstration: boolean },
): Identify['visitor'] {
  return async (headers): Promise<Visitor> => {
    const token = cookie.read(headers);
    const found = token ? await findSession(db, token) : undefined;
    if (!found) return { actor: anonymous };
    if (found.state === 'expired') return { actor: anonymous, expiredAccountId: found.accountId };
    if (found.person.isDemonstration && !isDemonstration) return { actor: anonymous };
    return { actor: found.person, session: found.session };
  };
}
