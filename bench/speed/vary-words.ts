import type { LexiconGroup } from '../../src/kernel/search/text/types.ts';
import { chance, pick, type Random } from '../report/seeded-random.ts';

/** Puts other words for the same thing into a text. */
export type WordVariation = (random: Random, text: string) => string;

const word = /\p{L}[\p{L}-]*/gu;

/** How often a word of the lexicon gives way to another of its row. */
const changeShare = 0.3;
/** Which column the other word is taken from, of a hundred: most records are in bokmål. */
const columns = [
  { name: 'nb', share: 60 },
  { name: 'everyday', share: 20 },
  { name: 'nn', share: 15 },
  { name: 'en', share: 5 },
] as const;

/** Words are replaced by others of the same row of the lexicon, mostly bokmål, at times everyday, nynorsk or English. */
export function createWordVariation(lexicon: readonly LexiconGroup[]): WordVariation {
  const groupOf = new Map<string, LexiconGroup>();
  for (const group of lexicon) {
    for (const form of [...group.nb, ...group.nn]) {
      const known = form.toLowerCase();
      if (!known.includes(' ') && !groupOf.has(known)) groupOf.set(known, group);
    }
  }
  return (random, text) =>
    text.replace(word, (typed) => {
      const group = groupOf.get(typed.toLowerCase());
      if (!group || !chance(random, changeShare)) return typed;
      const column = columnFor(random() * 100);
      const others = group[column].filter((form) => form.toLowerCase() !== typed.toLowerCase());
      if (others.length === 0) return typed;
      const other = pick(random, others);
      return typed[0] === typed[0]?.toUpperCase() ? capitalised(other) : other;
    });
}

function columnFor(draw: number): (typeof columns)[number]['name'] {
  let passed = 0;
  for (const { name, share } of columns) {
    passed += share;
    if (draw < passed) return name;
  }
  return 'nb';
}

/**
 * Compounds that nobody has written before, as Norwegian makes them: the first element of one word of the lexicon
 * before another. Some elements are far commoner than others, so that the vocabulary grows by the law of Heaps and
 * the words' frequencies fall by that of Zipf, roughly.
 */
export function createCoinage(lexicon: readonly LexiconGroup[]): (random: Random) => string {
  const elements = [...new Set(lexicon.flatMap((group) => group.nb))].filter((form) =>
    /^[a-zæøå]{3,11}$/.test(form),
  );
  const skewed = (random: Random) => elements[Math.floor(random() ** 2.5 * elements.length)] ?? '';
  return (random) => {
    const first = skewed(random);
    return `${first}${first.endsWith('ing') || first.endsWith('het') ? 's' : ''}${skewed(random)}`;
  };
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
