import { type ConceptIndex, phraseKey } from './concept-index.ts';
import { fittingSenses } from './inflection.ts';
import { normaliseWord } from './tokens.ts';
import type { NeedConcept, NeedTerm, NeedTopic, TopicEntry } from './types.ts';

/** Finds the topics and life events that the concepts of a need belong to, heaviest first. */
export type TopicFinder = (concepts: readonly NeedConcept[]) => NeedTopic[];

/** What one concept of the need says for a topic, 0–1; `firm` when it names it. */
interface Evidence {
  readonly strength: number;
  readonly firm: boolean;
}

/** A lexicon concept that has the topic's label among its words names the topic nearly as well as the label. */
const TWIN_SHARE = 0.75;
/** A label with more than two meanings in the lexicon names none of them. */
const LEAST_TWIN_SHARE = 0.8;
const FIRM = 0.5;
const LEAST_FIRM = 0.22;
const LEAST_LOOSE = 0.4;
const PARENT_SHARE = 0.5;
const LEAST_WEIGHT = 0.35;
const MOST_TOPICS = 12;

/**
 * Makes a finder. A topic is told when one concept names it by its label, or by a word that the lexicon has for the
 * label; or when two concepts agree on it by LOS synonyms or parts of the label. A theme also gets a share of the words
 * under it. A life event must be named itself: a hospital is no sick child.
 */
export function createTopicFinder(topics: readonly TopicEntry[], index: ConceptIndex): TopicFinder {
  const kinds = new Map(topics.map((topic) => [topic.id, topic.kind]));
  const parents = new Map(topics.map((topic) => [topic.id, topic.parents ?? []]));
  const twins = findTwins(topics, index);
  return (concepts) => {
    const weights = new Map<string, number>();
    for (const [id, evidence] of gather(concepts, twins)) {
      const weight = weigh(evidence);
      if (weight === 0) continue;
      weights.set(id, (weights.get(id) ?? 0) + weight);
      for (const parent of parents.get(id) ?? [])
        weights.set(parent, (weights.get(parent) ?? 0) + weight * PARENT_SHARE);
    }
    return [...weights]
      .map(([id, weight]) => ({ id, kind: kinds.get(id) ?? 'word', weight: 1 - Math.exp(-2 * weight) }))
      .filter(({ weight }) => weight >= LEAST_WEIGHT)
      .sort((one, other) => other.weight - one.weight || (one.id < other.id ? -1 : 1))
      .slice(0, MOST_TOPICS);
  };
}

function weigh(evidence: readonly Evidence[]): number {
  const sum = evidence.reduce((total, { strength }) => total + strength, 0);
  if (evidence.some(({ firm, strength }) => firm && strength >= LEAST_FIRM)) return sum;
  return evidence.length >= 2 && sum >= LEAST_LOOSE ? sum : 0;
}

function gather(
  concepts: readonly NeedConcept[],
  twins: ReadonlyMap<string, readonly string[]>,
): Map<string, Evidence[]> {
  const gathered = new Map<string, Evidence[]>();
  for (const concept of concepts) {
    const best = new Map<string, number>();
    for (const term of concept.terms) {
      for (const [id, closeness] of topicsOf(term, twins))
        best.set(id, Math.max(best.get(id) ?? 0, closeness));
    }
    for (const [id, closeness] of best) {
      const evidence = gathered.get(id) ?? [];
      evidence.push({ strength: closeness * concept.weight, firm: closeness >= FIRM });
      gathered.set(id, evidence);
    }
  }
  return gathered;
}

function topicsOf(
  term: NeedTerm,
  twins: ReadonlyMap<string, readonly string[]>,
): Array<readonly [string, number]> {
  if (term.term.startsWith('@')) return [[term.term.slice(1), term.weight]];
  if (!['synonym', 'translation', 'everyday'].includes(term.relation)) return [];
  return (twins.get(term.term) ?? []).map((id) => [id, term.weight * TWIN_SHARE] as const);
}

/** The topics whose label is a word of a lexicon concept, by concept. */
function findTwins(topics: readonly TopicEntry[], index: ConceptIndex): Map<string, string[]> {
  const twins = new Map<string, string[]>();
  for (const { id, label } of topics) {
    for (const language of ['nb', 'nn', 'en'] as const) {
      const text = label[language];
      if (text === undefined) continue;
      const english = language === 'en';
      const senses = (english ? index.english : index.nordic).get(phraseKey(text, english)) ?? [];
      for (const { term, standing, share } of english ? senses : fittingSenses(normaliseWord(text), senses)) {
        if (standing !== 'word' || share < LEAST_TWIN_SHARE || !term.startsWith('#')) continue;
        const known = twins.get(term) ?? [];
        if (!known.includes(id)) twins.set(term, [...known, id]);
      }
    }
  }
  return twins;
}
