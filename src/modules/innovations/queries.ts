import type { Selectable } from 'kysely';
import type { Db } from '../../kernel/db/tables.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { listLinksFrom, listLinksTo } from '../../kernel/links/links.ts';
import { listOrganisationsById, type Organisation } from '../../kernel/organisations/queries.ts';
import type { OrganisationReference } from '../../kernel/organisations/schema.ts';
import { slugify } from '../../kernel/organisations/slug.ts';
import { type Certainty, certainties } from './domain.ts';
import type {
  InnovationContent,
  InnovationDegree,
  InnovationOutcome,
  InnovationPhase,
  InnovationResult,
  InnovationType,
} from './schema.ts';
import type { InnovationTables } from './tables.ts';

/** A body behind an innovation, with what is known of it. */
export interface InnovationOrganisation extends Organisation {
  /** The name as the source has it: "Asker kommune". */
  readonly namedAs: string;
  /** One name for several bodies. */
  readonly isCollective: boolean;
}

/** An innovation with everything known, as other rooms see it. Texts are in `language`. */
export interface Innovation {
  readonly id: string;
  /** The lasting id of the content files; the address of its page. */
  readonly slug: string;
  readonly language: Language;
  readonly title: string;
  readonly need: string;
  readonly solution: string;
  readonly learned: string | null;
  readonly types: readonly InnovationType[];
  readonly degree: InnovationDegree | null;
  readonly phase: InnovationPhase;
  readonly outcome: InnovationOutcome;
  readonly outcomeReason: string | null;
  readonly yearStart: number | null;
  readonly yearEnd: number | null;
  readonly results: readonly InnovationResult[];
  readonly certainty: Certainty;
  readonly organisations: readonly InnovationOrganisation[];
  readonly partners: readonly string[];
  readonly spreadTo: readonly string[];
  readonly topics: readonly string[];
  readonly lifeEvents: readonly string[];
  readonly keywords: readonly string[];
  readonly sources: readonly { readonly url: string; readonly title?: string | undefined }[];
  /** `YYYY-MM-DD`. */
  readonly readOn: string;
  readonly readingNote: string;
  /** Whether a second reader found every measured result in its source. */
  readonly isVerified: boolean;
  readonly editorial: InnovationContent['editorial'];
  /** The organisation that keeps it and answers for every word; null for what Nytte has read itself. */
  readonly keptBy: { readonly organisation: Organisation; readonly at: Date } | null;
}

type InnovationRow = Selectable<InnovationTables['innovations']>;

function present(
  row: InnovationRow,
  organisations: readonly Organisation[],
  keeper: Organisation | undefined,
): Innovation {
  return {
    id: row.id,
    slug: row.slug,
    language: row.language as Language,
    title: row.title,
    need: row.need,
    solution: row.solution,
    learned: row.learned,
    types: row.types as InnovationType[],
    degree: row.degree as InnovationDegree | null,
    phase: row.phase as InnovationPhase,
    outcome: row.outcome as InnovationOutcome,
    outcomeReason: row.outcome_reason,
    yearStart: row.year_start,
    yearEnd: row.year_end,
    results: row.results,
    certainty: row.certainty as Certainty,
    organisations: organisations.map((organisation) => withNamed(organisation, row.organisations)),
    partners: row.partners,
    spreadTo: row.spread_to,
    topics: row.topics,
    lifeEvents: row.life_events,
    keywords: row.keywords,
    sources: row.sources,
    readOn: row.read_on,
    readingNote: row.reading_note,
    isVerified: row.verified,
    editorial: row.editorial as InnovationContent['editorial'],
    keptBy: keeper && row.maintained_at ? { organisation: keeper, at: row.maintained_at } : null,
  };
}

/** The reference that led to the organisation when the content was loaded (see `ensureOrganisations`). */
export function withNamed(
  organisation: Organisation,
  named: readonly OrganisationReference[],
): InnovationOrganisation {
  const reference =
    named.find((it) => it.municipalityNumber && it.municipalityNumber === organisation.municipalityNumber) ??
    named.find((it) => it.organisationNumber && it.organisationNumber === organisation.organisationNumber) ??
    named.find((it) => slugify(it.name) === organisation.slug);
  return {
    ...organisation,
    namedAs: reference?.name ?? organisation.name,
    isCollective: reference?.collective ?? false,
  };
}

async function presentAll(db: Db, rows: readonly InnovationRow[]): Promise<Innovation[]> {
  if (rows.length === 0) return [];
  const members = await db
    .selectFrom('innovation_organisations')
    .select(['innovation_id', 'organisation_id'])
    .where(
      'innovation_id',
      'in',
      rows.map((row) => row.id),
    )
    .orderBy('position')
    .execute();
  const known = await listOrganisationsById(db, [
    ...new Set([
      ...members.map((member) => member.organisation_id),
      ...rows.flatMap(({ maintained_by }) => maintained_by ?? []),
    ]),
  ]);
  const byId = new Map(known.map((organisation) => [organisation.id, organisation]));
  const membersOf = Map.groupBy(members, (member) => member.innovation_id);
  return rows.map((row) =>
    present(
      row,
      (membersOf.get(row.id) ?? []).flatMap((member) => byId.get(member.organisation_id) ?? []),
      row.maintained_by === null ? undefined : byId.get(row.maintained_by),
    ),
  );
}

