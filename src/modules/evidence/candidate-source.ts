/**
 * A source of candidates beside the words of the need. It only proposes records: the explained ranking decides
 * where they stand, and what it proposed is told as the reason when no word is shared.
 */
export interface CandidateSource {
  readonly name: string;
  /** The ids of records that may meet the need, most alike first. Must not throw: a failing source gives none. */
  readonly propose: (need: string, kind: string, limit: number) => Promise<readonly string[]>;
}
