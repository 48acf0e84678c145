import { createHash } from 'node:crypto';
import type { Db } from '../../../kernel/db/tables.ts';
import type { Log } from '../../../kernel/log.ts';
import { listInnovationsById } from '../../innovations/public.ts';
import type { CandidateSource } from '../candidate-source.ts';
import type { Embedder } from './embedder.ts';
import { nearest, type Vectors, vectorsOf } from './nearest.ts';

/** Cosine from which a record is proposed at all. */
const leastLikeness = 0.3;
const recordsPerBatch = 32;
const rereadAfterMs = 60_000;

/** A source that proposes the records whose vectors lie nearest to that of the need. A failing model gives none. */
export function createEmbeddingSource(db: Db, embedder: Embedder, log: Pick<Log, 'warn'>): CandidateSource {
  const held = new Map<string, { vectors: Vectors; readAtMs: number }>();
  const read = async (kind: string): Promise<Vectors> => {
    const known = held.get(kind);
    if (known && Date.now() - known.readAtMs < rereadAfterMs) return known.vectors;
    const rows = await db
      .selectFrom('search_embeddings')
      .select(['id', 'vector'])
      .where('kind', '=', kind)
      .where('model', '=', embedder.model)
      .execute();
    const vectors = vectorsOf(rows);
    held.set(kind, { vectors, readAtMs: Date.now() });
    return vectors;
  };
  return {
    name: embedder.model,
    propose: async (need, kind, limit) => {
      try {
        const vectors = await read(kind);
        if (vectors.ids.length === 0) return [];
        const [vector] = await embedder.embed([need]);
        return vector ? nearest(vectors, vector, limit, leastLikeness) : [];
      } catch (error) {
        log.warn({ err: error, model: embedder.model }, 'embedding source gave no candidates');
        return [];
      }
    },
  };
}

/**
 * Makes the vectors that are missing or out of date; what is there already is left alone.
 * @returns how many were made.
 */
export async function embedInnovations(db: Db, embedder: Embedder): Promise<number> {
  const ids = (await db.selectFrom('innovations').select('id').orderBy('id').execute()).map(({ id }) => id);
  let made = 0;
  for (let start = 0; start < ids.length; start += recordsPerBatch) {
    made += await embedBatch(db, embedder, ids.slice(start, start + recordsPerBatch));
  }
  return made;
}

async function embedBatch(db: Db, embedder: Embedder, ids: readonly string[]): Promise<number> {
  const texts = (await listInnovationsById(db, ids)).map(({ id, title, need, solution }) => {
    const text = `${title}. ${need} ${solution}`;
    return { id, text, text_hash: createHash('sha256').update(text).digest('hex') };
  });
  const known = await db
    .selectFrom('search_embeddings')
    .select(['id', 'text_hash'])
    .where('kind', '=', 'innovation')
    .where('model', '=', embedder.model)
    .where('id', 'in', ids)
    .execute();
  const hashes = new Map(known.map((row) => [row.id, row.text_hash]));
  const missing = texts.filter(({ id, text_hash }) => hashes.get(id) !== text_hash);
  if (missing.length === 0) return 0;
  const vectors = await embedder.embed(missing.map(({ text }) => text));
  await db
    .insertInto('search_embeddings')
    .values(
      missing.map(({ id, text_hash }, i) => ({
        kind: 'innovation',
        id,
        model: embedder.model,
        text_hash,
        vector: [...(vectors[i] ?? [])],
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['kind', 'model', 'id']).doUpdateSet((eb) => ({
        text_hash: eb.ref('excluded.text_hash'),
        vector: eb.ref('excluded.vector'),
      })),
    )
    .execute();
  return missing.length;
}
