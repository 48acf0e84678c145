import type { Db } from '../../kernel/db/tables.ts';
import { listFollows } from '../../kernel/events/follows.ts';
import { auditName, type Person } from '../../kernel/identity/actor.ts';
import { findPerson } from '../../kernel/identity/people.ts';
import { may } from '../../kernel/identity/permissions.ts';
import type { PersonalData } from '../../kernel/identity/personal-data.ts';

/** What the kernel and this room hold about a person. */
export const followingPersonalData: readonly PersonalData[] = [
  { name: 'follows', covers: ['follows.account_id'], export: listFollows },
  {
    name: 'digest',
    covers: ['digest_marks.account_id'],
    export: (db, accountId) =>
      db.selectFrom('digest_marks').select('position').where('account_id', '=', accountId).executeTakeFirst(),
  },
  {
    name: 'mails',
    covers: ['outgoing_mails.account_id'],
    export: (db, accountId) =>
      db
        .selectFrom('outgoing_mails')
        .select(['purpose', 'language', 'state', 'created_at', 'settled_at'])
        .where('account_id', '=', accountId)
        .orderBy('created_at')
        .execute(),
  },
  {
    name: 'written',
    covers: ['records.created_by', 'records.draft_by', 'record_versions.made_by'],
    export: exportWritten,
  },
  { name: 'events', covers: ['events.actor_id'], export: exportEvents },
  { name: 'log', covers: [], export: exportLog },
];

/**
 * What somebody has written belongs to the organisation. They get the words of what they may still read; of the rest
 * only that they wrote it, and when.
 */
async function exportWritten(db: Db, accountId: string): Promise<unknown> {
  const person = await findPerson(db, accountId);
  if (!person) return { drafts: [], versions: [] };
  const records = db
    .selectFrom('records as r')
    .select([
      'r.id',
      'r.kind',
      'r.organisation_id',
      'r.slug',
      'r.state',
      'r.is_public',
      'r.is_demonstration',
    ]);
  const drafts = await records
    .select(['r.draft', 'r.draft_at', 'r.created_at', 'r.created_by', 'r.draft_by'])
    .where((eb) => eb.or([eb('r.created_by', '=', accountId), eb('r.draft_by', '=', accountId)]))
    .orderBy('r.id')
    .execute();
  const versions = await records
    .innerJoin('record_versions as v', 'v.record_id', 'r.id')
    .select(['v.version', 'v.body', 'v.note', 'v.made_at'])
    .where('v.made_by', '=', accountId)
    .orderBy('r.id')
    .orderBy('v.version')
    .execute();
  return {
    drafts: drafts.map((row) => ({
      ...recordOf(person, row),
      begunByYou: row.created_by === accountId,
      lastSavedByYou: row.draft_by === accountId,
      createdAt: row.created_at,
      savedAt: row.draft_at,
      body: row.draft_by === accountId && isOwn(person, row.organisation_id) ? row.draft : null,
    })),
    versions: versions.map((row) => ({
      ...recordOf(person, row),
      version: row.version,
      madeAt: row.made_at,
      note: isOwn(person, row.organisation_id) ? row.note : null,
      body: isOwn(person, row.organisation_id) ? row.body : null,
    })),
  };
}

interface Written {
  id: string;
  kind: string;
  organisation_id: string;
  slug: string | null;
  state: string;
  is_public: boolean;
  is_demonstration: boolean;
}

function recordOf(person: Person, row: Written) {
  const target = {
    organisationId: row.organisation_id,
    isPublic: row.is_public,
    isDemonstration: row.is_demonstration,
  };
  const isSeen = may(person, row.kind === 'need' ? 'need.read' : 'record.read', target);
  return { id: row.id, kind: row.kind, ...(isSeen ? { slug: row.slug, state: row.state } : {}) };
}

/** Drafts and earlier versions are read by the organisation's own only, also where the record is published. */
const isOwn = (person: Person, organisationId: string) =>
  person.memberships.some((membership) => membership.organisationId === organisationId);

/** What they did, by number: what records are called is in the parts that may tell it. */
async function exportEvents(db: Db, accountId: string): Promise<unknown> {
  return db
    .selectFrom('events')
    .select(['id', 'at', 'kind', 'subject_kind', 'subject_id'])
    .where('actor_id', '=', accountId)
    .orderBy('at')
    .orderBy('id')
    .execute();
}

async function exportLog(db: Db, accountId: string): Promise<unknown> {
  const person = await findPerson(db, accountId);
  if (!person) return [];
  return db
    .selectFrom('audit_entries')
    .select(['at', 'action', 'subject_kind', 'subject_id'])
    .where('actor', '=', auditName(person))
    .orderBy('at')
    .orderBy('stream')
    .orderBy('sequence')
    .execute();
}
