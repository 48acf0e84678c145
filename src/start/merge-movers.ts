import { sql } from 'kysely';
import { countRows } from '../kernel/db/count-rows.ts';
import type { MergeMover } from '../kernel/organisations/merge.ts';
import { kernelMergeMovers } from '../kernel/organisations/merge-kernel.ts';
import { administrationMergeMover } from '../modules/administration/public.ts';
import { apiAccessMergeMover } from '../modules/api-access/public.ts';
import { innovationsMergeMover } from '../modules/innovations/public.ts';
import { moveNeeds } from '../modules/needs/public.ts';
import { ownRecordsMergeMover } from '../modules/own-records/public.ts';

const needsMergeMover: MergeMover = {
  what: {
    nb: 'behov, egne og andres de har sluttet seg til',
    nn: 'behov, eigne og andre sine dei har slutta seg til',
    en: 'needs, their own and those they have joined',
  },
  count: async (db, fromId) =>
    (await countRows(db, sql`records where organisation_id = ${fromId} and kind = 'need'`)) +
    (await countRows(db, sql`need_joins where organisation_id = ${fromId}`)),
  move: async (tx, fromId, intoId) => {
    const moved = await needsMergeMover.count(tx, fromId);
    await moveNeeds(tx, fromId, intoId);
    return moved;
  },
};

const uploadsMergeMover: MergeMover = {
  what: { nb: 'opplastede regneark', nn: 'opplasta rekneark', en: 'uploaded spreadsheets' },
  count: (db, fromId) => countRows(db, sql`record_uploads where organisation_id = ${fromId}`),
  move: async (tx, fromId, intoId) => {
    const moved = await sql`
      update record_uploads set organisation_id = ${intoId} where organisation_id = ${fromId}`.execute(tx);
    return Number(moved.numAffectedRows ?? 0n);
  },
};

/** What each room moves when an organisation is merged into another. The kernel's own come last: it takes the rest. */
export const mergeMovers: readonly MergeMover[] = [
  needsMergeMover,
  innovationsMergeMover,
  ownRecordsMergeMover,
  uploadsMergeMover,
  administrationMergeMover,
  apiAccessMergeMover,
  ...kernelMergeMovers,
];
