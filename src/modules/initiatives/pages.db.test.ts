import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../kernel/db/ids.ts';
import type { TestPerson } from '../../kernel/identity/testing-people.ts';
import { moveInitiative, saveInitiative } from './actions.ts';
import { listPhases, readableInitiative } from './queries.ts';
import { initiativeBody } from './schema.ts';
import { begun, statedNeed, type TestRoom, testRoom } from './testing-room.ts';

let room: TestRoom;

beforeAll(async () => {
  room = await testRoom();
});

const get = async (path: string, who?: TestPerson) => {
  const answer = await room.app.request(path, who ? { headers: who.headers } : {});
  return { status: answer.status, html: await answer.text() };
};
const post = async (
  path: string,
  who: TestPerson,
  fields: Readonly<Record<string, string | readonly string[]>> = {},
) => {
  const answer = await room.app.request(path, who.form(fields));
  return { status: answer.status, to: answer.headers.get('location') ?? '', html: await answer.text() };
};
const refOf = (to: string) => /initiatives\/([^?/]+)/.exec(to)?.[1] ?? '';

/** What the form of an initiative holds when nothing has been changed. */
async function formOf(id: string, who: TestPerson) {
  const { html } = await get(`/initiatives/${id}/edit`, who);
  const value = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';
  return { revision: value('revision'), seen: value('seen') };
}

describe('beginning', () => {
  it('asks for a title and who may see it, and says what is missing beside the field', async () => {
    const { editor } = room.people;
    expect((await get('/initiatives/new', editor)).html).not.toContain('name="ownerRole"');
    const refused = await post('/initiatives/new', editor, { title: ' ', summary: 'Noe' });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('href="#title"');
    expect(refused.html).toContain('Noe</textarea>');
    const done = await post('/initiatives/new', editor, { title: 'Digitalt nattilsyn' });
    expect([done.status, done.to]).toEqual([303, expect.stringMatching(/done=begun$/)]);
  });

  it('takes topics and link from a need that the reader may read, and knows of no other', async () => {
    const { editor, otherEditor } = room.people;
    const open = await statedNeed(room, 'Eldre faller om natten', 'public');
    const hidden = await statedNeed(room, 'Skjult behov hos Lom', 'organisation');
    expect((await get(`/initiatives/new?need=${open}`, editor)).html).toContain('Eldre faller om natten');
    expect((await get(`/initiatives/new?need=${hidden}`, editor)).html).not.toContain('Skjult behov');
    const { to } = await post('/initiatives/new', editor, { title: 'Tiltak', needId: open });
    const made = await readableInitiative(room.db, editor.actor, refOf(to));
    expect(made.body.needIds).toEqual([open]);
    const tried = await post('/initiatives/new', editor, { title: 'Tiltak', needId: hidden });
    expect((await readableInitiative(room.db, editor.actor, refOf(tried.to))).body.needIds).toEqual([]);
    expect((await get(`/initiatives/new?need=${hidden}`, otherEditor)).html).toContain('Skjult behov');
  });

  it('keeps the words of a brief', async () => {
    const text = 'Eldre venter lenge på hjelp. De ligger på gulvet til noen kommer.';
    const { html } = await get(`/initiatives/new?text=${encodeURIComponent(text)}`, room.people.editor);
    expect(html).toContain('Eldre venter lenge på hjelp.');
    expect(html).toContain('De ligger på gulvet');
  });

  it('links the need that a brief was made from, for those who stated it', async () => {
    const { editor, otherEditor } = room.people;
    const id = await statedNeed(room, 'Gamle venter på hjelpemidler', 'public');
    const words = 'Gamle venter på hjelpemidler. Folk venter.. De som venter';
    const begin = async (text: string, who: TestPerson) =>
      (await get(`/initiatives/new?${new URLSearchParams({ text })}`, who)).html;
    expect(await begin(words, otherEditor)).toContain(`name="needId" value="${id}"`);
    expect(await begin(`${words} lenge`, otherEditor)).not.toContain('name="needId"');
    expect(await begin(words, editor)).not.toContain('name="needId"');
  });

  it('is for editors', async () => {
    expect((await get('/initiatives/new', room.people.reader)).status).toBe(403);
    expect((await get('/initiatives/new', room.people.outsider)).status).toBe(403);
    expect((await get('/initiatives/new')).status).toBe(401);
  });
});

