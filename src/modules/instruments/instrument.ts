import type { Language } from '../../kernel/i18n/language.ts';
import type { Organisation } from '../../kernel/organisations/queries.ts';
import type {
  ApplicantKind,
  InstrumentCategory,
  InstrumentContent,
  InstrumentDeadline,
  InstrumentPhase,
  InstrumentStatus,
} from './schema.ts';

/** An instrument as other rooms see it. What it says of amounts, status and deadlines was so on `readOn`. */
export interface Instrument {
  readonly id: string;
  /** The id of the content file, which addresses and the API use. */
  readonly slug: string;
  /** What its own texts are written in. */
  readonly language: Language;
  readonly name: string;
  readonly owners: readonly string[];
  readonly ownerNote: string | null;
  readonly category: InstrumentCategory;
  readonly description: string;
  readonly whoCanApply: readonly ApplicantKind[];
  readonly phases: readonly InstrumentPhase[];
  readonly support: string | null;
  /** Whole kroner per project. */
  readonly minAmountNok: number | null;
  readonly maxAmountNok: number | null;
  /** The greatest share of the cost that is given, in per cent. */
  readonly maxSharePercent: number | null;
  readonly amountNote: string | null;
  readonly ownContribution: InstrumentContent['ownContribution'];
  readonly requires: readonly string[];
  readonly deadlineText: string | null;
  readonly deadlines: readonly InstrumentDeadline[];
  readonly status: InstrumentStatus;
  readonly statusNote: string | null;
  readonly topics: readonly string[];
  readonly keywords: readonly string[];
  readonly sources: readonly { readonly url: string; readonly title?: string | undefined }[];
  /** The day on which the sources were read, `YYYY-MM-DD`. */
  readonly readOn: string;
  readonly readingNote: string;
  /** The organisation that keeps it and answers for every word; null for what Nytte has read itself. */
  readonly keptBy: { readonly organisation: Organisation; readonly at: Date } | null;
}
