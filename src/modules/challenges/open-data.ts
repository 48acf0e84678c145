import { z } from '@hono/zod-openapi';
import type { Db } from '../../kernel/db/tables.ts';
import type { CsvColumn } from '../../kernel/http/csv.ts';
import { languages } from '../../kernel/i18n/language.ts';
import type { ListedChallenge } from './queries.ts';
import { publicResult } from './result.ts';
import { answerers, criterion, currencies, nextSteps, offers, phases } from './schema.ts';

const nullableText = z.string().nullable();
const moment = z.iso.datetime();

const spread = z.object({
  mean: z.number(),
  range: z.number().openapi({ description: 'Highest less lowest' }),
  deviation: z.number().nullable().openapi({ description: 'Sample standard deviation (n − 1)' }),
});

/** A challenge as open data: the same in the API and in files. Nothing of an answer but its numbers is in it. */
export const challengeRecord = z
  .object({
    id: z.string().openapi({ description: 'The last part of its address' }),
    title: z.string(),
    language: z
      .enum(languages)
      .openapi({ description: 'The language of its texts, as far as its words tell' }),
    phase: z.enum(phases).openapi({ description: 'By the clock of the server, when it was asked' }),
    organisation: z.string(),
    whom: z.string(),
    today: z.string(),
    knowMet: z.string(),
    notWanted: nullableText,
    answerers: z.array(z.enum(answerers)),
    offers: z.array(z.enum(offers)),
    amount: z.int().nullable().openapi({ description: 'Whole units of the currency' }),
    currency: z.enum(currencies).nullable(),
    moneySource: nullableText,
    next: z.enum(nextSteps),
    noticeUrl: nullableText.openapi({ description: 'Set when answers are tenders in a procurement' }),
    criteria: z.array(criterion),
    opensAt: moment,
    questionsBy: moment,
    answersBy: moment,
    judgedBy: moment,
    publishedAt: moment,
    changedAt: moment,
    withdrawnReason: nullableText,
    concludedAt: moment.nullable(),
    outcome: nullableText.openapi({ description: 'What the body said when it concluded' }),
    result: z
      .object({
        judges: z.int(),
        seed: z.number().openapi({ description: 'Shuffled the answers for each judge' }),
        answers: z.array(
          z.object({
            rank: z.int().openapi({ description: 'The same number for ties: 1, 1, 3' }),
            total: spread.openapi({ description: 'On the scale 1–5' }),
            name: nullableText.openapi({ description: 'Only where the answerer agreed' }),
          }),
        ),
        goOn: z.array(z.string()),
        orderDependsOnOneJudge: z.boolean().nullable().openapi({
          description: 'Whether leaving one judge out changes the order; null with fewer than three judges',
        }),
      })
      .nullable(),
    url: z.string(),
  })
  .openapi('Challenge');
export type ChallengeRecord = z.infer<typeof challengeRecord>;

/** @param challenge one that is published for all, with `result` as it is kept. */
export async function recordOf(db: Db, challenge: ListedChallenge): Promise<ChallengeRecord> {
  const { body } = challenge;
  const result = challenge.phase === 'concluded' ? await publicResult(db, challenge) : undefined;
  return {
    id: challenge.slug,
    title: body.title,
    language: challenge.language,
    phase: challenge.phase,
    organisation: challenge.owner.name,
    whom: body.whom,
    today: body.today,
    knowMet: body.knowMet,
    notWanted: body.notWanted ?? null,
    answerers: [...body.answerers],
    offers: [...body.offers],
    amount: body.money?.amount ?? null,
    currency: body.money?.currency ?? null,
    moneySource: body.money?.source ?? null,
    next: body.next,
    noticeUrl: body.noticeUrl ?? null,
    criteria: challenge.criteria.map((one) => ({ ...one })),
    opensAt: challenge.opensAt.toISOString(),
    questionsBy: challenge.questionsBy.toISOString(),
    answersBy: challenge.answersBy.toISOString(),
    judgedBy: challenge.judgedBy.toISOString(),
    publishedAt: challenge.publishedAt.toISOString(),
    changedAt: challenge.changedAt.toISOString(),
    withdrawnReason: challenge.withdrawnReason,
    concludedAt: challenge.concludedAt?.toISOString() ?? null,
    // Written while the judging was done, it is for all when the challenge is concluded, and not before.
    outcome: challenge.phase === 'concluded' ? challenge.outcomeWords : null,
    result: result
      ? {
          judges: result.kept.judges,
          seed: result.kept.seed,
          answers: result.answers.map(({ rank, total: { mean, range, deviation }, name }) => ({
            rank,
            total: { mean, range, deviation },
            name: name ?? null,
          })),
          goOn: [...result.goOn],
          orderDependsOnOneJudge: result.kept.sensitivity ? result.kept.sensitivity.order > 0 : null,
        }
      : null,
    url: `/challenges/${challenge.slug}`,
  };
}

export const columns: readonly CsvColumn<ChallengeRecord>[] = [
  { name: 'id', value: (it) => it.id },
  { name: 'title', value: (it) => it.title },
  { name: 'language', value: (it) => it.language },
  { name: 'phase', value: (it) => it.phase },
  { name: 'organisation', value: (it) => it.organisation },
  { name: 'whom', value: (it) => it.whom },
  { name: 'today', value: (it) => it.today },
  { name: 'know_met', value: (it) => it.knowMet },
  { name: 'answerers', value: (it) => it.answerers },
  { name: 'offers', value: (it) => it.offers },
  { name: 'amount', value: (it) => it.amount },
  { name: 'currency', value: (it) => it.currency },
  { name: 'next', value: (it) => it.next },
  { name: 'notice_url', value: (it) => it.noticeUrl },
  { name: 'criteria', value: (it) => it.criteria.map(({ name, weight }) => `${name} ${weight}`) },
  { name: 'answers_by', value: (it) => it.answersBy },
  { name: 'judged_by', value: (it) => it.judgedBy },
  { name: 'published_at', value: (it) => it.publishedAt },
  { name: 'withdrawn_reason', value: (it) => it.withdrawnReason },
  { name: 'concluded_at', value: (it) => it.concludedAt },
  { name: 'outcome', value: (it) => it.outcome },
  { name: 'answers', value: (it) => it.result?.answers.length ?? null },
  { name: 'judges', value: (it) => it.result?.judges ?? null },
  { name: 'go_on', value: (it) => it.result?.goOn ?? [] },
];
