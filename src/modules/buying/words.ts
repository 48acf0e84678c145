import { formatList } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { type BuyingAnswers, type QuestionName, questionNames } from './answers.ts';
import type { Weighed } from './domain.ts';
import { messages } from './messages.ts';
import type { SubjectReference } from './schema.ts';

/** What was answered to a question, in words; undefined for nothing. */
export function answerWords(
  language: Language,
  name: QuestionName,
  answer: string | undefined,
): string | undefined {
  const choices: Readonly<Record<string, string>> = messages[language].choice[name];
  return answer === undefined ? undefined : choices[answer];
}

/** What speaks against another way: the questions by their short names, with what was answered. */
export function againstWords(language: Language, answers: BuyingAnswers, { against }: Weighed): string {
  const m = messages[language];
  if (against.length === 0) return m.couldBeUsed;
  const reasons = against.map((name) => {
    const answer = answerWords(language, name, answers[name]);
    const { short } = m.question[name];
    return answer === undefined ? m.unansweredShort(short) : `${short} («${answer}»)`;
  });
  return m.speaksAgainst(formatList(language, reasons));
}

/** Answers and subject as the query of an address, without what is not there. */
export function queryOf(
  answers: BuyingAnswers,
  of: SubjectReference & { readonly words?: string | undefined },
): string {
  const given: readonly (readonly [string, string | undefined])[] = [
    ...(['need', 'initiative', 'words'] as const).map((name) => [name, of[name]] as const),
    ...questionNames.map((name) => [name, answers[name]] as const),
  ];
  return new URLSearchParams(
    given.flatMap(([name, value]): [string, string][] => (value ? [[name, value]] : [])),
  ).toString();
}
