import { beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '../../kernel/db/transaction.ts';
import { announce } from '../../kernel/events/announce.ts';
import type { ApiClient } from '../../kernel/identity/actor.ts';
import { refreshTermStatistics } from '../../kernel/search/index-records.ts';
import { innovationContentKind } from '../innovations/public.ts';
import { describeNeeds, listNeedsOfOrganisation, moveNeeds, needsPersonalData } from './about-needs.ts';
import { beginNeed, publishNeed, saveNeed } from './actions.ts';
import { keepBrief } from './brief-actions.ts';
import { compareKeptBriefs } from './jobs.ts';
import { listSharedNeeds } from './list.ts';
import { followNeed, joinNeed } from './standing-actions.ts';
import { type TestRoom, testRoom, wholeNeed } from './testing-room.ts';

let room: TestRoom;
const clients: Record<string, ApiClient> = {};

beforeAll(async () => {
  room = await testRoom(clients);
  const client = (organisationId: string, scopes: ApiClient['scopes']): ApiClient => ({
    kind: 'client',
    clientId: 'c1',
    organisationId,
    scopes,
    isDemonstration: false,
  });
  clients.ours = client(room.our.id, ['needs:read', 'needs:write']);
  clients.reads = client(room.our.id, ['needs:read']);
  clients.theirs = client(room.other.id, ['needs:read', 'needs:write']);
});

const call = (
  method: string,
  path: string,
  token?: string,
  body?: unknown,
  headers: Record<string, string> = {},
) =>
  room.app.request(path, {
    method,
    headers: {
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });

async function published(draft = wholeNeed, person = room.people.editor) {
  const begun = await beginNeed(room.context, person.actor, draft);
  return publishNeed(room.context, person.actor, { id: begun.id, revision: begun.revision });
}

describe('writing by programs', () => {
  it('begins, saves over a revision, publishes, is joined and withdrawn', async () => {
    const begun = await call('POST', '/api/v1/needs', 'ours', { title: 'Fra et program' });
    expect(begun.status).toBe(201);
    const { id } = await begun.json();
    const etag = begun.headers.get('etag') as string;
    const path = `/api/v1/needs/${id}`;
    const draft = { ...wholeNeed, title: 'Fra et program' };
    expect((await call('PUT', `${path}/draft`, 'ours', draft)).status).toBe(428);
    const saved = await call('PUT', `${path}/draft`, 'ours', draft, { 'if-match': etag });
    expect(saved.status).toBe(200);
    expect((await call('PUT', `${path}/draft`, 'ours', draft, { 'if-match': etag })).status).toBe(412);
    const tag = saved.headers.get('etag') as string;
    const done = await call('POST', `${path}/publish`, 'ours', {}, { 'if-match': tag });
    expect([done.status, (await done.json()).state]).toEqual([200, 'published']);
    expect((await (await call('GET', path)).json()).title).toBe('Fra et program');
    expect((await call('POST', `${path}/join`, 'theirs', { note: 'Vi også' })).status).toBe(204);
    expect((await (await call('GET', path)).json()).organisations).toBe(2);
    expect((await call('POST', `${path}/leave`, 'theirs', {})).status).toBe(204);
    expect((await call('POST', `${path}/withdraw`, 'ours', { reason: 'Slutt' })).status).toBe(204);
    expect((await call('GET', path)).status).toBe(404);
  });

  it('says what is missing, and refuses fields that nobody knows', async () => {
    const begun = await call('POST', '/api/v1/needs', 'ours', { title: 'Halvt' });
    const { id } = await begun.json();
    const refused = await call(
      'POST',
      `/api/v1/needs/${id}/publish`,
      'ours',
      {},
      {
        'if-match': begun.headers.get('etag') as string,
      },
    );
    expect(refused.status).toBe(422);
    const { errors } = await refused.json();
    expect(errors.map(({ field }: { field: string }) => field)).toEqual(['today', 'whom', 'knowMet']);
    expect((await call('POST', '/api/v1/needs', 'ours', { titel: 'Slurv' })).status).toBe(422);
  });

  it('is for clients with the scope, and hides what is of others', async () => {
    const hidden = await published({ ...wholeNeed, title: 'Hemmelig program', visibility: 'organisation' });
    const path = `/api/v1/needs/${hidden.id}`;
    expect((await call('POST', '/api/v1/needs', undefined, { title: 'x' })).status).toBe(401);
    expect((await call('POST', '/api/v1/needs', 'reads', { title: 'x' })).status).toBe(403);
    expect((await call('GET', `${path}/draft`, 'reads')).status).toBe(200);
    for (const [method, end, body] of [
      ['GET', '/draft', undefined],
      ['PUT', '/draft', { title: 'x' }],
      ['POST', '/publish', {}],
      ['POST', '/withdraw', { reason: 'x' }],
      ['POST', '/join', {}],
      ['POST', '/leave', {}],
    ] as const) {
      const answer = await call(method, path + end, 'theirs', body, { 'if-match': '"r1"' });
      expect([end, answer.status]).toEqual([end, 404]);
    }
    for (const token of [undefined, 'ours', 'theirs']) {
      expect(await (await call('GET', '/api/v1/needs', token)).text()).not.toContain('Hemmelig program');
      expect((await call('GET', path, token)).status).toBe(404);
    }
  });

  it('a list comes page by page and a foreign cursor is refused', async () => {
    for (const n of [1, 2, 3]) await published({ ...wholeNeed, title: `Side ${n}` });
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const address: string = `/api/v1/needs?limit=2${cursor ? `&cursor=${cursor}` : ''}`;
      const page: { items: { id: string }[]; nextCursor: string | null } = await (
        await call('GET', address)
      ).json();
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toEqual(expect.arrayContaining(['side-1', 'side-2', 'side-3']));
    for (const bad of ['x', Buffer.from('["9999-99-99 99:99:99+00","x"]').toString('base64url')]) {
      expect((await call('GET', `/api/v1/needs?cursor=${bad}`)).status).toBe(422);
    }
  });
});

describe('filters', () => {
  it('narrow by topic with the theme above it, and count what each choice would leave', async () => {
    await published({ ...wholeNeed, title: 'Sykehuset mangler senger', topics: ['ord/sykehus'] });
    const narrowed = await (await room.app.request('/needs?topic=tema/helse')).text();
    expect(narrowed).toContain('Sykehuset mangler senger');
    const csv = await (await room.app.request('/needs.csv?topic=tema/helse')).text();
    expect(csv.trim().split('\r\n')).toHaveLength(2);
    expect((await room.app.request('/needs?state=draft')).status).toBe(422);
  });
});

describe('for other rooms', () => {
  it('a need is described as that reader may see it', async () => {
    const { editor, otherEditor } = room.people;
    const own = await published({ ...wholeNeed, title: 'Bare for oss', visibility: 'organisation' });
    const draft = await beginNeed(room.context, editor.actor, { title: 'Kladd' });
    const open = await published({ ...wholeNeed, title: 'For alle' });
    const ids = [own.id, draft.id, open.id, 'nonsense'];
    expect([...(await describeNeeds(room.db, editor.actor, ids)).values()].map(({ title }) => title)).toEqual(
      expect.arrayContaining(['Bare for oss', 'Kladd', 'For alle']),
    );
    expect([...(await describeNeeds(room.db, otherEditor.actor, ids)).keys()]).toEqual([open.id]);
  });

  it('the needs that most bodies have come first, and those of one alone do not come', async () => {
    const shared = await published({ ...wholeNeed, title: 'Delt behov' });
    await joinNeed(room.context, room.people.otherEditor.actor, { id: shared.id });
    const [first, ...rest] = await listSharedNeeds(room.db, 10);
    expect(first?.organisations).toBeGreaterThan(1);
    expect([first, ...rest].some((need) => need?.id === shared.id)).toBe(true);
    expect(rest.every(({ organisations }) => organisations > 1)).toBe(true);
  });

  it('what a person joined and kept is theirs to have as a file', async () => {
    const { otherEditor } = room.people;
    const exported = await needsPersonalData.export(room.db, otherEditor.accountId);
    expect(JSON.stringify(exported)).toContain(room.other.id);
  });
});

it('a followed need tells once that its brief has changed, and not again for the same content', async () => {
  const { editor } = room.people;
  const content = async (version: string) => {
    await room.db.updateTable('content_versions').set({ current: false }).execute();
    await room.db
      .insertInto('content_versions')
      .values({ version, loaded_at: new Date(), items: 0, current: true, fingerprint: null })
      .execute();
  };
  await content('2026-11-23-a');
  const need = await published({ ...wholeNeed, title: 'Fulgt behov' });
  const kept = await keepBrief(room.context, editor.actor, { id: need.id });
  // It is kept as if there had been a hit then, which is gone now.
  await room.db
    .updateTable('need_briefs')
    .set({
      innovations: JSON.stringify([{ id: need.id, measured: 0, phase: 'trial', isStrong: true }]),
    })
    .where('id', '=', kept.id)
    .execute();
  await content('2026-11-24-b');
  expect(await compareKeptBriefs(room.context)).toBe(0);
  await followNeed(room.context, editor.actor, { id: need.id, isFollowing: true });
  expect(await compareKeptBriefs(room.context)).toBe(1);
  expect(await compareKeptBriefs(room.context)).toBe(0);
  const events = await room.db
    .selectFrom('events')
    .select(['detail'])
    .where('kind', '=', 'need.brief_changed')
    .where('subject_id', '=', need.id)
    .execute();
  expect(events.map(({ detail }) => detail)).toEqual([
    { added: 0, measured: 0, spread: 0, adopted: 0, gone: 1, support: 0 },
  ]);
  const page = await (await room.app.request(`/needs/${need.slug}/briefs/${kept.id}`)).text();
  expect(page).toContain('Ett tiltak er borte');
});

type InnovationContent = Parameters<ReturnType<typeof innovationContentKind>['save']>[1][number]['value'];

/** An innovation in the library whose need is `need`. */
async function innovationAbout(need: string): Promise<string> {
  const value: InnovationContent = {
    id: 'vang-timebestilling',
    title: need,
    language: 'nb',
    organisations: [{ name: 'Lom kommune', country: 'NO', kind: 'other' }],
    need,
    solution: 'Timer gis samme dag.',
    types: ['service'],
    phase: 'in_use',
    outcome: 'not_known',
    results: [],
    topics: [],
    keywords: ['fastlege'],
    sources: [{ url: 'https://example.org/fastlege' }],
    readOn: '2026-11-23',
    readingNote: 'Lest.',
    verified: false,
    editorial: [],
  };
  const { analyser } = room.context;
  await inTransaction(room.db, (tx) =>
    innovationContentKind(analyser).save(tx, [{ id: value.id, file: 'test.json', value }]),
  );
  await refreshTermStatistics(room.db, 'innovation');
  const row = await room.db.selectFrom('innovations').select('id').executeTakeFirstOrThrow();
  return row.id;
}

it('one more that uses a case, and its measured benefit, are told of to those who follow the need', async () => {
  const { editor } = room.people;
  const need = await published({ ...wholeNeed, title: 'Ventetid hos fastlegen' });
  await followNeed(room.context, editor.actor, { id: need.id, isFollowing: true });
  const innovationId = await innovationAbout('Ventetid hos fastlegen');
  await keepBrief(room.context, editor.actor, { id: need.id });
  const track = { using: 1, considering: 0, stopped: 0, measuredBy: 1, held: 1, notHeld: 0, ownMeasured: 0 };
  const known = { ...room.context, tracks: async () => new Map([[innovationId, track]]) };
  // Nothing was told for all since: there is nothing to compare.
  expect(await compareKeptBriefs(known)).toBe(0);
  await inTransaction(room.db, (tx) =>
    announce(tx, {
      kind: 'adoption.told',
      organisationId: room.other.id,
      subjectKind: 'innovation',
      subjectId: innovationId,
      isPublic: true,
      isDemonstration: false,
      actorId: undefined,
    }),
  );
  expect(await compareKeptBriefs(known)).toBe(1);
  expect(await compareKeptBriefs(known)).toBe(0);
  const page = await (await room.app.request(`/needs/${need.slug}`)).text();
  expect(page).toContain('Én målt gevinst til og én virksomhet til bruker det.');
});

it('a merger moves needs, joins and what is found, and nobody has a need twice', async () => {
  const { editor, otherEditor } = room.people;
  const mine = await published({ ...wholeNeed, title: 'Felles for begge' });
  await joinNeed(room.context, otherEditor.actor, { id: mine.id });
  const hidden = await published(
    { ...wholeNeed, title: 'Loms eget', visibility: 'organisation' },
    otherEditor,
  );
  await inTransaction(room.db, (tx) => moveNeeds(tx, room.other.id, room.our.id));
  const list = await listNeedsOfOrganisation(room.db, editor.actor, room.our.id, { limit: 100 });
  expect(list.find(({ id }) => id === hidden.id)).toMatchObject({ title: 'Loms eget', joined: false });
  expect(list.find(({ id }) => id === mine.id)).toMatchObject({ organisations: 1 });
  expect(await listNeedsOfOrganisation(room.db, editor.actor, room.other.id, { limit: 100 })).toEqual([]);
  expect(await (await room.app.request('/needs?q=loms', { headers: editor.headers })).text()).toContain(
    'Loms eget',
  );
  const saved = await saveNeed(room.context, editor.actor, {
    id: hidden.id,
    revision: hidden.revision,
    draft: wholeNeed,
  });
  expect(saved.organisationId).toBe(room.our.id);
});
