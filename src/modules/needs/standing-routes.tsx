import { z } from 'zod';
import {
  formRoute,
  type Page,
  type PageRequest,
  type PageRoute,
  pageRoute,
  seeOther,
} from '../../kernel/http/page-route.ts';
import type { Action } from '../../kernel/identity/permissions.ts';
import { may } from '../../kernel/identity/permissions.ts';
import { requireMay } from '../../kernel/identity/require.ts';
import { findRecord, targetOf } from '../../kernel/records/records.ts';
import type { FormError } from '../../ui/forms/error-summary.tsx';
import { splitByStrength } from '../evidence/public.ts';
import { discardDraft, type NeedContext } from './actions.ts';
import { needPath } from './addresses.ts';
import { briefOf } from './brief-actions.ts';
import { messages } from './messages.ts';
import { type Need, readableNeed, recordKind, stateOf } from './queries.ts';
import { joinNeed, meetNeed, withdrawNeed } from './standing-actions.ts';
import { JoinPage, MeetPage, WithdrawPage } from './standing-pages.tsx';
import { joinForm, meetForm, withdrawForm } from './write-schema.ts';

type Asked = Omit<PageRequest, 'input'>;
const nothing = z.object({});
/** So many hits are offered as what met the need. */
const offeredHits = 8;

/** Joining a need, telling that it is met, withdrawing it: each a page of its own with one question. */
export function needStandingPages(context: NeedContext): PageRoute[] {
  return [...joinPages(context), ...meetPages(context), ...withdrawPages(context)];
}

async function needFor({ db }: NeedContext, { actor, params }: Asked, action: Action): Promise<Need> {
  const need = await readableNeed(db, actor, params.ref ?? '');
  requireMay(actor, action, targetOf(need.record));
  return need;
}

const joinQuery = z.object({ draft: z.uuid().optional().catch(undefined) });

function joinPages(context: NeedContext): PageRoute[] {
  const path = '/needs/:ref/join';
  return [
    pageRoute({
      name: 'needs.join',
      path,
      permission: 'need.join',
      query: joinQuery,
      handler: async (request) => {
        const need = await needFor(context, request, 'need.join');
        const { actor, language, session, input } = request;
        // A withdrawn need shows none of its words, here either.
        if (need.state === 'withdrawn') return seeOther(language, needPath(need.record));
        const organisationName = actor.kind === 'person' ? (actor.actingFor?.organisationName ?? '') : '';
        return {
          title: messages[language].joinTitle,
          noIndex: true,
          main: (
            <JoinPage
              language={language}
              need={need}
              token={session?.csrfToken}
              text={undefined}
              organisationName={organisationName}
              draftId={input.draft}
            />
          ),
        };
      },
    }),
    formRoute({
      name: 'needs.join.save',
      path,
      permission: 'need.join',
      body: joinForm,
      handler: async (request) => {
        const need = await needFor(context, request, 'need.join');
        const { actor, input, language } = request;
        await joinNeed(context, actor, { id: need.record.id, note: input.note });
        if (input.removeDraft && input.draft) await removeOwnDraft(context, request, input.draft);
        return seeOther(language, `${needPath(need.record)}?done=joined`);
      },
    }),
  ];
}

/** The draft that became needless; what is published is not thrown away on the way. */
async function removeOwnDraft(context: NeedContext, { actor }: Asked, id: string): Promise<void> {
  const record = await findRecord(context.db, recordKind, id);
  if (record && may(actor, 'need.write', targetOf(record)) && stateOf(record) === 'draft') {
    await discardDraft(context, actor, { id, revision: record.revision });
  }
}

function meetPages(context: NeedContext): PageRoute[] {
  const path = '/needs/:ref/met';
  return [
    pageRoute({
      name: 'needs.meet',
      path,
      permission: 'need.write',
      query: nothing,
      handler: (request) => meetPage(context, request, { errors: [], text: undefined, chosen: [] }),
    }),
    formRoute({
      name: 'needs.meet.save',
      path,
      permission: 'need.write',
      body: meetForm,
      handler: async (request) => {
        const need = await needFor(context, request, 'need.write');
        const { actor, input, language } = request;
        const innovationIds = input.innovations ?? [];
        if (!input.words && innovationIds.length === 0) {
          const errors = [{ fieldId: 'words', message: messages[language].meetMissing }];
          return meetPage(context, request, { errors, text: input.words, chosen: [] });
        }
        await meetNeed(context, actor, { id: need.record.id, innovationIds, words: input.words });
        return seeOther(language, `${needPath(need.record)}?done=met`);
      },
    }),
  ];
}

async function meetPage(
  context: NeedContext,
  request: Asked,
  view: {
    readonly errors: readonly FormError[];
    readonly text: string | undefined;
    readonly chosen: readonly string[];
  },
): Promise<Page> {
  const need = await needFor(context, request, 'need.write');
  const { strong } = splitByStrength((await briefOf(context, need)).innovations);
  const { language, session } = request;
  return {
    title: messages[language].meetTitle,
    noIndex: true,
    status: view.errors.length > 0 ? 422 : 200,
    main: (
      <MeetPage
        {...view}
        language={language}
        need={need}
        token={session?.csrfToken}
        hits={strong.slice(0, offeredHits).map(({ innovation }) => innovation)}
      />
    ),
  };
}

function withdrawPages(context: NeedContext): PageRoute[] {
  const path = '/needs/:ref/withdraw';
  return [
    pageRoute({
      name: 'needs.withdraw',
      path,
      permission: 'need.write',
      query: nothing,
      handler: (request) => withdrawPage(context, request, undefined),
    }),
    formRoute({
      name: 'needs.withdraw.save',
      path,
      permission: 'need.write',
      body: withdrawForm,
      handler: async (request) => {
        const need = await needFor(context, request, 'need.write');
        await withdrawNeed(context, request.actor, { id: need.record.id, reason: request.input.reason });
        return seeOther(request.language, needPath(need.record));
      },
      onInvalid: (request) =>
        withdrawPage(context, request, typeof request.input.reason === 'string' ? request.input.reason : ''),
    }),
  ];
}

/** @param typed what was sent and could not be used; undefined when nothing was sent. */
async function withdrawPage(context: NeedContext, request: Asked, typed: string | undefined): Promise<Page> {
  const need = await needFor(context, request, 'need.write');
  const { language, session } = request;
  const m = messages[language];
  return {
    title: m.withdrawTitle,
    noIndex: true,
    status: typed === undefined ? 200 : 422,
    main: (
      <WithdrawPage
        language={language}
        need={need}
        token={session?.csrfToken}
        errors={typed === undefined ? [] : [{ fieldId: 'reason', message: m.withdrawMissing }]}
        text={typed}
      />
    ),
  };
}
