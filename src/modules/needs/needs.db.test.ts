import { beforeAll, describe, expect, it } from 'vitest';
import { beginNeed, publishNeed, saveNeed } from './actions.ts';
import { joinNeed, leaveNeed, withdrawNeed } from './standing-actions.ts';
import { type TestRoom, testRoom, wholeNeed } from './testing-room.ts';

let room: TestRoom;

beforeAll(async () => {
  room = await testRoom();
});

const get = async (path: string, person?: { headers: Readonly<Record<string, string>> }) =>
  room.app.request(path, person ? { headers: person.headers } : {});
const text = async (path: string, person?: { headers: Readonly<Record<string, string>> }) =>
  (await get(path, person)).text();

/** What the hidden fields of a form hold. */
const hiddenIn = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)]
      .map(([, name, value]): [string, string] => [name as string, value as string])
      .filter(([name]) => name !== '_token'),
  );

async function published(draft = wholeNeed, person = room.people.editor) {
  const begun = await beginNeed(room.context, person.actor, draft);
  return publishNeed(room.context, person.actor, { id: begun.id, revision: begun.revision });
}

describe('stating a need without a script', () => {
  it('goes step by step, keeps what each step holds, and ends published', async () => {
    const { editor } = room.people;
    const first = await text('/needs/new?need=Barn%20venter%20p%C3%A5%20st%C3%B8tte', editor);
    expect(first).toContain('Steg 1 av 4');
    expect(first).toContain('Barn venter på støtte');
    const begun = await room.app.request(
      '/needs/new',
      editor.form({ title: 'Barn venter på støttekontakt', today: 'De venter et år.' }),
    );
    expect(begun.status).toBe(303);
    const id = /\/needs\/([0-9a-f-]{36})\//.exec(begun.headers.get('location') ?? '')?.[1] as string;

    const who = hiddenIn(await text(`/needs/${id}/edit/who`, editor));
    const second = await room.app.request(
      `/needs/${id}/edit/who`,
      editor.form({ ...who, whom: 'Barn med store behov', go: 'next' }),
    );
    expect(second.headers.get('location')).toBe(`/needs/${id}/edit/worth`);

    const worth = hiddenIn(await text(`/needs/${id}/edit/worth`, editor));
    const wrong = await room.app.request(
      `/needs/${id}/edit/worth`,
      editor.form({ ...worth, costNokPerYear: 'mye', knowMet: 'Ingen venter over en måned.' }),
    );
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain('value="mye"');
    const again = hiddenIn(await text(`/needs/${id}/edit/worth`, editor));
    const third = await room.app.request(
      `/needs/${id}/edit/worth`,
      editor.form({ ...again, costNokPerYear: '1 200 000 kr', knowMet: 'Ingen venter over en måned.' }),
    );
    expect(third.headers.get('location')).toBe(`/needs/${id}/edit/review`);

    const reviewHtml = await text(`/needs/${id}/edit/review`, editor);
    expect(reviewHtml).toContain('Barn venter på støttekontakt');
    const done = await room.app.request(
      `/needs/${id}/edit/review`,
      editor.form({ ...hiddenIn(reviewHtml), visibility: 'public', go: 'publish' }),
    );
    expect(done.headers.get('location')).toBe('/needs/barn-venter-pa-stottekontakt?done=published');
    const page = await text('/needs/barn-venter-pa-stottekontakt');
    expect(page).toContain('Ingen venter over en måned.');
    expect(page.replaceAll(/\s/g, ' ')).toContain('1 200 000 kr i året');
  });

  it('a step that is sent with one field is enough to save, and publishing says what is missing', async () => {
    const { editor } = room.people;
    const begun = await room.app.request('/needs/new', editor.form({ title: 'Bare en tittel', go: 'leave' }));
    const draft = begun.headers.get('location') as string;
    const page = await text(draft, editor);
    expect(page).toContain('Bare en tittel');
    const id = /draft\/([0-9a-f-]{36})/.exec(draft)?.[1] as string;
    const refused = await room.app.request(`/needs/${id}/edit/review`, editor.form({ go: 'publish' }));
    expect(refused.status).toBe(422);
    const html = await refused.text();
    for (const field of ['need#today', 'who#whom', 'worth#knowMet']) expect(html).toContain(field);
    expect(html).not.toContain('need#title');
  });

  it('a text that is too long comes back whole with what is wrong', async () => {
    const long = 'a'.repeat(201);
    const answer = await room.app.request('/needs/new', room.people.editor.form({ title: long }));
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain(long);
    expect(html).toContain('Grensen er 200 tegn');
  });

  it('a solution is told of gently with the words that made us think so', async () => {
    const begun = await room.app.request(
      '/needs/new',
      room.people.editor.form({ title: 'Vi trenger en app for turgåere' }),
    );
    const page = await text(begun.headers.get('location') as string, room.people.editor);
    expect(page).toContain('<mark class="nytte-mark">trenger en app</mark>');
  });
});

