import type { Db } from '../../kernel/db/tables.ts';
import type { Analyser } from '../../kernel/search/text/analyser.ts';
import type { RegisterSettings } from './sources/choose.ts';

/** What the commands stand on, handed over by the entry point. */
export interface ImportCommandSetup {
  readonly run: <T>(
    work: (nytte: { readonly db: Db; readonly analyser: Analyser }) => Promise<T>,
  ) => Promise<T>;
  readonly registers: () => RegisterSettings;
  readonly fail: (message: string) => Error;
}

export interface ImportOptions {
  readonly doffin?: boolean;
  readonly ted?: boolean;
  readonly since?: string;
  readonly until?: string;
  readonly json?: boolean;
}
