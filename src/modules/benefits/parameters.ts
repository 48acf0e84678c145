import { readContentFolder } from '../../kernel/content/read.ts';
import { parameterContentKind } from './content.ts';
import type { ParameterSet } from './valuation/parameters.ts';

/**
 * The parameter sets of the content folder, by id: what a plan may name.
 * @param contentDir the content folder. Without a folder of parameters in it there are none.
 * @throws Error that names each file with a fault, the set and what is wrong with it.
 */
export async function readParameterSets(contentDir: string): Promise<ParameterSet[]> {
  const { folder, parse, check } = parameterContentKind;
  const files = await readContentFolder(contentDir, folder);
  const { items, problems } = parse(files.filter(({ fault }) => fault === undefined));
  const faults = [
    ...files.flatMap(({ path, fault }) => (fault === undefined ? [] : [`${path}: ${fault}`])),
    ...[...problems, ...check(items, () => new Set())].map(({ file, item, detail }) =>
      [file, item, detail].filter(Boolean).join(': '),
    ),
  ];
  if (faults.length > 0) throw new Error(`The parameter sets cannot be used: ${faults.join('; ')}`);
  return items.map(({ value }) => value).sort((one, other) => one.id.localeCompare(other.id));
}

/** The set that holds on a day: of those that do, the one that began last. @param day as 2026-11-28. */
export function setInForce(sets: readonly ParameterSet[], day: string): ParameterSet | undefined {
  return sets
    .filter(({ validFrom, validTo }) => validFrom <= day && (validTo === undefined || day <= validTo))
    .toSorted((one, other) => other.validFrom.localeCompare(one.validFrom))[0];
}
