export type { BriefContext } from './context.ts';
export { createEmbedder } from './embedding/embedder.ts';
export { createEmbeddingSource, embedInnovations } from './embedding/source.ts';
