import { expect, it } from 'vitest';
import { collectNotice } from './collect.ts';

async function* chunks(sizes: readonly number[], seen: number[] = []): AsyncGenerator<Uint8Array> {
  for (const [index, size] of sizes.entries()) {
    seen.push(index);
    yield new Uint8Array(size).fill(index + 1);
  }
}

it('chunks are put together in their order', async () => {
  expect([...(await collectNotice(chunks([2, 0, 3])))]).toEqual([1, 1, 3, 3, 3]);
  expect(await collectNotice(chunks([]))).toHaveLength(0);
});

it('what grows beyond the limit is refused at that chunk, and no more of it is read', async () => {
  const seen: number[] = [];
  const file = chunks(Array<number>(200).fill(1_000_000), seen);
  await expect(collectNotice(file)).rejects.toMatchObject({ code: 'too_large' });
  expect(seen).toHaveLength(51);
});
