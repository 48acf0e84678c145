import type { LexiconGroup } from './types.ts';

/** Why a row of the lexicon was not taken, or what is wrong with it. */
export type LexiconProblemReason =
  | 'bad-header'
  | 'wrong-number-of-cells'
  | 'empty-row'
  | 'bad-id'
  | 'no-words'
  | 'duplicate-id'
  | 'unknown-broader'
  | 'unknown-related'
  | 'broader-is-itself';

/** One problem, by file, line (from 1) and concept or offending value. */
export interface LexiconProblem {
  readonly file: string;
  readonly line: number;
  readonly item: string;
  readonly reason: LexiconProblemReason;
}

const COLUMNS = ['concept', 'nb', 'nn', 'en', 'everyday', 'broader', 'related'] as const;
const CONCEPT_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;

interface LexiconRow {
  readonly file: string;
  readonly line: number;
  readonly group: LexiconGroup;
}

/**
 * Reads the lexicon's TSV files (format: `content/lexicon/README.md`). Never throws: a bad row is left out and
 * reported, unknown `broader` and `related` are reported and dropped.
 */
export function parseLexicon(files: ReadonlyArray<{ readonly name: string; readonly text: string }>): {
  groups: LexiconGroup[];
  problems: LexiconProblem[];
} {
  const problems: LexiconProblem[] = [];
  const rows = files.flatMap((file) => readFile(file.name, file.text, problems));
  const unique = new Map<string, LexiconRow>();
  for (const row of rows) {
    const { concept } = row.group;
    if (unique.has(concept)) {
      problems.push({ file: row.file, line: row.line, item: concept, reason: 'duplicate-id' });
    } else {
      unique.set(concept, row);
    }
  }
  const groups = [...unique.values()].map((row) => checkLinks(row, unique, problems));
  return { groups, problems };
}

function readFile(file: string, text: string, problems: LexiconProblem[]): LexiconRow[] {
  const lines = text.replace(/^\uFEFF/u, '').split(/\r?\n/u);
  while (lines.length > 0 && lines.at(-1) === '') lines.pop();
  const header = lines[0] ?? '';
  if (header !== COLUMNS.join('\t')) {
    problems.push({ file, line: 1, item: header.slice(0, 80), reason: 'bad-header' });
    return [];
  }
  return lines.slice(1).flatMap((line, index) => {
    const read = readRow(line);
    if ('reason' in read) {
      problems.push({ file, line: index + 2, ...read });
      return [];
    }
    return [{ file, line: index + 2, group: read }];
  });
}

function readRow(line: string): LexiconGroup | { item: string; reason: LexiconProblemReason } {
  if (line.trim() === '') return { item: '', reason: 'empty-row' };
  const cells = line.split('\t');
  const concept = (cells[0] ?? '').trim();
  if (cells.length !== COLUMNS.length) return { item: concept, reason: 'wrong-number-of-cells' };
  if (!CONCEPT_ID.test(concept)) return { item: concept, reason: 'bad-id' };
  const [nb = [], nn = [], en = [], everyday = [], broader = [], related = []] = cells.slice(1).map(values);
  if (nb.length + nn.length + en.length + everyday.length === 0) return { item: concept, reason: 'no-words' };
  return { concept, nb, nn, en, everyday, broader, related };
}

function values(cell: string): string[] {
  return [...new Set(cell.split(';').map((value) => value.trim()))].filter((value) => value !== '');
}

function checkLinks(
  row: LexiconRow,
  known: ReadonlyMap<string, LexiconRow>,
  problems: LexiconProblem[],
): LexiconGroup {
  const { group, file, line } = row;
  const keep = (ids: readonly string[], reason: LexiconProblemReason) =>
    ids.filter((id) => {
      if (known.has(id)) return true;
      problems.push({ file, line, item: `${group.concept}: ${id}`, reason });
      return false;
    });
  const broader = keep(group.broader, 'unknown-broader').filter((id) => {
    if (id !== group.concept) return true;
    problems.push({ file, line, item: group.concept, reason: 'broader-is-itself' });
    return false;
  });
  const related = keep(group.related, 'unknown-related').filter((id) => id !== group.concept);
  return { ...group, broader, related };
}
