import type { Language } from '../../kernel/i18n/language.ts';
import type { ComparableField } from '../../kernel/records/differences.ts';
import type { Topic } from '../../kernel/topics/queries.ts';
import { messages } from './messages.ts';
import { type NeedDraft, textNames } from './schema.ts';

/** The fields of a need, or some of them, in the reader's words. */
export function comparableFields(
  language: Language,
  topics: ReadonlyMap<string, Topic>,
  draft: NeedDraft,
  names: readonly (keyof NeedDraft)[] = [...textNames, 'topics', 'lifeEvents', 'visibility'],
): ComparableField[] {
  const m = messages[language];
  return names.map((name) => ({ name, label: m.fieldShort[name] ?? name, value: valueIn(name) }));

  function valueIn(name: keyof NeedDraft): ComparableField['value'] {
    if (name === 'topics' || name === 'lifeEvents') {
      return (draft[name] ?? []).map((id) => topics.get(id)?.label[language] ?? id);
    }
    if (name === 'visibility') return draft.visibility ? m.visibilityChoice[draft.visibility] : '';
    return draft[name] ?? '';
  }
}
