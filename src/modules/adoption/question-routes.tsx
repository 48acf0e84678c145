import { z } from 'zod';
import { AppError, type FieldFault, notFound } from '../../kernel/http/errors.ts';
import type { FormValues } from '../../kernel/http/form-body.ts';
import {
  formRoute,
  type Page,
  type PageRequest,
  type PageRoute,
  pageRoute,
  seeOther,
} from '../../kernel/http/page-route.ts';
import { type Actor, actingOrganisationId } from '../../kernel/identity/actor.ts';
import { may } from '../../kernel/identity/permissions.ts';
import { requireMay } from '../../kernel/identity/require.ts';
import type { FormError } from '../../ui/forms/error-summary.tsx';
import { getInnovationBySlug } from '../innovations/public.ts';
import type { AdoptionContext } from './context.ts';
import { messages } from './messages.ts';
import { askQuestion, closeQuestion, replyToQuestion } from './question-actions.ts';
import { AskPage, QuestionPage, QuestionsPage } from './question-pages.tsx';
import { listQuestions, listRespondents, type Question, readableQuestion } from './question-queries.ts';
import { questionForm, replyForm } from './schema.ts';

type Asked = Omit<PageRequest, 'input'>;

/** Asking about an innovation, and answering. */
export function questionPages(context: AdoptionContext): PageRoute[] {
  return [...askingPages(context), ...conversationPages(context)];
}

function askingPages(context: AdoptionContext): PageRoute[] {
  const path = '/innovations/:slug/ask';
  return [
    pageRoute({
      name: 'adoption.ask',
      path,
      permission: 'adoption.ask',
      query: z.object({ to: z.string().max(200).optional().catch(undefined) }),
      handler: (request) => askPage(context, request, { typed: { to: request.input.to }, errors: [] }),
    }),
    formRoute({
      name: 'adoption.ask.send',
      path,
      permission: 'adoption.ask',
      body: questionForm,
      handler: async (request) => {
        const { actor, input, language, params } = request;
        try {
          const { id } = await askQuestion(context, actor, { slug: params.slug ?? '', ...input });
          return seeOther(language, `/questions/${id}?sent=yes`);
        } catch (error) {
          if (!(error instanceof AppError) || !(error.status === 409 || error.status === 429)) throw error;
          const field = error.status === 409 ? 'to' : 'text';
          const errors = [{ fieldId: field, message: error.text[language] }];
          return askPage(context, request, { typed: input, errors });
        }
      },
      onInvalid: (request, faults) =>
        askPage(context, request, {
          typed: textsOf(request.input),
          errors: errorsOf(request, faults, messages[request.language].ask.text.label),
        }),
    }),
  ];
}

const textsOf = ({ to, text }: FormValues) => ({
  to: typeof to === 'string' ? to : undefined,
  text: typeof text === 'string' ? text : undefined,
});

function errorsOf({ language }: Asked, faults: readonly FieldFault[], label: string): FormError[] {
  const { ask: m, fault } = messages[language];
  return faults.map(({ field, message }) => ({
    fieldId: field,
    message: `${(field === 'to' ? m.to.label : label).replace(/\?$/, '')}: ${fault[message] ?? message}`,
  }));
}

async function askPage(
  { db }: AdoptionContext,
  request: Asked,
  sent: {
    readonly typed: { readonly to?: string | undefined; readonly text?: string | undefined };
    readonly errors: readonly FormError[];
  },
): Promise<Page> {
  const { actor, language, params, session } = request;
  requireMay(actor, 'adoption.ask', { isPublic: true, isDemonstration: actor.isDemonstration });
  const innovation = await getInnovationBySlug(db, params.slug ?? '');
  if (!innovation) throw notFound();
  return {
    title: messages[language].ask.title,
    noIndex: true,
    status: sent.errors.length > 0 ? 422 : 200,
    main: (
      <AskPage
        language={language}
        innovation={innovation}
        respondents={await listRespondents(db, actor, innovation, actingOrganisationId(actor))}
        typed={sent.typed}
        errors={sent.errors}
        token={session?.csrfToken}
      />
    ),
  };
}

function conversationPages(context: AdoptionContext): PageRoute[] {
  const path = '/questions/:id';
  return [
    pageRoute({
      name: 'questions',
      path: '/questions',
      permission: 'adoption.answer',
      query: z.object({}),
      handler: async ({ actor, language }) => {
        const organisationId = actingOrganisationId(actor);
        requireMay(actor, 'adoption.answer', { organisationId, isDemonstration: actor.isDemonstration });
        const questions = await listQuestions(context.db, organisationId ?? '');
        return {
          title: messages[language].ask.listTitle,
          noIndex: true,
          main: (
            <QuestionsPage language={language} organisationId={organisationId ?? ''} questions={questions} />
          ),
        };
      },
    }),
    pageRoute({
      name: 'questions.one',
      path,
      permission: 'adoption.answer',
      query: z.object({ sent: z.literal('yes').optional().catch(undefined) }),
      handler: (request) =>
        questionPage(context, request, {
          typed: undefined,
          errors: [],
          isSent: request.input.sent === 'yes',
        }),
    }),
    formRoute({
      name: 'questions.reply',
      path,
      permission: 'adoption.answer',
      body: replyForm,
      handler: async ({ actor, input, language, params }) => {
        const id = params.id ?? '';
        await replyToQuestion(context, actor, { id, text: input.text });
        return seeOther(language, `/questions/${id}?sent=yes`);
      },
      onInvalid: (request, faults) =>
        questionPage(context, request, {
          typed: textsOf(request.input).text,
          errors: errorsOf(request, faults, messages[request.language].ask.reply.label),
          isSent: false,
        }),
    }),
    formRoute({
      name: 'questions.close',
      path: `${path}/close`,
      permission: 'adoption.answer',
      body: z.object({}),
      handler: async ({ actor, language, params }) => {
        await closeQuestion(context, actor, params.id ?? '');
        return seeOther(language, '/questions');
      },
    }),
  ];
}

async function questionPage(
  { db }: AdoptionContext,
  request: Asked,
  sent: {
    readonly typed: string | undefined;
    readonly errors: readonly FormError[];
    readonly isSent: boolean;
  },
): Promise<Page> {
  const { actor, language, params, session } = request;
  const question = await readableQuestion(db, actor, params.id ?? '');
  return {
    title: messages[language].ask.listTitle,
    noIndex: true,
    status: sent.errors.length > 0 ? 422 : 200,
    main: (
      <QuestionPage
        language={language}
        organisationId={sideOf(actor, question)}
        question={question}
        {...sent}
        token={session?.csrfToken}
      />
    ),
  };
}

/** For which of the two the reader reads. */
function sideOf(actor: Actor, { from, to, isDemonstration }: Question): string {
  const acting = actingOrganisationId(actor);
  if (acting === from.id || acting === to.id) return acting;
  return may(actor, 'adoption.answer', { organisationId: to.id, isDemonstration }) ? to.id : from.id;
}
