import type { Scope } from '../../kernel/identity/actor.ts';

declare module '../../kernel/db/tables.ts' {
  interface Tables extends ApiAccessTables {}
}

export type WebhookState = 'on' | 'off' | 'failed';
export type DeliveryState = 'waiting' | 'delivered' | 'given_up';

export interface ApiAccessTables {
  api_clients: {
    id: string;
    organisation_id: string;
    name: string;
    scopes: Scope[];
    created_by: string | null;
    created_at: Date;
    /** Null for a client from outside, whose issuer decides. */
    expires_at: Date | null;
    revoked_at: Date | null;
    last_used_at: Date | null;
    /** Of a client whose tokens somebody else issues: who, what it is called there, and who acts on its behalf. */
    issuer: string | null;
    outside_client_id: string | null;
    supplier_number: string | null;
  };
  api_client_secrets: {
    id: string;
    client_id: string;
    secret_hash: string;
    created_at: Date;
    expires_at: Date;
  };
  api_tokens: {
    token_hash: string;
    client_id: string;
    scopes: Scope[];
    created_at: Date;
    expires_at: Date;
  };
  webhooks: {
    id: string;
    organisation_id: string;
    url: string;
    hears: 'own' | 'public';
    kinds: string[];
    secret: string;
    state: WebhookState;
    created_by: string | null;
    created_at: Date;
    hears_since: Date;
    failed_at: Date | null;
  };
  webhook_positions: { only_one: boolean; position: string };
  webhook_deliveries: {
    id: string;
    webhook_id: string;
    event_id: string | null;
    kind: string;
    payload: string;
    state: DeliveryState;
    tries: number;
    created_at: Date;
    next_try_at: Date;
    last_try_at: Date | null;
    last_status: number | null;
    last_fault: string | null;
  };
}
