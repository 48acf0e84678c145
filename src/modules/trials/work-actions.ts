import type { Tx } from '../../kernel/db/tables.ts';
import { inTransaction } from '../../kernel/db/transaction.ts';
import { AppError, problemText } from '../../kernel/http/errors.ts';
import { type Actor, accountIdOf } from '../../kernel/identity/actor.ts';
import {
  announceTrial,
  auditTrial,
  lockTrial,
  moveTrial,
  requireMove,
  type TrialContext,
  writeAmendment,
} from './actions.ts';
import { bestConclusion } from './best-conclusion.ts';
import { sha256 } from './body.ts';
import { createAnalysis } from './core/analysis/analyse.ts';
import type { Analysed, AnalysisResult, Refused } from './core/analysis/result.ts';
import type { Assignment } from './core/assignment/types.ts';
import type { Assigned } from './core/data/collect.ts';
import type { TrialSpec } from './core/spec.ts';
import { assignedOf, assignedSheet, drawnColumn, drawTrial, isDrawn, type ListFault } from './drawing.ts';
import { assignmentCsv, dataCsv, listAssignments, listData } from './materials.ts';
import type { Locked, Trial } from './queries.ts';
import { conflict } from './refusals.ts';
import { type IdentityNumbers, identityNumbersIn, pack, readSheet, type Sheet, sheetCsv } from './sheet.ts';

/** Raised whenever the core would answer otherwise for the same data. */
export const coreVersion = 'nytte-trials 1';

/** 422: a list or data that cannot be used. Carries why, in codes; what was sent is not kept. */
export class SheetRefused extends AppError {
  readonly reason:
    | { readonly kind: 'identity_numbers'; readonly found: IdentityNumbers }
    | { readonly kind: 'list'; readonly faults: readonly ListFault[] }
    | { readonly kind: 'data'; readonly refused: Refused };

  constructor(reason: SheetRefused['reason']) {
    super({ code: 'invalid_request', status: 422, text: problemText('invalid_request') });
    this.reason = reason;
  }
}

/**
 * Draws who gets what, once, before there are data. Drawing anew is an amendment, and needs `why`.
 * @throws SheetRefused with every fault of the list; AppError 409 when it is drawn already or data have come.
 */
export async function assignTrial(
  { db, now }: Pick<TrialContext, 'db' | 'now'>,
  actor: Actor,
  wish: {
    readonly id: string;
    readonly list: Sheet;
    readonly seed: number;
    readonly why?: string | undefined;
  },
): Promise<number> {
  return inTransaction(db, async (tx) => {
    const trial = await lockTrial(tx, actor, wish.id);
    const { spec } = requireLocked(trial).current;
    if (!isDrawn(spec.design)) throw conflict('trial_without_groups');
    const [last] = await listAssignments(tx, wish.id);
    if (trial.state !== 'registered') throw conflict('trial_has_data');
    if (last && !wish.why) throw conflict('trial_already_assigned');
    refuseIdentityNumbers(wish.list);
    const { assignment, faults } = drawTrial(spec, wish.list, wish.seed);
    if (!assignment) throw new SheetRefused({ kind: 'list', faults });
    const number = (last?.number ?? 0) + 1;
    const amendment =
      last && wish.why
        ? await writeAmendment(tx, actor, trial, {
            field: 'assignment',
            before: last.assignedSha256,
            after: assignment.assignmentSha256,
            why: wish.why,
            madeAt: now(),
          })
        : null;
    await keepAssignment(tx, actor, trial, { assignment, list: wish.list, number, amendment, madeAt: now() });
    return number;
  });
}

