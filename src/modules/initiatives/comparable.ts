import { formatDay, formatNok } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import type { ComparableField } from '../../kernel/records/differences.ts';
import { innovationFacetWord } from '../innovations/public.ts';
import type { FormField } from './form/words.nb.ts';
import { formWords } from './form/words.ts';
import { goalName } from './goals.ts';
import { messages } from './messages.ts';
import type { InitiativeBody } from './schema.ts';

/** What the ids in a body are called, as far as this reader may know: what is not in it is left out. */
export type Names = ReadonlyMap<string, string>;

/** The fields that are compared: each stands for itself, and novelty also for whom it was taken over from. */
const compared: readonly FormField[] = [
  'title',
  'summary',
  'visibility',
  'needIds',
  'topics',
  'lifeEvents',
  'idea',
  'novelty',
  'types',
  'degree',
  'ownerId',
  'ownerRole',
  'socialPartners',
  'startOn',
  'dueOn',
  'costNok',
  'instrumentIds',
  'goals',
  'decision',
  'learned',
];

/** The fields of a body behind a compared one. */
export const fieldsBehind = (field: string): readonly string[] =>
  field === 'novelty' ? ['novelty', 'copiedFrom'] : [field];

/** Everything that an initiative says, in the reader's words. */
export function comparableFields(language: Language, names: Names, body: InitiativeBody): ComparableField[] {
  const m = formWords[language];
  const words = messages[language];
  const named = (ids: readonly string[]) => ids.flatMap((id) => names.get(id) ?? []);
  const values: Partial<Record<FormField, ComparableField['value']>> = {
    ...textsOf(body),
    visibility: m.visibilityChoice[body.visibility],
    needIds: named(body.needIds),
    topics: named(body.topics),
    lifeEvents: named(body.lifeEvents),
    novelty: [
      ...(body.novelty ? [words.noveltyWord[body.novelty]] : []),
      ...named(body.copiedFrom ? [body.copiedFrom] : []),
    ],
    types: body.types.map((type) => innovationFacetWord(language, 'type', type)),
    degree: body.degree ? innovationFacetWord(language, 'degree', body.degree) : '',
    ownerId: named(body.ownerId ? [body.ownerId] : []).join(''),
    startOn: body.startOn ? formatDay(language, body.startOn) : '',
    dueOn: body.dueOn ? formatDay(language, body.dueOn) : '',
    costNok: body.costNok === undefined ? '' : formatNok(language, body.costNok),
    instrumentIds: named(body.instrumentIds),
    goals: body.goals.map((goal) => goalName(language, goal)),
  };
  return [
    ...compared.map((name) => ({ name, label: m.field[name].label, value: values[name] ?? '' })),
    {
      name: 'participants',
      label: m.participants,
      value: body.participants.map(
        ({ name, sector, part }) => `${name} (${words.sector[sector]}): ${words.part[part]}`,
      ),
    },
  ];
}

function textsOf(body: InitiativeBody) {
  const { title, summary, idea, ownerRole, socialPartners, decision, learned } = body;
  return {
    title,
    summary: summary ?? '',
    idea: idea ?? '',
    ownerRole: ownerRole ?? '',
    socialPartners: socialPartners ?? '',
    decision: decision ?? '',
    learned: learned ?? '',
  };
}
