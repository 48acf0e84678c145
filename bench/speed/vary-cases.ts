import { textLimits } from '../../src/kernel/content/fields.ts';
import type { LexiconGroup } from '../../src/kernel/search/text/types.ts';
import type { InnovationContent } from '../../src/modules/innovations/schema.ts';
import { chance, pick, type Random, seededRandom } from '../report/seeded-random.ts';
import { capitalised, createCoinage, createWordVariation } from './vary-words.ts';

export interface Place {
  readonly number: string;
  readonly name: string;
}

/** How records are made from the real ones; printed with the results. */
export const variation = {
  /** A sentence gives way to one of another case: of the same topic for most, of any for the rest. */
  replacedSentences: 0.3,
  sameTopic: 0.7,
  droppedSentences: 0.15,
  /** A sentence of another case comes in addition. */
  addedSentences: 0.35,
  /** The organisation becomes another municipality, in the text too. */
  movedOrganisations: 0.85,
  /** The record has a name that nobody else uses. */
  coinedNames: 0.6,
} as const;

/**
 * Gives record number so-and-so of a large collection like the real one, always the same for the same number. Every
 * record is valid content. Sentences of need, solution and lessons are recombined, words change for others of the
 * lexicon, municipalities change, and new compounds come in.
 */
export function createCaseVariation(source: {
  readonly cases: readonly InnovationContent[];
  readonly lexicon: readonly LexiconGroup[];
  readonly places: readonly Place[];
}): (number: number) => InnovationContent {
  const varyWords = createWordVariation(source.lexicon);
  const coin = createCoinage(source.lexicon);
  const sameTopic = casesByTopic(source.cases);
  return (number) => {
    const random = seededRandom(number * 2_654_435_761);
    const base = pick(random, source.cases);
    const near = base.topics.flatMap((topic) => sameTopic.get(topic) ?? []);
    const other = () =>
      pick(random, chance(random, variation.sameTopic) && near.length > 0 ? near : source.cases);
    const place = pick(random, source.places);
    const moved = chance(random, variation.movedOrganisations);
    const named = chance(random, variation.coinedNames) ? coin(random) : undefined;
    const vary = (text: string, limit: number) =>
      withinLimit(varyWords(random, moved ? movePlace(text, base, place) : text), limit);
    const recombined = (field: 'need' | 'solution' | 'learned') =>
      vary(
        recombine(random, base[field] ?? '', () => other()[field] ?? ''),
        textLimits.paragraph,
      );
    const learned = recombined('learned');
    const { learned: _, ...rest } = base;
    return {
      ...rest,
      id: `varied-${String(number).padStart(7, '0')}`,
      title: vary(named ? `${capitalised(named)}: ${base.title}` : base.title, textLimits.label),
      need: recombined('need'),
      solution: recombined('solution'),
      ...(learned ? { learned } : {}),
      results: base.results.map((result) => ({ ...result, text: vary(result.text, textLimits.sentence) })),
      keywords: distinct(base.keywords.map((keyword) => vary(keyword, 60))),
      organisations: moved
        ? [
            {
              name: `${place.name} kommune`,
              country: 'NO',
              kind: 'municipality',
              municipalityNumber: place.number,
            },
          ]
        : base.organisations,
    };
  };
}

function casesByTopic(cases: readonly InnovationContent[]): Map<string, InnovationContent[]> {
  const byTopic = new Map<string, InnovationContent[]>();
  for (const item of cases) {
    for (const topic of item.topics) byTopic.set(topic, [...(byTopic.get(topic) ?? []), item]);
  }
  return byTopic;
}

function recombine(random: Random, text: string, another: () => string): string {
  const own = sentencesOf(text);
  const borrowed = () => {
    const others = sentencesOf(another());
    return others.length === 0 ? [] : [pick(random, others)];
  };
  const kept = own.flatMap((sentence) => {
    if (chance(random, variation.replacedSentences)) return borrowed();
    return chance(random, variation.droppedSentences) ? [] : [sentence];
  });
  const added = chance(random, variation.addedSentences) ? borrowed() : [];
  const sentences = distinct([...kept, ...added]);
  return (sentences.length > 0 ? sentences : own.slice(0, 1)).join(' ');
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?])\s+(?=\p{Lu})/u).filter((sentence) => sentence !== '');
}

/** The place that a case is named after in its text becomes another. */
function movePlace(text: string, base: InnovationContent, place: Place): string {
  const names = base.organisations.map(({ name }) => name.replace(/ (fylkes)?kommune$/u, ''));
  return names.reduce((moved, name) => moved.replaceAll(wholeWord(name), place.name), text);
}

function wholeWord(name: string): RegExp {
  return new RegExp(`(?<!\\p{L})${name.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')}(?!\\p{L})`, 'gu');
}

function withinLimit(text: string, limit: number): string {
  return text.length <= limit ? text.trim() : text.slice(0, text.lastIndexOf(' ', limit)).trim();
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
