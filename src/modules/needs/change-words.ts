import { formatList } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { messages } from './messages.ts';
import type { ChangeCounts } from './schema.ts';

const order = ['added', 'measured', 'spread', 'adopted', 'support', 'gone'] as const;

/** A change in words: "to nye tiltak og én målt gevinst til". */
export function changeWords(language: Language, counts: ChangeCounts): string {
  const { change } = messages[language];
  const said = order.flatMap((name) => {
    const count = counts[name] ?? 0;
    return count > 0 ? [change[name](count)] : [];
  });
  return said.length === 0 ? change.none : formatList(language, said);
}

export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
