import { beforeAll, describe, expect, it } from 'vitest';
import type { Db, Tables } from '../../../kernel/db/tables.ts';
import { freshDatabase } from '../../../kernel/db/testing.ts';
import { roomApp } from '../../../kernel/http/testing-app.ts';
import {
  type TestPerson,
  testIdentify,
  testOrganisation,
  testPerson,
} from '../../../kernel/identity/testing-people.ts';
import { openSpreadsheet } from '../../../kernel/spreadsheets/open.ts';
import { workbookOf, workbookParts, zipOf } from '../../../kernel/spreadsheets/testing-workbook.ts';
import { loadRealContent } from '../../../start/testing-content.ts';
import { bulkPages } from './routes.tsx';

let db: Db;
let now = new Date('2026-11-23T10:00:00Z');
let app: ReturnType<typeof roomApp>;
let asker: TestPerson;
let bodo: TestPerson;
let reader: TestPerson;
let askerId: string;

beforeAll(async () => {
  db = (await freshDatabase<Tables>()).sql;
  await loadRealContent(db);
  app = roomApp({ pages: bulkPages({ db, now: () => now }), identify: testIdentify(db) });
  ({ id: askerId } = await testOrganisation(db, 'Askeby'));
  const { id: bodoId } = await testOrganisation(db, 'Bodoby');
  asker = await testPerson(db, { organisationId: askerId, role: 'editor' });
  reader = await testPerson(db, { organisationId: askerId, role: 'reader' });
  bodo = await testPerson(db, { organisationId: bodoId, role: 'editor' });
});

/** What a browser sends with a file. */
function fileForm(person: TestPerson, content: string | Uint8Array, name = 'fil.csv'): RequestInit {
  const { headers, body } = person.form({});
  const form = new FormData();
  for (const [key, value] of new URLSearchParams(String(body))) form.append(key, value);
  form.append('file', new File([content as BlobPart], name));
  return { method: 'POST', headers: headers as Record<string, string>, body: form };
}

async function send(content: string | Uint8Array, person = asker, path = '/records/innovation/bulk') {
  const answer = await app.request(path, fileForm(person, content));
  const location = answer.headers.get('location') ?? '';
  return { status: answer.status, location, html: answer.status === 303 ? '' : await answer.text() };
}

const get = async (path: string, person = asker) => {
  const answer = await app.request(path, { headers: person.headers });
  return { status: answer.status, html: await answer.text() };
};

const recordsOf = (organisationId: string) =>
  db
    .selectFrom('records')
    .select(['id', 'state', 'draft', 'revision', 'is_public'])
    .where('organisation_id', '=', organisationId)
    .orderBy('id')
    .execute();

const titlesOf = async () =>
  (await recordsOf(askerId)).map(({ draft }) => (draft as { title: string } | null)?.title);

