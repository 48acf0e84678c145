import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Actor, anonymous } from '../../../kernel/identity/actor.ts';
import { beginInitiative, initiativeBody } from '../../initiatives/public.ts';
import { rulesSection } from '../rules-section.tsx';
import { type TestRules, testRules } from '../testing-rules.ts';
import { beginApplication } from './actions.ts';

let room: TestRules;
type Reader = { headers: Readonly<Record<string, string>> };

beforeAll(async () => {
  room = await testRules();
});

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
const good =
  'deviates=yes&applicant=municipality&basicRules=no&restrictsRights=no&extendsDuties=no&byLaws=yes&employees=yes&evaluation=yes&council=yes&startOn=1.1.2027&endOn=31.12.2030';

const begun = async (draft: Parameters<typeof beginApplication>[2]['draft'] = { title: 'Prøve noe' }) =>
  beginApplication(room.context, room.people.editor.actor, { draft });

describe('the checklist', () => {
  it('is answered without an account, and stores nothing', async () => {
    expect(await text('/trials/act')).toContain('Trenger dere unntak fra loven for å prøve?');
    const html = await text(`/trials/act?${good}`);
    expect(html).toContain('Dere kan søke');
    expect(html).toContain('Fra 1. januar 2027 til og med 31. desember 2030: 4 år.');
    expect(html).toContain('/trials/act/new?');
    const { rows } = await sql`select 1 from act_applications`.execute(room.db);
    expect(rows).toEqual([]);
  });

  it('says no with the section, and offers no draft then', async () => {
    const html = await text(`/en/trials/act?${good.replace('restrictsRights=no', 'restrictsRights=yes')}`);
    expect(html).toContain('cannot be approved');
    expect(html).toContain('Forsøksloven § 4.');
    expect(html).not.toContain('/trials/act/new?');
  });

  it('names the last possible day for what is too long, and tells of what is no date at its field', async () => {
    const long = await text(`/trials/act?${good.replace('31.12.2030', '1.1.2031')}`);
    expect(long).toContain('Siste mulige dag er 31. desember 2030.');
    const wrong = await text(`/trials/act?${good.replace('31.12.2030', '31.2.2030')}`);
    expect(wrong).toContain('id="endOn-error"');
    expect(wrong).toContain('value="31.2.2030"');
  });

  it('takes an answer that no form of ours offers for none', async () => {
    expect(await text('/trials/act?deviates=kanskje&council=yes')).toContain('må avklares');
  });

  it('answers programs by the same rules, and tells them of a slip', async () => {
    const answer = await get(`/api/v1/act-on-trials/check?${good.replace('31.12.2030', '1.1.2031')}`);
    expect(await answer.json()).toMatchObject({
      verdict: 'cannot',
      findings: [{ question: 'endOn', code: 'too_long', section: '§ 3', weight: 'stops' }],
      period: { from: '2027-01-01', to: '2031-01-01', years: 4, days: 1 },
    });
    expect((await get('/api/v1/act-on-trials/check?deviates=kanskje')).status).toBe(422);
    expect((await get('/api/v1/act-on-trials/check?diviates=yes')).status).toBe(422);
  });

  it('tells what it rests on, in three languages', async () => {
    for (const prefix of ['', '/nn', '/en']) {
      expect(await text(`${prefix}/methods/trials-act`)).toContain(
        'lovdata.no/dokument/NL/lov/1992-06-26-87',
      );
    }
  });
});

