import { z } from 'zod';
import type { EmbeddingConfig } from '../../../kernel/config.ts';

/** Turns texts into vectors of one length, in the same order. */
export interface Embedder {
  /** Names the model in stored vectors, so that those of another model are never compared. */
  readonly model: string;
  readonly embed: (texts: readonly string[]) => Promise<readonly (readonly number[])[]>;
}

const timeoutMs = 5000;

const answer = z.object({
  data: z.array(z.object({ index: z.int().min(0), embedding: z.array(z.number()).min(1) })),
});

/** The embedder that the settings name. A folder needs the optional package `@huggingface/transformers`. */
export function createEmbedder(config: EmbeddingConfig): Embedder {
  return 'url' in config ? addressEmbedder(config) : folderEmbedder(config.folder);
}

function addressEmbedder(config: Extract<EmbeddingConfig, { url: string }>): Embedder {
  const address = `${config.url.replace(/\/$/, '')}/embeddings`;
  return {
    model: config.model,
    embed: async (texts) => {
      const response = await fetch(address, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(config.key ? { authorization: `Bearer ${config.key}` } : {}),
        },
        body: JSON.stringify({ model: config.model, input: texts }),
        signal: AbortSignal.timeout(timeoutMs),
      });
      if (!response.ok) throw new Error(`The embedding address answered ${response.status}.`);
      const { data } = answer.parse(await response.json());
      if (data.length !== texts.length)
        throw new Error('The embedding address gave another number of vectors.');
      return [...data].sort((a, b) => a.index - b.index).map(({ embedding }) => embedding);
    },
  };
}

type Extractor = (
  texts: string[],
  options: { pooling: 'mean'; normalize: boolean },
) => Promise<{ tolist: () => number[][] }>;

function folderEmbedder(folder: string): Embedder {
  let loading: Promise<Extractor> | undefined;
  return {
    model: `folder:${folder.split(/[\\/]/).at(-1)}`,
    embed: async (texts) => {
      loading ??= loadExtractor(folder);
      const extract = await loading;
      return (await extract([...texts], { pooling: 'mean', normalize: true })).tolist();
    },
  };
}

async function loadExtractor(folder: string): Promise<Extractor> {
  // Not a dependency: it weighs more than the whole product, and few will use it.
  const name = '@huggingface/transformers';
  const library = await import(name).catch((cause: unknown) => {
    throw new Error(`NYTTE_EMBEDDING_FOLDER needs the package ${name}; install it beside Nytte.`, { cause });
  });
  return library.pipeline('feature-extraction', folder, { local_files_only: true });
}