describe('the page', () => {
  it('answers alike for what is hidden and what is not there', async () => {
    const { record } = await begun(room);
    const { otherEditor, reader, pretender } = room.people;
    expect((await get(`/initiatives/${record.id}`, reader)).status).toBe(200);
    for (const who of [otherEditor, pretender, undefined]) {
      const hidden = await get(`/initiatives/${record.id}`, who);
      const missing = await get(`/initiatives/${newId()}`, who);
      expect(hidden).toEqual(missing);
      expect(hidden.status).toBe(404);
    }
    for (const path of ['edit', 'phase', 'history']) {
      expect((await get(`/initiatives/${record.id}/${path}`, otherEditor)).status).toBe(404);
    }
    expect((await get(`/initiatives/${record.id}/edit`, reader)).status).toBe(403);
  });

  it('names the responsible person to colleagues, and to others the role alone', async () => {
    const { editor, reader } = room.people;
    const { record } = await begun(room, {
      title: 'Åpent tiltak',
      visibility: 'public',
      ownerId: editor.accountId,
      ownerRole: 'Enhetsleder',
    });
    expect((await get(`/initiatives/${record.slug}`, reader)).html).toContain('Eva Editor, Enhetsleder');
    const { html } = await get(`/initiatives/${record.slug}`);
    expect(html).toContain('Enhetsleder');
    expect(html).not.toContain('Eva Editor');
  });

  it('tells of needs that the reader may read, and not that there are others', async () => {
    const open = await statedNeed(room, 'Et åpent behov', 'public');
    const own = await statedNeed(room, 'Et internt behov', 'organisation');
    const { otherEditor } = room.people;
    const { record } = await begun(
      room,
      { title: 'Fra Lom', visibility: 'public', needIds: [open, own] },
      otherEditor.actor,
    );
    const { html } = await get(`/initiatives/${record.slug}`);
    expect(html).toContain('Et åpent behov');
    expect(html).toContain('Behovet det møter');
    expect(html).not.toContain('Et internt behov');
    const json = await (await room.app.request(`/api/v1/initiatives/${record.slug}`)).json();
    expect(json.needs).toHaveLength(1);
  });

  it('shows hostile and long texts as they were written', async () => {
    const title = `<script>alert(1)</script> ${'lang '.repeat(30)}`.trim();
    const { record } = await begun(room, { title, visibility: 'public', summary: '"><img src=x onerror=1>' });
    const { html } = await get(`/initiatives/${record.slug}`);
    expect(html).not.toContain('<script>alert');
    expect(html).not.toContain('<img');
    expect(record.slug?.length).toBeLessThanOrEqual(80);
  });

  it('shows what was noted before it was opened to those inside only', async () => {
    const { editor } = room.people;
    const { record } = await begun(room, { title: 'Lukket først' });
    await moveInitiative(room.context, editor.actor, { id: record.id, to: 'idea', note: 'Internt notat' });
    const now = await readableInitiative(room.db, editor.actor, record.id);
    const opened = await saveInitiative(room.context, editor.actor, {
      id: record.id,
      revision: now.record.revision,
      body: initiativeBody.parse({ ...now.body, visibility: 'public' }),
    });
    await moveInitiative(room.context, editor.actor, { id: record.id, to: 'trial', note: 'Åpent notat' });
    const { html } = await get(`/initiatives/${opened.record.slug}`);
    expect(html).toContain('Åpent notat');
    expect(html).not.toContain('Internt notat');
    expect((await get(`/initiatives/${opened.record.slug}`, editor)).html).toContain('Internt notat');
    expect((await get(`/initiatives/${opened.record.slug}/history`)).html).not.toContain('Versjon 3');
  });
});

