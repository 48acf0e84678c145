import type { SolutionContent, SolutionFramework, SolutionKind } from './schema.ts';
import { termNames } from './schema.ts';
import type { Solution } from './solution.ts';

/** Counted up whenever `solutionFacets` answers otherwise for the same content, so that records are saved again. */
export const facetsVersion = 1;

/** The facets that filters work on, as `group:value`. A topic brings its parents, so that a theme finds its words. */
export function solutionFacets(
  solution: Pick<SolutionContent, 'kind' | 'licence' | 'repository' | 'topics'>,
  ancestorsOf: (topicId: string) => readonly string[],
): string[] {
  const topics = solution.topics.flatMap((topic) => [topic, ...ancestorsOf(topic)]);
  const facets = [
    `kind:${solution.kind}`,
    ...(isOpenSource(solution) ? ['source:open'] : []),
    ...topics.map((topic) => `topic:${topic}`),
  ];
  return [...new Set(facets)];
}

/** Whether its source code lies open under a licence that is known. A repository without a licence may not be used. */
export function isOpenSource({
  licence,
  repository,
}: {
  readonly licence?: SolutionContent['licence'] | null | undefined;
  readonly repository?: string | null | undefined;
}): boolean {
  return Boolean(licence) && Boolean(repository);
}

/** How a framework stands on a day: `unknown` where no source says when it ends. */
export type FrameworkStanding = 'open' | 'coming' | 'expired' | 'unknown';

/** @param today `YYYY-MM-DD`; the first and the last day count. */
export function frameworkStanding(
  { from, to }: Pick<SolutionFramework, 'from' | 'to'>,
  today: string,
): FrameworkStanding {
  if (to !== undefined && to < today) return 'expired';
  if (from !== undefined && from > today) return 'coming';
  return to === undefined ? 'unknown' : 'open';
}

/** What can be called off from now comes first, then what may be, what comes, and last what is over. */
const standings: readonly FrameworkStanding[] = ['open', 'unknown', 'coming', 'expired'];

export function frameworksByStanding(
  frameworks: readonly SolutionFramework[],
  today: string,
): { readonly framework: SolutionFramework; readonly standing: FrameworkStanding }[] {
  return frameworks
    .map((framework) => ({ framework, standing: frameworkStanding(framework, today) }))
    .sort((a, b) => standings.indexOf(a.standing) - standings.indexOf(b.standing));
}

/** What is asked of every solution of its kind, in the order it is shown. */
export const factNames = [...termNames, 'licence', 'repository', 'standards', 'frameworks'] as const;
export type FactName = (typeof factNames)[number];

const asked: Readonly<Record<SolutionKind, (name: FactName) => boolean>> = {
  cloud_service: (name) => name !== 'licence' && name !== 'repository',
  shared_service: (name) => name !== 'licence' && name !== 'repository' && name !== 'frameworks',
  // What one runs oneself lies where one puts it, and one keeps it running oneself.
  open_source: (name) =>
    !(['dataLocation', 'dataProcessing', 'exit', 'uptime', 'frameworks'] as FactName[]).includes(name),
  material: (name) => (['whoMayUse', 'price', 'licence', 'repository'] as FactName[]).includes(name),
};

/** Whether one would ask this of a solution of that kind. */
export const isAsked = (kind: SolutionKind, name: FactName): boolean => asked[kind](name);

/** Whether something is known of a solution, whatever its kind. */
export function isKnown(
  solution: Pick<Solution, 'terms' | 'licence' | 'repository' | 'standards' | 'frameworks'>,
  name: FactName,
): boolean {
  if (name === 'licence') return solution.licence !== null;
  if (name === 'repository') return solution.repository !== null;
  if (name === 'standards') return solution.standards.length > 0;
  if (name === 'frameworks') return solution.frameworks.length > 0;
  return solution.terms[name] !== undefined;
}

/** What one would ask of a solution of this kind, and no source that was read has said: never to be taken for "no". */
export function unknownFacts(
  solution: Pick<Solution, 'kind' | 'terms' | 'licence' | 'repository' | 'standards' | 'frameworks'>,
): FactName[] {
  return factNames.filter((name) => isAsked(solution.kind, name) && !isKnown(solution, name));
}

/** The terms that are known, in the order they are shown. */
export function knownTerms({ terms }: Pick<Solution, 'terms'>) {
  return termNames.flatMap((name) => {
    const fact = terms[name];
    return fact ? [{ name, fact }] : [];
  });
}

/** The most and the fewest that are compared side by side. */
export const comparable = { least: 2, most: 4 } as const;
