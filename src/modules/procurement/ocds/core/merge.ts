import { compileReleases } from './compile.ts';
import type { Json, JsonObject } from './json.ts';
import type { MergeWarning } from './merge-state.ts';
import { asRelease, type OrderedRelease, orderReleases, type ReleaseRefusal } from './release-order.ts';
import { defaultRules, type RuleNode } from './rules.ts';
import { versionReleases } from './version.ts';

/** Releases that cannot be merged. */
export class CannotMerge extends Error {
  override readonly name = 'CannotMerge';
  readonly code: ReleaseRefusal | 'no_releases' | 'several_ocids';
  /** The place in what was given, from 0. */
  readonly position: number;

  constructor(code: CannotMerge['code'], position: number) {
    super(`${code} at ${position}`);
    this.code = code;
    this.position = position;
  }
}

export interface Merged {
  readonly release: JsonObject;
  readonly warnings: readonly MergeWarning[];
}

/**
 * Merges the releases of one contracting process, in whatever order they come, by the rules of OCDS 1.1.
 * @param form `compiled`: the most recent values. `versioned`: all values, each with its release.
 * @throws CannotMerge for none, for several processes and for what is no release; TooDeep
 */
export function mergeReleases(
  form: 'compiled' | 'versioned',
  releases: readonly Json[],
  rules: RuleNode = defaultRules,
): Merged {
  const checked = releases.map((value, position) => {
    const release = asRelease(value);
    if (typeof release === 'string') throw new CannotMerge(release, position);
    return release;
  });
  const [first] = checked;
  if (!first) throw new CannotMerge('no_releases', 0);
  const other = checked.findIndex(({ ocid }) => ocid !== first.ocid);
  if (other >= 0) throw new CannotMerge('several_ocids', other);
  return mergeOrdered(form, orderReleases(checked), rules);
}

/** As `mergeReleases`, of releases that are checked, of one process and in order. @throws TooDeep */
export function mergeOrdered(
  form: 'compiled' | 'versioned',
  releases: readonly OrderedRelease[],
  rules: RuleNode = defaultRules,
): Merged {
  const warnings: MergeWarning[] = [];
  const merge = form === 'compiled' ? compileReleases : versionReleases;
  return { release: merge(releases, warnings, rules), warnings };
}
