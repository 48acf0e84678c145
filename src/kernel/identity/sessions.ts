import { type SqlBool, sql } from 'kysely';
import type { Db, Tx } from '../db/tables.ts';
import type { Language } from '../i18n/language.ts';
import type { Membership, Person, Role } from './actor.ts';
import { seal } from './sealing.ts';
import { hashToken, newToken } from './tokens.ts';

/** How long one may be away, and how long a session lasts at most: a working day. */
export const idleMinutes = 60;
export const sessionHours = 12;
/** An ended session is remembered for so long, so that what was typed in it can be kept for its owner. */
const rememberedDays = 2;
const touchEverySeconds = 60;

export interface Session {
  readonly tokenHash: string;
  /** Stands in every form of this session and must come back with it. */
  readonly csrfToken: string;
  readonly language: Language;
}

/** What a session cookie leads to. */
export type FoundSession =
  | { readonly state: 'open'; readonly person: Person; readonly session: Session }
  /** Known, but too old: its owner may have what was typed after signing in again. */
  | { readonly state: 'expired'; readonly accountId: string };

/** Opens a session. @returns the token for the cookie, which is not kept anywhere. */
export async function openSession(
  tx: Tx,
  session: {
    readonly accountId: string;
    readonly organisationId: string | undefined;
    readonly userAgent: string | undefined;
    /** What signs out at the identity provider; kept so that only the cookie can open it. */
    readonly idToken?: string | undefined;
  },
): Promise<string> {
  const token = newToken();
  const now = new Date();
  await tx
    .insertInto('sessions')
    .values({
      token_hash: hashToken(token),
      account_id: session.accountId,
      organisation_id: session.organisationId ?? null,
      csrf_token: newToken(),
      user_agent: session.userAgent?.slice(0, 300) ?? null,
      sealed_id_token: session.idToken === undefined ? null : seal(token, session.idToken),
      created_at: now,
      seen_at: now,
      expires_at: new Date(now.getTime() + sessionHours * 3_600_000),
    })
    .execute();
  await tx.updateTable('accounts').set({ last_seen_at: now }).where('id', '=', session.accountId).execute();
  return token;
}

interface SessionRow {
  token_hash: string;
  csrf_token: string;
  organisation_id: string | null;
  account_id: string;
  name: string;
  language: Language;
  is_platform_administrator: boolean;
  is_demonstration: boolean;
  is_open: SqlBool;
  is_stale: SqlBool;
  memberships: {
    organisation_id: string;
    name: string;
    slug: string;
    role: Role;
    requires_review: boolean;
  }[];
}

/**
 * The person behind a session token, with the memberships that give rights now: roles that were taken away since
 * sign-in are gone at the next request. The database's clock decides, so that web processes need not agree on time.
 */
export async function findSession(db: Db, token: string): Promise<FoundSession | undefined> {
  const hash = hashToken(token);
  const { rows } = await sql<SessionRow>`
    select s.token_hash, s.csrf_token, s.organisation_id, a.id as account_id, a.name, a.language,
      a.is_platform_administrator, a.is_demonstration,
      s.expires_at > now() and s.seen_at > now() - make_interval(mins => ${idleMinutes}) as is_open,
      s.seen_at < now() - make_interval(secs => ${touchEverySeconds}) as is_stale,
      coalesce((
        select json_agg(json_build_object('organisation_id', o.id, 'name', o.name, 'slug', o.slug, 'role', m.role,
          'requires_review', d.requires_review) order by o.name, o.id)
        from memberships m
          join organisations o on o.id = m.organisation_id
          join organisation_admissions d on d.organisation_id = o.id and d.state = 'approved'
        where m.account_id = a.id
      ), '[]') as memberships
    from sessions s join accounts a on a.id = s.account_id
    where s.token_hash = ${hash} and s.expires_at > now() - make_interval(days => ${rememberedDays})
  `.execute(db);
  const [row] = rows;
  if (!row) return undefined;
  if (!row.is_open) return { state: 'expired', accountId: row.account_id };
  if (row.is_stale) {
    await db.updateTable('sessions').set({ seen_at: sql`now()` }).where('token_hash', '=', hash).execute();
  }
  return {
    state: 'open',
    person: personOf(row),
    session: { tokenHash: row.token_hash, csrfToken: row.csrf_token, language: row.language },
  };
}

