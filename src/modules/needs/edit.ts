import type { Db } from '../../kernel/db/tables.ts';
import type { Actor } from '../../kernel/identity/actor.ts';
import { requireMay } from '../../kernel/identity/require.ts';
import { EditConflict, findVersion, type OwnRecord, targetOf } from '../../kernel/records/records.ts';
import { type NeedContext, saveNeed } from './actions.ts';
import { draftOf, readBody, readDraft } from './body.ts';
import { mergeEdits, type Seen, seenOf } from './merge.ts';
import { readableRecord } from './queries.ts';
import type { NeedDraft } from './schema.ts';

/** A record with what is being written of it. A published need without a draft is written on from what is published. */
export interface Editing {
  readonly record: OwnRecord;
  readonly draft: NeedDraft;
}

/** @throws AppError 404, 401, 403 */
export async function editableNeed(db: Db, actor: Actor, id: string): Promise<Editing> {
  const record = await readableRecord(db, actor, id);
  requireMay(actor, 'need.write', targetOf(record));
  return { record, draft: await draftIn(db, record) };
}

/** What is being written of a record, or else what is published. */
export async function draftIn(db: Db, record: OwnRecord): Promise<NeedDraft> {
  if (record.draft !== null || record.publishedVersion === null) return readDraft(record.draft);
  const version = await findVersion(db, record.id, record.publishedVersion);
  return version ? draftOf(readBody(version.body)) : {};
}

export interface Edit {
  readonly id: string;
  /** What the writer's form was drawn from. */
  readonly revision: number | undefined;
  readonly fields: readonly (keyof NeedDraft)[];
  readonly mine: NeedDraft;
  readonly seen: Seen;
}

export type Edited =
  | { readonly state: 'saved'; readonly record: OwnRecord; readonly draft: NeedDraft }
  | {
      readonly state: 'conflict';
      readonly editing: Editing;
      readonly conflicts: readonly (keyof NeedDraft)[];
    };

const attempts = 3;

/**
 * Saves some fields of a draft. What others saved meanwhile in other fields is kept; where both changed the same field
 * nothing is saved, and a person must choose.
 */
export async function editNeed(context: NeedContext, actor: Actor, edit: Edit): Promise<Edited> {
  for (let attempt = 1; ; attempt++) {
    const editing = await editableNeed(context.db, actor, edit.id);
    const { record, draft } = editing;
    // Who began from this very revision has seen everything there is.
    const seen = edit.revision === record.revision ? seenOf(draft, edit.fields) : edit.seen;
    const { merged, conflicts } = mergeEdits({ fields: edit.fields, mine: edit.mine, theirs: draft, seen });
    if (conflicts.length > 0) return { state: 'conflict', editing, conflicts };
    try {
      const saved = await saveNeed(context, actor, {
        id: record.id,
        revision: record.revision,
        draft: merged,
      });
      return { state: 'saved', record: saved, draft: merged };
    } catch (error) {
      if (!(error instanceof EditConflict) || attempt === attempts) throw error;
    }
  }
}
