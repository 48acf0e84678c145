import type { JsonObject } from '../../src/modules/procurement/ocds/core/json.ts';

type Plain = { [key: string]: unknown };

/**
 * Merging as one writes it first, with the standard beside: each release is cloned through JSON, and each list searched
 * from its beginning. A list is merged by id
 * when its objects have one. No rules of a schema, no versions, no warnings.
 */
export function mergePlainly(releases: readonly JsonObject[]): Plain {
  const ordered = [...releases].sort((one, other) => String(one.date).localeCompare(String(other.date)));
  let merged: Plain = {};
  for (const release of ordered) {
    merged = JSON.parse(JSON.stringify(mergeObjects(merged, JSON.parse(JSON.stringify(release)))));
  }
  return { ...merged, id: `${merged.ocid}-${merged.date}`, tag: ['compiled'] };
}

function mergeObjects(into: Plain, from: Plain): Plain {
  for (const [key, value] of Object.entries(from)) {
    const existing = into[key];
    if (value === null) delete into[key];
    else if (isListOfObjects(value)) into[key] = mergeLists(isListOfObjects(existing) ? existing : [], value);
    else if (isObject(value)) into[key] = mergeObjects(isObject(existing) ? existing : {}, value);
    else into[key] = value;
  }
  return into;
}

function mergeLists(into: Plain[], from: Plain[]): Plain[] {
  for (const item of from) {
    const found = item.id === undefined ? undefined : into.find(({ id }) => id === item.id);
    if (found) mergeObjects(found, item);
    else into.push(item);
  }
  return into;
}

const isObject = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isListOfObjects = (value: unknown): value is Plain[] =>
  Array.isArray(value) && value.length > 0 && value.every((item) => isObject(item) && item.id !== undefined);
