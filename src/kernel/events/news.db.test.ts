import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../db/ids.ts';
import type { Tables } from '../db/tables.ts';
import { freshDatabase } from '../db/testing.ts';
import { inTransaction } from '../db/transaction.ts';
import { testOrganisation, testPerson } from '../identity/testing-people.ts';
import { replaceLinks } from '../links/links.ts';
import { announce } from './announce.ts';
import { follow } from './follows.ts';
import { listNews, newsQuery } from './news.ts';
import { listReuse } from './organisation-events.ts';
import { lastPosition, numberEvents } from './positions.ts';

const { sql: db } = await freshDatabase<Tables>({ statementTimeoutMs: 60_000 });
const bergen = await testOrganisation(db, 'Bergen kommune');
const oslo = await testOrganisation(db, 'Oslo kommune');

const tell = (event: Partial<Parameters<typeof announce>[1]>) =>
  inTransaction(db, (tx) =>
    announce(tx, {
      kind: 'need.changed',
      organisationId: bergen.id,
      subjectKind: 'need',
      subjectId: newId(),
      isPublic: true,
      isDemonstration: false,
      actorId: undefined,
      ...event,
    }),
  );
const all = { since: new Date(0) };

describe('news', () => {
  it('is about what one follows or what concerns one’s organisation, and not about anything else', async () => {
    const person = await testPerson(db, { organisationId: bergen.id });
    const [followed, other] = [newId(), newId()];
    await inTransaction(db, (tx) => follow(tx, person.accountId, { kind: 'need', id: followed }));
    await inTransaction(db, (tx) => follow(tx, person.accountId, { kind: 'organisation', id: oslo.id }));
    await tell({ kind: 'need.met', subjectId: followed, organisationId: oslo.id });
    await tell({ kind: 'need.joined', subjectId: other });
    await tell({ kind: 'need.published', subjectId: other });
    await tell({ kind: 'innovation.published', subjectKind: 'innovation', organisationId: oslo.id });
    await tell({ kind: 'need.joined', subjectId: other, actorId: person.accountId });
    await tell({ kind: 'need.brief_kept', subjectId: followed });
    await tell({ kind: 'need.changed', subjectId: followed, organisationId: oslo.id, isPublic: false });
    await tell({ kind: 'need.changed', subjectId: followed, isDemonstration: true });
    await tell({ kind: 'review.asked', subjectId: followed, organisationId: oslo.id });
    const news = await listNews(db, person.actor, all, 100);
    expect(news.map(({ kind, reason }) => [kind, reason])).toEqual([
      ['innovation.published', 'followed'],
      ['need.joined', 'ours'],
      ['need.met', 'followed'],
    ]);
  });

  it('is told once of an event that concerns one in several ways, as ours', async () => {
    const person = await testPerson(db, { organisationId: bergen.id });
    const id = newId();
    await inTransaction(db, (tx) => follow(tx, person.accountId, { kind: 'need', id }));
    await inTransaction(db, (tx) => follow(tx, person.accountId, { kind: 'organisation', id: bergen.id }));
    await tell({ kind: 'need.joined', subjectId: id });
    const news = (await listNews(db, person.actor, all, 100)).filter(({ subjectId }) => subjectId === id);
    expect(news.map(({ reason }) => reason)).toEqual(['ours']);
  });

  it('tells an organisation whose innovation met the need of another', async () => {
    const [maker, user] = [
      await testOrganisation(db, 'Lagerkommunen'),
      await testOrganisation(db, 'Brukerkommunen'),
    ];
    const { actor } = await testPerson(db, { organisationId: maker.id, role: 'reader' });
    const [innovation, need, hidden, own] = [newId(), newId(), newId(), newId()];
    await sql`insert into search_records (kind, id, slug, organisation_ids, facets, terms, analyser_version)
      values ('innovation', ${innovation}, 'lager', array[${maker.id}::uuid], '{}', '{}', 'x')`.execute(db);
    for (const id of [need, hidden, own]) {
      await inTransaction(db, (tx) =>
        replaceLinks(tx, { kind: 'need', id }, 'met_by', [{ kind: 'innovation', id: innovation }]),
      );
    }
    await tell({ kind: 'need.met', subjectId: need, organisationId: user.id });
    await tell({ kind: 'need.met', subjectId: hidden, organisationId: user.id, isPublic: false });
    await tell({ kind: 'need.met', subjectId: own, organisationId: maker.id });
    const news = await listNews(db, actor, all, 100);
    expect(news.map(({ subjectId, reason }) => [subjectId, reason])).toEqual([[need, 'reused']]);
    const reuse = await listReuse(db, maker.id, { since: new Date(0), limit: 10 });
    expect(reuse.map(({ subjectId }) => subjectId)).toEqual([need]);
    expect(await listReuse(db, user.id, { since: new Date(0), limit: 10 })).toEqual([]);
  });

  it('of reviews and corrections is for those who may answer them', async () => {
    const town = await testOrganisation(db, 'Rollekommunen');
    const kinds = ['review.asked', 'review.answered', 'correction.received'] as const;
    for (const kind of kinds) await tell({ kind, organisationId: town.id, isPublic: false });
    const count = async (role: 'reader' | 'editor' | 'administrator') => {
      const { actor } = await testPerson(db, { organisationId: town.id, role });
      return (await listNews(db, actor, all, 100)).length;
    };
    expect([await count('reader'), await count('editor'), await count('administrator')]).toEqual([0, 3, 3]);
  });
});

describe('with 50,000 events', () => {
  beforeAll(async () => {
    const owners = await Promise.all(
      Array.from({ length: 50 }, async (_, number) => (await testOrganisation(db, `Eier ${number}`)).id),
    );
    await sql`
      insert into events (id, at, kind, organisation_id, subject_kind, subject_id, is_public, is_demonstration, detail)
      select gen_random_uuid(), now() - make_interval(secs => n), 'need.changed',
        (${owners}::uuid[])[1 + n % 50], 'need',
        md5((n % 5000)::text)::uuid, true, false, '{}' from generate_series(1, 50000) n
    `.execute(db);
    await numberEvents(db);
    await sql`analyze events`.execute(db);
  });

  it('asks for the news of a day by index', async () => {
    const person = await testPerson(db, { organisationId: bergen.id });
    for (let n = 0; n < 100; n++) {
      await sql`insert into follows values (${person.accountId}, 'need', md5(${String(n)})::uuid, now())`.execute(
        db,
      );
    }
    await sql`analyze follows`.execute(db);
    const upTo = await lastPosition(db);
    const range = { after: String(BigInt(upTo) - 5_000n), upTo };
    for (const asked of [range, { since: new Date(Date.now() - 86_400_000) }]) {
      const { rows } = await sql<{
        'QUERY PLAN': string;
      }>`explain ${newsQuery(person.actor, asked, 300)}`.execute(db);
      expect(rows.map((row) => row['QUERY PLAN']).join('\n')).not.toContain('Seq Scan on events');
    }
    const news = await listNews(db, person.actor, range, 300);
    expect(news.filter(({ reason }) => reason === 'followed').length).toBeGreaterThan(90);
  });
});
