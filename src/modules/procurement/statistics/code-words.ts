import type { Language, Localised } from '../../../kernel/i18n/language.ts';
import { en } from './code-words.en.ts';
import { type CodeWords, nb } from './code-words.nb.ts';
import { nn } from './code-words.nn.ts';
import { notReportedKey, otherKey } from './codes.ts';
import type { DimensionName } from './dimensions.ts';

export const codeWords: Localised<CodeWords> = { nb, nn, en };

/** Names that stand in the database: of counties and buyers. */
export type Names = ReadonlyMap<string, string>;

/**
 * A key of a dimension as a reader reads it.
 * @param names of counties by number and of buyers by slug.
 */
export function keyLabel(language: Language, dimension: DimensionName, key: string, names: Names): string {
  const words = codeWords[language];
  if (key === notReportedKey) return words.notReported;
  if (key === otherKey) return words.otherCode;
  switch (dimension) {
    case 'stage':
      return words.stage[key] ?? key;
    case 'threshold':
      return words.threshold[key] ?? key;
    case 'winner-size':
      return words.winnerSize[key] ?? key;
    case 'procedure':
      return words.procedure[key] ?? key;
    case 'buyer-type':
      return words.buyerType[key] ?? key;
    case 'cpv':
      return words.cpv[key] ? `${key} ${words.cpv[key]}` : key;
    case 'centrality':
      return words.centrality(key);
    case 'county':
    case 'buyer':
      return names.get(key) ?? key;
    default:
      return key;
  }
}
