import { type Kysely, sql } from 'kysely';
import type { DatabaseLog } from './open-options.ts';

const oldestVersion = 150_000;
const neededExtensions = ['pg_trgm', 'unaccent'] as const;

/** The server at hand cannot carry Nytte; the message says what to change. */
export class DatabaseUnsuitable extends Error {
  override readonly name = 'DatabaseUnsuitable';
}

interface ServerFacts {
  readonly version: number;
  readonly encoding: string;
  readonly ctype: string;
  readonly provider: string;
  readonly extensions: readonly string[];
  readonly has_icu: boolean;
}

/**
 * Checks at start that the server can do what Nytte asks of it, and warns where it will do so less well.
 * @throws DatabaseUnsuitable for PostgreSQL before 15, another encoding than UTF-8, or missing extensions.
 */
export async function checkServer<Schema>(db: Kysely<Schema>, log?: DatabaseLog): Promise<void> {
  const { rows } = await sql<ServerFacts>`
    select current_setting('server_version_num')::int as version,
      pg_encoding_to_char(encoding) as encoding,
      datctype as ctype,
      datlocprovider::text as provider,
      array(select name::text from pg_available_extensions where name in (${sql.join([...neededExtensions])})) as extensions,
      exists (select from pg_collation where collprovider = 'i') as has_icu
    from pg_database where datname = current_database()`.execute(db);
  const [facts] = rows;
  if (!facts) throw new DatabaseUnsuitable('The server does not describe the database.');
  for (const warning of judgeServer(facts)) log?.warn({ version: facts.version }, warning);
}

/**
 * @returns warnings, most important first.
 * @throws DatabaseUnsuitable
 */
export function judgeServer(facts: ServerFacts): string[] {
  if (facts.version < oldestVersion) {
    const version = `${Math.floor(facts.version / 10_000)}.${facts.version % 10_000}`;
    throw new DatabaseUnsuitable(`Nytte needs PostgreSQL 15 or newer; this server is ${version}.`);
  }
  if (facts.encoding !== 'UTF8') {
    throw new DatabaseUnsuitable(
      `Nytte needs a database with the encoding UTF8; this one has ${facts.encoding}.`,
    );
  }
  const missing = neededExtensions.filter((name) => !facts.extensions.includes(name));
  if (missing.length > 0) {
    throw new DatabaseUnsuitable(
      `The server lacks ${missing.join(' and ')}: install its contrib package (postgresql-contrib).`,
    );
  }
  const warnings: string[] = [];
  if (!facts.has_icu) {
    warnings.push(
      'the server was built without ICU: æ, ø and å are sorted by the collation that comes nearest',
    );
  }
  if (facts.provider !== 'i' && ['C', 'POSIX'].includes(facts.ctype)) {
    warnings.push(
      'the database has the character type C: tolerant search passes over æ, ø and å (use C.UTF-8)',
    );
  }
  return warnings;
}
