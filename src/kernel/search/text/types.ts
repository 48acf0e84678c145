/** The language forms a text can have. */
export type TextLanguage = 'nb' | 'nn' | 'en';

/** The parts of a record that are analysed; each has its own weight. */
export type Field = 'title' | 'need' | 'description' | 'outcome' | 'learned' | 'keywords' | 'names';

/** One row of the lexicon: words that mean the same, and the concepts near it. */
export interface LexiconGroup {
  readonly concept: string;
  readonly nb: readonly string[];
  readonly nn: readonly string[];
  readonly en: readonly string[];
  readonly everyday: readonly string[];
  readonly broader: readonly string[];
  readonly related: readonly string[];
}

/** A theme, word or life event of the LOS vocabulary. */
export interface TopicEntry {
  readonly id: string;
  readonly kind: string;
  readonly label: Readonly<Partial<Record<TextLanguage, string | undefined>>>;
  readonly synonyms?: Readonly<Partial<Record<TextLanguage, readonly string[] | undefined>>> | undefined;
  readonly parents?: readonly string[] | undefined;
}

/**
 * How a typed word and a word of a document belong together.
 *
 * - `same`, `inflected`, `spelling`: the same word, in another form, or misspelt
 * - `part`: the document has a part of the typed compound or phrase
 * - `whole`: the document has a compound that holds the typed word
 * - `synonym`, `translation`, `everyday`: the lexicon says they mean the same, or nearly
 * - `broader`: the document is more general; `narrower`: the document is more particular
 * - `related`: often in the same need
 */
export type Relation =
  | 'same'
  | 'inflected'
  | 'spelling'
  | 'part'
  | 'whole'
  | 'synonym'
  | 'translation'
  | 'everyday'
  | 'broader'
  | 'narrower'
  | 'related';

/**
 * How a term came to be in a document: the word itself, part of a compound, a concept of the lexicon
 * (by a full word, an everyday word or a compound part), a broader concept, or a LOS topic.
 */
export type Origin = 'word' | 'part' | 'concept' | 'everyday' | 'concept-part' | 'broader' | 'topic';

/**
 * One term of a document: `[impact, field mask, frequency, origin index, surface]`.
 * `impact` is 1..32767; read the rest with `fieldsOf` and `originOf`. A tuple, because it is stored for
 * every record.
 */
export type DocumentTerm = readonly [
  impact: number,
  fieldMask: number,
  frequency: number,
  originIndex: number,
  surface: string,
];

/**
 * The canonical terms of a document. Keys are stems (`barnehag`), lexicon concepts (`#barnehage`) and LOS
 * topics (`@ord/barnehageplass`). A subset of the keys is a valid value too, so a query may fetch only the
 * terms that it asks for.
 */
export type DocumentTerms = Readonly<Record<string, DocumentTerm>>;

/** A canonical term that meets a concept of the need, and how well: `weight` is 0–1. */
export interface NeedTerm {
  readonly term: string;
  readonly weight: number;
  readonly relation: Relation;
}

/** Where in the need something stands, in UTF-16 offsets: `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One thing that the need speaks of. `weight` is positive; the heaviest concept of a need has 1. */
export interface NeedConcept {
  readonly typed: string;
  /** The word as it was read, when it was taken for a slip. */
  readonly read?: string;
  readonly spans: readonly Span[];
  readonly language: TextLanguage;
  readonly weight: number;
  readonly terms: readonly NeedTerm[];
}

/** A LOS topic or life event that the need belongs to; `weight` is 0–1. */
export interface NeedTopic {
  readonly id: string;
  readonly kind: string;
  readonly weight: number;
}

/** What a need is about. `concepts` and `topics` are ordered by weight, heaviest first. */
export interface NeedAnalysis {
  readonly concepts: readonly NeedConcept[];
  readonly topics: readonly NeedTopic[];
  /** Shares that sum to 1. */
  readonly languages: Readonly<Record<TextLanguage, number>>;
  /** True when the text held more than is read, or more concepts than are kept. */
  readonly cut: boolean;
}
