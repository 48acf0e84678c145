import { describe, expect, it } from 'vitest';
import { newId } from '../../kernel/db/ids.ts';
import type { Tables } from '../../kernel/db/tables.ts';
import { freshDatabase } from '../../kernel/db/testing.ts';
import { inTransaction } from '../../kernel/db/transaction.ts';
import { countFollowers, follow, isFollowing } from '../../kernel/events/follows.ts';
import { openSession } from '../../kernel/identity/sessions.ts';
import { anonymousForm, testOrganisation, testPerson } from '../../kernel/identity/testing-people.ts';
import { startMailServer } from '../../kernel/mail/testing-server.ts';
import { followingRoom, happened, testRecord } from './testing-room.ts';

const { sql: db } = await freshDatabase<Tables>({ poolSize: 6 });
const bergen = await testOrganisation(db, 'Bergen kommune');
const oslo = await testOrganisation(db, 'Oslo kommune');
const { app } = followingRoom(db);

const page = async (path: string, headers: Readonly<Record<string, string>> = {}) => {
  const answer = await app.request(path, { headers });
  return { status: answer.status, html: await answer.text(), headers: answer.headers };
};

describe('My page', () => {
  it('is for who has signed in', async () => {
    expect((await page('/me')).status).toBe(401);
    expect((await page('/me/export')).status).toBe(401);
    expect((await app.request('/me/erase', anonymousForm({ word: 'slett' }))).status).toBe(401);
  });

  it('says how to begin when there is nothing', async () => {
    const { headers } = await testPerson(db, { organisationId: bergen.id });
    const { html } = await page('/me', headers);
    for (const words of [
      'Ingenting venter på deg',
      'Bergen kommune · redaktør',
      'Du har ingen utkast',
      'Ikke noe nytt ennå',
      'Du følger ingenting ennå',
      'Du er innlogget ett sted',
      'Denne Nytte-tjenesten sender ikke e-post',
    ])
      expect(html).toContain(words);
    expect(html).not.toContain('name="digest"');
  });

  it.each([
    ['nn', 'Ingenting ventar på deg'],
    ['en', 'Nothing waits for you'],
  ])('speaks %s', async (language, words) => {
    const { headers } = await testPerson(db, { organisationId: bergen.id });
    expect((await page(`/${language}/me`, headers)).html).toContain(words);
  });

  it('puts what waits first, then drafts, news and what one follows', async () => {
    const at = new Date();
    const waiting = { kind: 'review', title: 'Les denne', language: 'nb', href: '/x', at } as const;
    const { app: withWaiting } = followingRoom(db, { waiting: [waiting] });
    const person = await testPerson(db, { organisationId: bergen.id });
    const draft = await testRecord(db, {
      title: 'Min <kladd>',
      organisationId: bergen.id,
      accountId: person.accountId,
    });
    await testRecord(db, { title: '', organisationId: bergen.id, accountId: person.accountId });
    const need = await testRecord(db, { title: 'Fulgt behov', organisationId: oslo.id, slug: 'fulgt' });
    await app.request('/follows', person.form({ kind: 'need', id: need.id }));
    await happened(db, 'need.met', need);
    const html = await (await withWaiting.request('/me', { headers: person.headers })).text();
    const places = [
      'Én ting venter på deg',
      'Les denne',
      'Min &lt;kladd&gt;',
      'Behovet er møtt.',
      'Du følger én side',
    ];
    expect(places.map((words) => html.indexOf(words) > 0)).toEqual(places.map(() => true));
    expect(places.map((words) => html.indexOf(words))).toEqual(
      places.map((words) => html.indexOf(words)).sort((a, b) => a - b),
    );
    expect(html).toContain(`/needs/${draft.id}`);
    expect(html).toContain('Uten tittel');
    expect(html).not.toContain('Min <kladd>');
  });

  it('does not tell of drafts in an organisation that one has left, nor of what one followed and may not see', async () => {
    const person = await testPerson(db, { organisationId: bergen.id });
    await testRecord(db, {
      title: 'PLANTET KLADD',
      organisationId: bergen.id,
      accountId: person.accountId,
    });
    const need = await testRecord(db, { title: 'PLANTET BEHOV', organisationId: oslo.id, slug: 'plantet' });
    await app.request('/follows', person.form({ kind: 'need', id: need.id }));
    await happened(db, 'need.met', need);
    expect((await page('/me', person.headers)).html).toContain('PLANTET KLADD');
    expect((await page('/me', person.headers)).html).toContain('PLANTET BEHOV');
    await db.deleteFrom('memberships').where('account_id', '=', person.accountId).execute();
    await db.updateTable('records').set({ is_public: false }).where('id', '=', need.id).execute();
    const { html } = await page('/me', person.headers);
    expect(html).not.toContain('PLANTET');
    expect(html).toContain('Du følger ingenting ennå');
    expect(html).toContain('Ikke noe nytt ennå');
    expect((await page('/me/export', person.headers)).html).not.toContain('PLANTET');
  });

  it('lets one choose language and digest where mail is sent, and refuses anything else', async () => {
    const { settings } = await startMailServer();
    const { app: withMail } = followingRoom(db, { mail: settings });
    const person = await testPerson(db, { organisationId: bergen.id, email: 'valg@example.no' });
    const html = await (await withMail.request('/me', { headers: person.headers })).text();
    expect(html).toContain('name="digest"');
    const answer = await withMail.request('/me/settings', person.form({ language: 'nn', digest: 'no' }));
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/me?done=saved']);
    const account = await db
      .selectFrom('accounts')
      .select(['language', 'wants_digest'])
      .where('id', '=', person.accountId)
      .executeTakeFirst();
    expect(account).toEqual({ language: 'nn', wants_digest: false });
    const faulty = await withMail.request('/me/settings', person.form({ language: 'de', digest: 'no' }));
    expect(faulty.status).toBe(422);
  });
});

