import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { amendChallenge } from './actions.ts';
import { remindJudges, tellOfClosed } from './jobs.ts';
import { readableChallenge } from './queries.ts';
import { answerQuestion, askAbout, listQuestions } from './question-actions.ts';
import {
  answered,
  eventsOf,
  letTimePass,
  published,
  refusedWith,
  type TestChallenges,
  testChallenges,
} from './testing-room.ts';

let room: TestChallenges;
beforeAll(async () => {
  room = await testChallenges();
});

describe('a published challenge', () => {
  it('keeps its criteria and its deadline, whoever asks the database', async () => {
    const { db } = room;
    const challenge = await published(room, { title: 'Låst behov' });
    await expect(
      sql`update challenges set criteria = '[]' where id = ${challenge.id}`.execute(db),
    ).rejects.toThrow(/criteria/);
    await expect(
      sql`update challenges set answers_by = answers_by - interval '1 hour' where id = ${challenge.id}`.execute(
        db,
      ),
    ).rejects.toThrow(/extended/);
    await letTimePass(db, challenge.id);
    await expect(
      sql`update challenges set answers_by = answers_by + interval '1 day', judged_by = judged_by + interval '1 day'
        where id = ${challenge.id}`.execute(db),
    ).rejects.toThrow(/before it is out/);
  });

  it('is given more time with a reason that all can read, and who is answering is told', async () => {
    const { people, context, app, db } = room;
    const challenge = await published(room, { title: 'Forlenget behov' });
    await answered(room, people.first, challenge.id);
    const before = await readableChallenge(db, people.editor.actor, challenge.id);
    const typed = { reason: 'Påsken kom imellom.', words: 'Også tabletter.', answersBy: '1.2.2031' };
    await amendChallenge(context, people.editor.actor, { id: challenge.id, ...typed });
    const after = await readableChallenge(db, people.editor.actor, challenge.id);
    expect(after.answersBy.toISOString()).toBe('2031-02-01T11:00:00.000Z');
    const judging = (one: typeof after) => one.judgedBy.getTime() - one.answersBy.getTime();
    expect(judging(after)).toBe(judging(before));
    const page = await (await app.request(`/challenges/${challenge.slug}`)).text();
    expect(page).toContain('Påsken kom imellom.');
    expect(page).toContain('Også tabletter.');
    expect(await eventsOf(room.db, challenge.id)).toContainEqual({
      kind: 'challenge.changed',
      organisation_id: room.first.id,
      is_public: false,
    });
    await expect(
      amendChallenge(context, people.editor.actor, { id: challenge.id, reason: 'x', answersBy: '1.1.2031' }),
    ).rejects.toMatchObject({ status: 422 });
    await expect(
      amendChallenge(context, people.reader.actor, { id: challenge.id, reason: 'x', words: 'y' }),
    ).rejects.toMatchObject({ status: 403 });
  });

  it('tells once that its deadline is out, and reminds its judges once', async () => {
    const { context, db } = room;
    await tellOfClosed(context);
    const challenge = await published(room, { title: 'Lukket behov' });
    await letTimePass(db, challenge.id);
    const told = await Promise.all([tellOfClosed(context), tellOfClosed(context)]);
    expect(told.reduce((sum, one) => sum + one, 0)).toBe(1);
    expect(
      (await eventsOf(room.db, challenge.id)).filter(({ kind }) => kind === 'challenge.closed'),
    ).toHaveLength(1);
    expect(await remindJudges(context)).toBe(0);
  });
});

describe('questions', () => {
  it('are answered to all at once, and who asked is told to nobody', async () => {
    const { people, context, app, db } = room;
    const challenge = await published(room, { title: 'Spurt behov' });
    await askAbout(context, people.first.actor, { challenge: challenge.id, text: 'Hvor mange brukere?' });
    const path = `/challenges/${challenge.slug}/questions`;
    const seenBy = async (headers: Readonly<Record<string, string>> = {}) =>
      (await app.request(path, { headers })).text();
    expect(await seenBy()).not.toContain('Hvor mange brukere?');
    expect(await seenBy(people.second.headers)).not.toContain('Hvor mange brukere?');
    expect(await seenBy(people.first.headers)).toContain('Dere spurte');
    const atOurs = await seenBy(people.editor.headers);
    expect(atOurs).toContain('Hvor mange brukere?');
    expect(atOurs).not.toMatch(/Firma Alfa|Frida/);
    const open = await readableChallenge(db, people.editor.actor, challenge.id);
    const [question] = await listQuestions(db, people.editor.actor, open);
    const answer = { challenge: challenge.id, question: question?.id ?? '', answer: 'Tre hundre.' };
    await answerQuestion(context, people.editor.actor, answer);
    expect(await seenBy()).toContain('Tre hundre.');
    expect(await seenBy()).not.toMatch(/Firma Alfa|Frida/);
    await expect(answerQuestion(context, people.editor.actor, answer)).rejects.toEqual(
      refusedWith('already_answered'),
    );
    await letTimePass(db, challenge.id);
    await expect(
      askAbout(context, people.first.actor, { challenge: challenge.id, text: 'For sent?' }),
    ).rejects.toEqual(refusedWith('questions_closed'));
  });
});