function personOf(row: SessionRow): Person {
  const memberships = row.memberships.map(
    (membership): Membership => ({
      organisationId: membership.organisation_id,
      organisationName: membership.name,
      organisationSlug: membership.slug,
      role: membership.role,
      requiresReview: membership.requires_review,
    }),
  );
  return {
    kind: 'person',
    accountId: row.account_id,
    name: row.name,
    memberships,
    actingFor:
      memberships.find(({ organisationId }) => organisationId === row.organisation_id) ?? memberships[0],
    isPlatformAdministrator: row.is_platform_administrator,
    isDemonstration: row.is_demonstration,
  };
}

/** Chooses the organisation that a session works for. Whether the person is a member shows at the next request. */
export async function chooseOrganisation(tx: Tx, tokenHash: string, organisationId: string): Promise<void> {
  await tx
    .updateTable('sessions')
    .set({ organisation_id: organisationId })
    .where('token_hash', '=', tokenHash)
    .execute();
}

/** A session as its owner sees it. The hash names it in a form; nobody gets in with it. */
export interface OpenSession {
  readonly tokenHash: string;
  readonly userAgent: string | null;
  readonly createdAt: Date;
  readonly seenAt: Date;
  readonly expiresAt: Date;
}

/** The open sessions of an account, the one used last first. */
export async function listSessions(db: Db, accountId: string): Promise<OpenSession[]> {
  const rows = await db
    .selectFrom('sessions')
    .select(['token_hash', 'user_agent', 'created_at', 'seen_at', 'expires_at'])
    .where('account_id', '=', accountId)
    .where('expires_at', '>', sql<Date>`now()`)
    .where('seen_at', '>', sql<Date>`now() - make_interval(mins => ${idleMinutes})`)
    .orderBy('seen_at', 'desc')
    .orderBy('token_hash')
    .execute();
  return rows.map((row) => ({
    tokenHash: row.token_hash,
    userAgent: row.user_agent,
    createdAt: row.created_at,
    seenAt: row.seen_at,
    expiresAt: row.expires_at,
  }));
}

/**
 * Ends one session, or with `accountId` every session of that account (`except` one). It is ended and not deleted, so
 * that what was being typed in it is kept for its owner.
 */
export async function endSessions(
  tx: Tx,
  which:
    | { readonly tokenHash: string; readonly accountId?: string }
    | { readonly accountId: string; readonly except?: string },
): Promise<void> {
  let query = tx
    .updateTable('sessions')
    .set({ expires_at: sql`now()` })
    .where('expires_at', '>', sql<Date>`now()`);
  if ('tokenHash' in which) query = query.where('token_hash', '=', which.tokenHash);
  else if (which.except) query = query.where('token_hash', '!=', which.except);
  if (which.accountId) query = query.where('account_id', '=', which.accountId);
  await query.execute();
}

/** The account of the ended session that a form was made in; undefined while it is open, or when it is forgotten. */
export async function findEndedSession(db: Db, csrfToken: string): Promise<string | undefined> {
  const { rows } = await sql<{ account_id: string }>`
    select account_id from sessions
    where csrf_token = ${csrfToken} and expires_at > now() - make_interval(days => ${rememberedDays})
      and (expires_at <= now() or seen_at <= now() - make_interval(mins => ${idleMinutes}))
  `.execute(db);
  return rows[0]?.account_id;
}

/** Forgets sessions that ended so long ago that nobody comes back for what was typed in them. */
export async function forgetOldSessions(tx: Tx): Promise<void> {
  await sql`delete from sessions where expires_at < now() - make_interval(days => ${rememberedDays})`.execute(
    tx,
  );
}
