import type { Db } from '../../kernel/db/tables.ts';
import type { MailSettings } from '../../kernel/mail/settings.ts';

/** What this room works with. Given a transaction as `db`, its acts join it. */
export interface ChallengeContext {
  readonly db: Db;
  /** Undefined: this Nytte sends no mail, and promises none. */
  readonly mail?: MailSettings | undefined;
  readonly publicUrl?: string | undefined;
}
