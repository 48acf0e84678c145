import type { Language } from '../i18n/language.ts';

declare module '../db/tables.ts' {
  interface Tables extends MailTables {}
}

export interface MailTables {
  outgoing_mails: {
    id: string;
    account_id: string | null;
    purpose: string;
    language: Language;
    /** Null, like subject and body, once the mail is sent or given up. */
    recipient: string | null;
    subject: string | null;
    body: string | null;
    unsubscribe_url: string | null;
    dedupe_key: string | null;
    state: 'waiting' | 'sent' | 'given_up';
    /** How often it was begun on; a process that died in the middle counts. */
    tries: number;
    next_try_at: Date;
    created_at: Date;
    settled_at: Date | null;
    /** The code of the last fault, never its words: servers quote addresses. */
    fault: string | null;
  };
}
