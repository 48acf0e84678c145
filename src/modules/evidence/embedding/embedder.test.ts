import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createEmbedder } from './embedder.ts';

let server: Server | undefined;

afterEach(() => {
  server?.close();
  server?.closeAllConnections();
});

async function answering(status: number, body: unknown, seen: unknown[] = []): Promise<string> {
  server = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += chunk;
    seen.push({ url: request.url, authorization: request.headers.authorization, body: JSON.parse(text) });
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/`;
}

describe('an OpenAI-compatible address', () => {
  it('is asked with model, texts and key, and its vectors are put in order', async () => {
    const seen: unknown[] = [];
    const url = await answering(
      200,
      {
        data: [
          { index: 1, embedding: [0, 1] },
          { index: 0, embedding: [1, 0] },
        ],
      },
      seen,
    );
    const embedder = createEmbedder({ url, model: 'm', key: 'k' });
    expect(await embedder.embed(['a', 'b'])).toEqual([
      [1, 0],
      [0, 1],
    ]);
    expect(seen).toEqual([
      { url: '/v1/embeddings', authorization: 'Bearer k', body: { model: 'm', input: ['a', 'b'] } },
    ]);
  });

  it.each([
    ['an error', 500, { data: [] }],
    ['another number of vectors', 200, { data: [{ index: 0, embedding: [1] }] }],
    ['something else', 200, { vectors: [] }],
  ])('is not trusted when it answers %s', async (_, status, body) => {
    const url = await answering(status, body);
    await expect(createEmbedder({ url, model: 'm', key: undefined }).embed(['a', 'b'])).rejects.toThrow();
  });
});

it('a model folder without its package says which package to install', async () => {
  await expect(createEmbedder({ folder: '/models/tiny' }).embed(['a'])).rejects.toThrow(
    '@huggingface/transformers',
  );
});
