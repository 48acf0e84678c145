declare module '../../../kernel/db/tables.ts' {
  interface Tables extends EmbeddingTables {}
}

export interface EmbeddingTables {
  search_embeddings: { kind: string; id: string; model: string; text_hash: string; vector: number[] };
}
