import { sql } from 'kysely';
import type { Db } from '../../kernel/db/tables.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import type { Organisation } from '../../kernel/organisations/queries.ts';
import { getInnovationBySlug, type Innovation, listInnovationsById } from '../innovations/public.ts';
import { getSolutionBySlug, listSolutionsById, type Solution } from '../solutions/public.ts';

/** What an organisation can take over from others: an innovation, or a solution of the catalogue. */
export const subjectKinds = ['innovation', 'solution'] as const;
export type SubjectKind = (typeof subjectKinds)[number];

/** An innovation or a solution, as far as taking it over needs to know it. */
export interface Subject {
  readonly kind: SubjectKind;
  readonly id: string;
  readonly slug: string;
  /** Where its page is, without language prefix. */
  readonly path: string;
  readonly title: string;
  readonly language: Language;
  /** Who stands behind it, with the name that the source has. */
  readonly organisations: readonly (Organisation & { readonly namedAs: string })[];
  readonly keptBy: Innovation['keptBy'];
  /** What the originator has told that it gave; a solution promises nothing here. */
  readonly results: Innovation['results'];
  readonly spreadTo: readonly string[];
  /** The frameworks that it can be called off from, by name. */
  readonly frameworks: readonly string[];
}

/** The address of what has been taken over, without language prefix. */
export const subjectPath = (kind: SubjectKind, slug: string): string => `/${kind}s/${slug}`;

export const isSubjectKind = (text: string): text is SubjectKind =>
  (subjectKinds as readonly string[]).includes(text);

export function subjectOfInnovation(innovation: Innovation): Subject {
  return {
    ...innovation,
    kind: 'innovation',
    path: subjectPath('innovation', innovation.slug),
    frameworks: [],
  };
}

export function subjectOfSolution(solution: Solution): Subject {
  return {
    kind: 'solution',
    id: solution.id,
    slug: solution.slug,
    path: subjectPath('solution', solution.slug),
    title: solution.title,
    language: solution.language,
    organisations: solution.organisations,
    // Who keeps the record of what a supplier provides uses it as others do.
    keptBy: solution.organisations.some(({ id }) => id === solution.keptBy?.organisation.id)
      ? solution.keptBy
      : null,
    results: [],
    spreadTo: [],
    frameworks: solution.frameworks.map(({ name }) => name),
  };
}

/** Undefined for what is not there. */
export async function findSubject(db: Db, kind: SubjectKind, slug: string): Promise<Subject | undefined> {
  if (kind === 'innovation') {
    const innovation = await getInnovationBySlug(db, slug);
    return innovation && subjectOfInnovation(innovation);
  }
  const solution = await getSolutionBySlug(db, slug);
  return solution && subjectOfSolution(solution);
}

/** By id, of either kind: ids are unique among all. What is not there is left out. */
export async function listSubjectsById(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Subject>> {
  const wanted = [...new Set(ids)];
  const [innovations, solutions] = await Promise.all([
    listInnovationsById(db, wanted),
    listSolutionsById(db, wanted),
  ]);
  return new Map(
    [...innovations.map(subjectOfInnovation), ...solutions.map(subjectOfSolution)].map((one) => [
      one.id,
      one,
    ]),
  );
}

/** SQL: everything that can be taken over, for joining `id` with an adoption's `subject_id`. */
export const subjects = sql<{
  kind: string;
  id: string;
  slug: string;
  title: string;
  language: string;
  results: Innovation['results'];
}>`(
  select 'innovation' as kind, id, slug, title, language, results from innovations
  union all
  select 'solution', id, slug, title, language, '[]'::jsonb from solutions)`;
