import { sql } from 'kysely';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import type { Tables } from '../../kernel/db/tables.ts';
import { freshDatabase } from '../../kernel/db/testing.ts';
import { inTransaction } from '../../kernel/db/transaction.ts';
import { announce } from '../../kernel/events/announce.ts';
import { follow } from '../../kernel/events/follows.ts';
import { testOrganisation, testPerson } from '../../kernel/identity/testing-people.ts';
import { sendDueMails } from '../../kernel/mail/send.ts';
import { startMailServer, type TestMailServer } from '../../kernel/mail/testing-server.ts';
import { changeSettings } from './actions.ts';
import { sendDigests } from './digest.ts';
import { followingRoom, happened, testDescribers, testRecord } from './testing-room.ts';

const { sql: db } = await freshDatabase<Tables>({ poolSize: 6 });
const log = pino({ level: 'silent' });
const bergen = await testOrganisation(db, 'Bergen kommune');
const oslo = await testOrganisation(db, 'Oslo kommune');

let people = 0;
const somebody = (options: Parameters<typeof testPerson>[1] = {}) =>
  testPerson(db, { email: `person${++people}@example.no`, ...options });

/** Another morning: who was told yesterday may be told again. */
const nextMorning = () =>
  sql`update digest_marks set told_at = told_at - interval '1 day' where told_at > '-infinity'`.execute(db);

function contextOf({ settings }: TestMailServer) {
  return { db, describers: testDescribers, mail: settings, publicUrl: 'https://nytte.test', log };
}

/** Runs the morning's jobs. @returns the mails that came to that address, as texts. */
async function morning(server: TestMailServer, address: string): Promise<string[]> {
  const before = server.received.length;
  await nextMorning();
  await sendDigests(contextOf(server));
  await sendDueMails(db, server.settings, log);
  return server.received
    .slice(before)
    .filter((mail) => [mail.to].flat().some((to) => to?.text === address))
    .map((mail) => `${mail.subject}\n${mail.text}`);
}

const follows = (accountId: string, record: { kind: string; id: string }) =>
  inTransaction(db, (tx) => follow(tx, accountId, { kind: record.kind as 'need', id: record.id }));

