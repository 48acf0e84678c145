// The process that crash tests kill, or whose database they kill: `crash-writer.ts <data directory> <first number>`.
import { sql } from 'kysely';
import { isDatabaseError } from './errors.ts';
import { openDatabase } from './open.ts';
import { inTransaction } from './transaction.ts';

type Tables = { acknowledged: { number: number } };

const [dataDir = '', first = '1'] = process.argv.slice(2);
const database = await openDatabase<Tables>({ dataDir, role: 'cli', poolSize: 2 });
await sql`create table if not exists acknowledged (number integer primary key)`.execute(database.sql);

for (let number = Number(first); ; number++) {
  let outcome = 'acknowledged';
  try {
    await inTransaction(database.sql, (tx) => tx.insertInto('acknowledged').values({ number }).execute());
  } catch (error) {
    if (!isDatabaseError(error)) throw error;
    outcome = error.code === 'outcome_unknown' ? 'unknown' : 'refused';
  }
  process.stdout.write(`${outcome} ${number}\n`);
}
