import { appendAudit } from '../../kernel/audit/append.ts';
import { platformStream } from '../../kernel/audit/read.ts';
import type { Db, Tx } from '../../kernel/db/tables.ts';
import { inTransaction } from '../../kernel/db/transaction.ts';
import { AppError } from '../../kernel/http/errors.ts';
import { formatList } from '../../kernel/i18n/format.ts';
import { type Localised, languages } from '../../kernel/i18n/language.ts';
import { type Actor, auditName, type Person } from '../../kernel/identity/actor.ts';
import { organisationsLeftAlone } from '../../kernel/identity/members.ts';
import type { PersonalData } from '../../kernel/identity/personal-data.ts';
import { requireMay } from '../../kernel/identity/require.ts';
import { requirePerson } from './actions.ts';
import { messages } from './messages.ts';

/**
 * Erases the actor's account, all of it or nothing. What they wrote becomes their organisations' own; the log keeps
 * the number of an account that is not there any more.
 * @throws AppError 409 `last_administrator` when an organisation, or this Nytte, would be left without one.
 */
export async function eraseAccount(
  { db, personalData }: { readonly db: Db; readonly personalData: readonly PersonalData[] },
  actor: Actor,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const person = requirePerson(actor);
    const { accountId } = person;
    requireMay(actor, 'account.change', { accountId });
    await requireOthersToAdminister(tx, person);
    const memberships = await tx
      .selectFrom('memberships')
      .select('organisation_id')
      .where('account_id', '=', accountId)
      .orderBy('organisation_id')
      .execute();
    const entry = {
      actor: auditName(actor),
      subjectKind: 'account',
      subjectId: accountId,
      detail: { erased: true },
    };
    for (const { organisation_id } of memberships) {
      await appendAudit(tx, { ...entry, stream: `organisation:${organisation_id}`, action: 'member.left' });
    }
    for (const part of personalData) await part.erase?.(tx, accountId);
    await tx.deleteFrom('accounts').where('id', '=', accountId).execute();
    // Last: many are logged here, and they wait for each other.
    const stream = platformStream(person.isDemonstration);
    await appendAudit(tx, { ...entry, stream, action: 'account.erased', detail: {} });
  });
}

async function requireOthersToAdminister(tx: Tx, { accountId, isDemonstration }: Person): Promise<void> {
  const alone = await organisationsLeftAlone(tx, accountId);
  if (alone.length > 0) {
    const names = alone.map(({ name }) => name);
    throw lastAdministrator((language) => messages[language].erase.last(formatList(language, names)));
  }
  // Held in one order, so that two who leave at the same instant see each other.
  const platform = await tx
    .selectFrom('accounts')
    .select('id')
    .where('is_platform_administrator', '=', true)
    .where('is_demonstration', '=', isDemonstration)
    .orderBy('id')
    .forUpdate()
    .execute();
  if (platform.length === 1 && platform[0]?.id === accountId) {
    throw lastAdministrator((language) => messages[language].erase.lastPlatform);
  }
}

function lastAdministrator(words: (language: (typeof languages)[number]) => string): AppError {
  const text = Object.fromEntries(languages.map((language) => [language, words(language)]));
  return new AppError({ code: 'last_administrator', status: 409, text: text as Localised });
}
