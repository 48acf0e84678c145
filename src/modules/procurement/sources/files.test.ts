import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { tarEnd, tarEntry } from '../../../kernel/db/backup/tar.ts';
import { zipOf } from '../../../kernel/spreadsheets/testing-workbook.ts';
import { openPath } from './path.ts';
import { SourceBroken, type SourceCursor, type SourceItem, sourceLimits } from './source.ts';

const root = mkdtempSync(path.join(tmpdir(), 'nytte-sources-'));
afterAll(() => rmSync(root, { recursive: true }));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(root, 'one-'));
});

const put = (name: string, content: string | Buffer) => {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
  return file;
};

const small = { ...sourceLimits, maxFileBytes: 2_000_000, maxRatio: 20 };

async function all(given: string, cursor?: SourceCursor, limits = small): Promise<SourceItem[]> {
  const items: SourceItem[] = [];
  for await (const item of (await openPath(given, limits)).items(cursor)) items.push(item);
  return items;
}

/** `name=content`, or `name!reason`. */
const told = (items: readonly SourceItem[]) =>
  items.map(({ name, bytes, fault }) =>
    fault ? `${name}!${fault.code}` : `${name}=${Buffer.from(bytes ?? []).toString()}`,
  );

const tarOf = (...files: (readonly [string, string])[]) =>
  Buffer.concat([...files.map(([name, text]) => tarEntry({ name, body: Buffer.from(text) })), tarEnd()]);

describe('a folder', () => {
  it('is read whole, in the order of its paths, and nothing else than notices and archives of them', async () => {
    put('b.xml', 'B');
    put('a/2.xml', 'A2');
    put('a/1.XML', 'A1');
    put('a.xml', 'A');
    put('notes.txt', 'no');
    put('.hidden.xml', 'no');
    put('c.zip', zipOf([['x/1.xml', 'Z']]));
    put('d.tgz', gzipSync(tarOf(['1.xml', 'T'])));
    expect(told(await all(folder))).toEqual([
      'a/1.XML=A1',
      'a/2.xml=A2',
      'a.xml=A',
      'b.xml=B',
      'c.zip/x/1.xml=Z',
      'd.tgz/1.xml=T',
    ]);
  });

  it('is gone on with after any of its items', async () => {
    put('a.xml', 'A');
    put(
      'b.zip',
      zipOf([
        ['1.xml', 'Z1'],
        ['2.xml', 'Z2'],
      ]),
    );
    put('c/1.xml', 'C');
    const items = await all(folder);
    for (const [index, { cursor }] of items.entries()) {
      expect(told(await all(folder, cursor))).toEqual(told(items.slice(index + 1)));
    }
  });

  it('tells of a file that is too large and of an archive that is broken, and reads the others', async () => {
    put('a.xml', 'x'.repeat(2_000_001));
    put('b.zip', 'no zip');
    put('c.xml', 'C');
    expect(told(await all(folder))).toEqual(['a.xml!too_large', 'b.zip!truncated', 'c.xml=C']);
  });

  it('knows how many files it holds, unless there are archives', async () => {
    put('a.xml', 'A');
    expect(await (await openPath(folder)).count?.()).toBe(1);
    put('b.zip', zipOf([['1.xml', 'Z']]));
    expect(await (await openPath(folder)).count?.()).toBeUndefined();
  });
});