export async function getInnovationBySlug(db: Db, slug: string): Promise<Innovation | undefined> {
  const rows = await db.selectFrom('innovations').selectAll().where('slug', '=', slug).execute();
  return (await presentAll(db, rows))[0];
}

/** The named innovations in the order of `ids`; those that do not exist are left out. */
export async function listInnovationsById(db: Db, ids: readonly string[]): Promise<Innovation[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom('innovations').selectAll().where('id', 'in', ids).execute();
  const innovations = new Map((await presentAll(db, rows)).map((innovation) => [innovation.id, innovation]));
  return ids.flatMap((id) => innovations.get(id) ?? []);
}

/** What the organisations have done, surest first, then newest. */
export async function listInnovationsOfOrganisations(
  db: Db,
  organisationIds: readonly string[],
): Promise<Innovation[]> {
  if (organisationIds.length === 0) return [];
  const rows = await db
    .selectFrom('innovations')
    .selectAll()
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('innovation_organisations')
        .select('innovation_id')
        .where('organisation_id', 'in', organisationIds),
    )
    .execute();
  return (await presentAll(db, rows)).sort(surestFirst);
}

export function surestFirst(a: Innovation, b: Innovation): number {
  return (
    certainties.indexOf(a.certainty) - certainties.indexOf(b.certainty) ||
    (b.yearStart ?? 0) - (a.yearStart ?? 0) ||
    (a.id < b.id ? -1 : 1)
  );
}

/** How many innovations each organisation stands behind, and for how many of them an effect was measured. */
export async function countInnovationsByOrganisation(
  db: Db,
  organisationIds?: readonly string[],
): Promise<ReadonlyMap<string, { readonly total: number; readonly measured: number }>> {
  if (organisationIds?.length === 0) return new Map();
  let query = db
    .selectFrom('innovation_organisations as member')
    .innerJoin('innovations as innovation', 'innovation.id', 'member.innovation_id')
    .groupBy('member.organisation_id')
    .select((eb) => [
      'member.organisation_id',
      eb.fn.countAll<string>().as('total'),
      eb.fn.countAll<string>().filterWhere('innovation.certainty', '=', 'measured').as('measured'),
    ]);
  if (organisationIds) query = query.where('member.organisation_id', 'in', organisationIds);
  const rows = await query.execute();
  return new Map(
    rows.map((row) => [row.organisation_id, { total: Number(row.total), measured: Number(row.measured) }]),
  );
}

/** Others that share topics or life events with an innovation: those that share most first, then the surest. */
export async function listLikeInnovations(
  db: Db,
  innovation: Pick<Innovation, 'id' | 'topics' | 'lifeEvents'>,
  limit: number,
): Promise<Innovation[]> {
  const wanted = [...innovation.topics, ...innovation.lifeEvents];
  if (wanted.length === 0) return [];
  const rows = await db
    .selectFrom('innovations')
    .selectAll()
    .where('id', '!=', innovation.id)
    .where((eb) =>
      eb.or([
        eb('topics', '&&', eb.val([...innovation.topics])),
        eb('life_events', '&&', eb.val([...innovation.lifeEvents])),
      ]),
    )
    .orderBy('year_start', (order) => order.desc().nullsLast())
    .orderBy('id')
    .limit(200)
    .execute();
  const shared = (row: InnovationRow) =>
    [...row.topics, ...row.life_events].filter((topic) => wanted.includes(topic)).length;
  const surer = (a: InnovationRow, b: InnovationRow) =>
    certainties.indexOf(a.certainty as Certainty) - certainties.indexOf(b.certainty as Certainty);
  const best = rows.sort((a, b) => shared(b) - shared(a) || surer(a, b)).slice(0, limit);
  return presentAll(db, best);
}

/** The instruments that supported an innovation, by name. */
export async function listInstrumentsUsedBy(
  db: Db,
  innovationId: string,
): Promise<{ slug: string; name: string; language: string; owners: string[] }[]> {
  const links = await listLinksFrom(db, { kind: 'innovation', ids: [innovationId] }, 'supported_by');
  const ids = links.map((link) => link.to.id);
  if (ids.length === 0) return [];
  return db
    .selectFrom('instruments')
    .select(['slug', 'name', 'language', 'owners'])
    .where('id', 'in', ids)
    .orderBy('name')
    .execute();
}

/** The innovations that an instrument has supported, surest first. */
export async function listInnovationsSupportedBy(db: Db, instrumentId: string): Promise<Innovation[]> {
  const ids = await listLinksTo(db, { kind: 'instrument', id: instrumentId }, 'supported_by', 'innovation');
  return (await listInnovationsById(db, ids)).sort(surestFirst);
}

/** The innovations that tell what was learned, newest first. */
export async function listInnovationsWithLessons(db: Db, limit: number): Promise<Innovation[]> {
  const rows = await db
    .selectFrom('innovations')
    .selectAll()
    .where('learned', 'is not', null)
    .orderBy('year_start', (order) => order.desc().nullsLast())
    .orderBy('id')
    .limit(limit)
    .execute();
  return presentAll(db, rows);
}
