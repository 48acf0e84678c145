import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../kernel/db/ids.ts';
import { beginInitiative, initiativeBody } from '../initiatives/public.ts';
import { tellAdoption } from './actions.ts';
import type { MeasuredBenefit } from './context.ts';
import { halfEffect, inUse, sampleInnovation, type TestRoom, testRoom } from './testing-room.ts';

let room: TestRoom;
let number = 0;
const benefit: MeasuredBenefit = {
  id: newId(),
  title: 'Mindre kjøring',
  unit: 'timer i uken',
  baseline: 20,
  value: 12,
  lowerIsBetter: true,
  year: 2025,
  source: 'Gevinstplanen',
  isPublic: true,
};

beforeAll(async () => {
  room = await testRoom({ context: { benefitsOf: async () => [benefit] } });
});

const begin = async (who: keyof TestRoom['people'], visibility: 'public' | 'organisation') => {
  const body = initiativeBody.parse({ title: `Tiltak ${visibility}`, visibility });
  return (await beginInitiative(room.context, room.people[who].actor, { body })).record.id;
};
const fresh = () => {
  number += 1;
  return sampleInnovation(room.db, room.maker.id, { slug: `lenket-${number}` });
};
const tell = (slug: string, body: object, revision = 0) =>
  tellAdoption(room.context, room.people.editor.actor, {
    slug,
    revision,
    language: 'nb',
    body: { ...inUse, ...body },
  });
const linksFrom = (id: string) =>
  room.db
    .selectFrom('links')
    .select(['relation', 'to_id'])
    .where('from_kind', '=', 'adoption')
    .where('from_id', '=', id)
    .orderBy('relation')
    .execute();

describe('the initiative that carries an adoption', () => {
  it('is in the chain when both are for all, with the benefit whose figures were taken', async () => {
    const { id, slug } = await fresh();
    const initiativeId = await begin('editor', 'public');
    const told = await tell(slug, { initiativeId, effect: { ...halfEffect, benefitId: benefit.id } });
    expect(told.effect).toMatchObject({ baseline: 20, value: 12, source: 'Gevinstplanen' });
    expect(await linksFrom(told.id)).toEqual([
      { relation: 'adopts', to_id: id },
      { relation: 'carried_by', to_id: initiativeId },
      { relation: 'gave', to_id: benefit.id },
    ]);
    await tell(slug, { visibility: 'organisation', initiativeId }, 1);
    expect(await linksFrom(told.id)).toEqual([]);
  });

  it('stays out of the chain while it is the organisation’s own', async () => {
    const { id, slug } = await fresh();
    const told = await tell(slug, { initiativeId: await begin('editor', 'organisation') });
    expect(await linksFrom(told.id)).toEqual([{ relation: 'adopts', to_id: id }]);
  });

  it('must be one’s own: another’s is refused as one that is not there', async () => {
    const { slug } = await fresh();
    const refused = { status: 422, fields: [{ field: 'initiativeId', message: 'cannot be used' }] };
    for (const initiativeId of [
      await begin('other', 'public'),
      await begin('other', 'organisation'),
      newId(),
    ]) {
      await expect(tell(slug, { initiativeId })).rejects.toMatchObject(refused);
    }
  });

  it('offers its benefits in the form, and takes the figures from the one that is chosen', async () => {
    const { slug } = await fresh();
    const initiativeId = await begin('editor', 'public');
    const answer = await room.app.request(
      `/innovations/${slug}/adopt`,
      room.people.editor.form({ state: 'uses', year: '2024', initiativeId, benefitId: benefit.id }),
    );
    expect(answer.status).toBe(303);
    const form = await room.app.request(`/innovations/${slug}/adopt`, {
      headers: room.people.editor.headers,
    });
    const html = await form.text();
    expect(html).toContain('Hent tallene fra en gevinst i tiltaket');
    expect(html).toMatch(/id="effect\.baseline" name="effect\.baseline" type="text" value="20"/);
  });
});
