import { formatDay } from '../../../kernel/i18n/format.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import type { ComparableField } from '../../../kernel/records/differences.ts';
import type { ActCheck, Basis, Finding, Period } from './domain.ts';
import { messages } from './messages.ts';
import {
  type ActAnswers,
  type ActDraft,
  type DeviatedRule,
  type QuestionName,
  questionNames,
  textNames,
} from './schema.ts';

/** The Act at Lovdata, and the ministry's page that the facts on the scheme for trials were read from. */
export const sourceAddresses = {
  lovdata: 'https://lovdata.no/dokument/NL/lov/1992-06-26-87',
  ministry:
    'https://www.regjeringen.no/no/tema/statlig-forvaltning/forvaltningsutvikling/tillitsreform/forsokskommune/forsoksloven/id2970068/',
} as const;

export function basisWords(language: Language, basis: Basis): string {
  const m = messages[language].basis;
  return basis.source === 'act' ? m.act(basis.section) : m[basis.source];
}

/** The same for the narrow column of a table. */
export function basisInShort(language: Language, basis: Basis): string {
  return basis.source === 'act' ? basis.section : messages[language].basisShort[basis.source];
}

/** What a finding says, with the last day that is left room for where it is about time. */
export function findingWords(language: Language, finding: Finding, { latest }: ActCheck): string {
  const m = messages[language];
  const said = m.finding[finding.code];
  if (!latest) return said;
  if (finding.code === 'too_long') return `${said} ${m.latestEnd(formatDay(language, latest.end))}`;
  if (finding.code !== 'extension_too_long') return said;
  return `${said} ${m.latestEnd(formatDay(language, latest.extendedTo))}`;
}

/** How long the trial is to last, a sentence for the period and one for what it may be extended by. */
export function durationWords(language: Language, { period, extension }: ActCheck): string[] {
  const m = messages[language];
  const told = ({ from, to, years, days }: Period, say: typeof m.lasts) =>
    say(formatDay(language, from), formatDay(language, to), m.length(years, days));
  return [...(period ? [told(period, m.lasts)] : []), ...(extension ? [told(extension, m.mayExtend)] : [])];
}

/** What was answered to a question, in words; empty for nothing. */
export function answerWords(language: Language, answers: ActAnswers, name: QuestionName): string {
  const m = messages[language];
  if (name === 'applicant') return answers.applicant ? m.applicant[answers.applicant] : '';
  const answer = answers[name] ?? '';
  return answer === 'yes' || answer === 'no' || answer === 'unsure' ? m.reply[answer] : answer;
}

/** Everything that a draft says, in words, for comparing two of them. */
export function comparable(language: Language, draft: ActDraft): ComparableField[] {
  const m = messages[language];
  return [
    { name: 'title', label: m.field.title.label, value: draft.title ?? '' },
    ...questionNames.map((name) => ({
      name,
      label: m.question[name].label,
      value: answerWords(language, draft, name),
    })),
    { name: 'rules', label: m.rulesHeading, value: (draft.rules ?? []).map(ruleWords) },
    ...textNames.map((name) => ({ name, label: m.field[name].label, value: draft[name] ?? '' })),
  ];
}

const ruleWords = ({ law, section, instead }: DeviatedRule): string =>
  [[law, section].filter(Boolean).join(' '), instead].filter(Boolean).join(': ');

/** The answers as the query of an address, without what is not answered. */
export function queryOf(answers: ActAnswers): string {
  const given = questionNames.flatMap((name): [string, string][] => {
    const answer = answers[name];
    return answer ? [[name, answer]] : [];
  });
  return new URLSearchParams(given).toString();
}
