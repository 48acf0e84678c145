import type { Language } from '../../kernel/i18n/language.ts';
import { placeWords, faultWords as sheetFaultWords } from '../../kernel/spreadsheets/fault-words.ts';
import type { SpreadsheetError } from '../../kernel/spreadsheets/faults.ts';
import { countWords } from './amounts.ts';
import { messages } from './messages.ts';
import { resultMessages } from './result-messages.ts';
import { differenceSentences, issueSentences } from './result-words.ts';
import type { SheetRefused } from './work-actions.ts';

/** Why a list or data cannot be used, as a title and sentences. */
export function refusalWords(
  language: Language,
  { reason }: SheetRefused,
): { readonly title: string; readonly lead?: string; readonly sentences: readonly string[] } {
  const m = messages[language];
  if (reason.kind === 'identity_numbers') {
    const { count, rows } = reason.found;
    return {
      title: m.identityNumbers(countWords(language, count), rows.join(', ')),
      sentences: [m.pseudonyms],
    };
  }
  if (reason.kind === 'list') {
    return {
      title: m.refusedTitle,
      sentences: reason.faults.map(({ code, count, examples }) => {
        const shown = examples.map((example) => `«${example}»`).join(', ');
        return `${m.listFault[code]}: ${resultMessages[language].issueCount(countWords(language, count))} (${shown}).`;
      }),
    };
  }
  const { differences, issues } = reason.refused;
  return {
    title: m.dataRefusedTitle,
    lead: m.dataRefusedLead,
    sentences: [...differenceSentences(language, differences), ...issueSentences(language, issues)],
  };
}

/** Why a file could not be read at all. */
export function unreadableWords(language: Language, { fault }: SpreadsheetError): string {
  const place = placeWords(fault.place, language);
  const words = sheetFaultWords(fault, language);
  return place ? `${words} (${place})` : words;
}
