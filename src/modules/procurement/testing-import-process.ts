// Imports `count` small notices from a folder into the database of an address, until it is done or killed. Run by a test.
import { tmpdir } from 'node:os';
import { openDatabase } from '../../kernel/db/open.ts';
import type { Tables } from '../../kernel/db/tables.ts';
import { createAnalyser } from '../../kernel/search/text/analyser.ts';
import { importNotices } from './import.ts';
import { openPath } from './sources/path.ts';
import { testReading } from './testing-facts.ts';

const [databaseUrl = '', folder = ''] = process.argv.slice(2);
const database = await openDatabase<Tables>({ databaseUrl, dataDir: tmpdir(), role: 'test' });
const account = await importNotices(
  {
    db: database.sql,
    analyser: createAnalyser({ lexicon: [], topics: [] }),
    now: () => new Date(),
    reading: testReading,
  },
  await openPath(folder),
  { onProgress: ({ read }) => process.stdout.write(`${read}\n`) },
);
process.stdout.write(`${JSON.stringify(account)}\n`);
await database.close();
