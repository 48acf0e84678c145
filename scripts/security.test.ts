import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const text = readFileSync(path.join(root, 'docs/security.md'), 'utf8');

/**
 * The requirements of ASVS 5.0.0 on levels 1 and 2: how many each section has, counted from its first. What comes after
 * those, or is left out here, is on level 3.
 */
const sections: Readonly<Record<string, number>> = {
  ...{ '1.1': 2, '1.2': 9, '1.3': 11, '1.4': 3, '1.5': 2 },
  ...{ '2.1': 3, '2.2': 3, '2.3': 4, '2.4': 1 },
  ...{ '3.2': 2, '3.3': 4, '3.4': 6, '3.5': 5, '3.7': 2 },
  ...{ '4.1': 3, '4.2': 1, '4.3': 2, '4.4': 4 },
  ...{ '5.1': 1, '5.2': 3, '5.3': 2, '5.4': 3 },
  ...{ '6.1': 3, '6.2': 12, '6.3': 4, '6.4': 4, '6.5': 5, '6.6': 3, '6.8': 4 },
  ...{ '7.1': 3, '7.2': 4, '7.3': 2, '7.4': 5, '7.5': 2, '7.6': 2 },
  ...{ '8.1': 2, '8.2': 3, '8.3': 1, '8.4': 1 },
  ...{ '9.1': 3, '9.2': 4 },
  ...{ '10.1': 2, '10.2': 2, '10.3': 4, '10.4': 11, '10.5': 5, '10.6': 2, '10.7': 3 },
  ...{ '11.1': 2, '11.2': 3, '11.3': 3, '11.4': 4, '11.5': 1, '11.6': 1 },
  ...{ '12.1': 3, '12.2': 2, '12.3': 4 },
  ...{ '13.1': 1, '13.2': 5, '13.3': 2, '13.4': 5 },
  ...{ '14.1': 2, '14.2': 4, '14.3': 3 },
  ...{ '15.1': 3, '15.2': 3, '15.3': 7 },
  ...{ '16.1': 1, '16.2': 5, '16.3': 4, '16.4': 3, '16.5': 3 },
  ...{ '17.1': 1, '17.2': 4, '17.3': 2 },
};
const numbered = (section: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${section}.${index + 1}`);

interface Row {
  readonly chapter: string;
  readonly numbers: readonly string[];
  readonly standing: string;
  readonly shownBy: string;
}

/** The rows of the chapters; `1.2.6–1.2.8` stands for three. */
const rows = text
  .slice(text.indexOf('\n### '))
  .split('\n### ')
  .flatMap((part) => {
    const chapter = part.split('\n')[0] ?? '';
    return [
      ...part.matchAll(/^\| (\d+\.\d+)\.(\d+)(?:–\d+\.\d+\.(\d+))? \| [^|]+ \| ([^|]+) \| (.+) \|$/gm),
    ].map(
      ([, section = '', first, last = first, standing = '', shownBy = '']): Row => ({
        chapter,
        numbers: numbered(section, Number(last)).slice(Number(first) - 1),
        standing: standing.replaceAll('*', ''),
        shownBy,
      }),
    );
  });

describe('the security document', () => {
  it('answers every requirement of levels 1 and 2 once', () => {
    const wanted = Object.entries(sections).flatMap(([section, count]) => numbered(section, count));
    expect(wanted).toHaveLength(253);
    expect(rows.flatMap((row) => row.numbers)).toEqual(wanted);
  });

  it('points only to files that are there', () => {
    const files = [...text.matchAll(/`((?:src|e2e|docs|migrations|scripts)\/[\w./-]+\.\w+)`/g)].map(
      ([, file]) => file ?? '',
    );
    expect(files.length).toBeGreaterThan(50);
    expect([...new Set(files)].filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
  });

  it('shows by a file, a section or a reason what each standing rests on', () => {
    expect(rows.filter(({ shownBy }) => shownBy.trim() === '')).toEqual([]);
    expect([...new Set(rows.map(({ standing }) => standing))].sort()).toEqual([
      'met',
      'n/a',
      'not met',
      'operator',
    ]);
  });

  it('counts the standings as they are in the chapters', () => {
    const standings = ['met', 'operator', 'not met', 'n/a'];
    const count = (some: readonly Row[]) =>
      standings.map((wanted) =>
        some.filter(({ standing }) => standing === wanted).reduce((sum, row) => sum + row.numbers.length, 0),
      );
    const chapters = [...new Set(rows.map(({ chapter }) => chapter))];
    for (const chapter of chapters) {
      const told = count(rows.filter((row) => row.chapter === chapter));
      expect(text).toContain(`| ${chapter} | ${told.join(' | ')} |`);
    }
    expect(text).toContain(
      `| **together** | ${count(rows)
        .map((sum) => `**${sum}**`)
        .join(' | ')} |`,
    );
  });
});
