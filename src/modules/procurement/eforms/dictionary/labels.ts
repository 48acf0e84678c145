import { classificationTable } from './classifications.generated.ts';
import { labelTable } from './labels.generated.ts';

/** ISO 639-2, as the SDK writes them: bokmål, nynorsk, English. */
export type LabelLanguage = 'nob' | 'nno' | 'eng';

interface Label {
  readonly eng: string;
  readonly nob: string;
  readonly nno: string;
}

type CodeLists = ReadonlyMap<string, ReadonlyMap<string, Label>>;

/** Lists of thousands of codes, which few ask for. */
const classifications = new Set(['cpv', 'nuts', 'nuts-lvl3', 'social-service-cpv']);

let smallLists: CodeLists | undefined;
let largeLists: CodeLists | undefined;

function codeList(list: string): ReadonlyMap<string, Label> | undefined {
  if (classifications.has(list)) {
    largeLists ??= readTable(classificationTable);
    return largeLists.get(list);
  }
  smallLists ??= readTable(labelTable);
  return smallLists.get(list);
}

/**
 * What a code is called. Where a language has no label, nynorsk is answered in bokmål and bokmål in English; undefined where
 * the list or the code is not in the dictionary. `list` is named as in the SDK: `innovative-acquisition`, `cpv`.
 */
export function labelOf(list: string, code: string, language: LabelLanguage): string | undefined {
  const label = codeList(list)?.get(code);
  if (!label) return undefined;
  if (language === 'eng') return label.eng;
  const bokmal = label.nob === '' ? label.eng : label.nob;
  return language === 'nob' || label.nno === '' ? bokmal : label.nno;
}

/** Whether a list has a code, in any SDK version that the dictionary holds. A list that it lacks has no codes. */
export function isKnownCode(list: string, code: string): boolean {
  return codeList(list)?.has(code) ?? false;
}

/** The codes of a list, in its order; none where the dictionary lacks it. */
export function codesOf(list: string): readonly string[] {
  return [...(codeList(list)?.keys() ?? [])];
}

function readTable(table: string): CodeLists {
  const lists = new Map<string, Map<string, Label>>();
  let current = new Map<string, Label>();
  for (const row of table.split('\n')) {
    if (row.startsWith('#')) {
      current = new Map();
      lists.set(row.slice(1), current);
      continue;
    }
    const [code = '', eng = '', nob = '', nno = ''] = row.split('\t');
    current.set(code, { eng, nob, nno });
  }
  return lists;
}
