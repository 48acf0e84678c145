import { sql } from 'kysely';
import type { Db } from '../../kernel/db/tables.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { type Actor, anonymous } from '../../kernel/identity/actor.ts';
import {
  countFacets,
  countListed,
  type ListedPlace,
  type ListedScope,
  nextIds,
  pageOfIds,
} from '../../kernel/search/listed.ts';
import { rankByWords } from '../evidence/public.ts';
import { describeNeeds } from '../needs/public.ts';
import type { InitiativeContext } from './actions.ts';
import { readBody } from './body.ts';
import { initiativeKinds } from './domain.ts';
import {
  type FacetName,
  facetGroupsOf,
  facetNames,
  initiativesPerPage,
  type Selection,
  valuesIn,
} from './list-schema.ts';
import { phaseOf } from './queries.ts';
import type { InitiativeBody, InitiativePhase } from './schema.ts';

/** An initiative as it stands in a list. */
export interface ListedInitiative {
  readonly id: string;
  readonly slug: string;
  readonly isPublic: boolean;
  readonly body: InitiativeBody;
  readonly language: Language;
  readonly phase: InitiativePhase;
  readonly phaseSince: Date;
  readonly stoppedIn: InitiativePhase | null;
  readonly owner: { readonly name: string; readonly slug: string };
  readonly changedAt: Date;
}

export interface InitiativeList {
  readonly initiatives: readonly ListedInitiative[];
  readonly total: number;
  readonly page: number;
  readonly pageCount: number;
  /** Beside each choice: how many it would leave. */
  readonly counts: Readonly<Record<FacetName, readonly (readonly [value: string, count: number])[]>>;
}

/** Weaker than this share of the best is noise: a common word, met once. */
const leastShare = 0.15;
/** The most initiatives that words find, of each kind. */
export const mostFound = 300;
/** No organisation has this id, so that nothing is found for who has none. */
const noOrganisation = '00000000-0000-0000-0000-000000000000';

/** Initiatives by what they are about, the last changed first; with words, the best fit first. */
export async function listInitiatives(
  context: InitiativeContext,
  wish: {
    /** The kinds that the reader may find initiatives under, and no others. */
    readonly kinds: readonly string[];
    readonly selection: Selection;
    /** The organisation that `own` means. */
    readonly organisationId: string | undefined;
    readonly page: number;
    readonly perPage?: number;
  },
): Promise<InitiativeList> {
  const { perPage = initiativesPerPage, selection } = wish;
  const scope: ListedScope = {
    table: 'initiatives',
    kinds: wish.kinds,
    organisationId: selection.own ? (wish.organisationId ?? noOrganisation) : undefined,
    ids: selection.q ? await idsByWords(context, wish.kinds, selection.q) : undefined,
  };
  const [total, counts] = await Promise.all([
    countListed(context.db, scope, facetGroupsOf(selection)),
    countChoices(context.db, scope, selection),
  ]);
  const pageCount = Math.max(1, Math.ceil(total / perPage));
  const page = Math.min(wish.page, pageCount);
  const ids = await pageOfIds(context.db, scope, facetGroupsOf(selection), {
    offset: (page - 1) * perPage,
    limit: perPage,
  });
  return { initiatives: await listInitiativesById(context.db, ids), total, page, pageCount, counts };
}

async function idsByWords(
  context: InitiativeContext,
  kinds: readonly string[],
  text: string,
): Promise<string[]> {
  const ranked = await rankByWords(context, kinds, text, mostFound);
  const best = ranked[0]?.score ?? 0;
  return ranked.filter(({ score }) => score >= best * leastShare).map(({ id }) => id);
}

/** What is chosen within a name does not narrow that name's own counts. */
async function countChoices(
  db: Db,
  scope: ListedScope,
  selection: Selection,
): Promise<InitiativeList['counts']> {
  const counted = await Promise.all(
    facetNames.map(async (name) => {
      const all = await countFacets(db, scope, facetGroupsOf(selection, name));
      return [name, valuesIn(name, all).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))] as const;
    }),
  );
  return Object.fromEntries(counted) as unknown as InitiativeList['counts'];
}

/** Public initiatives, page by page in the order of change, from after `after`; for files and the API. */
export async function pageOfInitiatives(
  db: Db,
  wish: {
    readonly selection: Selection;
    readonly after?: ListedPlace | undefined;
    readonly limit: number;
  },
): Promise<{ initiatives: ListedInitiative[]; next: ListedPlace | undefined }> {
  const scope = { table: 'initiatives', kinds: [initiativeKinds.public] } as const;
  const { ids, next } = await nextIds(db, scope, facetGroupsOf(wish.selection), wish);
  return { initiatives: await listInitiativesById(db, ids), next };
}

interface ListedRow {
  id: string;
  slug: string;
  is_public: boolean;
  language: string;
  phase: string;
  phase_since: Date;
  stopped_in: string | null;
  changed_at: Date;
  body: unknown;
  owner_name: string;
  owner_slug: string;
}

/** Initiatives by id, in the order of `ids`. The caller has found the ids under kinds that the reader may read. */
export async function listInitiativesById(db: Db, ids: readonly string[]): Promise<ListedInitiative[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<ListedRow>`
    select i.id, coalesce(r.slug, r.id::text) as slug, i.is_public, i.language, i.phase, i.phase_since, i.stopped_in,
      i.changed_at, v.body, o.name as owner_name, o.slug as owner_slug
    from initiatives i
    join records r on r.id = i.id
    join record_versions v on v.record_id = r.id and v.version = r.published_version
    join organisations o on o.id = i.organisation_id
    where i.id = any(${[...ids]}::uuid[])`.execute(db);
  const found = new Map(rows.map((row) => [row.id, presentListed(row)]));
  return ids.flatMap((id) => found.get(id) ?? []);
}

const presentListed = (row: ListedRow): ListedInitiative => ({
  id: row.id,
  slug: row.slug,
  isPublic: row.is_public,
  body: readBody(row.body),
  language: row.language as Language,
  phase: phaseOf(row.phase),
  phaseSince: row.phase_since,
  stoppedIn: row.stopped_in === null ? null : phaseOf(row.stopped_in),
  owner: { name: row.owner_name, slug: row.owner_slug },
  changedAt: row.changed_at,
});

/** What an organisation owns or takes part in and everybody may see, the last changed first. */
export async function listInitiativesOfOrganisation(
  db: Db,
  actor: Actor,
  organisationId: string,
  { limit }: { readonly limit: number },
): Promise<ListedInitiative[]> {
  const kinds = initiativeKinds.readBy(actor);
  const scope: ListedScope = { table: 'initiatives', kinds, organisationId };
  return listInitiativesById(db, await pageOfIds(db, scope, [], { offset: 0, limit }));
}

/** The addresses of the needs that public initiatives meet, of those needs that are public themselves. */
export async function publicNeedPaths(
  db: Db,
  initiatives: readonly ListedInitiative[],
): Promise<ReadonlyMap<string, string>> {
  const needs = await describeNeeds(db, anonymous, [
    ...new Set(initiatives.flatMap(({ body }) => body.needIds)),
  ]);
  return new Map([...needs].map(([id, { href }]) => [id, href]));
}
