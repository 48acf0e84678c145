import { beforeAll, describe, expect, it } from 'vitest';
import { anonymous } from '../../kernel/identity/actor.ts';
import { readableInitiative } from '../initiatives/public.ts';
import { beginBenefit, publishBenefit, removeBenefit, saveBenefit } from './actions.ts';
import type { BenefitDraft } from './drafts.ts';
import { judgeOutcome, measureBenefit } from './measuring.ts';
import { publishPlan, savePlan } from './plan-actions.ts';
import { findPlan, readableBenefit } from './queries.ts';
import type { DraftRefused } from './refusals.ts';
import { measurementBody } from './schema.ts';
import { testRoom, wholeBenefit, wholePlan } from './testing-room.ts';

let room: Awaited<ReturnType<typeof testRoom>>;
let initiativeId: string;

beforeAll(async () => {
  room = await testRoom();
  initiativeId = (await room.begin('Medisindispensere', { visibility: 'public' })).id;
});

async function published(draft: BenefitDraft = wholeBenefit(), at = initiativeId): Promise<string> {
  const { context, people } = room;
  const begun = await beginBenefit(context, people.editor.actor, { initiativeId: at, draft });
  await publishBenefit(context, people.editor.actor, { id: begun.id, revision: begun.revision });
  return begun.id;
}

const measured = (more: object) =>
  measurementBody.parse({ value: '32', on: '2026-10-01', source: 'Tidtaking høsten 2026', ...more });
const measure = (id: string, more: object = {}, who = room.people.editor) =>
  measureBenefit(room.context, who.actor, { id, body: measured(more) });
const read = (id: string, who: Parameters<typeof readableBenefit>[1] = room.people.editor.actor) =>
  readableBenefit(room.db, who, id);

async function faultsOf(act: Promise<unknown>): Promise<string[]> {
  const error = await act.then(
    () => undefined,
    (reason: unknown) => reason as DraftRefused,
  );
  return (error?.faults ?? []).map(({ field, code }) => `${field}: ${code}`);
}

describe('a draft of a benefit', () => {
  it('is saved without complaint, is told its faults when it is published, and is hidden until then', async () => {
    const { context, people } = room;
    const draft = wholeBenefit({
      title: '',
      baselineValue: 'mange',
      expectedLikely: '-5',
      targetOn: '31.2.2026',
    });
    const begun = await beginBenefit(context, people.editor.actor, { initiativeId, draft });
    for (const who of [people.stranger.actor, people.reader.actor, people.partner.actor, anonymous]) {
      await expect(read(begun.id, who)).rejects.toMatchObject({ status: 404 });
    }
    const faults = await faultsOf(
      publishBenefit(context, people.editor.actor, { id: begun.id, revision: begun.revision }),
    );
    expect(faults.sort()).toEqual([
      'baselineValue: not_a_number',
      'expectedLikely: not_an_amount',
      'targetOn: not_a_day',
      'title: missing',
    ]);
  });

  it('is not saved over what somebody else saved', async () => {
    const { context, people } = room;
    const begun = await beginBenefit(context, people.editor.actor, { initiativeId, draft: wholeBenefit() });
    const edit = { id: begun.id, revision: begun.revision, draft: wholeBenefit({ title: 'Ny' }) };
    await saveBenefit(context, people.editor.actor, edit);
    await expect(saveBenefit(context, people.editor.actor, edit)).rejects.toMatchObject({
      code: 'edit_conflict',
    });
  });

  it('cannot be begun by those who only read or take part', async () => {
    const { context, people } = room;
    const begin = (who: typeof people.reader) =>
      beginBenefit(context, who.actor, { initiativeId, draft: wholeBenefit() });
    for (const who of [people.reader, people.partner, people.stranger]) {
      await expect(begin(who)).rejects.toMatchObject({ status: 403 });
    }
  });
});

describe('what cannot be published', () => {
  it.each([
    ['a target that is the baseline', { targetValue: '60,5' }, ['targetValue: target_is_baseline']],
    ['a target the wrong way', { targetValue: '90' }, ['targetValue: target_wrong_way']],
    ['a target due before the baseline', { targetOn: '2024-01-01' }, ['targetOn: target_before_baseline']],
    [
      'a baseline in the future',
      { baselineOn: '2027-01-01', targetOn: '2028-01-01' },
      ['baselineOn: baseline_in_future'],
    ],
    ['low above likely', { expectedLow: '400 000' }, ['expectedLow: low_likely_high']],
    ['years out of order', { toYear: '2020' }, ['toYear: years_out_of_order']],
    ['nobody responsible', { ownerName: '' }, ['ownerName: owner_missing']],
    ['an effect on the wrong group', { group: 'citizens' }, ['group: group_does_not_fit']],
    ['a number too large', { targetValue: '99999999999999999' }, ['targetValue: not_a_number']],
    [
      'shares above the whole',
      {
        shares: [
          { name: 'A', percent: '60' },
          { name: 'B', percent: '40,000001' },
        ],
      },
      ['shares.1.percent: shares_above_whole'],
    ],
    [
      'an unpriced effect without a judgement',
      { effect: 'unpriced', group: 'citizens' },
      ['significance: missing', 'extent: missing'],
    ],
  ])('%s', async (_, change, expected) => {
    const { context, people } = room;
    const begun = await beginBenefit(context, people.editor.actor, {
      initiativeId,
      draft: wholeBenefit(change),
    });
    const act = publishBenefit(context, people.editor.actor, { id: begun.id, revision: begun.revision });
    expect(await faultsOf(act)).toEqual(expected);
  });
});

