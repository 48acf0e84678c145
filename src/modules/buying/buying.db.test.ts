import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Actor, anonymous } from '../../kernel/identity/actor.ts';
import { beginInitiative, initiativeBody } from '../initiatives/public.ts';
import { beginNeed, publishNeed, readableNeed } from '../needs/public.ts';
import { keepAssessment } from './actions.ts';
import { initiativeSection, needSection } from './sections.tsx';
import { type TestRoom, testRoom } from './testing-room.ts';

let room: TestRoom;
type Reader = { headers: Readonly<Record<string, string>> };

beforeAll(async () => {
  room = await testRoom({
    findPurchases: async (_, { words }) => ({
      hasNotices: true,
      purchases: words.includes('faller')
        ? [
            {
              title: 'Varsling ved fall',
              language: 'nb',
              href: '/procurement/notices/1',
              buyers: ['Lom kommune'],
              winners: ['Fallvakt AS'],
              value: { amount: 1_200_000, currency: 'NOK' },
              publishedOn: '2025-02-01',
            },
          ]
        : [],
    }),
  });
});

const get = async (path: string, person?: Reader) =>
  room.app.request(path, person ? { headers: person.headers } : {});
const text = async (path: string, person?: Reader) => (await get(path, person)).text();
const post = (path: string, fields: Record<string, string>) =>
  room.app.request(path, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      origin: 'http://localhost',
      'sec-fetch-site': 'same-origin',
    },
    body: new URLSearchParams(fields),
  });
const asReader = (actor: Actor) => ({ actor, language: 'nb' as const, token: undefined });
const partnership =
  'described=known&market=none&outcome=develop_and_buy&requirements=functions&value=above_eea';
const path = '/procurement/for-need/specification';

async function statedNeed(visibility: 'public' | 'organisation' = 'public'): Promise<string> {
  const { editor } = room.people;
  const begun = await beginNeed(room.context, editor.actor, {
    title: 'Eldre som faller om natten, venter lenge',
    today: 'Den som faller, blir liggende til noen kommer innom.',
    whom: 'Eldre som bor alene',
    howOften: 'Hver natt',
    costOfNothing: 'Brudd og sykehusdøgn',
    costNokPerYear: '400 000',
    knowMet: 'Ingen ligger mer enn 30 minutter.',
    visibility,
  });
  const record = await publishNeed(room.context, editor.actor, {
    id: begun.id,
    revision: begun.revision,
  });
  return record.slug ?? record.id;
}

describe('the assessment', () => {
  it('is five questions before anything is answered, and keeps nothing', async () => {
    const html = await text('/procurement/for-need');
    expect(html).toContain('Kjøp for behovet, ikke for løsningen');
    expect(html.match(/<fieldset/g)).toHaveLength(9);
    const { rows } = await sql`select 1 from purchase_assessments`.execute(room.db);
    expect(rows).toEqual([]);
  });

  it('answers with a procedure, its reasons, its rules with sources, and the codes', async () => {
    const html = await text(`/procurement/for-need?${partnership}`);
    expect(html).toContain('<h1>Innovasjonspartnerskap passer best</h1>');
    expect(html).toContain('anskaffelsesforskriften § 13-1');
    expect(html).toContain('evne til forskning og utvikling');
    for (const code of ['innovation', 'inn-pur', 'mar-nov', 'rd-act'])
      expect(html).toContain(`>${code}</code>`);
    expect(html).toContain('Lag behovsspesifikasjon');
    expect(html).toContain('Imot: det dere vil ha');
  });

  it('speaks three languages', async () => {
    expect(await text(`/nn/procurement/for-need?${partnership}`)).toContain(
      'Innovasjonspartnarskap passar best',
    );
    expect(await text(`/en/procurement/for-need?${partnership}`)).toContain(
      'An innovation partnership fits best',
    );
  });

  it('tells what was not answered, and takes an answer of no form of ours for none', async () => {
    const html = await text('/procurement/for-need?described=known&market=kanskje');
    expect(html).toContain('Snakk med markedet før dere velger prosedyre');
    expect(html).toContain('Ikke besvart: markedet, det dere vil ha, kravene og verdien.');
  });

  it('shows who bought the same, who won and what it cost', async () => {
    const need = await statedNeed();
    const html = await text(`/procurement/for-need?need=${need}&${partnership}`);
    expect(html).toContain('Ett kjøp ligner');
    expect(html).toContain('Fallvakt AS');
    expect(html.replaceAll(/\s/g, ' ')).toContain('1 200 000 kr');
    expect(await text(`/procurement/for-need?${partnership}`)).toContain('Begynn fra et behov');
  });

  it('is not told of a need that the reader may not see', async () => {
    const hidden = await statedNeed('organisation');
    expect((await get(`/procurement/for-need?need=${hidden}`)).status).toBe(404);
    expect((await get(`/procurement/for-need?need=${hidden}`, room.people.reader)).status).toBe(200);
    expect((await get('/procurement/for-need?need=finnes-ikke')).status).toBe(404);
  });
});

