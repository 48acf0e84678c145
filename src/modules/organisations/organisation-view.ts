import type { Db } from '../../kernel/db/tables.ts';
import { listPeers, type Organisation } from '../../kernel/organisations/queries.ts';
import { countInnovationsByOrganisation, listInnovationsOfOrganisations } from '../innovations/public.ts';
import {
  applicantKindOf,
  countInstruments,
  listInstruments,
  listInstrumentsById,
} from '../instruments/public.ts';
import type { OrganisationPageProps } from './organisation-page.tsx';
import type { Peer } from './peer-section.tsx';
import { listFormer, listOwnedInstrumentIds } from './queries.ts';

const nearestShown = 5;
const peersShown = 6;
/** Less alike than this is shown only to have somebody to ask. */
const leastLikeness = 0.4;
const fewestPeers = 3;
const supportShown = 4;

/** All that the database holds of one organisation. */
export async function viewOrganisation(
  db: Db,
  organisation: Organisation,
): Promise<
  Pick<OrganisationPageProps, 'innovations' | 'former' | 'nearest' | 'peers' | 'support' | 'owned'>
> {
  const [innovations, former, alike, support, owned] = await Promise.all([
    listInnovationsOfOrganisations(db, [organisation.id]),
    listFormer(db, organisation),
    findPeers(db, organisation),
    findSupport(db, organisation),
    findOwned(db, organisation),
  ]);
  return { innovations, former, ...alike, support, owned };
}

async function findPeers(
  db: Db,
  organisation: Organisation,
): Promise<{ nearest: Organisation[]; peers: Peer[] }> {
  const alike = await listPeers(db, organisation, Number.MAX_SAFE_INTEGER);
  const nearest = alike.slice(0, nearestShown).map((peer) => peer.organisation);
  const counts = await countInnovationsByOrganisation(
    db,
    alike.map((peer) => peer.organisation.id),
  );
  const active = alike
    .filter((peer) => counts.has(peer.organisation.id))
    .slice(0, peersShown)
    .filter((peer, index) => index < fewestPeers || peer.likeness.score >= leastLikeness);
  const innovations = await listInnovationsOfOrganisations(
    db,
    active.map((peer) => peer.organisation.id),
  );
  const peers = active.map((peer) => ({
    ...peer,
    innovations: innovations.filter(({ organisations }) =>
      organisations.some(({ id }) => id === peer.organisation.id),
    ),
  }));
  return { nearest, peers };
}

/** What may still be had: not what was closed or discontinued when it was read. */
async function findSupport(db: Db, organisation: Organisation): Promise<OrganisationPageProps['support']> {
  const who = applicantKindOf(organisation.kind);
  if (!who || organisation.country !== 'NO') return undefined;
  const facetGroups = [[`who:${who}`], ['status:open', 'status:rolling', 'status:unknown']];
  const [total, instruments] = await Promise.all([
    countInstruments(db, { facetGroups }),
    listInstruments(db, { facetGroups, sort: 'status', limit: supportShown }),
  ]);
  return { total, instruments };
}

async function findOwned(db: Db, organisation: Organisation) {
  return listInstrumentsById(db, await listOwnedInstrumentIds(db, organisation));
}
