import type { EventDetail, EventKind } from '../../kernel/events/announce.ts';
import { formatList } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { messages } from './messages.ts';

/**
 * What happened, as one sentence that stands under the title of the record.
 * @param other the organisation that did it, where that is another than the owner.
 * @returns undefined for what is no news.
 */
export function sentenceOf(
  language: Language,
  { kind, detail }: { readonly kind: EventKind; readonly detail: EventDetail },
  other: string | undefined,
): string | undefined {
  const m = messages[language].news;
  switch (kind) {
    case 'need.joined':
      return m.joined(other ?? m.somebody);
    case 'need.left':
      return m.left(other ?? m.somebody);
    case 'need.met':
      return other ? m.metWithOurs(other) : m.plain[kind];
    case 'need.brief_changed':
      return knowledgeSentence(language, detail);
    case 'adoption.told':
      return adoptionSentence(language, detail, other ?? m.somebody);
    case 'adoption.asked':
      return m.asked(other ?? m.somebody);
    case 'adoption.answered':
      return m.answered(other ?? m.somebody);
    case 'challenge.changed':
      return detail.withdrawn === true ? m.challengeWithdrawn : m.plain[kind];
    case 'need.brief_kept':
      return undefined;
    default:
      return m.plain[kind];
  }
}

/** "Vang kommune bruker det. De har målt hva det ga." */
function adoptionSentence(language: Language, { state, measured }: EventDetail, name: string): string {
  const m = messages[language].news;
  const words = typeof state === 'string' && Object.hasOwn(m.adoption, state) ? m.adoption[state] : undefined;
  const sentence = words?.(name) ?? m.plain['adoption.told'];
  return measured === true ? m.adoptionMeasured(sentence) : sentence;
}

/** "Kunnskapen har endret seg: 2 nye erfaringer og 1 nytt virkemiddel." */
function knowledgeSentence(language: Language, detail: EventDetail): string | undefined {
  const m = messages[language].news;
  const parts = (['added', 'measured', 'spread', 'adopted', 'gone', 'support'] as const).flatMap((key) => {
    const count = detail[key];
    return typeof count === 'number' && count > 0 ? [m.knowledge[key](count)] : [];
  });
  return parts.length > 0 ? m.knowledgeChanged(formatList(language, parts)) : undefined;
}
