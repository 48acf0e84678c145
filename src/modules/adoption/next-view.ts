import type { Db } from '../../kernel/db/tables.ts';
import { type Actor, anonymous } from '../../kernel/identity/actor.ts';
import { listLinksTo } from '../../kernel/links/links.ts';
import { type Likeness, likeMineThreshold, likeness } from '../../kernel/organisations/peers.ts';
import {
  listOrganisations,
  listOrganisationsById,
  type Organisation,
} from '../../kernel/organisations/queries.ts';
import { type Innovation, isSobering } from '../innovations/public.ts';
import { findSimilarNeeds, type ListedNeed, listNeedsById } from '../needs/public.ts';
import type { AdoptionContext } from './context.ts';
import { isInUse } from './domain.ts';
import { listAdoptionsOf } from './queries.ts';
import { nearestOf, rankNext } from './ranking.ts';

/** The need for which an organisation should look at an innovation. */
export interface NeedReason {
  readonly need: ListedNeed;
  /** 0–1: how well it fits what the innovation met. */
  readonly fit: number;
  readonly isJoined: boolean;
  /** Who has met this very need with the innovation. */
  readonly metBy: string | undefined;
}

/** An organisation that should look at an innovation, and why. */
export interface Next {
  readonly organisation: Organisation;
  readonly name: string;
  readonly reason: NeedReason | undefined;
  readonly need: number;
  readonly likeness: number | undefined;
  /** The one for whom it works that it is most like. */
  readonly nearest: { readonly model: Organisation; readonly likeness: Likeness } | undefined;
  /** 0–1. */
  readonly score: number;
}

export interface NextView {
  readonly withNeed: readonly Next[];
  /** Like a place where it is in use, without having told of a need. */
  readonly alike: readonly Next[];
}

const needsRead = 60;
const withNeedShown = 50;
const alikeShown = 10;

/** Who should look at an innovation next: with a like need first, then those that are like a place where it works. */
export async function viewNext(
  context: AdoptionContext,
  actor: Actor,
  innovation: Innovation,
  filter: { readonly onlyMunicipalities: boolean },
): Promise<NextView> {
  const { db } = context;
  const [adoptions, reasons, municipalities] = await Promise.all([
    listAdoptionsOf(db, actor, innovation.id),
    reasonsByOrganisation(context, actor, innovation),
    listOrganisations(db, { kind: 'municipality' }),
  ]);
  const makers = innovation.organisations;
  const users = adoptions.filter(({ state, isPublic }) => isPublic && isInUse(state));
  const models = [
    ...(isSobering(innovation) ? [] : makers),
    ...users.map(({ organisation }) => organisation),
  ];
  const known = new Set([
    ...makers.map(({ id }) => id),
    ...adoptions.map(({ organisation }) => organisation.id),
  ]);
  const isWanted = ({ id, kind }: Organisation) =>
    !known.has(id) && (!filter.onlyMunicipalities || kind === 'municipality');
  const toNext = (organisation: Organisation) => {
    const reason = reasons.get(organisation.id);
    const nearest = nearestOf(models, (model) => likeness(model, organisation));
    return {
      organisation,
      name: organisation.name,
      reason,
      need: reason?.fit ?? 0,
      likeness: nearest?.likeness.score,
      nearest,
    };
  };
  const named = (await listOrganisationsById(db, [...reasons.keys()])).filter(isWanted);
  const alike = municipalities
    .filter((one) => isWanted(one) && !reasons.has(one.id))
    .map(toNext)
    .filter(({ likeness: score }) => (score ?? 0) >= likeMineThreshold);
  return {
    withNeed: rankNext(named.map(toNext)).slice(0, withNeedShown),
    alike: rankNext(alike).slice(0, alikeShown),
  };
}

/** The best need of each organisation, of those that all may see: stated like it, or met by it elsewhere. */
async function reasonsByOrganisation(
  context: AdoptionContext,
  actor: Actor,
  innovation: Innovation,
): Promise<ReadonlyMap<string, NeedReason>> {
  // The order is the same for everybody; only the demonstration sees itself beside what is real.
  const eyes = actor.isDemonstration ? actor : anonymous;
  const text = `${innovation.title}. ${innovation.need}`;
  const [similar, met] = await Promise.all([
    findSimilarNeeds(context, eyes, { text, limit: needsRead }),
    needsMetBy(context.db, innovation.id),
  ]);
  const isOpen = (need: ListedNeed) =>
    need.isPublic && (!need.isDemonstration || actor.isDemonstration) && need.state !== 'withdrawn';
  const reasons = new Map<string, NeedReason>();
  const add = (organisationId: string, reason: NeedReason) => {
    if ((reasons.get(organisationId)?.fit ?? 0) < reason.fit) reasons.set(organisationId, reason);
  };
  for (const { need, score } of similar) {
    if (!isOpen(need) || need.state === 'met') continue;
    const reason = { need, fit: Math.min(1, score), metBy: undefined };
    add(need.owner.id, { ...reason, isJoined: false });
    for (const id of need.joinedIds) add(id, { ...reason, isJoined: true });
  }
  // Who stated a need that was met with this uses it already; those who joined have the very same need.
  for (const need of met.filter(isOpen)) {
    for (const id of need.joinedIds) add(id, { need, fit: 1, isJoined: true, metBy: need.owner.name });
  }
  for (const need of met.filter(isOpen)) reasons.delete(need.owner.id);
  return reasons;
}

async function needsMetBy(db: Db, innovationId: string): Promise<ListedNeed[]> {
  const ids = await listLinksTo(db, { kind: 'innovation', id: innovationId }, 'met_by', 'need');
  return listNeedsById(db, ids);
}
