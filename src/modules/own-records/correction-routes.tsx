import { z } from 'zod';
import { notFound } from '../../kernel/http/errors.ts';
import type { FormValues } from '../../kernel/http/form-body.ts';
import { createLimits } from '../../kernel/http/limits.ts';
import {
  formRoute,
  type Page,
  type PageRoute,
  pageRoute,
  type RawRequest,
  seeOther,
} from '../../kernel/http/page-route.ts';
import { actingOrganisationId } from '../../kernel/identity/actor.ts';
import { requireMay } from '../../kernel/identity/require.ts';
import { plainText } from '../../kernel/records/kind.ts';
import { CorrectionListPage, CorrectionPage, SendPage, SentPage } from './correction-pages.tsx';
import { findCorrection, findSubject, listCorrections, mayAnswer } from './correction-queries.ts';
import { answerCorrection, sendCorrection } from './corrections.ts';
import { findKind } from './kinds.ts';
import { recordPath } from './list-page.tsx';
import { messages } from './messages.ts';
import type { OwnRecordPagesRoom } from './page-access.ts';

const subjectFields = { kind: z.string().max(40), of: z.string().max(100) };
const sendBody = z.object({
  ...subjectFields,
  message: z.string().transform(plainText).pipe(z.string().min(1).max(4_000)),
  source: z.string().transform(plainText).pipe(z.string().max(500)).optional(),
  email: z.string().trim().pipe(z.email().max(200)).optional(),
  website: z.string().optional(),
});
const answerBody = z.object({
  decision: z.enum(['accept', 'reject']),
  words: z.string().trim().max(2_000).default(''),
});

/** More than a reader ever has to tell, and less than a program likes. */
const perMinute = { page: 6, document: 6 };

/** What readers tell, and the answers. The fixed addresses come before `/records/:kind/:id`. */
export function correctionRoutes(room: OwnRecordPagesRoom): PageRoute[] {
  const limits = createLimits(perMinute);
  return [
    pageRoute({
      name: 'correction-new',
      path: '/corrections/new',
      permission: 'correction.send',
      query: z.object(subjectFields),
      handler: (request) => sendPage(room, request, { ...request.input, typed: {}, faults: [] }),
    }),
    formRoute({
      name: 'correction-send',
      path: '/corrections/new',
      permission: 'correction.send',
      body: sendBody,
      handler: async (request) => {
        const { kind: kindName, of, website, ...told } = request.input;
        const kind = findKind(kindName);
        const { actor, language } = request;
        const subject = kind && (await findSubject(room.db, actor, kind, of));
        if (!kind || !subject) throw notFound();
        await limits.take(request.client, 'page');
        // A program is told the same as a person, and nothing is kept.
        if (website === undefined) await sendCorrection(room, actor, { kind, slug: of, ...told, language });
        return seeOther(language, `/corrections/sent?kind=${kindName}&of=${encodeURIComponent(of)}`);
      },
      onInvalid: (request, faults) => {
        const text = (name: string) => asText(request.input, name);
        return sendPage(room, request, {
          kind: text('kind') ?? '',
          of: text('of') ?? '',
          typed: { message: text('message'), source: text('source'), email: text('email') },
          faults: faults.map(({ field }) => field),
        });
      },
    }),
    pageRoute({
      name: 'correction-sent',
      path: '/corrections/sent',
      permission: 'correction.send',
      query: z.object(subjectFields),
      handler: async ({ language, actor, input }) => {
        const kind = findKind(input.kind);
        const subject = kind && (await findSubject(room.db, actor, kind, input.of));
        if (!subject) throw notFound();
        return {
          title: messages[language].correction.sentTitle,
          keepQuery: `kind=${input.kind}&of=${encodeURIComponent(input.of)}`,
          noIndex: true,
          main: <SentPage language={language} back={subject.path} />,
        };
      },
    }),
    ...answerRoutes(room),
  ];
}

