import { pino } from 'pino';
import { beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../kernel/config.ts';
import type { Tables } from '../kernel/db/tables.ts';
import { freshDatabase } from '../kernel/db/testing.ts';
import { inTransaction } from '../kernel/db/transaction.ts';
import { announce } from '../kernel/events/announce.ts';
import { follow } from '../kernel/events/follows.ts';
import type { HttpApp } from '../kernel/http/app.ts';
import { roomApp } from '../kernel/http/testing-app.ts';
import {
  type TestPerson,
  testIdentify,
  testOrganisation,
  testPerson,
} from '../kernel/identity/testing-people.ts';
import { startMailServer } from '../kernel/mail/testing-server.ts';
import { createStatisticsCache } from '../kernel/search/statistics.ts';
import { createAnalyser } from '../kernel/search/text/analyser.ts';
import { sampleLexicon, sampleTopics } from '../kernel/search/text/sample-vocabulary.ts';
import { followingJobs } from '../modules/following/jobs.ts';
import { followingPages } from '../modules/following/routes.tsx';
import {
  beginNeed,
  joinNeed,
  meetNeed,
  type NeedContext,
  publishNeed,
  saveNeed,
  withdrawNeed,
} from '../modules/needs/public.ts';
import { registerOrganisationApi } from '../modules/organisations/api.ts';
import { organisationPages } from '../modules/organisations/routes.tsx';
import { beginRecord, findKind } from '../modules/own-records/public.ts';
import { describers } from './describers.ts';
import { followingContextOf, publicNeedsOf } from './following.ts';
import type { Nytte } from './open-nytte.ts';

const { sql: db } = await freshDatabase<Tables>({ poolSize: 6 });
const analyser = createAnalyser({ lexicon: sampleLexicon, topics: sampleTopics });
const room: NeedContext = {
  db,
  analyser,
  statistics: createStatisticsCache(db),
  sources: [],
  now: () => new Date(),
};
const nytte = { db, config: readConfig({ NYTTE_PUBLIC_URL: 'https://nytte.test' }) } as Nytte;
const log = pino({ level: 'silent' });
const said = { today: 'Det er vanskelig.', whom: 'Innbyggere', knowMet: 'Når ingen venter.' };
const secret = 'PLANTET';

let app: HttpApp;
let bergen: { id: string; slug: string };
let oslo: { id: string; slug: string };
let writer: TestPerson;
let reader: TestPerson;
let administrator: TestPerson;

async function stated(title: string, visibility: 'public' | 'organisation') {
  const draft = await beginNeed(room, writer.actor, { title, ...said, visibility });
  return publishNeed(room, writer.actor, { id: draft.id, revision: draft.revision });
}

beforeAll(async () => {
  bergen = await testOrganisation(db, 'Bergen kommune');
  oslo = await testOrganisation(db, 'Oslo kommune');
  writer = await testPerson(db, { organisationId: bergen.id, email: 'bergen@example.no' });
  reader = await testPerson(db, { organisationId: oslo.id, email: 'oslo@example.no' });
  administrator = await testPerson(db, { organisationId: oslo.id, role: 'administrator' });
  const open = await stated('Færre fall om natten', 'public');
  const met = await stated('Kortere ventetid på byggesak', 'public');
  const internal = await stated(`${secret} internt`, 'organisation');
  const withdrawn = await stated(`${secret} trukket`, 'public');
  const begun = await beginNeed(room, writer.actor, { title: `${secret} kladd`, ...said });
  await saveNeed(room, writer.actor, {
    id: open.id,
    revision: open.revision,
    draft: { title: `${secret} endring`, ...said, visibility: 'public' },
  });
  const kind = findKind('innovation');
  if (!kind) throw new Error('There is no kind of that name.');
  const record = await beginRecord({ db }, writer.actor, {
    kind,
    language: 'nb',
    title: `${secret} erfaring`,
  });
  const subjects = [
    ...[open, met, internal, withdrawn, begun].map(({ id }) => ({ kind: 'need' as const, id })),
    { kind: 'innovation' as const, id: record.id },
    { kind: 'organisation' as const, id: bergen.id },
  ];
  for (const subject of subjects) await inTransaction(db, (tx) => follow(tx, reader.accountId, subject));
  await joinNeed(room, reader.actor, { id: open.id });
  await meetNeed(room, writer.actor, { id: met.id, words: 'Vi fikk på plass en ny løsning.' });
  await withdrawNeed(room, writer.actor, { id: withdrawn.id, reason: 'Feil' });
  // Even an event that says wrongly that it is for all tells nothing of a record that is not.
  for (const { kind: subjectKind, id: subjectId } of subjects) {
    await inTransaction(db, (tx) =>
      announce(tx, {
        kind: 'need.changed',
        organisationId: bergen.id,
        subjectKind,
        subjectId,
        isPublic: true,
        isDemonstration: false,
        actorId: undefined,
      }),
    );
  }
  const context = followingContextOf(nytte);
  app = roomApp({
    pages: [
      ...followingPages(context),
      ...organisationPages({ db, now: room.now, publicNeedsOf: publicNeedsOf(nytte) }),
    ],
    api: (made) => registerOrganisationApi(made, { db, publicNeedsOf: publicNeedsOf(nytte) }),
    identify: testIdentify(db),
  });
});

const textOf = async (path: string, person?: TestPerson) => {
  const answer = await app.request(path, person ? { headers: person.headers } : {});
  expect([path, answer.status]).toEqual([path, 200]);
  return answer.text();
};

describe('with the rooms as they are put together', () => {
  it('a digest tells what its reader may see, and nothing of the rest', async () => {
    const server = await startMailServer();
    const jobs = followingJobs({
      db,
      describers,
      mail: server.settings,
      publicUrl: 'https://nytte.test',
      log,
    });
    for (const name of ['digest', 'mail.send', 'mail.forget'])
      await jobs.find((job) => job.name === name)?.run();
    const mail = server.received.find(({ to }) => [to].flat()[0]?.text === 'oslo@example.no');
    expect(mail?.text).toContain('Færre fall om natten');
    expect(mail?.text).toMatch(/Kortere ventetid på byggesak[\s\S]*Behovet er møtt\./);
    expect(mail?.text).not.toContain(secret);
    const ours = server.received.find(({ to }) => [to].flat()[0]?.text === 'bergen@example.no');
    expect(ours?.text).toContain('Oslo kommune har også dette behovet.');
    expect(ours?.text).not.toContain(secret);
  });

  it('feeds, pages, the API and files of others hold no word of what is hidden', async () => {
    const paths = [
      '/feeds/needs.atom',
      '/feeds/innovations.atom',
      `/feeds/organisations/${bergen.slug}.atom`,
      `/organisations/${bergen.slug}`,
      `/api/v1/organisations/${bergen.slug}`,
    ];
    for (const path of paths) {
      for (const person of [undefined, reader, administrator]) {
        expect(await textOf(path, person), path).not.toContain(secret);
      }
    }
    for (const path of ['/me', '/me/export', '/workplace', '/en/me', '/nn/workplace']) {
      for (const person of [reader, administrator]) {
        expect(await textOf(path, person), path).not.toContain(secret);
      }
    }
    const words = ['internt', 'kladd', 'erfaring'].map((word) => `${secret} ${word}`);
    const [mine, work] = [await textOf('/me', writer), await textOf('/workplace', writer)];
    expect(mine).toContain(`${secret} kladd`);
    for (const word of words) expect(work).toContain(word);
  });

  it('the page of an organisation tells of its open needs and of those it has joined', async () => {
    const theirs = await textOf(`/organisations/${bergen.slug}`);
    expect(theirs).toContain('Har 2 behov som er åpne for alle');
    expect(theirs).toContain('Færre fall om natten');
    expect(await textOf(`/organisations/${oslo.slug}`)).toContain('Deler et behov som andre har beskrevet');
    const api = JSON.parse(await textOf(`/api/v1/organisations/${oslo.slug}`));
    expect(api.needs).toEqual([
      expect.objectContaining({ title: 'Færre fall om natten', joined: true, state: expect.any(String) }),
    ]);
  });

  it('offers to follow to who has signed in, and to stop to who follows', async () => {
    expect(await textOf(`/organisations/${bergen.slug}`)).not.toContain('action="/follows');
    expect(await textOf(`/organisations/${bergen.slug}`, administrator)).toContain('Følg virksomheten');
    expect(await textOf(`/organisations/${bergen.slug}`, reader)).toContain('action="/follows/stop"');
    expect(await textOf(`/en/organisations/${bergen.slug}`, administrator)).toContain(
      'Follow the organisation',
    );
  });
});
