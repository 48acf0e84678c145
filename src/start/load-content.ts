import { findLoaded, type LoadReport, loadContent, markFingerprint } from '../kernel/content/load.ts';
import type { ContentProblem } from '../kernel/content/problem.ts';
import { checkContent, fingerprintContent } from '../kernel/content/read.ts';
import { inTransaction } from '../kernel/db/transaction.ts';
import { refreshTermStatistics } from '../kernel/search/index-records.ts';
import type { Nytte } from './open-nytte.ts';

/** The kinds of record that are found by their words. */
export const searchedKinds = ['innovation', 'instrument', 'solution', 'need'] as const;

/**
 * Checks the content folder and brings the database in step with it. Files with a fault are left out and told of;
 * the rest is loaded, together with the counts that weigh words, all of it or nothing. Content that is loaded
 * already is neither checked nor parsed again.
 */
export async function loadContentFolder(
  nytte: Pick<Nytte, 'config' | 'db' | 'content'>,
  tell: (line: string) => void,
): Promise<{ report: LoadReport; problems: readonly ContentProblem[] }> {
  const { kinds, lexicon } = nytte.content;
  const fingerprint = await fingerprintContent(nytte.config.contentDir, kinds, lexicon);
  const loaded = await findLoaded(nytte.db, fingerprint);
  if (loaded) return { report: loaded, problems: [] };
  const checked = await checkContent(nytte.config.contentDir, kinds, lexicon);
  const report = await inTransaction(nytte.db, async (tx) => {
    const made = await loadContent(tx, kinds, checked, (progress) => tell(progressLine(progress)));
    if (made.changed + made.removed > 0) {
      for (const kind of searchedKinds) await refreshTermStatistics(tx, kind);
    }
    if (checked.problems.length + made.problems.length === 0) await markFingerprint(tx, fingerprint);
    return made;
  });
  return { report, problems: [...checked.problems, ...report.problems] };
}

function progressLine({ kind, done, total }: { kind: string; done: number; total: number }): string {
  const width = 20;
  const filled = Math.round((done / total) * width);
  return `  ${kind.padEnd(19)} ${'█'.repeat(filled)}${'░'.repeat(width - filled)} ${done}/${total}`;
}

export function problemLine(problem: ContentProblem): string {
  return [problem.file, problem.item, problem.code, problem.detail].filter(Boolean).join(' · ');
}