async function keepAssignment(
  tx: Tx,
  actor: Actor,
  trial: Trial,
  drawn: {
    readonly assignment: Assignment;
    readonly list: Sheet;
    readonly number: number;
    readonly amendment: number | null;
    readonly madeAt: Date;
  },
): Promise<void> {
  const { assignment, number } = drawn;
  const { spec } = requireLocked(trial).current;
  const { design, counts, strata, balance } = assignment;
  await tx
    .insertInto('trial_assignments')
    .values({
      trial_id: trial.record.id,
      number,
      seed: String(assignment.seed),
      algorithm: assignment.algorithm,
      units: await pack(sheetCsv(drawn.list)),
      assigned: await pack(sheetCsv(assignedSheet(spec, assignment))),
      units_sha256: assignment.inputSha256,
      assigned_sha256: assignment.assignmentSha256,
      summary: JSON.stringify({ design, counts, strata, balance }),
      amendment: drawn.amendment,
      made_at: drawn.madeAt,
      made_by: accountIdOf(actor) ?? null,
    })
    .execute();
  await auditTrial(tx, actor, trial, 'trial.assigned', {
    number,
    seed: assignment.seed,
    hash: assignment.assignmentSha256,
  });
}

/**
 * Takes in data: refused when they are not those of the registered trial, kept as they came when they are. Two who
 * send at once are both kept, one after the other: the trial is held meanwhile.
 * @throws SheetRefused with every difference.
 */
export async function addTrialData(
  { db, now }: Pick<TrialContext, 'db' | 'now'>,
  actor: Actor,
  wish: {
    readonly id: string;
    readonly sheet: Sheet;
    readonly source: 'file' | 'totals';
    readonly fileName: string;
  },
): Promise<{ readonly number: number; readonly analysis: Analysed }> {
  return inTransaction(db, async (tx) => {
    const trial = await lockTrial(tx, actor, wish.id);
    requireMove(trial, 'add_data');
    if (wish.source === 'file') refuseIdentityNumbers(wish.sheet);
    const { spec, assigned } = await analysisTerms(tx, trial);
    const analysis = analyseSheet(spec, wish.sheet, wish.source === 'file' ? assigned : undefined);
    if (analysis.status === 'refused') throw new SheetRefused({ kind: 'data', refused: analysis });
    const number = ((await listData(tx, wish.id))[0]?.number ?? 0) + 1;
    const csv = sheetCsv(wish.sheet);
    const hash = sha256(csv);
    await tx
      .insertInto('trial_data')
      .values({
        trial_id: wish.id,
        number,
        source: wish.source,
        file_name: wish.fileName.slice(0, 200),
        rows: await pack(csv),
        sha256: hash,
        row_count: wish.sheet.rows.length,
        made_at: now(),
        made_by: accountIdOf(actor) ?? null,
      })
      .execute();
    await moveTrial(tx, trial, 'add_data');
    await auditTrial(tx, actor, trial, 'trial.data_added', { number, rows: wish.sheet.rows.length, hash });
    return { number, analysis };
  });
}

/** Analyses the last data by the registration as it stands, and keeps what came out. */
export async function analyseTrial(
  { db, now }: Pick<TrialContext, 'db' | 'now'>,
  actor: Actor,
  { id }: { readonly id: string },
): Promise<number> {
  return inTransaction(db, async (tx) => {
    const trial = await lockTrial(tx, actor, id);
    const [data] = await listData(tx, id);
    if (!data) throw conflict('trial_without_data');
    requireMove(trial, 'analyse');
    const { spec, assigned } = await analysisTerms(tx, trial);
    const sheet = await readSheet(Buffer.from(await dataCsv(tx, id, data.number)));
    const result = analyseSheet(spec, sheet, data.source === 'file' ? assigned : undefined);
    if (result.status === 'refused') throw new SheetRefused({ kind: 'data', refused: result });
    const number = await keepResult(tx, actor, trial, { data, spec, result, madeAt: now() });
    const { conclusion, figure } = bestConclusion(result);
    await moveTrial(tx, trial, 'analyse', {
      conclusion,
      effect: figure?.estimate ?? null,
      effect_low: figure?.low ?? null,
      effect_high: figure?.high ?? null,
      unit: spec.primary.unit ?? null,
      analysed_at: now(),
    });
    await auditTrial(tx, actor, trial, 'trial.analysed', { number, conclusion, hash: data.sha256 });
    await announceTrial(tx, actor, trial, 'trial.analysed', { number, conclusion });
    return number;
  });
}

