import MiniSearch, { type SearchOptions } from 'minisearch';
import { makeBrief } from '../../src/modules/evidence/brief.ts';
import { noFilter } from '../../src/modules/evidence/schema.ts';
import { briefContextOf } from '../../src/start/brief-context.ts';
import type { Nytte } from '../../src/start/open-nytte.ts';
import { addFullTexts, createFullText, searchFullText, settleFullText } from '../full-text.ts';
import { listPlainTexts } from '../plain-texts.ts';

/** A way to find records for a need. */
export interface Way {
  readonly name: string;
  /** At most `depth` ids, best first. */
  readonly find: (need: string) => Promise<readonly string[]>;
}

/** How far down each way is asked. */
export const depth = 20;

export const nytteName = 'Nytte';
export const fullTextName = 'PostgreSQL norwegian, OR, ts_rank_cd';

/** The product's own path, and the three that it is held against, on the same text. */
export async function createWays(nytte: Nytte): Promise<Way[]> {
  const context = briefContextOf(nytte);
  const texts = await listPlainTexts(nytte.db);
  await createFullText(nytte.db);
  await addFullTexts(nytte.db, texts);
  await settleFullText(nytte.db);
  const mini = new MiniSearch({ fields: ['text'], idField: 'slug' });
  mini.addAll(texts);
  const searchMini = (need: string, options?: SearchOptions) =>
    mini
      .search(need, options)
      .slice(0, depth)
      .map((hit) => String(hit.id));
  return [
    {
      name: nytteName,
      find: async (need) => {
        const brief = await makeBrief(context, { need, filter: noFilter, limit: depth });
        return brief.innovations.map(({ innovation }) => innovation.slug);
      },
    },
    { name: fullTextName, find: (need) => searchFullText(nytte.db, need, depth) },
    { name: 'MiniSearch', find: async (need) => searchMini(need) },
    {
      name: 'MiniSearch, prefix and fuzzy 0.2',
      find: async (need) => searchMini(need, { prefix: true, fuzzy: 0.2 }),
    },
  ];
}
