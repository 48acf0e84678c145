import type { Organisation } from '../../kernel/organisations/queries.ts';
import type { WordSearch } from '../../kernel/search/find-by-words.ts';
import type { SolutionSection } from './section.ts';

/** An organisation that has told all that it uses a solution, and since when. */
export interface SolutionUser {
  readonly organisation: Organisation;
  readonly year: number;
}

/** What this room works with. Who uses what is known by the room of adoption, which knows this one: handed over. */
export interface SolutionContext extends WordSearch {
  readonly now: () => Date;
  readonly usersOf: (solutionIds: readonly string[]) => Promise<ReadonlyMap<string, readonly SolutionUser[]>>;
  /** The solutions that any of these organisations uses. */
  readonly usedBy: (organisationIds: readonly string[]) => Promise<readonly string[]>;
}

export interface SolutionPagesContext extends SolutionContext {
  readonly sections: readonly SolutionSection[];
}
