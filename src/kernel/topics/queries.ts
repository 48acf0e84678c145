import { keptByContent } from '../content/kept.ts';
import type { Db } from '../db/tables.ts';
import type { Language } from '../i18n/language.ts';

/** A LOS concept with its label in each language; LOS has English for some only, and falls back to bokmål. */
export interface Topic {
  readonly id: string;
  readonly kind: 'theme' | 'word' | 'life-event';
  readonly label: Readonly<Record<Language, string>>;
  /** Whether the English label is LOS's own, or bokmål for want of one. */
  readonly hasEnglish: boolean;
  readonly parents: readonly string[];
  readonly related: readonly string[];
}

/** The whole of LOS (some 530 concepts) by id: small enough to hold, and read by nearly every page. */
export const listTopics = keptByContent(readTopics);

async function readTopics(db: Db): Promise<ReadonlyMap<string, Topic>> {
  const rows = await db
    .selectFrom('topics')
    .select(['id', 'kind', 'label_nb', 'label_nn', 'label_en', 'parents', 'related'])
    .orderBy('id')
    .execute();
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        kind: row.kind as Topic['kind'],
        label: { nb: row.label_nb, nn: row.label_nn ?? row.label_nb, en: row.label_en ?? row.label_nb },
        hasEnglish: row.label_en !== null,
        parents: row.parents,
        related: row.related,
      },
    ]),
  );
}
