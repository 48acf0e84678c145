import { type Kysely, sql } from 'kysely';

/**
 * Extensions for tolerant search, and `norwegian`, the collation for everything that people see sorted.
 * Where the server was built without ICU the collation is the nearest that it has; the start then warns.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create extension if not exists pg_trgm`.execute(db);
  await sql`create extension if not exists unaccent`.execute(db);
  await sql.raw(norwegianCollation).execute(db);
}

const norwegianCollation = `do $$
declare
  fallback text;
begin
  if exists (select from pg_collation where collprovider = 'i') then
    create collation norwegian (provider = icu, locale = 'nb-NO');
    return;
  end if;
  select collname into fallback from pg_collation
    where collprovider = 'c' and collname ~* '^(nb|nn|no)_NO\\.utf-?8$' order by collname limit 1;
  execute format('create collation norwegian from %I', coalesce(fallback, 'C'));
end $$`;
