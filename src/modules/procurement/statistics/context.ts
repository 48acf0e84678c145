import type { Db } from '../../../kernel/db/tables.ts';

/** What the pages and the API of the statistics stand on. */
export interface StatisticsContext {
  readonly db: Db;
  /** Where the installation is reached, for addresses in the description of the data. */
  readonly publicUrl?: string | undefined;
  readonly operator?: { readonly name: string; readonly contact: string } | undefined;
}
