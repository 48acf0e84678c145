import type { Language } from '../../kernel/i18n/language.ts';
import { MarkedText } from '../../ui/components/marked-text.tsx';
import { Notice } from '../../ui/components/notice.tsx';
import { messages } from './messages.ts';
import type { NeedDraft } from './schema.ts';
import { findSolutionWords } from './solution-hint/hint.ts';

/** Words on each side of what made us think so, to know them again by. */
const contextCharacters = 40;

/** The texts of a draft that name a solution. */
export function solutionWordsOf(draft: NeedDraft): string[] {
  return [draft.title, draft.today].flatMap((text) =>
    text && findSolutionWords(text).length > 0 ? [text] : [],
  );
}

/** The first words by which a draft names a solution; '' when it does not. */
export function firstSolutionWords(draft: NeedDraft): string {
  const [text] = solutionWordsOf(draft);
  const [first] = text ? findSolutionWords(text) : [];
  return text && first ? text.slice(first.start, first.end) : '';
}

/** Tells gently that a text names a solution, with the words that made us think so; nothing when it does not. */
export const SolutionHint = ({
  language,
  draft,
}: {
  readonly language: Language;
  readonly draft: NeedDraft;
}) => {
  const m = messages[language];
  const texts = solutionWordsOf(draft);
  if (texts.length === 0) return null;
  return (
    <Notice lang={language} kind="info" title={m.hintTitle}>
      <p>{m.hintWords}</p>
      <ul class="nytte-hint-words">
        {texts.map((text) => (
          <li>
            <MarkedText parts={partsAround(text)} />
          </li>
        ))}
      </ul>
      <p>{m.hintQuestion}</p>
    </Notice>
  );
};

/** The first place of a text that tells of a solution, marked, with what stands around it. */
function partsAround(text: string) {
  const [first] = findSolutionWords(text);
  if (!first) return [text];
  const from = startOfWord(text, first.start - contextCharacters);
  const to = endOfWord(text, first.end + contextCharacters);
  return [
    (from > 0 ? '… ' : '') + text.slice(from, first.start),
    { marked: text.slice(first.start, first.end) },
    text.slice(first.end, to) + (to < text.length ? ' …' : ''),
  ];
}

function startOfWord(text: string, at: number): number {
  return at <= 0 ? 0 : text.lastIndexOf(' ', at) + 1;
}

function endOfWord(text: string, at: number): number {
  const space = text.indexOf(' ', at);
  return at >= text.length || space < 0 ? text.length : space;
}
