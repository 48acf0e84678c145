import { osloDay } from '../../kernel/i18n/format.ts';
import type { ImportCommandSetup, ImportOptions } from './cli-import-setup.ts';
import { type ImportProgress, ImportUnderWay } from './import.ts';
import type { ImportAccount, Rejection } from './import-account.ts';
import { importNotices } from './import-door.ts';
import { sourceOf } from './sources/choose.ts';
import { SourceBroken } from './sources/source.ts';

/** Runs one import with its progress on stderr, and prints the account. */
export async function importCommand(
  path: string | undefined,
  options: ImportOptions,
  setup: ImportCommandSetup,
): Promise<void> {
  try {
    const source = await sourceOf(path, options, setup.registers(), osloDay(new Date()));
    const rejections: Rejection[] = [];
    const tell = progressOn(process.stderr);
    const account = await setup.run((nytte) =>
      importNotices({ ...nytte, now: () => new Date() }, source, {
        onProgress: tell.progress,
        onFindable: tell.findable,
        onRejection: (rejection) => {
          if (rejections.length < 1000) rejections.push(rejection);
        },
      }),
    );
    tell.end();
    process.stdout.write(options.json ? jsonOf(account, rejections) : accountText(account, rejections));
    if (account.broken) throw setup.fail(`The source broke off: ${account.broken.detail}`);
  } catch (error) {
    if (error instanceof SourceBroken || error instanceof ImportUnderWay) throw setup.fail(error.message);
    throw error;
  }
}

function jsonOf(account: ImportAccount, rejections: readonly Rejection[]): string {
  const { added, ...counts } = account;
  return `${JSON.stringify({ ...counts, new: added, broken: account.broken ?? null, rejections }, null, 2)}\n`;
}

const shownRejections = 20;

/** The account in words: the four counts add up to what was read. */
export function accountText(account: ImportAccount, rejections: readonly Rejection[]): string {
  const { read, added, changed, unchanged, rejected, reasons } = account;
  const lines = [
    ...(account.resumed ? ['Went on with an import that had been stopped.'] : []),
    `${read} read: ${added} new, ${changed} changed, ${unchanged} unchanged, ${rejected} rejected.`,
    ...Object.entries(reasons).map(([reason, count]) => `  ${count} ${reason}`),
    ...rejections
      .slice(0, shownRejections)
      .map(({ name, reason, detail }) => `  ${name}: ${reason}${detail ? ` (${detail})` : ''}`),
    ...(rejected > shownRejections ? ['  All rejections: /procurement/imports, or --json.'] : []),
  ];
  return `${lines.join('\n')}\n`;
}

/** A bar that is drawn over on a terminal; a line now and then anywhere else. */
export function progressOn(stream: NodeJS.WriteStream): {
  readonly progress: (progress: ImportProgress) => void;
  readonly findable: (done: number) => void;
  readonly end: () => void;
} {
  const isTerminal = stream.isTTY === true;
  const began = Date.now();
  let toldAt = isTerminal ? 0 : began;
  const tell = (text: string, isLast = false) => {
    const now = Date.now();
    if (!isLast && now - toldAt < (isTerminal ? 100 : 5000)) return;
    toldAt = now;
    stream.write(isTerminal ? `\r\u001b[2K${text}` : `${text}\n`);
  };
  return {
    progress: ({ read, added, changed, rejected, total }) => {
      const perSecond = Math.round(read / Math.max(0.001, (Date.now() - began) / 1000));
      const counts = `${read}${total ? ` of ${total}` : ''} read, ${added} new, ${changed} changed, ${rejected} rejected`;
      tell(`${total && isTerminal ? `${bar(read / total)} ` : ''}${counts} (${perSecond}/s)`);
    },
    findable: (done) => tell(`${done} made findable`),
    end: () => {
      if (isTerminal) stream.write('\r\u001b[2K');
    },
  };
}

const barWidth = 24;

function bar(share: number): string {
  const filled = Math.min(barWidth, Math.round(share * barWidth));
  return `[${'#'.repeat(filled)}${'.'.repeat(barWidth - filled)}]`;
}
