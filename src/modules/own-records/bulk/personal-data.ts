import type { PersonalData } from '../../../kernel/identity/personal-data.ts';

/** Tables that somebody has uploaded. What stood in them is the organisation's. */
export const uploadsPersonalData: PersonalData = {
  name: 'uploads',
  covers: ['record_uploads.account_id'],
  export: (db, accountId) =>
    db
      .selectFrom('record_uploads')
      .select(['id', 'kind', 'file_name', 'made_at', 'saved_at'])
      .where('account_id', '=', accountId)
      .orderBy('made_at')
      .execute(),
};
