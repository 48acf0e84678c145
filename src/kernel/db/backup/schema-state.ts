import pg from 'pg';
import type { BackupHead } from './format.ts';

/** Whether any table of ours holds a row. What the migrations note of themselves does not count. */
export async function holdsRows(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ name: string }>(`
    select relname::text as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'schema_migrations'
      and not exists (select from pg_depend where classid = 'pg_class'::regclass and objid = pg_class.oid and deptype = 'e')`);
  for (const { name } of rows) {
    const found = await client.query(`select from public.${pg.escapeIdentifier(name)} limit 1`);
    if (found.rowCount) return true;
  }
  return false;
}

/** Drops everything in the schema `public` that does not belong to an extension. Extensions may have other owners. */
export async function clearSchema(client: pg.Client): Promise<void> {
  await client.query(`do $$
    declare
      item record;
    begin
      for item in
        select case relkind when 'v' then 'view' when 'm' then 'materialized view' when 'S' then 'sequence'
            when 'f' then 'foreign table' else 'table' end as kind, c.oid::regclass::text as name
        from pg_class c
        where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'S', 'f')
          -- A partitioned table depends on its own columns.
          and not exists (select from pg_depend where classid = 'pg_class'::regclass and objid = c.oid and deptype in ('e', 'i') and refobjid <> c.oid)
      loop
        if to_regclass(item.name) is not null then
          execute format('drop %s if exists %s cascade', item.kind, item.name);
        end if;
      end loop;
      for item in
        select p.oid::regprocedure::text as name from pg_proc p
        where pronamespace = 'public'::regnamespace
          and not exists (select from pg_depend where classid = 'pg_proc'::regclass and objid = p.oid and deptype = 'e')
      loop
        execute format('drop routine if exists %s cascade', item.name);
      end loop;
      for item in
        select t.oid::regtype::text as name from pg_type t
        where typnamespace = 'public'::regnamespace and typtype in ('e', 'd', 'r')
          and not exists (select from pg_depend where classid = 'pg_type'::regclass and objid = t.oid and deptype = 'e')
      loop
        execute format('drop type if exists %s cascade', item.name);
      end loop;
      for item in
        select collname as name from pg_collation c where collnamespace = 'public'::regnamespace
      loop
        execute format('drop collation if exists public.%I cascade', item.name);
      end loop;
    end $$`);
}

/**
 * Empties the tables of what the migrations put there, and takes off foreign keys and triggers while rows are loaded:
 * the rows come in any order, and were checked when they were first written.
 * @returns what puts them back; the foreign keys are then checked over all rows.
 */
export async function liftRules(
  client: pg.Client,
  tables: BackupHead['tables'],
): Promise<() => Promise<void>> {
  const names = tables.map(({ name }) => `public.${pg.escapeIdentifier(name)}`);
  if (names.length === 0) return async () => undefined;
  const { rows: keys } = await client.query<{ on: string; name: string; definition: string }>(`
    select conrelid::regclass::text as on, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
    from pg_constraint
    where contype = 'f' and connamespace = 'public'::regnamespace and conparentid = 0 order by conrelid, conname`);
  for (const name of names) await client.query(`alter table ${name} disable trigger user`);
  for (const key of keys) await client.query(`alter table ${key.on} drop constraint ${key.name}`);
  await client.query(`truncate ${names.join(', ')}`);
  return async () => {
    for (const name of names) await client.query(`alter table ${name} enable trigger user`);
    for (const key of keys)
      await client.query(`alter table ${key.on} add constraint ${key.name} ${key.definition}`);
  };
}

/** Lets each sequence go on where it was. */
export async function restoreSequences(client: pg.Client, sequences: BackupHead['sequences']): Promise<void> {
  for (const { name, last, used } of sequences) {
    await client.query('select setval($1::regclass, $2::bigint, $3)', [
      `public.${pg.escapeIdentifier(name)}`,
      last,
      used,
    ]);
  }
}
