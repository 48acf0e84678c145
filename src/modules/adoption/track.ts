import { sql } from 'kysely';
import type { Db } from '../../kernel/db/tables.ts';
import type { Innovation } from '../innovations/public.ts';
import { type Comparison, compareEffects } from './comparison.ts';
import { isInUse } from './domain.ts';
import { effectOf, isForAll, stateOf } from './queries.ts';
import type { OwnEffect } from './schema.ts';

/** How an innovation has fared with others than those who made it. */
export interface Track {
  /** Organisations that use it, as it was or adapted. */
  readonly adopters: number;
  readonly testing: number;
  readonly considering: number;
  readonly stopped: number;
  /** Organisations that have measured a benefit of their own, from a baseline. */
  readonly measuredBy: number;
  /** Those of them that got at least four fifths of what the originator measured. */
  readonly held: number;
  /** Those of them for whom it gave less, nothing, or went the wrong way. */
  readonly notHeld: number;
}

/** What an adopter measured, held against the measured effects of the originator. */
export function comparisonOf(results: Innovation['results'], effect: OwnEffect): Comparison {
  const originals = results.flatMap(({ kind, status, text, figure, unit, direction }) =>
    kind === 'effect' && status === 'measured' && direction ? [{ text, figure, unit, direction }] : [],
  );
  return compareEffects(originals, effect);
}

/**
 * How innovations have fared elsewhere, by their ids: only what is told to all, and never by organisations of a
 * demonstration. Those that nobody has told of are not in the answer. One query.
 */
export async function trackOf(db: Db, innovationIds: readonly string[]): Promise<ReadonlyMap<string, Track>> {
  if (innovationIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('adoptions as a')
    .innerJoin('innovations as i', 'i.id', 'a.subject_id')
    .selectAll('a')
    .select('i.results')
    .where('a.subject_id', '=', sql<string>`any(${[...new Set(innovationIds)]}::uuid[])`)
    .where(isForAll)
    .execute();
  const told = rows.map((row) => ({ ...row, effect: effectOf(row) }));
  return new Map(
    [...Map.groupBy(told, ({ subject_id }) => subject_id)].map(([id, adoptions]) => [
      id,
      tally(
        adoptions.map(({ state, effect, results }) => ({
          state: stateOf(state),
          verdict: effect && comparisonOf(results, effect).verdict,
        })),
      ),
    ]),
  );
}

/** Counts adoptions by how they stand and what they measured. */
export function tally(
  adoptions: readonly {
    readonly state: ReturnType<typeof stateOf>;
    readonly verdict: Comparison['verdict'] | undefined;
  }[],
): Track {
  const count = (is: (adoption: (typeof adoptions)[number]) => boolean) => adoptions.filter(is).length;
  return {
    adopters: count(({ state }) => isInUse(state)),
    testing: count(({ state }) => state === 'tests'),
    considering: count(({ state }) => state === 'considers'),
    stopped: count(({ state }) => state === 'stopped'),
    measuredBy: count(({ verdict }) => verdict !== undefined),
    held: count(({ verdict }) => verdict === 'held'),
    notHeld: count(({ verdict }) => verdict === 'weaker' || verdict === 'not_held'),
  };
}
