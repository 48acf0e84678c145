import { beforeAll, describe, expect, it } from 'vitest';
import type { ApiClient } from '../../../kernel/identity/actor.ts';
import { beginInitiative, initiativeBody } from '../../initiatives/public.ts';
import { type TestRules, testRules } from '../testing-rules.ts';
import { beginCase, publishCase, withdrawCase } from './actions.ts';
import type { SandboxDraft } from './schema.ts';

let room: TestRules;
type Reader = { headers: Readonly<Record<string, string>> };
const clients: Record<string, ApiClient> = {};

beforeAll(async () => {
  room = await testRules(clients);
  clients.ours = {
    kind: 'client',
    clientId: '01890000-0000-7000-8000-00000000c001',
    organisationId: room.our.id,
    scopes: ['initiatives:read', 'initiatives:write'],
    isDemonstration: false,
  };
  clients.theirs = { ...clients.ours, organisationId: room.other.id };
});

const whole: SandboxDraft = {
  title: 'Lese journaler automatisk',
  question: 'Kan vi la en modell lese journalene for å finne dem som kan falle?',
  rules: [{ law: 'Helsepersonelloven', section: '§ 45' }],
  dataUsed: 'Journalnotater om 200 pasienter.',
  authority: 'Datatilsynet',
  outcome: 'not_allowed',
  reasoning: 'Formålet er et annet enn det opplysningene ble samlet inn for.',
  mayRely: 'At formålet avgjør.',
  mayNotRely: 'Omfanget var lite.',
  topics: ['tema/helse-og-omsorg'],
  sources: [{ title: 'Sluttrapport', url: 'https://example.org/rapport' }],
};

const get = async (path: string, person?: Reader) =>
  room.app.request(path, person ? { headers: person.headers } : {});
const text = async (path: string, person?: Reader) => (await get(path, person)).text();
const hiddenIn = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)]
      .map(([, name, value]): [string, string] => [
        name as string,
        (value as string).replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&'),
      ])
      .filter(([name]) => name !== '_token'),
  );
const fieldsOf = ({ rules, sources, topics, ...texts }: SandboxDraft): Record<string, string> => ({
  ...(texts as Record<string, string>),
  'rules.0.law': rules?.[0]?.law ?? '',
  'rules.0.section': rules?.[0]?.section ?? '',
  'sources.0.title': sources?.[0]?.title ?? '',
  'sources.0.url': sources?.[0]?.url ?? '',
  topics: topics?.[0] ?? '',
});

async function published(draft: Partial<SandboxDraft> = {}, person = room.people.editor) {
  const begun = await beginCase(room.context, person.actor, { ...whole, ...draft });
  return publishCase(room.context, person.actor, { id: begun.id, revision: begun.revision });
}

describe('an empty list', () => {
  it('says what belongs there and how to begin', async () => {
    const html = await text('/sandbox');
    expect(html).toContain('Ingen har delt en sandkassesak ennå');
    expect(html).toContain('/sandbox/new');
  });
});