async function keepResult(
  tx: Tx,
  actor: Actor,
  trial: Trial,
  made: {
    readonly data: { readonly number: number; readonly sha256: string };
    readonly spec: TrialSpec;
    readonly result: Analysed;
    readonly madeAt: Date;
  },
): Promise<number> {
  const { last } = await tx
    .selectFrom('trial_results')
    .select((eb) => eb.fn.max('number').as('last'))
    .where('trial_id', '=', trial.record.id)
    .executeTakeFirstOrThrow();
  const number = (last ?? 0) + 1;
  await tx
    .insertInto('trial_results')
    .values({
      trial_id: trial.record.id,
      number,
      data_number: made.data.number,
      data_sha256: made.data.sha256,
      registration_hash: requireLocked(trial).latestHash,
      core_version: coreVersion,
      spec: JSON.stringify(made.spec),
      result: JSON.stringify(made.result),
      made_at: made.madeAt,
      made_by: accountIdOf(actor) ?? null,
    })
    .execute();
  return number;
}

/** The registration as it stands, with the drawing: what data are held to. */
export async function analysisTerms(
  tx: Tx,
  trial: Trial,
): Promise<{ readonly spec: TrialSpec; readonly assigned: Assigned | undefined }> {
  const { spec } = requireLocked(trial).current;
  const [last] = await listAssignments(tx, trial.record.id);
  if (!last) return { spec, assigned: undefined };
  const csv = await assignmentCsv(tx, trial.record.id, last.number, 'assigned');
  return {
    spec: withAssignment(spec, last),
    assigned: assignedOf(spec, await readSheet(Buffer.from(csv))),
  };
}

/**
 * The specification with the drawing that is registered, as the command line reads it. Where one looks along the way,
 * those who have no data yet are not missing: they are still to come, so the sizes drawn are not held against the data.
 */
export function withAssignment(
  spec: TrialSpec,
  drawn:
    | {
        readonly seed: number;
        readonly unitsSha256: string;
        readonly assignedSha256: string;
        readonly summary: { readonly counts: Readonly<Record<string, number>> };
      }
    | undefined,
): TrialSpec {
  if (!drawn || spec.looks) return spec;
  const registered = {
    inputSha256: drawn.unitsSha256,
    assignmentSha256: drawn.assignedSha256,
    seed: drawn.seed,
    counts: { ...drawn.summary.counts },
  };
  return { ...spec, registered };
}

function analyseSheet(spec: TrialSpec, sheet: Sheet, assigned: Assigned | undefined): AnalysisResult {
  const { headings, rows } = sheet;
  const analysis = createAnalysis(spec, headings, spec.looks ? comeSoFar(spec, assigned, sheet) : assigned);
  for (const { cells, number } of rows) analysis.add(cells, number);
  return analysis.finish();
}

/** Of those who were drawn, the ones that the data have come to; whoever was not drawn is still refused. */
function comeSoFar(spec: TrialSpec, assigned: Assigned | undefined, { headings, rows }: Sheet) {
  if (!assigned) return undefined;
  const at = headings.indexOf(drawnColumn(spec));
  const come = new Set(rows.map(({ cells }) => (cells[at] ?? '').trim()));
  return new Map([...assigned].filter(([unit]) => come.has(unit)));
}

function refuseIdentityNumbers(sheet: Sheet): void {
  const found = identityNumbersIn(sheet);
  if (found.count > 0) throw new SheetRefused({ kind: 'identity_numbers', found });
}

function requireLocked({ locked }: Trial): Locked {
  if (!locked) throw conflict('trial_not_in_this_state');
  return locked;
}
