import { findOrganisation, type Organisation } from '../../kernel/organisations/queries.ts';
import { applicantKindOf } from './domain.ts';
import { findInstrumentsByWords, type WordSearch } from './find-by-words.ts';
import type { InstrumentFilter } from './queries.ts';
import type { ApplicantKind } from './schema.ts';
import { filterOf, type Selection } from './selection.ts';

/** A selection with what had to be looked up for it. */
export interface ResolvedSelection {
  readonly selection: Selection;
  readonly filter: InstrumentFilter;
  /** Who one says one is; undefined when it was not said, or nobody is called that. */
  readonly organisation: Organisation | undefined;
  /** What the reader applies as: as chosen, or the kind of the organisation. */
  readonly applicant: ApplicantKind | undefined;
}

/** Looks up the organisation and the words of a selection. */
export async function resolveSelection(search: WordSearch, selection: Selection): Promise<ResolvedSelection> {
  const [organisation, found] = await Promise.all([
    selection.organisation ? findOrganisation(search.db, selection.organisation) : undefined,
    selection.q ? findInstrumentsByWords(search, selection.q) : undefined,
  ]);
  const chosen = selection.who === 'any' ? undefined : selection.who;
  const implied =
    selection.who === undefined && organisation ? applicantKindOf(organisation.kind) : undefined;
  const applicant = chosen ?? implied;
  return { selection, organisation, applicant, filter: filterOf(selection, applicant, found) };
}
