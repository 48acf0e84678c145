import type { Generated } from 'kysely';
import type { Language } from '../../kernel/i18n/language.ts';

declare module '../../kernel/db/tables.ts' {
  interface Tables extends AccountTables {}
}

export interface AccountTables {
  /** A sign-in under way: its secrets are derived from the browser's cookie and stand nowhere. */
  sign_in_attempts: {
    token_hash: string;
    return_path: string;
    language: Language;
    expires_at: Date;
  };
  kept_forms: {
    id: string;
    token_hash: string;
    account_id: string;
    sealed: Buffer;
    kept_at: Date;
    /** Sent since; still there for a while, in case it did not arrive. */
    sent_at: Generated<Date | null>;
    expires_at: Date;
  };
}
