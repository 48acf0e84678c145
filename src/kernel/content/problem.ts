/** What can be wrong with a content item beyond the shape of its fields. */
export type ContentProblemCode =
  | 'unreadable'
  | 'invalid_json'
  | 'invalid_field'
  | 'invalid_lexicon'
  | 'missing_source'
  | 'duplicate_id'
  | 'unknown_topic'
  | 'unknown_life_event'
  | 'unknown_instrument'
  | 'unknown_innovation'
  | 'unknown_municipality'
  | 'unknown_parent'
  | 'still_referenced';

/** One thing that a person must correct: in which file, which item, and what. */
export type ContentProblem = {
  file: string;
  item: string;
  code: ContentProblemCode;
  detail: string;
};

/** Reports each item whose id an item before it, in the same file or another, has already taken. */
export function findDuplicateIds(items: readonly { id: string; file: string }[]): ContentProblem[] {
  const firstFileById = new Map<string, string>();
  const problems: ContentProblem[] = [];
  for (const { id, file } of items) {
    const firstFile = firstFileById.get(id);
    if (firstFile === undefined) firstFileById.set(id, file);
    else problems.push({ file, item: id, code: 'duplicate_id', detail: `also in ${firstFile}` });
  }
  return problems;
}

/** Reports each of `references` that is not in `known`, as one problem of the given code each. */
export function findUnknownReferences(
  place: { file: string; item: string },
  code: ContentProblemCode,
  references: readonly string[],
  known: ReadonlySet<string>,
): ContentProblem[] {
  return references
    .filter((reference) => !known.has(reference))
    .map((reference) => ({ ...place, code, detail: reference }));
}
