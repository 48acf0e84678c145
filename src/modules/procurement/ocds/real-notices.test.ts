import { describe, expect, it } from 'vitest';
import type { LotFacts, Money, NoticeFacts } from '../eforms/facts.ts';
import { EformsFault } from '../eforms/fault.ts';
import { readNotice } from '../eforms/read.ts';
import { noticesAreAtHand, testingNotices } from '../testing-notices.ts';
import { isJsonObject, type Json, type JsonObject, parseJson, sameDecimal } from './core/json.ts';
import { mergeReleases } from './core/merge.ts';
import { releaseOf } from './core/release.ts';
import { usedReleaseSchema } from './core/testing-release-schema.ts';

interface RealNotice {
  readonly name: string;
  readonly facts: NoticeFacts;
  readonly release: JsonObject;
}

/** Notices that make a release, and why the others make none. */
function realNotices(): { made: RealNotice[]; refused: string[] } {
  const [made, refused]: [RealNotice[], string[]] = [[], []];
  for (const { name, bytes } of testingNotices()) {
    try {
      const facts = readNotice(bytes);
      // A masked notice lacks its day and number, which the row of the database has.
      const release = releaseOf(facts, { date: '2026-01-01', id: 'row' });
      if (typeof release === 'string') refused.push(release);
      else made.push({ name, facts, release: parseJson(JSON.stringify(release)) as JsonObject });
    } catch (error) {
      if (!(error instanceof EformsFault)) throw error;
      refused.push(error.code);
    }
  }
  return { made, refused };
}

const objects = (value: Json | undefined): JsonObject[] =>
  Array.isArray(value) ? value.filter((one): one is JsonObject => isJsonObject(one)) : [];
const nytte = (value: JsonObject): JsonObject => (isJsonObject(value.nytte) ? value.nytte : {});
const inside = (value: Json | undefined): JsonObject => (isJsonObject(value) ? value : {});

/** What is counted by indicators, read back from a release. */
function recovered(release: JsonObject) {
  const tender = inside(release.tender);
  const [notice = {}] = objects(nytte(release).notices);
  const bids = objects(inside(release.bids).details);
  const scope = String(notice.id).replace(/-[^-]*$/, '');
  const local = (id: Json | undefined) => String(id).slice(scope.length + 1);
  return {
    procedureType: nytte(tender).procedureType,
    directAwardGrounds: nytte(tender).directAwardGrounds,
    subtype: notice.subtype,
    sdkVersion: notice.sdkVersion,
    totalValue: notice.totalValue,
    estimatedValue: tender.value,
    mainCpv: inside(tender.classification).id,
    lots: objects(tender.lots)
      .filter((lot) => nytte(lot).kind !== 'part')
      .map((lot) => ({
        id: lot.id,
        strategicAims: nytte(lot).strategicAims,
        innovationAims: nytte(lot).innovationAims,
        environmentalAims: nytte(lot).environmentalAims,
        socialAims: nytte(lot).socialAims,
        framework: nytte(lot).framework,
        dynamicPurchasing: nytte(lot).dynamicPurchasing,
        variants: nytte(lot).variants,
        estimatedValue: lot.value,
      })),
    criteria: objects(tender.lots).flatMap((lot) =>
      objects(inside(lot.awardCriteria).criteria).map(({ type, numbers }) => ({
        type,
        numbers: objects(numbers).map(({ number }) => number),
      })),
    ),
    results: objects(release.awards).map((award) => ({
      outcome: nytte(award).outcome,
      lots: award.relatedLots,
      noAwardReason: nytte(award).noAwardReason,
    })),
    received: objects(inside(release.bids).statistics)
      .filter(({ measure }) => !String(measure).endsWith('ValidBidValue'))
      .map((one) => ({ kind: nytte(one).kind, count: one.value })),
    tenders: bids.map((bid) => ({
      id: local(bid.id),
      isWinner: nytte(bid).isWinner,
      tenderers: objects(bid.tenderers).length,
      value: bid.value,
    })),
    withheld: objects(release.withheldInformation).map((one) => ({ field: one.field, of: nytte(one).of })),
    changes: notice.changes,
  };
}

