import type { Language } from '../../kernel/i18n/language.ts';
import type { NeedAnalysis } from '../../kernel/search/text/types.ts';
import { isSobering } from '../innovations/public.ts';
import type { Brief } from './brief.ts';
import type { InnovationHit } from './innovation-hits.ts';
import { messages } from './messages.ts';

/** A hit below this share of the best imaginable match, or of the best hit, is only shown behind a click. */
const weakBelow = 0.12;
const weakBelowShareOfBest = 0.4;

/** From this score a hit answers the need as a whole. A long need says more than any one record can answer. */
const wholeFrom = 0.3;
const wholeFromWhenLong = 0.12;
const longNeedConcepts = 8;

/** The hits that answer the need, and those that may be useful to know of; the order is kept. */
export function splitByStrength(hits: readonly InnovationHit[]): {
  strong: InnovationHit[];
  weak: InnovationHit[];
} {
  const best = bestScore(hits);
  const limit = Math.min(best, Math.max(weakBelow, best * weakBelowShareOfBest));
  return {
    strong: hits.filter(({ score }) => score >= limit),
    weak: hits.filter(({ score }) => score < limit),
  };
}

/** The answer in a sentence or two: how many met the need, what was measured and got again, what failed; never more than is known. */
export function summaryOf(language: Language, brief: Pick<Brief, 'analysis' | 'innovations'>): string {
  const m = messages[language];
  const { strong } = splitByStrength(brief.innovations);
  if (strong.length > 0 && !answersWhole(brief.analysis, strong)) return m.summaryOfParts(strong.length);
  const measured = strong.filter(
    ({ proof }) => proof.level === 'measured' || proof.level === 'repeated',
  ).length;
  const repeated = strong.filter(({ proof }) => proof.level === 'repeated').length;
  const sobering = strong.filter(({ innovation }) => isSobering(innovation)).length;
  return m.summary(strong.length, { measured, repeated, sobering });
}

function answersWhole(analysis: NeedAnalysis, hits: readonly InnovationHit[]): boolean {
  const from = analysis.concepts.length > longNeedConcepts ? wholeFromWhenLong : wholeFrom;
  return bestScore(hits) >= from;
}

/** The most relevant need not stand first: one that is almost as relevant and better proved may. */
function bestScore(hits: readonly InnovationHit[]): number {
  return hits.reduce((best, { score }) => Math.max(best, score), 0);
}
