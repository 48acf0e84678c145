import { beforeAll, describe, expect, it } from 'vitest';
import type { HttpApp } from '../../kernel/http/app.ts';
import { roomApp } from '../../kernel/http/testing-app.ts';
import { type TestPerson, testIdentify } from '../../kernel/identity/testing-people.ts';
import { beginTrial, registerTrial } from './actions.ts';
import { registerTrialsApi } from './api.ts';
import { sha256 } from './body.ts';
import { trialPages } from './routes.tsx';
import { steps } from './schema.ts';
import { type TestTrialRoom, testTrialRoom, wholeDraft } from './testing-room.ts';

let room: TestTrialRoom;
let app: HttpApp;

beforeAll(async () => {
  room = await testTrialRoom();
  app = roomApp({
    pages: trialPages({ ...room.context, chain: async () => [], publicUrl: undefined }),
    api: (api) => registerTrialsApi(api, room.context),
    identify: testIdentify(room.db),
  });
});

const get = (path: string, person?: TestPerson) =>
  app.request(path, person ? { headers: person.headers } : {});
const text = async (path: string, person?: TestPerson) => (await get(path, person)).text();

/** The fields of a draft as a form sends them, list rows with their index. */
const fieldsOf = (draft: object): Record<string, string> =>
  Object.fromEntries(
    Object.entries(draft).flatMap(([name, value]): [string, string][] =>
      Array.isArray(value)
        ? value.flatMap((row, at) =>
            Object.entries(row as Record<string, string>).map(([part, typed]): [string, string] => [
              `${name}.${at}.${part}`,
              typed,
            ]),
          )
        : [[name, String(value)]],
    ),
  );

const revisionIn = (html: string) => /name="revision" value="(\d+)"/.exec(html)?.[1] ?? '';

async function registered() {
  const { actor } = room.people.editor;
  const initiative = await room.initiative(actor);
  const { record } = await beginTrial(room.context, actor, {
    initiativeId: initiative.record.id,
    draft: wholeDraft,
  });
  return registerTrial(room.context, actor, { id: record.id });
}

describe('registering without a script', () => {
  it('goes step by step, says what is missing, and ends locked on a page that shows the hash', async () => {
    const { editor } = room.people;
    const initiative = await room.initiative(editor.actor);
    const first = await text(`/trials/new?initiative=${initiative.record.id}`, editor);
    expect(first).toContain('Steg 1 av 5');
    const begun = await app.request(
      '/trials/new',
      editor.form({ initiative: initiative.record.id, title: 'SMS dagen før', go: 'next' }),
    );
    const id = /\/trials\/([0-9a-f-]{36})\//.exec(begun.headers.get('location') ?? '')?.[1] ?? '';
    const early = await text(`/trials/${id}/edit/review`, editor);
    expect(early).toContain('Dette må på plass før du kan låse');
    expect(early).toContain(`/trials/${id}/edit/measures#primaryLabel`);
    const refused = await app.request(`/trials/${id}/register`, editor.form({}));
    expect(refused.status).toBe(422);
    for (const step of steps.slice(0, 4)) {
      const revision = revisionIn(await text(`/trials/${id}/edit/${step}`, editor));
      const sent = await app.request(
        `/trials/${id}/edit/${step}`,
        editor.form({ ...fieldsOf(wholeDraft), revision, go: 'next' }),
      );
      expect([step, sent.status]).toEqual([step, 303]);
    }
    expect(await text(`/trials/${id}/edit/review`, editor)).toContain('Alt er på plass');
    const locked = await app.request(`/trials/${id}/register`, editor.form({}));
    const path = locked.headers.get('location') ?? '';
    expect(path).toMatch(/^\/trials\/sms-dagen-for-timen.*\?done=registered$/);
    const page = await text(path);
    const registration = await text(`${path.split('?')[0]}/registration.json`);
    expect(page).toContain(sha256(registration));
    expect((await get(`/trials/${id}/edit/question`, editor)).status).toBe(409);
  });

  it('begins with what the initiative tells, and stays until the chosen design has been asked about', async () => {
    const { editor } = room.people;
    const initiative = await room.initiative(editor.actor, { summary: 'Alle får en SMS.' });
    const path = `/trials/new?initiative=${initiative.record.id}`;
    expect(await text(path, editor)).toContain('Alle får en SMS.</textarea>');
    const { record } = await beginTrial(room.context, editor.actor, {
      initiativeId: initiative.record.id,
      draft: { title: 'SMS dagen før' },
    });
    const step = `/trials/${record.id}/edit/design`;
    const choose = async (design: string) => {
      const revision = revisionIn(await text(step, editor));
      const sent = await app.request(step, editor.form({ design, revision, go: 'next' }));
      return sent.headers.get('location');
    };
    expect(await choose('two_groups')).toBe(`${step}#groups`);
    expect(await choose('stepped_wedge')).toBe(`${step}#assumptions`);
    expect(await choose('stepped_wedge')).toBe(`/trials/${record.id}/edit/rules`);
  });

  it('tells a wrong number beside its field, keeps it as typed, and shows the sample size', async () => {
    const { editor } = room.people;
    const initiative = await room.initiative(editor.actor);
    const { record } = await beginTrial(room.context, editor.actor, {
      initiativeId: initiative.record.id,
      draft: wholeDraft,
    });
    const path = `/trials/${record.id}/edit/design`;
    const page = (await text(path, editor)).replaceAll(/\s/g, ' ');
    expect(page).toContain('Dere trenger 64 i hver gruppe, 128 til sammen.');
    const wrong = await app.request(
      path,
      editor.form({ ...fieldsOf(wholeDraft), sd: 'fire', revision: revisionIn(page), go: 'next' }),
    );
    expect(wrong.status).toBe(422);
    const told = await wrong.text();
    expect(told).toContain('value="fire"');
    expect(told).toContain('href="#sd"');
  });

  it('shows what one wrote when somebody else saved meanwhile', async () => {
    const { editor, colleague } = room.people;
    const initiative = await room.initiative(editor.actor);
    const { record } = await beginTrial(room.context, editor.actor, {
      initiativeId: initiative.record.id,
      draft: wholeDraft,
    });
    const path = `/trials/${record.id}/edit/question`;
    const save = (person: TestPerson, title: string) =>
      app.request(path, person.form({ title, revision: String(record.revision), go: 'next' }));
    expect((await save(editor, 'Mitt')).status).toBe(303);
    const second = await save(colleague, 'Deres eget');
    expect(second.status).toBe(409);
    expect(await second.text()).toContain('Deres eget');
  });
});

