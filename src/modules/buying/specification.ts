import { formatNok } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { plainText } from '../../kernel/records/kind.ts';
import { type BuyingAnswers, buyingAnswers } from './answers.ts';
import { criteriaFaults, proposedCriteria } from './criteria.ts';
import { assess } from './domain.ts';
import type { Procedure } from './procedures.ts';
import type { CriterionRow, FunctionRow, SpecificationDraft, TextName } from './schema.ts';
import { specMessages } from './spec-messages.ts';
import type { Subject } from './subject.ts';

/** A purchase that tries or develops something, and so needs a phase to try it in. */
const tries = new Set<Procedure>([
  'innovation_partnership',
  'pre_commercial',
  'startoff',
  'competitive_dialogue',
  'negotiation',
  'reuse',
]);

/**
 * A draft to begin from: what the need says, in its own words, and proposals in the language of the page for what the
 * procedure asks for. Nothing about the buyer is made up.
 */
export function beginSpecification(
  language: Language,
  answers: BuyingAnswers,
  subject: Subject | undefined,
  words: string | undefined,
): SpecificationDraft {
  const { procedure } = assess(answers);
  const m = specMessages[language];
  const { begin } = m;
  return without({
    title: subject?.title,
    background: subject?.today ?? words,
    whom: subject?.whom,
    where: subject?.where,
    howOften: subject?.howOften,
    costOfNothing: costOf(language, subject),
    knowMet: subject?.knowMet,
    // What one sees when the need is met is the first thing to be achieved.
    functions: subject?.knowMet ? [{ what: subject.knowMet, level: 'should' }] : undefined,
    criteria: proposedCriteria(procedure, answers).map(({ name, weightPercent }) => ({
      ...m.proposed[name],
      weight: String(weightPercent),
    })),
    qualification: begin.qualification[procedure],
    rights: begin.rights[procedure] ?? begin.rightsOther,
    data: begin.data,
    exit: begin.exit,
    pilot: tries.has(procedure) ? begin.pilot : undefined,
    evaluation: evaluationOf(language, subject),
  });
}

function costOf(language: Language, subject: Subject | undefined): string | undefined {
  const amount = subject?.costNokPerYear;
  const sum =
    amount === undefined
      ? undefined
      : specMessages[language].begin.cost(formatNok(language, amount), subject?.costBasis);
  return [subject?.costOfNothing, sum].filter(Boolean).join('\n') || undefined;
}

function evaluationOf(language: Language, subject: Subject | undefined): string | undefined {
  const { begin } = specMessages[language];
  if (subject && subject.benefits.length > 0) {
    const lines = subject.benefits.map(
      ({ title, indicator }) => `– ${title}${indicator ? ` (${indicator})` : ''}`,
    );
    return [begin.evaluationBenefits, ...lines].join('\n');
  }
  return subject?.knowMet ? `${begin.evaluation}${subject.knowMet}` : undefined;
}

/** Left out, not kept as undefined: a draft is JSON. */
function without(
  draft: { [Name in keyof SpecificationDraft]: SpecificationDraft[Name] | undefined },
): SpecificationDraft {
  return Object.fromEntries(
    Object.entries(draft).filter(([, value]) => value !== undefined && value !== ''),
  ) as SpecificationDraft;
}

export type PartName = TextName | 'functions' | 'criteria';

/** The parts of a specification in the order in which a supplier reads them. */
const order: readonly PartName[] = [
  'background',
  'whom',
  'where',
  'howOften',
  'costOfNothing',
  'knowMet',
  'functions',
  'criteria',
  'qualification',
  'pilot',
  'rights',
  'data',
  'exit',
  'evaluation',
];

/** A part as the page and the document show it. */
export interface SpecificationPart {
  readonly name: PartName;
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly table:
    | { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] }
    | undefined;
  readonly isMissing: boolean;
}

export function specificationParts(
  language: Language,
  draft: SpecificationDraft,
): readonly SpecificationPart[] {
  const m = specMessages[language];
  return order.map((name): SpecificationPart => {
    if (name === 'functions') {
      const rows = writtenFunctions(draft).map(({ what, proof, level }) => [
        what ?? '',
        proof ?? '',
        level ? m.level[level] : '',
      ]);
      return tablePart(name, m.functionsHeading, m.functionColumns, rows, m.noFunctions);
    }
    if (name === 'criteria') {
      const rows = writtenCriteria(draft).map((row) => [row.name ?? '', percent(row.weight), row.how ?? '']);
      return tablePart(name, m.criteriaHeading, m.criterionColumns, rows, m.noCriteria);
    }
    const written = plainText(draft[name])
      .split(/\n+/)
      .filter((line) => line.trim() !== '');
    const isMissing = written.length === 0;
    const paragraphs = isMissing ? [m.notWritten] : written;
    return { name, heading: m.field[name].label, paragraphs, table: undefined, isMissing };
  });
}

function tablePart(
  name: PartName,
  heading: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  none: string,
): SpecificationPart {
  const isMissing = rows.length === 0;
  return {
    name,
    heading,
    paragraphs: isMissing ? [none] : [],
    table: isMissing ? undefined : { columns, rows },
    isMissing,
  };
}

const percent = (typed: string | undefined): string => (typed ? `${typed.replace(/\s*%\s*$/, '')} %` : '');

const isWritten = (row: FunctionRow | CriterionRow) => Object.values(row).some(Boolean);
export const writtenFunctions = (draft: SpecificationDraft): FunctionRow[] =>
  (draft.functions ?? []).filter(isWritten);
export const writtenCriteria = (draft: SpecificationDraft): CriterionRow[] =>
  (draft.criteria ?? []).filter(isWritten);

/** What keeps a draft from being taken to a meeting, by the field to mend, in the reader's language. */
export function specificationErrors(
  language: Language,
  draft: SpecificationDraft,
): readonly { readonly fieldId: string; readonly message: string }[] {
  const m = specMessages[language];
  return criteriaFaults(draft.criteria ?? []).map((fault) =>
    fault.kind === 'weight'
      ? { fieldId: `criteria.${fault.row}.weight`, message: m.weightFault(fault.row + 1) }
      : { fieldId: 'criteria.0.weight', message: m.sumFault(String(fault.sumPercent).replace('.', ',')) },
  );
}

/** The answers among the fields of a draft. */
export const answersOf = (draft: object): BuyingAnswers => buyingAnswers.parse(draft);
