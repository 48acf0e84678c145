import type { FieldFault } from '../../../kernel/http/errors.ts';
import { formatDay, formatNumber } from '../../../kernel/i18n/format.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import type { ComparableField } from '../../../kernel/records/differences.ts';
import type { Topic } from '../../../kernel/topics/queries.ts';
import type { CaseFault } from './domain.ts';
import { messages } from './messages.ts';
import { dayNames, limits, type RuleRow, type SandboxDraft, textNames } from './schema.ts';

export const ruleWords = ({ law, section }: RuleRow): string => [law, section].filter(Boolean).join(' ');

/** When the guidance was, as far as it is told. */
export function periodWords(
  language: Language,
  { startedOn, endedOn }: Pick<SandboxDraft, 'startedOn' | 'endedOn'>,
): string | undefined {
  const m = messages[language];
  const from = startedOn && formatDay(language, startedOn);
  const to = endedOn && formatDay(language, endedOn);
  if (from && to) return m.between(from, to);
  if (from) return m.from(from);
  return to ? m.until(to) : undefined;
}

/** What is missing or wrong, at the fields of the form, one fault a field. */
export function faultWords(language: Language, faults: readonly CaseFault[]): FieldFault[] {
  const m = messages[language];
  const told = new Map<string, FieldFault>();
  for (const { field, isTooLong } of faults) {
    const plain = field.replace(/\.\d+(?=\.|$)/g, '');
    const most = Object.hasOwn(limits, plain) ? limits[plain as keyof typeof limits] : undefined;
    const words = isTooLong && most ? m.tooLong(formatNumber(language, most)) : (m.fault[plain] ?? m.wrong);
    if (!told.has(field)) told.set(field, { field, message: words });
  }
  return [...told.values()];
}

/** Everything that a draft says, in words, for comparing two of them. */
export function comparable(
  language: Language,
  draft: SandboxDraft,
  topics: ReadonlyMap<string, Topic>,
): ComparableField[] {
  const m = messages[language];
  return [
    ...textNames.map((name) => ({ name, label: m.field[name].label, value: draft[name] ?? '' })),
    {
      name: 'outcome',
      label: m.field.outcome.label,
      value: draft.outcome ? m.outcome[draft.outcome] : '',
    },
    { name: 'rules', label: m.rulesHeading, value: (draft.rules ?? []).map(ruleWords) },
    {
      name: 'topics',
      label: m.topicsLabel,
      value: (draft.topics ?? []).map((id) => topics.get(id)?.label[language] ?? id),
    },
    ...dayNames.map((name) => ({ name, label: m.field[name].label, value: draft[name] ?? '' })),
    {
      name: 'sources',
      label: m.sourcesHeading,
      value: (draft.sources ?? []).map(({ title, publisher, year, url, isOwn }) =>
        [title, publisher, year, isOwn && m.ownReport, url].filter(Boolean).join(', '),
      ),
    },
  ];
}