describe('sessions', () => {
  const another = (accountId: string, userAgent: string) =>
    inTransaction(db, (tx) => openSession(tx, { accountId, organisationId: undefined, userAgent }));

  it('are listed by browser and can be ended, one or all others, but never those of somebody else', async () => {
    const person = await testPerson(db, { organisationId: bergen.id });
    const stranger = await testPerson(db);
    const phone = await another(
      person.accountId,
      'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1 Version/19.0 Mobile Safari/604.1',
    );
    await another(person.accountId, 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0');
    const { html } = await page('/me', person.headers);
    expect(html).toContain('Du er innlogget 3 steder');
    expect(html).toContain('Safari, iPhone');
    expect(html).toContain('Firefox, Linux');
    const hashes = [...html.matchAll(/name="session" value="([0-9a-f]{64})"/g)].map(([, hash]) => hash ?? '');
    expect(hashes).toHaveLength(2);
    const theirs = await app.request('/me/sessions/end', stranger.form({ session: hashes[0] ?? '' }));
    expect(theirs.status).toBe(303);
    expect((await page('/me', person.headers)).html).toContain('Du er innlogget 3 steder');
    await app.request('/me/sessions/end', person.form({ session: hashes[0] ?? '' }));
    expect((await page('/me', person.headers)).html).toContain('Du er innlogget 2 steder');
    await app.request('/me/sessions/end-others', person.form({}));
    expect((await page('/me', person.headers)).html).toContain('Du er innlogget ett sted');
    expect((await page('/me', { cookie: `nytte=${phone}` })).status).toBe(401);
    expect((await page('/me', stranger.headers)).status).toBe(200);
  });
});

describe('following', () => {
  it('answers a hidden record exactly like one that does not exist', async () => {
    const person = await testPerson(db, { organisationId: oslo.id });
    const hidden = await testRecord(db, {
      title: 'PLANTET',
      organisationId: bergen.id,
      slug: 'skjult',
      isPublic: false,
    });
    const draft = await testRecord(db, { title: 'PLANTET', organisationId: bergen.id });
    const answers = await Promise.all(
      [hidden.id, draft.id, newId()].map(async (id) => {
        const answer = await app.request('/follows', person.form({ kind: 'need', id }));
        return [answer.status, await answer.text()];
      }),
    );
    expect(answers[0]?.[0]).toBe(404);
    expect(answers[0]).toEqual(answers[2]);
    expect(answers[1]).toEqual(answers[2]);
    expect(await isFollowing(db, person.accountId, { kind: 'need', id: hidden.id })).toBe(false);
  });

  it('goes back to the page that it was done on, and never to another site', async () => {
    const person = await testPerson(db);
    const need = await testRecord(db, { title: 'Tilbake', organisationId: bergen.id, slug: 'tilbake' });
    const fields = { kind: 'need', id: need.id };
    const answer = await app.request('/en/follows', person.form({ ...fields, back: '/needs/tilbake' }));
    expect(answer.headers.get('location')).toBe('/en/needs/tilbake');
    for (const back of [
      'https://ond.test/',
      '//ond.test',
      '/\\ond.test',
      'javascript:alert(1)',
      '/a\r\nb',
      '/../x',
    ]) {
      const refused = await app.request('/follows', person.form({ ...fields, back }));
      expect([back, refused.status]).toEqual([back, 422]);
    }
    await app.request('/follows/stop', person.form({ ...fields, back: '/needs/tilbake' }));
    expect(await isFollowing(db, person.accountId, { kind: 'need', id: need.id })).toBe(false);
  });

  it('is counted without those of the demonstration', async () => {
    const [real, demo] = [await testPerson(db), await testPerson(db, { isDemonstration: true })];
    const need = await testRecord(db, { title: 'Telt', organisationId: bergen.id, slug: 'telt' });
    for (const { accountId } of [real, demo]) {
      await inTransaction(db, (tx) => follow(tx, accountId, { kind: 'need', id: need.id }));
    }
    expect(await countFollowers(db, { kind: 'need', id: need.id })).toBe(1);
  });
});

describe('the workplace', () => {
  it('is for those who belong to the organisation', async () => {
    const outsider = await testPerson(db);
    expect((await page('/workplace')).status).toBe(401);
    expect((await page('/workplace', outsider.headers)).status).toBe(403);
  });

  it('says how to begin, and offers only what the role allows', async () => {
    const empty = await testOrganisation(db, 'Tom kommune');
    const reader = await testPerson(db, { organisationId: empty.id, role: 'reader' });
    const editor = await testPerson(db, { organisationId: empty.id, role: 'editor' });
    const administrator = await testPerson(db, { organisationId: empty.id, role: 'administrator' });
    const htmlOf = async (person: typeof reader) => (await page('/workplace', person.headers)).html;
    expect(await htmlOf(reader)).toContain('Dere har ikke beskrevet noe behov ennå');
    expect(await htmlOf(reader)).not.toMatch(/href="\/(?:needs\/new|records|administration)/);
    expect(await htmlOf(editor)).toContain('href="/needs/new"');
    expect(await htmlOf(editor)).not.toContain('href="/administration"');
    expect(await htmlOf(administrator)).toContain('href="/administration"');
  });

  it('tells what is worked on, who joined and what happened, of this organisation alone', async () => {
    const town = await testOrganisation(db, 'Travel kommune');
    const person = await testPerson(db, { organisationId: town.id });
    const need = await testRecord(db, { title: 'Vårt behov', organisationId: town.id, slug: 'vaart' });
    await testRecord(db, { title: 'Vår erfaring', organisationId: town.id, kind: 'innovation' });
    const theirs = await testRecord(db, { title: 'PLANTET ANDRES', organisationId: oslo.id });
    await happened(db, 'need.joined', need, { detail: { organisationId: oslo.id } });
    await happened(db, 'need.published', need, { actorId: person.accountId });
    await happened(db, 'need.changed', theirs);
    const { html } = await page('/workplace', person.headers);
    for (const words of [
      'Dette arbeider Travel kommune med',
      'Ett behov',
      'Vårt behov',
      'Publisert',
      'Vår erfaring',
      'Utkast',
      'Oslo kommune har også dette behovet.',
      'Behovet er publisert.',
    ])
      expect(html).toContain(words);
    expect(html).not.toContain('PLANTET');
  });

  it('tells who has taken over what they published, and not what they said of themselves', async () => {
    const town = await testOrganisation(db, 'Opphav kommune');
    const person = await testPerson(db, { organisationId: town.id });
    const own = await testRecord(db, { title: 'Vår ting', organisationId: town.id, kind: 'innovation' });
    const none = 'Ingen har meldt seg på behovene deres';
    await happened(db, 'adoption.told', own, { detail: { organisationId: town.id, state: 'uses' } });
    expect((await page('/workplace', person.headers)).html).toContain(none);
    await happened(db, 'adoption.told', own, { detail: { organisationId: oslo.id, state: 'uses' } });
    expect((await page('/workplace', person.headers)).html).not.toContain(none);
  });
});
