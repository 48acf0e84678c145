import { sql } from 'kysely';
import { expect } from 'vitest';
import type { Db, Tables } from '../../kernel/db/tables.ts';
import { freshDatabase } from '../../kernel/db/testing.ts';
import { roomApp } from '../../kernel/http/testing-app.ts';
import type { Actor } from '../../kernel/identity/actor.ts';
import {
  type TestPerson,
  testIdentify,
  testOrganisation,
  testPerson,
} from '../../kernel/identity/testing-people.ts';
import type { OwnRecord } from '../../kernel/records/records.ts';
import { beginChallenge, publishChallenge } from './actions.ts';
import { registerChallengeApi } from './api.ts';
import type { ChallengeContext } from './context.ts';
import { declareConflict, handInScores, saveScores } from './judge-actions.ts';
import { handInResponse, saveResponse } from './response-actions.ts';
import { challengePages } from './routes.tsx';
import { type AnswerDraft, type ChallengeDraft, criterionKey } from './schema.ts';
import { wholeAnswer, wholeDraft } from './testing-drafts.ts';

/** A body that asks with people of each role, two that answer, and one of demonstration. */
export async function testChallenges(clients: Readonly<Record<string, Actor>> = {}) {
  const db = (await freshDatabase<Tables>()).sql;
  const context: ChallengeContext = { db };
  const app = roomApp({
    pages: challengePages(context),
    api: (http) => registerChallengeApi(http, context),
    identify: testIdentify(db, clients),
  });
  const our = await testOrganisation(db, 'Vang kommune');
  const first = await testOrganisation(db, 'Firma Alfa');
  const second = await testOrganisation(db, 'Firma Beta');
  const third = await testOrganisation(db, 'Firma Gamma');
  const pretend = await testOrganisation(db, 'Prøve kommune', { isDemonstration: true });
  const member = (organisationId: string, role: 'reader' | 'editor' | 'administrator', name: string) =>
    testPerson(db, { organisationId, role, name, email: `${name.replaceAll(' ', '.')}@example.org` });
  const people = {
    editor: await member(our.id, 'editor', 'Eva Editor'),
    administrator: await member(our.id, 'administrator', 'Anders Admin'),
    judgeOne: await member(our.id, 'reader', 'Dina Dommer'),
    judgeTwo: await member(our.id, 'reader', 'Didrik Dommer'),
    judgeThree: await member(our.id, 'editor', 'Dagny Dommer'),
    reader: await member(our.id, 'reader', 'Rolf Reader'),
    first: await member(first.id, 'editor', 'Frida Først'),
    colleague: await member(first.id, 'editor', 'Frode Først'),
    second: await member(second.id, 'editor', 'Anna Annen'),
    third: await member(third.id, 'editor', 'Tora Tredje'),
    pretender: await testPerson(db, { organisationId: pretend.id, role: 'editor', isDemonstration: true }),
  };
  return { db, context, app, our, first, second, third, people };
}

export type TestChallenges = Awaited<ReturnType<typeof testChallenges>>;

/** A published challenge with three judges. */
export async function published(
  { context, people }: TestChallenges,
  changes: ChallengeDraft = {},
): Promise<OwnRecord> {
  const judges = [people.judgeOne, people.judgeTwo, people.judgeThree].map(({ accountId }) => accountId);
  const draft = { ...wholeDraft(judges, new Date()), ...changes };
  const { actor } = people.editor;
  const begun = await beginChallenge(context, actor, draft);
  return publishChallenge(context, actor, { id: begun.id, revision: begun.revision });
}

/** Hands in an answer. */
export async function answered(
  { context }: TestChallenges,
  person: TestPerson,
  challenge: string,
  changes: AnswerDraft & { readonly agreesToName?: boolean } = {},
): Promise<string> {
  const { agreesToName = false, ...words } = changes;
  const draft = { ...wholeAnswer, ...words };
  const saved = await saveResponse(context, person.actor, { challenge, revision: 0, draft });
  const { id } = await handInResponse(context, person.actor, {
    challenge,
    revision: saved.revision,
    agreesToName,
  });
  return id;
}

/** Moves the deadline of a challenge, behind the back of the promises that the database keeps. */
export async function setDeadline(db: Db, id: string, interval: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await sql`alter table challenges disable trigger challenges_keep_promises`.execute(tx);
    await sql`
      update challenges set opens_at = least(opens_at, now() - interval '60 days'),
        questions_by = least(questions_by, clock_timestamp() + ${interval}::interval),
        answers_by = clock_timestamp() + ${interval}::interval
      where id = ${id}`.execute(tx);
    await sql`alter table challenges enable trigger challenges_keep_promises`.execute(tx);
  });
}

export const letTimePass = (db: Db, id: string): Promise<void> => setDeadline(db, id, '-1 second');

/** Scores of one judge as a form would send them: a row of numbers an answer. */
export const typedScores = (table: Readonly<Record<string, readonly number[]>>) =>
  Object.fromEntries(
    Object.entries(table).map(([response, row]) => [
      response,
      Object.fromEntries(
        row.map((score, place) => [criterionKey(place), { score, reason: `Derfor ${score}.` }]),
      ),
    ]),
  );

/** A judge declares, scores everything and hands in. */
export async function judged(
  { context }: TestChallenges,
  person: TestPerson,
  challenge: string,
  table: Readonly<Record<string, readonly number[]>>,
): Promise<void> {
  await declareConflict(context, person.actor, { challenge, hasConflict: false });
  await saveScores(context, person.actor, { challenge, scores: typedScores(table) });
  await handInScores(context, person.actor, challenge);
}

/** A refusal with this code. */
export const refusedWith = (code: string) => expect.objectContaining({ code });

/** What was told of a challenge, in the order that it happened. */
export const eventsOf = async (db: Db, id: string) =>
  db
    .selectFrom('events')
    .select(['kind', 'organisation_id', 'is_public'])
    .where('subject_id', '=', id)
    .orderBy('at')
    .execute();

/** Everything that the pages of a challenge say to somebody. */
export async function everyPage(
  { app }: TestChallenges,
  slug: string,
  headers: Readonly<Record<string, string>>,
): Promise<string> {
  const paths = [
    '',
    '/judge',
    '/judges',
    '/conclude',
    '/questions',
    '/result',
    '/result.csv',
    '/answer',
    '/edit',
  ];
  const texts = await Promise.all(
    [
      ...paths.map((path) => `/challenges/${slug}${path}`),
      '/challenges',
      '/challenges.csv',
      '/api/v1/challenges',
    ].map(async (path) => (await app.request(path, { headers })).text()),
  );
  return texts.join('\n');
}