describe('a file of new records', () => {
  it('is told row by row, saved only when asked, once, as drafts', async () => {
    const csv = [
      'Kort navn;Behovet;Type;Resultat 1: Hva skjedde?;Resultat 1: Tall;Resultat 1: Hva tallet er',
      'Digital hjemmeoppfølging;Trygghet hjemme;Ny tjeneste;Færre innleggelser;1 234,5;"færre; per år"',
      ' Felles vikarpool ;Vikarer;;;;',
    ].join('\n');
    const sent = await send(csv);
    expect(sent.status).toBe(303);
    const { html } = await get(sent.location);
    expect(html).toContain('Filen er i orden. 2 rader kan lagres.');
    expect(html).toContain('Ingenting er lagret ennå.');
    expect(html).toContain('Legg til minst én kilde. Ingenting blir publisert uten.');
    expect(await recordsOf(askerId)).toEqual([]);

    const saves = await Promise.all([
      app.request(`${sent.location}/save`, asker.form({})),
      app.request(`${sent.location}/save`, asker.form({})),
    ]);
    expect(saves.map(({ status }) => status)).toEqual([303, 303]);
    const records = await recordsOf(askerId);
    expect(records.map(({ state, is_public }) => [state, is_public])).toEqual([
      ['draft', false],
      ['draft', false],
    ]);
    expect(records.map(({ draft }) => draft)).toMatchObject([
      {
        title: 'Digital hjemmeoppfølging',
        types: ['service'],
        results: [{ text: 'Færre innleggelser', figure: '1234,5', unit: 'færre; per år' }],
      },
      { title: 'Felles vikarpool' },
    ]);
    expect((await get(sent.location)).html).toContain('2 rader er lagret som utkast');
    const audit = await db
      .selectFrom('audit_entries')
      .selectAll()
      .where('action', '=', 'records.saved_in_bulk')
      .execute();
    expect(audit).toHaveLength(1);
    expect(audit[0]?.detail).toMatchObject({ created: 2, changed: 0, leftOut: 0 });
  });

  it('can be taken out, and in again, without changing anything, as .xlsx and as .csv', async () => {
    for (const format of ['xlsx', 'csv']) {
      const file = await app.request(`/nn/records/innovation/export.${format}`, { headers: asker.headers });
      expect(file.headers.get('content-disposition')).toContain(`innovasjonar.${format}`);
      const bytes = new Uint8Array(await file.arrayBuffer());
      const sent = await send(bytes);
      expect((await get(sent.location)).html).toContain('Filen inneholder ingen endringer.');
    }
  });

  it('changes what has an id, field by field, and leaves alone what the table does not have', async () => {
    const [first] = await recordsOf(askerId);
    const sent = await send(`Id;Kort navn;Behovet\n${first?.id};Digital heimeoppfølging;\n`);
    const { html } = await get(sent.location);
    expect(html).toContain('1 rad kan lagres.');
    expect(html).toMatch(/Behovet.*<del>Trygghet hjemme<\/del>.*<ins>\(tomt\)<\/ins>/s);
    await app.request(`${sent.location}/save`, asker.form({}));
    const [saved] = await recordsOf(askerId);
    expect(saved).toMatchObject({ id: first?.id, revision: 2 });
    expect(saved?.draft).toMatchObject({ title: 'Digital heimeoppfølging', results: [{ figure: '1234,5' }] });
    expect(saved?.draft).not.toHaveProperty('need');
  });
});

