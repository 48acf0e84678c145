import type { ChangeCounts } from './schema.ts';

/** What is kept of a hit, to tell later whether anything has happened to it. */
export interface KeptInnovation {
  readonly id: string;
  /** How many of its effects are measured, and by how many who took it up. */
  readonly measured: number;
  /** How many organisations use it beside its own; left out where it was not counted yet. */
  readonly using?: number;
  readonly phase: string;
  /** Whether it was among those that answer the need, and not merely near it. */
  readonly isStrong: boolean;
}

export interface KeptInstrument {
  readonly id: string;
  readonly status: string;
}

export interface KeptHits {
  readonly innovations: readonly KeptInnovation[];
  readonly instruments: readonly KeptInstrument[];
}

/** What has changed between two briefs of one need, by the ids of what it is about. */
export interface BriefChange {
  /** Answer the need now, and were not among the hits at all. */
  readonly added: readonly string[];
  /** Have more measured effects than they had: `by` how many. */
  readonly measured: readonly { readonly id: string; readonly by: number }[];
  /** Were tried or planned, and are in use or spread now. */
  readonly spread: readonly string[];
  /** Are used by more than before: `by` how many. */
  readonly adopted: readonly { readonly id: string; readonly by: number }[];
  /** Answered the need, and are not found any more. */
  readonly gone: readonly string[];
  /** Support that was not there, or could not be had. */
  readonly support: readonly string[];
}

const inUse = new Set(['in_use', 'spread']);
const closed = new Set(['closed', 'discontinued']);

/**
 * Compares a kept brief with a later one of the same need. Hits come and go at the weak end of a list for no reason
 * that matters, so only those that answer the need count as new or gone.
 */
export function compareBriefs(kept: KeptHits, present: KeptHits): BriefChange {
  const before = new Map(kept.innovations.map((hit) => [hit.id, hit]));
  const now = new Map(present.innovations.map((hit) => [hit.id, hit]));
  const known = present.innovations.flatMap((hit) => {
    const old = before.get(hit.id);
    return old ? [{ hit, old }] : [];
  });
  const support = new Map(kept.instruments.map((hit) => [hit.id, hit]));
  return {
    added: present.innovations.filter(({ id, isStrong }) => isStrong && !before.has(id)).map(({ id }) => id),
    measured: known
      .filter(({ hit, old }) => hit.measured > old.measured)
      .map(({ hit, old }) => ({ id: hit.id, by: hit.measured - old.measured })),
    spread: known
      .filter(({ hit, old }) => inUse.has(hit.phase) && !inUse.has(old.phase))
      .map(({ hit }) => hit.id),
    adopted: known
      .map(({ hit, old }) => ({ id: hit.id, by: (hit.using ?? 0) - (old.using ?? 0) }))
      .filter(({ by }) => by > 0),
    gone: kept.innovations.filter(({ id, isStrong }) => isStrong && !now.has(id)).map(({ id }) => id),
    support: present.instruments
      .filter(({ id, status }) => {
        const old = support.get(id);
        return !closed.has(status) && (old === undefined || closed.has(old.status));
      })
      .map(({ id }) => id),
  };
}

/** The change in numbers; measured benefits of new cases are counted by `measuredOfAdded`. */
export function countChange(change: BriefChange, present: KeptHits): ChangeCounts {
  const added = new Set(change.added);
  const measuredOfAdded = present.innovations
    .filter(({ id }) => added.has(id))
    .reduce((sum, { measured }) => sum + measured, 0);
  return {
    added: change.added.length,
    measured: change.measured.reduce((sum, { by }) => sum + by, 0) + measuredOfAdded,
    spread: change.spread.length,
    adopted: change.adopted.reduce((sum, { by }) => sum + by, 0),
    gone: change.gone.length,
    support: change.support.length,
  };
}

const names = ['added', 'measured', 'spread', 'adopted', 'gone', 'support'] as const;

/** Whether two changes say the same; what was counted before there was anything to count is none. */
export function areAlike(one: ChangeCounts, other: ChangeCounts | undefined): boolean {
  return other !== undefined && names.every((name) => (one[name] ?? 0) === (other[name] ?? 0));
}

export function isUnchanged(counts: ChangeCounts): boolean {
  return Object.values(counts).every((count) => count === 0);
}
