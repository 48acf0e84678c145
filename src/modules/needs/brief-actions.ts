import { newId } from '../../kernel/db/ids.ts';
import type { Db } from '../../kernel/db/tables.ts';
import { inTransaction } from '../../kernel/db/transaction.ts';
import { type Actor, accountIdOf } from '../../kernel/identity/actor.ts';
import { requireMay } from '../../kernel/identity/require.ts';
import { targetOf } from '../../kernel/records/records.ts';
import { type Brief, type InnovationHit, makeBrief, noFilter, splitByStrength } from '../evidence/public.ts';
import { announceNeed, auditNeed, lockNeed, type NeedContext } from './actions.ts';
import { wordsOf } from './body.ts';
import type { KeptHits } from './brief-change.ts';
import { evidenceVersion } from './evidence-version.ts';
import { type Need, readableNeed, stateOf } from './queries.ts';
import { conflict } from './refusals.ts';
import type { ChangeCounts } from './schema.ts';

/** More than a page shows: a hit that only slid down the list is then not taken for one that is gone. */
const keptHits = 40;

/** What is known about a need now, for its owner's kind of organisation. */
export function briefOf(context: NeedContext, need: Need): Promise<Brief> {
  return makeBrief(context, {
    need: wordsOf(need.body),
    organisation: need.owner.municipalityNumber ?? need.owner.slug,
    filter: noFilter,
    limit: keptHits,
  });
}

/** The hits of a brief as they are kept: ids, and what can be compared later. */
export function hitsOf(brief: Brief): KeptHits {
  const strong = new Set(splitByStrength(brief.innovations).strong);
  return {
    innovations: brief.innovations.map((hit) => ({
      id: hit.innovation.id,
      measured: measuredOf(hit),
      using: hit.track?.using ?? 0,
      phase: hit.innovation.phase,
      isStrong: strong.has(hit),
    })),
    instruments: brief.instruments.map(({ instrument }) => ({
      id: instrument.id,
      status: instrument.status,
    })),
  };
}

/** A benefit that its initiative measured and its record tells of is one; each who took it up and measured is another. */
function measuredOf({ innovation, track }: InnovationHit): number {
  const told = innovation.results.filter(({ kind, status }) => kind === 'effect' && status === 'measured');
  return Math.max(told.length, track?.ownMeasured ?? 0) + (track?.measuredBy ?? 0);
}

/** A brief that a need keeps. */
export interface KeptBrief extends KeptHits {
  readonly id: string;
  readonly madeAt: Date;
  /** What it was made from, as `evidenceVersion` tells it. */
  readonly evidenceVersion: string;
  /** What had changed since, when it was last compared, and with what. */
  readonly compared: { readonly evidenceVersion: string; readonly counts: ChangeCounts } | undefined;
}

/** Makes a brief of the need as it is published now, and keeps it. */
export async function keepBrief(
  context: NeedContext,
  actor: Actor,
  { id }: { readonly id: string },
): Promise<{ readonly id: string }> {
  const need = await readableNeed(context.db, actor, id);
  requireMay(actor, 'need.write', targetOf(need.record));
  const version = await evidenceVersion(context.db);
  const brief = await briefOf(context, need);
  const hits = hitsOf(brief);
  const briefId = newId();
  await inTransaction(context.db, async (tx) => {
    const record = await lockNeed(tx, actor, 'need.write', id);
    if (stateOf(record) === 'withdrawn') throw conflict('not_in_this_state');
    await tx
      .insertInto('need_briefs')
      .values({
        id: briefId,
        need_id: id,
        made_at: brief.madeAt,
        need_version: record.publishedVersion ?? 1,
        content_version: version ?? brief.contentVersion,
        filters: JSON.stringify({ organisation: brief.organisation?.slug ?? null, limit: keptHits }),
        innovations: JSON.stringify(hits.innovations),
        instruments: JSON.stringify(hits.instruments),
        kept_by: accountIdOf(actor) ?? null,
      })
      .execute();
    await auditNeed(tx, actor, record, 'need.brief_kept', { brief: briefId });
    await announceNeed(tx, actor, record, 'need.brief_kept', { hits: hits.innovations.length });
  });
  return { id: briefId };
}

/** The briefs that a need keeps, the newest first. */
export async function listKeptBriefs(db: Db, needId: string): Promise<KeptBrief[]> {
  const rows = await db
    .selectFrom('need_briefs')
    .selectAll()
    .where('need_id', '=', needId)
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    madeAt: row.made_at,
    evidenceVersion: row.content_version,
    innovations: row.innovations,
    instruments: row.instruments,
    compared:
      row.compared_content !== null && row.compared_counts
        ? { evidenceVersion: row.compared_content, counts: row.compared_counts }
        : undefined,
  }));
}
