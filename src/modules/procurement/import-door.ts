import { type ImportOptions, importNotices as importWith } from './import.ts';
import type { ImportAccount } from './import-account.ts';
import { noticeReading } from './notice-reading.ts';
import { openReadingThread } from './reading-thread.ts';
import type { NoticeSource } from './sources/source.ts';

export type { ImportAccount } from './import-account.ts';
export { noticeReading } from './notice-reading.ts';
export { rowsOf as noticeRowsOf } from './store/rows.ts';

/** Imports a source with the reader of this room, which reads in a thread of its own: see `import.ts`. */
export function importNotices(
  context: Omit<Parameters<typeof importWith>[0], 'reading' | 'openReader'>,
  source: NoticeSource,
  options?: ImportOptions,
): Promise<ImportAccount> {
  return importWith({ ...context, reading: noticeReading, openReader: openReadingThread }, source, options);
}
