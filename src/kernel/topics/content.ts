import type { ContentKind } from '../content/kind.ts';
import { parseJsonFiles } from '../content/parse-json.ts';
import { findTopicProblems, type TopicContent, topicContentFile } from './schema.ts';

/** LOS: themes, words and the seven life events, from `content/topics/`. */
export const topicContentKind: ContentKind<TopicContent> = {
  kind: 'topic',
  folder: 'topics',
  derivedFrom: '',
  parse: (files) => parseJsonFiles(files, topicContentFile),
  check: (items) => findTopicProblems(items),
  save: async (tx, items) => {
    const rows = items.map(({ value }) => ({
      id: value.id,
      kind: value.kind,
      label_nb: value.label.nb,
      label_nn: value.label.nn,
      label_en: value.label.en ?? null,
      parents: value.parents ?? [],
      related: value.related ?? [],
      synonyms: JSON.stringify(value.synonyms ?? {}),
    }));
    await tx
      .insertInto('topics')
      .values(rows)
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet((eb) => ({
          kind: eb.ref('excluded.kind'),
          label_nb: eb.ref('excluded.label_nb'),
          label_nn: eb.ref('excluded.label_nn'),
          label_en: eb.ref('excluded.label_en'),
          parents: eb.ref('excluded.parents'),
          related: eb.ref('excluded.related'),
          synonyms: eb.ref('excluded.synonyms'),
        })),
      )
      .execute();
  },
  remove: async (tx, ids) => {
    await tx.deleteFrom('topics').where('id', 'in', ids).execute();
  },
};
