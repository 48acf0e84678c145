import { beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '../../kernel/db/transaction.ts';
import { testOrganisation, testPerson } from '../../kernel/identity/testing-people.ts';
import { mergeOrganisations } from '../../kernel/organisations/merge.ts';
import { beginChallenge, publishChallenge } from './actions.ts';
import { listOpened } from './judge-queries.ts';
import { challengesMergeMover } from './merge.ts';
import { passDemonstrationDeadline } from './pass-deadline.ts';
import { findOwnResponse } from './response-queries.ts';
import type { ChallengeDraft } from './schema.ts';
import { wholeDraft } from './testing-drafts.ts';
import { answered, letTimePass, published, type TestChallenges, testChallenges } from './testing-room.ts';

let room: TestChallenges;
let judges: string[];
beforeAll(async () => {
  room = await testChallenges();
  judges = [room.people.judgeOne.accountId, room.people.judgeTwo.accountId];
});

const text = async (path: string, headers: Readonly<Record<string, string>> = {}) =>
  (await room.app.request(path, { headers })).text();

/** A draft as its form sends it. */
function fieldsOf(draft: ChallengeDraft): Record<string, string | string[]> {
  const { criteria = [], judges: rows = [], answerers = [], offers = [], ...texts } = draft;
  const numbered = (name: string, list: readonly object[]) =>
    list.flatMap((row, at) => Object.entries(row).map(([key, value]) => [`${name}.${at}.${key}`, value]));
  return {
    ...(texts as Record<string, string>),
    answerers: [...answerers],
    offers: [...offers],
    ...Object.fromEntries([...numbered('criteria', criteria), ...numbered('judges', rows)]),
  };
}

describe('the form', () => {
  it('begins, tells what is missing at each field, and publishes; the address says what stands', async () => {
    const { editor } = room.people;
    const begun = await room.app.request(
      '/challenges/new',
      editor.form({ title: 'Halv utlysning', do: 'publish' }),
    );
    expect(begun.status).toBe(422);
    const missing = await begun.text();
    for (const field of ['whom', 'today', 'answerers', 'criteria', 'judges', 'answersBy']) {
      expect(missing).toContain(`href="#${field}"`);
    }
    const id = /\/challenges\/([0-9a-f-]{36})\/edit/.exec(missing)?.[1] as string;
    expect((await room.app.request(`/challenges/${id}`)).status).toBe(404);
    const out = await room.app.request(
      `/challenges/${id}/edit`,
      editor.form({ ...fieldsOf(wholeDraft(judges, new Date())), revision: '1', do: 'publish' }),
    );
    expect(out.headers.get('location')).toBe('/challenges/eldre-glemmer-medisinen-sin?done=published');
    const page = await text('/challenges/eldre-glemmer-medisinen-sin');
    for (const words of [
      '500\u00a0000 kr',
      'Eget budsjett',
      'Møter det helt.',
      'Fagperson 1',
      'ikke et tilbud',
    ]) {
      expect(page).toContain(words);
    }
    expect(page).not.toContain('Dina Dommer');
    expect(await text('/en/challenges/eldre-glemmer-medisinen-sin')).toContain('What is the need?');
    // What is published is not written on again.
    const again = await room.app.request(`/challenges/${id}/edit`, { headers: editor.headers });
    expect(again.status).toBe(303);
  });

  it('names a solution gently, and keeps rows that are added', async () => {
    const { editor } = room.people;
    const answer = await room.app.request(
      '/challenges/new',
      editor.form({ title: 'Vi trenger en app for medisin', 'criteria.0.name': 'Nytte', do: 'add:criteria' }),
    );
    const path = answer.headers.get('location') ?? '';
    expect(path).toMatch(/#criteria-1$/);
    const form = await text(path, editor.headers);
    expect(form).toContain('Dette kan ligne på en løsning');
    expect(form).toContain('value="Nytte"');
  });

  it('keeps what the second of two typed, and tells of the first', async () => {
    const { editor, administrator } = room.people;
    const draft = await beginChallenge(room.context, editor.actor, { title: 'To skriver' });
    const path = `/challenges/${draft.id}/edit`;
    await room.app.request(path, editor.form({ title: 'Evas', revision: '1', do: 'save' }));
    const clash = await room.app.request(
      path,
      administrator.form({ title: 'Anders sin', revision: '1', do: 'save' }),
    );
    expect(clash.status).toBe(409);
    const page = await clash.text();
    expect(page).toContain('Anders sin');
    expect(page).toContain('name="revision" value="2"');
    const thrown = await room.app.request(`/challenges/${draft.id}/discard`, editor.form({ revision: '2' }));
    expect(thrown.headers.get('location')).toBe('/challenges?done=discarded');
  });

  it('refuses a judge from outside, and strangers altogether', async () => {
    const { editor, first, reader } = room.people;
    const draft = wholeDraft([room.people.judgeOne.accountId, first.accountId], new Date());
    const begun = await beginChallenge(room.context, editor.actor, draft);
    await expect(
      publishChallenge(room.context, editor.actor, { id: begun.id, revision: begun.revision }),
    ).rejects.toMatchObject({ status: 422 });
    for (const person of [first, reader]) {
      const path = `/challenges/${begun.id}/edit`;
      const asked = await room.app.request(path, { headers: person.headers });
      expect([403, 404]).toContain(asked.status);
    }
  });
});

describe('the list', () => {
  it('has what is open first, narrows by how far and by who may answer, and is the same as files and API', async () => {
    const open = await published(room, { title: 'Åpen for forskere', answerers: ['research'] });
    const closed = await published(room, { title: 'Stengt for forskere', answerers: ['research'] });
    await letTimePass(room.db, closed.id);
    const list = await text('/challenges?who=research');
    expect(list.indexOf('Åpen for forskere')).toBeLessThan(list.indexOf('Stengt for forskere'));
    expect(list).toContain('2 utlysninger passer');
    expect(await text('/challenges?who=research&phase=judging')).not.toContain('Åpen for forskere');
    expect(await text('/challenges?phase=withdrawn&who=research')).toContain('Ingen utlysninger passer');
    expect(await text('/challenges.csv?who=research')).toContain('Åpen for forskere');
    const api = (await (await room.app.request('/api/v1/challenges?who=research&limit=1')).json()) as {
      items: { id: string; phase: string }[];
      nextCursor: string;
    };
    expect(api.items.map(({ id }) => id)).toEqual([closed.slug]);
    const next = await text(`/api/v1/challenges?who=research&limit=1&cursor=${api.nextCursor}`);
    expect(next).toContain(open.slug ?? '');
  });
});

describe('demonstration', () => {
  it('is kept apart, and only there does time pass at a press', async () => {
    const { db, context, people } = room;
    const real = await published(room, { title: 'Ekte utlysning' });
    await expect(passDemonstrationDeadline(db, real.id)).resolves.toBeUndefined();
    expect(await text(`/challenges/${real.slug}`)).toContain('Åpen for svar');
    const { actor, headers } = people.pretender;
    const organisationId = actor.actingFor?.organisationId ?? '';
    const other = await testPerson(db, { organisationId, role: 'reader', isDemonstration: true });
    const draft = { ...wholeDraft([actor.accountId, other.accountId], new Date()), title: 'Lekeutlysning' };
    const begun = await beginChallenge(context, actor, draft);
    const out = await publishChallenge(context, actor, { id: begun.id, revision: begun.revision });
    for (const path of ['/challenges', '/challenges.json', '/api/v1/challenges', `/challenges/${out.slug}`]) {
      expect(await text(path)).not.toContain('Lekeutlysning');
    }
    expect(await text('/challenges', headers)).toContain('Lekeutlysning');
    expect(await text('/challenges.json', headers)).not.toContain('Lekeutlysning');
    await passDemonstrationDeadline(db, out.id);
    expect(await text(`/challenges/${out.slug}`, headers)).toContain('Svarene vurderes');
  });
});

describe('two organisations that become one', () => {
  it('have one answer, and none to a challenge of their own', async () => {
    const { db, people, first, second, our } = room;
    const both = await published(room, { title: 'Begge har svart' });
    await answered(room, people.first, both.id, { offer: 'Fra Alfa' });
    await answered(room, people.second, both.id, { offer: 'Fra Beta' });
    const merge = (fromId: string, intoId: string) =>
      inTransaction(db, (tx) =>
        mergeOrganisations(tx, [challengesMergeMover], {
          fromId,
          intoId,
          date: '2026-01-01',
          today: '2026-11-28',
          actor: 'system:test',
        }),
      );
    await merge(first.id, second.id);
    expect((await findOwnResponse(db, people.second.actor, both.id))?.current?.body.offer).toBe('Fra Beta');
    const own = await published(room, { title: 'Blir vår egen' });
    const buyer = await testOrganisation(db, 'Oppkjøpt AS');
    const person = await testPerson(db, { organisationId: buyer.id, role: 'editor' });
    await answered(room, person, own.id);
    await merge(buyer.id, our.id);
    for (const { id } of [both, own]) await letTimePass(db, id);
    expect((await listOpened(db, both)).map(({ body }) => body.offer)).toEqual(['Fra Beta']);
    expect(await listOpened(db, own)).toEqual([]);
  });
});
