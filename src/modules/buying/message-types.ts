import type { QuestionName, questions } from './answers.ts';
import type { Code, CodeReason } from './codes.ts';
import type { Risk, Weight } from './domain.ts';
import type { Demand, ThresholdName } from './law.ts';
import type { Procedure } from './procedures.ts';

type Choices = {
  readonly [Name in QuestionName]: Readonly<Record<(typeof questions)[Name][number], string>>;
};

interface ProcedureWords {
  readonly name: string;
  /** The answer as a heading. */
  readonly answer: string;
  /** What it is, in a sentence or two. */
  readonly what: string;
  readonly first: readonly string[];
}

export interface BuyingMessages {
  readonly title: string;
  readonly lead: string;
  readonly description: string;
  readonly kicker: string;
  readonly forSubject: (title: string) => string;
  readonly question: Readonly<
    Record<QuestionName, { readonly label: string; readonly help: string; readonly short: string }>
  >;
  readonly choice: Choices;
  readonly moreHeading: string;
  readonly submit: string;
  readonly again: string;
  readonly missing: (questions: string) => string;
  readonly makeSpecification: string;
  readonly makeSpecificationHelp: string;
  readonly procedure: Readonly<Record<Procedure, ProcedureWords>>;
  readonly reasonsHeading: string;
  readonly reasonsColumns: readonly [string, string, string];
  readonly weight: Readonly<Record<Weight, string>>;
  readonly notAnswered: string;
  readonly firstHeading: string;
  readonly demandsHeading: string;
  readonly demandsLead: string;
  readonly demand: Readonly<Record<Demand, string>>;
  readonly section: (section: string) => string;
  readonly readOn: (day: string) => string;
  readonly changing: string;
  readonly thresholdsHeading: string;
  readonly thresholdsColumns: readonly [string, string];
  readonly threshold: Readonly<Record<ThresholdName, string>>;
  readonly thresholdsNote: string;
  readonly risksHeading: (count: number) => string;
  readonly risk: Readonly<Record<Risk, string>>;
  readonly weighedHeading: string;
  readonly weighedLead: string;
  readonly couldBeUsed: string;
  readonly speaksAgainst: (reasons: string) => string;
  readonly unansweredShort: (question: string) => string;
  readonly codesHeading: string;
  readonly codesLead: string;
  readonly codesColumns: readonly [string, string, string];
  readonly codeField: Readonly<Record<Code['field'], string>>;
  readonly codeReason: Readonly<Record<CodeReason, string>>;
  readonly noCode: string;
  readonly toConfirm: string;
  readonly purchasesHeading: (count: number) => string;
  readonly purchasesNone: string;
  readonly purchasesNoData: string;
  readonly purchasesNeedWords: string;
  readonly purchasesColumns: readonly [string, string, string, string];
  readonly noWinner: string;
  readonly noValue: string;
  readonly placesHeading: string;
  readonly placesLead: string;
  readonly placesNone: string;
  readonly allInstruments: string;
  readonly sourcesHeading: string;
  readonly limitsHeading: string;
  readonly limits: readonly string[];
  readonly sectionHeading: string;
  readonly sectionLead: string;
  readonly sectionBegin: string;
  readonly ownHeading: (count: number) => string;
  readonly untitled: string;
  readonly savedAt: (moment: string, name: string | undefined) => string;
  readonly movers: string;
}
