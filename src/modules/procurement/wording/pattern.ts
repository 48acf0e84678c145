/** A pattern of the rules, ready to be searched for in text in lower case. */
export interface Pattern {
  /** Every hit holds one of these. */
  readonly literals: readonly string[];
  /** Every place where it stands, in order. */
  readonly find: (text: string) => readonly { readonly start: number; readonly end: number }[];
}

const letter = '[\\p{L}\\p{N}]';
// Everything that may repeat is bounded: the time is then in proportion to the text, whatever it holds.
const space = '\\s{1,20}';
/** At most three words between, in the same sentence. */
const gap = `(?:[^\\s.;:!?]{1,60}${space}){0,3}?`;

/**
 * Compiles a pattern of `rules.ts` (its small language is told there) to a search.
 * Literals of which every hit must contain one are looked for first: most texts hold few of them.
 */
export function compilePattern(source: string): Pattern {
  const lower = source.toLowerCase();
  const needed = neededLiterals(lower);
  const expression = new RegExp(`(?<!${letter})${toExpression(lower)}(?!${letter})`, 'gu');
  return {
    literals: needed,
    find(text) {
      if (!needed.some((literal) => text.includes(literal))) return [];
      return Array.from(text.matchAll(expression), (match) => ({
        start: match.index,
        end: match.index + match[0].length,
      }));
    },
  };
}

/**
 * Literals of which one must stand in whatever the pattern matches: of the pieces outside brackets and the alternatives
 * of each bracket, those whose shortest is longest.
 */
function neededLiterals(source: string): readonly string[] {
  const outside = source
    .replaceAll(/\([^)]*\)/gu, ' ')
    .split(/[^\p{L}\p{N}]+/u)
    .map((literal) => [literal]);
  const inside = Array.from(source.matchAll(/\(([^)]*)\)/gu), ([, words = '']) =>
    words.split('|').map(longestRun),
  );
  const shortest = (literals: readonly string[]) => Math.min(...literals.map(({ length }) => length));
  return [...outside, ...inside].toSorted((a, b) => shortest(b) - shortest(a))[0] ?? [''];
}

const longestRun = (text: string): string =>
  text.split(/[^\p{L}\p{N}]+/u).toSorted((a, b) => b.length - a.length)[0] ?? '';

function toExpression(source: string): string {
  return (
    source
      .replaceAll(/[.+?^$[\]{}\\]/gu, '\\$&')
      // (a|) with a space after it: the space goes with the word.
      .replaceAll(/\(([^)]*)\|\) /gu, (_, words: string) => `(?:(?:${words})${space})?`)
      .replaceAll(/\((?!\?)/gu, '(?:')
      .replaceAll(/ ?… ?/gu, () => `${space}${gap}`)
      .replaceAll(' ', space)
      .replaceAll('-', '[-‐‑– ]?')
      .replaceAll('*', `${letter}{0,60}`)
  );
}