describe('the daily digest', () => {
  it('tells what happened to what one follows, once, with a link and a way out', async () => {
    const server = await startMailServer();
    const reader = await somebody({ email: 'leser@example.no' });
    const need = await testRecord(db, {
      title: 'Færre fall',
      organisationId: bergen.id,
      slug: 'faerre-fall',
    });
    await follows(reader.accountId, need);
    await happened(db, 'need.joined', need, { detail: { organisationId: oslo.id } });
    await happened(db, 'need.brief_changed', need, { detail: { added: 2, measured: 1, spread: 0, gone: 0 } });
    const [text, ...more] = await morning(server, 'leser@example.no');
    expect(more).toEqual([]);
    expect(text).toContain('Én nyhet fra Nytte');
    expect(text).toContain('DET DU FØLGER');
    expect(text).toContain('Færre fall\n');
    expect(text).toContain('Oslo kommune har også dette behovet.');
    expect(text).toContain('Det er kommet ny kunnskap om behovet: 2 nye erfaringer og én ny målt gevinst.');
    expect(text).toContain('https://nytte.test/needs/faerre-fall');
    const mail = server.received.at(-1);
    expect(mail?.headerLines.find(({ key }) => key === 'list-unsubscribe')?.line).toMatch(
      /<https:\/\/nytte\.test\/unsubscribe\?token=/,
    );
    expect(await morning(server, 'leser@example.no')).toEqual([]);
  });

  it('is in the language of its reader and leads to pages in it', async () => {
    const server = await startMailServer();
    const reader = await somebody({ email: 'english@example.no' });
    await db.updateTable('accounts').set({ language: 'en' }).where('id', '=', reader.accountId).execute();
    const need = await testRecord(db, { title: 'Kortere kø', organisationId: bergen.id, slug: 'kortere-ko' });
    await follows(reader.accountId, need);
    await happened(db, 'need.met', need);
    const [text] = await morning(server, 'english@example.no');
    expect(text).toContain('One piece of news from Nytte');
    expect(text).toContain('The need is met.');
    expect(text).toContain('https://nytte.test/en/needs/kortere-ko');
    expect(text).toContain('https://nytte.test/en/unsubscribe?token=');
    expect(text).not.toMatch(/Behovet|Du følger/);
  });

  it('tells an organisation who joined its needs, and its editors what they must answer', async () => {
    const server = await startMailServer();
    const need = await testRecord(db, {
      title: 'Bedre skoleskyss',
      organisationId: bergen.id,
      slug: 'skyss',
    });
    const draft = await testRecord(db, {
      title: 'Utkast om skyss',
      organisationId: bergen.id,
      kind: 'innovation',
    });
    await somebody({ email: 'redaktor@example.no', organisationId: bergen.id, role: 'editor' });
    await somebody({ email: 'bareleser@example.no', organisationId: bergen.id, role: 'reader' });
    const writer = await somebody({ email: 'skriver@example.no', organisationId: bergen.id, role: 'editor' });
    await happened(db, 'need.joined', need, { detail: { organisationId: oslo.id } });
    await happened(db, 'review.asked', draft, { actorId: writer.accountId });
    await happened(db, 'correction.received', need);
    await sendDigests(contextOf(server));
    await sendDueMails(db, server.settings, log);
    const textOf = (address: string) =>
      server.received.find((mail) => [mail.to].flat()[0]?.text === address)?.text ?? '';
    expect(textOf('redaktor@example.no')).toMatch(
      /DETTE VENTER PÅ DERE[\s\S]*Utkast om skyss\nEn kollega ber om gjennomlesing[\s\S]*OM DET DERE HAR PUBLISERT[\s\S]*Oslo kommune har også/,
    );
    expect(textOf('bareleser@example.no')).toContain('Oslo kommune har også dette behovet.');
    expect(textOf('bareleser@example.no')).not.toMatch(/gjennomlesing|rettes/);
    expect(textOf('skriver@example.no')).not.toContain('gjennomlesing');
    expect(textOf('skriver@example.no')).toContain('En leser mener at noe må rettes.');
  });

  it('says nothing of what its reader may not see when it is sent', async () => {
    const server = await startMailServer();
    const reader = await somebody({ email: 'nysgjerrig@example.no', organisationId: oslo.id });
    const hidden = await testRecord(db, {
      title: 'PLANTET HEMMELIG',
      organisationId: bergen.id,
      slug: 'hemmelig',
      isPublic: false,
    });
    const withdrawn = await testRecord(db, {
      title: 'PLANTET TRUKKET',
      organisationId: bergen.id,
      slug: 'trukket',
    });
    const demonstration = await testRecord(db, {
      title: 'PLANTET DEMO',
      organisationId: bergen.id,
      slug: 'demo',
      isDemonstration: true,
    });
    for (const record of [hidden, withdrawn, demonstration]) {
      await follows(reader.accountId, record);
      await happened(db, 'need.changed', record, { isPublic: true });
    }
    await happened(db, 'need.changed', hidden, { isPublic: false });
    await db.updateTable('records').set({ is_public: false }).where('id', '=', withdrawn.id).execute();
    expect(await morning(server, 'nysgjerrig@example.no')).toEqual([]);
    const shown = await testRecord(db, { title: 'Åpent', organisationId: bergen.id, slug: 'aapent' });
    await follows(reader.accountId, shown);
    await happened(db, 'need.changed', shown);
    await happened(db, 'need.changed', hidden, { isPublic: true });
    const [text] = await morning(server, 'nysgjerrig@example.no');
    expect(text).toContain('Åpent');
    expect(text).toContain('Én nyhet');
    expect(JSON.stringify(server.received)).not.toContain('PLANTET');
  });

  it('goes to nobody who has said no, has no address, or is of the demonstration', async () => {
    const server = await startMailServer();
    const need = await testRecord(db, { title: 'Stille', organisationId: bergen.id, slug: 'stille' });
    const no = await somebody({ email: 'nei@example.no' });
    await inTransaction(db, (tx) => changeSettings(tx, no.actor, { language: 'nb', digest: 'no' }));
    const without = await testPerson(db);
    const demo = await somebody({ email: 'demo@example.no', isDemonstration: true });
    for (const { accountId } of [no, without, demo]) await follows(accountId, need);
    await happened(db, 'need.met', need);
    await morning(server, 'nei@example.no');
    const addresses = server.received.flatMap((mail) => [mail.to].flat().map((to) => to?.text));
    expect(addresses).not.toContain('nei@example.no');
    expect(addresses).not.toContain('demo@example.no');
  });

  it('begins where it was turned on, not with the time before', async () => {
    const server = await startMailServer();
    const reader = await somebody({ email: 'senere@example.no' });
    const need = await testRecord(db, { title: 'Senere', organisationId: bergen.id, slug: 'senere' });
    await follows(reader.accountId, need);
    await changeSettings(db, reader.actor, { language: 'nb', digest: 'no' });
    await happened(db, 'need.changed', need);
    await morning(server, 'senere@example.no');
    await changeSettings(db, reader.actor, { language: 'nb', digest: 'yes' });
    expect(await morning(server, 'senere@example.no')).toEqual([]);
    await happened(db, 'need.met', need);
    const [text] = await morning(server, 'senere@example.no');
    expect(text).toContain('Behovet er møtt.');
    expect(text).not.toContain('beskrevet på nytt');
  });

  it('does not lose what was committed late, nor what a clock set back has dated wrongly', async () => {
    const server = await startMailServer();
    const reader = await somebody({ email: 'treg@example.no' });
    const need = await testRecord(db, { title: 'Treg', organisationId: bergen.id, slug: 'treg' });
    await follows(reader.accountId, need);
    const open = await db.startTransaction().execute();
    await announce(open, {
      kind: 'need.met',
      organisationId: bergen.id,
      subjectKind: 'need',
      subjectId: need.id,
      isPublic: true,
      isDemonstration: false,
      actorId: undefined,
    });
    await happened(db, 'need.changed', need);
    const [first] = await morning(server, 'treg@example.no');
    expect(first).toContain('beskrevet på nytt');
    await open.commit().execute();
    await sql`update events set at = at - interval '3 days' where subject_id = ${need.id}`.execute(db);
    const [second, ...more] = await morning(server, 'treg@example.no');
    expect(more).toEqual([]);
    expect(second).toContain('Behovet er møtt.');
    expect(second).not.toContain('beskrevet på nytt');
    expect(await morning(server, 'treg@example.no')).toEqual([]);
  });

  it('is told once to each when the job dies in the middle and is run again', async () => {
    const server = await startMailServer();
    const need = await testRecord(db, { title: 'Midtveis', organisationId: bergen.id, slug: 'midtveis' });
    const readers = await Promise.all([1, 2, 3, 4].map((n) => somebody({ email: `midt${n}@example.no` })));
    for (const { accountId } of readers) await follows(accountId, need);
    await nextMorning();
    await happened(db, 'need.met', need);
    let asked = 0;
    const dying = {
      ...contextOf(server),
      describers: {
        ...testDescribers,
        need: (...given: Parameters<typeof testDescribers.need>) => {
          if (++asked === 3) throw new Error('the process dies here');
          return testDescribers.need(...given);
        },
      },
    };
    await expect(sendDigests(dying)).rejects.toThrow('1 digests failed.');
    await sendDigests(contextOf(server));
    await Promise.all([sendDigests(contextOf(server)), sendDigests(contextOf(server))]);
    await sendDueMails(db, server.settings, log);
    const told = server.received.flatMap((mail) => [mail.to].flat().map((to) => to?.text ?? ''));
    expect(told.filter((address) => address.startsWith('midt')).sort()).toEqual([
      'midt1@example.no',
      'midt2@example.no',
      'midt3@example.no',
      'midt4@example.no',
    ]);
  });

  it('keeps a title from passing for more than a title', async () => {
    const server = await startMailServer();
    const reader = await somebody({ email: 'lurt@example.no' });
    const need = await testRecord(db, {
      title: 'Uskyldig\r\n\r\nKlikk her: https://ond.test\u2028<b>nå</b>',
      organisationId: bergen.id,
      slug: 'lurt',
    });
    await follows(reader.accountId, need);
    await happened(db, 'need.met', need);
    const [text] = await morning(server, 'lurt@example.no');
    expect(text).toContain('Uskyldig Klikk her: https://ond.test <b>nå</b>\nBehovet er møtt.');
  });
});

