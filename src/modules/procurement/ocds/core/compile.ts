import { isExactNumber, type Json, type JsonObject } from './json.ts';
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

/**
 * The compiled release: of every field its most recent value (OCDS 1.1, Merging, "Merge routine"). Its id is
 * `{ocid}-{date}`, its date that of the last release and its tag `compiled`, as the reference implementation has it.
 * @param releases of one contracting process, in the order of `orderReleases`; they are left as they are
 * @param warnings gets what is strange
 * @throws TooDeep
 */
export function compileReleases(
  releases: readonly OrderedRelease[],
  warnings: MergeWarning[] = [],
  rules: RuleNode = defaultRules,
): JsonObject {
  const context = newContext(warnings);
  const output: Output = { ocid: '', id: '', date: '', tag: ['compiled'] };
  for (const { release, ocid, id, date } of releases) {
    context.ocid = ocid;
    context.releaseId = id;
    mergeObject(output, release, rules, context);
    setOwn(output, 'id', `${ocid}-${date}`);
    setOwn(output, 'date', date);
  }
  return output;
}

function mergeObject(
  output: Output,
  input: JsonObject,
  rules: RuleNode | undefined,
  context: MergeContext,
): Output {
  if (context.path.length > deepest) throw new TooDeep();
  for (const key in input) {
    const value = input[key];
    const rule = rules?.below.get(key);
    if (value !== undefined && !rule?.omit) mergeField(output, key, value, rule, context);
  }
  return output;
}

function mergeField(
  output: Output,
  key: string,
  value: Json,
  rule: RuleNode | undefined,
  context: MergeContext,
): void {
  if (value === null) {
    delete output[key];
    return;
  }
  const existing = ownValue(output, key);
  if (typeof value !== 'object' || isExactNumber(value)) {
    if (typeof existing === 'object' && existing !== null && !isExactNumber(existing))
      warn(context, 'inconsistent_type', { field: key });
    setOwn(output, key, value);
  } else if (isList(value)) {
    if (rule?.whole || !holdsOnlyObjects(value)) setOwn(output, key, value);
    else if (value.length > 0) {
      context.path.push(key);
      mergeList(output, key, existing, value, rule, context);
      context.path.pop();
    }
  } else {
    context.path.push(key);
    mergeInto(output, key, existing, value as JsonObject, rule, context);
    context.path.pop();
  }
}

function mergeInto(
  output: Output,
  key: string,
  existing: Json | undefined,
  value: JsonObject,
  rule: RuleNode | undefined,
  context: MergeContext,
): void {
  if (isOutput(existing)) {
    mergeObject(existing, value, rule, context);
    return;
  }
  const merged = mergeObject({}, value, rule, context);
  if (saysNothing(merged, value)) return;
  if (existing !== undefined) warn(context, 'inconsistent_type');
  setOwn(output, key, merged);
}

/** Identifier merge. Objects without an id are added, never matched. */
function mergeList(
  output: Output,
  key: string,
  existing: Json | undefined,
  items: readonly JsonObject[],
  rule: RuleNode | undefined,
  context: MergeContext,
): void {
  let list = existing as Output[] | undefined;
  if (!isList(existing) || !holdsOnlyObjects(existing)) {
    if (existing !== undefined) warn(context, 'inconsistent_type');
    list = undefined;
  }
  warnOfDuplicates(context, items);
  for (const item of items) {
    const id = ownValue(item, 'id') ?? undefined;
    const found = id === undefined || !list ? undefined : findById(context, list, id);
    if (found) {
      mergeObject(found, item, rule, context);
      continue;
    }
    const merged = mergeObject({}, item, rule, context);
    if (saysNothing(merged, item)) continue;
    if (!list) {
      list = [];
      setOwn(output, key, list);
    }
    addById(context, list, merged, id);
  }
}

const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

function isOutput(value: Json | undefined): value is Output {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isExactNumber(value);
}

/**
 * Nothing is done for an empty object, nor for one of empty objects. One that only takes away (null) is there, though
 * nothing is left of it: so does the reference implementation.
 */
function saysNothing(merged: Output, value: JsonObject): boolean {
  for (const _ in merged) return false;
  return !holdsNull(value);
}

function holdsNull(value: Json | undefined): boolean {
  if (value === null) return true;
  return typeof value === 'object' && Object.values(value).some((below) => holdsNull(below as Json));
}
