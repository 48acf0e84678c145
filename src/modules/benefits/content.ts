import type { ContentKind } from '../../kernel/content/kind.ts';
import { parseJsonFiles } from '../../kernel/content/parse-json.ts';
import { findDuplicateIds } from '../../kernel/content/problem.ts';
import { type ParameterSet, parameterFile } from './valuation/parameters.ts';

/**
 * What economic analyses take as given, from `content/parameters/`. Checked and dated with the rest of the content; the
 * sets themselves are read from the files (`parameters.ts`), so that the command line needs no database for them.
 */
export const parameterContentKind: ContentKind<ParameterSet> = {
  kind: 'parameter_set',
  folder: 'parameters',
  derivedFrom: '',
  parse: (files) => parseJsonFiles(files, parameterFile),
  check: (items) => findDuplicateIds(items),
  save: async () => {},
  remove: async () => {},
};
