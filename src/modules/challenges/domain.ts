import type { FieldFault } from '../../kernel/http/errors.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { plainText } from '../../kernel/records/kind.ts';
import { guessLanguages } from '../../kernel/search/text/language.ts';
import { tokenise } from '../../kernel/search/text/tokens.ts';
import { readDate } from '../../kernel/spreadsheets/values.ts';
import { osloMoment } from './oslo-time.ts';
import {
  type AnswerBody,
  type AnswerDraft,
  answerBody,
  answerFields,
  answerWords,
  type ChallengeBody,
  type ChallengeDraft,
  type Criterion,
  challengeBody,
  challengeDraft,
  contactWords,
  criteriaOf,
  type DayName,
  dayNames,
  leastJudges,
  type Phase,
  textNames,
} from './schema.ts';

/** The moments that a challenge turns on. */
export interface Deadlines {
  readonly opensAt: Date;
  readonly questionsBy: Date;
  readonly answersBy: Date;
  readonly judgedBy: Date;
}

export interface NamedJudge {
  readonly accountId: string;
  /** What they are in the organisation. */
  readonly title: string;
}

/** Deadlines last to noon: a person is at work to answer who has trouble handing in. */
const deadlineTime = '12:00';
/** What opens, opens as the day begins. */
const openingTime = '00:00';
/** The shortest time that an answer may be given to be written in. */
export const leastDaysToAnswer = 14;
const dayMs = 86_400_000;

/** How a challenge stands. @param now by the clock of the database, which also lets answers in. */
export function phaseOf(
  { state, opensAt, answersBy }: { readonly state: string; readonly opensAt: Date; readonly answersBy: Date },
  now: Date,
): Phase {
  if (state === 'withdrawn' || state === 'concluded' || state === 'judged') return state;
  if (now < opensAt) return 'announced';
  return now < answersBy ? 'open' : 'judging';
}

/** A draft as it lies in its record. What this version of Nytte does not know is left out. */
export function readDraft(stored: unknown): ChallengeDraft {
  const read = challengeDraft.safeParse(stored ?? {});
  return read.success ? read.data : {};
}

/** Something that keeps a challenge or an answer from being sent, at a field of its form. */
export interface Fault extends FieldFault {
  /** The most words or characters, where there are too many. */
  readonly most?: number;
}

export interface Complete {
  readonly body: ChallengeBody;
  readonly criteria: readonly Criterion[];
  readonly deadlines: Deadlines;
  readonly judges: readonly NamedJudge[];
}

/**
 * A draft as what would be published at `now`.
 * @returns all of it, or what is missing or wrong by the field of the form; messages are keys, not words.
 */
export function completeDraft(draft: ChallengeDraft, now: Date): Complete | { readonly faults: Fault[] } {
  const texts = Object.fromEntries(textNames.map((name) => [name, plainText(draft[name]) || undefined]));
  const money = moneyOf(draft);
  const noticeUrl = draft.isProcurement === 'yes' ? (texts.noticeUrl ?? '') : undefined;
  const read = challengeBody.safeParse({
    ...draft,
    ...texts,
    money: money.value,
    noticeUrl,
    answerers: draft.answerers ?? [],
    offers: draft.offers ?? [],
  });
  const criteria = criteriaIn(draft);
  const days = deadlinesOf(draft, now);
  const judges = judgesIn(draft);
  const faults = [
    ...(read.success ? [] : read.error.issues.map(faultOfIssue)),
    ...money.faults,
    ...criteria.faults,
    ...days.faults,
    ...judges.faults,
  ];
  if (faults.length > 0 || !read.success || !days.value) return { faults };
  return {
    body: read.data,
    criteria: criteria.value,
    deadlines: days.value,
    judges: judges.value,
  };
}

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly code: string;
  readonly maximum?: unknown;
}

const faultOfIssue = ({ path, code, maximum }: Issue): Fault => ({
  field: path[0] === 'money' ? 'moneySource' : String(path[0]),
  message: code === 'too_big' ? 'is too long' : 'is missing',
  ...(code === 'too_big' ? { most: Number(maximum) } : {}),
});

/** Money belongs to an offer of money, and to nothing else. */
function moneyOf(draft: ChallengeDraft): { value: ChallengeBody['money'] | undefined; faults: Fault[] } {
  if (!draft.offers?.includes('money')) return { value: undefined, faults: [] };
  const amount = readAmount(draft.amount);
  const source = plainText(draft.moneySource);
  const faults = [
    ...(amount === undefined ? [{ field: 'amount', message: 'is not an amount' }] : []),
    ...(source === '' ? [{ field: 'moneySource', message: 'is missing' }] : []),
  ];
  if (faults.length > 0 || amount === undefined) return { value: undefined, faults };
  return { value: { amount, currency: draft.currency ?? 'NOK', source }, faults };
}

/** Whole units as people write them: `500 000`, `500.000`. */
export function readAmount(typed: string | undefined): number | undefined {
  const plain = plainText(typed).replace(/[\s\u00a0\u202f]|kr\.?|kroner|,-/gi, '');
  if (!/^(?:\d+|\d{1,3}(?:[.,]\d{3})+)$/.test(plain)) return undefined;
  const amount = Number(plain.replace(/[.,]/g, ''));
  return amount > 0 && amount <= 10_000_000_000 ? amount : undefined;
}

