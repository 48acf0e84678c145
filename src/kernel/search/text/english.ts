const irregularPlurals: Readonly<Record<string, string>> = {
  children: 'child',
  people: 'people',
  men: 'man',
  women: 'woman',
  lives: 'life',
  wives: 'wife',
  mice: 'mouse',
  teeth: 'tooth',
  feet: 'foot',
  elderly: 'elderly',
  data: 'data',
  news: 'news',
  bus: 'bus',
  gas: 'gas',
  crises: 'crisis',
  crisis: 'crisis',
  analysis: 'analysis',
  basis: 'basis',
  analyses: 'analysis',
};

const MOST_REMEMBERED = 30_000;
const remembered = new Map<string, string>();

/**
 * A light English stem for look-ups in the lexicon: plurals, -ed, -ing and -er/-or agreement of spelling
 * (`centre`/`center`). `word` is normalised. Its own key space: never compare it with a Norwegian stem.
 */
export function stemEnglish(word: string): string {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  const stem = findStem(word);
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(word, stem);
  return stem;
}

function findStem(word: string): string {
  const joined = word.replaceAll('-', '');
  const known = Object.hasOwn(irregularPlurals, joined) ? irregularPlurals[joined] : undefined;
  if (known !== undefined) return known;
  if (joined.length < 4) return joined;
  let stem = joined;
  if (/(?:ches|shes|sses|uses|xes|zes)$/u.test(stem)) stem = stem.slice(0, -2);
  else if (/ies$/u.test(stem)) stem = `${stem.slice(0, -3)}y`;
  else if (/[^su]s$/u.test(stem)) stem = stem.slice(0, -1);
  if (stem.length >= 6 && stem.endsWith('ing')) stem = undouble(stem.slice(0, -3));
  else if (stem.length >= 5 && stem.endsWith('ed') && !stem.endsWith('eed'))
    stem = undouble(stem.slice(0, -2));
  stem = stem
    .replace(/isation$/u, 'ization')
    .replace(/is$/u, 'iz')
    .replace(/our$/u, 'or')
    .replace(/tre$/u, 'ter');
  return stem.length > 4 && stem.endsWith('e') ? stem.slice(0, -1).replace(/is$/u, 'iz') : stem;
}

function undouble(stem: string): string {
  return /([bdgmnprt])\1$/u.test(stem) ? stem.slice(0, -1) : stem;
}
