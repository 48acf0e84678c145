import { open, readdir } from 'node:fs/promises';
import path from 'node:path';

const headBytes = 2048;

/**
 * The newest day on which a folder of the content was read from its sources, `YYYY-MM-DD`, as the heads of its files
 * say; undefined when none says so or the folder is missing.
 */
export async function readOnOf(
  contentDir: string,
  ...folders: readonly string[]
): Promise<string | undefined> {
  const heads = (await Promise.all(folders.map((folder) => readHeads(path.join(contentDir, folder))))).flat();
  const days = heads.flatMap((head) => head.match(/"readOn":\s*"(\d{4}-\d{2}-\d{2})"/)?.[1] ?? []);
  return days.sort().at(-1);
}

async function readHeads(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return Promise.all(
    names.filter((name) => name.endsWith('.json')).map((name) => readHead(path.join(folder, name))),
  );
}

async function readHead(file: string): Promise<string> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(headBytes), length: headBytes });
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await handle.close();
  }
}
