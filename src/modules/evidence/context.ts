import type { Db } from '../../kernel/db/tables.ts';
import type { TermStatistics } from '../../kernel/search/statistics.ts';
import type { Analyser } from '../../kernel/search/text/analyser.ts';
import type { CandidateSource } from './candidate-source.ts';

/** What a brief is made with. */
export interface BriefContext {
  readonly db: Db;
  readonly analyser: Analyser;
  readonly statistics: (kind: string) => Promise<TermStatistics>;
  /** Further sources of candidates beside the words, such as an embedding model. None by default. */
  readonly sources: readonly CandidateSource[];
  readonly now: () => Date;
}
