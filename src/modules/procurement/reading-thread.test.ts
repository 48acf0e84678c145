import { createHash } from 'node:crypto';
import { zstdDecompressSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { noticeReading } from './notice-reading.ts';
import { readOne } from './read-many.ts';
import { openReadingThread } from './reading-thread.ts';
import { syntheticNotice } from './testing-synthetic-notice.ts';

const thread = openReadingThread();
afterAll(() => thread.close());

const toRead = (name: string, text: string) => {
  const bytes = Buffer.from(text);
  return { name, bytes, contentHash: createHash('sha256').update(bytes).digest('hex') };
};

describe('a thread that reads notices', () => {
  it('answers as reading here does, in the order asked, with each its own document', async () => {
    const notices = [
      toRead('one', syntheticNotice(1)),
      toRead('cut.xml', syntheticNotice(2).slice(0, 4000)),
      toRead('empty.xml', ''),
      toRead('three', syntheticNotice(3)),
    ];
    const read = await thread.readMany(notices);
    expect(read).toHaveLength(4);
    expect(read).toEqual(
      notices.map((notice) => {
        const here = readOne(notice, noticeReading);
        return 'rows' in here ? { ...here, document: new Uint8Array(here.document) } : here;
      }),
    );
    for (const [index, notice] of notices.entries()) {
      const made = read[index];
      if (made && 'rows' in made) expect(zstdDecompressSync(made.document)).toEqual(notice.bytes);
      else expect(made).toMatchObject({ name: notice.name });
    }
    expect(read.map((made) => 'rows' in made)).toEqual([true, false, false, true]);
  });

  it('answers several that ask at once, each with its own', async () => {
    const asked = [1, 2, 3].map((lots) => thread.readMany([toRead(`${lots}`, syntheticNotice(lots))]));
    const lots = (await Promise.all(asked)).map(([made]) => made && 'rows' in made && made.rows.lots.length);
    expect(lots).toEqual([1, 2, 3]);
  });

  it('tells those who wait when it ends, and whoever asks later', async () => {
    const other = openReadingThread();
    const asked = other.readMany([toRead('large', syntheticNotice(2000))]);
    const refused = expect(asked).rejects.toThrow('has ended');
    await other.close();
    await refused;
    await expect(other.readMany([toRead('late', syntheticNotice(1))])).rejects.toThrow('has ended');
  });
});
