import type { Db } from '../../kernel/db/tables.ts';
import { inTransaction } from '../../kernel/db/transaction.ts';
import {
  announce,
  type EventDetail,
  type EventKind,
  type SubjectKind,
} from '../../kernel/events/announce.ts';
import type { Describe, Describers } from '../../kernel/events/describe.ts';
import { roomApp } from '../../kernel/http/testing-app.ts';
import { may } from '../../kernel/identity/permissions.ts';
import { testIdentify } from '../../kernel/identity/testing-people.ts';
import type { MailSettings } from '../../kernel/mail/settings.ts';
import { describeOrganisations } from '../../kernel/organisations/describe.ts';
import { createRecord, lockRecord, type OwnRecord, publishRecord } from '../../kernel/records/records.ts';
import type { FollowingContext, ListNeeds, Waiting } from './context.ts';
import { followingPersonalData } from './personal-data.ts';
import { followingPages } from './routes.tsx';
import { registerUnsubscribe } from './unsubscribe.tsx';

/** Records of this kind as the rooms describe them: by the permission table, in the words of the body. */
function describeTestRecords(kind: Exclude<SubjectKind, 'organisation'>): Describe {
  const reading = kind === 'need' ? 'need.read' : 'record.read';
  return async (db, actor, ids) => {
    if (ids.length === 0) return new Map();
    const rows = await db
      .selectFrom('records as r')
      .leftJoin('record_versions as v', (join) =>
        join.onRef('v.record_id', '=', 'r.id').onRef('v.version', '=', 'r.published_version'),
      )
      .selectAll('r')
      .select('v.body')
      .where('r.kind', '=', kind)
      .where('r.id', 'in', ids)
      .execute();
    return new Map(
      rows
        .filter((row) =>
          may(actor, reading, {
            organisationId: row.organisation_id,
            isPublic: row.is_public,
            isDemonstration: row.is_demonstration,
          }),
        )
        .map((row) => {
          const body = (row.body ?? row.draft) as { title?: string };
          return [
            row.id,
            { title: body.title ?? '', href: `/${kind}s/${row.slug ?? row.id}`, language: 'nb' },
          ];
        }),
    );
  };
}

export const testDescribers: Describers = {
  need: describeTestRecords('need'),
  innovation: describeTestRecords('innovation'),
  instrument: describeTestRecords('instrument'),
  solution: describeTestRecords('solution'),
  organisation: describeOrganisations,
  initiative: describeTestRecords('initiative'),
  trial: describeTestRecords('trial'),
  benefit: describeTestRecords('benefit'),
  challenge: describeTestRecords('challenge'),
};

const testNeeds: ListNeeds = async (db, actor, organisationId, { limit }) => {
  const rows = await db
    .selectFrom('records')
    .selectAll()
    .where('kind', '=', 'need')
    .where('organisation_id', '=', organisationId)
    .orderBy('updated_at', 'desc')
    .limit(limit)
    .execute();
  const described = await testDescribers.need(
    db,
    actor,
    rows.map(({ id }) => id),
  );
  return rows.flatMap((row) => {
    const found = described.get(row.id);
    return found
      ? [
          {
            ...found,
            id: row.id,
            state: row.state,
            joined: false,
            organisations: 1,
            changedAt: row.updated_at,
          },
        ]
      : [];
  });
};

/** This room over HTTP, with records that are described from the tables. */
export function followingRoom(
  db: Db,
  options: { readonly mail?: MailSettings; readonly waiting?: readonly Waiting[] } = {},
) {
  const context: FollowingContext = {
    db,
    publicUrl: 'https://nytte.test',
    mail: options.mail,
    now: () => new Date(),
    describers: testDescribers,
    needsOf: testNeeds,
    draftPath: (kind, id) => `/${kind}s/${id}`,
    waiting: [async () => options.waiting ?? []],
    personalData: followingPersonalData,
    clearedCookie: 'nytte=; Path=/; Max-Age=0',
  };
  const app = roomApp({
    pages: followingPages(context),
    api: (made) => registerUnsubscribe(made, context),
    identify: testIdentify(db),
  });
  return { app, context };
}

/** A record of an organisation: published when it has a slug, else a draft. */
export async function testRecord(
  db: Db,
  record: {
    readonly title: string;
    readonly organisationId: string;
    readonly kind?: 'need' | 'innovation' | 'instrument';
    readonly slug?: string;
    readonly isPublic?: boolean;
    readonly isDemonstration?: boolean;
    readonly accountId?: string;
  },
): Promise<OwnRecord> {
  const kind = record.kind ?? 'need';
  return inTransaction(db, async (tx) => {
    const made = await createRecord(tx, {
      kind,
      organisationId: record.organisationId,
      isDemonstration: record.isDemonstration ?? false,
      accountId: record.accountId,
      body: { title: record.title },
    });
    if (!record.slug) return made;
    const locked = await lockRecord(tx, kind, made.id);
    return publishRecord(tx, locked as OwnRecord, {
      body: { title: record.title },
      state: 'published',
      isPublic: record.isPublic ?? true,
      slug: record.slug,
      accountId: record.accountId,
    });
  });
}

/** Announces that something happened to a record. */
export async function happened(
  db: Db,
  kind: EventKind,
  record: OwnRecord,
  options: { readonly actorId?: string; readonly detail?: EventDetail; readonly isPublic?: boolean } = {},
): Promise<void> {
  await inTransaction(db, (tx) =>
    announce(tx, {
      kind,
      organisationId: record.organisationId,
      subjectKind: record.kind as 'need',
      subjectId: record.id,
      isPublic: options.isPublic ?? record.isPublic,
      isDemonstration: record.isDemonstration,
      actorId: options.actorId,
      detail: options.detail ?? {},
    }),
  );
}
