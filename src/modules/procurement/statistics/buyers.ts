import { sql } from 'kysely';
import type { Db } from '../../../kernel/db/tables.ts';
import { createKept } from '../../../kernel/kept.ts';
import {
  isListed,
  type Organisation,
  type OrganisationScope,
} from '../../../kernel/organisations/queries.ts';
import { stages } from './codes.ts';
import { countedStanding, statisticsStamp } from './refresh.ts';

export interface Buyer {
  readonly slug: string;
  readonly name: string;
  readonly calls: number;
  readonly results: number;
}

export const buyersPerPage = 50;

const kept = createKept<readonly Buyer[]>({ stamp: statisticsStamp, capacity: 4 });
const stageCode = (stage: (typeof stages)[number]) => stages.indexOf(stage) + 1;

/** Every buyer with its calls and results, those that publish most first. Only those that stand in lists. */
export function listBuyers(db: Db, scope: OrganisationScope): Promise<readonly Buyer[]> {
  return kept(db, String(scope.includeDemonstration ?? false), async () => {
    const { rows } = await sql<Buyer>`
      select o.slug, o.name, b.calls, b.results
      from (
        select buyer_id, count(*) filter (where stage = ${stageCode('call')})::integer as calls,
          count(*) filter (where stage = ${stageCode('result')})::integer as results
        from procurement_lots
        where lot <= 1 and buyer_id is not null and ${countedStanding(scope.includeDemonstration ?? false)}
        group by buyer_id
      ) b join organisations o on o.id = b.buyer_id
      where ${isListed('o', scope)} and b.calls + b.results > 0
      order by b.calls + b.results desc, o.name, o.id`.execute(db);
    return rows;
  });
}

/** Those whose name holds the text, in any case. */
export function matching(buyers: readonly Buyer[], text: string | undefined): readonly Buyer[] {
  if (!text) return buyers;
  const wanted = text.normalize().toLocaleLowerCase('nb');
  return buyers.filter(({ name }) => name.toLocaleLowerCase('nb').includes(wanted));
}

/** How many notices an organisation has published as a buyer. */
export async function countNotices(
  db: Db,
  organisationId: string,
  scope: OrganisationScope,
): Promise<{ readonly calls: number; readonly results: number }> {
  const { rows } = await sql<{ calls: number; results: number }>`
    select count(*) filter (where stage = ${stageCode('call')})::integer as calls,
      count(*) filter (where stage = ${stageCode('result')})::integer as results
    from procurement_lots
    where lot <= 1 and buyer_id = ${organisationId} and ${countedStanding(scope.includeDemonstration ?? false)}`.execute(
    db,
  );
  return rows[0] ?? { calls: 0, results: 0 };
}

export interface ListedNotice {
  readonly id: string;
  readonly title: string | null;
  readonly language: string | null;
  readonly stage: string;
  readonly publishedOn: string | null;
}

/** The latest notices of a buyer, in the version that counts. */
export async function listLatestNotices(
  db: Db,
  { id }: Pick<Organisation, 'id'>,
  limit: number,
  scope: OrganisationScope,
): Promise<ListedNotice[]> {
  let query = db
    .selectFrom('notices')
    .select(['id', 'title', 'language', 'stage'])
    .select(sql<string | null>`published_on::text`.as('publishedOn'))
    .where('buyer_id', '=', id)
    .where('standing', '=', 'latest')
    .orderBy('published_on', 'desc')
    .orderBy('id')
    .limit(limit);
  if (!scope.includeDemonstration) query = query.where('is_demonstration', '=', false);
  return query.execute();
}

export interface Supplier {
  /** Undefined for natural persons, who are not named. */
  readonly name: string | null;
  readonly slug: string | null;
  readonly lots: number;
}

/** Whom it buys most from, by lots won; a joint tender counts for each of those who gave it. */
export async function listSuppliers(
  db: Db,
  { id }: Pick<Organisation, 'id'>,
  limit: number,
  scope: OrganisationScope,
): Promise<Supplier[]> {
  const demonstration = scope.includeDemonstration ? sql`true` : sql`not n.is_demonstration`;
  const { rows } = await sql<Supplier>`
    select coalesce(max(o.name), max(p.name)) as name, max(o.slug) as slug,
      count(distinct (w.notice_id, w.lot_ref))::integer as lots
    from notices n
      join notice_winners w on w.notice_id = n.id
      left join organisations o on o.id = w.organisation_id and ${isListed('o', scope)}
      left join notice_parties p on p.notice_id = w.notice_id and p.organisation_ref = w.organisation_ref
    where n.buyer_id = ${id} and n.stage = 'result' and n.standing = 'latest' and ${demonstration}
      and not coalesce(p.is_natural_person, false)
    group by coalesce(w.organisation_id::text, lower(p.name))
    having coalesce(max(o.name), max(p.name)) is not null
    order by lots desc, 1 limit ${limit}`.execute(db);
  return rows;
}