function answerRoutes(room: OwnRecordPagesRoom): PageRoute[] {
  return [
    pageRoute({
      name: 'corrections',
      path: '/records/corrections',
      permission: 'account.use',
      query: z.object({ told: z.enum(['accepted', 'rejected']).optional().catch(undefined) }),
      handler: async ({ language, actor, input }) => {
        requireSome(actor);
        const corrections = await listCorrections(room.db, actor);
        return {
          title: messages[language].correction.listTitle,
          noIndex: true,
          main: <CorrectionListPage {...{ language, corrections }} told={input.told} />,
        };
      },
    }),
    pageRoute({
      name: 'correction',
      path: '/records/corrections/:id',
      permission: 'account.use',
      query: z.object({}),
      handler: (request) => correctionPage(room, request, {}),
    }),
    formRoute({
      name: 'correction-answer',
      path: '/records/corrections/:id',
      permission: 'account.use',
      body: answerBody,
      handler: async (request) => {
        const { actor, language, input, params } = request;
        if (input.decision === 'reject' && input.words === '') {
          return correctionPage(room, request, { error: messages[language].correction.wordsMissing });
        }
        const record = await answerCorrection(room, actor, { id: params.id ?? '', ...input, language });
        if (record) return seeOther(language, recordPath(record));
        const told = input.decision === 'accept' ? 'accepted' : 'rejected';
        return seeOther(language, `/records/corrections?told=${told}`);
      },
    }),
  ];
}

/** Who could answer none is told which role is needed. */
function requireSome(actor: RawRequest['actor']): void {
  const { isDemonstration } = actor;
  if (mayAnswer(actor, { organisationId: null, isDemonstration })) return;
  requireMay(actor, 'correction.answer', { organisationId: actingOrganisationId(actor), isDemonstration });
}

interface Sending {
  readonly kind: string;
  readonly of: string;
  readonly typed: {
    readonly message?: string | undefined;
    readonly source?: string | undefined;
    readonly email?: string | undefined;
  };
  /** The fields at fault. */
  readonly faults: readonly string[];
}

async function sendPage(room: OwnRecordPagesRoom, request: RawRequest, sending: Sending): Promise<Page> {
  const { language, actor, session } = request;
  const kind = findKind(sending.kind);
  const subject = kind && (await findSubject(room.db, actor, kind, sending.of));
  if (!subject) throw notFound();
  const m = messages[language].correction;
  const wordsFor: Readonly<Record<string, string>> = { email: m.emailWrong };
  return {
    title: m.title,
    status: sending.faults.length > 0 ? 422 : 200,
    keepQuery: `kind=${sending.kind}&of=${encodeURIComponent(sending.of)}`,
    noIndex: true,
    main: (
      <SendPage
        language={language}
        subject={{ kind: sending.kind, slug: sending.of, title: subject.title }}
        typed={sending.typed}
        errors={sending.faults.map((field) => ({
          fieldId: field,
          message: wordsFor[field] ?? m.messageMissing,
        }))}
        hasMail={room.mail !== undefined}
        token={session?.csrfToken}
      />
    ),
  };
}

async function correctionPage(
  room: OwnRecordPagesRoom,
  request: RawRequest,
  { error }: { readonly error?: string },
): Promise<Page> {
  const { language, actor, params, session } = request;
  const correction = await findCorrection(room.db, actor, params.id ?? '');
  if (!correction) throw notFound();
  const kind = findKind(correction.subjectKind);
  const subject =
    kind && correction.slug !== null ? await findSubject(room.db, actor, kind, correction.slug) : undefined;
  return {
    title: messages[language].correction.answerTitle,
    status: error ? 422 : 200,
    noIndex: true,
    main: (
      <CorrectionPage
        {...{ language, correction, error }}
        path={subject?.path}
        hasMail={room.mail !== undefined}
        words=""
        token={session?.csrfToken}
      />
    ),
  };
}

function asText(form: FormValues, name: string): string | undefined {
  const value = form[name];
  return typeof value === 'string' ? value : undefined;
}
