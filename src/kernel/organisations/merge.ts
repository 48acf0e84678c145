import { appendAudit } from '../audit/append.ts';
import type { Db, Tx } from '../db/tables.ts';
import { notFound } from '../http/errors.ts';
import type { Localised } from '../i18n/language.ts';
import { mergeRefusalOf, mergeRefused } from './merge-refusals.ts';

/**
 * What one room moves when an organisation is merged into another. Database work only: no audit, no events. Done
 * again, it moves what has come since and nothing twice.
 */
export interface MergeMover {
  /** What is moved, as it is written after a number: "3 utkast". */
  readonly what: Localised;
  /** How many would be moved now; nothing is written. */
  readonly count: (db: Db, fromId: string) => Promise<number>;
  /** Moves them, and drops what the two had both. @returns how many the old organisation no longer has. */
  readonly move: (tx: Tx, fromId: string, intoId: string) => Promise<number>;
}

export interface Merger {
  readonly fromId: string;
  readonly intoId: string;
  /** The day it takes effect, `YYYY-MM-DD`: not after `today`. */
  readonly date: string;
  readonly today: string;
  /** Who does it, as the audit log names actors. */
  readonly actor: string;
}

export interface Moved {
  readonly what: Localised;
  readonly count: number;
}

/** What a merger would move. */
export async function previewMerge(
  db: Db,
  movers: readonly MergeMover[],
  fromId: string,
): Promise<readonly Moved[]> {
  const counted: Moved[] = [];
  for (const { what, count } of movers) counted.push({ what, count: await count(db, fromId) });
  return counted;
}

/**
 * Merges one organisation into another, in the caller's transaction: everything of the old one becomes the new one's,
 * the old one's numbers and names lead to it, and both logs say so. Done again, it moves what has come since. Taking an
 * organisation apart is no merger, and is not done here.
 * @throws AppError 422 for a merger that cannot be (see `mergeRefusalOf`); 404 for an id that nobody has.
 */
export async function mergeOrganisations(
  tx: Tx,
  movers: readonly MergeMover[],
  merger: Merger,
): Promise<readonly Moved[]> {
  const { from, into } = await lockParties(tx, merger);
  const refused = mergeRefusalOf(from, into, merger);
  if (refused) throw mergeRefused(refused);
  const isFirst = from.merged_into === null;
  const moved: Moved[] = [];
  for (const { what, move } of movers) moved.push({ what, count: await move(tx, from.id, into.id) });
  if (isFirst) await leadOn(tx, from, into, merger.date);
  if (isFirst || moved.some(({ count }) => count > 0)) await tellLogs(tx, merger, moved);
  return moved;
}

type Party = Awaited<ReturnType<typeof lockParties>>['from'];

/** Both rows are held, in the order of their ids, so that two mergers never wait for each other in a ring. */
async function lockParties(tx: Tx, { fromId, intoId }: Merger) {
  const rows = await tx
    .selectFrom('organisations')
    .select(['id', 'name', 'slug', 'municipality_number', 'organisation_number'])
    .select(['is_demonstration', 'merged_into'])
    .where('id', 'in', [fromId, intoId])
    .orderBy('id')
    .forUpdate()
    .execute();
  const [from, into] = [fromId, intoId].map((id) => rows.find((row) => row.id === id));
  if (!from || !into) throw notFound();
  return { from, into };
}

/** The old numbers, names and address lead to who took over; so do those that led to the old one before. */
async function leadOn(tx: Tx, from: Party, into: Party, date: string): Promise<void> {
  await tx
    .updateTable('organisations')
    .set({ merged_into: into.id, merged_at: new Date(`${date}T00:00:00Z`) })
    .where('id', '=', from.id)
    .execute();
  await tx
    .updateTable('former_organisations')
    .set({ successor_id: into.id })
    .where('successor_id', '=', from.id)
    .execute();
  await tx
    .insertInto('former_organisations')
    .values({
      number: from.municipality_number ?? from.organisation_number ?? from.slug,
      name: from.name,
      organisation_number: from.organisation_number,
      until_year: lastYearBefore(date),
      successor_id: into.id,
    })
    .onConflict((conflict) =>
      conflict.columns(['number', 'until_year']).doUpdateSet({ successor_id: into.id, name: from.name }),
    )
    .execute();
}

/** A reform takes effect with the year: what ends on 1 January had its last year before. */
function lastYearBefore(date: string): number {
  const year = Number(date.slice(0, 4));
  return date.endsWith('-01-01') ? year - 1 : year;
}

async function tellLogs(tx: Tx, merger: Merger, moved: readonly Moved[]): Promise<void> {
  const detail = {
    date: merger.date,
    moved: moved.filter(({ count }) => count > 0).map(({ what, count }) => `${count} ${what.en}`),
  };
  const parties = [
    { owner: merger.fromId, action: 'organisation.merged_into', other: merger.intoId },
    { owner: merger.intoId, action: 'organisation.took_over', other: merger.fromId },
  ];
  for (const { owner, action, other } of parties) {
    await appendAudit(tx, {
      stream: `organisation:${owner}`,
      actor: merger.actor,
      action,
      subjectKind: 'organisation',
      subjectId: other,
      detail,
    });
  }
}
