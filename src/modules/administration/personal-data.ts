import type { PersonalData } from '../../kernel/identity/personal-data.ts';

/** Invitations that a person made or used, and what they asked for. */
export const administrationPersonalData: PersonalData = {
  name: 'invitationsAndRequests',
  covers: ['invitations.invited_by', 'invitations.accepted_by', 'organisation_requests.account_id'],
  export: async (db, accountId) => ({
    invitations: await db
      .selectFrom('invitations as i')
      .innerJoin('organisations as o', 'o.id', 'i.organisation_id')
      .select(['o.name as organisation', 'i.role', 'i.created_at', 'i.expires_at', 'i.accepted_at'])
      .select(['i.withdrawn_at'])
      .select((eb) => [
        eb('i.invited_by', '=', accountId).as('made_by_you'),
        eb('i.accepted_by', '=', accountId).as('used_by_you'),
      ])
      .where((eb) => eb.or([eb('i.invited_by', '=', accountId), eb('i.accepted_by', '=', accountId)]))
      .orderBy('i.created_at')
      .execute(),
    requests: await db
      .selectFrom('organisation_requests')
      .select(['organisation_number', 'name', 'kind', 'note', 'asked_at', 'decided_at', 'outcome', 'reason'])
      .where('account_id', '=', accountId)
      .orderBy('asked_at')
      .execute(),
  }),
  // Links that they made and nobody has used let nobody in any more. The address that an invitation was sent to is the person's own once they have used it.
  erase: async (tx, accountId) => {
    await tx
      .updateTable('invitations')
      .set({ withdrawn_at: new Date() })
      .where('invited_by', '=', accountId)
      .where('accepted_at', 'is', null)
      .where('withdrawn_at', 'is', null)
      .execute();
    await tx.updateTable('invitations').set({ email: null }).where('accepted_by', '=', accountId).execute();
  },
};
