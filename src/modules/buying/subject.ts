import type { Db } from '../../kernel/db/tables.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import type { Actor } from '../../kernel/identity/actor.ts';
import { listBenefits } from '../benefits/public.ts';
import { initiativePath, readableInitiative } from '../initiatives/public.ts';
import { describeNeeds, needPath, readableNeed } from '../needs/public.ts';
import type { SubjectReference } from './schema.ts';

/** A benefit that the purchase is to give, as its plan says it. */
export interface PlannedBenefit {
  readonly title: string;
  readonly indicator: string | undefined;
}

/** What a purchase is for. */
export interface Subject {
  readonly kind: 'need' | 'initiative';
  readonly id: string;
  /** As it stands in an address. */
  readonly reference: string;
  readonly title: string;
  /** Without language prefix. */
  readonly href: string;
  /** The language that it is written in. */
  readonly language: Language;
  readonly today: string | undefined;
  readonly whom: string | undefined;
  readonly where: string | undefined;
  readonly howOften: string | undefined;
  readonly costOfNothing: string | undefined;
  readonly costNokPerYear: number | undefined;
  readonly costBasis: string | undefined;
  readonly knowMet: string | undefined;
  readonly benefits: readonly PlannedBenefit[];
  /** What like purchases are looked for by. */
  readonly words: string;
}

/**
 * The need or the initiative that a purchase is for, as `actor` may read it; undefined where none is named. An initiative
 * tells with the words of the first of its needs that the reader may see.
 * @throws AppError 404 alike for what is hidden and what is not there.
 */
export async function readSubject(
  db: Db,
  actor: Actor,
  { need, initiative }: SubjectReference,
): Promise<Subject | undefined> {
  if (initiative !== undefined) return ofInitiative(db, actor, initiative);
  return need === undefined ? undefined : ofNeed(db, actor, need);
}

async function ofNeed(db: Db, actor: Actor, reference: string): Promise<Subject> {
  const { record, body, language, state } = await readableNeed(db, actor, reference);
  // What was withdrawn is told of without its words, also to those who withdrew it.
  const isTold = state !== 'withdrawn';
  return {
    kind: 'need',
    id: record.id,
    reference: record.slug ?? record.id,
    title: isTold ? body.title : '',
    href: needPath(record),
    language,
    ...(isTold ? body : noWords),
    benefits: [],
    words: isTold ? wordsOf(body.title, body.today) : '',
  };
}

async function ofInitiative(db: Db, actor: Actor, reference: string): Promise<Subject> {
  const initiative = await readableInitiative(db, actor, reference);
  const { record, body, language } = initiative;
  const known = await describeNeeds(db, actor, body.needIds);
  const needId = body.needIds.find((id) => known.has(id));
  const need = needId === undefined ? undefined : await ofNeed(db, actor, needId);
  const benefits = await listBenefits(db, actor, initiative);
  return {
    ...(need ?? noWords),
    kind: 'initiative',
    id: record.id,
    reference: record.slug ?? record.id,
    title: body.title,
    href: initiativePath(record),
    language,
    today: need?.today ?? body.summary,
    benefits: benefits.map(({ body: { title, indicator } }) => ({ title, indicator })),
    words: wordsOf(body.title, need?.words ?? body.summary),
  };
}

const noWords = {
  today: undefined,
  whom: undefined,
  where: undefined,
  howOften: undefined,
  costOfNothing: undefined,
  costNokPerYear: undefined,
  costBasis: undefined,
  knowMet: undefined,
} as const;

const wordsOf = (...texts: readonly (string | undefined)[]): string =>
  texts.filter(Boolean).join('. ').slice(0, 5000);
