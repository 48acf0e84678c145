import type { Db } from '../../kernel/db/tables.ts';
import type { TermStatistics } from '../../kernel/search/statistics.ts';
import type { Analyser } from '../../kernel/search/text/analyser.ts';
import type { CandidateSource } from './candidate-source.ts';
import type { Track } from './ranking/proof.ts';

/** What a brief is made with. */
export interface BriefContext {
  readonly db: Db;
  readonly analyser: Analyser;
  readonly statistics: (kind: string) => Promise<TermStatistics>;
  /** Further sources of candidates beside the words, such as an embedding model. None by default. */
  readonly sources: readonly CandidateSource[];
  /**
   * What is recorded of innovations beyond their own records, by their ids: who uses them, and what was measured. An
   * entry point hands it over, since this room knows neither adoption nor benefits. Only of what is for all to see.
   */
  readonly tracks?: ((innovationIds: readonly string[]) => Promise<ReadonlyMap<string, Track>>) | undefined;
  readonly now: () => Date;
}
