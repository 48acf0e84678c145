import { formatList } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import type { TextPart } from '../../ui/components/marked-text.tsx';
import { messages } from './messages.ts';
import type { Why } from './ranking/types.ts';

/** The weightiest reasons are told; the rest add little and tire the reader. */
const toldReasons = 4;

/** Why a record is here, weightiest first, as parts of a sentence with the words of the need marked. */
export function whyParts(language: Language, why: readonly Why[]): TextPart[] {
  return why
    .slice(0, toldReasons)
    .flatMap((reason, index) => [
      ...(index === 0 ? [] : ['; ']),
      { marked: reason.typed },
      explanation(language, reason),
    ]);
}

/** The same as plain sentences, for the API, the command line and documents. */
export function whySentences(language: Language, why: readonly Why[]): string[] {
  return why.map((reason) => `${messages[language].quote(reason.typed)}${explanation(language, reason)}`);
}

function explanation(language: Language, reason: Why): string {
  const m = messages[language];
  const read = reason.read ? ` (${m.why.readAs(reason.read)})` : '';
  const fields = m.why.in(
    formatList(
      language,
      reason.fields.slice(0, 2).map((field) => m.field[field]),
    ),
  );
  if (reason.relation === 'same') return `${read} ${fields}`;
  return `${read} → ${m.quote(reason.found)} (${m.relation[reason.relation]}) ${fields}`;
}
