import { isExactNumber, type Json, type JsonObject, sameJson } from './json.ts';
import {
  addById,
  deepest,
  findById,
  holdsOnlyObjects,
  type MergeContext,
  type MergeWarning,
  newContext,
  type Output,
  ownValue,
  setOwn,
  TooDeep,
  warn,
  warnOfDuplicates,
} from './merge-state.ts';
import type { OrderedRelease } from './release-order.ts';
import { defaultRules, type RuleNode } from './rules.ts';

interface Release {
  readonly id: Json;
  readonly date: Json;
  readonly tag: Json;
}

/** A value and the release that it stands in. A class, so that lists of values are told from lists of a release. */
class VersionedValue {
  readonly releaseID: Json;
  readonly releaseDate: Json;
  readonly releaseTag: Json;
  readonly value: Json;

  constructor({ id, date, tag }: Release, value: Json) {
    this.releaseID = id;
    this.releaseDate = date;
    this.releaseTag = tag;
    this.value = value;
  }
}

/**
 * The versioned release: of every field all values that it has had, each with its release (OCDS 1.1, Merging,
 * "Versioned values"). `ocid` and the ids of objects in lists that are merged by id stand as they are. A release that
 * takes a whole object or list away (null) takes away each field in it.
 * @param releases of one contracting process, in the order of `orderReleases`; they are left as they are
 * @throws TooDeep
 */
export function versionReleases(
  releases: readonly OrderedRelease[],
  warnings: MergeWarning[] = [],
  rules: RuleNode = defaultRules,
): JsonObject {
  const context = newContext(warnings);
  const output: Output = { ocid: '' };
  for (const { release, ocid, id } of releases) {
    context.ocid = ocid;
    context.releaseId = id;
    output.ocid = ocid;
    const stamp: Release = { id: release.id ?? null, date: release.date ?? null, tag: release.tag ?? null };
    versionObject(output, release, 'ocid', rules, stamp, context);
  }
  return output;
}

/** @param asIs the field that is not versioned: `ocid` at the top, `id` in lists, none elsewhere */
function versionObject(
  output: Output,
  input: JsonObject,
  asIs: string | undefined,
  rules: RuleNode | undefined,
  stamp: Release,
  context: MergeContext,
): Output {
  if (context.path.length > deepest) throw new TooDeep();
  for (const key in input) {
    const value = input[key];
    const rule = rules?.below.get(key);
    if (value !== undefined && !rule?.omit && key !== asIs)
      versionField(output, key, value, rule, stamp, context);
  }
  return output;
}

function versionField(
  output: Output,
  key: string,
  value: Json,
  rule: RuleNode | undefined,
  stamp: Release,
  context: MergeContext,
): void {
  const isList = Array.isArray(value);
  const isValue = typeof value !== 'object' || value === null || (!isList && isExactNumber(value));
  if (isValue || (isList && (rule?.whole || !holdsOnlyObjects(value)))) {
    addValue(output, key, value, stamp, context);
    return;
  }
  const existing = standing(ownValue(output, key));
  context.path.push(key);
  if (isList) versionList(output, key, existing, value as readonly JsonObject[], rule, stamp, context);
  else if (isPlain(existing)) versionObject(existing, value as JsonObject, undefined, rule, stamp, context);
  else {
    const versioned = versionObject({}, value as JsonObject, undefined, rule, stamp, context);
    if (!isEmpty(versioned)) {
      if (existing !== undefined) warn(context, 'inconsistent_type');
      setOwn(output, key, versioned);
    }
  }
  context.path.pop();
}

function versionList(
  output: Output,
  key: string,
  existing: Json | undefined,
  items: readonly JsonObject[],
  rule: RuleNode | undefined,
  stamp: Release,
  context: MergeContext,
): void {
  let list = Array.isArray(existing) && !isVersions(existing) ? (existing as Output[]) : undefined;
  if (!list && existing !== undefined && items.length > 0) warn(context, 'inconsistent_type');
  warnOfDuplicates(context, items);
  for (const item of items) {
    const id = ownValue(item, 'id') ?? undefined;
    const found = id === undefined || !list ? undefined : findById(context, list, id);
    const versioned = versionObject(
      found ?? (id === undefined ? {} : { id }),
      item,
      'id',
      rule,
      stamp,
      context,
    );
    if (found || isEmpty(versioned)) continue;
    if (!list) {
      list = [];
      setOwn(output, key, list);
    }
    addById(context, list, versioned, id);
  }
}

function addValue(output: Output, key: string, value: Json, stamp: Release, context: MergeContext): void {
  const existing = ownValue(output, key);
  if (isVersions(existing)) {
    if (!sameJson(lastOf(existing), value)) existing.push(new VersionedValue(stamp, value));
    return;
  }
  if (existing !== undefined) {
    if (value === null) {
      takeAway(existing, stamp);
      return;
    }
    // A list of mixed values, or of other objects, in place of one that was merged by id is no fault of type.
    if (!Array.isArray(value) || !Array.isArray(existing)) warn(context, 'inconsistent_type', { field: key });
  }
  setOwn(output, key, [new VersionedValue(stamp, value)] as unknown as Json);
}

/** Null for every value below that is not null already. */
function takeAway(existing: Json, stamp: Release): void {
  if (isVersions(existing)) {
    if (lastOf(existing) !== null) existing.push(new VersionedValue(stamp, null));
  } else if (typeof existing === 'object' && existing !== null) {
    for (const below of Object.values(existing)) takeAway(below as Json, stamp);
  }
}

/** What stands in the way of an object or list: a field that has only ever been null does not. */
function standing(existing: Json | undefined): Json | undefined {
  return isVersions(existing) && existing.every(({ value }) => value === null) ? undefined : existing;
}

const lastOf = (versions: readonly VersionedValue[]) => versions.at(-1)?.value;

function isVersions(value: unknown): value is VersionedValue[] {
  return Array.isArray(value) && value[0] instanceof VersionedValue;
}

function isPlain(value: Json | undefined): value is Output {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isEmpty(object: JsonObject): boolean {
  for (const _ in object) return false;
  return true;
}