/** The same of the facts. */
function expected(
  { notice, procedure, lots, parts, result, withheld, change }: NoticeFacts,
  numbers: typeof number,
) {
  const codes = (list: readonly string[] | undefined) => (list && list.length > 0 ? list : undefined);
  const lotExpected = (lot: LotFacts) => ({
    id: lot.id,
    strategicAims: codes(lot.strategicAims),
    innovationAims: codes(lot.innovationAims),
    environmentalAims: codes(lot.environmentalAims),
    socialAims: codes(lot.socialAims),
    framework: lot.framework,
    dynamicPurchasing: lot.dynamicPurchasing,
    variants: lot.variants,
    estimatedValue: money(lot.estimatedValue),
  });
  return {
    procedureType: procedure.type,
    directAwardGrounds: codes(procedure.directAwardGrounds),
    subtype: notice.subtype,
    sdkVersion: notice.sdkVersion,
    totalValue: money(result?.totalValue),
    estimatedValue: money(procedure.estimatedValue),
    mainCpv: procedure.mainCpv,
    lots: lots.map(lotExpected),
    criteria: [...lots, ...parts].flatMap((lot) =>
      lot.criteria
        .filter(({ type, name, description, numbers: all }) => type ?? name ?? description ?? all[0])
        .map(({ type, numbers: all }) => ({ type, numbers: all.map(({ value }) => numbers(value)) })),
    ),
    results: (result?.lotResults ?? []).map(({ outcome, lotId, noAwardReason }) => ({
      outcome,
      lots: lotId === undefined ? undefined : [lotId],
      noAwardReason,
    })),
    received: (result?.lotResults ?? []).flatMap(({ received }) =>
      received.map(({ kind, count }) => ({ kind, count: numbers(count) })),
    ),
    tenders: (result?.tenders ?? []).map((tender, at) => ({
      id: tender.id ?? `tender-${at + 1}`,
      isWinner: tender.isWinner,
      tenderers: new Set(tender.tenderers.map(({ organisationId }) => organisationId)).size,
      value: money(tender.value),
    })),
    withheld: withheld.map(({ field, of }) => ({ field, of })),
    changes: change?.changes,
  };
}

const number = (text: string) => Number(text);
const money = (value: Money | undefined) =>
  value && JSON.parse(JSON.stringify({ amount: Number(value.amount), currency: value.currency }));

describe.skipIf(!noticesAreAtHand)(
  'releases of real notices (skipped where ../shared/data is not at hand)',
  () => {
    const { made, refused } = noticesAreAtHand ? realNotices() : { made: [], refused: [] };

    it('are made of every notice that tells of a process', () => {
      expect(made.length).toBeGreaterThan(120);
      expect(refused.filter((code) => code !== 'no_process')).toEqual([]);
    });

    it('are as the standard, its extensions and our own have them', () => {
      const faults = made.flatMap(({ name, release }) =>
        (usedReleaseSchema.safeParse(release).error?.issues ?? []).map(
          ({ path, message }) => `${name}: ${path.join('/')}: ${message}`,
        ),
      );
      expect(faults).toEqual([]);
    });

    it('have ids that are one in their list, so that merging mixes nothing', () => {
      for (const { name, release } of made) {
        const { warnings } = mergeReleases('compiled', [release]);
        expect({ name, warnings }).toEqual({ name, warnings: [] });
      }
    });

    it('give back what indicators are counted from, also after merging', () => {
      for (const { name, facts, release } of made) {
        const wanted = { name, ...expected(facts, number) };
        expect({ name, ...recovered(release) }).toEqual(wanted);
        expect({ name, ...recovered(mergeReleases('compiled', [release]).release) }).toEqual(wanted);
      }
    });

    it('name as suppliers those that the chain of ids leads to, and nobody else', () => {
      for (const { name, facts, release } of made) {
        const parties = objects(release.parties);
        const named = (id: Json | undefined) => parties.find((party) => party.id === id)?.name;
        const suppliers = objects(release.awards).flatMap((award) =>
          objects(award.suppliers).map(({ id }) => named(id)),
        );
        const winners = (facts.result?.lotResults ?? []).flatMap((result) => {
          const organisations = (facts.result?.tenders ?? [])
            .filter(({ id, isWinner }) => isWinner && id !== undefined && result.tenderIds.includes(id))
            .flatMap(({ tenderers }) => tenderers.map(({ organisationId }) => organisationId));
          return [...new Set(organisations)].flatMap((id) => {
            const organisation = facts.organisations.find((one) => one.id === id);
            return organisation
              ? [organisation.isNaturalPerson ? undefined : organisation.name?.[0]?.text]
              : [];
          });
        });
        expect({ name, suppliers }).toEqual({ name, suppliers: winners });
      }
    });

    it('keep amounts to the last digit', () => {
      for (const { facts, release } of made) {
        const amounts = objects(inside(release.bids).details).map((bid) => inside(bid.value).amount);
        for (const [at, { value }] of (facts.result?.tenders ?? []).entries()) {
          if (value) expect(sameDecimal(JSON.stringify(amounts[at]), value.amount)).toBe(true);
        }
      }
    });
  },
);
