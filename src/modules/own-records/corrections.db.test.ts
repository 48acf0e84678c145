import { beforeAll, expect, test } from 'vitest';
import type { Tables } from '../../kernel/db/tables.ts';
import { freshDatabase } from '../../kernel/db/testing.ts';
import type { HttpApp } from '../../kernel/http/app.ts';
import {
  anonymousForm,
  type TestPerson,
  testOrganisation,
  testPerson,
} from '../../kernel/identity/testing-people.ts';
import { answerCorrection, eraseCorrectionAddresses, sendCorrection } from './corrections.ts';
import { findKind } from './kinds.ts';
import type { OwnRecordPagesRoom } from './page-access.ts';
import { stuckCorrections } from './standing.ts';
import { browserOf, roomWithContent } from './testing-room.ts';

const { sql: db } = await freshDatabase<Tables>();
const kind = findKind('innovation') ?? expect.fail();
const slug = 'asker-velferdslab';
const mail = {
  url: 'smtp://localhost:1',
  from: 'nytte@example.no',
} as unknown as NonNullable<OwnRecordPagesRoom['mail']>;
let room: OwnRecordPagesRoom;
let app: HttpApp;
let asker: TestPerson;
let stranger: TestPerson;
let platform: TestPerson;
let unowned: string;

beforeAll(async () => {
  ({ room, app } = await roomWithContent(db));
  const municipality = await db
    .selectFrom('organisations')
    .select('id')
    .where('municipality_number', '=', '3203')
    .executeTakeFirstOrThrow();
  asker = await testPerson(db, { organisationId: municipality.id, role: 'editor' });
  const other = await testOrganisation(db, 'Fremmedvik');
  stranger = await testPerson(db, { organisationId: other.id, role: 'administrator' });
  platform = await testPerson(db, { isPlatformAdministrator: true });
  const row = await db
    .selectFrom('innovations')
    .select('slug')
    .where('id', 'not in', (eb) =>
      eb
        .selectFrom('innovation_organisations')
        .select('innovation_id')
        .where('organisation_id', '=', municipality.id),
    )
    .limit(1)
    .executeTakeFirstOrThrow();
  unowned = row.slug;
});

const send = (fields: Record<string, string>) =>
  app.request('/corrections/new', anonymousForm({ kind: 'innovation', of: slug, ...fields }));
const all = () => db.selectFrom('corrections').selectAll().orderBy('received_at').execute();
const tell = (of: string, email?: string) =>
  sendCorrection(room, stranger.actor, { kind, slug: of, message: 'Feil år.', email, language: 'nb' });

test('anybody may tell of an error without signing in, and it reaches the organisation behind the record', async () => {
  expect((await app.request(`/innovations/${slug}`)).status).toBe(200);
  const answer = await send({
    message: 'Det var <b>2016</b>.',
    source: 'Årsmelding 2016',
    email: 'leser@example.no',
  });
  expect(answer.headers.get('location')).toBe(`/corrections/sent?kind=innovation&of=${slug}`);
  const list = await browserOf(app, asker).get('/records/corrections');
  const [, path = ''] = /href="(\/records\/corrections\/[^"]+)"/.exec(list.html) ?? [];
  const page = await browserOf(app, asker).get(path);
  expect(page.html).toContain('Det var &lt;b&gt;2016&lt;/b&gt;.');
  expect((await browserOf(app, stranger).get(path)).status).toBe(404);
  expect((await browserOf(app, platform).get(path)).status).toBe(404);
});

test('without words, or with half an address, nothing is sent and nothing typed is lost', async () => {
  const before = (await all()).length;
  const answer = await send({ message: '   ', email: 'leser@', source: 'Årsmelding' });
  expect(answer.status).toBe(422);
  const html = await answer.text();
  expect(html).toContain('Skriv hva som er feil.');
  expect(html).toContain('hel e-postadresse');
  expect(html).toContain('value="leser@"');
  expect(html).toContain('value="Årsmelding"');
  expect(await all()).toHaveLength(before);
});

