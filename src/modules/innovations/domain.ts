import type { Organisation } from '../../kernel/organisations/queries.ts';
import {
  type InnovationContent,
  type InnovationOutcome,
  type InnovationPhase,
  type InnovationResult,
  isMeasuredBenefit,
} from './schema.ts';

/**
 * How sure what we know of the effect is: the surest status that any effect has. Volume (uptake, budget, number of
 * users) is no effect and counts for nothing here.
 */
export const certainties = ['measured', 'estimated', 'expected', 'unknown', 'none'] as const;
export type Certainty = (typeof certainties)[number];

export function certaintyOf(results: readonly InnovationResult[]): Certainty {
  const effects = results.filter((result) => result.kind === 'effect');
  return certainties.find((status) => effects.some((effect) => effect.status === status)) ?? 'none';
}

/** Outcomes that are shown among the hits with their own mark: they failed, were stopped, or gave nothing. */
export const sobering: ReadonlySet<InnovationOutcome> = new Set(['failed', 'stopped', 'gave_nothing']);

export function isSobering(innovation: { readonly outcome: InnovationOutcome }): boolean {
  return sobering.has(innovation.outcome);
}

/** Effects and volume apart, each surest first: only a measured effect is a benefit. */
export function groupResults(results: readonly InnovationResult[]): {
  effects: InnovationResult[];
  volumes: InnovationResult[];
} {
  const rank = (result: InnovationResult) => certainties.indexOf(result.status);
  const sorted = [...results].sort((a, b) => rank(a) - rank(b));
  return {
    effects: sorted.filter((result) => result.kind === 'effect'),
    volumes: sorted.filter((result) => result.kind === 'volume'),
  };
}

/** The facets that filters work on, as `group:value`. A topic brings its parents, so that a theme finds its words. */
export function innovationFacets(
  innovation: InnovationContent,
  organisations: readonly Pick<Organisation, 'kind' | 'country' | 'countyNumber'>[],
  ancestorsOf: (topicId: string) => readonly string[],
): string[] {
  const topics = innovation.topics.flatMap((topic) => [topic, ...ancestorsOf(topic)]);
  const facets = [
    ...innovation.types.map((type) => `type:${type}`),
    ...(innovation.degree ? [`degree:${innovation.degree}`] : []),
    `phase:${innovation.phase}`,
    `outcome:${innovation.outcome}`,
    ...(isSobering(innovation) ? ['outcome:sobering'] : []),
    `effect:${certaintyOf(innovation.results)}`,
    ...(innovation.results.some(isMeasuredBenefit) ? ['benefit:measured'] : []),
    ...topics.map((topic) => `topic:${topic}`),
    ...(innovation.lifeEvents ?? []).map((event) => `life-event:${event}`),
    ...organisations.map((organisation) => `organisation-kind:${organisation.kind}`),
    ...organisations.map((organisation) => `country:${organisation.country}`),
    ...organisations.flatMap(({ countyNumber }) => (countyNumber ? [`county:${countyNumber}`] : [])),
  ];
  return [...new Set(facets)];
}

/** A station of the chain from need to adoption that an innovation has come to. */
export type ChainStation = 'need' | 'evidence' | 'initiative' | 'trial' | 'benefit' | 'adoption';

/**
 * Where an innovation stands in the chain, and the stations that its record tells of. Only what the record holds
 * counts: one in use may well have been on trial, but where nothing is told of it, nothing is claimed. What failed or
 * was stopped stands nowhere: it has no next station.
 */
export function chainOf(innovation: {
  readonly phase: InnovationPhase;
  readonly results: readonly InnovationResult[];
  readonly outcome: InnovationOutcome;
  readonly learned: string | null;
  readonly spreadTo: readonly string[];
}): { current: ChainStation | undefined; told: ChainStation[] } {
  const { phase, results, learned, spreadTo } = innovation;
  const told: ChainStation[] = ['need'];
  if (learned !== null || results.some((result) => result.kind === 'effect')) told.push('evidence');
  if (phase !== 'idea') told.push('initiative');
  if (phase === 'trial') told.push('trial');
  if (results.some(isMeasuredBenefit)) told.push('benefit');
  if (phase === 'spread' || spreadTo.length > 0) told.push('adoption');
  const here: Record<InnovationPhase, ChainStation | undefined> = {
    idea: 'initiative',
    trial: 'trial',
    in_use: 'benefit',
    spread: 'adoption',
    ended: undefined,
  };
  return { current: isSobering(innovation) ? undefined : here[phase], told };
}