describe('the form', () => {
  it('opens what the phase asks for and keeps the rest behind a click', async () => {
    const { record } = await begun(room);
    const { html } = await get(`/initiatives/${record.id}/edit`, room.people.editor);
    expect(html.indexOf('id="group-need"')).toBeLessThan(html.indexOf('<details'));
    expect(html.indexOf('id="group-learned"')).toBeGreaterThan(html.indexOf('<details'));
  });

  it('adds and removes participants without saving or losing what was typed', async () => {
    const { editor } = room.people;
    const { record } = await begun(room);
    const path = `/initiatives/${record.id}/edit`;
    const begunWith = await formOf(record.id, editor);
    const typed = {
      ...begunWith,
      title: 'Nytt navn',
      'participants.0.organisation': 'Lom',
      'participants.0.part': 'funds',
    };
    const added = await post(path, editor, { ...typed, do: 'add:participants' });
    expect(added.status).toBe(200);
    expect(added.html).toContain('name="participants.1.organisation"');
    expect(added.html).toContain('Nytt navn');
    const removed = await post(path, editor, { ...typed, do: 'remove:participants:0' });
    expect(removed.html).not.toContain('name="participants.0.organisation"');
    expect((await readableInitiative(room.db, editor.actor, record.id)).body.title).toBe(
      'Digitalt nattilsyn',
    );
  });

  it('finds organisations by name, and lets them read', async () => {
    const { editor, otherEditor } = room.people;
    const { record } = await begun(room);
    const saved = await post(`/initiatives/${record.id}/edit`, editor, {
      ...(await formOf(record.id, editor)),
      title: 'Sammen',
      'participants.0.organisation': 'lom KOMMUNE',
      'participants.0.part': 'takes_part',
      'participants.1.organisation': 'Fagforbundet Vang',
      'participants.1.sector': 'employees',
      'participants.1.part': 'social_partner',
    });
    expect(saved.status).toBe(303);
    const { body } = await readableInitiative(room.db, otherEditor.actor, record.id);
    expect(
      body.participants.map(({ name, sector, organisationId }) => [name, sector, organisationId]),
    ).toEqual([
      ['Lom kommune', 'municipal', room.other.id],
      ['Fagforbundet Vang', 'employees', undefined],
    ]);
    const { html } = await get(`/initiatives/${record.id}`, otherEditor);
    expect(html).toContain('part i arbeidslivet');
  });

  it('refuses what cannot be, each beside its field, and keeps what was typed', async () => {
    const { editor } = room.people;
    const { record } = await begun(room);
    const hidden = await statedNeed(room, 'Hemmelig behov', 'organisation');
    const slug = (
      await room.db.selectFrom('records').select('slug').where('id', '=', hidden).executeTakeFirst()
    )?.slug;
    const { status, html } = await post(`/initiatives/${record.id}/edit`, editor, {
      ...(await formOf(record.id, editor)),
      title: 'x'.repeat(201),
      need: `/needs/${slug}`,
      startOn: '2026-05-01',
      dueOn: '2025-01-01',
      costNok: '-5',
      novelty: 'adapted',
      copiedFrom: '/innovations/finnes-ikke',
      goals: ['1', '2', '3', '4', '5', '6'],
      'participants.0.organisation': 'Lom kommune',
      'participants.0.part': 'funds',
      'participants.1.organisation': '999999999',
      'participants.1.part': 'funds',
      'participants.2.organisation': 'Ukjent gruppe',
      'participants.2.part': 'users',
    });
    expect(status).toBe(422);
    for (const field of [
      'title',
      'need',
      'costNok',
      'copiedFrom',
      'goals',
      'participants.1.organisation',
      'participants.2.sector',
    ]) {
      expect(html).toContain(`href="#${field}"`);
      expect(html).toContain(`id="${field}"`);
    }
    expect(html).not.toContain('Hemmelig behov');
    expect(html).toContain('value="-5"');
    const dates = await post(`/initiatives/${record.id}/edit`, editor, {
      ...(await formOf(record.id, editor)),
      title: 'T',
      startOn: '2026-05-01',
      dueOn: '2025-01-01',
    });
    expect(dates.html).toContain('href="#dueOn"');
  });

  it('refuses the same participant twice, and the owner', async () => {
    const { editor } = room.people;
    const { record } = await begun(room);
    const form = { ...(await formOf(record.id, editor)), title: 'T' };
    const twice = await post(`/initiatives/${record.id}/edit`, editor, {
      ...form,
      'participants.0.organisation': 'Lom',
      'participants.0.part': 'funds',
      'participants.1.organisation': 'Lom kommune',
      'participants.1.part': 'users',
    });
    expect([twice.status, twice.html.includes('href="#participants.1.organisation"')]).toEqual([422, true]);
    const own = await post(`/initiatives/${record.id}/edit`, editor, {
      ...form,
      'participants.0.organisation': 'Vang kommune',
      'participants.0.part': 'leads',
    });
    expect(own.status).toBe(422);
  });

  it('takes thirty participants', async () => {
    const { editor } = room.people;
    const { record } = await begun(room);
    const rows = Array.from({ length: 30 }, (_, n) => [
      [`participants.${n}.organisation`, `Frivillig gruppe ${n}`],
      [`participants.${n}.sector`, 'voluntary'],
      [`participants.${n}.part`, 'takes_part'],
    ]).flat();
    const form = { ...(await formOf(record.id, editor)), title: 'Mange', ...Object.fromEntries(rows) };
    expect((await post(`/initiatives/${record.id}/edit`, editor, form)).status).toBe(303);
    expect((await get(`/initiatives/${record.id}`, editor)).html).toContain('Frivillig gruppe 29');
  });

  it('keeps needs that a colleague linked and this writer may not read', async () => {
    const { otherEditor } = room.people;
    const own = await statedNeed(room, 'Internt i Lom', 'organisation');
    const { record, body } = await begun(room, { needIds: [own] }, otherEditor.actor);
    const saved = await post(`/initiatives/${record.id}/edit`, otherEditor, {
      ...(await formOf(record.id, otherEditor)),
      title: body.title,
      needIds: own,
    });
    expect(saved.status).toBe(303);
    expect((await readableInitiative(room.db, otherEditor.actor, record.id)).body.needIds).toEqual([own]);
  });

  it('joins what two wrote in different fields, and lets a person choose where both wrote the same', async () => {
    const { editor, colleague } = room.people;
    const { record } = await begun(room);
    const path = `/initiatives/${record.id}/edit`;
    const drawn = await formOf(record.id, editor);
    expect((await post(path, colleague, { ...drawn, title: 'Kåres tittel' })).status).toBe(303);
    const joined = await post(path, editor, { ...drawn, title: 'Digitalt nattilsyn', summary: 'Evas tekst' });
    expect(joined.status).toBe(303);
    const both = await readableInitiative(room.db, editor.actor, record.id);
    expect([both.body.title, both.body.summary]).toEqual(['Kåres tittel', 'Evas tekst']);
    const conflict = await post(path, editor, { ...drawn, title: 'Evas tittel' });
    expect(conflict.status).toBe(409);
    expect(conflict.html).toContain('name="choose.title"');
    const mine = /name="mine" value="([^"]*)"/.exec(conflict.html)?.[1]?.replaceAll('&quot;', '"') ?? '';
    const revision = /name="revision" value="(\d+)"/.exec(conflict.html)?.[1] ?? '';
    const chosen = await post(`/initiatives/${record.id}/resolve`, editor, {
      revision,
      mine,
      'choose.title': 'mine',
      'choose.summary': 'theirs',
    });
    expect(chosen.status).toBe(303);
    const now = await readableInitiative(room.db, editor.actor, record.id);
    expect([now.body.title, now.body.summary]).toEqual(['Evas tittel', 'Evas tekst']);
  });
});

