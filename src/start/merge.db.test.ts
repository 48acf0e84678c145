import { sql } from 'kysely';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { listAuditEntries } from '../kernel/audit/read.ts';
import { verifyAudit } from '../kernel/audit/verify.ts';
import { newId } from '../kernel/db/ids.ts';
import type { Db, Tables } from '../kernel/db/tables.ts';
import { freshDatabase } from '../kernel/db/testing.ts';
import { inTransaction } from '../kernel/db/transaction.ts';
import { announce } from '../kernel/events/announce.ts';
import { follow } from '../kernel/events/follows.ts';
import { listMembers } from '../kernel/identity/members.ts';
import { findSession } from '../kernel/identity/sessions.ts';
import { testOrganisation, testPerson } from '../kernel/identity/testing-people.ts';
import { ensureOrganisations } from '../kernel/organisations/ensure.ts';
import { mergeOrganisations, previewMerge } from '../kernel/organisations/merge.ts';
import {
  findOrganisation,
  getOrganisationBySlug,
  listOrganisations,
} from '../kernel/organisations/queries.ts';
import { createRecord, findRecord, publishRecord } from '../kernel/records/records.ts';
import { acceptInvitation, inviteMember } from '../modules/administration/public.ts';
import { mergeMovers } from './merge-movers.ts';

let db: Db;
let number = 0;
let from: { id: string; slug: string; name: string };
let into: { id: string; slug: string; name: string };

beforeAll(async () => {
  db = (await freshDatabase<Tables>()).sql;
});

beforeEach(async () => {
  number++;
  from = await testOrganisation(db, `Gamleby ${number}`);
  into = await testOrganisation(db, `Storby ${number}`);
});

const day = { date: '2026-01-01', today: '2026-11-23', actor: 'system:test' };
const merge = (fromId = from.id, intoId = into.id, when = day) =>
  inTransaction(db, (tx) => mergeOrganisations(tx, mergeMovers, { fromId, intoId, ...when }));
const total = (moved: readonly { count: number }[]) => moved.reduce((sum, { count }) => sum + count, 0);
const actions = async (id: string) =>
  (await listAuditEntries(db, { streams: [`organisation:${id}`], limit: 50 })).map(({ action }) => action);

/** Every column of every table that points at an organisation, with how many rows point at this one. */
async function pointersAt(id: string): Promise<Record<string, number>> {
  const { rows: columns } = await sql<{ table_name: string; column_name: string }>`
    select k.relname as table_name, a.attname as column_name
    from pg_constraint c
      join pg_class k on k.oid = c.conrelid
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' and c.confrelid = 'organisations'::regclass
  `.execute(db);
  const counted: Record<string, number> = {};
  for (const { table_name: table, column_name: column } of columns) {
    const { rows } = await sql<{ count: string }>`
      select count(*) as count from ${sql.table(table)} where ${sql.ref(column)} = ${id}`.execute(db);
    const count = Number(rows[0]?.count);
    if (count > 0) counted[`${table}.${column}`] = count;
  }
  return counted;
}

