/**
 * The explained ranking.
 *
 *     meets(c, d) = best + 0.2 × (next + …), at most 1, over the terms t of concept c that document d holds, where each is
 *                   closeness(t, c) × impact(t, d) × min(1, telling(t) / telling(c))
 *     score(d)    = Σ W(c) × meets(c, d) / Σ W(c)  ×  (0.4 + 0.6 × coverage(d))
 *     coverage(d) = Σ W(c) × min(1, meets(c, d) / 0.3) / Σ W(c)
 *     W(c)        = weight of c in the need × telling(c)
 *
 * `closeness` says how near the term's meaning is to what was typed (same 1, synonym 0.9, everyday word 0.75, part of a
 * compound, broader, related: less). `impact` holds field weights, frequency and length (BM25F, saturated, 0–1). `telling`
 * is idf as a share of the rarest word's. Only the best term of a concept counts fully, so that ten synonyms of one thing
 * never beat two things that were both asked for; coverage lifts documents that meet more of the need. Ties go by id.
 */
import { fieldsOf, originOf } from '../../../kernel/search/text/document.ts';
import type {
  DocumentTerm,
  NeedAnalysis,
  NeedConcept,
  NeedTerm,
  Relation,
} from '../../../kernel/search/text/types.ts';
import type { Candidate, Ranked, TermStatistics, Why } from './types.ts';
import { type ConceptWeight, createTelling, type TermTelling, weighConcepts } from './weights.ts';

const LARGEST_IMPACT = 32_767;
const FURTHER_EVIDENCE = 0.2;
const MET = 0.3;
const COVERAGE_SHARE = 0.6;

interface Match {
  readonly worth: number;
  readonly concept: NeedConcept;
  readonly term: NeedTerm;
  readonly entry: DocumentTerm;
}

/**
 * Ranks candidates for a need by the formula above, best first; a candidate that shares nothing with the
 * need has score 0 and no reasons. Order and scores depend on nothing but the arguments.
 */
export function rank(
  need: NeedAnalysis,
  candidates: readonly Candidate[],
  statistics: TermStatistics,
): Ranked[] {
  const telling = createTelling(statistics);
  const weights = weighConcepts(need, statistics, telling);
  const total = weights.reduce((sum, { weight }) => sum + weight, 0);
  return candidates
    .map((candidate) => score(need, candidate, weights, total, telling))
    .sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : one.id > other.id ? 1 : 0));
}

function score(
  need: NeedAnalysis,
  candidate: Candidate,
  weights: readonly ConceptWeight[],
  total: number,
  telling: TermTelling,
): Ranked {
  let met = 0;
  let covered = 0;
  const matches: Match[] = [];
  need.concepts.forEach((concept, index) => {
    const own = weights[index];
    if (own === undefined) return;
    const found = meet(concept, candidate, own, telling);
    if (found === undefined) return;
    met += found.meets * own.weight;
    covered += Math.min(1, found.meets / MET) * own.weight;
    matches.push({ ...found.match, worth: found.meets * own.weight });
  });
  if (total === 0 || met === 0) return { id: candidate.id, score: 0, why: [] };
  const value = (met / total) * (1 - COVERAGE_SHARE + (COVERAGE_SHARE * covered) / total);
  return { id: candidate.id, score: Math.min(1, value), why: explain(matches, met) };
}

function meet(
  concept: NeedConcept,
  candidate: Candidate,
  own: ConceptWeight,
  telling: TermTelling,
): { meets: number; match: Match } | undefined {
  let best: Match | undefined;
  let sum = 0;
  for (const term of concept.terms) {
    if (!Object.hasOwn(candidate.terms, term.term)) continue;
    const entry = candidate.terms[term.term];
    if (entry === undefined) continue;
    const worth =
      term.weight *
      (entry[0] / LARGEST_IMPACT) *
      Math.min(1, telling(term.term) / Math.max(own.telling, 1e-6));
    sum += worth;
    if (best === undefined || worth > best.worth) best = { worth, concept, term, entry };
  }
  if (best === undefined) return undefined;
  return { meets: Math.min(1, best.worth + FURTHER_EVIDENCE * (sum - best.worth)), match: best };
}

function explain(matches: readonly Match[], met: number): Why[] {
  return matches
    .map(({ concept, term, entry, worth }) => ({
      typed: concept.typed,
      ...(concept.read === undefined ? {} : { read: concept.read }),
      found: entry[4],
      relation: relationOf(concept, term, entry),
      fields: fieldsOf(entry),
      share: worth / met,
    }))
    .sort((one, other) => other.share - one.share || (one.typed < other.typed ? -1 : 1));
}

/** How typed and found belong together depends on both sides: a typed word may stand inside a found compound. */
function relationOf(concept: NeedConcept, term: NeedTerm, entry: DocumentTerm): Relation {
  const typed = (concept.read ?? concept.typed).toLowerCase();
  const sameForm = typed === entry[4].toLowerCase();
  if (sameForm) return concept.read === undefined ? 'same' : 'spelling';
  const origin = originOf(entry);
  switch (term.relation) {
    case 'same':
      return origin === 'part' ? 'whole' : 'inflected';
    case 'synonym':
    case 'translation':
    case 'everyday':
      if (origin === 'broader') return 'narrower';
      return origin === 'everyday' ? 'everyday' : term.relation;
    case 'broader':
      return origin === 'broader' ? 'related' : 'broader';
    default:
      return term.relation;
  }
}
