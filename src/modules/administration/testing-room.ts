import type { Db } from '../../kernel/db/tables.ts';
import type { HttpApp } from '../../kernel/http/app.ts';
import { roomApp } from '../../kernel/http/testing-app.ts';
import { testIdentify } from '../../kernel/identity/testing-people.ts';
import { kernelMergeMovers } from '../../kernel/organisations/merge-kernel.ts';
import type { AdministrationContext } from './context.ts';
import { administrationMergeMover } from './merge-movers.ts';
import { administrationPages } from './routes.tsx';

/** The pages of administration without the other rooms. */
export function administrationApp(db: Db, overrides: Partial<AdministrationContext> = {}): HttpApp {
  const nobody = async () => new Map();
  const context: AdministrationContext = {
    db,
    now: () => new Date(),
    publicUrl: undefined,
    mail: undefined,
    mergeMovers: [administrationMergeMover, ...kernelMergeMovers],
    describers: {
      need: nobody,
      innovation: nobody,
      instrument: nobody,
      solution: nobody,
      organisation: nobody,
      initiative: nobody,
      trial: nobody,
      benefit: nobody,
      challenge: nobody,
    },
    stuckSources: [],
    ...overrides,
  };
  return roomApp({ pages: administrationPages(context), identify: testIdentify(db) });
}

/** What a page says, without its tags. */
export const textOf = (html: string): string =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');
