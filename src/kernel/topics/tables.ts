import type { ColumnType } from 'kysely';

declare module '../db/tables.ts' {
  interface Tables extends TopicTables {}
}

export interface TopicTables {
  topics: {
    id: string;
    kind: string;
    label_nb: string;
    label_nn: string | null;
    label_en: string | null;
    parents: string[];
    related: string[];
    synonyms: ColumnType<Partial<Record<'nb' | 'nn' | 'en', string[]>>, string, string>;
  };
}
