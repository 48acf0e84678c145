import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { languages } from '../../../kernel/i18n/language.ts';
import { whitePaperMarkdown } from './markdown.ts';
import { countByStatus, pointsByArea, whitePaper, whitePaperSchema } from './points.ts';

const { points } = whitePaper;
const first = points[0];

describe('the points of the white paper', () => {
  it('are the thirty rows that the mission names, each once', () => {
    const ids = points.map(({ id }) => id).join(' | ');
    expect(ids).toBe(
      'G1 | G2 | G3 | G4 | F1 | F2 | F3 | F4 | I1 | I2 | D1 | D2 | D5, D6 | K1 | K2, K3, K4 | C1–C5 | E1, E2 | E3 | S1, S3 | S2 | P1–P3, P5 | P4 | P7 | P8 | R1–R3 | V1, V2 | V3 | V4 | N1 | N2',
    );
  });

  it('are all counted, and all stand under an area', () => {
    const counts = countByStatus(points);
    expect(counts.done + counts.partly + counts.not_yet).toBe(points.length);
    expect(pointsByArea(points).flatMap((group) => group.points)).toHaveLength(points.length);
  });

  it('are told in three languages that differ', () => {
    for (const { id, inNytte } of points) {
      expect(new Set(languages.map((language) => inNytte[language])).size, id).toBe(3);
    }
  });

  it.each([
    ['done partly without saying what is missing', { ...first, status: 'partly', missing: undefined }],
    ['done without a place to try it', { ...first, status: 'done', missing: undefined, tryAt: undefined }],
    ['not done, yet with a place to try it', { ...first, status: 'not_yet', missing: undefined }],
    ['told in two languages only', { ...first, wants: { nb: 'a', nn: 'b' } }],
  ])('are refused when one is %s', (_, faulty) => {
    expect(whitePaperSchema.safeParse({ source: 'Meld. St. 30', points: [first] }).success).toBe(true);
    expect(whitePaperSchema.safeParse({ source: 'Meld. St. 30', points: [faulty] }).success).toBe(false);
  });
});

describe('docs/white-paper.md', () => {
  it('says what the product says (run `node scripts/white-paper.mjs` to write it again)', () => {
    const file = new URL('../../../../docs/white-paper.md', import.meta.url);
    expect(readFileSync(file, 'utf8')).toBe(whitePaperMarkdown(whitePaper));
  });

  it('keeps a bar in a text inside its cell', () => {
    if (!first) throw new Error('There are no points.');
    const text = whitePaperMarkdown({ source: 'x', points: [{ ...first, part: 'needs | evidence' }] });
    expect(text).toContain('| needs \\| evidence |');
  });
});
