import type { Migration } from '../src/kernel/db/migration.ts';
import * as foundation from './0001_foundation.ts';
import * as kernel from './0002_kernel.ts';
import * as innovationsAndInstruments from './0003_innovations_and_instruments.ts';
import * as embeddings from './0004_embeddings.ts';

/** Every migration, in order. A released one is never changed: a correction is a new one at the end. */
export const migrations: readonly Migration[] = [
  { name: '0001_foundation', up: foundation.up },
  { name: '0002_kernel', up: kernel.up },
  { name: '0003_innovations_and_instruments', up: innovationsAndInstruments.up },
  { name: '0004_embeddings', up: embeddings.up },
];
