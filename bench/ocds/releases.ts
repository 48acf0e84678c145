import type { JsonObject } from '../../src/modules/procurement/ocds/core/json.ts';
import { type Random, seededRandom } from '../report/seeded-random.ts';

/** As many releases as a process of the real kind has: a call, its changes, and the award. */
const releasesPerProcess = 4;

/**
 * Releases as our own export makes them, some 2 kB each: parties, lots, items, and in the last bids and awards.
 * @returns so many, of a quarter as many processes, in an order that mixes them
 */
export function* benchReleases(count: number, seed = 20_261_128): Generator<JsonObject> {
  const random = seededRandom(seed);
  const processes = Math.ceil(count / releasesPerProcess);
  for (let at = 0; at < count; at++) {
    // All first releases, then all second ones: those of one process lie far apart, as in a file by date.
    yield release(at % processes, Math.floor(at / processes), random);
  }
}

function release(process: number, stage: number, random: Random): JsonObject {
  const ocid = `ocds-bench-${process}`;
  const day = String(1 + stage * 7).padStart(2, '0');
  const isAward = stage === releasesPerProcess - 1;
  const lots = [0, 1].map((lot) => `LOT-000${lot}`);
  return {
    ocid,
    id: `${process}-0${stage}`,
    date: `2026-03-${day}T08:00:00+01:00`,
    tag: [isAward ? 'award' : stage === 0 ? 'tender' : 'tenderUpdate'],
    initiationType: 'tender',
    language: 'nb',
    parties: ['buyer', 'reviewBody', ...(isAward ? ['supplier'] : [])].map((role, at) => ({
      id: `ORG-000${at}`,
      name: `Organisasjon ${process % 997} ${role}`,
      identifier: { scheme: 'NO-BRC', id: String(910_000_000 + (process % 997)) },
      address: { locality: 'Trondheim', region: 'NO060', countryName: 'NOR' },
      roles: [role],
    })),
    buyer: { id: 'ORG-0000', name: `Organisasjon ${process % 997} buyer` },
    tender: {
      id: ocid,
      title: `Anskaffelse av tjenester nummer ${process}`,
      description: `Omfang og behov, ${stage}. utgave: ${'oppdragsgiver ønsker løsninger '.repeat(4)}`,
      status: isAward ? 'complete' : 'active',
      procurementMethod: 'open',
      mainProcurementCategory: 'services',
      value: { amount: Math.round(random() * 1e8) / 100, currency: 'NOK' },
      lots: lots.map((id) => ({
        id,
        title: `Del ${id}`,
        value: { amount: Math.round(random() * 1e7), currency: 'NOK' },
        sustainability: [{ goal: 'economic.innovativePurchase', strategies: ['awardCriteria'] }],
        awardCriteria: {
          criteria: [{ type: 'price', numbers: [{ number: 60, weight: 'percentageExact' }] }],
        },
      })),
      items: lots.map((lot, at) => ({
        id: String(at),
        relatedLot: lot,
        classification: { scheme: 'CPV', id: '72000000' },
        additionalClassifications: [{ scheme: 'CPV', id: '73000000' }],
      })),
    },
    ...(isAward
      ? {
          bids: {
            statistics: lots.map((lot) => ({
              id: `${lot}-bids`,
              measure: 'bids',
              value: 3,
              relatedLots: [lot],
            })),
          },
          awards: lots.map((lot) => ({
            id: `RES-${lot}`,
            status: 'active',
            value: { amount: Math.round(random() * 1e7), currency: 'NOK' },
            suppliers: [{ id: 'ORG-0002', name: 'Leverandør' }],
            relatedLots: [lot],
          })),
        }
      : {}),
  };
}
