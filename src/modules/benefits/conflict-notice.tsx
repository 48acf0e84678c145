import type { Language } from '../../kernel/i18n/language.ts';
import { KeyFacts } from '../../ui/components/key-facts.tsx';
import { Notice } from '../../ui/components/notice.tsx';
import { messages } from './messages.ts';

/** A field that somebody else saved differently. */
export interface Theirs {
  readonly label: string;
  readonly value: string;
}

/** Somebody saved meanwhile: nothing is written, and theirs stands here beside what the reader typed. */
export const ConflictNotice = ({ language, theirs }: { language: Language; theirs: readonly Theirs[] }) => {
  if (theirs.length === 0) return null;
  const m = messages[language].form;
  return (
    <Notice lang={language} kind="warning" title={m.conflictTitle} isStatus>
      <p>{m.conflictLead}</p>
      <KeyFacts facts={theirs.map(({ label, value }) => ({ term: label, value: value || '–' }))} />
    </Notice>
  );
};

/** Where two drafts differ, told by what the other one says. Rows are told as lines. */
export function differences(mine: object, theirs: object, labelOf: (field: string) => string): Theirs[] {
  const names = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])];
  return names.flatMap((name) => {
    const [own, other] = [mine, theirs].map((draft) => plain(Reflect.get(draft, name)));
    return own === other ? [] : [{ label: labelOf(name) || name, value: other ?? '' }];
  });
}

function plain(value: unknown): string {
  if (Array.isArray(value)) return value.map(plain).filter(Boolean).join('\n');
  if (value !== null && typeof value === 'object')
    return Object.values(value).map(plain).filter(Boolean).join(', ');
  return typeof value === 'string' ? value : '';
}
