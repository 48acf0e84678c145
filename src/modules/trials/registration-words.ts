import { formatList } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { countWords, differenceWords, percentWords } from './amounts.ts';
import type { Measure, TrialSpec } from './core/spec.ts';
import { formMessages } from './form-messages.ts';
import { messages } from './messages.ts';
import type { Registration, RegistrationFault, RegistrationTexts } from './registration.ts';
import { resultMessages } from './result-messages.ts';
import { stepOf } from './schema.ts';

export interface WrittenFact {
  readonly term: string;
  readonly text: string;
  /** Whether somebody wrote it, in the trial's own language. */
  readonly isTyped: boolean;
}

export interface WrittenPart {
  readonly id: string;
  readonly heading: string;
  readonly facts: readonly WrittenFact[];
}

/** A registration in words, part by part: the same for the page, the report and the documents. */
export function registrationParts(language: Language, { spec, texts }: Registration): WrittenPart[] {
  const m = messages[language];
  return [
    { id: 'question', heading: m.questionHeading, facts: questionFacts(language, texts) },
    { id: 'measures', heading: m.measureHeading, facts: measureFacts(language, spec) },
    { id: 'design', heading: m.designHeading, facts: designFacts(language, spec) },
    { id: 'rules', heading: m.rulesHeading, facts: ruleFacts(language, spec, texts) },
  ];
}

const typed = (term: string, text: string): WrittenFact[] => (text ? [{ term, text, isTyped: true }] : []);
const told = (term: string, text: string): WrittenFact[] => (text ? [{ term, text, isTyped: false }] : []);

function questionFacts(language: Language, texts: RegistrationTexts): WrittenFact[] {
  const m = messages[language];
  const f = formMessages[language];
  return [
    ...typed(m.need, texts.need),
    ...typed(m.hypothesis, texts.hypothesis),
    ...typed(m.change, texts.change),
    ...typed(m.population, texts.population),
    ...typed(m.privacy, texts.privacy),
    ...told(m.dataBefore, f.choice.dataBefore?.[texts.dataBefore] ?? ''),
  ];
}

function measureFacts(language: Language, { primary, secondary }: TrialSpec): WrittenFact[] {
  const m = messages[language];
  return [
    ...typed(m.primary, measureWords(language, primary)),
    ...secondary.flatMap((measure) => typed(m.secondary, measureWords(language, measure))),
  ];
}

function measureWords(language: Language, measure: Measure): string {
  const m = messages[language];
  const important = differenceWords(language, measure, measure.minimumImportantEffect);
  return `${measure.label ?? measure.column}: ${m.better[measure.better]}, ${m.important(important)}`;
}

/** A group by what it gets, with its code where that says something else. */
export function groupName({ groups }: TrialSpec, code: string): string {
  const group = groups.find((one) => one.code === code);
  return group?.label && group.label !== code ? group.label : code;
}

function designFacts(language: Language, spec: TrialSpec): WrittenFact[] {
  const m = messages[language];
  const f = formMessages[language];
  const { design, groups, planned, stratify, match } = spec;
  const hasGroups = design !== 'stepped_wedge' && design !== 'staggered_adoption';
  const names = groups.map(({ code, label }) => (label && label !== code ? `${label} (${code})` : code));
  return [
    ...told(f.field.design?.label ?? '', f.choice.design?.[design] ?? design),
    ...(hasGroups ? typed(m.groups, formatList(language, names)) : []),
    ...told(m.size, planned.size === undefined ? '' : countWords(language, planned.size)),
    ...told(m.steps, planned.steps === undefined ? '' : countWords(language, planned.steps)),
    ...told(m.stratify, stratify.join(', ')),
    ...told(m.match, match.join(', ')),
  ];
}

function ruleFacts(language: Language, { missing }: TrialSpec, texts: RegistrationTexts): WrittenFact[] {
  const m = messages[language];
  const rule = resultMessages[language].missingRule[missing.rule];
  return [
    ...typed(m.stopping, `${m.looks[texts.stoppingRule]}. ${texts.stopping}`),
    ...told(m.missingRule, `${rule} ${m.missingMax(percentWords(language, missing.maxShare))}`),
    ...typed(m.adopt, texts.adopt),
    ...typed(m.adapt, texts.adapt),
    ...typed(m.stop, texts.stop),
  ];
}

/** The name of a field as its label says it; of a row in a list with the row's own. */
export function fieldLabel(language: Language, field: string): string {
  const f = formMessages[language];
  const [name = '', index, part] = field.split('.');
  if (index === undefined || part === undefined) {
    if (name === 'groups') return f.groupsHeading;
    return (f.field[name]?.label ?? name).replace(/\?$/, '');
  }
  const at = Number(index);
  if (name === 'groups') {
    const words = { code: f.groupCode, label: f.groupLabel, share: f.groupShare } as Record<
      string,
      { label: string }
    >;
    return `${f.groupLegend(at)}: ${words[part]?.label ?? part}`;
  }
  const like: Record<string, string> = {
    label: 'primaryLabel',
    kind: 'primaryKind',
    unit: 'primaryUnit',
    better: 'primaryBetter',
    important: 'primaryImportant',
    column: 'primaryColumn',
  };
  return `${f.secondaryLegend(at)}: ${f.field[like[part] ?? '']?.label ?? part}`;
}

/** What is wrong, in words, and where in the form it is mended. */
export function faultWords(
  language: Language,
  { field, code }: RegistrationFault,
): { readonly step: ReturnType<typeof stepOf>; readonly fieldId: string; readonly message: string } {
  const label = fieldLabel(language, field);
  return { step: stepOf(field), fieldId: field, message: formMessages[language].fault[code](label) };
}