describe('a file with faults', () => {
  const faulty = [
    'Kort navn;Id;Type;År begynt;Året dere begynte;Resultat 1: Tall',
    'God rad;;Ny tjeneste;;2024;12',
    ';;Ny tjeneste;;;',
    'Feil type;;Romskip;;20x4;tolv',
    'Ukjent id;0190a000-0000-7000-8000-000000000000;;;;1.234',
  ].join('\n');

  it('tells each fault at its cell, in plain words', async () => {
    const sent = await send(faulty);
    const { html } = await get(sent.location);
    expect(html).toContain('1 rad kan lagres. 3 rader må rettes.');
    for (const text of [
      'A3',
      'Raden mangler navn.',
      'C4',
      'Vi kjenner ikke «Romskip».',
      'E4',
      'F4',
      'F5',
      '«1.234» kan leses på to måter',
      'Kolonnen År begynt er ikke i malen',
    ]) {
      expect(html).toContain(text);
    }
    expect(html).toContain(
      'Vi finner ingen registrering med id «0190a000-0000-7000-8000-000000000000» hos dere.',
    );
  });

  it('saves the good rows only when that is said, and tells what was left out', async () => {
    const before = (await recordsOf(askerId)).length;
    const sent = await send(faulty);
    const refused = await app.request(`${sent.location}/save`, asker.form({}));
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('Velg om du vil lagre de andre uten dem.');
    expect(await recordsOf(askerId)).toHaveLength(before);
    await app.request(`${sent.location}/save`, asker.form({ without: 'faulty' }));
    expect(await recordsOf(askerId)).toHaveLength(before + 1);
    expect((await get(sent.location)).html).toMatch(/Ikke lagret<\/dt><dd>3</);
  });

  it('tells what is wrong in a thousand rows in a few lines', async () => {
    const rows = Array.from({ length: 1_000 }, (_, at) => `Navn ${at};Romskip`);
    const sent = await send(`Kort navn;Type\n${rows.join('\n')}`);
    const { html } = await get(sent.location);
    expect(html).toContain(
      'Ingenting kan lagres ennå. 1 000 rader må rettes.'.replace('1 000', '1\u00a0000'),
    );
    expect(html.length).toBeLessThan(60_000);
    const report = await get(`${sent.location}/report.csv`);
    expect(report.html.split('\r\n')).toHaveLength(1_002);
    const save = await app.request(`${sent.location}/save`, asker.form({ without: 'faulty' }));
    expect(save.status).toBe(303);
  });

  it('does not use rows whose cells are merged, nor the value of a formula', async () => {
    const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
    const sheet = workbookOf(
      `<row r="1">${text('Kort navn')}${text('Behovet')}</row>
       <row r="2">${text('En')}${text('B')}</row><row r="3">${text('To')}</row>
       <row r="4"><c t="str"><f>A1</f><v>Tre</v></c>${text('B')}</row>`,
      { after: '<mergeCells><mergeCell ref="B2:B3"/></mergeCells>' },
    );
    const { html } = await get((await send(sheet)).location);
    expect(html).toContain('Ingenting kan lagres ennå. 3 rader må rettes.');
    expect(html).toContain('Cellene B2:B3 er slått sammen.');
    expect(html).toContain('Cellen inneholder en formel.');
  });

  it.each([
    [
      'macros',
      zipOf([...workbookParts({ A: '<sheetData/>' }), ['xl/vbaProject.bin', 'x']]),
      'Filen inneholder makroer',
    ],
    ['nothing', '', 'Filen er tom.'],
    ['other columns', 'a;b\nc;d', 'Disse må være med: Kort navn.'],
    ['too many rows', `Kort navn;Behovet\n${'a;b\n'.repeat(1_001)}`, 'flere enn 1000 rader'],
    ['an unclosed quote', 'Kort navn;Behovet\n"a;b', 'Se etter en løs'],
  ])('refuses a file with %s, says why, and keeps nothing', async (_, content, words) => {
    const before = await db.selectFrom('record_uploads').select('id').execute();
    const sent = await send(content);
    expect(sent.status).toBe(422);
    expect(sent.html).toContain(words);
    expect(sent.html).toContain('href="#file"');
    expect(await db.selectFrom('record_uploads').select('id').execute()).toHaveLength(before.length);
  });

  it('refuses a file of more than 10 MB before it is read', async () => {
    const sent = await send(`Kort navn;Behovet\n${'x'.repeat(10_000_001)}`);
    expect(sent.status).toBe(422);
    expect(sent.html).toContain('Filen er større enn 10 MB.');
    expect(
      (await app.request('/records/innovation/bulk', fileForm(asker, 'x'.repeat(11_000_000)))).status,
    ).toBe(413);
  });

  it('gives no report that a spreadsheet program would run', async () => {
    const sent = await send('Kort navn;Type\n"=HYPERLINK(""http://ond.no"")";Romskip\n');
    expect((await get(`${sent.location}/report.csv`)).html).toContain(`"'=HYPERLINK(`);
  });

  it('asks for a file when none was chosen', async () => {
    const answer = await app.request('/records/innovation/bulk', asker.form({}));
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('Velg en fil.');
  });

  it('escapes whatever the cells hold', async () => {
    const evil = '<script>alert(1)</script>';
    const { html } = await get((await send(`Kort navn;Type;${evil}\n${evil};${evil};x`)).location);
    expect(html).not.toContain('<script>');
    expect(html).toContain('&lt;script&gt;');
  });
});

