import type { Db } from '../../../kernel/db/tables.ts';
import { inTransaction } from '../../../kernel/db/transaction.ts';
import { instantOf } from './core/release-order.ts';
import {
  type NoticeRelease,
  pageOfReleases,
  processes,
  type ReleaseMaking,
  type ReleasePlace,
  type ReleaseSelection,
} from './notice-releases.ts';
import { PackageFiles, type PackageFormat } from './package-files.ts';
import { recordOf } from './record.ts';

export interface ExportWish {
  readonly list: 'releases' | 'records';
  readonly folder: string;
  readonly format: PackageFormat;
  readonly by: 'year' | 'month';
  readonly selection: ReleaseSelection;
  readonly origin: string | undefined;
  readonly now: Date;
}

/** What was written, and every notice that made no release, with the reason. */
export interface ExportAccount {
  readonly written: number;
  readonly files: readonly string[];
  readonly refused: readonly { readonly notice: string; readonly reason: NoReason }[];
}

type NoReason = NonNullable<NoticeRelease['refusal']>;

const rowsPerStep = 100;

/**
 * Writes all that was published as OCDS packages, from one snapshot of the database. Memory: a page of notices, or for
 * records one process.
 */
export async function exportOcds(db: Db, making: ReleaseMaking, wish: ExportWish): Promise<ExportAccount> {
  return inTransaction(
    db,
    async (tx) => {
      const { folder, list, format, origin } = wish;
      const publishedDate = wish.now.toISOString();
      const files = new PackageFiles({ folder, list, format, origin, publishedDate });
      const refused: { notice: string; reason: NoReason }[] = [];
      let written = 0;
      try {
        const found =
          list === 'releases' ? releases(tx, making, wish) : processes(tx, making, wish.selection);
        for await (const some of found) {
          for (const { notice, refusal } of some) if (refusal) refused.push({ notice, reason: refusal });
          for (const { period, item } of list === 'releases' ? each(some, wish.by) : whole(some, wish.by)) {
            await files.add(period, item);
            written++;
          }
        }
        return { written, refused, files: await files.complete() };
      } catch (error) {
        await files.abandon();
        throw error;
      }
    },
    { isolation: 'repeatable read' },
  );
}

async function* releases(
  db: Db,
  making: ReleaseMaking,
  { selection }: ExportWish,
): AsyncGenerator<readonly NoticeRelease[]> {
  let after: ReleasePlace | undefined;
  do {
    const page = await pageOfReleases(db, making, selection, { after, limit: rowsPerStep });
    yield page.found;
    after = page.next;
  } while (after);
}

function each(some: readonly NoticeRelease[], by: ExportWish['by']) {
  return some.flatMap(({ release, publishedOn }) =>
    release ? [{ period: periodOf(publishedOn ?? String(release.date), by), item: release }] : [],
  );
}

/** A record, in the period that its process began in: it stays in its file when the process goes on. */
function whole(some: readonly NoticeRelease[], by: ExportWish['by']) {
  const its = some.flatMap(({ release }) => (release ? [release] : []));
  const item = recordOf(its);
  if (!item) return [];
  const first = its
    .map(({ date }) => String(date))
    .reduce((one, other) => ((instantOf(other) ?? 0) < (instantOf(one) ?? 0) ? other : one));
  return [{ period: periodOf(first, by), item }];
}

const periodOf = (day: string, by: ExportWish['by']) => day.slice(0, by === 'year' ? 4 : 7);
