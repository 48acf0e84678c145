import { sql } from 'kysely';
import { countRows } from '../kernel/db/count-rows.ts';
import type { MergeMover } from '../kernel/organisations/merge.ts';
import { kernelMergeMovers } from '../kernel/organisations/merge-kernel.ts';
import { administrationMergeMover } from '../modules/administration/public.ts';
import { adoptionsMergeMover, questionsMergeMover } from '../modules/adoption/public.ts';
import { apiAccessMergeMover } from '../modules/api-access/public.ts';
import { benefitsMergeMover } from '../modules/benefits/public.ts';
import { buyingMergeMover } from '../modules/buying/public.ts';
import { challengesMergeMover } from '../modules/challenges/public.ts';
import { initiativesMergeMover } from '../modules/initiatives/public.ts';
import { innovationsMergeMover } from '../modules/innovations/public.ts';
import { moveNeeds } from '../modules/needs/public.ts';
import { ownRecordsMergeMover } from '../modules/own-records/public.ts';
import { procurementMergeMover, statisticsMergeMover } from '../modules/procurement/public.ts';
import { solutionsMergeMover } from '../modules/solutions/public.ts';
import { actMergeMover, moveTrials, sandboxMergeMover } from '../modules/trials/public.ts';

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

const trialsMergeMover: MergeMover = {
  what: { nb: 'forsøk', nn: 'forsøk', en: 'trials' },
  count: (db, fromId) => countRows(db, sql`trials where organisation_id = ${fromId}`),
  move: moveTrials,
};

/** What each room moves when an organisation is merged into another. The kernel's own come last: it takes the rest. */
export const mergeMovers: readonly MergeMover[] = [
  needsMergeMover,
  initiativesMergeMover,
  innovationsMergeMover,
  solutionsMergeMover,
  ownRecordsMergeMover,
  uploadsMergeMover,
  adoptionsMergeMover,
  questionsMergeMover,
  actMergeMover,
  sandboxMergeMover,
  buyingMergeMover,
  trialsMergeMover,
  benefitsMergeMover,
  challengesMergeMover,
  procurementMergeMover,
  statisticsMergeMover,
  administrationMergeMover,
  apiAccessMergeMover,
  ...kernelMergeMovers,
];