describe('meanwhile', () => {
  it('somebody changed one of the records: nothing is saved, and the rows are told', async () => {
    const [first, second] = await recordsOf(askerId);
    const sent = await send(`Id;Kort navn\n${first?.id};Nytt én\n${second?.id};Nytt to\n;Helt ny\n`);
    await db
      .updateTable('records')
      .set({ revision: 99 })
      .where('id', '=', second?.id ?? '')
      .execute();
    const before = await titlesOf();
    const save = await app.request(`${sent.location}/save`, asker.form({}));
    expect(save.status).toBe(409);
    const html = await save.text();
    expect(html).toContain('Rad 3: Nytt to');
    expect(html).not.toContain('Rad 2: Nytt én');
    expect(await titlesOf()).toEqual(before);

    const again = await app.request(`${sent.location}/check`, asker.form({}));
    expect(again.status).toBe(303);
    expect((await app.request(`${sent.location}/save`, asker.form({}))).status).toBe(303);
    expect(await titlesOf()).toEqual(expect.arrayContaining(['Nytt én', 'Nytt to', 'Helt ny']));
  });

  it('an hour went by: the report is gone and nothing is saved', async () => {
    const sent = await send('Kort navn;Behovet\nFor sent;B');
    now = new Date(now.getTime() + 61 * 60_000);
    expect(await get(sent.location)).toMatchObject({ status: 404 });
    const save = await app.request(`${sent.location}/save`, asker.form({}));
    expect(save.status).toBe(404);
    expect(await titlesOf()).not.toContain('For sent');
    await send('Kort navn;Behovet\nNy;B');
    expect(await db.selectFrom('record_uploads').select('id').execute()).toHaveLength(1);
  });
});

describe('who may', () => {
  it('is an editor of the organisation that one works for', async () => {
    expect((await get('/records/innovation/bulk', reader)).status).toBe(403);
    expect((await send('Kort navn;Behovet\nA;B', reader)).status).toBe(403);
    expect((await app.request('/records/innovation/bulk')).status).toBe(401);
    expect((await get('/records/innovation/export.csv', reader)).html).toContain('Nytt to');
    expect((await get('/records/spaceship/bulk')).status).toBe(404);
  });

  it('another organisation sees, saves and takes out nothing of it, and cannot tell that it exists', async () => {
    const sent = await send('Kort navn;Behovet\nHemmelig;B');
    const none = sent.location.replace(/.{12}$/, '000000000000');
    expect(await get(sent.location, bodo)).toEqual(await get(none, bodo));
    expect((await get(`${sent.location}/report.csv`, bodo)).html).not.toContain('Hemmelig');
    expect((await app.request(`${sent.location}/save`, bodo.form({}))).status).toBe(404);
    expect((await get('/records/innovation/export.csv', bodo)).html).not.toContain('Nytt to');
    const [first] = await recordsOf(askerId);
    const stolen = await send(`Id;Kort navn\n${first?.id};Tatt\n`, bodo);
    expect((await get(stolen.location, bodo)).html).toContain('Vi finner ingen registrering med id');
  });

  it('a form without the token of the session is refused', async () => {
    const form = new FormData();
    form.append('file', new File(['Kort navn;Behovet\nA;B'], 'a.csv'));
    const { headers } = asker.form({});
    const answer = await app.request('/records/innovation/bulk', {
      method: 'POST',
      headers: headers as Record<string, string>,
      body: form,
    });
    expect(answer.status).toBe(403);
  });
});

describe('templates', () => {
  it.each(['innovation', 'instrument'])('of %s can be filled in and read in any language', async (kind) => {
    for (const language of ['', '/nn', '/en']) {
      const file = await app.request(`${language}/records/${kind}/bulk/template.xlsx`, {
        headers: asker.headers,
      });
      const spreadsheet = await openSpreadsheet({ bytes: new Uint8Array(await file.arrayBuffer()) });
      expect(spreadsheet.sheets).toHaveLength(3);
      const rows = [];
      for await (const row of spreadsheet.rows()) rows.push(row);
      expect(rows).toHaveLength(1);
      const headings = rows[0]?.cells.map(({ text }) => text) ?? [];
      expect(new Set(headings).size).toBe(headings.length);
      const filled = `${headings.map((heading) => `"${heading}"`).join(';')}\n;;Et navn`;
      const sent = await send(filled, asker, `/records/${kind}/bulk`);
      expect((await get(sent.location)).html).toContain('1 rad kan lagres.');
    }
  });

  it('in another language the same report is told in that language', async () => {
    const sent = await send('Kort navn;Type\nA;Romskip');
    const { html } = await get(`/en${sent.location}`);
    expect(html).toContain('We do not know “Romskip”.');
    expect(html).not.toContain('Vi kjenner');
    expect((await get(sent.location)).html).toContain('Vi kjenner ikke «Romskip».');
  });
});
