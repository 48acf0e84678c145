import type { Language } from '../../kernel/i18n/language.ts';
import type { Organisation } from '../../kernel/organisations/queries.ts';
import type { SolutionContent, SolutionKind, SolutionPhase } from './schema.ts';

/** A body that provides a solution, with the name that the source has. */
export interface SolutionOrganisation extends Organisation {
  readonly namedAs: string;
}

/** A solution as other rooms see it. Texts are in `language`; every fact was so on the day it was read. */
export interface Solution {
  readonly id: string;
  /** The id of the content files; the address of its page. */
  readonly slug: string;
  readonly language: Language;
  readonly title: string;
  readonly kind: SolutionKind;
  readonly phase: SolutionPhase;
  readonly need: string;
  readonly description: string;
  readonly organisations: readonly SolutionOrganisation[];
  /** What is known; a name that is not there is not known. */
  readonly terms: SolutionContent['terms'];
  readonly licence: NonNullable<SolutionContent['licence']> | null;
  readonly repository: string | null;
  readonly contact: string | null;
  readonly standards: readonly string[];
  readonly frameworks: SolutionContent['frameworks'];
  /** Slugs of innovations. */
  readonly builtOn: readonly string[];
  readonly topics: readonly string[];
  readonly keywords: readonly string[];
  readonly sources: readonly { readonly url: string; readonly title?: string | undefined }[];
  /** `YYYY-MM-DD`. */
  readonly readOn: string;
  readonly readingNote: string;
  /** The organisation that keeps it and answers for every word; null for what Nytte has read itself. */
  readonly keptBy: { readonly organisation: Organisation; readonly at: Date } | null;
}
