import type { Selectable } from 'kysely';
import type { Db } from '../../kernel/db/tables.ts';
import { notFound } from '../../kernel/http/errors.ts';
import type { Analysed } from './core/analysis/result.ts';
import type { Assignment } from './core/assignment/types.ts';
import type { TrialSpec } from './core/spec.ts';
import { unpack } from './sheet.ts';
import type { TrialTables } from './tables.ts';

/** A drawing: its figures are for all who see the trial; who got what is for the owner's editors. */
export interface KeptAssignment {
  readonly number: number;
  readonly seed: number;
  readonly algorithm: string;
  readonly unitsSha256: string;
  readonly assignedSha256: string;
  readonly summary: AssignmentSummary;
  readonly amendment: number | null;
  readonly madeAt: Date;
}

export type AssignmentSummary = Pick<Assignment, 'design' | 'counts' | 'strata' | 'balance'>;

export interface KeptData {
  readonly number: number;
  readonly source: 'file' | 'totals';
  readonly sha256: string;
  readonly rowCount: number;
  readonly madeAt: Date;
}

/** An analysis as it was made, with what it was made by. */
export interface KeptResult {
  readonly number: number;
  readonly dataNumber: number;
  readonly dataSha256: string;
  readonly registrationHash: string;
  readonly coreVersion: string;
  readonly spec: TrialSpec;
  readonly result: Analysed;
  readonly madeAt: Date;
}

/** Every drawing of a trial, the last first. */
export async function listAssignments(db: Db, trialId: string): Promise<KeptAssignment[]> {
  const rows = await db
    .selectFrom('trial_assignments')
    .select([
      'number',
      'seed',
      'algorithm',
      'units_sha256',
      'assigned_sha256',
      'summary',
      'amendment',
      'made_at',
    ])
    .where('trial_id', '=', trialId)
    .orderBy('number', 'desc')
    .execute();
  return rows.map((row) => ({
    number: row.number,
    seed: Number(row.seed),
    algorithm: row.algorithm,
    unitsSha256: row.units_sha256,
    assignedSha256: row.assigned_sha256,
    summary: row.summary as AssignmentSummary,
    amendment: row.amendment,
    madeAt: row.made_at,
  }));
}

/** The list that was drawn from, or who got what, as CSV. The caller has asked `trial.read_data`. @throws AppError 404 */
export async function assignmentCsv(
  db: Db,
  trialId: string,
  number: number,
  which: 'units' | 'assigned',
): Promise<string> {
  const row = await db
    .selectFrom('trial_assignments')
    .select(which)
    .where('trial_id', '=', trialId)
    .where('number', '=', number)
    .executeTakeFirst();
  if (!row) throw notFound();
  return unpack((row as Record<typeof which, Buffer>)[which]);
}

/** Every upload of a trial, the last first. */
export async function listData(db: Db, trialId: string): Promise<KeptData[]> {
  const rows = await db
    .selectFrom('trial_data')
    .select(['number', 'source', 'sha256', 'row_count', 'made_at'])
    .where('trial_id', '=', trialId)
    .orderBy('number', 'desc')
    .execute();
  return rows.map((row) => ({
    number: row.number,
    source: row.source === 'totals' ? 'totals' : 'file',
    sha256: row.sha256,
    rowCount: row.row_count,
    madeAt: row.made_at,
  }));
}

/** The rows of an upload as CSV. The caller has asked `trial.read_data`. @throws AppError 404 */
export async function dataCsv(db: Db, trialId: string, number: number): Promise<string> {
  const row = await db
    .selectFrom('trial_data')
    .select('rows')
    .where('trial_id', '=', trialId)
    .where('number', '=', number)
    .executeTakeFirst();
  if (!row) throw notFound();
  return unpack(row.rows);
}

/** Every analysis of a trial, the last first. */
export async function listResults(db: Db, trialId: string): Promise<KeptResult[]> {
  const rows = await db
    .selectFrom('trial_results')
    .selectAll()
    .where('trial_id', '=', trialId)
    .orderBy('number', 'desc')
    .execute();
  return rows.map(presentResult);
}

function presentResult(row: Selectable<TrialTables['trial_results']>): KeptResult {
  return {
    number: row.number,
    dataNumber: row.data_number,
    dataSha256: row.data_sha256,
    registrationHash: row.registration_hash,
    coreVersion: row.core_version,
    spec: row.spec as TrialSpec,
    result: row.result as Analysed,
    madeAt: row.made_at,
  };
}