describe('a benefit', () => {
  it('goes from baseline by measurement to realised, counted into its initiative and told of', async () => {
    const { context, people, db } = room;
    const at = (await room.begin('Eget tiltak')).id;
    const id = await published(wholeBenefit(), at);
    expect((await read(id)).state).toBe('baseline_set');
    await measure(id, { value: '45', on: '2026-03-01' });
    expect(await read(id)).toMatchObject({ state: 'under_way', nextMeasurementOn: '2026-09-01' });
    const conclude = () =>
      judgeOutcome(context, people.editor.actor, { id, state: 'realised', note: 'Nådd.' });
    await expect(conclude()).rejects.toMatchObject({ code: 'not_allowed_by_measurements' });
    await measure(id, { value: '29,5'.replace(',', '.'), valueOre: 31_000_000 });
    await conclude();
    expect(await read(id)).toMatchObject({
      state: 'realised',
      measuredOre: 31_000_000,
      nextMeasurementOn: undefined,
    });
    const { benefits } = await readableInitiative(db, people.editor.actor, at);
    expect(benefits).toEqual({
      planned: 1,
      withoutBaseline: 0,
      measured: 1,
      realised: 1,
      nextMeasurementOn: null,
    });
    const events = await db
      .selectFrom('events')
      .select(['kind', 'is_public'])
      .where('subject_id', '=', id)
      .orderBy('id')
      .execute();
    expect(events.map(({ kind }) => kind)).toEqual([
      'benefit.planned',
      'benefit.measured',
      'benefit.measured',
      'benefit.realised',
    ]);
    expect(events.some(({ is_public }) => is_public)).toBe(false);
    const links = await db
      .selectFrom('links')
      .select('relation')
      .where('from_id', '=', at)
      .where('to_id', '=', id)
      .execute();
    expect(links).toEqual([{ relation: 'gave' }]);
  });

  it('without a baseline can be neither measured nor realised', async () => {
    const { context, people } = room;
    const id = await published(
      wholeBenefit({ baselineValue: '', baselineOn: '', baselineMethod: '', baselineSource: '' }),
    );
    expect((await read(id)).state).toBe('planned');
    await expect(measure(id)).rejects.toMatchObject({ code: 'no_baseline' });
    const conclude = judgeOutcome(context, people.editor.actor, { id, state: 'realised', note: 'Ja.' });
    await expect(conclude).rejects.toMatchObject({ code: 'not_allowed_by_measurements' });
  });

  it('keeps what two people measured at once, shows both, and stands by the more careful', async () => {
    const id = await published();
    await Promise.all([
      measure(id, { value: '28', source: 'Eva' }),
      measure(id, { value: '34', source: 'Kåre' }),
    ]);
    const benefit = await read(id);
    expect(benefit.measurements.map(({ source }) => source).sort()).toEqual(['Eva', 'Kåre']);
    const row = await room.db
      .selectFrom('benefits')
      .select('measured_value')
      .where('id', '=', id)
      .executeTakeFirst();
    expect(row?.measured_value).toBe('34');
  });

  it('is corrected by a new row, once, with a reason, and the old one stands', async () => {
    const id = await published();
    const first = await measure(id, { value: '300' });
    expect(await faultsOf(measure(id, { value: '30', corrects: first }))).toEqual([
      'correctionReason: missing',
    ]);
    const correction = { value: '30', corrects: first, correctionReason: 'En null for mye' };
    await measure(id, correction);
    await expect(measure(id, correction)).rejects.toMatchObject({ code: 'already_corrected' });
    const { measurements } = await read(id);
    expect(measurements.map(({ value, isCorrected }) => [value, isCorrected])).toEqual([
      ['300', true],
      ['30', false],
    ]);
  });

  it('cannot be measured before its baseline, in the future, or outside its own interval', async () => {
    const id = await published();
    expect(await faultsOf(measure(id, { on: '2025-01-10' }))).toEqual(['on: measured_before_baseline']);
    expect(await faultsOf(measure(id, { on: '2026-11-29' }))).toEqual(['on: measured_in_future']);
    expect(await faultsOf(measure(id, { low: '33', high: '40' }))).toEqual(['low: interval_around_value']);
    expect(await faultsOf(measure(id, { low: '30' }))).toEqual(['high: missing']);
  });

  it('cannot have its baseline moved past what was measured', async () => {
    const { context, people } = room;
    const id = await published();
    await measure(id);
    const now = (await read(id)).record;
    const draft = wholeBenefit({ baselineOn: '2026-10-02', targetOn: '2027-01-01' });
    const saved = await saveBenefit(context, people.editor.actor, { id, revision: now.revision, draft });
    const act = publishBenefit(context, people.editor.actor, { id, revision: saved.revision });
    expect(await faultsOf(act)).toEqual(['baselineOn: baseline_after_measurement']);
  });

  it('is removed only while nobody has measured it', async () => {
    const { context, people } = room;
    const id = await published();
    await measure(id);
    const { record } = await read(id);
    const remove = removeBenefit(context, people.editor.actor, {
      id,
      revision: record.revision,
      whole: true,
    });
    await expect(remove).rejects.toMatchObject({ code: 'has_measurements' });
  });

  it('tells strangers nothing of who owns and measures it', async () => {
    const { people } = room;
    const id = await published(wholeBenefit({ ownerName: '', ownerId: people.editor.accountId }));
    await measure(id);
    expect((await read(id)).ownerName).toBe('Eva Editor');
    const seen = await read(id, anonymous);
    expect(JSON.stringify([seen.ownerName, seen.measurements, seen.judgements])).not.toContain('Eva Editor');
  });
});

