import { beforeAll, describe, expect, it } from 'vitest';
import type { Db, Tables } from '../../kernel/db/tables.ts';
import { freshDatabase } from '../../kernel/db/testing.ts';
import { loadRealContent } from '../../start/testing-content.ts';
import type { BriefContext } from './context.ts';
import { findSolutionHits } from './solution-hits.ts';

let context: BriefContext;

beforeAll(async () => {
  const db: Db = (await freshDatabase<Tables>()).sql;
  context = { ...(await loadRealContent(db)), db, sources: [], now: () => new Date('2026-11-28T12:00:00Z') };
}, 60_000);

async function solutionsFor(need: string): Promise<string[]> {
  const { vocabulary } = await context.statistics('innovation');
  const hits = await findSolutionHits(context, {
    analysis: context.analyser.analyseNeed(need, vocabulary),
    limit: 5,
  });
  return hits.map(({ solution }) => solution.slug);
}

describe('solutions for a need', () => {
  it.each([
    ['innbyggere skal logge inn med elektronisk ID', 'id-porten'],
    ['åpenhet og innsyn i saker', 'einnsyn'],
    ['sende post til innbyggere', 'eformidling'],
    ['vise bussavgang på skolen', 'tavla'],
    ['vi vil dele data med andre virksomheter', 'maskinporten'],
  ])('for «%s» begin with %s', async (need, slug) => {
    expect((await solutionsFor(need))[0]).toBe(slug);
  });

  it.each([
    'eldre glemmer medisin',
    'barn får ikke plass i barnehagen',
    'ungdom faller ut av skolen',
    'klima og bygg',
  ])('are none for «%s»: nothing in the catalogue meets it', async (need) => {
    expect(await solutionsFor(need)).toEqual([]);
  });
});
