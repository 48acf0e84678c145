import type { Db } from '../../../kernel/db/tables.ts';
import {
  listPeers,
  type Organisation,
  type OrganisationScope,
} from '../../../kernel/organisations/queries.ts';
import { answerQuestion } from './answer.ts';
import { countNotices, listLatestNotices, listSuppliers } from './buyers.ts';
import type { Comparison } from './buyers-pages.tsx';
import type { IndicatorName } from './indicators.ts';
import { mainCell } from './national-view.ts';

/** What a buyer is held against others by: each of another group. */
const compared: readonly IndicatorName[] = [
  'declared-innovation',
  'innovative-procedures',
  'variants',
  'text-functional',
  'text-pilot',
  'environmental-aims',
  'tenders-per-lot',
  'single-bid',
  'small-firms-winners',
  'days-to-award',
];
const peersCompared = 10;

/** Everything that the page of a buyer tells. */
export async function viewBuyer(db: Db, organisation: Organisation, scope: OrganisationScope) {
  const alike = await listPeers(db, organisation, peersCompared, scope);
  const peers = alike.map((peer) => peer.organisation);
  const of = async (name: IndicatorName, buyers: readonly Organisation[] | undefined) =>
    answerQuestion(
      db,
      { indicator: name, by: [], filters: buyers ? { buyer: buyers.map(({ slug }) => slug) } : {} },
      scope,
    );
  const comparisons: Comparison[] = [];
  for (const name of compared) {
    const own = await of(name, [organisation]);
    const others = peers.length > 0 ? await of(name, peers) : undefined;
    const all = await of(name, undefined);
    comparisons.push({
      name,
      unit: own.unit,
      own: mainCell(own),
      peers: others && mainCell(others),
      nation: mainCell(all),
    });
  }
  const [{ calls }, notices, suppliers] = await Promise.all([
    countNotices(db, organisation.id, scope),
    listLatestNotices(db, organisation, 10, scope),
    listSuppliers(db, organisation, 15, scope),
  ]);
  return { calls, comparisons, peers, notices, suppliers };
}
