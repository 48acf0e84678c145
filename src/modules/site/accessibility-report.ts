import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

/** What the tests in a browser write when they have run axe on every page and at every width. */
export const accessibilityReport = z.object({
  ranAt: z.iso.datetime({ offset: true }),
  axeVersion: z.string().min(1),
  pages: z
    .array(
      z.object({
        /** The bokmål or prefixed path, query included. */
        path: z.string().startsWith('/'),
        widths: z.array(z.int().positive()).min(1),
        /** How many faults were found on it, at all widths together. */
        violations: z.int().min(0),
      }),
    )
    .min(1),
});
export type AccessibilityReport = z.infer<typeof accessibilityReport>;

export const reportFile = 'accessibility-report.json';

/** The report of the content folder; undefined when it is missing or cannot be read as one. */
export async function readAccessibilityReport(contentDir: string): Promise<AccessibilityReport | undefined> {
  try {
    const text = await readFile(path.join(contentDir, reportFile), 'utf8');
    return accessibilityReport.parse(JSON.parse(text));
  } catch (error) {
    const isUnusable = error instanceof SyntaxError || error instanceof z.ZodError;
    if (isUnusable || (error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** How many faults were found, and on how many pages. */
export function countFaults({ pages }: AccessibilityReport): { faults: number; faultyPages: number } {
  return {
    faults: pages.reduce((sum, page) => sum + page.violations, 0),
    faultyPages: pages.filter((page) => page.violations > 0).length,
  };
}