describe('merging', () => {
  it('moves drafts, versions, members, invitations, events, followers and links, and nothing is left', async () => {
    const anne = await testPerson(db, { name: 'Anne', organisationId: from.id, role: 'administrator' });
    const bo = await testPerson(db, { name: 'Bo', organisationId: into.id, role: 'reader' });
    const { token } = await inviteMember(db, anne.actor, { organisationId: from.id, role: 'editor' });
    const { draft, published, innovation } = await inTransaction(db, async (tx) => {
      const base = { organisationId: from.id, isDemonstration: false, accountId: anne.accountId };
      const draft = await createRecord(tx, { ...base, kind: 'need', body: { title: 'Kladd' } });
      const other = await createRecord(tx, { ...base, kind: 'innovation', body: { title: 'Ute' } });
      const published = await publishRecord(tx, other, {
        body: { title: 'Ute' },
        state: 'published',
        isPublic: true,
        slug: `ute-${number}`,
        accountId: anne.accountId,
      });
      await createRecord(tx, { ...base, kind: 'instrument', body: {} });
      await follow(tx, bo.accountId, { kind: 'organisation', id: from.id });
      await follow(tx, anne.accountId, { kind: 'organisation', id: from.id });
      await follow(tx, anne.accountId, { kind: 'organisation', id: into.id });
      await announce(tx, {
        kind: 'innovation.published',
        organisationId: from.id,
        subjectKind: 'innovation',
        subjectId: published.id,
        isPublic: true,
        isDemonstration: false,
        actorId: anne.accountId,
      });
      const innovation = newId();
      await sql`insert into links values ('innovation', ${innovation}, 'carried_out_by', 'organisation', ${from.id})`.execute(
        tx,
      );
      return { draft, published, innovation };
    });
    const preview = await previewMerge(db, mergeMovers, from.id);
    const moved = await merge();
    expect(total(moved)).toBe(total(preview));
    expect(moved.filter(({ count }) => count > 0).map(({ what, count }) => `${count} ${what.en}`)).toEqual(
      expect.arrayContaining(['1 innovations', '1 instruments', '1 members', '2 followers', '1 events']),
    );
    expect(await findRecord(db, 'need', draft.id)).toMatchObject({
      organisationId: into.id,
      draft: { title: 'Kladd' },
    });
    expect(await findRecord(db, 'innovation', published.id)).toMatchObject({
      organisationId: into.id,
      slug: `ute-${number}`,
      publishedVersion: 1,
    });
    // What leads from the old one to the new stays; all else is gone.
    expect(await pointersAt(from.id)).toEqual({});
    const { rows } = await sql`select to_id from links where from_id = ${innovation}`.execute(db);
    expect(rows).toEqual([{ to_id: into.id }]);
    const cleo = await testPerson(db, { name: 'Cleo' });
    expect((await acceptInvitation(db, cleo.actor, token)).organisationId).toBe(into.id);
    const found = await findSession(db, anne.headers.cookie?.replace('nytte=', '') ?? '');
    expect(found).toMatchObject({
      person: { actingFor: { organisationId: into.id, role: 'administrator' } },
    });
  });

  it('moves what every room keeps, and closes the keys of the old one', async () => {
    const anne = await testPerson(db, { organisationId: from.id, role: 'administrator' });
    const now = new Date();
    const needOf = (organisationId: string, slug: string) =>
      inTransaction(db, async (tx) => {
        const begun = await createRecord(tx, {
          kind: 'need',
          organisationId,
          isDemonstration: false,
          accountId: undefined,
          body: {},
        });
        const need = await publishRecord(tx, begun, {
          body: {},
          state: 'published',
          isPublic: true,
          slug: `${slug}-${number}`,
          accountId: undefined,
        });
        await sql`insert into needs (id, published_at, changed_at) values (${need.id}, now(), now())`.execute(
          tx,
        );
        return need.id;
      });
    const [ofOld, ofNew, ofOther] = [
      await needOf(from.id, 'gammelt'),
      await needOf(into.id, 'nytt'),
      await needOf((await testOrganisation(db, `Tredje ${number}`)).id, 'annet'),
    ];
    // Each has joined the other's, and both have joined the third's.
    for (const [need, joined] of [
      [ofOld, into.id],
      [ofNew, from.id],
      [ofOther, from.id],
      [ofOther, into.id],
    ]) {
      await sql`insert into need_joins (need_id, organisation_id, since) values (${need}, ${joined}, now())`.execute(
        db,
      );
    }
    await sql`insert into corrections (id, subject_kind, subject_id, organisation_id, is_demonstration, language,
      message, state, received_at) values (${newId()}, 'innovation', ${newId()}, ${from.id}, false, 'nb', 'Feil', 'received', now())`.execute(
      db,
    );
    await sql`insert into record_uploads (id, organisation_id, account_id, kind, file_name, file_hash, table_read,
      report, made_at) values (${newId()}, ${from.id}, ${anne.accountId}, 'innovation', 'x.csv', 'x', '[]', '{}', now())`.execute(
      db,
    );
    await sql`insert into act_applications (id, organisation_id, is_demonstration, revision, answers, texts, created_at,
      saved_at) values (${newId()}, ${from.id}, false, 1, '{}', '{}', now(), now())`.execute(db);
    await sql`insert into purchase_assessments (id, organisation_id, is_demonstration, version, language, body,
      created_at, saved_at) values (${newId()}, ${from.id}, false, 1, 'nb', '{}', now(), now())`.execute(db);
    const sandboxCase = await inTransaction(db, (tx) =>
      createRecord(tx, {
        kind: 'sandbox_case',
        organisationId: from.id,
        isDemonstration: false,
        accountId: undefined,
        body: {},
      }),
    );
    await sql`insert into sandbox_cases (id, organisation_id, is_demonstration, language, title, outcome, topics,
      published_at, changed_at) values (${sandboxCase.id}, ${from.id}, false, 'nb', 'Sak', 'allowed', '{}', now(),
      now())`.execute(db);
    const challenge = await inTransaction(db, (tx) =>
      createRecord(tx, {
        kind: 'challenge',
        organisationId: from.id,
        isDemonstration: false,
        accountId: undefined,
        body: {},
      }),
    );
    await sql`insert into challenges (id, organisation_id, is_demonstration, language, title, state, answerers,
      criteria, seed, opens_at, questions_by, answers_by, judged_by, published_at, changed_at)
      values (${challenge.id}, ${from.id}, false, 'nb', 'Utlysning', 'published', '{}', '[]', 1, now(), now(), now(),
      now(), now(), now())`.execute(db);
    await sql`insert into challenge_responses (id, challenge_id, organisation_id, revision, draft, created_at, saved_at)
      values (${newId()}, ${challenge.id}, ${from.id}, 1, '{}', now(), now())`.execute(db);
    await sql`insert into challenge_questions (id, challenge_id, organisation_id, asked_at, text)
      values (${newId()}, ${challenge.id}, ${from.id}, now(), 'Hva?')`.execute(db);
    const client = newId();
    await sql`insert into api_clients (id, organisation_id, name, scopes, created_at, expires_at)
      values (${client}, ${from.id}, 'Nøkkel', '{}', now(), now() + interval '1 year')`.execute(db);
    await sql`insert into api_tokens (token_hash, client_id, scopes, created_at, expires_at)
      values (${`hash-${number}`}, ${client}, '{}', now(), now() + interval '1 hour')`.execute(db);
    await sql`insert into webhooks (id, organisation_id, url, hears, kinds, secret, state, created_at, hears_since)
      values (${newId()}, ${from.id}, 'https://x.no', 'own', '{}', 'x', 'on', ${now}, ${now})`.execute(db);
    await merge();
    // A closed key is remembered as the old one's, and opens nothing.
    expect(await pointersAt(from.id)).toEqual({ 'api_clients.organisation_id': 1 });
    const { rows: tokens } = await sql`select from api_tokens where client_id = ${client}`.execute(db);
    expect(tokens).toHaveLength(0);
    const { rows: joins } = await sql<{ need_id: string }>`
      select need_id from need_joins where organisation_id = ${into.id}`.execute(db);
    expect(joins.map(({ need_id }) => need_id)).toEqual([ofOther]);
    expect(await findRecord(db, 'need', ofOld)).toMatchObject({
      organisationId: into.id,
      slug: `gammelt-${number}`,
    });
  });

  it('makes nobody a member twice: the stronger role wins, and the longer time', async () => {
    const at = async (role: 'reader' | 'administrator', organisationId: string) =>
      testPerson(db, { organisationId, role });
    const [strong, weak] = [await at('administrator', from.id), await at('reader', from.id)];
    const long = new Date('2020-01-01');
    for (const [person, role] of [
      [strong, 'reader'],
      [weak, 'editor'],
    ] as const) {
      await db
        .insertInto('memberships')
        .values({ account_id: person.accountId, organisation_id: into.id, role, since: long })
        .execute();
    }
    await merge();
    const members = await listMembers(db, into.id);
    expect(members.map(({ accountId, role, since }) => [accountId, role, since])).toEqual([
      [strong.accountId, 'administrator', long],
      [weak.accountId, 'editor', long],
    ]);
  });

  it('lets names, numbers and the old address lead to the new one, also by way of several mergers', async () => {
    const last = await testOrganisation(db, `Region ${number}`);
    await db
      .updateTable('organisations')
      .set({ municipality_number: String(9000 + number), organisation_number: String(811111100 + number) })
      .where('id', '=', from.id)
      .execute();
    await merge();
    await merge(into.id, last.id);
    for (const reference of [
      from.slug,
      from.name,
      String(9000 + number),
      String(811111100 + number),
      into.name,
    ]) {
      expect((await findOrganisation(db, reference))?.id, reference).toBe(last.id);
    }
    expect((await getOrganisationBySlug(db, from.slug))?.id).toBe(last.id);
    const listed = (await listOrganisations(db)).map(({ id }) => id);
    expect(listed).toContain(last.id);
    expect(listed).not.toContain(from.id);
    expect(listed).not.toContain(into.id);
    // Content that still names the old one belongs to the new.
    const reference = {
      name: from.name,
      country: 'NO',
      kind: 'municipality',
      municipalityNumber: String(9000 + number),
    } as const;
    const ids = await inTransaction(db, (tx) => ensureOrganisations(tx, [reference]));
    expect(ids.get(reference)).toBe(last.id);
  });

  it('is told in both logs, once, and done again moves only what has come since', async () => {
    await testPerson(db, { organisationId: from.id });
    await merge();
    expect(total(await merge())).toBe(0);
    expect(await actions(from.id)).toEqual(['organisation.merged_into']);
    expect(await actions(into.id)).toEqual(['organisation.took_over']);
    await inTransaction(db, (tx) =>
      createRecord(tx, {
        kind: 'need',
        organisationId: from.id,
        isDemonstration: false,
        accountId: undefined,
        body: {},
      }),
    );
    expect(total(await merge())).toBe(1);
    expect(await actions(into.id)).toHaveLength(2);
    expect((await verifyAudit(db)).faults).toEqual([]);
    const former = await db
      .selectFrom('former_organisations')
      .select('until_year')
      .where('successor_id', '=', into.id)
      .execute();
    expect(former).toEqual([{ until_year: 2025 }]);
  });

  it('takes who works here along into one that did not, and keeps the rules of one that did', async () => {
    const anne = await testPerson(db, { organisationId: from.id, role: 'administrator' });
    await db.deleteFrom('organisation_admissions').where('organisation_id', '=', into.id).execute();
    await merge();
    const found = await findSession(db, anne.headers.cookie?.replace('nytte=', '') ?? '');
    expect(found).toMatchObject({ person: { memberships: [{ organisationId: into.id }] } });
    const strict = await testOrganisation(db, `Streng ${number}`, { requiresReview: true });
    await merge(into.id, strict.id);
    expect(
      await db
        .selectFrom('organisation_admissions')
        .select(['state', 'requires_review'])
        .where('organisation_id', '=', strict.id)
        .executeTakeFirst(),
    ).toEqual({ state: 'approved', requires_review: true });
  });

  it('that cannot be is refused, and nothing is moved', async () => {
    const demo = await testOrganisation(db, `Demo ${number}`, { isDemonstration: true });
    await testPerson(db, { organisationId: from.id });
    for (const [a, b, when, code] of [
      [from.id, from.id, day, 'not_found'],
      [from.id, demo.id, day, 'merge_with_demonstration'],
      [demo.id, into.id, day, 'merge_with_demonstration'],
      [from.id, into.id, { ...day, date: '2026-11-24' }, 'merge_in_future'],
      [from.id, newId(), day, 'not_found'],
    ] as const) {
      await expect(merge(a, b, when)).rejects.toMatchObject({
        code: a === b ? 'merge_with_itself' : code,
      });
    }
    expect(await listMembers(db, from.id)).toHaveLength(1);
    await merge();
    await expect(merge(into.id, from.id)).rejects.toMatchObject({ code: 'merge_into_merged' });
    expect(await actions(from.id)).toHaveLength(1);
  });

  it('by two at the same time in both directions is done one way', async () => {
    const outcomes = await Promise.allSettled([merge(), merge(into.id, from.id)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

it('every table that points at an organisation is moved, or known to be left', async () => {
  const { rows } = await sql<{ column: string }>`
    select k.relname || '.' || a.attname as column
    from pg_constraint c
      join pg_class k on k.oid = c.conrelid
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' and c.confrelid = 'organisations'::regclass order by 1
  `.execute(db);
  expect(rows.map(({ column }) => column)).toEqual([
    'act_applications.organisation_id',
    'admission_requests.organisation_id',
    'adoption_messages.organisation_id',
    'adoption_questions.awaits_organisation_id',
    'adoption_questions.from_organisation_id',
    'adoption_questions.to_organisation_id',
    'adoptions.organisation_id',
    'api_clients.organisation_id',
    'benefit_measurements.organisation_id',
    'benefit_plans.organisation_id',
    'benefit_shares.organisation_id',
    'benefits.organisation_id',
    'challenge_questions.organisation_id',
    'challenge_responses.organisation_id',
    'challenges.organisation_id',
    'corrections.organisation_id',
    'events.organisation_id',
    'former_organisations.successor_id',
    'initiative_participants.organisation_id',
    'initiatives.organisation_id',
    'innovation_organisations.organisation_id',
    'innovations.maintained_by',
    'instruments.maintained_by',
    'invitations.organisation_id',
    'memberships.organisation_id',
    'need_joins.organisation_id',
    'notice_parties.organisation_id',
    'notice_winners.organisation_id',
    'notices.buyer_id',
    'organisation_admissions.organisation_id',
    'organisation_parents.organisation_id',
    'organisation_parents.parent_id',
    'organisation_requests.organisation_id',
    'organisations.merged_into',
    'procurement_ties.organisation_id',
    'purchase_assessments.organisation_id',
    'record_uploads.organisation_id',
    'records.organisation_id',
    'sandbox_cases.organisation_id',
    'sessions.organisation_id',
    'solution_organisations.organisation_id',
    'solutions.maintained_by',
    'trials.organisation_id',
    'webhooks.organisation_id',
  ]);
});