describe('phases', () => {
  it('are moved with what is demanded, and told on the page', async () => {
    const { editor } = room.people;
    const { record } = await begun(room);
    const path = `/initiatives/${record.id}/phase`;
    expect((await post(path, editor, { from: 'need' })).html).toContain('href="#to"');
    const bare = await post(path, editor, { from: 'need', to: 'stopped' });
    expect([bare.status, bare.html.includes('href="#note"')]).toEqual([422, true]);
    expect((await post(path, editor, { from: 'need', to: 'idea', dueOn: '2026-13-40' })).status).toBe(422);
    const moved = await post(path, editor, { from: 'need', to: 'trial', dueOn: '2020-01-01' });
    expect(moved.status).toBe(303);
    expect((await get(`/initiatives/${record.id}`, editor)).html).toContain('Fasen er forsinket');
    expect((await post(path, editor, { from: 'need', to: 'decision' })).status).toBe(409);
    await post(path, editor, { from: 'trial', to: 'stopped', note: 'Ingen brukte den.' });
    const { html } = await get(`/initiatives/${record.id}`, editor);
    expect(html).toContain('Stanset etter forsøk');
    expect(html).toContain('Ingen brukte den.');
    expect((await listPhases(room.db, record.id)).map(({ phase }) => phase)).toEqual([
      'need',
      'trial',
      'stopped',
    ]);
  });
});

describe('the end', () => {
  it('deletes what nothing hangs on, and stops the rest', async () => {
    const { editor, reader } = room.people;
    const { record } = await begun(room, { title: 'En glipp' });
    expect((await post(`/initiatives/${record.id}/remove`, reader)).status).toBe(403);
    expect((await post(`/initiatives/${record.id}/remove`, editor)).status).toBe(303);
    expect((await get(`/initiatives/${record.id}`, editor)).status).toBe(404);
    const open = await begun(room, { title: 'Vist for alle', visibility: 'public' });
    expect((await post(`/initiatives/${open.record.id}/remove`, editor)).status).toBe(409);
  });

  it('becomes an innovation once: a draft with what was done and measured', async () => {
    const measured = await testRoom({
      context: {
        measuredResults: async () => [{ text: 'Færre fall', direction: 'better', figure: 3.5, unit: 'fall' }],
      },
    });
    room = measured;
    const { editor } = room.people;
    const { record } = await begun(room, { title: 'I bruk nå', idea: 'Sensorer' });
    expect((await post(`/initiatives/${record.id}/innovation`, editor)).status).toBe(409);
    await moveInitiative(room.context, editor.actor, { id: record.id, to: 'in_use' });
    const shared = await post(`/initiatives/${record.id}/innovation`, editor);
    expect(shared.to).toMatch(/^\/records\/innovation\//);
    expect((await post(`/initiatives/${record.id}/innovation`, editor)).to).toBe(shared.to);
    const draft = await room.db
      .selectFrom('records')
      .select('draft')
      .where('id', '=', shared.to.split('/').at(-1) as string)
      .executeTakeFirstOrThrow();
    expect(draft.draft).toMatchObject({
      title: 'I bruk nå',
      phase: 'in_use',
      outcome: 'worked',
      results: [{ text: 'Færre fall', status: 'measured', direction: 'better', figure: '3,5', unit: 'fall' }],
    });
  });
});