describe('an application', () => {
  it('is begun from answers and an initiative, written on, and read as page and documents', async () => {
    const { editor } = room.people;
    const initiative = await beginInitiative(room.context, editor.actor, {
      body: initiativeBody.parse({
        title: 'Felles legevakt over kommunegrensa',
        summary: 'Fire kommuner deler vakt.',
        socialPartners: 'Fagforbundet er med.',
      }),
    });
    const path = `/trials/act/new?${good}&initiative=${initiative.record.id}`;
    const form = await text(path, editor);
    expect(form).toContain('Felles legevakt over kommunegrensa');
    const made = await room.app.request(
      '/trials/act/new',
      editor.form({ ...hiddenIn(form), title: 'Delt vakt' }),
    );
    expect(made.status).toBe(303);
    const edit = made.headers.get('location') as string;
    const page = await text(edit, editor);
    expect(page).toContain('Fire kommuner deler vakt.');
    expect(page).toContain('Fagforbundet er med.');
    const id = edit.split('/')[3] as string;

    const saved = await room.app.request(
      edit,
      editor.form({
        ...hiddenIn(page),
        title: 'Delt vakt',
        purpose: 'Kortere vei til lege.\nSamme tilbud til alle.',
        'rules.0.law': 'Helse- og omsorgstjenesteloven',
        'rules.0.section': '§ 3-2',
        'rules.0.instead': 'Kommunene har vakt sammen.',
        ...Object.fromEntries(new URLSearchParams(good)),
        do: 'save',
      }),
    );
    expect(saved.headers.get('location')).toBe(`/trials/act/${id}?saved=yes`);
    const draft = await text(`/trials/act/${id}`, editor);
    expect(draft).toContain('Søknad om forsøk: Delt vakt');
    expect(draft).toContain('Kommunene har vakt sammen.');
    expect(draft).toContain('6 deler er ikke skrevet');
    expect(draft).toContain('Felles legevakt over kommunegrensa');

    const word = await get(`/trials/act/${id}/application.docx`, editor);
    expect(word.headers.get('content-disposition')).toContain('soknad-om-forsok.docx');
    expect(Buffer.from(await word.arrayBuffer()).toString('latin1', 0, 2)).toBe('PK');
    const pdf = await get(`/nn/trials/act/${id}/application.pdf`, editor);
    expect(Buffer.from(await pdf.arrayBuffer()).toString('latin1', 0, 5)).toBe('%PDF-');
  });

  it('adds and removes rules without losing what was typed elsewhere', async () => {
    const { editor } = room.people;
    const { id } = await begun();
    const path = `/trials/act/${id}/edit`;
    const first = hiddenIn(await text(path, editor));
    const added = await room.app.request(
      path,
      editor.form({ ...first, title: 'Ny', purpose: 'Fordi', 'rules.0.law': 'Loven', do: 'add:rules' }),
    );
    expect(added.headers.get('location')).toBe(`${path}#rules-1`);
    const page = await text(path, editor);
    expect(page).toContain('id="rules-1"');
    expect(page).toContain('Fordi');
    await room.app.request(
      path,
      editor.form({ ...hiddenIn(page), title: 'Ny', 'rules.0.law': 'Loven', do: 'remove:rules:0' }),
    );
    expect(await text(path, editor)).not.toContain('value="Loven"');
  });

  it('tells what is too long at its field and keeps what was typed', async () => {
    const { editor } = room.people;
    const { id } = await begun();
    const path = `/trials/act/${id}/edit`;
    const hidden = hiddenIn(await text(path, editor));
    const answer = await room.app.request(
      path,
      editor.form({
        ...hidden,
        title: 'Tittel',
        purpose: 'x'.repeat(10_001),
        area: 'Hele kommunen',
        do: 'save',
      }),
    );
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain('href="#purpose"');
    expect(html).toContain('Hele kommunen');
    expect(html).toContain(`name="seen" value="${hidden.seen}"`);
  });

  it('joins what two people changed in different places, and lets the second choose where both changed', async () => {
    const { editor, colleague } = room.people;
    const { id } = await begun({ title: 'Felles', purpose: 'Gammelt' });
    const path = `/trials/act/${id}/edit`;
    const seen = hiddenIn(await text(path, editor));
    await room.app.request(path, colleague.form({ ...seen, title: 'Felles', purpose: 'Kåres', do: 'save' }));
    const other = await room.app.request(
      path,
      editor.form({ ...seen, title: 'Felles', purpose: 'Gammelt', area: 'Evas område', do: 'save' }),
    );
    expect(other.status).toBe(303);
    const joined = await text(`/trials/act/${id}`, editor);
    expect(joined).toContain('Kåres');
    expect(joined).toContain('Evas område');

    const clash = await room.app.request(
      path,
      editor.form({ ...seen, title: 'Felles', purpose: 'Evas', area: 'Evas område', do: 'save' }),
    );
    expect(clash.status).toBe(409);
    const chooser = await clash.text();
    expect(chooser).toContain('Kåres');
    expect(await text(`/trials/act/${id}`, editor)).not.toContain('Evas<');
    const chosen = await room.app.request(
      `/trials/act/${id}/resolve`,
      editor.form({ ...hiddenIn(chooser), 'choose.purpose': 'mine' }),
    );
    expect(chosen.status).toBe(303);
    expect(await text(`/trials/act/${id}`, editor)).toContain('Evas<');
  });

  it('is seen by its own organisation alone, and written by its editors alone', async () => {
    const { reader, otherEditor, pretender, editor } = room.people;
    const { id } = await begun({ title: 'Hemmelig forsøk' });
    for (const path of [`/trials/act/${id}`, `/trials/act/${id}/application.pdf`]) {
      expect((await get(path, reader)).status).toBe(200);
      expect((await get(path, otherEditor)).status).toBe(404);
      expect((await get(path, pretender)).status).toBe(404);
      expect((await get(path)).status).toBe(404);
    }
    expect((await get(`/trials/act/${id}/edit`, reader)).status).toBe(403);
    expect((await get(`/trials/act/${id}/edit`, otherEditor)).status).toBe(404);
    expect((await get('/trials/act/new')).status).toBe(401);
    expect((await get('/trials/act/new', reader)).status).toBe(403);
    expect((await room.app.request(`/trials/act/${id}/removal`, reader.form({}))).status).toBe(403);
    expect(await text('/trials/act', otherEditor)).not.toContain('Hemmelig forsøk');
    expect(await text('/trials/act', reader)).toContain('Hemmelig forsøk');
    const removed = await room.app.request(`/trials/act/${id}/removal`, editor.form({}));
    expect(removed.headers.get('location')).toBe('/trials/act?removed=yes');
    expect((await get(`/trials/act/${id}`, editor)).status).toBe(404);
  });

  it('is told on the page of its initiative to its own alone, and sandbox cases to everybody', async () => {
    const { editor, otherEditor } = room.people;
    const initiative = await beginInitiative(room.context, editor.actor, {
      body: initiativeBody.parse({ title: 'Åpent tiltak', visibility: 'public' }),
    });
    const draft = { title: 'Vår søknad' };
    await beginApplication(room.context, editor.actor, { draft, initiativeId: initiative.record.id });
    const told = async (actor: Actor) => {
      const section = await rulesSection(room.db)(initiative, { actor, language: 'nb', token: undefined });
      return section === undefined ? undefined : String(section);
    };
    expect(await told(editor.actor)).toContain('Vår søknad');
    expect(await told(editor.actor)).toContain(`/trials/act/new?initiative=${initiative.record.id}`);
    expect(await told(otherEditor.actor)).toBeUndefined();
    expect(await told(anonymous)).toBeUndefined();
  });

  it('cannot be tied to the initiative of others', async () => {
    const { editor, otherEditor } = room.people;
    const theirs = await beginInitiative(room.context, otherEditor.actor, {
      body: initiativeBody.parse({ title: 'Deres', visibility: 'public' }),
    });
    const id = theirs.record.id;
    expect((await get(`/trials/act/new?initiative=${id}`, editor)).status).toBe(403);
    const sent = await room.app.request('/trials/act/new', editor.form({ title: 'x', initiative: id }));
    expect(sent.status).toBe(403);
  });
});
