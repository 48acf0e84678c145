import { z } from 'zod';
import { AppError } from '../../kernel/http/errors.ts';
import {
  formRoute,
  type Page,
  type PageRequest,
  type PageRoute,
  pageRoute,
  seeOther,
} from '../../kernel/http/page-route.ts';
import { requireMay } from '../../kernel/identity/require.ts';
import { initiativePath, readableInitiative } from '../initiatives/public.ts';
import { readableNeed } from '../needs/public.ts';
import { noticeMessages } from './notice-messages.ts';
import { type TieContext, type TieOwner, tieNotice, untieNotice } from './tie-actions.ts';
import { TiePage, tiesPath } from './tie-section.tsx';

const reference = z.string().trim().max(300);

/** Tying purchases to initiatives and needs, and untying them. */
export function tiePages(context: TieContext): PageRoute[] {
  return (['initiative', 'need'] as const).flatMap((kind) => pagesOf(context, kind));
}

type Request = Omit<PageRequest, 'input'>;

function pagesOf(context: TieContext, kind: TieOwner['kind']): PageRoute[] {
  const path = tiesPath({ kind, id: ':id' });
  const owner = ({ params }: Request): TieOwner => ({ kind, id: params.id ?? '' });
  return [
    pageRoute({
      name: `purchases.${kind}`,
      path,
      permission: 'purchase.tie',
      query: z.object({ notice: reference.optional().catch(undefined) }),
      handler: async (request) => {
        await addressOf(context, request, owner(request));
        return tiePage(request, owner(request), request.input.notice, []);
      },
    }),
    formRoute({
      name: `purchases.${kind}.tie`,
      path,
      permission: 'purchase.tie',
      body: z.object({ notice: reference }),
      handler: async (request) => {
        try {
          await tieNotice(context, request.actor, owner(request), request.input.notice);
        } catch (error) {
          if (!(error instanceof AppError) || error.status !== 422) throw error;
          return tiePage(request, owner(request), request.input.notice, [
            { fieldId: 'notice', message: noticeMessages[request.language].ties.notFound },
          ]);
        }
        return seeOther(request.language, `${await addressOf(context, request, owner(request))}#purchases`);
      },
    }),
    formRoute({
      name: `purchases.${kind}.untie`,
      path: `${path}/remove`,
      permission: 'purchase.tie',
      body: z.object({ tie: z.string().max(100) }),
      handler: async (request) => {
        await untieNotice(context, request.actor, owner(request), request.input.tie);
        return seeOther(request.language, `${await addressOf(context, request, owner(request))}#purchases`);
      },
    }),
  ];
}

/** The page of the record. @throws AppError for who may not tie purchases to it. */
async function addressOf({ db }: TieContext, { actor }: Request, { kind, id }: TieOwner): Promise<string> {
  if (kind === 'initiative') {
    const { record, target } = await readableInitiative(db, actor, id);
    requireMay(actor, 'purchase.tie', target, { reading: 'initiative.read' });
    return initiativePath(record);
  }
  const { record } = await readableNeed(db, actor, id);
  const { organisationId, isDemonstration } = record;
  requireMay(actor, 'purchase.tie', { organisationId, isDemonstration });
  return `/needs/${record.slug ?? record.id}`;
}

function tiePage(
  { language, session }: Request,
  owner: TieOwner,
  typed: string | undefined,
  errors: readonly { readonly fieldId: string; readonly message: string }[],
): Page {
  return {
    title: noticeMessages[language].ties.tie,
    noIndex: true,
    ...(errors.length > 0 ? { status: 422 } : {}),
    main: (
      <TiePage language={language} owner={owner} token={session?.csrfToken} typed={typed} errors={errors} />
    ),
  };
}
