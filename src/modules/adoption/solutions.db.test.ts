import { beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '../../kernel/db/transaction.ts';
import { anonymous } from '../../kernel/identity/actor.ts';
import { tellAdoption } from './actions.ts';
import { adoptionsMergeMover } from './merge.ts';
import { listSpread } from './national.ts';
import { listAdoptionsOf } from './queries.ts';
import { reconcileAdoptions } from './reconcile.ts';
import { inUse, sampleSolution, type TestRoom, testRoom } from './testing-room.ts';
import { trackOf } from './track.ts';
import { listUsersOf, solutionsUsedBy } from './users.ts';

let room: TestRoom;
let solution: { id: string; slug: string };

const save = (slug: string) => sampleSolution(room.db, room.maker.id, slug);
const tell = (actor: Parameters<typeof tellAdoption>[1], slug: string, changes: object = {}, revision = 0) =>
  tellAdoption(room.context, actor, {
    kind: 'solution',
    slug,
    revision,
    language: 'nb',
    body: { ...inUse, ...changes },
  });

beforeAll(async () => {
  room = await testRoom();
  solution = await save('skjemaverktoy');
});

describe('use of a solution', () => {
  it('is an adoption: in the spread of the country, in the chain, and not in the track of any innovation', async () => {
    const told = await tell(room.people.editor.actor, solution.slug, { calledOffFrom: 'Skjema 2026' });
    expect(told).toMatchObject({ subjectKind: 'solution', calledOffFrom: 'Skjema 2026' });
    expect(await listSpread(room.db)).toMatchObject([
      { kind: 'solution', slug: solution.slug, track: { adopters: 1 } },
    ]);
    const links = await room.db.selectFrom('links').selectAll().where('from_id', '=', told.id).execute();
    expect(links).toMatchObject([{ relation: 'adopts', to_kind: 'solution', to_id: solution.id }]);
    expect(await trackOf(room.db, [solution.id, room.innovation.id])).toEqual(new Map());
  });

  it('that is for the organisation alone is told to nobody, and makes nobody a user', async () => {
    await tell(room.people.other.actor, solution.slug, { visibility: 'organisation' });
    const seen = await listAdoptionsOf(room.db, anonymous, solution.id);
    expect(seen.map(({ organisation }) => organisation.id)).toEqual([room.our.id]);
    const users = await listUsersOf(room.db, [solution.id]);
    expect(users.get(solution.id)?.map(({ organisation }) => organisation.id)).toEqual([room.our.id]);
    expect(await solutionsUsedBy(room.db, [room.other.id])).toEqual([]);
    expect(await solutionsUsedBy(room.db, [room.our.id])).toEqual([solution.id]);
  });

  it('is not of a demonstration, and not of who provides it', async () => {
    const before = (await listUsersOf(room.db, [solution.id])).get(solution.id)?.length;
    await tell(room.people.pretender.actor, solution.slug);
    expect((await listUsersOf(room.db, [solution.id])).get(solution.id)?.length).toBe(before);
    await expect(tell(room.people.maker.actor, solution.slug)).rejects.toMatchObject({
      code: 'own_innovation',
    });
    await expect(tell(room.people.editor.actor, 'finnes-ikke')).rejects.toMatchObject({ status: 404 });
  });

  it('is told over the API by a program of the organisation, and an innovation of the same slug is another', async () => {
    const twin = await save('kjoreplan');
    await tell(room.people.editor.actor, 'kjoreplan');
    expect(await listAdoptionsOf(room.db, anonymous, room.innovation.id)).toEqual([]);
    expect(await listAdoptionsOf(room.db, anonymous, twin.id)).toHaveLength(1);
    const answer = await room.app.request('/api/v1/adoptions?solution=kjoreplan');
    expect((await answer.json()).items).toMatchObject([{ kind: 'solution', innovation: 'kjoreplan' }]);
    const none = await room.app.request('/api/v1/adoptions?innovation=kjoreplan');
    expect((await none.json()).items).toEqual([]);
  });

  it('finds the solution again under a new id at the same address', async () => {
    const gone = await save('flyttet');
    await tell(room.people.editor.actor, gone.slug);
    await room.db.deleteFrom('solutions').where('id', '=', gone.id).execute();
    const back = await save('flyttet');
    expect(back.id).not.toBe(gone.id);
    expect(await reconcileAdoptions(room.db)).toBe(1);
    expect(await listAdoptionsOf(room.db, anonymous, back.id)).toHaveLength(1);
  });

  it('by two that become one is one, with the framework that was told', async () => {
    const both = await save('felles');
    await tell(room.people.other.actor, both.slug, { state: 'adapted', calledOffFrom: 'Felles 2026' });
    await tell(room.people.editor.actor, both.slug);
    await inTransaction(room.db, (tx) => adoptionsMergeMover.move(tx, room.other.id, room.our.id));
    const left = await listAdoptionsOf(room.db, anonymous, both.id);
    expect(left).toHaveLength(1);
    expect(left[0]).toMatchObject({
      organisation: { id: room.our.id },
      state: 'adapted',
      calledOffFrom: 'Felles 2026',
    });
  });
});
