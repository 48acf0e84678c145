import { sql } from 'kysely';
import type { Db } from '../../../kernel/db/tables.ts';
import type { AnyOwnRecordKind } from '../../../kernel/records/kind.ts';

export type OwnDraftState = 'draft' | 'published' | 'publishedWithDraft' | 'withdrawn';

/** One of an organisation's own records, as it would be written on now. */
export interface OwnDraft {
  readonly id: string;
  readonly revision: number;
  readonly title: string;
  readonly state: OwnDraftState;
  readonly draft: unknown;
  /** The content that it was taken over from. */
  readonly original: unknown;
}

/** More than any organisation has; a table of theirs would have no room for them either. */
const most = 10_000;

/** Every record of that kind that the organisation keeps, oldest first: its draft, or else what is published. */
export async function listOwnDrafts(
  db: Db,
  kind: AnyOwnRecordKind,
  organisationId: string,
): Promise<OwnDraft[]> {
  const rows = await db
    .selectFrom('records')
    .leftJoin('record_versions', (join) =>
      join
        .onRef('record_versions.record_id', '=', 'records.id')
        // What was taken over has the words of the content files as its first version.
        .on('record_versions.version', '=', sql<number>`coalesce(records.published_version, 1)`),
    )
    .leftJoin('record_origins', 'record_origins.record_id', 'records.id')
    .select([
      'records.id',
      'records.revision',
      'records.state',
      'records.is_public as isPublic',
      sql<boolean>`records.draft is not null`.as('hasDraft'),
      sql<unknown>`coalesce(records.draft, record_versions.body)`.as('body'),
      'record_origins.content as original',
    ])
    .where('records.organisation_id', '=', organisationId)
    .where('records.kind', '=', kind.kind)
    .orderBy('records.created_at')
    .orderBy('records.id')
    .limit(most)
    .execute();
  return rows.map(({ id, revision, body, original, ...standing }) => {
    const draft = kind.readDraft(body);
    return { id, revision, title: kind.titleOf(draft), state: stateOf(standing), draft, original };
  });
}

function stateOf({
  state,
  isPublic,
  hasDraft,
}: {
  state: string;
  isPublic: boolean;
  hasDraft: boolean;
}): OwnDraftState {
  if (isPublic) return hasDraft ? 'publishedWithDraft' : 'published';
  return state === 'withdrawn' ? 'withdrawn' : 'draft';
}