describe('saving by itself', () => {
  it('keeps to the language of the page', async () => {
    const made = await room.app.request(
      '/nn/needs/new',
      room.people.editor.form({ title: 'Eit', save: 'auto' }),
    );
    expect(made.headers.get('location')).toMatch(/^\/nn\/needs\//);
  });

  it('answers without a page, and tells the next revision', async () => {
    const { editor } = room.people;
    const made = await room.app.request('/needs/new', editor.form({ title: 'Et', save: 'auto' }));
    expect(made.status).toBe(201);
    const path = made.headers.get('location') as string;
    const revision = made.headers.get('nytte-revision') as string;
    const saved = await room.app.request(path, editor.form({ title: 'Et annet', save: 'auto', revision }));
    expect([saved.status, await saved.text()]).toEqual([204, '']);
    expect(Number(saved.headers.get('nytte-revision'))).toBe(Number(revision) + 1);
    expect(Object.keys(JSON.parse(saved.headers.get('nytte-seen') ?? '{}'))).toEqual(['title', 'today']);
  });
});

describe('two editors', () => {
  it('lose nothing of each other when they write different fields', async () => {
    const { editor, colleague } = room.people;
    const { id } = await beginNeed(room.context, editor.actor, { title: 'Felles', today: 'Slik' });
    const mine = hiddenIn(await text(`/needs/${id}/edit/need`, editor));
    const theirs = hiddenIn(await text(`/needs/${id}/edit/need`, colleague));
    const form = { title: 'Felles', today: 'Slik' };
    await room.app.request(`/needs/${id}/edit/need`, editor.form({ ...mine, ...form, title: 'Ny tittel' }));
    const second = await room.app.request(
      `/needs/${id}/edit/need`,
      colleague.form({ ...theirs, ...form, today: 'Ny hverdag', go: 'leave' }),
    );
    expect(second.status).toBe(303);
    const page = await text(`/needs/draft/${id}`, editor);
    expect(page).toContain('Ny tittel');
    expect(page).toContain('Ny hverdag');
  });

  it('choose field by field when they wrote the same, with both texts before them', async () => {
    const { editor, colleague } = room.people;
    const { id } = await beginNeed(room.context, editor.actor, { title: 'Felles', today: 'Slik' });
    const path = `/needs/${id}/edit/need`;
    const mine = hiddenIn(await text(path, editor));
    const theirs = hiddenIn(await text(path, colleague));
    await room.app.request(path, editor.form({ ...mine, title: 'Evas tittel', today: 'Evas dag' }));
    const silent = await room.app.request(
      path,
      colleague.form({ ...theirs, title: 'Kåres tittel', today: 'Kåres dag', save: 'auto' }),
    );
    expect(silent.status).toBe(409);
    const conflict = await room.app.request(
      path,
      colleague.form({ ...theirs, title: 'Kåres tittel', today: 'Kåres dag' }),
    );
    expect(conflict.status).toBe(409);
    const html = await conflict.text();
    expect(html).toContain('Eva Editor lagret mens du skrev');
    const fields = hiddenIn(html);
    const solved = await room.app.request(
      `/needs/${id}/resolve`,
      colleague.form({
        ...fields,
        conflicts: ['title', 'today'],
        'choose.title': 'theirs',
        'choose.today': 'mine',
      }),
    );
    expect(solved.status).toBe(303);
    const page = await text(`/needs/draft/${id}`, editor);
    expect(page).toContain('Evas tittel');
    expect(page).toContain('Kåres dag');
  });

  it('a form that came back for a fault does not hide what another saved meanwhile', async () => {
    const { editor, colleague } = room.people;
    const { id } = await beginNeed(room.context, editor.actor, { title: 'Felles' });
    const path = `/needs/${id}/edit/need`;
    const mine = hiddenIn(await text(path, colleague));
    await room.app.request(path, editor.form({ ...hiddenIn(await text(path, editor)), title: 'Evas' }));
    const faulty = await room.app.request(path, colleague.form({ ...mine, title: 'K'.repeat(201) }));
    expect(faulty.status).toBe(422);
    const again = hiddenIn(await faulty.text());
    const sent = await room.app.request(path, colleague.form({ ...again, title: 'Kåres' }));
    expect(sent.status).toBe(409);
    expect(await sent.text()).toContain('Evas');
  });

  it('a third who saves while the second chooses makes the second choose again', async () => {
    const { editor, colleague } = room.people;
    const { id } = await beginNeed(room.context, editor.actor, { title: 'Felles' });
    const path = `/needs/${id}/edit/need`;
    const theirs = hiddenIn(await text(path, colleague));
    await room.app.request(path, editor.form({ ...hiddenIn(await text(path, editor)), title: 'Én' }));
    const conflict = await room.app.request(path, colleague.form({ ...theirs, title: 'To' }));
    await room.app.request(path, editor.form({ ...hiddenIn(await text(path, editor)), title: 'Tre' }));
    const again = await room.app.request(
      `/needs/${id}/resolve`,
      colleague.form({ ...hiddenIn(await conflict.text()), whole: 'mine' }),
    );
    expect(again.status).toBe(409);
    const html = await again.text();
    expect(html).toContain('Tre');
    expect(html).toContain('To');
  });
});

describe('who may do what', () => {
  const secret = 'zqxhemmelig';
  let hiddenDraft: string;
  let ownNeed: string;
  let openNeed: string;

  beforeAll(async () => {
    const { editor } = room.people;
    hiddenDraft = (await beginNeed(room.context, editor.actor, { ...wholeNeed, title: `${secret}en` })).id;
    ownNeed = (await published({ ...wholeNeed, title: `Eget ${secret}to`, visibility: 'organisation' })).id;
    const open = await published({ ...wholeNeed, title: `Først ${secret}tre`, visibility: 'organisation' });
    const changed = await saveNeed(room.context, editor.actor, {
      id: open.id,
      revision: open.revision,
      draft: { ...wholeNeed, title: 'Åpent for alle nå' },
    });
    const opened = await publishNeed(room.context, editor.actor, { id: open.id, revision: changed.revision });
    await saveNeed(room.context, editor.actor, {
      id: open.id,
      revision: opened.revision,
      draft: { ...wholeNeed, title: `Kladd over ${secret}fire` },
    });
    openNeed = opened.slug as string;
  });

  const outside = () => {
    const { otherEditor, otherReader, outsider, platform, pretender } = room.people;
    return [undefined, otherEditor, otherReader, outsider, platform, pretender];
  };

  it('what is not for all shows nowhere for others: page, list, search, counts, files, history, API', async () => {
    const unknown = '00000000-0000-7000-8000-000000000000';
    for (const person of outside()) {
      for (const id of [hiddenDraft, ownNeed]) {
        for (const path of ['', '/history', '/edit/need', '/similar', '/join', '/met']) {
          const told = await get(`/needs/${id}${path}`, person);
          const missing = await get(`/needs/${unknown}${path}`, person);
          expect([path, told.status, await told.text()]).toEqual([
            path,
            missing.status,
            await missing.text(),
          ]);
        }
        expect((await get(`/needs/draft/${id}`, person)).status).toBe(404);
      }
      const lists = [
        '/needs',
        `/needs?q=${secret}to`,
        '/needs?own=yes',
        '/needs.csv',
        '/needs.json',
        '/api/v1/needs',
        `/api/v1/needs?q=${secret}to`,
        `/needs/${openNeed}`,
        `/needs/${openNeed}/history`,
        `/needs/${openNeed}/history?from=1&to=draft`,
        `/api/v1/needs/${openNeed}`,
      ];
      for (const path of lists) {
        const html = (await text(path, person))
          .replaceAll(`${secret}to"`, '')
          .replaceAll(`q=${secret}to`, '');
        expect([path, html.includes(secret)]).toEqual([path, false]);
      }
      const draft = await get(`/needs/draft/${(await readId(openNeed)) as string}`, person);
      expect([draft.status, draft.headers.get('location')]).toEqual([303, `/needs/${openNeed}`]);
    }
  });

  const readId = async (slug: string) =>
    (await room.db.selectFrom('records').select('id').where('slug', '=', slug).executeTakeFirst())?.id;

  it('the drafts of an organisation are found again by its own, and by nobody else', async () => {
    const { reader, otherEditor } = room.people;
    expect(await text('/needs', reader)).toContain(`${secret}en`);
    for (const person of [undefined, otherEditor]) expect(await text('/needs', person)).not.toContain(secret);
  });

  it('the own organisation finds its own needs, and its readers cannot change them', async () => {
    const { reader, editor } = room.people;
    expect(await text(`/needs?q=${secret}to`, reader)).toContain(`Eget ${secret}to`);
    expect((await get(`/needs/${ownNeed}`, reader)).status).toBe(200);
    expect((await get(`/needs/${ownNeed}/edit/need`, reader)).status).toBe(403);
    expect((await get(`/needs/${ownNeed}/edit/need`, editor)).status).toBe(200);
    expect((await get('/needs/new', reader)).status).toBe(403);
    expect((await get('/needs/new')).status).toBe(401);
    expect(await text(`/needs/${openNeed}/history?from=1&to=2`, editor)).toContain(`${secret}tre`);
  });

  it('the number of a version does not tell others that there were earlier ones', async () => {
    const page = await text(`/needs/${openNeed}/history`, room.people.otherEditor);
    expect(page).toContain('Behovet er ikke endret siden det ble meldt');
    expect(page).not.toContain('Versjon 2');
  });

  it('others may do nothing to a public need but join and follow', async () => {
    const { otherEditor, otherReader, outsider } = room.people;
    for (const act of ['reopen', 'briefs', 'withdraw', 'met', 'restore']) {
      const answer = await room.app.request(
        `/needs/${openNeed}/${act}`,
        otherEditor.form({ reason: 'x', words: 'x', revision: '1', version: '1' }),
      );
      expect([act, answer.status]).toEqual([act, 403]);
    }
    expect((await room.app.request(`/needs/${openNeed}/join`, otherReader.form({}))).status).toBe(403);
    expect((await room.app.request(`/needs/${openNeed}/join`, outsider.form({}))).status).toBe(403);
    expect((await room.app.request(`/needs/${openNeed}/follow`, outsider.form({}))).status).toBe(303);
  });

  it('the address of a need that is not for all tells nothing of its words', async () => {
    const row = await room.db
      .selectFrom('records')
      .select('slug')
      .where('id', '=', ownNeed)
      .executeTakeFirstOrThrow();
    expect(row.slug).toBe(ownNeed);
  });

  it('demonstration and the real world do not meet', async () => {
    const { pretender, editor } = room.people;
    const pretend = await published({ ...wholeNeed, title: 'Et prøvebehov for alle' }, pretender);
    expect((await get(`/needs/${pretend.slug}`, editor)).status).toBe(404);
    expect((await get(`/needs/${pretend.slug}`, pretender)).status).toBe(200);
    expect(await text('/needs.csv', pretender)).not.toContain('prøvebehov');
    expect(await text('/needs', pretender)).toContain('Et prøvebehov for alle');
    expect((await room.app.request(`/needs/${openNeed}/join`, pretender.form({}))).status).toBe(403);
    expect((await get(`/api/v1/needs/${pretend.slug}`)).status).toBe(404);
  });
});

describe('joining', () => {
  it('adds an organisation once, tells both logs, and is taken back once', async () => {
    const { otherEditor } = room.people;
    const need = await published({ ...wholeNeed, title: 'Et behov som flere har' });
    const entries = async (organisationId: string, action: string) =>
      (
        await room.db
          .selectFrom('audit_entries')
          .select('sequence')
          .where('stream', '=', `organisation:${organisationId}`)
          .where('subject_id', '=', need.id)
          .where('action', '=', action)
          .execute()
      ).length;
    await room.app.request(`/needs/${need.slug}/join`, otherEditor.form({ note: 'Likt <b>hos</b> oss' }));
    await joinNeed(room.context, otherEditor.actor, { id: need.id });
    const page = await text(`/needs/${need.slug}`);
    expect(page).toContain('2 virksomheter har dette behovet');
    expect(page).toContain('Likt &lt;b&gt;hos&lt;/b&gt; oss');
    for (const organisation of [room.our, room.other]) {
      expect(await entries(organisation.id, 'need.joined')).toBe(1);
    }
    expect(await text('/needs?own=yes', otherEditor)).toContain('Et behov som flere har');
    await leaveNeed(room.context, otherEditor.actor, { id: need.id });
    await leaveNeed(room.context, otherEditor.actor, { id: need.id });
    expect(await entries(room.other.id, 'need.left')).toBe(1);
    expect(await text(`/needs/${need.slug}`)).toContain('Én virksomhet har dette behovet');
  });

  it('is refused for the owner, and a joined need cannot be hidden', async () => {
    const { editor, otherEditor } = room.people;
    const need = await published({ ...wholeNeed, title: 'Et behov til' });
    await expect(joinNeed(room.context, editor.actor, { id: need.id })).rejects.toMatchObject({
      code: 'own_need',
    });
    await joinNeed(room.context, otherEditor.actor, { id: need.id });
    const saved = await saveNeed(room.context, editor.actor, {
      id: need.id,
      revision: need.revision,
      draft: { ...wholeNeed, visibility: 'organisation' },
    });
    await expect(
      publishNeed(room.context, editor.actor, { id: need.id, revision: saved.revision }),
    ).rejects.toMatchObject({ code: 'joined_by_others' });
  });
});

describe('standing', () => {
  it('a withdrawn need leaves lists and search, and its page has none of its words', async () => {
    const { editor } = room.people;
    const need = await published({ ...wholeNeed, title: 'Qwertybehov som trekkes' });
    expect(await text('/needs?q=qwertybehov')).toContain('Qwertybehov som trekkes');
    const silent = await room.app.request(`/needs/${need.slug}/withdraw`, editor.form({}));
    expect(silent.status).toBe(422);
    await withdrawNeed(room.context, editor.actor, { id: need.id, reason: 'Det var et annet behov.' });
    for (const path of ['/needs', '/needs.csv', '/api/v1/needs']) {
      expect(await text(path)).not.toContain('Qwertybehov');
    }
    const page = await text(`/needs/${need.slug}`);
    expect(page).toContain('trukket tilbake');
    expect(page).toContain('Det var et annet behov.');
    expect(page).not.toContain('Qwertybehov');
    expect(page).not.toContain(wholeNeed.today);
    expect((await get(`/needs/${need.slug}/history`)).status).toBe(404);
    const join = await get(`/needs/${need.slug}/join`, room.people.otherEditor);
    expect([join.status, await join.text()]).toEqual([303, '']);
    expect((await get(`/api/v1/needs/${need.slug}`)).status).toBe(404);
  });

  it('a met need says by what, and can turn out not to be met', async () => {
    const { editor } = room.people;
    const need = await published({ ...wholeNeed, title: 'Et behov som blir møtt' });
    expect((await room.app.request(`/needs/${need.slug}/met`, editor.form({}))).status).toBe(422);
    await room.app.request(`/needs/${need.slug}/met`, editor.form({ words: 'Vi endret vaktene.' }));
    expect(await text(`/needs/${need.slug}`)).toContain('Vi endret vaktene.');
    await room.app.request(`/needs/${need.slug}/reopen`, editor.form({}));
    expect(await text(`/needs/${need.slug}`)).not.toContain('Vi endret vaktene.');
  });
});

describe('versions', () => {
  it('are compared word by word, and an old one comes back as a draft', async () => {
    const { editor } = room.people;
    const need = await published({ ...wholeNeed, title: 'Versjonert behov', whom: 'Eldre alene' });
    const saved = await saveNeed(room.context, editor.actor, {
      id: need.id,
      revision: need.revision,
      draft: { ...wholeNeed, title: 'Versjonert behov', whom: 'Eldre par' },
    });
    const changed = await publishNeed(room.context, editor.actor, { id: need.id, revision: saved.revision });
    const page = await text(`/needs/${need.slug}/history`);
    expect(page).toMatch(/<del>.*alene/s);
    expect(page).toMatch(/<ins>.*par/s);
    const restored = await room.app.request(
      `/needs/${need.slug}/restore`,
      editor.form({ revision: String(changed.revision), version: '1' }),
    );
    expect(restored.status).toBe(303);
    expect(await text(`/needs/draft/${need.id}`, editor)).toContain('Eldre alene');
    expect(await text(`/needs/${need.slug}`)).toContain('Eldre par');
  });
});

it('HTML in every field comes out as text, everywhere', async () => {
  const { editor } = room.people;
  const evil = '<img src=x onerror=alert(1)>"\'';
  const need = await published({
    ...wholeNeed,
    title: `${evil} tittel`,
    today: evil,
    whom: evil,
    where: evil,
    howOften: evil,
    costOfNothing: evil,
    costNokPerYear: '5',
    costBasis: evil,
    knowMet: evil,
  });
  const paths = [
    `/needs/${need.slug}`,
    '/needs',
    `/needs/${need.slug}/history`,
    `/needs/${need.slug}/withdraw`,
  ];
  const steps = ['need', 'who', 'worth', 'review'].map((step) => `/needs/${need.id}/edit/${step}`);
  for (const path of [...paths, ...steps, `/needs/${need.slug}/met`]) {
    const html = await text(path, editor);
    expect([path, html.includes('<img')]).toEqual([path, false]);
  }
});