describe('an archive', () => {
  const broken = async (file: string, limits = small) =>
    all(file, undefined, limits).then(
      () => undefined,
      (error: unknown) => (error instanceof SourceBroken ? error.fault.code : error),
    );

  it('that was cut off is refused, after what could be read of it', async () => {
    const zip = zipOf([
      ['1.xml', 'A'.repeat(500)],
      ['2.xml', 'B'.repeat(500)],
    ]);
    expect(await broken(put('cut.zip', zip.subarray(0, zip.length - 40)))).toBe('truncated');
    const tar = gzipSync(tarOf(['1.xml', 'A'], ['2.xml', 'B']));
    expect(await broken(put('cut.tar.gz', tar.subarray(0, tar.length - 20)))).toBe('truncated');
    const plain = tarOf(['1.xml', 'A'], ['2.xml', 'B']);
    const file = put('cut.tar', plain.subarray(0, 1536));
    const items: string[] = [];
    await expect(async () => {
      for await (const item of (await openPath(file, small)).items()) items.push(...told([item]));
    }).rejects.toThrow('ends before it is complete');
    expect(items).toEqual(['1.xml=A']);
  });

  it('that is none is refused', async () => {
    expect(await broken(put('no.zip', 'no zip'))).toBe('truncated');
    expect(await broken(put('no.tgz', 'no gzip'))).toBe('broken_archive');
    expect(await broken(put('no.tar', Buffer.alloc(512, 'x')))).toBe('broken_archive');
    expect(await broken(put('empty.tar', ''))).toBe('truncated');
  });

  it('that unpacks to far more than it is, is told of, and not unpacked', async () => {
    const bomb = { text: Buffer.alloc(1_900_000) };
    const file = put(
      'bomb.zip',
      zipOf([
        ['bomb.xml', bomb],
        ['ok.xml', 'A'],
      ]),
    );
    expect(told(await all(file))).toEqual(['bomb.xml!packed_too_tightly', 'ok.xml=A']);
  });

  it('that claims absurd sizes, or other ones than it has, is told of', async () => {
    const file = put(
      'claims.zip',
      zipOf([
        ['huge.xml', { text: 'A', claims: 4_000_000_000 }],
        ['less.xml', { text: Buffer.from('B'.repeat(5000)), claims: 10 }],
        ['secret.xml', { text: 'C', isEncrypted: true }],
        ['ok.xml', 'D'],
      ]),
    );
    expect(told(await all(file))).toEqual([
      'huge.xml!too_large',
      'less.xml!truncated',
      'secret.xml!encrypted',
      'ok.xml=D',
    ]);
    const large = put('large.tgz', gzipSync(tarOf(['big.xml', 'x'.repeat(2_000_001)], ['ok.xml', 'A'])));
    expect(told(await all(large))).toEqual(['big.xml!too_large', 'ok.xml=A']);
  });

  it('of too many files is refused', async () => {
    const limits = { ...small, maxEntries: 1 };
    expect(
      await broken(
        put(
          'many.zip',
          zipOf([
            ['1.xml', 'A'],
            ['2.xml', 'B'],
          ]),
        ),
        limits,
      ),
    ).toBe('too_many_entries');
    expect(await broken(put('many.tar', tarOf(['1.xml', 'A'], ['2.xml', 'B'])), limits)).toBe(
      'too_many_entries',
    );
  });

  it('may have names longer than a header holds', async () => {
    const long = `${'d/'.repeat(80)}notice.xml`;
    const record = (text: string) => {
      const length = text.length + 1 + String(text.length + 4).length;
      return `${length} ${text}`;
    };
    const header = (type: string, name: string, body: string) => {
      const entry = tarEntry({ name, body: Buffer.from(body) });
      entry.write(type, 156, 'latin1');
      entry.write('        ', 148, 'latin1');
      const sum = entry.subarray(0, 512).reduce((total, byte) => total + byte, 0);
      entry.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
      return entry;
    };
    const file = put(
      'long.tar',
      Buffer.concat([
        header('x', 'pax', record(`path=${long}\n`)),
        tarEntry({ name: 'short.xml', body: Buffer.from('P') }),
        header('L', '././@LongLink', `${long}\0`),
        tarEntry({ name: 'short.xml', body: Buffer.from('G') }),
        tarEnd(),
      ]),
    );
    expect(told(await all(file))).toEqual([`${long}=P`, `${long}=G`]);
  });
});

describe('a path', () => {
  it('to one file is that file', async () => {
    expect(told(await all(put('one.xml', 'A')))).toEqual(['one.xml=A']);
  });

  it('to nothing is refused in words', async () => {
    await expect(openPath(path.join(folder, 'nothing'))).rejects.toThrow('cannot be read: ENOENT');
  });
});
