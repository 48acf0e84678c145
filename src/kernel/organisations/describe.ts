import type { Describe } from '../events/describe.ts';
import { isListed } from './queries.ts';

/** What organisations are called. Those made for demonstration are there for demonstration accounts only. */
export const describeOrganisations: Describe = async (db, actor, ids) => {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('organisations as o')
    .select(['o.id', 'o.name', 'o.slug'])
    .where('o.id', 'in', ids)
    .where(isListed('o', { includeDemonstration: actor.isDemonstration }))
    .execute();
  return new Map(
    rows.map(({ id, name, slug }) => [id, { title: name, href: `/organisations/${slug}`, language: 'nb' }]),
  );
};