describe('telling a case', () => {
  it('is begun, told what is missing, published, and read by everybody', async () => {
    const { editor } = room.people;
    const begun = await room.app.request('/sandbox/new', editor.form({ title: 'Halv sak', do: 'publish' }));
    expect(begun.status).toBe(422);
    const missing = await begun.text();
    for (const field of ['question', 'rules', 'outcome', 'sources'])
      expect(missing).toContain(`href="#${field}"`);
    const id = /\/sandbox\/([0-9a-f-]{36})\/edit/.exec(missing)?.[1] as string;
    expect((await get(`/sandbox/${id}`)).status).toBe(404);
    expect(await text('/sandbox', editor)).toContain('Halv sak');

    const out = await room.app.request(
      `/sandbox/${id}/edit`,
      editor.form({ ...hiddenIn(missing), ...fieldsOf(whole), do: 'publish' }),
    );
    expect(out.headers.get('location')).toBe('/sandbox/lese-journaler-automatisk?done=published');
    const page = await text('/sandbox/lese-journaler-automatisk');
    expect(page).toContain('Svaret: Det er ikke lov. Veiledet av Datatilsynet');
    expect(page).toContain('Dette kan andre ikke bygge på');
    expect(page).toContain('Helsepersonelloven § 45');
    expect(page).not.toContain('/edit');
    expect(await text('/en/sandbox')).toContain('Not allowed');
  });

  it('keeps what is written over a published case from everybody else', async () => {
    const { editor } = room.people;
    const out = await published({ title: 'Åpen sak' });
    const path = `/sandbox/${out.id}/edit`;
    const hidden = hiddenIn(await text(path, editor));
    await room.app.request(
      path,
      editor.form({ ...hidden, ...fieldsOf(whole), title: 'Ny ordlyd', do: 'save' }),
    );
    expect(await text(`/sandbox/${out.slug}`)).not.toContain('Ny ordlyd');
    expect(await text(`/sandbox/${out.slug}`, editor)).toContain('Det ligger et utkast');
    const { revision } = hiddenIn(await text(`/sandbox/${out.slug}`, editor));
    const thrown = await room.app.request(
      `/sandbox/${out.id}/discard`,
      editor.form({ revision: revision ?? '' }),
    );
    expect(thrown.headers.get('location')).toBe(`/sandbox/${out.slug}?done=discarded`);
    expect(await text(path, editor)).not.toContain('Ny ordlyd');
  });

  it('can be taken back, and then is not there for others, in no list and no file', async () => {
    const { editor, otherEditor, reader } = room.people;
    const out = await published({ title: 'Trukket sak om droner' });
    expect(await text('/sandbox?q=droner')).toContain('Trukket sak');
    expect((await room.app.request(`/sandbox/${out.id}/withdraw`, reader.form({}))).status).toBe(403);
    await withdrawCase(room.context, editor.actor, out.id);
    expect((await get(`/sandbox/${out.slug}`)).status).toBe(404);
    expect((await get(`/sandbox/${out.slug}`, otherEditor)).status).toBe(404);
    expect((await get(`/sandbox/${out.slug}`, reader)).status).toBe(200);
    for (const path of ['/sandbox?q=droner', '/sandbox.csv', '/sandbox.json', '/api/v1/sandbox-cases']) {
      expect(await text(path)).not.toContain('Trukket sak');
    }
  });

  it('adds rows, and asks the second of two who changed the same', async () => {
    const { editor, colleague } = room.people;
    const begun = await beginCase(room.context, editor.actor, { title: 'To skriver', question: 'Hva?' });
    const path = `/sandbox/${begun.id}/edit`;
    const seen = hiddenIn(await text(path, editor));
    const added = await room.app.request(
      path,
      colleague.form({
        ...seen,
        title: 'To skriver',
        question: 'Kåres',
        'rules.0.law': 'Loven',
        do: 'add:rules',
      }),
    );
    expect(added.headers.get('location')).toBe(`${path}#rules-1`);
    const clash = await room.app.request(
      path,
      editor.form({ ...seen, title: 'To skriver', question: 'Evas', do: 'save' }),
    );
    expect(clash.status).toBe(409);
    const chooser = await clash.text();
    await room.app.request(
      `/sandbox/${begun.id}/resolve`,
      editor.form({ ...hiddenIn(chooser), 'choose.question': 'theirs', 'choose.rules': 'theirs' }),
    );
    const now = await text(path, editor);
    expect(now).toContain('Kåres');
    expect(now).toContain('value="Loven"');
  });

  it('tells of its initiative only to whoever may see that', async () => {
    const { editor } = room.people;
    const hidden = await beginInitiative(room.context, editor.actor, {
      body: initiativeBody.parse({ title: 'Hemmelig tiltak' }),
    });
    const form = await text(`/sandbox/new?initiative=${hidden.record.id}`, editor);
    expect(form).toContain('Hemmelig tiltak');
    const out = await published({ title: 'Sak fra tiltak', initiativeId: hidden.record.id });
    expect(await text(`/sandbox/${out.slug}`, editor)).toContain('Hemmelig tiltak');
    for (const path of [`/sandbox/${out.slug}`, `/api/v1/sandbox-cases/${out.slug}`, '/sandbox.csv']) {
      expect(await text(path)).not.toContain('Hemmelig tiltak');
      expect(await text(path)).not.toContain(hidden.record.id);
    }
  });

  it('keeps demonstration apart', async () => {
    const { pretender } = room.people;
    const out = await published({ title: 'Lekesak' }, pretender);
    expect((await get(`/sandbox/${out.slug}`)).status).toBe(404);
    expect((await get(`/api/v1/sandbox-cases/${out.slug}`)).status).toBe(404);
    expect(await text('/sandbox?q=lekesak')).not.toContain('Lekesak');
    expect(await text('/sandbox?q=lekesak', pretender)).toContain('Lekesak');
    expect(await text('/sandbox.json', pretender)).not.toContain('Lekesak');
  });
});

