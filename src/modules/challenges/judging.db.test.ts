import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '../../kernel/db/transaction.ts';
import { removeMember } from '../../kernel/identity/members.ts';
import { testPerson } from '../../kernel/identity/testing-people.ts';
import { concludeChallenge } from './conclusion-actions.ts';
import { forgetContacts } from './jobs.ts';
import {
  declareConflict,
  endJudging,
  handInScores,
  nameJudge,
  removeJudge,
  reviseScores,
  saveScores,
} from './judge-actions.ts';
import { listJudges, listScores } from './judge-queries.ts';
import { readableChallenge } from './queries.ts';
import { findOwnOutcome, findOwnResponse } from './response-queries.ts';
import { publicResult, readScored } from './result.ts';
import { criterionKey } from './schema.ts';
import {
  answered,
  eventsOf,
  everyPage,
  judged,
  letTimePass,
  published,
  refusedWith,
  type TestChallenges,
  testChallenges,
  typedScores,
} from './testing-room.ts';

let room: TestChallenges;
beforeAll(async () => {
  room = await testChallenges();
});

describe('judging', () => {
  async function closed(title: string) {
    const challenge = await published(room, { title });
    const a = await answered(room, room.people.first, challenge.id, { offer: `Tilbud A til ${title}` });
    const b = await answered(room, room.people.second, challenge.id, {
      offer: `Tilbud B til ${title}`,
      agreesToName: true,
    });
    await letTimePass(room.db, challenge.id);
    return { id: challenge.id, slug: challenge.slug ?? '', a, b };
  }

  it('shows no judge what another said before all have handed in', async () => {
    const { people, context } = room;
    const { id, slug, a, b } = await closed('Tause dommere');
    await declareConflict(context, people.judgeOne.actor, { challenge: id, hasConflict: false });
    const scores = { [a]: { [criterionKey(0)]: { score: 5, reason: 'Hemmelig grunn' } } };
    await saveScores(context, people.judgeOne.actor, { challenge: id, scores });
    await expect(handInScores(context, people.judgeOne.actor, id)).rejects.toMatchObject({ status: 422 });
    await judged(room, people.judgeTwo, id, { [a]: [3, 3], [b]: [4, 4] });
    for (const { headers } of [people.judgeTwo, people.judgeThree, people.editor, people.administrator]) {
      expect(await everyPage(room, slug, headers)).not.toContain('Hemmelig grunn');
    }
    const challenge = await readableChallenge(room.db, people.editor.actor, id);
    expect(await readScored(room.db, challenge)).toBeUndefined();
  });

  it('takes out who is bound to somebody who has answered, and needs two who are not', async () => {
    const { people, context, app } = room;
    const { id, slug, a, b } = await closed('Inhabil dommer');
    const declare = `/challenges/${slug}/judge/declare`;
    const silent = await app.request(declare, people.judgeOne.form({ conflict: 'conflict' }));
    expect(silent.status).toBe(422);
    await app.request(declare, people.judgeOne.form({ conflict: 'conflict', words: 'Søsteren min eier A.' }));
    const page = await app.request(`/challenges/${slug}/judge`, { headers: people.judgeOne.headers });
    expect(await page.text()).not.toContain('Tilbud A');
    await expect(
      saveScores(context, people.judgeOne.actor, { challenge: id, scores: typedScores({ [a]: [5, 5] }) }),
    ).rejects.toEqual(refusedWith('declare_first'));
    await judged(room, people.judgeTwo, id, { [a]: [3, 3], [b]: [4, 4] });
    await expect(endJudging(context, people.editor.actor, id)).rejects.toEqual(refusedWith('too_few_judges'));
    await judged(room, people.judgeThree, id, { [a]: [3, 3], [b]: [4, 4] });
    await endJudging(context, people.editor.actor, id);
  });

  it('by two at once keeps both, and what was handed in stays', async () => {
    const { people, context, db } = room;
    const { id, a, b } = await closed('To samtidig');
    await Promise.all([
      judged(room, people.judgeOne, id, { [a]: [1, 2], [b]: [3, 4] }),
      judged(room, people.judgeTwo, id, { [a]: [5, 4], [b]: [3, 2] }),
    ]);
    expect(await listScores(db, id)).toHaveLength(8);
    const change = { challenge: id, scores: typedScores({ [a]: [4, 4] }) };
    await expect(saveScores(context, people.judgeOne.actor, change)).rejects.toEqual(
      refusedWith('not_in_this_state'),
    );
    await expect(
      sql`update challenge_scores set score = 5 where response_id = ${a}`.execute(db),
    ).rejects.toThrow(/stay/);
    // While one has not handed in, nobody says new numbers.
    await expect(reviseScores(context, people.judgeOne.actor, change)).rejects.toEqual(
      refusedWith('not_in_this_state'),
    );
  });

  it('goes on without a judge who leaves before handing in, and keeps the scores of one who leaves after', async () => {
    const { people, db, our, context } = room;
    const { id, a, b } = await closed('Sluttet dommer');
    const leaver = await testPerson(db, { organisationId: our.id, role: 'reader', name: 'Lise Leaver' });
    const later = await testPerson(db, { organisationId: our.id, role: 'reader', name: 'Lars Later' });
    for (const { accountId } of [leaver, later]) {
      await nameJudge(context, people.editor.actor, { challenge: id, accountId, title: 'Gjest' });
    }
    await judged(room, people.judgeOne, id, { [a]: [3, 3], [b]: [4, 4] });
    await judged(room, people.judgeTwo, id, { [a]: [3, 3], [b]: [4, 4] });
    await judged(room, later, id, { [a]: [5, 5], [b]: [1, 1] });
    await declareConflict(context, leaver.actor, { challenge: id, hasConflict: false });
    const [gone] = (await listJudges(db, id)).filter(
      ({ accountId }) => accountId === people.judgeThree.accountId,
    );
    await removeJudge(context, people.editor.actor, { challenge: id, judge: gone?.id ?? '', reason: 'Syk.' });
    await inTransaction(db, async (tx) => {
      for (const { accountId } of [leaver, later])
        await removeMember(tx, { organisationId: our.id, accountId });
    });
    const judges = await listJudges(db, id);
    const counts = (accountId: string) => judges.find((one) => one.accountId === accountId)?.counts;
    expect([counts(leaver.accountId), counts(later.accountId)]).toEqual([false, true]);
    const page = await room.app.request(`/challenges/${id}/judge`, { headers: leaver.headers });
    expect(page.status).toBe(403);
    expect(await page.text()).not.toContain('Tilbud A');
    await endJudging(context, people.editor.actor, id);
    const challenge = await readableChallenge(db, people.editor.actor, id);
    const scored = await readScored(db, challenge);
    expect(scored?.result.responses.map(({ total }) => Number(total.mean?.toFixed(4)))).toEqual([3.6667, 3]);
    const [handedIn] = judges.filter(({ accountId }) => accountId === later.accountId);
    await expect(
      removeJudge(context, people.editor.actor, { challenge: id, judge: handedIn?.id ?? '', reason: 'x' }),
    ).rejects.toThrow();
  });

  it('is told to everybody at the same moment, each their own, and to all without names', async () => {
    const { people, context, db, app } = room;
    const { id, slug, a, b } = await closed('Helt behov');
    const c = await app.request(`/challenges/${slug}/answer`, { headers: people.first.headers });
    expect(await c.text()).toContain('Kvittering');
    await judged(room, people.judgeOne, id, { [a]: [5, 4], [b]: [2, 3] });
    await judged(room, people.judgeTwo, id, { [a]: [4, 4], [b]: [2, 3] });
    await judged(room, people.judgeThree, id, { [a]: [2, 4], [b]: [2, 3] });
    // 5, 4 and 2 on the first criterion are far apart: they talk, and one says a new number.
    const apart = await (
      await app.request(`/challenges/${slug}/judge`, { headers: people.judgeThree.headers })
    ).text();
    expect(apart).toContain('Snakk sammen om ett punkt');
    const key = criterionKey(0);
    await app.request(
      `/challenges/${slug}/judge/revise`,
      people.judgeThree.form({
        [`scores.${a}.${key}.score`]: '3',
        [`scores.${a}.${key}.reason`]: 'Jeg overså piloten.',
      }),
    );
    const kept = (await listScores(db, id)).filter(
      ({ response, criterion }) => response === a && criterion === 0,
    );
    expect(kept.filter(({ round }) => round === 2).map(({ score }) => score)).toEqual([3]);
    expect(
      kept
        .filter(({ round }) => round === 1)
        .map(({ score }) => score)
        .sort(),
    ).toEqual([2, 4, 5]);
    await endJudging(context, people.editor.actor, id);
    await expect(
      reviseScores(context, people.judgeOne.actor, { challenge: id, scores: typedScores({ [a]: [1] }) }),
    ).rejects.toThrow();

    const path = `/challenges/${slug}/conclude`;
    const half = await app.request(
      path,
      people.editor.form({
        [`decisions.${a}.goesOn`]: 'yes',
        [`decisions.${a}.reasons.c1`]: 'Grunn 1A',
        words: '',
        do: 'conclude',
      }),
    );
    expect(half.status).toBe(422);
    const halfPage = await half.text();
    expect(halfPage).toContain(`href="#decisions.${b}.goesOn"`);
    expect(halfPage).toContain('Grunn 1A');
    expect(await findOwnOutcome(db, people.first.actor, id)).toBeUndefined();
    expect(await everyPage(room, slug, people.first.headers)).not.toContain('Grunn 1A');
    const done = await app.request(
      path,
      people.editor.form({
        [`decisions.${a}.goesOn`]: 'yes',
        [`decisions.${a}.reasons.c0`]: 'Grunn 0A',
        [`decisions.${a}.reasons.c1`]: 'Grunn 1A',
        [`decisions.${b}.goesOn`]: 'no',
        [`decisions.${b}.reasons.c0`]: 'Grunn 0B',
        [`decisions.${b}.reasons.c1`]: 'Grunn 1B',
        words: 'Vi prøver ett av dem i vår.',
        do: 'conclude',
      }),
    );
    expect(done.headers.get('location')).toBe(`/challenges/${slug}?done=concluded`);

    const first = await everyPage(room, slug, people.first.headers);
    expect(first).toContain('Grunn 0A');
    expect(first).toContain('Nummer 1 av 2');
    expect(first).not.toMatch(/Grunn 0B|Derfor 5/);
    const second = await everyPage(room, slug, people.second.headers);
    expect(second).toContain('Grunn 0B');
    expect(second).not.toContain('Grunn 0A');
    const all = await everyPage(room, slug, {});
    expect(all).toContain('2 svarte, og 1 gikk videre');
    expect(all).toContain('Vi prøver ett av dem i vår.');
    // Who goes on, and who agreed, are named; what they wrote, and what the judges said, is not told.
    expect(all).toContain('Firma Alfa');
    expect(all).toContain('Firma Beta');
    expect(all).not.toMatch(/Tilbud [AB]|Derfor|Grunn \d|Dommer|Kim Kontakt/);
    const challenge = await readableChallenge(db, people.editor.actor, id);
    const result = await publicResult(db, challenge);
    expect(result?.answers.map(({ name, rank }) => [name, rank])).toEqual([
      [undefined, 1],
      ['Firma Beta', 2],
    ]);
    // 0.6·4 + 0.4·4 and 0.6·2 + 0.4·3.
    expect(result?.answers.map(({ total }) => total.mean)).toEqual([4, 2.4]);
    const told = (await eventsOf(room.db, id)).filter(({ kind }) => kind === 'challenge.concluded');
    expect(told.map(({ is_public }) => is_public).sort()).toEqual([false, false, true]);
    await expect(
      concludeChallenge(context, people.editor.actor, { id, decisions: {}, words: 'Igjen' }),
    ).rejects.toEqual(refusedWith('not_in_this_state'));
    const api = (await (await app.request(`/api/v1/challenges/${slug}`)).json()) as {
      result: { goOn: string[]; seed: number };
    };
    expect(api.result.goOn).toEqual(['Firma Alfa']);
    expect(api.result.seed).toBe(challenge.seed);
  });

  it('of nothing ends without judges, and forgets whom to ring a year after', async () => {
    const { people, context, db } = room;
    const empty = await published(room, { title: 'Ingen svarte' });
    await letTimePass(db, empty.id);
    await endJudging(context, people.editor.actor, empty.id);
    await concludeChallenge(context, people.editor.actor, {
      id: empty.id,
      decisions: {},
      words: 'Ingen svarte.',
    });
    expect(await forgetContacts(db)).toBe(0);
    const { id } = await closed('Glemt kontakt');
    await db
      .updateTable('challenges')
      .set({ state: 'withdrawn', withdrawn_at: sql`now() - interval '2 years'`, withdrawn_reason: 'x' })
      .where('id', '=', id)
      .execute();
    expect(await forgetContacts(db)).toBe(2);
    expect((await findOwnResponse(db, people.first.actor, id))?.receipts[0]?.contact).toBeNull();
  });
});