describe('a shared benefit', () => {
  const shared = () =>
    wholeBenefit({
      shares: [
        { organisationId: room.our.id, name: 'Vang', percent: '60' },
        { organisationId: room.partner.id, name: 'Skjåk', percent: '40' },
      ],
    });

  it('is measured by a partner for its own part only', async () => {
    const { people, partner } = room;
    const id = await published(shared());
    await measure(id, { valueOre: 5_000_000 }, people.partner);
    const benefit = await read(id);
    expect(benefit.measurements.map(({ organisation }) => organisation?.id)).toEqual([partner.id]);
    expect(benefit.shares.map(({ measuredOre }) => measuredOre)).toEqual([undefined, 5_000_000]);
    expect(benefit).toMatchObject({ state: 'baseline_set', measuredOre: 5_000_000 });
    await expect(measure(await published(), {}, people.partner)).rejects.toMatchObject({ code: 'no_share' });
    await expect(measure(id, {}, people.stranger)).rejects.toMatchObject({ status: 403 });
    await expect(measure(id, {}, people.reader)).rejects.toMatchObject({ status: 403 });
  });

  it('stands by the measurement of the whole once there is one', async () => {
    const id = await published(shared());
    await measure(id, { valueOre: 5_000_000 }, room.people.partner);
    await measure(id, { valueOre: 20_000_000 });
    const benefit = await read(id);
    expect(benefit.measuredOre).toBe(20_000_000);
    expect(benefit.shares.map(({ measuredOre }) => measuredOre)).toEqual([undefined, undefined]);
  });
});

describe('a plan', () => {
  it('is begun once, saved as a draft, published with its costs added up', async () => {
    const { context, people, db } = room;
    const at = (await room.begin('Tiltak med plan')).id;
    const first = { initiativeId: at, revision: undefined, draft: wholePlan({ horizonYears: '' }) };
    const begun = await savePlan(context, people.editor.actor, first);
    await expect(savePlan(context, people.editor.actor, first)).rejects.toMatchObject({
      code: 'edit_conflict',
    });
    expect((await findPlan(db, at))?.body).toBeUndefined();
    const publish = (revision: number) =>
      publishPlan(context, people.editor.actor, { initiativeId: at, revision });
    expect(await faultsOf(publish(begun.revision))).toEqual(['horizonYears: missing']);
    const saved = await savePlan(context, people.editor.actor, {
      ...first,
      revision: begun.revision,
      draft: wholePlan(),
    });
    await publish(saved.revision);
    expect((await findPlan(db, at))?.body?.horizonYears).toBe(10);
    const row = await db
      .selectFrom('benefit_plans')
      .select('cost_ore')
      .where('initiative_id', '=', at)
      .executeTakeFirst();
    expect(row?.cost_ore).toBe(String((900_000 + 10 * 50_000) * 100));
  });

  it.each([
    ['a negative cost', { likely: '-100', fromYear: '2026' }, 'costs.0.likely: not_an_amount'],
    [
      'years out of order',
      { likely: '100', fromYear: '2030', toYear: '2028' },
      'costs.0.toYear: years_out_of_order',
    ],
    [
      'a cost after the horizon',
      { likely: '100', fromYear: '2026', toYear: '2050' },
      'costs.0.toYear: outside_horizon',
    ],
    ['a cost before year 0', { likely: '100', fromYear: '2025' }, 'costs.0.fromYear: before_year_zero'],
    ['text for an amount', { likely: 'mye', fromYear: '2026' }, 'costs.0.likely: not_an_amount'],
  ])('with %s is refused', async (_, cost, fault) => {
    const { context, people } = room;
    const at = (await room.begin('Tiltak med feil')).id;
    const costs = [{ name: 'Kostnad', kind: 'investment', group: 'own_organisation', ...cost }];
    const begun = await savePlan(context, people.editor.actor, {
      initiativeId: at,
      revision: undefined,
      draft: wholePlan({ costs }),
    });
    const act = publishPlan(context, people.editor.actor, { initiativeId: at, revision: begun.revision });
    expect(await faultsOf(act)).toContain(fault);
  });
});
