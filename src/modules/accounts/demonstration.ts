import { sql } from 'kysely';
import type { Db } from '../../kernel/db/tables.ts';
import type { RawRequest } from '../../kernel/http/page-route.ts';
import type { Role } from '../../kernel/identity/actor.ts';
import { isLoopbackHost } from '../../kernel/sign-in-settings.ts';

/** Somebody made up, whom one may sign in as. */
export interface DemonstrationAccount {
  readonly id: string;
  readonly name: string;
  readonly isPlatformAdministrator: boolean;
  readonly memberships: readonly { readonly organisation: string; readonly role: Role }[];
}

export async function listDemonstrationAccounts(db: Db): Promise<DemonstrationAccount[]> {
  const { rows } = await sql<{
    id: string;
    name: string;
    is_platform_administrator: boolean;
    memberships: { organisation: string; role: Role }[];
  }>`
    select a.id, a.name, a.is_platform_administrator, coalesce((
        select json_agg(json_build_object('organisation', o.name, 'role', m.role) order by o.name)
        from memberships m join organisations o on o.id = m.organisation_id where m.account_id = a.id
      ), '[]') as memberships
    from accounts a where a.is_demonstration
    order by a.is_platform_administrator, a.name, a.id
  `.execute(db);
  return rows.map(({ is_platform_administrator: isPlatformAdministrator, ...row }) => ({
    ...row,
    isPlatformAdministrator,
  }));
}

export async function isDemonstrationAccount(db: Db, id: string): Promise<boolean> {
  const row = await db
    .selectFrom('accounts')
    .select('id')
    .where('id', '=', id)
    .where('is_demonstration', '=', true)
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Whether a request surely comes from this very machine. The settings already see to it; but a proxy that somebody put
 * in front would bring strangers, and so would a name that a site on the web has pointed here (DNS rebinding).
 */
export function isFromThisMachine({
  client,
  headers,
  url,
}: Pick<RawRequest, 'client' | 'headers' | 'url'>): boolean {
  const isForwarded = ['x-forwarded-for', 'x-forwarded-host', 'forwarded', 'x-real-ip', 'via'].some((name) =>
    headers.has(name),
  );
  return !isForwarded && isLoopbackHost(client) && isLoopbackHost(url.hostname);
}
