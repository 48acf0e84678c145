import { z } from 'zod';
import { type Page, type PageRequest, type PageRoute, pageRoute } from '../../kernel/http/page-route.ts';
import { buyingAnswers, questionNames } from './answers.ts';
import { AssessPage } from './assess-page.tsx';
import type { BuyingContext, PreviousPurchases } from './context.ts';
import { assess } from './domain.ts';
import { messages } from './messages.ts';
import { findPlaces } from './places.ts';
import { listOwnAssessments } from './queries.ts';
import { subjectReference, words } from './schema.ts';
import { answersOf } from './specification.ts';
import { readSubject } from './subject.ts';
import { queryOf } from './words.ts';

const assessQuery = buyingAnswers.extend({
  ...subjectReference.shape,
  words,
  removed: z.literal('yes').optional().catch(undefined),
});

const purchasesShown = 8;

/** The questions and their answer: public, and kept nowhere but in the address. */
export function assessPages(context: BuyingContext): PageRoute[] {
  return [
    pageRoute({
      name: 'buying.assess',
      path: '/procurement/for-need',
      permission: 'public',
      query: assessQuery,
      handler: (request) => assessPage(context, request),
    }),
  ];
}

async function assessPage(
  context: BuyingContext,
  { actor, language, input }: PageRequest<z.output<typeof assessQuery>>,
): Promise<Page> {
  const { db, now } = context;
  const answers = answersOf(input);
  const of = { need: input.need, initiative: input.initiative, words: input.words };
  const subject = await readSubject(db, actor, of);
  const m = messages[language];
  const isAnswered = questionNames.some((name) => answers[name] !== undefined);
  const assessment = isAnswered ? assess(answers) : undefined;
  const needWords = subject?.words ?? input.words ?? '';
  const [places, purchases, own] = await Promise.all([
    assessment ? findPlaces(context, assessment.procedure, needWords) : [],
    assessment ? previousPurchases(context, needWords) : noPurchases,
    assessment ? [] : listOwnAssessments(db, actor),
  ]);
  return {
    title: assessment ? m.procedure[assessment.procedure].answer : m.title,
    description: m.description,
    keepQuery: queryOf(answers, of),
    ...(assessment || subject || input.words ? { noIndex: true } : {}),
    main: (
      <AssessPage
        language={language}
        answers={answers}
        subject={subject}
        of={of}
        answer={assessment && { assessment, places, purchases }}
        own={own}
        isRemoved={input.removed === 'yes'}
        now={now()}
      />
    ),
  };
}

const noPurchases: PreviousPurchases = { hasNotices: false, purchases: [] };

/** Purchases alike, as far as this Nytte has notices. */
async function previousPurchases(context: BuyingContext, needWords: string): Promise<PreviousPurchases> {
  if (!context.findPurchases) return noPurchases;
  return context.findPurchases(context.db, { words: needWords, limit: purchasesShown });
}
