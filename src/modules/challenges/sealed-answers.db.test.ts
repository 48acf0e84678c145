import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { withdrawChallenge } from './actions.ts';
import { declareConflict } from './judge-actions.ts';
import { listOpened } from './judge-queries.ts';
import { handInResponse, saveResponse, withdrawResponse } from './response-actions.ts';
import { findOwnResponse } from './response-queries.ts';
import { wholeAnswer } from './testing-drafts.ts';
import {
  answered,
  eventsOf,
  everyPage,
  letTimePass,
  published,
  refusedWith,
  setDeadline,
  type TestChallenges,
  testChallenges,
} from './testing-room.ts';

let room: TestChallenges;
beforeAll(async () => {
  room = await testChallenges();
});

describe('the seal', () => {
  it('keeps every answer from everybody at the body that asks until the deadline, and opens to its judges after', async () => {
    const { people, db, context } = room;
    const challenge = await published(room, { title: 'Forseglet behov' });
    await answered(room, people.first, challenge.id, { offer: 'Hemmelighetsordet zebra.' });
    expect(await listOpened(db, challenge)).toEqual([]);
    const insiders = [people.editor, people.administrator, people.judgeOne, people.reader];
    for (const { headers } of insiders) {
      const told = await everyPage(room, challenge.slug ?? '', headers);
      expect(told).not.toContain('zebra');
      expect(told).not.toContain('Firma Alfa');
      expect(told).not.toContain('Kim Kontakt');
    }
    for (const person of [people.editor, people.judgeOne]) {
      await expect(
        declareConflict(context, person.actor, { challenge: challenge.id, hasConflict: false }),
      ).rejects.toThrow();
    }
    await letTimePass(db, challenge.id);
    expect((await listOpened(db, challenge)).map(({ body }) => body.offer)).toEqual([
      'Hemmelighetsordet zebra.',
    ]);
    // The deadline is out, and who has not declared still reads nothing.
    const judge = people.judgeOne;
    const before = await everyPage(room, challenge.slug ?? '', judge.headers);
    expect(before).toContain('Firma Alfa');
    expect(before).not.toContain('zebra');
    await declareConflict(context, judge.actor, { challenge: challenge.id, hasConflict: false });
    expect(await everyPage(room, challenge.slug ?? '', judge.headers)).toContain('zebra');
    for (const { headers } of [people.editor, people.administrator, people.reader, people.second]) {
      expect(await everyPage(room, challenge.slug ?? '', headers)).not.toContain('zebra');
    }
  });

  it('is the view: nothing on the side of the body that asks names the tables behind it', () => {
    const own = new Set([
      'response-actions.ts',
      'response-queries.ts',
      'about-challenges.ts',
      'merge.ts',
      'tables.ts',
    ]);
    // What these know of answers: whom to tell, when to forget, and where a decision is written down.
    const known = new Set(['tell.ts', 'jobs.ts', 'conclusion-actions.ts']);
    const folder = new URL('.', import.meta.url);
    const files = readdirSync(folder).filter((name) => !/test/.test(name));
    const naming = files.filter((name) =>
      /(?<!opened_)challenge_(responses|submissions)\b/.test(readFileSync(new URL(name, folder), 'utf8')),
    );
    expect(naming.filter((name) => !own.has(name) && !known.has(name))).toEqual([]);
    for (const name of known) {
      const text = readFileSync(new URL(name, folder), 'utf8');
      expect(text).not.toMatch(/s\.body|\.select\(.*body|selectAll\(\)/);
    }
  });

  it('keeps answers to a withdrawn challenge for good, and tells who answered', async () => {
    const { people, db, context } = room;
    const challenge = await published(room, { title: 'Trukket behov' });
    await answered(room, people.first, challenge.id);
    await withdrawChallenge(context, people.editor.actor, { id: challenge.id, reason: 'Pengene ble borte.' });
    await letTimePass(db, challenge.id);
    expect(await listOpened(db, challenge)).toEqual([]);
    const page = await (await room.app.request(`/challenges/${challenge.slug}`)).text();
    expect(page).toContain('Pengene ble borte.');
    const told = await eventsOf(room.db, challenge.id);
    expect(told).toContainEqual({
      kind: 'challenge.changed',
      organisation_id: room.first.id,
      is_public: false,
    });
    await expect(
      handInResponse(context, people.first.actor, {
        challenge: challenge.id,
        revision: 1,
        agreesToName: false,
      }),
    ).rejects.toEqual(refusedWith('answer_not_open'));
  });
});

describe('an answer', () => {
  it('is handed in with a receipt that anybody can check, replaced and taken back until the deadline', async () => {
    const { people, context, app, db } = room;
    const challenge = await published(room, { title: 'Kvittert behov' });
    const { actor, headers } = people.first;
    await answered(room, people.first, challenge.id);
    const own = await findOwnResponse(db, actor, challenge.id);
    const file = await app.request(`/challenges/${challenge.slug}/answer/receipt.json`, { headers });
    const text = await file.text();
    expect(createHash('sha256').update(text).digest('hex')).toBe(own?.current?.sha256);
    expect(text).not.toContain('Kim Kontakt');

    const saved = await saveResponse(context, actor, {
      challenge: challenge.id,
      revision: own?.revision ?? 0,
      draft: { ...wholeAnswer, offer: 'Noe bedre.' },
    });
    const replaced = await handInResponse(context, actor, {
      challenge: challenge.id,
      revision: saved.revision,
      agreesToName: true,
    });
    expect(replaced.receipts.map(({ version }) => version)).toEqual([2, 1]);
    expect(replaced.current?.body.offer).toBe('Noe bedre.');
    await withdrawResponse(context, actor, challenge.id);
    expect((await findOwnResponse(db, actor, challenge.id))?.current).toBeUndefined();
    await letTimePass(db, challenge.id);
    expect(await listOpened(db, challenge)).toEqual([]);
  });

  it('that comes too late is refused in clear words, and kept as a draft', async () => {
    const { people, context, app, db } = room;
    const challenge = await published(room, { title: 'Sent behov' });
    await letTimePass(db, challenge.id);
    const late = await app.request(
      `/challenges/${challenge.slug}/answer`,
      people.second.form({ ...wholeAnswer, revision: '0', do: 'hand_in' }),
    );
    expect(late.status).toBe(409);
    const page = await late.text();
    expect(page).toContain('Svaret ble ikke levert');
    expect(page).toContain(wholeAnswer.offer);
    const own = await findOwnResponse(db, people.second.actor, challenge.id);
    expect(own?.draft.offer).toBe(wholeAnswer.offer);
    expect(own?.current).toBeUndefined();
    await expect(
      handInResponse(context, people.second.actor, {
        challenge: challenge.id,
        revision: 1,
        agreesToName: false,
      }),
    ).rejects.toEqual(refusedWith('answer_too_late'));
  });

  it('at the very second of the deadline is in or out by the clock of the database, never half', async () => {
    const { people, context, db } = room;
    const challenge = await published(room, { title: 'Sekundbehov' });
    const saved = await saveResponse(context, people.first.actor, {
      challenge: challenge.id,
      revision: 0,
      draft: wholeAnswer,
    });
    await setDeadline(db, challenge.id, '150 milliseconds');
    const [outcome] = await Promise.allSettled([
      db.transaction().execute(async (tx) => {
        // The look at the clock passes; then the deadline runs out before the answer is written.
        const handedIn = handInResponse({ ...context, db: tx }, people.first.actor, {
          challenge: challenge.id,
          revision: saved.revision,
          agreesToName: false,
        });
        await handedIn;
        await sql`select pg_sleep(0.3)`.execute(tx);
      }),
    ]);
    expect(outcome.status).toBe('fulfilled');
    // It was written before the deadline, and so it counts.
    expect(await listOpened(db, challenge)).toHaveLength(1);
    // Behind all that programs do, the database itself refuses.
    const writing = sql`
      insert into challenge_submissions (response_id, version, body, sha256, submitted_at)
      values (${saved.id}, 9, '{}', 'x', now() - interval '1 day')`.execute(db);
    await expect(writing).rejects.toThrow(/deadline/);
    await expect(
      sql`update challenge_submissions set withdrawn_at = now() where response_id = ${saved.id}`.execute(db),
    ).rejects.toThrow(/deadline/);
    await expect(
      sql`update challenge_submissions set body = '{}' where response_id = ${saved.id}`.execute(db),
    ).rejects.toThrow(/stays/);
  });

  it('is one for each organisation, also when two colleagues begin at once', async () => {
    const { people, context, db } = room;
    const challenge = await published(room, { title: 'Samtidig behov' });
    const begin = (person: typeof people.first) =>
      saveResponse(context, person.actor, { challenge: challenge.id, revision: 0, draft: wholeAnswer });
    const outcomes = await Promise.allSettled([begin(people.first), begin(people.colleague)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const { rows } = await sql<{ count: number }>`
      select count(*)::integer as count from challenge_responses where challenge_id = ${challenge.id}`.execute(
      db,
    );
    expect(rows).toEqual([{ count: 1 }]);
  });

  it('shows the second of two colleagues what the first saved, and loses neither', async () => {
    const { people, app } = room;
    const challenge = await published(room, { title: 'Kollegabehov' });
    const path = `/challenges/${challenge.slug}/answer`;
    await app.request(path, people.first.form({ revision: '0', offer: 'Fridas ord', do: 'save' }));
    const clash = await app.request(
      path,
      people.colleague.form({ revision: '0', offer: 'Frodes ord', do: 'save' }),
    );
    expect(clash.status).toBe(409);
    const page = await clash.text();
    expect(page).toContain('Fridas ord');
    expect(page).toContain('Frodes ord');
    expect(page).toContain('name="revision" value="1"');
  });

  it('cannot come from the body that asks, nor from who works for nobody', async () => {
    const { people, context } = room;
    const challenge = await published(room, { title: 'Eget behov' });
    await expect(
      saveResponse(context, people.editor.actor, {
        challenge: challenge.id,
        revision: 0,
        draft: wholeAnswer,
      }),
    ).rejects.toEqual(refusedWith('own_challenge'));
    expect((await room.app.request(`/challenges/${challenge.slug}/answer`)).status).toBe(401);
    expect(
      (await room.app.request(`/challenges/${challenge.slug}/answer`, { headers: people.reader.headers }))
        .status,
    ).toBe(403);
  });

  it('is told what is missing and what is too long, with what was typed', async () => {
    const { people, app } = room;
    const challenge = await published(room, { title: 'Ordrikt behov' });
    const price = Array.from({ length: 120 }, () => 'ord').join(' ');
    const answer = await app.request(
      `/challenges/${challenge.slug}/answer`,
      people.third.form({ ...wholeAnswer, meets: '', price, revision: '0', do: 'hand_in' }),
    );
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('href="#meets"');
    expect(page).toContain('Dette er 120 ord. Det er plass til 100.');
    expect(page).toContain(wholeAnswer.offer);
  });
});
