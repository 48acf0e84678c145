import { z } from '@hono/zod-openapi';
import { questions } from './answers.ts';

const answer = <Value extends string>(values: readonly [Value, ...Value[]]) => z.enum(values).optional();

/** Stricter than the page: a program that slips is told, not taken for one that has not answered. */
export const strictAnswers = z
  .strictObject({
    described: answer(questions.described),
    market: answer(questions.market),
    outcome: answer(questions.outcome),
    requirements: answer(questions.requirements),
    value: answer(questions.value).openapi({ description: 'Against the thresholds, without VAT' }),
    repetition: answer(questions.repetition),
    supply: answer(questions.supply),
    startups: answer(questions.startups),
    capacity: answer(questions.capacity),
  })
  .openapi('PurchaseAnswers');
