import { irregularForms, keptEndings, stemsInN } from './data/irregular-words.ts';
import { toBokmalSpelling } from './nynorsk.ts';

const irregular = new Map<string, string>();
const irregularTails = new Map<string, string>();
const tailLengths = new Set<number>();
const tailEndings = new Set<string>();
for (const line of irregularForms.trim().split('\n')) {
  const [head = '', forms = ''] = line.split(':');
  const endsCompounds = head.endsWith('+');
  const key = endsCompounds ? head.slice(0, -1) : head;
  irregular.set(key, key);
  for (const form of forms.trim().split(/\s+/u)) {
    irregular.set(form, key);
    irregular.set(toBokmalSpelling(form), key);
    if (!endsCompounds || form.length < 4) continue;
    irregularTails.set(form, key);
    tailLengths.add(form.length);
    tailEndings.add(form.slice(-2));
  }
}
const kept = new Set(keptEndings.trim().split(/\s+/u));
const nounInN = new RegExp(`(?:${stemsInN.trim().split(/\s+/u).join('|')})ing$`, 'u');

const MOST_REMEMBERED = 60_000;
const remembered = new Map<string, string>();

/** Rules in order of trial. `last` holds the letters that a word must end in for the rule to be tried at all. */
interface EndingRule {
  readonly ending: RegExp;
  readonly last: string;
  readonly least: number;
  readonly replacement: string;
}

function rule(last: string, ending: RegExp, least: number, replacement = ''): EndingRule {
  return { ending, last, least, replacement };
}

const ENDINGS: readonly EndingRule[] = [
  rule('enrs', /(?<!h)else(?:ne|n|r|ns|nes|rs|s)?$/u, 3),
  rule('arens', /ing(?:a|ar|ane|en|er|ene|ens|enes|ers|s)$/u, 2, 'ing'),
  rule('g', /nning$/u, 2, 'nn'),
  rule('g', /ning$/u, 3),
  rule('g', /ing$/u, 3),
  rule('rnesa', /(?<=het|itet)(?:er|en|ene|ens|enes|ers|a|ar|ane|s)$/u, 3),
  rule('se', /(?:enes|anes|erne|ernes)$/u, 3),
  rule('e', /(?:ene|ane)$/u, 3),
  rule('t', /(?<=al|iv|isk|bar|som|løs|ig)t$/u, 3),
  rule('t', /(?<=[inrtu])elt$/u, 4, 'ell'),
  rule('e', /(?<!gl|kj|skj)ede$/u, 3),
  rule('te', /(?<=[øæ]r)te?$/u, 3),
  rule('te', /(?<=[sdtrgnl])ert[e]?$/u, 4, 'er'),
  rule('e', /(?<=[øuirn]k|sk)te$/u, 3),
  rule('e', /vde$/u, 3, 'v'),
  rule('e', /ende$/u, 4),
  rule('s', /(?:ens|ets|ers|ars)$/u, 3),
  rule('s', /(?<=dom|skap|sjon|etat|ene)s$/u, 3),
  rule('s', /(?<=[^aeiouyæøå])es$/u, 4),
  rule('t', /et$/u, 3),
  rule('nr', /(?:en|er|ar)$/u, 3),
  rule('ea', /(?:e|a)$/u, 3),
];
const endingsByLastLetter = new Map(
  [...new Set(ENDINGS.flatMap(({ last }) => [...last]))].map((letter) => [
    letter,
    ENDINGS.filter(({ last }) => last.includes(letter)),
  ]),
);

function isKept(word: string): boolean {
  return kept.has(word) || word.endsWith('het') || word.endsWith('itet');
}

function stripOnce(word: string): string {
  const rules = endingsByLastLetter.get(word.charAt(word.length - 1));
  if (rules === undefined) return word;
  if (word.endsWith('ing') && nounInN.test(word)) return word.slice(0, -3);
  for (const { ending, least, replacement } of rules) {
    const match = ending.exec(word);
    if (match === null || match.index < least) continue;
    const rest = word.slice(0, match.index) + replacement;
    if (/[aeiouyæøå]/u.test(rest)) return rest;
  }
  return word;
}

/** The irregular key of a word, also where an irregular noun ends a compound (`lærebøker`). */
function irregularKey(word: string): string | undefined {
  const whole = irregular.get(word);
  if (whole !== undefined) return whole;
  if (!tailEndings.has(word.slice(-2))) return undefined;
  for (const length of tailLengths) {
    if (word.length < length + 3) continue;
    const key = irregularTails.get(word.slice(-length));
    if (key !== undefined) return word.slice(0, -length) + key;
  }
  return undefined;
}

function settle(word: string): string {
  let current = word;
  for (let round = 0; round < 8; round += 1) {
    const known = irregularKey(current);
    if (known !== undefined) return known;
    if (isKept(current)) return current;
    if (current.endsWith('ar') && kept.has(`${current.slice(0, -2)}er`)) return `${current.slice(0, -2)}er`;
    const next = current.endsWith('mm') ? current.slice(0, -1) : stripOnce(current);
    if (next === current) return current;
    current = next;
  }
  return current;
}

/**
 * The key that the forms of a Norwegian word share, the same for bokmål and nynorsk: `sykehusene` and
 * `sjukehusa` → `sykehus`. `word` is normalised (`normaliseWord`). A stem is its own stem. Hyphens are dropped.
 */
export function stemWord(word: string): string {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  const stem = findStem(word);
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(word, stem);
  return stem;
}

function findStem(word: string): string {
  const joined = word.replaceAll('-', '');
  if (joined.length < 3 || /\d/u.test(joined)) return irregular.get(joined) ?? joined;
  let current = joined;
  // A stripped ending can bring a nynorsk spelling to the end of the word, so both are repeated until they rest.
  for (let round = 0; round < 4; round += 1) {
    const next = settle(irregular.get(current) ?? toBokmalSpelling(current));
    if (next === current) return current;
    current = next;
  }
  return current;
}