describe('the link that ends the digest', () => {
  it('asks first, then ends it for that account alone, also a second time', async () => {
    const server = await startMailServer();
    const { app } = followingRoom(db);
    const [reader, other] = [await somebody({ email: 'ut@example.no' }), await somebody()];
    const need = await testRecord(db, { title: 'Ut', organisationId: bergen.id, slug: 'ut' });
    await follows(reader.accountId, need);
    await happened(db, 'need.met', need);
    const [text] = await morning(server, 'ut@example.no');
    const path = /https:\/\/nytte\.test(\/unsubscribe\?token=\S+)/.exec(text ?? '')?.[1] ?? '';
    const wants = async (accountId: string) =>
      (await db.selectFrom('accounts').select('wants_digest').where('id', '=', accountId).executeTakeFirst())
        ?.wants_digest;
    const asked = await app.request(path);
    expect(asked.status).toBe(200);
    expect(await wants(reader.accountId)).toBe(true);
    for (const times of [1, 2]) {
      const answer = await app.request(path, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: 'List-Unsubscribe=One-Click',
      });
      expect([times, answer.status]).toEqual([times, 204]);
    }
    expect([await wants(reader.accountId), await wants(other.accountId)]).toEqual([false, true]);
    const token = new URL(path, 'https://nytte.test').searchParams.get('token') ?? '';
    await db.updateTable('accounts').set({ wants_digest: true }).execute();
    const confirmed = await app.request('/unsubscribe/confirm', {
      method: 'POST',
      headers: { origin: 'http://localhost', 'sec-fetch-site': 'same-origin' },
      body: new URLSearchParams({ token }),
    });
    expect(confirmed.status).toBe(200);
    expect(await confirmed.text()).toContain('Du får ingen flere oppsummeringer');
    expect([await wants(reader.accountId), await wants(other.accountId)]).toEqual([false, true]);
  });

  it('is worth nothing when it is forged, cut short, or made for somebody else', async () => {
    const { app, context } = followingRoom(db);
    const [reader, other] = [await somebody(), await somebody()];
    const { unsubscribeKey, unsubscribeToken } = await import('./unsubscribe-token.ts');
    const good = unsubscribeToken(await unsubscribeKey(context.db), reader.accountId);
    const mac = good.split('.')[1];
    const forged = [
      '',
      reader.accountId,
      good.slice(0, -1),
      `${good}.x`,
      `${other.accountId}.${mac}`,
      unsubscribeToken('another key', reader.accountId),
      `${reader.accountId.toUpperCase()}.${mac}`,
    ];
    for (const token of forged) {
      const query = new URLSearchParams({ token });
      const statuses = [
        (await app.request(`/unsubscribe?${query}`)).status,
        (await app.request(`/unsubscribe?${query}`, { method: 'POST' })).status,
      ];
      expect([token, ...statuses]).toEqual([token, 404, 404]);
    }
    const still = await db
      .selectFrom('accounts')
      .select('wants_digest')
      .where('id', 'in', [reader.accountId, other.accountId])
      .execute();
    expect(still.map(({ wants_digest }) => wants_digest)).toEqual([true, true]);
  });
});
