import { beforeAll, describe, expect, it } from 'vitest';
import { readMailSettings } from '../../kernel/mail/settings.ts';
import { tellAdoption } from './actions.ts';
import { askQuestion, mostUnanswered, replyToQuestion } from './question-actions.ts';
import { listQuestionsWaiting } from './question-queries.ts';
import { inUse, sampleInnovation, type TestRoom, testRoom } from './testing-room.ts';

let room: TestRoom;

beforeAll(async () => {
  const mail = readMailSettings('smtp://localhost:2525', 'Nytte <nytte@example.org>');
  room = await testRoom({ context: { mail, publicUrl: 'https://nytte.example.org' } });
});

const ask = (who: keyof TestRoom['people'], to: string, text = 'Hvordan gikk det?') =>
  askQuestion(room.context, room.people[who].actor, { slug: room.innovation.slug, to, text });
const get = (path: string, who?: keyof TestRoom['people']) =>
  room.app.request(path, who ? { headers: room.people[who].headers } : {});

describe('asking those who have tried', () => {
  it('goes to the originator, is seen by editors of the two alone, and publishes no address', async () => {
    const answer = await room.app.request(
      `/innovations/${room.innovation.slug}/ask`,
      room.people.editor.form({ to: room.maker.slug, text: 'Hva kostet det?\n<script>alert(1)</script>' }),
    );
    expect(answer.status).toBe(303);
    const path = new URL(answer.headers.get('location') ?? '', 'http://localhost').pathname;
    for (const who of ['maker', 'editor', 'colleague'] as const) {
      const html = await (await get(path, who)).text();
      expect(html).toContain('Hva kostet det?');
      expect(html).toContain('&lt;script&gt;');
      expect(html).not.toMatch(/Eva|Mari|example\.org/);
    }
    expect((await get(path, 'other')).status).toBe(404);
    expect((await get(path, 'reader')).status).toBe(403);
    expect((await get(path)).status).toBe(401);
    expect(await listQuestionsWaiting(room.db, room.people.maker.actor)).toMatchObject([
      { kind: 'question', title: 'Kjøreplan for hjemmetjenesten', href: path },
    ]);
  });

  it('is told by a mail that holds neither what was said nor who said it', async () => {
    const mails = await room.db.selectFrom('outgoing_mails').selectAll().execute();
    expect(mails).toHaveLength(1);
    const [mail] = mails;
    expect(mail?.recipient).toBe('Mari.Opphav@example.org');
    expect(mail?.body).toContain('Vang kommune har spurt dere');
    expect(mail?.body).toContain('https://nytte.example.org/questions/');
    expect(mail?.body).not.toMatch(/kostet|Eva|@/);
  });

  it('is answered there, and whoever asked is told', async () => {
    const { id } = await ask('editor', room.maker.slug);
    const answer = await room.app.request(`/questions/${id}`, room.people.maker.form({ text: 'Lite.' }));
    expect(answer.status).toBe(303);
    const html = await (await get(`/questions/${id}`, 'editor')).text();
    expect(html).toContain('Lite.');
    expect(html).toContain('Besvart');
    const events = await room.db
      .selectFrom('events')
      .select(['kind', 'organisation_id', 'is_public'])
      .where('kind', 'in', ['adoption.asked', 'adoption.answered'])
      .orderBy('at', 'desc')
      .limit(1)
      .execute();
    expect(events).toEqual([{ kind: 'adoption.answered', organisation_id: room.our.id, is_public: false }]);
    // Adding to one's own answer knocks no second time.
    const count = async () => (await room.db.selectFrom('outgoing_mails').select('id').execute()).length;
    const before = await count();
    await replyToQuestion(room.context, room.people.maker.actor, { id, text: 'Og gøy.' });
    expect(await count()).toBe(before);
  });

  it('can be closed by whoever was asked, and by nobody else', async () => {
    const { id } = await ask('editor', room.maker.slug);
    const waits = async () =>
      (await listQuestionsWaiting(room.db, room.people.maker.actor)).some(({ href }) => href.endsWith(id));
    expect((await room.app.request(`/questions/${id}/close`, room.people.other.form({}))).status).toBe(404);
    await room.app.request(`/questions/${id}/close`, room.people.editor.form({}));
    expect(await waits()).toBe(true);
    await room.app.request(`/questions/${id}/close`, room.people.maker.form({}));
    expect(await waits()).toBe(false);
  });

  it('can go to one that has told all that they use it, and to no other', async () => {
    await expect(ask('editor', room.other.slug)).rejects.toMatchObject({ code: 'nobody_to_ask' });
    await tellAdoption(room.context, room.people.other.actor, {
      slug: room.innovation.slug,
      revision: 0,
      language: 'nb',
      body: inUse,
    });
    await expect(ask('editor', room.other.slug)).resolves.toHaveProperty('id');
    await expect(ask('editor', room.our.slug)).rejects.toMatchObject({ code: 'nobody_to_ask' });
  });

  it('never leads from the demonstration to somebody real', async () => {
    await expect(ask('pretender', room.maker.slug)).rejects.toMatchObject({ code: 'nobody_to_ask' });
    const html = await (await get(`/innovations/${room.innovation.slug}/ask`, 'pretender')).text();
    expect(html).not.toContain('<option');
  });

  it('says so where nobody can answer, and offers what is known instead', async () => {
    const { slug } = await sampleInnovation(room.db, room.our.id, { slug: 'ensom', title: 'Ensom' });
    const html = await (await get(`/innovations/${slug}/ask`, 'editor')).text();
    expect(html).toContain('Ingen av dem kan svare her ennå');
    expect(html).toContain('https://example.org/kilde');
  });

  it('lacks nothing: an empty question comes back as 422', async () => {
    const answer = await room.app.request(
      `/innovations/${room.innovation.slug}/ask`,
      room.people.editor.form({ to: room.maker.slug, text: '  ' }),
    );
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('Hva vil du vite:');
  });

  it('stops at twenty that nobody has answered, however many are sent at once', async () => {
    const all = await Promise.allSettled(
      Array.from({ length: mostUnanswered + 4 }, () => ask('other', room.maker.slug)),
    );
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(mostUnanswered);
    const answer = await room.app.request(
      `/innovations/${room.innovation.slug}/ask`,
      room.people.other.form({ to: room.maker.slug, text: 'Enda et?' }),
    );
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('tjue spørsmål');
  });
});
