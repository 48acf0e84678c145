declare module '../../kernel/db/tables.ts' {
  interface Tables extends FollowingTables {}
}

export interface FollowingTables {
  signing_keys: { name: string; key: string; made_at: Date };
}
