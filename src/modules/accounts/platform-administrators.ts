import { appendAudit } from '../../kernel/audit/append.ts';
import type { Db } from '../../kernel/db/tables.ts';
import { inTransaction } from '../../kernel/db/transaction.ts';
import { endSessions } from '../../kernel/identity/sessions.ts';

export type WhichAccount =
  | { readonly accountId: string }
  | { readonly issuer: string; readonly subject: string };

export type Appointment = 'given' | 'taken' | 'unchanged' | 'unknown' | 'demonstration';

/**
 * Gives or takes the right to administer the platform, with an entry in the audit log. Whoever loses it is signed out
 * everywhere. Demonstration accounts never get it: they have their own.
 */
export async function appointPlatformAdministrator(
  db: Db,
  which: WhichAccount,
  isAdministrator: boolean,
): Promise<Appointment> {
  return inTransaction(db, async (tx) => {
    let query = tx.selectFrom('accounts').selectAll('accounts').forUpdate('accounts');
    if ('accountId' in which) query = query.where('accounts.id', '=', which.accountId);
    else {
      query = query
        .innerJoin('account_subjects', 'account_subjects.account_id', 'accounts.id')
        .where('issuer', '=', which.issuer)
        .where('subject', '=', which.subject);
    }
    const account = await query.executeTakeFirst();
    if (!account) return 'unknown';
    if (account.is_demonstration) return 'demonstration';
    if (account.is_platform_administrator === isAdministrator) return 'unchanged';
    await tx
      .updateTable('accounts')
      .set({ is_platform_administrator: isAdministrator })
      .where('id', '=', account.id)
      .execute();
    if (!isAdministrator) await endSessions(tx, { accountId: account.id });
    const outcome = isAdministrator ? 'given' : 'taken';
    await appendAudit(tx, {
      stream: 'platform',
      actor: 'system:cli',
      action: `platform_administrator.${outcome}`,
      subjectKind: 'account',
      subjectId: account.id,
      detail: {},
    });
    return outcome;
  });
}
