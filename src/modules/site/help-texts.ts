import type { TextSection } from './texts.ts';

/** What comes after a need. */
const chainTopics = ['initiative', 'trial', 'procurement', 'benefit', 'adoption'] as const;

/** The help pages, in the order in which one meets the work. Also the last part of their addresses. */
export const helpTopics = [
  'need',
  ...chainTopics,
  'case',
  'failure',
  'review',
  'spreadsheet',
  'roles',
  'api',
  'personal-data',
] as const;
export type HelpTopic = (typeof helpTopics)[number];

export interface HelpPageText {
  /** Of the document and in the list of topics: what one wants to do. */
  readonly name: string;
  /** Of the page: the answer in one line. */
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly HelpSection[];
  /** Where one does it; without one the page is only to be read. */
  readonly begin?: { readonly label: string; readonly path: string };
}

/** A section of text in which the order of the points may matter. */
export interface HelpSection extends TextSection {
  readonly steps?: readonly string[];
}

export interface HelpTexts {
  readonly documentTitle: string;
  readonly title: string;
  readonly lead: string;
  /** Back to the list of topics. */
  readonly all: string;
  readonly moreHeading: string;
  readonly pages: Readonly<Record<HelpTopic, HelpPageText>>;
}

export type ChainHelp = Readonly<Record<(typeof chainTopics)[number], HelpPageText>>;
