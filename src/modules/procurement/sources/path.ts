import { stat } from 'node:fs/promises';
import path from 'node:path';
import { archiveItems, isArchive, isZip } from './archive.ts';
import { folderSource, readWhole } from './folder.ts';
import { reason } from './reason.ts';
import { type NoticeSource, SourceBroken, type SourceLimits, sourceLimits } from './source.ts';

/**
 * The source that lies at a path: a folder, an archive (`.zip`, `.tar`, `.tar.gz`, `.tgz`), or one XML file.
 * @throws SourceBroken when there is nothing, or nothing that notices are read from.
 */
export async function openPath(given: string, limits: SourceLimits = sourceLimits): Promise<NoticeSource> {
  const file = path.resolve(given);
  const found = await stat(file).catch((cause: unknown) => {
    throw new SourceBroken(
      { code: 'unreadable', detail: `${given} cannot be read: ${reason(cause)}.` },
      cause,
    );
  });
  if (found.isDirectory()) return folderSource(file, limits);
  if (isArchive(file)) {
    return {
      kind: isZip(file) ? 'zip' : 'tar',
      target: file,
      items: (cursor) =>
        archiveItems(file, limits, typeof cursor?.entry === 'number' ? cursor.entry : undefined),
    };
  }
  return {
    kind: 'file',
    target: file,
    count: async () => 1,
    async *items() {
      yield await readWhole(file, path.basename(file), limits);
    },
  };
}
