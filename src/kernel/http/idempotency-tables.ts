import type { ColumnType } from 'kysely';

declare module '../db/tables.ts' {
  interface Tables extends IdempotencyTables {}
}

interface IdempotencyTables {
  idempotency_keys: {
    client_id: string;
    key: string;
    /** Of the request that the answer was given to. */
    fingerprint: string;
    status: number;
    headers: ColumnType<Readonly<Record<string, string>>, string, never>;
    body: string | null;
    created_at: Date;
  };
}
