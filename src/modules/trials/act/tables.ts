import type { ColumnType } from 'kysely';

declare module '../../../kernel/db/tables.ts' {
  interface Tables extends ActTables {}
}

type Json = ColumnType<unknown, string, string>;

export interface ActTables {
  act_applications: {
    id: string;
    organisation_id: string;
    initiative_id: string | null;
    is_demonstration: boolean;
    revision: number;
    /** `ActAnswers` */
    answers: Json;
    /** `ActTexts` */
    texts: Json;
    created_by: string | null;
    created_at: Date;
    saved_by: string | null;
    saved_at: Date;
  };
}
