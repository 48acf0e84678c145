declare module '../db/tables.ts' {
  interface Tables extends ContentTables {}
}

export interface ContentTables {
  content_items: { kind: string; item_id: string; file: string; hash: string };
  content_versions: {
    version: string;
    loaded_at: Date;
    items: number;
    current: boolean;
    fingerprint: string | null;
  };
}