describe('from a need to a file, without an account', () => {
  it('goes by one link each: need, questions, answer, draft, Word', async () => {
    const need = await statedNeed();
    const told = await needSection(room.db)(
      await readableNeed(room.db, anonymous, need),
      asReader(anonymous),
    );
    expect(String(told)).toContain(`/procurement/for-need?need=${need}`);
    const questions = await text(`/procurement/for-need?need=${need}`);
    expect(questions).toContain(`<input type="hidden" name="need" value="${need}"/>`);
    const answer = await text(`/procurement/for-need?need=${need}&${partnership}`);
    expect(answer).toContain(`${path}?need=${need}&amp;described=known`);
    const form = await text(`${path}?need=${need}&${partnership}`);
    expect(form).toContain('Den som faller, blir liggende til noen kommer innom.');
    expect(form.replaceAll(/\s/g, ' ')).toContain('400 000 kr i året.');
    expect(form).toContain('evne til forskning og utvikling');
    expect(form).toContain('name="functions.0.what"');
    expect(form.match(/Ingen ligger mer enn 30 minutter\./g)?.length).toBe(3);
    const sent = { ...Object.fromEntries(new URLSearchParams(partnership)), need, title: 'Fall om natten' };
    const word = await post(path, { ...sent, do: 'docx', 'functions.0.what': 'Beskjed innen ett minutt' });
    expect(word.status).toBe(200);
    expect(word.headers.get('content-disposition')).toContain('behovsspesifikasjon.docx');
    expect(new Uint8Array(await word.arrayBuffer()).slice(0, 2)).toEqual(new Uint8Array([0x50, 0x4b]));
    const pdf = await post(path, { ...sent, do: 'pdf' });
    expect(new TextDecoder().decode((await pdf.arrayBuffer()).slice(0, 5))).toBe('%PDF-');
    const { rows } = await sql`select 1 from purchase_assessments`.execute(room.db);
    expect(rows).toEqual([]);
  });

  it('adds and removes rows without losing what was typed', async () => {
    const added = await (
      await post(path, {
        do: 'add:functions',
        'functions.0.what': 'Noen får beskjed',
        background: 'Slik er det',
      })
    ).text();
    expect(added).toContain('id="functions-1"');
    expect(added).toContain('Noen får beskjed');
    expect(added).toContain('Slik er det');
    const removed = await (
      await post(path, { do: 'remove:functions:0', 'functions.0.what': 'En', 'functions.1.what': 'To' })
    ).text();
    expect(removed).not.toContain('>En<');
    expect(removed).toContain('>To<');
  });

  it('refuses a file whose weights do not make a hundred, by the field', async () => {
    const answer = await post(path, {
      do: 'docx',
      'criteria.0.name': 'Pris',
      'criteria.0.weight': '60',
      'criteria.1.name': 'Behov',
      'criteria.1.weight': '30',
    });
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain('Vektene blir 90 prosent. De skal bli 100');
    expect(html).toContain('href="#criteria.0.weight"');
    expect(html).toContain('id="criteria.0.weight"');
  });

  it('tells when a requirement names a solution', async () => {
    const html = await (
      await post(path, { do: 'check', 'functions.0.what': 'Vi skal kjøpe inn en app for varsling' })
    ).text();
    expect(html).toContain('Dette kan være en løsning, ikke et behov');
    expect(html).toContain('<mark');
  });

  it('shows what is too long again, whole, with what to do', async () => {
    const answer = await post(path, { do: 'docx', background: 'x'.repeat(10_001) });
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain('kort teksten ned til 10000 tegn');
    expect(html).toContain('x'.repeat(10_001));
  });

  it('keeps nothing for who has no organisation', async () => {
    expect((await post(path, { do: 'save', title: 'Noe' })).status).toBe(401);
  });
});

