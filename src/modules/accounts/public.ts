import type { PersonalData } from '../../kernel/identity/personal-data.ts';
import { listSessions } from '../../kernel/identity/sessions.ts';

/** How a person signs in, where they belong, and what waits for them. Forms that are kept only their browser can open. */
export const accountsPersonalData: PersonalData = {
  name: 'account',
  covers: [
    'account_subjects.account_id',
    'memberships.account_id',
    'sessions.account_id',
    'admission_requests.account_id',
    'kept_forms.account_id',
  ],
  export: async (db, accountId) => {
    const [account, subjects, memberships, waiting, kept, sessions] = await Promise.all([
      db.selectFrom('accounts').selectAll().where('id', '=', accountId).executeTakeFirst(),
      db
        .selectFrom('account_subjects')
        .select(['issuer', 'subject'])
        .where('account_id', '=', accountId)
        .execute(),
      db
        .selectFrom('memberships')
        .innerJoin('organisations', 'organisations.id', 'memberships.organisation_id')
        .select(['organisations.name as organisation', 'role', 'since'])
        .where('account_id', '=', accountId)
        .execute(),
      db
        .selectFrom('admission_requests')
        .innerJoin('organisations', 'organisations.id', 'admission_requests.organisation_id')
        .select(['organisations.name as organisation', 'requested_at as requestedAt'])
        .where('account_id', '=', accountId)
        .execute(),
      db
        .selectFrom('kept_forms')
        .select(['kept_at as keptAt', 'expires_at as expiresAt'])
        .where('account_id', '=', accountId)
        .execute(),
      listSessions(db, accountId),
    ]);
    return {
      account,
      signsInAs: subjects,
      memberships,
      waitsFor: waiting,
      keptForms: kept,
      sessions: sessions.map(({ tokenHash: _, ...session }) => session),
    };
  },
};
