import { z } from 'zod';
import type { Db } from '../../kernel/db/tables.ts';
import {
  haveAllHandedIn,
  type Judge,
  type KeptScore,
  listJudges,
  listOpened,
  listScores,
  type OpenedResponse,
} from './judge-queries.ts';
import type { Challenge } from './queries.ts';
import { latestRound, type Result, resultOf } from './scoring.ts';
import { shuffled } from './shuffle.ts';

/** All that was scored, for those who judge and those who conclude. */
export interface Scored {
  readonly judges: readonly Judge[];
  /** Whose scores count, in an order that says nothing of who they are. */
  readonly counted: readonly Judge[];
  readonly responses: readonly OpenedResponse[];
  /** Every score that was handed in, of both rounds. */
  readonly scores: readonly KeptScore[];
  readonly result: Result;
}

/**
 * What the scores that were handed in say. The caller has asked whether the reader may see them; undefined until all have
 * handed in, whoever reads.
 */
export async function readScored(db: Db, challenge: Challenge): Promise<Scored | undefined> {
  const judges = await listJudges(db, challenge.id);
  const responses = await listOpened(db, challenge);
  if (responses.length > 0 && !haveAllHandedIn(judges)) return undefined;
  const places = shuffled(
    judges.filter(({ counts }) => counts).map(({ id }) => id),
    challenge.seed,
    'judges',
  );
  const counted = places.flatMap((id) => judges.find((judge) => judge.id === id) ?? []);
  const ids = new Set(places);
  const scores = (await listScores(db, challenge.id)).filter(({ judge }) => ids.has(judge));
  const result = resultOf({
    weights: challenge.criteria.map(({ weight }) => weight),
    judges: counted.map(({ id }) => id),
    responses: responses.map(({ id }) => id),
    scores: latestRound(scores).flatMap(({ judge, response, criterion, score }) =>
      score === null ? [] : [{ judge, response, criterion, score }],
    ),
  });
  return { judges, counted, responses, scores, result };
}

const spread = z.object({
  /** By judge, in an order that is the same for every answer and says nothing of who they are. */
  values: z.array(z.number()),
  mean: z.number(),
  range: z.number(),
  deviation: z.number().nullable(),
});
export type KeptSpread = z.output<typeof spread>;

/** What is kept of the result when a challenge is concluded: numbers, and which answer they belong to. */
export const keptResult = z.object({
  seed: z.number(),
  weights: z.array(z.number()),
  judges: z.int(),
  /** Named judges that did not judge, being bound to somebody who answered. */
  conflicts: z.int(),
  answers: z.array(
    z.object({
      response: z.uuid(),
      rank: z.int(),
      criteria: z.array(spread),
      total: spread,
    }),
  ),
  /** How many of the judges the order, and the first place, depend on; null where it cannot be asked. */
  sensitivity: z.object({ order: z.int(), first: z.int(), of: z.int() }).nullable(),
});
export type KeptResult = z.output<typeof keptResult>;

/** The result as it is kept. @throws Error while anything is missing: nothing is concluded then. */
export function keepResult(challenge: Challenge, { judges, counted, result }: Scored): KeptResult {
  const { sensitivity } = result;
  return {
    seed: challenge.seed,
    weights: challenge.criteria.map(({ weight }) => weight),
    judges: counted.length,
    conflicts: judges.filter(({ hasConflict, removedAt }) => hasConflict && removedAt === null).length,
    answers: result.responses.map(({ response, rank, criteria, total }) => {
      if (rank === undefined) throw new Error('A challenge is concluded only when nothing is missing.');
      return { response, rank, criteria: criteria.map(keepSpread), total: keepSpread(total) };
    }),
    sensitivity:
      sensitivity.length === 0
        ? null
        : {
            order: sensitivity.filter(({ orderHolds }) => !orderHolds).length,
            first: sensitivity.filter(({ firstHolds }) => !firstHolds).length,
            of: sensitivity.length,
          },
  };
}

function keepSpread({ values, mean, range, deviation }: Result['responses'][number]['total']): KeptSpread {
  const round = (value: number) => Number(value.toFixed(6));
  return {
    values: values.flatMap((value) => (value === undefined ? [] : [round(value)])),
    mean: round(mean ?? 0),
    range: round(range ?? 0),
    deviation: deviation === undefined ? null : round(deviation),
  };
}

/** A result that was kept; undefined for none. */
export function readResult(stored: unknown): KeptResult | undefined {
  const read = keptResult.safeParse(stored);
  return read.success ? read.data : undefined;
}

/** One answer in a published result: its numbers, and who gave it where that may be told. */
export interface PublicAnswer {
  readonly rank: number;
  readonly criteria: readonly KeptSpread[];
  readonly total: KeptSpread;
  readonly name: string | undefined;
  /** Told only with the name. */
  readonly goesOn: boolean;
}

export interface PublicResult {
  readonly kept: KeptResult;
  readonly answers: readonly PublicAnswer[];
  /** The names of those who go on. */
  readonly goOn: readonly string[];
}

/**
 * What all may know of a concluded challenge: the totals without names unless the answerer agreed, and who goes on, which
 * they were told would be public when they answered.
 */
export async function publicResult(
  db: Db,
  challenge: { readonly id: string; readonly result: unknown },
): Promise<PublicResult | undefined> {
  const kept = readResult(challenge.result);
  if (!kept) return undefined;
  const opened = new Map((await listOpened(db, challenge)).map((one) => [one.id, one]));
  return {
    kept,
    answers: kept.answers.map(({ response, ...numbers }) => {
      const one = opened.get(response);
      const isNamed = one?.agreesToName === true;
      return {
        ...numbers,
        name: isNamed ? one.organisationName : undefined,
        goesOn: isNamed && one.goesOn === true,
      };
    }),
    goOn: kept.answers.flatMap(({ response }) => {
      const one = opened.get(response);
      return one?.goesOn ? [one.organisationName] : [];
    }),
  };
}
