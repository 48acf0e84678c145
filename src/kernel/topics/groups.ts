import { collator } from '../i18n/format.ts';
import type { Language } from '../i18n/language.ts';
import type { Topic } from './queries.ts';

/** LOS as choices in a form: each theme with the words under it, sorted as the language does. */
export function topicGroups(
  topics: ReadonlyMap<string, Topic>,
  language: Language,
): { label: string; options: { value: string; label: string }[] }[] {
  const { compare } = collator(language);
  const byLabel = (a: { label: string }, b: { label: string }) => compare(a.label, b.label);
  const all = [...topics.values()];
  const choice = ({ id, label }: Topic) => ({ value: id, label: label[language] });
  return all
    .filter(({ kind }) => kind === 'theme')
    .map((theme) => ({
      label: theme.label[language],
      options: [
        choice(theme),
        ...all
          .filter(({ kind, parents }) => kind === 'word' && parents.includes(theme.id))
          .map(choice)
          .sort(byLabel),
      ],
    }))
    .sort(byLabel);
}
