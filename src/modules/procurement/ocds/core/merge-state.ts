import { isExactNumber, type Json, type JsonObject } from './json.ts';

/** What is strange but could be merged. */
export interface MergeWarning {
  /** `duplicate_id`: two objects of one array and release with the same id. `inconsistent_type`: an object where another release has a value or a list. */
  readonly code: 'duplicate_id' | 'inconsistent_type';
  readonly ocid: string;
  readonly releaseId: string;
  /** The field, such as `tender/items`. */
  readonly path: string;
  /** The id that stands twice. */
  readonly id?: string;
}

/** Deeper than any release; beyond it a file is an attack. */
export const deepest = 200;

/** A release is nested deeper than `deepest`. */
export class TooDeep extends Error {
  override readonly name = 'TooDeep';
}

/** An object that is being merged into. */
export type Output = Record<string, Json>;

/** What is told along the way down a release. */
export interface MergeContext {
  readonly warnings: MergeWarning[];
  readonly indexes: WeakMap<object, Map<Json, Output>>;
  ocid: string;
  releaseId: string;
  /** The objects and lists from the root down to where the merging is, for warnings. */
  readonly path: string[];
}

export const newContext = (warnings: MergeWarning[]): MergeContext => ({
  warnings,
  indexes: new WeakMap(),
  ocid: '',
  releaseId: '',
  path: [],
});

/** Adds a warning about where the merging is, or about a `field` there. */
export function warn(
  context: MergeContext,
  code: MergeWarning['code'],
  { field, id }: { readonly field?: string; readonly id?: string } = {},
): void {
  const { warnings, ocid, releaseId } = context;
  const path = [...context.path, ...(field === undefined ? [] : [field])].join('/');
  warnings.push({ code, ocid, releaseId, path, ...(id === undefined ? {} : { id }) });
}

/** The field's own value; what every object inherits, such as `constructor`, is none. */
export function ownValue(output: JsonObject, key: string): Json | undefined {
  const value = output[key];
  return value === undefined || Object.hasOwn(output, key) ? value : undefined;
}

/** Sets a field, whatever it is called: assigning `__proto__` would change the object itself. */
export function setOwn(output: Output, key: string, value: Json): void {
  if (key === '__proto__')
    Object.defineProperty(output, key, { value, enumerable: true, configurable: true, writable: true });
  else output[key] = value;
}

/** An array is merged by `id` only when it holds nothing but objects. */
export function holdsOnlyObjects(items: readonly Json[]): items is readonly JsonObject[] {
  for (let at = 0; at < items.length; at++) {
    const item = items[at];
    if (typeof item !== 'object' || item === null || Array.isArray(item) || isExactNumber(item)) return false;
  }
  return true;
}

const scanned = 16;

/** The object of `list` with this id; long lists are indexed. `list` is only added to, through `addById`. */
export function findById(context: MergeContext, list: readonly Output[], id: Json): Output | undefined {
  if (list.length <= scanned) {
    for (const one of list) if (one.id === id) return one;
    return undefined;
  }
  let index = context.indexes.get(list);
  if (!index) {
    index = new Map();
    for (const one of list) {
      const key = one.id;
      if (key !== undefined && !index.has(key)) index.set(key, one);
    }
    context.indexes.set(list, index);
  }
  return index.get(id);
}

/** Adds an object to a list that is looked up by id. */
export function addById(context: MergeContext, list: Output[], item: Output, id: Json | undefined): void {
  list.push(item);
  if (id !== undefined) context.indexes.get(list)?.set(id, item);
}

/** Tells of ids that stand twice in one array of one release. */
export function warnOfDuplicates(context: MergeContext, items: readonly JsonObject[]): void {
  if (items.length < 2) return;
  if (items.length === 2) {
    const id = items[0]?.id;
    if (id === items[1]?.id && id !== undefined && id !== null)
      warn(context, 'duplicate_id', { id: String(id) });
    return;
  }
  const seen = new Set<Json>();
  for (const { id } of items) {
    if (id === undefined || id === null) continue;
    if (seen.has(id)) warn(context, 'duplicate_id', { id: String(id) });
    seen.add(id);
  }
}
