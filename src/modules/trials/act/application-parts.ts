import type { Language } from '../../../kernel/i18n/language.ts';
import type { ActCheck } from './domain.ts';
import { messages } from './messages.ts';
import type { ActDraft, DeviatedRule, TextName } from './schema.ts';
import { durationWords } from './words.ts';

export type PartName = TextName | 'rules' | 'duration';

/** A part of the application, the same on the page and in the document. */
export interface ApplicationPart {
  readonly name: PartName;
  readonly heading: string;
  /** Paragraphs in reading order; what is said instead when nothing is written. */
  readonly paragraphs: readonly string[];
  readonly rules: readonly DeviatedRule[];
  readonly isMissing: boolean;
}

/** The parts of an application in the order in which a ministry reads them. */
const order: readonly PartName[] = [
  'purpose',
  'rules',
  'area',
  'duration',
  'byLawsOutline',
  'individuals',
  'employeesConsulted',
  'evaluationPlan',
  'decision',
];

export function applicationParts(
  language: Language,
  draft: ActDraft,
  check: ActCheck,
): readonly ApplicationPart[] {
  const m = messages[language];
  return order.map((name): ApplicationPart => {
    if (name === 'rules') {
      const rules = (draft.rules ?? []).filter(({ law, section, instead }) => law || section || instead);
      return part(name, m.rulesHeading, rules.length > 0 ? [] : [m.noRules], rules, rules.length === 0);
    }
    if (name === 'duration') {
      const told = durationWords(language, check);
      return part(name, m.durationHeading, told.length > 0 ? told : [m.noDuration], [], told.length === 0);
    }
    const written = (draft[name] ?? '').split(/\n+/).filter((line) => line.trim() !== '');
    const isMissing = written.length === 0;
    return part(name, m.field[name].label, isMissing ? [m.notWritten] : written, [], isMissing);
  });
}

function part(
  name: PartName,
  heading: string,
  paragraphs: readonly string[],
  rules: readonly DeviatedRule[],
  isMissing: boolean,
): ApplicationPart {
  return { name, heading, paragraphs, rules, isMissing };
}

export const ruleCells = ({ law, section, instead }: DeviatedRule): [string, string, string] => [
  law ?? '',
  section ?? '',
  instead ?? '',
];
