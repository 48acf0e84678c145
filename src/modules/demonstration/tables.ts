import type { ColumnType, Generated } from 'kysely';
import type { ProcessIdentity } from '../../kernel/db/embedded/process-identity.ts';

declare module '../../kernel/db/tables.ts' {
  interface Tables extends DemonstrationTables {}
}

export interface DemonstrationTables {
  installation: {
    is_only: Generated<boolean>;
    purpose: 'demonstration';
    marked_at: Date;
    /** The extensions that this database had not before. */
    made: ColumnType<readonly string[], string, never>;
    /** The process that serves the demonstration; null when none does. */
    server: ColumnType<ProcessIdentity | null, string | null, string | null>;
  };
}
