import { beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '../../kernel/db/transaction.ts';
import { anonymous } from '../../kernel/identity/actor.ts';
import { mergeOrganisations } from '../../kernel/organisations/merge.ts';
import { benefitsMergeMover, describeBenefits, listDueBenefits } from './about-benefits.ts';
import { beginBenefit, publishBenefit } from './actions.ts';
import { listImportant } from './important.ts';
import { remindOfMeasurements } from './jobs.ts';
import { countMeasuredByInnovation, measuredBenefitsOfInitiative } from './measured.ts';
import { measureBenefit } from './measuring.ts';
import { publishPlan, savePlan } from './plan-actions.ts';
import { measurementBody } from './schema.ts';
import { sumBenefits } from './sums.ts';
import { testNow, testRoom, wholeBenefit, wholePlan } from './testing-room.ts';

let room: Awaited<ReturnType<typeof testRoom>>;
let hidden: string;
let open: string;
let sharedId: string;

const publish = async (at: string, more: object = {}) => {
  const { context, people } = room;
  const begun = await beginBenefit(context, people.editor.actor, {
    initiativeId: at,
    draft: wholeBenefit(more),
  });
  await publishBenefit(context, people.editor.actor, { id: begun.id, revision: begun.revision });
  return begun.id;
};
const shares = () => [
  { organisationId: room.our.id, name: 'Vang', percent: '60' },
  { organisationId: room.partner.id, name: 'Skjåk', percent: '30' },
];
const measure = (id: string, valueOre: number, who = room.people.editor) =>
  measureBenefit(room.context, who.actor, {
    id,
    body: measurementBody.parse({ value: '40', on: '2026-05-01', source: 'Tidtaking', valueOre }),
  });
const of = (...ids: string[]) => ({ kind: 'organisations', ids, isDemonstration: false }) as const;

beforeAll(async () => {
  room = await testRoom();
  hidden = (await room.begin('Skjult tiltak')).id;
  open = (await room.begin('Åpent tiltak', { visibility: 'public', costNok: 20_000_000 })).id;
  await publish(hidden, { expectedLow: '', expectedHigh: '', expectedLikely: '100' });
  sharedId = await publish(open, {
    expectedLow: '',
    expectedHigh: '',
    expectedLikely: '1000',
    shares: shares(),
  });
});

describe('sums of benefits', () => {
  it('count a shared benefit by share for each, and once for all that share it', async () => {
    const [ours, partners, both, national] = await Promise.all([
      sumBenefits(room.db, of(room.our.id)),
      sumBenefits(room.db, of(room.partner.id)),
      sumBenefits(room.db, of(room.our.id, room.partner.id)),
      sumBenefits(room.db, { kind: 'national' }),
    ]);
    expect([ours, partners, both, national].map(({ all }) => [all.benefits, all.expectedOre])).toEqual([
      [2, 70_000n],
      [1, 30_000n],
      [2, 100_000n],
      [1, 90_000n],
    ]);
  });

  it('are by state, by effect and by year, and each way adds up to the whole', async () => {
    const sums = await sumBenefits(room.db, of(room.our.id));
    const total = (list: readonly { readonly expectedOre: bigint }[]) =>
      list.reduce((sum, { expectedOre }) => sum + expectedOre, 0n);
    expect(total(sums.byState)).toBe(sums.all.expectedOre);
    expect(total(sums.byEffect)).toBe(sums.all.expectedOre);
    expect(sums.byYear.find(({ year }) => year === 2026)?.expectedOre).toBe(70_000n);
  });

  it('hold what each body measured of its own part, until the whole is measured', async () => {
    await measure(sharedId, 25_000, room.people.partner);
    expect((await sumBenefits(room.db, of(room.partner.id))).all.measuredOre).toBe(25_000n);
    expect((await sumBenefits(room.db, of(room.our.id))).all.measuredOre).toBe(0n);
    await measure(sharedId, 80_000);
    expect((await sumBenefits(room.db, of(room.partner.id))).all.measuredOre).toBe(24_000n);
    const ours = (await sumBenefits(room.db, of(room.our.id))).all;
    expect(ours).toMatchObject({ measuredOre: 48_000n, expectedOfMeasuredOre: 60_000n });
  });

  it('show strangers nothing of what is hidden', async () => {
    expect((await sumBenefits(room.db, of(room.other.id))).all.benefits).toBe(0);
    expect([...(await describeBenefits(room.db, anonymous, [sharedId])).values()]).toMatchObject([
      { title: 'Kortere tid på medisinrunden' },
    ]);
    const rows = await room.db
      .selectFrom('benefits')
      .select('id')
      .where('initiative_id', '=', hidden)
      .execute();
    expect(
      (
        await describeBenefits(
          room.db,
          anonymous,
          rows.map(({ id }) => id),
        )
      ).size,
    ).toBe(0);
  });
});

describe('the table for the ministry', () => {
  it('chooses by cost or by mark, and tells of hidden ones only to their owner', async () => {
    const filter = { thresholdNok: 10_000_000, isMarkedOnly: false };
    expect((await listImportant(room.db, { kind: 'national' }, filter)).rows).toMatchObject([
      { title: 'Åpent tiltak', costOre: 2_000_000_000n, benefits: 1 },
    ]);
    const { context, people } = room;
    const draft = wholePlan({
      isImportant: 'yes',
      nextMilestone: 'Beslutning',
      nextMilestoneOn: '2027-02-01',
    });
    const saved = await savePlan(context, people.editor.actor, {
      initiativeId: hidden,
      revision: undefined,
      draft,
    });
    await publishPlan(context, people.editor.actor, { initiativeId: hidden, revision: saved.revision });
    const titles = async (scope: Parameters<typeof listImportant>[1], isMarkedOnly = false) =>
      (await listImportant(room.db, scope, { ...filter, isMarkedOnly })).rows.map(({ title }) => title);
    expect(await titles(of(room.our.id))).toEqual(['Åpent tiltak', 'Skjult tiltak']);
    expect(await titles(of(room.our.id), true)).toEqual(['Skjult tiltak']);
    expect(await titles({ kind: 'national' })).toEqual(['Åpent tiltak']);
  });
});

describe('measured benefits for other rooms', () => {
  it('are told of an initiative to who may read it, with value, baseline, unit, source and whether it is better', async () => {
    const [one, ...more] = await measuredBenefitsOfInitiative(room.db, anonymous, open);
    expect(more).toEqual([]);
    expect(await measuredBenefitsOfInitiative(room.db, anonymous, hidden)).toEqual([]);
    expect(one).toMatchObject({
      initiativeId: open,
      value: '40',
      baseline: '60.5',
      unit: 'minutter',
      direction: 'lower',
      isBetter: true,
      year: 2026,
      source: 'Tidtaking',
      organisation: { name: 'Vang kommune' },
    });
    expect(await countMeasuredByInnovation(room.db, [open])).toEqual(new Map());
  });
});

describe('reminders', () => {
  it('come once for each due date, by mail to the owner, whatever the clock says', async () => {
    const { db, people } = room;
    const id = await publish(hidden, {
      ownerName: '',
      ownerId: people.editor.accountId,
      title: 'Skal måles',
    });
    const mail = { from: 'nytte@example.no' } as unknown as Parameters<
      typeof remindOfMeasurements
    >[0]['mail'];
    const at = (day: string) =>
      remindOfMeasurements({
        db,
        mail,
        publicUrl: 'https://nytte.test',
        now: () => new Date(`${day}T12:00:00Z`),
      });
    const told = async () => {
      const rows = await db
        .selectFrom('events')
        .select('id')
        .where('subject_id', '=', id)
        .where('kind', '=', 'benefit.due')
        .execute();
      const mails = await db
        .selectFrom('outgoing_mails')
        .select('recipient')
        .where('purpose', '=', 'benefit_due')
        .execute();
      return [rows.length, mails.length];
    };
    await at('2025-07-09');
    expect(await told()).toEqual([0, 0]);
    await Promise.all([at('2025-07-10'), at('2025-07-10')]);
    await at('2099-01-01');
    await at('2025-07-10');
    expect(await told()).toEqual([1, 1]);
    expect((await listDueBenefits(db, people.editor.actor, '2026-11-28')).map((one) => one.id)).toContain(id);
    expect(await listDueBenefits(db, people.stranger.actor, '2026-11-28')).toEqual([]);
    await measureBenefit(room.context, people.editor.actor, {
      id,
      body: measurementBody.parse({ value: '50', on: '2025-12-01', source: 'Tidtaking' }),
    });
    await at('2026-06-01');
    expect((await told())[0]).toBe(2);
  });
});

it('a merger moves benefits, and makes one of two shares in the same benefit', async () => {
  const { db, our, partner } = room;
  const before = (await sumBenefits(db, of(our.id, partner.id))).all;
  await inTransaction(db, async (tx) => {
    await mergeOrganisations(tx, [benefitsMergeMover], {
      fromId: partner.id,
      intoId: our.id,
      date: '2026-01-01',
      today: testNow.toISOString().slice(0, 10),
      actor: 'system:test',
    });
  });
  const rows = await db
    .selectFrom('benefit_shares')
    .select(['organisation_id', 'share'])
    .where('benefit_id', '=', sharedId)
    .execute();
  expect(rows.map(({ organisation_id, share }) => [organisation_id, Number(share)])).toEqual([[our.id, 0.9]]);
  expect((await sumBenefits(db, of(our.id))).all.expectedOre).toBe(before.expectedOre);
});
