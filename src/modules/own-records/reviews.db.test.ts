import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { Tables } from '../../kernel/db/tables.ts';
import { freshDatabase } from '../../kernel/db/testing.ts';
import type { HttpApp } from '../../kernel/http/app.ts';
import { type TestPerson, testOrganisation, testPerson } from '../../kernel/identity/testing-people.ts';
import { findRecord, listVersions, type OwnRecord } from '../../kernel/records/records.ts';
import { beginRecord, publishOwnRecord, restoreVersion, saveRecord } from './actions.ts';
import { findKind } from './kinds.ts';
import type { OwnRecordPagesRoom } from './page-access.ts';
import { findLastReview } from './queries.ts';
import { answerReview, askReview } from './reviews.ts';
import { listReviewsWaiting } from './standing.ts';
import { browserOf, completeInnovation, roomWithContent } from './testing-room.ts';

const { sql: db } = await freshDatabase<Tables>();
const kind = findKind('innovation') ?? expect.fail();
const language = 'nb' as const;
let room: OwnRecordPagesRoom;
let app: HttpApp;
let author: TestPerson;
let colleague: TestPerson;
let record: OwnRecord;

beforeAll(async () => {
  ({ room, app } = await roomWithContent(db));
  const organisation = await testOrganisation(db, 'Fireøyne', { requiresReview: true });
  author = await testPerson(db, { organisationId: organisation.id, role: 'administrator', name: 'Anne' });
  colleague = await testPerson(db, { organisationId: organisation.id, role: 'editor', name: 'Bård' });
});

beforeEach(async () => {
  record = await beginRecord(room, author.actor, { kind, language, body: completeInnovation });
});

const at = (one: OwnRecord) => ({ kind, id: one.id, revision: one.revision, language });
const reload = async () => (await findRecord(db, 'innovation', record.id)) ?? expect.fail();
const openReview = async () => (await findLastReview(db, record.id)) ?? expect.fail();
const events = (what: 'review.asked' | 'review.answered') =>
  db.selectFrom('events').selectAll().where('kind', '=', what).where('subject_id', '=', record.id).execute();

async function answer(who: TestPerson, decision: 'approve' | 'return', words = '') {
  const review = await openReview();
  const now = await reload();
  return answerReview(room, who.actor, { ...at(now), reviewId: review.id, decision, words });
}

test('where a colleague must look first, nobody publishes alone, not even an administrator', async () => {
  await expect(publishOwnRecord(room, author.actor, at(record))).rejects.toMatchObject({
    code: 'review_required',
  });
  expect((await reload()).isPublic).toBe(false);
});

test('a colleague approves, and it is published; both are told in events and in the log', async () => {
  await askReview(room, author.actor, at(record));
  expect(await listReviewsWaiting(db, colleague.actor)).toHaveLength(1);
  expect(await listReviewsWaiting(db, author.actor)).toHaveLength(0);
  expect((await answer(colleague, 'approve')).isPublic).toBe(true);
  expect(await events('review.asked')).toHaveLength(1);
  expect((await events('review.answered'))[0]).toMatchObject({
    is_public: false,
    detail: { approved: true },
  });
  const log = await db
    .selectFrom('audit_entries')
    .select('action')
    .where('subject_id', '=', record.id)
    .orderBy('sequence')
    .execute();
  expect(log.map(({ action }) => action)).toEqual([
    'record.begun',
    'review.asked',
    'review.answered',
    'record.published',
  ]);
});

test('whoever wrote on the draft may not approve it, whoever asked', async () => {
  const changed = await saveRecord(room, colleague.actor, { ...at(record), body: completeInnovation });
  await askReview(room, author.actor, at(changed));
  await expect(answer(colleague, 'approve')).rejects.toMatchObject({ code: 'own_review', status: 403 });
  await expect(answer(author, 'approve')).rejects.toMatchObject({ code: 'own_review' });
  expect((await reload()).isPublic).toBe(false);
});

