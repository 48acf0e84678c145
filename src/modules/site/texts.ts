/** A piece of a page that is only text: paragraphs, then a list, then links. */
export interface TextSection {
  readonly id: string;
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly points?: readonly string[];
  readonly links?: readonly TextLink[];
}

/** A link to a page of ours (`path`, without language prefix) or to another site (`href`). */
export type TextLink =
  | { readonly label: string; readonly path: string }
  | { readonly label: string; readonly href: string };

/** Numbers of the loaded content, already written in the reader's language. */
export interface ContentCounts {
  readonly innovations: string;
  readonly measured: string;
  readonly instruments: string;
}

/** Everything that the site room says, in one language. */
export interface SiteTexts {
  readonly operator: {
    readonly stated: (name: string) => string;
    readonly contact: (name: string) => string;
    readonly unstated: string;
  };
  readonly about: {
    readonly title: string;
    readonly documentTitle: string;
    readonly lead: string;
    readonly sections: (counts: ContentCounts) => readonly TextSection[];
    readonly corrections: TextSection;
    readonly source: TextSection;
    readonly sourceCode: string;
    readonly sourcesCaption: string;
    readonly sourcesColumns: readonly string[];
    /** What, from where, licence; in the order of `sourceReadOn` in about-page.tsx. */
    readonly sourceRows: readonly (readonly string[])[];
    readonly contentVersion: (version: string) => string;
  };
  readonly whitePaper: {
    readonly documentTitle: string;
    readonly title: (counts: { done: number; partly: number; total: number }) => string;
    readonly lead: string;
    readonly tryHeading: string;
    readonly planned: string;
    readonly missing: string;
    readonly tryIt: (id: string) => string;
  };
  readonly accessibility: {
    readonly documentTitle: string;
    readonly titleUntested: string;
    readonly titleClean: (pages: string) => string;
    readonly titleFaulty: (faults: string, pages: string) => string;
    readonly lead: string;
    readonly untested: string;
    readonly tested: (day: string, axeVersion: string) => string;
    readonly automatic: string;
    readonly resultsHeading: string;
    readonly resultsCaption: string;
    readonly showPages: (pages: string) => string;
    /** Page, widths, number of faults. */
    readonly columns: readonly [string, string, string];
    readonly sections: readonly TextSection[];
  };
  readonly privacy: {
    readonly documentTitle: string;
    readonly title: string;
    readonly lead: string;
    readonly need: TextSection;
    readonly sentTo: (host: string) => string;
    readonly notSent: string;
    readonly sections: readonly TextSection[];
    readonly responsible: TextSection;
  };
  readonly openData: {
    readonly documentTitle: string;
    readonly title: string;
    readonly lead: string;
    readonly downloadsHeading: string;
    readonly downloadsCaption: string;
    readonly downloadsColumns: readonly string[];
    readonly innovations: string;
    readonly instruments: string;
    readonly solutions: string;
    readonly needs: string;
    readonly initiatives: string;
    readonly trials: string;
    readonly sandboxCases: string;
    readonly challenges: string;
    readonly benefits: string;
    readonly adoptions: string;
    readonly deadlines: string;
    readonly calendar: string;
    readonly apiHeading: string;
    readonly apiLead: string;
    readonly apiDocument: string;
    readonly examples: { readonly brief: string; readonly organisation: string; readonly list: string };
    readonly exampleNeed: string;
    readonly apiPoints: readonly string[];
    readonly procurement: TextSection;
    readonly writing: TextSection;
    readonly licence: TextSection;
    readonly version: (version: string) => string;
  };
}
