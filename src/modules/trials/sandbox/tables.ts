declare module '../../../kernel/db/tables.ts' {
  interface Tables extends SandboxTables {}
}

export interface SandboxTables {
  /** The cases that are published now; what each says lies in its record. */
  sandbox_cases: {
    id: string;
    organisation_id: string;
    initiative_id: string | null;
    is_demonstration: boolean;
    language: string;
    title: string;
    outcome: string;
    topics: string[];
    published_at: Date;
    changed_at: Date;
  };
}
