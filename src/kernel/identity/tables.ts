import type { Generated } from 'kysely';
import type { Language } from '../i18n/language.ts';
import type { Role } from './actor.ts';

declare module '../db/tables.ts' {
  interface Tables extends IdentityTables {}
}

export type AdmissionState = 'requested' | 'approved' | 'refused' | 'suspended';

export interface IdentityTables {
  organisation_admissions: {
    organisation_id: string;
    state: AdmissionState;
    /** Whether a colleague must approve before something is published. */
    requires_review: boolean;
    requested_at: Date;
    decided_at: Date | null;
    /** Whom to ask for an invitation, in the administrators' own words. */
    contact: Generated<string | null>;
  };
  accounts: {
    id: string;
    /** Citizens come with participation; until then everybody is here for an organisation. */
    kind: 'employee' | 'citizen';
    name: string;
    email: string | null;
    language: Language;
    wants_digest: boolean;
    is_platform_administrator: boolean;
    is_demonstration: boolean;
    created_at: Date;
    last_seen_at: Date | null;
  };
  account_subjects: { issuer: string; subject: string; account_id: string };
  memberships: { account_id: string; organisation_id: string; role: Role; since: Date };
  sessions: {
    token_hash: string;
    account_id: string;
    organisation_id: string | null;
    csrf_token: string;
    user_agent: string | null;
    created_at: Date;
    seen_at: Date;
    expires_at: Date;
    sealed_id_token: Generated<Buffer | null>;
  };
  /** Who signed in for an organisation that is not approved. */
  admission_requests: { organisation_id: string; account_id: string; requested_at: Date };
}
