import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BackupError } from './format.ts';
import { readTar, type TarEntry, tarEnd, tarEntry } from './tar.ts';

const entry = fc.record({
  name: fc.stringMatching(/^[a-zæøå"' ][a-zæøå0-9/._-]{0,40}$/),
  body: fc.uint8Array({ maxLength: 2_000 }).map((bytes) => Buffer.from(bytes)),
});

async function* inChunks(content: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < content.length; at += size) yield content.subarray(at, at + size);
}

async function readAll(content: Buffer, chunkBytes: number): Promise<TarEntry[]> {
  const entries: TarEntry[] = [];
  for await (const { name, body } of readTar(inChunks(content, chunkBytes)))
    entries.push({ name, body: Buffer.from(body) });
  return entries;
}

test('what is put in comes out, whatever the pieces that it arrives in', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(entry, { maxLength: 5 }),
      fc.integer({ min: 1, max: 3_000 }),
      async (entries, size) => {
        const content = Buffer.concat([...entries.map(tarEntry), tarEnd()]);
        expect(await readAll(content, size)).toEqual(entries);
      },
    ),
  );
});

test('an archive that stops anywhere before its end is incomplete', async () => {
  const whole = Buffer.concat([tarEntry({ name: 'a', body: Buffer.from('one') }), tarEnd()]);
  for (const bytes of [0, 1, 511, 512, 515, 1_023, 1_024, 1_500]) {
    const error: unknown = await readAll(whole.subarray(0, bytes), 100).catch((e: unknown) => e);
    expect(error instanceof BackupError && error.code).toBe('incomplete');
  }
});

test('a header that does not add up is damage, at whatever byte of its fields', async () => {
  const whole = Buffer.concat([tarEntry({ name: 'a', body: Buffer.from('one') }), tarEnd()]);
  for (const at of [0, 105, 130, 150, 260]) {
    const changed = Buffer.from(whole);
    changed[at] = 0x37;
    const error: unknown = await readAll(changed, 100).catch((e: unknown) => e);
    expect(error instanceof BackupError && error.code).toBe('damaged');
  }
});

test('a name that the form cannot hold is refused, not cut', () => {
  expect(() => tarEntry({ name: 'å'.repeat(51), body: Buffer.alloc(0) })).toThrow(RangeError);
});
