import type { Role } from '../../kernel/identity/actor.ts';

declare module '../../kernel/db/tables.ts' {
  interface Tables extends AdministrationTables {}
}

export interface AdministrationTables {
  invitations: {
    id: string;
    organisation_id: string;
    /** Of the token in the link, which is kept nowhere. */
    token_hash: string;
    role: Role;
    email: string | null;
    invited_by: string | null;
    created_at: Date;
    expires_at: Date;
    accepted_at: Date | null;
    accepted_by: string | null;
    withdrawn_at: Date | null;
  };
  /** Asked for by form: opens nothing until a platform administrator has decided. */
  organisation_requests: {
    id: string;
    organisation_number: string;
    organisation_id: string | null;
    /** As the person who asked wrote it. */
    name: string;
    kind: string;
    note: string | null;
    account_id: string;
    asked_at: Date;
    decided_at: Date | null;
    outcome: 'approved' | 'refused' | 'superseded' | null;
    /** Why not, told to the person who asked. */
    reason: string | null;
  };
}