function criteriaIn(draft: ChallengeDraft): { value: readonly Criterion[]; faults: Fault[] } {
  const rows = (draft.criteria ?? []).flatMap((row, at) =>
    Object.values(row).some((text) => plainText(text) !== '') ? [{ row, at }] : [],
  );
  const read = criteriaOf.safeParse(
    rows.map(({ row }) => ({
      name: plainText(row.name),
      words: plainText(row.words),
      weight: /^\d{1,2}$/.test(plainText(row.weight)) ? Number(plainText(row.weight)) : undefined,
      low: plainText(row.low),
      mid: plainText(row.mid),
      high: plainText(row.high),
    })),
  );
  if (!read.success) {
    const faults = read.error.issues.map(({ path, code }): Fault => {
      const [index, name] = path;
      const at = typeof index === 'number' ? rows[index]?.at : undefined;
      return at === undefined
        ? { field: 'criteria', message: 'too few' }
        : {
            field: `criteria.${at}.${String(name)}`,
            message: code === 'too_big' ? 'is too long' : 'is missing',
          };
    });
    return { value: [], faults };
  }
  const sum = read.data.reduce((all, { weight }) => all + weight, 0);
  return {
    value: read.data,
    faults: sum === 100 ? [] : [{ field: 'criteria', message: 'not 100', most: sum }],
  };
}

function judgesIn(draft: ChallengeDraft): { value: readonly NamedJudge[]; faults: Fault[] } {
  const faults: Fault[] = [];
  const value: NamedJudge[] = [];
  (draft.judges ?? []).forEach(({ account, title }, at) => {
    const [accountId, words] = [plainText(account), plainText(title)];
    if (accountId === '' && words === '') return;
    if (accountId === '') faults.push({ field: `judges.${at}.account`, message: 'is missing' });
    else if (value.some((one) => one.accountId === accountId)) {
      faults.push({ field: `judges.${at}.account`, message: 'twice' });
    }
    if (words === '') faults.push({ field: `judges.${at}.title`, message: 'is missing' });
    value.push({ accountId, title: words.slice(0, 100) });
  });
  if (value.length < leastJudges) faults.push({ field: 'judges', message: 'too few' });
  return { value, faults };
}

/** A typed day as `YYYY-MM-DD`; undefined for nothing, `'unreadable'` for what is no day. */
function readDay(typed: string | undefined): string | 'unreadable' | undefined {
  if (plainText(typed) === '') return undefined;
  const read = readDate({ address: '', column: 0, kind: 'text', text: plainText(typed) });
  return 'value' in read ? read.value : 'unreadable';
}

/** A deadline that somebody typed, as a moment. */
export function readDeadline(typed: string | undefined): Date | 'unreadable' | undefined {
  const day = readDay(typed);
  return day === undefined || day === 'unreadable' ? day : osloMoment(day, deadlineTime);
}

function deadlinesOf(draft: ChallengeDraft, now: Date): { value: Deadlines | undefined; faults: Fault[] } {
  const faults: Fault[] = [];
  const moment = (name: DayName): Date | undefined => {
    const day = readDay(draft[name]);
    if (day === 'unreadable') faults.push({ field: name, message: 'is no day' });
    else if (day === undefined && name !== 'opensOn') faults.push({ field: name, message: 'is missing' });
    else if (day !== undefined) return osloMoment(day, name === 'opensOn' ? openingTime : deadlineTime);
    return undefined;
  };
  const [opens, questionsBy, answersBy, judgedBy] = dayNames.map(moment);
  const opensAt = opens && opens > now ? opens : now;
  if (answersBy && answersBy.getTime() < opensAt.getTime() + (leastDaysToAnswer - 1) * dayMs) {
    faults.push({ field: 'answersBy', message: 'too soon' });
  }
  if (questionsBy && (questionsBy < opensAt || (answersBy && questionsBy > answersBy))) {
    faults.push({ field: 'questionsBy', message: 'out of order' });
  }
  if (judgedBy && answersBy && judgedBy <= answersBy) {
    faults.push({ field: 'judgedBy', message: 'out of order' });
  }
  if (faults.length > 0 || !questionsBy || !answersBy || !judgedBy) return { value: undefined, faults };
  return { value: { opensAt, questionsBy, answersBy, judgedBy }, faults };
}

/** The words of a text as an editor counts them: what stands between spaces, with a letter or a digit in it. */
export function countWords(text: string | undefined): number {
  return (text ?? '').split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/**
 * An answer as it would be handed in.
 * @returns its body and whom to ring, or what is missing or too long, by field.
 */
export function completeAnswer(
  draft: AnswerDraft,
): { readonly body: AnswerBody; readonly contact: string } | { readonly faults: Fault[] } {
  const limitsOfAll = { ...answerWords, contact: contactWords };
  const texts = Object.fromEntries(
    [...answerFields, 'contact' as const].map((name) => [name, plainText(draft[name])]),
  ) as Record<keyof typeof limitsOfAll, string>;
  const faults = Object.entries(texts).flatMap(([field, text]): Fault[] => {
    const most = limitsOfAll[field as keyof typeof limitsOfAll];
    if (text === '') return [{ field, message: 'is missing' }];
    return countWords(text) > most ? [{ field, message: 'too many words', most }] : [];
  });
  if (faults.length > 0) return { faults };
  const { contact, ...body } = texts;
  return { body: answerBody.parse(body), contact };
}

/** The language that a challenge is written in, as far as its small words tell. */
export function languageOf({ title, today }: { readonly title: string; readonly today: string }): Language {
  const share = guessLanguages(tokenise(`${title} ${today}`.slice(0, 2000)).map(({ word }) => word));
  if (share.en > 0.5) return 'en';
  return share.nn > share.nb ? 'nn' : 'nb';
}
