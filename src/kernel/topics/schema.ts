import { z } from 'zod';
import { calendarDate, contentText, distinctTexts, textLimits, webAddress } from '../content/fields.ts';
import type { ContentItem } from '../content/kind.ts';
import { type ContentProblem, findDuplicateIds, findUnknownReferences } from '../content/problem.ts';

/** What a LOS concept is: a theme, a word under a theme, or one of the seven life events. */
export const topicKinds = ['theme', 'word', 'life-event'] as const;
export type TopicKind = (typeof topicKinds)[number];

const pathOfKind: Record<TopicKind, string> = { theme: 'tema/', word: 'ord/', 'life-event': 'hendelse/' };

/** Id of a LOS concept of any kind, relative to `https://psi.norge.no/los/`. LOS itself uses `ø` in a few. */
export const losId = z
  .string()
  .max(100)
  .regex(/^(?:tema|ord|hendelse)\/[a-zæøå0-9-]+$/, { error: 'is not the id of a LOS concept' });

/** Id of a theme or a word: what a case is about. */
export const topicId = losId.refine((id) => !id.startsWith('hendelse/'), {
  error: 'is a life event, not a topic',
});

/** Id of a life event. */
export const lifeEventId = losId.refine((id) => id.startsWith('hendelse/'), { error: 'is not a life event' });

const label = contentText(textLimits.label);
const synonyms = z.array(label).max(100).optional();

/** One concept of LOS. */
export const topicContent = z
  .strictObject({
    id: losId,
    kind: z.enum(topicKinds),
    label: z.strictObject({ nb: label, nn: label, en: label.optional() }),
    parents: distinctTexts(losId, 20).optional(),
    related: distinctTexts(losId, 100).optional(),
    synonyms: z.strictObject({ nb: synonyms, nn: synonyms, en: synonyms }).optional(),
  })
  .refine(({ id, kind }) => id.startsWith(pathOfKind[kind]), {
    path: ['kind'],
    error: 'does not fit the id',
  });
export type TopicContent = z.infer<typeof topicContent>;

/** `content/topics/los.json`. */
export const topicContentFile = z.strictObject({
  source: z.strictObject({
    title: label,
    publisher: label,
    baseUrl: webAddress,
    licence: contentText(60),
    readOn: calendarDate,
  }),
  items: z.array(topicContent).min(1),
});
export type TopicContentFile = z.infer<typeof topicContentFile>;

/**
 * Checks what no single concept can show: ids are used once and every parent exists. A dangling `related`
 * is let through, since LOS itself has a dozen; a reader skips those.
 */
export function findTopicProblems(items: readonly ContentItem<TopicContent>[]): ContentProblem[] {
  const known = new Set(items.map(({ id }) => id));
  const unknownParents = items.flatMap(({ id, file, value }) =>
    findUnknownReferences({ file, item: id }, 'unknown_parent', value.parents ?? [], known),
  );
  return [...findDuplicateIds(items), ...unknownParents];
}
