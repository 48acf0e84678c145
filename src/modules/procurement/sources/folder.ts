import type { Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { archiveItems, isArchive } from './archive.ts';
import { reason } from './reason.ts';
import { megabytes, type NoticeSource, SourceBroken, type SourceItem, type SourceLimits } from './source.ts';

/**
 * Every XML file below a folder, in the order of their paths, and the notices in archives there. Hidden files and files
 * of other kinds are passed over; symbolic links are not followed, so that no ring can be entered.
 */
export function folderSource(folder: string, limits: SourceLimits): NoticeSource {
  return {
    kind: 'folder',
    target: path.resolve(folder),
    count: () => countFiles(folder),
    items: (cursor) => walk(folder, limits, cursor),
  };
}

async function* walk(
  folder: string,
  limits: SourceLimits,
  cursor: Readonly<Record<string, string | number>> | undefined,
): AsyncGenerator<SourceItem> {
  const after = typeof cursor?.after === 'string' ? cursor.after : undefined;
  const entry = typeof cursor?.entry === 'number' ? cursor.entry : undefined;
  for await (const name of listFiles(folder, '')) {
    const order = after === undefined ? 1 : compareNames(name, after);
    if (order < 0 || (order === 0 && entry === undefined)) continue;
    const file = path.join(folder, name);
    if (isArchive(name)) yield* within(name, file, limits, order === 0 ? entry : undefined);
    else yield { ...(await readWhole(file, name, limits)), cursor: { after: name } };
  }
}

/** The notices of an archive that lies in the folder, each named below it. */
async function* within(
  name: string,
  file: string,
  limits: SourceLimits,
  skip: number | undefined,
): AsyncGenerator<SourceItem> {
  try {
    for await (const item of archiveItems(file, limits, skip)) {
      yield {
        ...item,
        name: `${name}/${item.name}`,
        cursor: { after: name, entry: Number(item.cursor?.entry ?? 0) },
      };
    }
  } catch (error) {
    // One broken archive among others is rejected like a broken file.
    if (!(error instanceof SourceBroken)) throw error;
    yield { name, fault: error.fault, cursor: { after: name } };
  }
}

/** By path, part by part, so that a folder's files stay together. */
export function compareNames(one: string, other: string): number {
  const [left, right] = [one.split('/'), other.split('/')];
  for (let index = 0; index < Math.min(left.length, right.length); index += 1) {
    const [a, b] = [left[index] ?? '', right[index] ?? ''];
    if (a !== b) return a < b ? -1 : 1;
  }
  return left.length - right.length;
}

async function* listFiles(root: string, below: string): AsyncGenerator<string> {
  let entries: Dirent[];
  try {
    entries = await readdir(path.join(root, below), { withFileTypes: true });
  } catch (cause) {
    throw new SourceBroken(
      { code: 'unreadable', detail: `The folder cannot be read: ${reason(cause)}.` },
      cause,
    );
  }
  entries.sort((one, other) => (one.name < other.name ? -1 : 1));
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const name = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) yield* listFiles(root, name);
    else if (entry.isFile() && (/\.xml$/i.test(name) || isArchive(name))) yield name;
  }
}

async function countFiles(folder: string): Promise<number | undefined> {
  let count = 0;
  for await (const name of listFiles(folder, '')) {
    // How many an archive holds is not known before it is read.
    if (isArchive(name)) return undefined;
    count += 1;
  }
  return count;
}

/** The bytes of one file, or why they cannot be had. */
export async function readWhole(file: string, name: string, limits: SourceLimits): Promise<SourceItem> {
  try {
    const { size } = await stat(file);
    if (size > limits.maxFileBytes) {
      const detail = `${megabytes(size)}; at most ${megabytes(limits.maxFileBytes)} are read.`;
      return { name, fault: { code: 'too_large', detail } };
    }
    return { name, bytes: await readFile(file) };
  } catch (cause) {
    return { name, fault: { code: 'unreadable', detail: `The file cannot be read: ${reason(cause)}.` } };
  }
}
