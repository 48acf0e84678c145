import { type Kysely, sql } from 'kysely';
import { ownIdentity, type ProcessIdentity } from '../../kernel/db/embedded/process-identity.ts';
import type { Db } from '../../kernel/db/tables.ts';

/** Why a database cannot be used for what was asked. The words are for whoever runs Nytte. */
export class WrongPurpose extends Error {
  override readonly name = 'WrongPurpose';
}

/** What a database is, seen before anything is done to it. */
export type Standing =
  | { readonly is: 'empty'; readonly extensions: readonly string[] }
  | { readonly is: 'demonstration'; readonly server: ProcessIdentity | undefined }
  | { readonly is: 'real' };

/** Looks at a database that may not have our tables, and changes nothing. */
export async function standingOf<Schema>(db: Kysely<Schema>): Promise<Standing> {
  const { rows: tables } = await sql<{ name: string }>`
    select c.relname::text as name from pg_class c
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
      and not exists (
        select from pg_depend where classid = 'pg_class'::regclass and objid = c.oid and deptype = 'e')
  `.execute(db);
  const names = new Set(tables.map(({ name }) => name));
  if (names.has('installation')) {
    const marked = await sql<{ server: ProcessIdentity | null }>`select server from installation`.execute(db);
    if (marked.rows[0]) return { is: 'demonstration', server: marked.rows[0].server ?? undefined };
  }
  // A demonstration that was stopped between its tables and its mark holds nothing yet.
  if (names.size > 0 && !(names.has('schema_migrations') && (await isUnused(db, names))))
    return { is: 'real' };
  const { rows } = await sql<{ name: string }>`select extname::text as name from pg_extension`.execute(db);
  return { is: 'empty', extensions: rows.map(({ name }) => name) };
}

/** Whether there are our tables alone, and nothing has been written in those that everything else hangs on. */
async function isUnused<Schema>(db: Kysely<Schema>, names: ReadonlySet<string>): Promise<boolean> {
  for (const name of ['audit_entries', 'organisations', 'accounts', 'records']) {
    if (!names.has(name)) continue;
    const { rows } = await sql`select 1 from ${sql.table(name)} limit 1`.execute(db);
    if (rows.length > 0) return false;
  }
  return true;
}

/** Refuses a database with anything real in it: it must never become a demonstration. @throws WrongPurpose */
export function requireDemonstrable(
  standing: Standing,
): asserts standing is Exclude<Standing, { readonly is: 'real' }> {
  if (standing.is !== 'real') return;
  throw new WrongPurpose(
    'This database is in use for something else, and demonstration data are never put beside real ones. Give an empty database in DATABASE_URL, or none: then the demonstration gets one of its own.',
  );
}

/** Refuses to serve a database of demonstration data as if it were a real one. @throws WrongPurpose */
export async function requireReal(db: Db): Promise<void> {
  const marked = await db.selectFrom('installation').select('purpose').executeTakeFirst();
  if (!marked) return;
  throw new WrongPurpose(
    'This database is marked for demonstration. Serve it with `npm run demo`, remove it with `npm run demo -- --remove`, or give another one in DATABASE_URL or NYTTE_DATA_DIR.',
  );
}

/** Marks a database as one for demonstration. @param extensionsBefore those that it had before our tables came. */
export async function markForDemonstration(db: Db, extensionsBefore: readonly string[]): Promise<void> {
  const { rows } = await sql<{ name: string }>`select extname::text as name from pg_extension`.execute(db);
  const made = rows.map(({ name }) => name).filter((name) => !extensionsBefore.includes(name));
  await db
    .insertInto('installation')
    .values({ purpose: 'demonstration', marked_at: new Date(), made: JSON.stringify(made), server: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Notes that this process serves the demonstration, so that whoever removes it can stop it first. */
export async function noteServer(db: Db): Promise<void> {
  await db
    .updateTable('installation')
    .set({ server: JSON.stringify(ownIdentity()) })
    .execute();
}

/** Notes that this process serves it no more. */
export async function forgetServer(db: Db): Promise<void> {
  await sql`update installation set server = null where server ->> 'pid' = ${String(process.pid)}`.execute(
    db,
  );
}