describe('a kept assessment', () => {
  it('is begun from an initiative, written on, and every version is kept', async () => {
    const { editor, reader, otherEditor } = room.people;
    const initiative = await beginInitiative(room.context, editor.actor, {
      body: initiativeBody.parse({ title: 'Varsling ved fall', summary: 'Prøve noe nytt.' }),
    });
    const made = await room.app.request(
      path,
      editor.form({
        initiative: initiative.record.id,
        title: 'Fall',
        market: 'none',
        described: 'known',
        do: 'save',
      }),
    );
    expect(made.status).toBe(303);
    const at = (made.headers.get('location') as string).split('?')[0] as string;
    expect(String(await initiativeSection(room.db)(initiative, asReader(reader.actor)))).toContain(at);
    const others = await initiativeSection(room.db)(initiative, asReader(otherEditor.actor));
    expect(String(others)).not.toContain(at);
    const saved = await room.app.request(
      `${at}/edit`,
      editor.form({ version: '1', title: 'Fall om natten', market: 'none', described: 'known', do: 'save' }),
    );
    expect(saved.status).toBe(303);
    const page = await text(at, reader);
    expect(page).toContain('Behovsspesifikasjon: Fall om natten');
    expect(page).toContain('Innovasjonspartnerskap passer best');
    expect(page).toContain('Varsling ved fall');
    expect(page).toContain('Eva Editor');
    expect(await text(`${at}?version=1`, reader)).toContain('Du ser versjon 1');
    expect((await get(`${at}?version=9`, reader)).status).toBe(404);
    const file = await get(`${at}/specification.docx`, reader);
    expect(file.headers.get('content-type')).toContain('wordprocessingml');
  });

  it('saved by two tells the second, and loses neither', async () => {
    const { editor, colleague } = room.people;
    const { id } = await keepAssessment(room.context, editor.actor, {
      draft: { title: 'Før' },
      of: { need: undefined, initiative: undefined },
      language: 'nb',
    });
    const edit = `/procurement/assessments/${id}/edit`;
    await room.app.request(edit, editor.form({ version: '1', title: 'Evas', do: 'save' }));
    const second = await room.app.request(edit, colleague.form({ version: '1', title: 'Kåres', do: 'save' }));
    expect(second.status).toBe(409);
    const html = await second.text();
    expect(html).toContain('Eva Editor lagret mens du skrev');
    expect(html).toContain('Kåres');
    expect(html).toContain('name="version" value="2"');
    const third = await room.app.request(edit, colleague.form({ version: '2', title: 'Kåres', do: 'save' }));
    expect(third.status).toBe(303);
    expect(await text(`/procurement/assessments/${id}?version=2`, editor)).toContain('Evas');
  });

  it('is hidden from others, and no reader writes on it', async () => {
    const { editor, reader, otherEditor } = room.people;
    const { id } = await keepAssessment(room.context, editor.actor, {
      draft: { title: 'Hemmelig' },
      of: { need: undefined, initiative: undefined },
      language: 'nb',
    });
    const at = `/procurement/assessments/${id}`;
    expect((await get(at, otherEditor)).status).toBe(404);
    expect((await get(`${at}/specification.pdf`, otherEditor)).status).toBe(404);
    expect((await get(at)).status).toBe(401);
    expect((await get(`${at}/edit`, reader)).status).toBe(403);
    expect((await room.app.request(`${at}/removal`, otherEditor.form({}))).status).toBe(404);
    expect((await room.app.request(`${at}/removal`, editor.form({}))).status).toBe(303);
    expect((await get(at, editor)).status).toBe(404);
  });

  it('is written in the audit log, without its words', async () => {
    const { rows } = await sql<{ action: string; detail: unknown }>`
      select action, detail from audit_entries where subject_kind = 'purchase_assessment'`.execute(room.db);
    expect(new Set(rows.map(({ action }) => action))).toEqual(
      new Set(['purchase_assessment.saved', 'purchase_assessment.removed']),
    );
    expect(rows.every(({ detail }) => JSON.stringify(detail) === '{}')).toBe(true);
  });
});

describe('for programs', () => {
  const ask = (body: unknown) =>
    room.app.request('/api/v1/procurement/assessment', {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'http://localhost' },
      body: JSON.stringify(body),
    });

  it('answers by the same rules', async () => {
    const answer = await ask(Object.fromEntries(new URLSearchParams(partnership)));
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({
      procedure: 'innovation_partnership',
      missing: [],
      codes: [
        { field: 'BT-105', code: 'innovation' },
        { field: 'BT-06', code: 'inn-pur' },
        { field: 'BT-776', code: 'mar-nov' },
        { field: 'BT-776', code: 'rd-act' },
        { field: 'BT-776', code: 'prod-innov', isToConfirm: true },
        { field: 'BT-776', code: 'proc-innov', isToConfirm: true },
      ],
    });
  });

  it('tells of a slip', async () => {
    expect((await ask({ market: 'kanskje' })).status).toBe(422);
    expect((await ask({ marked: 'none' })).status).toBe(422);
  });
});
