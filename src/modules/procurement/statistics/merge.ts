import { sql } from 'kysely';
import { countRows } from '../../../kernel/db/count-rows.ts';
import type { MergeMover } from '../../../kernel/organisations/merge.ts';
import { moveBuyerRows } from './refresh.ts';

/** The rows that statistics are counted from follow the buyer. */
export const statisticsMergeMover: MergeMover = {
  what: {
    nb: 'delkontrakter i statistikken over anskaffelser',
    nn: 'delkontraktar i statistikken over anskaffingar',
    en: 'lots in the statistics of procurement',
  },
  count: (db, fromId) => countRows(db, sql`procurement_lots where buyer_id = ${fromId}`),
  move: moveBuyerRows,
};