describe('finding cases', () => {
  it('narrows by answer, topic and words, and counts what is left', async () => {
    await published({ title: 'Kamera i bassenget', outcome: 'allowed', topics: [] });
    const allowed = await text('/sandbox?outcome=allowed');
    expect(allowed).toContain('Kamera i bassenget');
    expect(allowed).not.toContain('Lese journaler automatisk');
    expect(allowed).toContain('Én sak passer');
    const topic = await text('/sandbox?topic=tema%2Fhelse-og-omsorg');
    expect(topic).not.toContain('Kamera i bassenget');
    expect(topic).toContain('Lese journaler automatisk');
    expect(await text('/sandbox?q=kamera')).toContain('Kamera i bassenget');
    expect(await text('/sandbox?q=xyzzyqwv')).toContain('Ingen saker passer');
  });

  it('gives the same as CSV, JSON and page by page in the API', async () => {
    const csv = await text('/sandbox.csv?outcome=allowed');
    expect(csv.split('\r\n')[0]).toContain('id,title,language,question,rules,data_used');
    expect(csv).toContain('Kamera i bassenget');
    const first = (await (await get('/api/v1/sandbox-cases?limit=1')).json()) as {
      items: { id: string }[];
      nextCursor: string;
    };
    const second = (await (await get(`/api/v1/sandbox-cases?limit=1&cursor=${first.nextCursor}`)).json()) as {
      items: { id: string }[];
    };
    expect(first.items).toHaveLength(1);
    expect(second.items[0]?.id).not.toBe(first.items[0]?.id);
  });
});

describe('programs', () => {
  const send = (method: string, path: string, token: string, body: unknown, headers = {}) =>
    room.app.request(path, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });

  it('begin, save and publish a case, and are told of what is missing and what moved on', async () => {
    const begun = await send('POST', '/api/v1/sandbox-cases', 'ours', { title: 'Fra program' });
    expect(begun.status).toBe(201);
    const { id } = (await begun.json()) as { id: string };
    const path = `/api/v1/sandbox-cases/${id}`;
    const tag = { 'if-match': begun.headers.get('etag') ?? '' };
    expect((await send('POST', `${path}/publish`, 'ours', {}, tag)).status).toBe(422);
    const saved = await send('PUT', `${path}/draft`, 'ours', { ...whole, title: 'Fra program' }, tag);
    expect(saved.status).toBe(200);
    expect((await send('PUT', `${path}/draft`, 'ours', whole, tag)).status).toBe(412);
    const now = { 'if-match': saved.headers.get('etag') ?? '' };
    const out = await send('POST', `${path}/publish`, 'ours', {}, now);
    expect(await out.json()).toMatchObject({ public: true, url: '/sandbox/fra-program' });
    expect((await get('/api/v1/sandbox-cases/fra-program')).status).toBe(200);
    expect((await send('POST', `${path}/withdraw`, 'ours', {})).status).toBe(204);
    expect((await get('/api/v1/sandbox-cases/fra-program')).status).toBe(404);
  });

  it('cannot send half a character or a NUL', async () => {
    for (const title of ['halv \ud800', 'nul \u0000']) {
      const answer = await send('POST', '/api/v1/sandbox-cases', 'ours', { title });
      expect([title, answer.status]).toEqual([title, 422]);
    }
  });

  it('of others neither read nor change a draft', async () => {
    const begun = await send('POST', '/api/v1/sandbox-cases', 'ours', { title: 'Vår' });
    const { id } = (await begun.json()) as { id: string };
    const path = `/api/v1/sandbox-cases/${id}/draft`;
    const theirs = await room.app.request(path, { headers: { authorization: 'Bearer theirs' } });
    expect(theirs.status).toBe(404);
    const tag = { 'if-match': begun.headers.get('etag') ?? '' };
    expect((await send('PUT', path, 'theirs', { title: 'Deres' }, tag)).status).toBe(404);
    expect((await send('POST', '/api/v1/sandbox-cases', 'ours', { titel: 'x' })).status).toBe(422);
  });
});