test('a program that fills in the hidden field is thanked, and nothing is kept', async () => {
  const before = (await all()).length;
  expect((await send({ message: 'Kjøp klokker', website: 'https://spam.example' })).status).toBe(303);
  expect(await all()).toHaveLength(before);
});

test('whoever sends many in a minute is asked to wait', async () => {
  const statuses = [];
  for (let i = 0; i < 8; i++) statuses.push((await send({ message: `Nummer ${i}` })).status);
  expect(statuses.at(-1)).toBe(429);
});

test('of what does not exist nobody can tell', async () => {
  expect((await send({ of: 'finnes-ikke', message: 'x' })).status).toBe(404);
  expect((await app.request('/corrections/new?kind=need&of=x')).status).toBe(404);
  expect((await app.request('/corrections/new?kind=innovation&of=finnes-ikke')).status).toBe(404);
});

test('what no organisation here keeps is for those who run the service, and for nobody else', async () => {
  const { id } = await tell(unowned);
  const path = `/records/corrections/${id}`;
  expect((await browserOf(app, platform).get(path)).html).toContain('Ingen virksomhet her kan ta siden over');
  expect((await browserOf(app, asker).get(path)).status).toBe(404);
  await answerCorrection(room, platform.actor, {
    id,
    decision: 'reject',
    words: 'Det stemmer.',
    language: 'nb',
  });
  await expect(
    answerCorrection(room, platform.actor, { id, decision: 'accept', words: '', language: 'nb' }),
  ).rejects.toMatchObject({ code: 'wrong_state' });
});

test('to say that it is right as it stands takes words, and the answer is mailed once to who gave an address', async () => {
  const { id } = await tell(slug, 'svar@example.no');
  const path = `/records/corrections/${id}`;
  const refused = await browserOf(app, asker).post(path, { decision: 'reject' });
  expect(refused.status).toBe(422);
  expect(refused.html).toContain('Skriv hvorfor');
  const answer = { id, decision: 'reject', words: 'Året er riktig.', language: 'nb' } as const;
  await answerCorrection({ ...room, mail }, asker.actor, answer);
  const mails = await db
    .selectFrom('outgoing_mails')
    .selectAll()
    .where('purpose', '=', 'correction')
    .execute();
  expect(mails).toHaveLength(1);
  expect(JSON.stringify(mails)).toContain('Året er riktig.');
  expect(JSON.stringify(mails)).toContain('svar@example.no');
});

test('to say that the reader is right opens a draft, and changes nothing for others', async () => {
  const { id } = await tell(slug);
  const before = await (await app.request(`/innovations/${slug}`)).text();
  const answer = await browserOf(app, asker).post(`/records/corrections/${id}`, { decision: 'accept' });
  expect(answer.location).toMatch(/^\/records\/innovation\/[0-9a-f-]{36}$/);
  expect((await browserOf(app, asker).get(answer.location)).html).toContain('Velferdslab');
  expect(await (await app.request(`/innovations/${slug}`)).text()).toBe(before);
});

test('the address of a reader is erased ninety days after the answer, and not before', async () => {
  const { id } = await tell(slug, 'slett@example.no');
  await answerCorrection(room, asker.actor, { id, decision: 'reject', words: 'Nei.', language: 'nb' });
  const emailOf = async () => (await all()).find((row) => row.id === id)?.email;
  const day = 86_400_000;
  await eraseCorrectionAddresses(db, new Date(Date.now() + 89 * day));
  expect(await emailOf()).toBe('slett@example.no');
  await eraseCorrectionAddresses(db, new Date(Date.now() + 91 * day));
  expect(await emailOf()).toBeNull();
});

test('what nobody has answered for two weeks is told as stuck, without a word of what it is', async () => {
  await tell(slug);
  const now = new Date();
  expect((await stuckCorrections.count(db, { isDemonstration: false, now })).count).toBe(0);
  const later = new Date(now.getTime() + 15 * 86_400_000);
  expect((await stuckCorrections.count(db, { isDemonstration: false, now: later })).count).toBeGreaterThan(0);
  expect((await stuckCorrections.count(db, { isDemonstration: true, now: later })).count).toBe(0);
});
