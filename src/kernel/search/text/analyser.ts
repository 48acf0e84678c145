import { createConceptIndex } from './concept-index.ts';
import { createCorrector } from './corrections.ts';
import { analyseDocument } from './document.ts';
import { analyseNeed } from './need.ts';
import { createReader } from './reader.ts';
import type { Vocabulary } from './spelling.ts';
import { createTopicFinder } from './topics.ts';
import type { DocumentTerms, Field, LexiconGroup, NeedAnalysis, TopicEntry } from './types.ts';

/** Counted up whenever the rules or word lists change what a document's terms are. */
const ALGORITHM = 2;

/** Reads documents and needs with one lexicon and one topic vocabulary. */
export interface Analyser {
  /** Changes when documents must be analysed again: other rules, lexicon or topics. */
  readonly version: string;
  /** The canonical terms of a document, with impact 1..32767. Never throws; the same fields give the same terms. */
  analyseDocument(fields: Readonly<Partial<Record<Field, string>>>): DocumentTerms;
  /**
   * What a need of any length, in bokmål, nynorsk or English, is about. At most 40,000 characters are read and
   * 48 concepts kept. `vocabulary` holds the corpus's words, so that its names and terms are not "corrected".
   * Never throws.
   */
  analyseNeed(text: string, vocabulary?: Vocabulary): NeedAnalysis;
}

/** Makes an analyser. What it needs is built when it is first used, in some tens of milliseconds: make one and keep it. */
export function createAnalyser(source: {
  readonly lexicon: readonly LexiconGroup[];
  readonly topics: readonly TopicEntry[];
}): Analyser {
  const reader = once(() => createReader(createConceptIndex(source.lexicon, source.topics)));
  const corrector = once(() => createCorrector(reader()));
  const findTopics = once(() => createTopicFinder(source.topics, reader().index));
  const version = once(() => `${ALGORITHM}-${fingerprint(JSON.stringify([source.lexicon, source.topics]))}`);
  return {
    get version() {
      return version();
    },
    analyseDocument: (fields) => analyseDocument(reader(), fields),
    analyseNeed: (text, vocabulary) => analyseNeed(reader(), corrector(), findTopics(), text, vocabulary),
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** FNV-1a in two 32-bit lanes: tells versions apart, keeps no secret. */
function fingerprint(text: string): string {
  let one = 0x811c9dc5;
  let other = 0x01000193;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    one = Math.imul(one ^ code, 0x01000193);
    other = Math.imul(other ^ code, 0x5bd1e995);
  }
  return [one, other].map((lane) => (lane >>> 0).toString(16).padStart(8, '0')).join('');
}
