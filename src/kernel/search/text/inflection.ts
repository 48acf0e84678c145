import { type Sense, shareOut } from './sense-lookup.ts';

/** Endings of Norwegian nouns, verbs and adjectives, in bokmål and nynorsk. */
const INFLECTIONS = new Set(
  `a ande ane ar arane ast d dd dde de e ede en ende ene enes ens er ere ers es est este et ets i ing inga ingen n ne
   nes ns r ra re rne s st t te tt tte`.split(/\s+/u),
);

/**
 * The meanings of a word form, without those of other words that merely share its stem: `lange` is a form of `lang`
 * and not of `langing`, `bil` is no form of `bilde`. Keeps all when no word of the lexicon fits by its ending, as with irregular forms.
 */
export function fittingSenses(word: string, senses: readonly Sense[]): readonly Sense[] {
  if (senses.length < 2) return senses;
  const kept = senses.filter(({ bases }) => bases.some((base) => isFormOf(word, base)));
  return kept.length === 0 || kept.length === senses.length ? senses : shareOut(kept);
}

function isFormOf(word: string, base: string): boolean {
  if (word === base) return true;
  if (word.startsWith(base)) return INFLECTIONS.has(word.slice(base.length));
  const bare = base.slice(0, -1);
  return /[ea]$/u.test(base) && word.startsWith(bare) && INFLECTIONS.has(word.slice(bare.length));
}
