import type { Db } from '../../kernel/db/tables.ts';
import type { Described } from '../../kernel/events/describe.ts';
import type { Actor } from '../../kernel/identity/actor.ts';

/** What the innovations of the library are called. They are for all; what is not published does not stand there. */
export async function describeInnovations(
  db: Db,
  _actor: Actor,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Described>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('innovations')
    .select(['id', 'slug', 'title', 'language'])
    .where('id', 'in', ids)
    .execute();
  return new Map(
    rows.map(({ id, slug, title, language }) => [id, { title, href: `/innovations/${slug}`, language }]),
  );
}