test('a draft that is changed after the review was asked for voids it, and the page says so', async () => {
  await askReview(room, author.actor, at(record));
  const review = await openReview();
  const changed = await saveRecord(room, author.actor, {
    ...at(record),
    body: { ...completeInnovation, need: 'Noe ganske annet.' },
  });
  for (const revision of [record.revision, changed.revision]) {
    await expect(
      answerReview(room, colleague.actor, {
        ...at(record),
        revision,
        reviewId: review.id,
        decision: 'approve',
        words: '',
      }),
    ).rejects.toMatchObject({ code: 'review_over', status: 409 });
  }
  const page = await browserOf(app, author).get(`/records/innovation/${record.id}`);
  expect(page.html).toContain('Gjennomgangen gjelder derfor ikke lenger');
});

test('what is sent back stays a draft, with the words of the colleague for its author', async () => {
  await askReview(room, author.actor, at(record));
  const path = `/records/innovation/${record.id}/review`;
  const b = browserOf(app, colleague);
  const review = await openReview();
  const form = { revision: String(record.revision), review: review.id, decision: 'return' };
  const refused = await b.post(path, form);
  expect(refused.status).toBe(422);
  expect(refused.html).toContain('Skriv hva som må rettes');
  expect((await b.post(path, { ...form, words: 'Si <b>hvor mange</b>.' })).status).toBe(303);
  const page = await browserOf(app, author).get(`/records/innovation/${record.id}`);
  expect(page.html).toContain('Si &lt;b&gt;hvor mange&lt;/b&gt;.');
  expect((await reload()).isPublic).toBe(false);
});

test('an incomplete draft cannot be sent to a colleague', async () => {
  const changed = await saveRecord(room, author.actor, { ...at(record), body: { title: 'Bare et navn' } });
  await expect(askReview(room, author.actor, at(changed))).rejects.toMatchObject({
    code: 'incomplete_record',
  });
});

test('the colleague sees what has changed since what is published, and an earlier version comes back word for word', async () => {
  await askReview(room, author.actor, at(record));
  const first = await answer(colleague, 'approve');
  const second = await saveRecord(room, author.actor, {
    ...at(first),
    body: { ...completeInnovation, solution: 'Tre kommuner delte én lege, med bil og felles journal.' },
  });
  await askReview(room, author.actor, at(second));
  const page = await browserOf(app, colleague).get(`/records/innovation/${record.id}/review`);
  expect(page.html).toMatch(/<del>.*?To.*?<\/del>/);
  expect(page.html).toMatch(/<ins>.*?Tre.*?<\/ins>/);
  const published = await answer(colleague, 'approve');
  const restored = await restoreVersion(room, author.actor, { ...at(published), version: 1 });
  expect(restored.draft).toEqual((await listVersions(db, record.id)).at(-1)?.body);
  await askReview(room, author.actor, at(restored));
  await answer(colleague, 'approve');
  expect((await listVersions(db, record.id)).map((v) => [v.version, v.restoredFrom])).toEqual([
    [3, 1],
    [2, null],
    [1, null],
  ]);
  const versions = await browserOf(app, author).get(`/records/innovation/${record.id}/versions?from=1&to=2`);
  expect(versions.html).toContain('Samme tekst som versjon 1');
});

test('a colleague who approves while the author saves: either what was seen is published, or nothing is', async () => {
  await askReview(room, author.actor, at(record));
  const words = { ...completeInnovation, need: 'Sneket inn i siste øyeblikk.' };
  const [approved, saved] = await Promise.allSettled([
    answer(colleague, 'approve'),
    saveRecord(room, author.actor, { ...at(record), body: words }),
  ]);
  expect([approved.status, saved.status].sort()).toEqual(['fulfilled', 'rejected']);
  const versions = await listVersions(db, record.id);
  expect(JSON.stringify(versions)).not.toContain('Sneket inn');
  expect((await reload()).isPublic).toBe(approved.status === 'fulfilled');
});