describe('a registered trial over HTTP', () => {
  it('is drawn from pasted codes, filled by group totals, analysed and printed', async () => {
    const { editor } = room.people;
    const { record } = await registered();
    const { id } = record;
    const units = Array.from({ length: 80 }, (_, at) => `d${at}`).join('\n');
    const drawn = await app.request(`/trials/${id}/assign`, editor.form({ units, seed: '11' }));
    expect(drawn.status).toBe(303);
    const twice = await app.request(`/trials/${id}/assign`, editor.form({ units, seed: '12' }));
    expect(twice.status).toBe(422);
    expect((await get(`/trials/${id}/assignment.csv?number=1`)).status).not.toBe(200);
    expect(await text(`/trials/${id}/assignment.csv?number=1`, editor)).toContain('d79');
    const bad = await app.request(
      `/trials/${id}/data`,
      editor.form({
        'groups.0.code': 'som_før',
        'groups.0.n': '40',
        'groups.0.mean': '12,5',
        'groups.0.sd': 'x',
        'groups.1.code': 'sms',
        'groups.1.n': '40',
        'groups.1.mean': '9,1',
        'groups.1.sd': '3',
      }),
    );
    expect(bad.status).toBe(422);
    const added = await app.request(
      `/trials/${id}/data`,
      editor.form({
        'groups.0.code': 'som_før',
        'groups.0.n': '40',
        'groups.0.mean': '12,5',
        'groups.0.sd': '3',
        'groups.1.code': 'sms',
        'groups.1.n': '40',
        'groups.1.mean': '9,1',
        'groups.1.sd': '3',
      }),
    );
    expect(added.status).toBe(303);
    expect((await app.request(`/trials/${id}/analyse`, editor.form({}))).status).toBe(303);
    for (const language of ['', '/nn', '/en']) {
      const page = await text(`${language}/trials/${id}`);
      expect(page).toContain('nytte-trial-answer--works');
      expect(page).not.toContain('undefined');
      expect(await text(`${language}/trials/${id}/report`)).toContain('<svg');
    }
    expect((await text(`/trials/${id}`)).replaceAll(/\s/g, ' ')).toContain('−3,4 dager, med 95 %-intervall');
    const word = await get(`/trials/${id}/report.docx`);
    expect(Buffer.from(await word.arrayBuffer()).toString('latin1', 0, 2)).toBe('PK');
    const pdf = await get(`/trials/${id}/report.pdf`);
    expect(Buffer.from(await pdf.arrayBuffer()).toString('latin1', 0, 5)).toBe('%PDF-');
    const open = (await (await get(`/api/v1/trials/${record.slug}`)).json()) as Record<string, unknown>;
    expect(open).toMatchObject({ conclusion: 'works', unit: 'dager' });
    expect(sha256(String(open.registration))).toBe(open.registrationHash);
    expect(await text('/trials?conclusion=works')).toContain('SMS dagen før timen');
    expect(await text('/trials.csv')).toContain('works');
  });

  it('is amended by a form, which asks why', async () => {
    const { editor } = room.people;
    const { record } = await registered();
    const path = `/trials/${record.id}/amend`;
    const amendment = { field: 'adopt', after: 'Tre dager.', seen: '0' };
    const refused = await app.request(path, editor.form(amendment));
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('Tre dager.');
    expect((await app.request(path, editor.form({ ...amendment, why: 'Styret ba om det.' }))).status).toBe(
      303,
    );
    expect(await text(`/trials/${record.slug}`)).toContain('Styret ba om det.');
  });
});

describe('the chooser', () => {
  const answers = {
    hasMeasure: 'yes',
    canChoose: 'yes',
    givenTo: 'units',
    spillsOver: 'no',
    everybodyInTheEnd: 'no',
    inSteps: 'no',
    measuredBefore: 'no',
    hasComparison: 'yes',
    units: '600',
    kind: 'proportion',
    better: 'higher',
    baseline: '70',
    important: '10',
  };
  const ask = (more: Record<string, string>) =>
    get(`/trials/choose?${new URLSearchParams({ ...answers, ...more })}`);

  it('leads to a design, or says why no trial can answer and what to do instead', async () => {
    expect(await (await ask({})).text()).toContain('Trekk to grupper, én og én');
    expect(await (await ask({ units: '60' })).text()).toContain('Gjør dette i stedet');
    expect(await (await ask({ canChoose: 'no', hasComparison: 'no' })).text()).toContain(
      'Det er ingen å sammenligne med',
    );
  });

  it('is not faulty before anything is answered, and says what is missing after', async () => {
    expect((await get('/trials/choose')).status).toBe(200);
    const half = await ask({ baseline: '', units: 'mange' });
    expect(half.status).toBe(422);
    expect(await half.text()).toContain('href="#units"');
  });
});
